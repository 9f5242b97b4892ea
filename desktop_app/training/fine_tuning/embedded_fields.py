"""Embeddings of a run's fields: the frozen backbone runs once per field and view, never in an epoch.

LiteRT computes them with the graph that the package ships, so a head learns on exactly what it will see.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel
from desktop_app.domain.labelled import Side
from desktop_app.inference.litert_engine import default_threads
from desktop_app.inference.views import dihedral_views
from desktop_app.training.conversion import TfliteEmbedder
from desktop_app.training.fine_tuning.chunk_cache import ChunkCache
from desktop_app.training.fine_tuning.field_crops import augmented
from desktop_app.training.fine_tuning.progress import StepProgress
from desktop_app.training.fine_tuning.run_request import RunRequest

_CALL_CROPS = 2  # a call of the largest backbone stays near a second, so that a pause comes soon

Embed = Callable[[NDArray[np.uint8]], NDArray[np.float32]]


@dataclass(frozen=True)
class EmbeddedFields:
    """Embeddings by side.

    Attributes:
        train: (1 + views, n, d) float32: the plain fields, then their augmented copies.
        validation: (n, v, d) float32, over the views that the package averages; the plain field first.
        test: likewise; n is 0 without a locked test side.
    """

    train: NDArray[np.float32]
    validation: NDArray[np.float32]
    test: NDArray[np.float32]


class FieldEmbedding:
    """Embeds crops of a run with one graph, through the run's cache."""

    def __init__(self, request: RunRequest, crops: NDArray[np.uint8], tflite: bytes) -> None:
        """Embed ``crops`` (n, h, w, 3) of ``request`` with the graph ``tflite``."""
        self._request = request
        self._crops = crops
        self._tflite = tflite
        self._cache = ChunkCache(request.cache_dir)
        self._embedder: TfliteEmbedder | None = None

    def all_sides(self, views: int, channel: JobChannel) -> EmbeddedFields:
        """Return the embeddings that training and measuring need.

        Raises:
            Cancelled: the job is to end.
        """
        copies = self._request.plan.augmentation.views
        rows = {side: self._request.rows_of(side) for side in Side}
        measured = len(rows[Side.VALIDATION]) + len(rows[Side.TEST])
        total = len(rows[Side.TRAIN]) * (1 + copies) + measured * views
        progress = StepProgress(channel, "embedding fields", total)
        train = [self._plain(rows[Side.TRAIN], 0, 1, progress)]
        train += [self._copy(rows[Side.TRAIN], number, progress) for number in range(1, copies + 1)]
        return EmbeddedFields(
            np.stack(train),
            self._views(rows[Side.VALIDATION], views, progress),
            self._views(rows[Side.TEST], views, progress),
        )

    def of_sides(
        self, sides: tuple[Side, ...], views: int, channel: JobChannel
    ) -> dict[Side, NDArray[np.float32]]:
        """Return the embeddings (n, v, d) of some sides over the views that the package averages."""
        rows = {side: self._request.rows_of(side) for side in sides}
        progress = StepProgress(channel, "embedding fields", views * sum(map(len, rows.values())))
        return {side: self._views(rows[side], views, progress) for side in sides}

    def _views(self, rows: NDArray[np.int64], views: int, progress: StepProgress) -> NDArray[np.float32]:
        return np.stack([self._plain(rows, view, views, progress) for view in range(views)], axis=1)

    def _plain(
        self, rows: NDArray[np.int64], view: int, views: int, progress: StepProgress
    ) -> NDArray[np.float32]:
        def crops(chunk: NDArray[np.int64]) -> NDArray[np.uint8]:
            return np.stack([dihedral_views(self._crops[row], views)[view] for row in chunk])

        return self._fetch(f"view {view}", rows, crops, progress)

    def _copy(self, rows: NDArray[np.int64], number: int, progress: StepProgress) -> NDArray[np.float32]:
        plan, seed = self._request.plan.augmentation, self._request.plan.seed

        def crops(chunk: NDArray[np.int64]) -> NDArray[np.uint8]:
            return np.stack([augmented(self._crops[row], plan, (seed, number, int(row))) for row in chunk])

        return self._fetch(f"copy {number} {seed} {plan_key(self._request)}", rows, crops, progress)

    def _fetch(
        self,
        view: str,
        rows: NDArray[np.int64],
        crops: Callable[[NDArray[np.int64]], NDArray[np.uint8]],
        progress: StepProgress,
    ) -> NDArray[np.float32]:
        if not len(rows):
            return np.empty((0, 0), np.float32)
        embedder = self._ready()
        key = f"{hashlib.sha256(self._tflite).hexdigest()}|{view}|{pixel_key(self._crops)}"
        counted = 0

        def compute(chunk: NDArray[np.int64]) -> NDArray[np.float32]:
            nonlocal counted
            counted += len(chunk)
            return embedder.embed(crops(chunk), progress.advance)

        embeddings = self._cache.rows(key, rows, compute).all()
        progress.advance(len(rows) - counted)
        return embeddings

    def _ready(self) -> TfliteEmbedder:
        if self._embedder is None:
            self._embedder = TfliteEmbedder(self._tflite, default_threads(), _CALL_CROPS)
        return self._embedder


def plan_key(request: RunRequest) -> str:
    """Return what augmented pixels depend on, apart from seed and number of copies."""
    return json.dumps({**asdict(request.plan.augmentation), "views": 0}, sort_keys=True)


def pixel_key(crops: NDArray[np.uint8]) -> str:
    """Return what a run's crops depend on: the name of the file that they are mapped from says it."""
    filename = getattr(crops, "filename", None)
    return Path(filename).name if filename else hashlib.sha256(np.ascontiguousarray(crops).data).hexdigest()
