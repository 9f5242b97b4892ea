"""Activations at a backbone's cut for all fields and copies, computed once through the run's cache."""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel
from desktop_app.domain.labelled import Side
from desktop_app.training.fine_tuning.chunk_cache import ChunkCache, ChunkedRows
from desktop_app.training.fine_tuning.embedded_fields import pixel_key, plan_key
from desktop_app.training.fine_tuning.field_crops import augmented
from desktop_app.training.fine_tuning.package_network import PackageNetwork
from desktop_app.training.fine_tuning.progress import StepProgress
from desktop_app.training.fine_tuning.run_request import RunRequest
from desktop_app.training.fine_tuning.top_block import activations, build_bottom

_CALL_FIELDS = 4


class CutCache:
    """Runs the lower blocks; belongs to one stage."""

    def __init__(
        self,
        request: RunRequest,
        crops: NDArray[np.uint8],
        base_sha256: str,
        parts: PackageNetwork,
        channel: JobChannel,
    ) -> None:
        """Run the lower blocks of ``parts``, which have the weights of the package ``base_sha256``."""
        self._request = request
        self._crops = crops
        self._key = f"cut|{base_sha256}|{parts.spec.tuning_cut}|{pixel_key(crops)}"
        self._bottom = build_bottom(parts)
        self._cache = ChunkCache(request.cache_dir)
        copies = 1 + request.plan.augmentation.views
        total = copies * len(request.rows_of(Side.TRAIN)) + len(request.rows_of(Side.VALIDATION))
        self._progress = StepProgress(channel, "running the lower blocks", total)

    def of(self, side: Side, copy: int) -> ChunkedRows:
        """Return the activations (float16) of one side's fields, plain (0) or their copy of a number.

        Raises:
            Cancelled: the job is to end.
        """
        rows = self._request.rows_of(side)
        key = f"{self._key}|{copy}"
        if copy:
            key += f"|{self._request.plan.seed}|{plan_key(self._request)}"
        counted = 0

        def compute(chunk: NDArray[np.int64]) -> NDArray[np.float16]:
            nonlocal counted
            counted += len(chunk)
            return self._compute(chunk, copy)

        cached = self._cache.rows(key, rows, compute)
        self._progress.advance(len(rows) - counted)
        return cached

    def _compute(self, rows: NDArray[np.int64], copy: int) -> NDArray[np.float16]:
        parts = []
        for start in range(0, len(rows), _CALL_FIELDS):
            chunk = rows[start : start + _CALL_FIELDS]
            parts.append(activations(self._bottom, np.stack([self._pixels(row, copy) for row in chunk])))
            self._progress.advance(len(chunk))
        return np.concatenate(parts)

    def _pixels(self, row: int, copy: int) -> NDArray[np.uint8]:
        plan = self._request.plan
        crop: NDArray[np.uint8] = self._crops[row]
        return augmented(crop, plan.augmentation, (plan.seed, copy, int(row))) if copy else crop
