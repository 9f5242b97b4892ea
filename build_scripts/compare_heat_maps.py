#!/usr/bin/env python3
"""Compares the heat maps of installed models with those of TensorFlow's GradientTape, field by field.

    .venv/bin/python build_scripts/compare_heat_maps.py [--data FOLDER --step N] [MODEL ...]

Lamella computes a map from the head's gradient and the graph's last pooled depth (``inference.heat_map``);
here Keras runs the package's own network, and GradientTape differentiates the logit by the map (Selvaraju et
al., ICCV 2017). A half-precision package is compared with Keras on the weights as its graph holds them. Taken
are the first fields, in the order of their names, whose map is not all zero; none is left out after that.
"""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop_app.domain.errors import ImageReadError  # noqa: E402
from desktop_app.imaging.decoding import decode_image  # noqa: E402
from desktop_app.inference.field_classifier import FieldClassifier  # noqa: E402
from desktop_app.inference.heat_map import grad_cam  # noqa: E402
from desktop_app.inference.litert_engine import LiteRtEngine  # noqa: E402
from desktop_app.inference.package import ModelPackage, open_package  # noqa: E402

Map = NDArray[np.float32]

LIMIT = 1e-3
FIELDS = 20
BOTH = (False, True)


@dataclass(frozen=True)
class Comparison:
    """What was found for one model and one target.

    Attributes:
        model_id: of the package.
        is_benign: the maps are those of the negated logit.
        gaps: for each field with a map, the largest difference of two maps over the larger one's maximum.
        zero: fields passed over because both maps were all zero.
    """

    model_id: str
    is_benign: bool
    gaps: tuple[float, ...]
    zero: int

    @property
    def largest(self) -> float:
        """The worst of all fields; 0 without any."""
        return max(self.gaps, default=0.0)


def compare(package: ModelPackage, pictures: Iterator[NDArray[np.uint8]], fields: int) -> list[Comparison]:
    """Return the comparison for both targets on the first ``fields`` pictures each that have a map."""
    tape = TapeMaps(package)
    engine = LiteRtEngine(package, threads=2, batch_size=1)
    classifier = FieldClassifier(package, engine)
    gaps: dict[bool, list[float]] = {side: [] for side in BOTH}
    zero = dict.fromkeys(BOTH, 0)
    try:
        for pixels in pictures:
            crop = classifier.prepare(pixels)[0]
            pairs = _pairs(package, *engine.embedding_and_map(crop), tape(crop))
            for side, (found, wanted) in zip(BOTH, pairs, strict=True):
                largest = max(float(wanted.max()), float(found.max()))
                if largest == 0:
                    zero[side] += 1
                elif len(gaps[side]) < fields:
                    gaps[side].append(float(np.abs(found - wanted).max()) / largest)
            if all(len(found) == fields for found in gaps.values()):
                break
    finally:
        engine.close()
    model_id = package.identity.model_id
    return [Comparison(model_id, side, tuple(gaps[side]), zero[side]) for side in BOTH]


def _pairs(
    package: ModelPackage, embedding: Map, feature_map: Map, tape_map: Map
) -> Iterator[tuple[Map, Map]]:
    """Yield our map and that of the tape, for the malignant and for the benign side."""
    for side in BOTH:
        cam = grad_cam(
            package.manifest.backbone,
            package.head,
            embedding[np.newaxis],
            feature_map[np.newaxis],
            is_benign=side,
        )
        yield cam.values, np.maximum(-tape_map if side else tape_map, 0)


class TapeMaps:
    """Grad-CAM by GradientTape on the package's Keras network, before the negative part is cut off."""

    def __init__(self, package: ModelPackage) -> None:
        import tensorflow as tf

        from desktop_app.training.backbone_network import build_depth_maps
        from desktop_app.training.fine_tuning.package_network import network_of_package
        from desktop_app.training.graph_rounding import round_as_graph

        parts = network_of_package(package)
        if package.manifest.storage == "float16":
            round_as_graph(parts.network)
        self._maps = build_depth_maps(parts.spec, parts.network)
        self._head = package.head.weights
        # Traced once: op by op, Keras is several times slower.
        self._traced = tf.function(self._map)

    def __call__(self, crop: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return the map (h, w) with its sign of one crop (height, width, 3)."""
        import tensorflow as tf

        return np.asarray(self._traced(tf.constant(crop[np.newaxis].astype(np.float32))))

    def _map(self, pixels: Any) -> Any:
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(pixels)
            depths = self._maps(pixels, training=False)
            depths = list(depths) if isinstance(depths, list | tuple) else [depths]
            embedding = tf.concat([tf.reduce_mean(depth, axis=(1, 2)) for depth in depths], axis=1)
            logit = self._logit(tf, embedding)
        gradient = tape.gradient(logit, depths[-1])
        weights = tf.reduce_mean(gradient, axis=(1, 2))
        return tf.einsum("hwc,c->hw", depths[-1][0], weights[0])

    def _logit(self, tf: Any, embedding: Any) -> Any:
        head = self._head
        value = (embedding - head.mean) / head.scale if head.mean is not None else embedding
        for number, (kernel, bias) in enumerate(zip(head.kernels, head.biases, strict=True), start=1):
            value = tf.matmul(value, kernel) + bias
            value = value if number == len(head.kernels) else tf.nn.relu(value)
        return value


def pictures_of(data: Path | None, step: int = 1) -> Iterator[NDArray[np.uint8]]:
    """Yield every ``step``-th field below ``data``, or of the repository's samples; then their quarters."""
    paths = sorted((data or ROOT / "resources" / "samples").rglob("*.*"))[::step]
    for path in paths:
        yield from _pixels(path)
    for path in paths:
        for pixels in _pixels(path):
            middle, centre = pixels.shape[0] // 2, pixels.shape[1] // 2
            for half in (pixels[:middle], pixels[middle:]):
                yield from (np.ascontiguousarray(half[:, :centre]), np.ascontiguousarray(half[:, centre:]))


def _pixels(path: Path) -> Iterator[NDArray[np.uint8]]:
    with contextlib.suppress(ImageReadError):  # what is no picture is passed over
        yield decode_image(path).pixels


def main() -> int:
    """Print a line per model and target; return 1 when one lies above the limit or lacks fields."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("models", nargs="*", metavar="MODEL", help="ids; all shipped models when none")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="fields to take instead of the samples")
    parser.add_argument("--step", type=int, default=1, metavar="N", help="take every Nth field")
    parser.add_argument("--fields", type=int, default=FIELDS, metavar="N")
    options = parser.parse_args()
    folders = sorted(path.parent for path in (ROOT / "models").glob("*/manifest.json"))
    chosen = [folder for folder in folders if not options.models or folder.name in options.models]
    print(f"{'model':28} {'target':10} {'fields':>6} {'zero':>5} {'median':>9} {'largest':>9}")
    is_good = bool(chosen)
    for folder in chosen:
        for row in compare(open_package(folder), pictures_of(options.data, options.step), options.fields):
            middle = float(np.median(row.gaps)) if row.gaps else float("nan")
            target = "benign" if row.is_benign else "malignant"
            counts = f"{row.model_id:28} {target:10} {len(row.gaps):6} {row.zero:5}"
            print(f"{counts} {middle:9.1e} {row.largest:9.1e}", flush=True)
            is_good &= row.largest <= LIMIT and len(row.gaps) == options.fields
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
