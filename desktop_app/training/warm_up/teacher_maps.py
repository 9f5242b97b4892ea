"""What the teacher sees in every crop: its feature maps at three depths on their principal components.

Source of imitating inner maps: Romero et al., "FitNets", ICLR 2015. The components are those of the
patches, never of a labelled field.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.backbone_network import build_depth_maps, build_network
from desktop_app.training.conversion import TfliteRunner, to_tflite
from desktop_app.training.embedding_cache import EmbeddingCache, digest_of
from desktop_app.training.warm_up.warm_up_plan import TEACHER, TEACHER_STRIDES

COMPONENTS = (48, 64, 96)
_FITTED_CROPS = 768
_BATCH = 8
# Between plain components (0, a few large ones rule) and whitened ones (0.5, noise counts like signal).
_WHITENING = 0.35

Maps = tuple[NDArray[np.float16], ...]


@dataclass(frozen=True)
class Projection:
    """Components of one depth: (map - mean) @ directions, about unit mean square in all."""

    mean: NDArray[np.float32]
    directions: NDArray[np.float32]


class TeacherMaps:
    """Computes and keeps the teacher's maps of crops."""

    def __init__(self, weights_path: Path, cache: EmbeddingCache, report: Callable[[str], object]) -> None:
        self._weights_path = weights_path
        self._cache = cache
        self._report = report
        self._projections: Sequence[Projection] = ()
        self._graph: TfliteRunner | None = None

    def of_views(self, views: Sequence[NDArray[np.uint8]]) -> Maps:
        """Returns one array (n, h, w, k) float16 per depth for the crops of all views, in order.

        The components are fitted on the first crops of the first view.
        """
        parts = [self._of_crops(crops, views[0]) for crops in views]
        return tuple(np.concatenate(depth) for depth in zip(*parts, strict=True))

    def _of_crops(self, crops: NDArray[np.uint8], fitted_on: NDArray[np.uint8]) -> Maps:
        key = (digest_of(self._weights_path.read_bytes()), digest_of(crops), digest_of(fitted_on))
        flat = self._cache.fetch((*key, "teacher maps 1"), lambda: self._compute(crops, fitted_on))
        return unpack(flat, crops.shape[1])

    def _compute(self, crops: NDArray[np.uint8], fitted_on: NDArray[np.uint8]) -> NDArray[Any]:
        started = time.monotonic()
        self._prepare(crops.shape[1], fitted_on)
        rows = []
        for start in range(0, len(crops), _BATCH):
            maps = self._run(crops[start : start + _BATCH])
            projected = [
                ((value - each.mean) @ each.directions).astype(np.float16).reshape(len(value), -1)
                for value, each in zip(maps, self._projections, strict=True)
            ]
            rows.append(np.concatenate(projected, axis=1))
        self._report(f"  teacher's maps of {len(crops)} crops: {time.monotonic() - started:.0f} s")
        return np.concatenate(rows)

    def _prepare(self, side_px: int, fitted_on: NDArray[np.uint8]) -> None:
        if self._graph is not None:
            return
        network = build_network(TEACHER, self._weights_path, side_px)
        self._graph = TfliteRunner(
            to_tflite(build_depth_maps(TEACHER, network), half_precision=False), _BATCH
        )
        step = max(1, len(fitted_on) // _FITTED_CROPS)
        chosen = fitted_on[::step]
        maps = [self._run(chosen[start : start + _BATCH]) for start in range(0, len(chosen), _BATCH)]
        depths = [np.concatenate(depth) for depth in zip(*maps, strict=True)]
        self._projections = [
            fit_projection(depth.reshape(-1, depth.shape[-1]), count)
            for depth, count in zip(depths, COMPONENTS, strict=True)
        ]

    def _run(self, crops: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
        assert self._graph is not None
        return sorted(self._graph(crops), key=lambda value: -value.shape[1])


def fit_projection(rows: NDArray[np.float32], count: int) -> Projection:
    """Fits the components of map positions (n, channels), partly whitened, with unit mean square."""
    mean = rows.mean(axis=0)
    centred = (rows - mean).astype(np.float64)
    values, vectors = np.linalg.eigh(centred.T @ centred / len(centred))
    values, vectors = values[::-1][:count], vectors[:, ::-1][:, :count]
    directions = vectors * (np.maximum(values, 1e-12) / values[0]) ** -_WHITENING
    directions /= np.sqrt(((centred @ directions) ** 2).mean())
    return Projection(mean, directions.astype(np.float32))


def unpack(flat: NDArray[Any], side_px: int) -> Maps:
    """Returns the maps (n, h, w, k) of each depth from rows that hold them one after another."""
    maps, start = [], 0
    for stride, count in zip(TEACHER_STRIDES, COMPONENTS, strict=True):
        side = side_px // stride
        stop = start + side * side * count
        maps.append(flat[:, start:stop].reshape(-1, side, side, count))
        start = stop
    return tuple(maps)
