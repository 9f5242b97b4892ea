#!/usr/bin/env python3
"""Asks whether heat maps depend on what the model learnt: with a randomised head the map must be another one.

    .venv/bin/python build_scripts/heat_map_sanity.py [--data FOLDER --step N] [MODEL ...]

Source: Adebayo et al., "Sanity Checks for Saliency Maps", NeurIPS 2018. Each weight of the head is drawn anew
from a normal distribution as wide as its layer's; the maps of both heads on one field are compared by
Spearman's rank correlation: 1 for the same order of places, about 0 for orders that have nothing in common.
Pairs with a map that is all zero have no order; they are counted and left out. "nudged" is the control: with
weights moved by a hundredth of their spread the map must stay what it is. "share" is the median over fields
of the evidence that the mapped depth carries, among so many depths; "empty" are fields whose map for the
model's own verdict is all zero. No TensorFlow is needed.
"""

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent))

from compare_heat_maps import BOTH, ROOT, pictures_of

from desktop_app.domain.heat_map import HeatTarget, target_for
from desktop_app.domain.verdict import verdict_for
from desktop_app.inference.field_classifier import FieldClassifier
from desktop_app.inference.head import DenseHead, HeadWeights
from desktop_app.inference.heat_map import GradCam, grad_cam
from desktop_app.inference.litert_engine import LiteRtEngine
from desktop_app.inference.package import ModelPackage, open_package

FIELDS, HEADS = 24, 20
NUDGE = 0.01
# Of the mean over fields and heads: what is usually called a weak correlation.
LIMIT = 0.3
CONTROL_LIMIT = 0.9

Map = NDArray[np.float32]
Redrawn = Callable[[Map, np.random.Generator], Map]


@dataclass(frozen=True)
class Sanity:
    """What was found for one model.

    Attributes:
        random: rank correlations (n,) of true maps with those of randomised heads.
        nudged: rank correlations (m,) of true maps with those of slightly moved heads.
        heads: (h,) mean rank correlation of each randomised head; NaN where it has no map to compare.
        zero: share of pairs left out because a map was all zero.
        empty: share of fields whose map for the model's own verdict is all zero.
        shares: (f,) of the evidence that the mapped depth carries, one per field.
    """

    random: NDArray[np.float64]
    nudged: NDArray[np.float64]
    heads: NDArray[np.float64]
    zero: float
    empty: float
    shares: NDArray[np.float64]

    @property
    def is_good(self) -> bool:
        """True when randomised heads give other maps and nudged heads the same."""
        return bool(abs(self.random.mean()) <= LIMIT and self.nudged.mean() >= CONTROL_LIMIT)


def check(package: ModelPackage, pictures: Iterable[NDArray[np.uint8]], fields: int, heads: int) -> Sanity:
    """Return the rank correlations over the first ``fields`` pictures and ``heads`` heads, both targets."""
    engine = LiteRtEngine(package, threads=2, batch_size=1)
    classifier = FieldClassifier(package, engine)
    try:
        seen = [
            engine.embedding_and_map(classifier.prepare(pixels)[0]) for pixels in islice(pictures, fields)
        ]
    finally:
        engine.close()
    random = np.array([_correlations(package, seen, _drawn, seed) for seed in range(heads)])
    nudged = np.array([_correlations(package, seen, _nudged, seed) for seed in range(heads)])
    shown = [_shown(classifier, *pair) for pair in seen]
    is_there = np.isfinite(random)
    means = [row[np.isfinite(row)].mean() if np.isfinite(row).any() else np.nan for row in random]
    return Sanity(
        random=random[is_there],
        nudged=nudged[np.isfinite(nudged)],
        heads=np.array(means),
        zero=1 - float(is_there.mean()),
        empty=float(np.mean([cam.is_zero for cam in shown])),
        shares=np.array([cam.share for cam in shown]),
    )


def rank_correlation(first: Map, second: Map) -> float:
    """Return Spearman's rank correlation of two maps, ties at their middle rank; NaN for a constant map."""
    if np.ptp(first) == 0 or np.ptp(second) == 0:
        return float("nan")
    return float(np.corrcoef(_ranks(first), _ranks(second))[0, 1])


def _shown(classifier: FieldClassifier, embedding: Map, feature_map: Map) -> GradCam:
    """Return the map that a user sees: that of the verdict by the package's own thresholds."""
    package = classifier.package
    verdict = verdict_for(classifier.score(embedding[None]).calibrated, package.thresholds)
    is_benign = target_for(verdict) is HeatTarget.BENIGN
    backbone, head = package.manifest.backbone, package.head
    return grad_cam(backbone, head, embedding[None], feature_map[None], is_benign=is_benign)


def _correlations(
    package: ModelPackage, seen: list[tuple[Map, Map]], redrawn: Redrawn, seed: int
) -> list[float]:
    heads = package.head, _other_head(package, redrawn, seed)
    found = []
    for embedding, feature_map in seen:
        for side in BOTH:
            pair = [
                grad_cam(
                    package.manifest.backbone, head, embedding[None], feature_map[None], is_benign=side
                ).values
                for head in heads
            ]
            found.append(rank_correlation(pair[0], pair[1]))
    return found


def _other_head(package: ModelPackage, redrawn: Redrawn, seed: int) -> DenseHead:
    rng, own = np.random.default_rng(seed), package.head.weights
    kernels = tuple(redrawn(kernel, rng) for kernel in own.kernels)
    weights = HeadWeights(kernels, own.biases, own.mean, own.scale)
    return DenseHead(package.manifest.head, weights, package.head.embedding_size)


def _drawn(kernel: Map, rng: np.random.Generator) -> Map:
    return rng.normal(0, kernel.std(), kernel.shape).astype(np.float32)


def _nudged(kernel: Map, rng: np.random.Generator) -> Map:
    return (kernel + rng.normal(0, NUDGE * kernel.std(), kernel.shape)).astype(np.float32)


def _ranks(values: Map) -> NDArray[np.float64]:
    _, places, counts = np.unique(values.ravel(), return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((2 * ends - counts - 1) / 2)[places]


def main() -> int:
    """Print a line per model; return 1 when one fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("models", nargs="*", metavar="MODEL", help="ids; all shipped models when none")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="fields to take instead of the samples")
    parser.add_argument("--fields", type=int, default=FIELDS, metavar="N")
    parser.add_argument("--step", type=int, default=1, metavar="N", help="take every Nth field")
    parser.add_argument("--heads", type=int, default=HEADS, metavar="N")
    options = parser.parse_args()
    folders = sorted(path.parent for path in (ROOT / "models").glob("*/manifest.json"))
    chosen = [folder for folder in folders if not options.models or folder.name in options.models]
    print(
        f"{'model':28} {'random':>7} {'one head from':>14} {'to':>6} {'left out':>9} {'nudged':>7} "
        f"{'share':>6} {'of':>2} {'empty':>6}"
    )
    is_good = bool(chosen)
    for folder in chosen:
        package = open_package(folder)
        pictures = pictures_of(options.data, options.step)
        found = check(package, pictures, options.fields, options.heads)
        lowest, highest = np.nanmin(found.heads), np.nanmax(found.heads)
        ends = f"{lowest:14.2f} {highest:6.2f} {found.zero:9.0%} {found.nudged.mean():7.3f}"
        depths = len(package.manifest.backbone.depths)
        shown = f"{np.median(found.shares):6.0%} {depths:2} {found.empty:6.0%}"
        print(f"{folder.name:28} {found.random.mean():7.3f} {ends} {shown}", flush=True)
        is_good &= found.is_good
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
