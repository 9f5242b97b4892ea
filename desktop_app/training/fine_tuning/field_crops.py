"""Pixels of a run's fields at the size the backbone takes, decoded once and kept in the run's cache."""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel
from desktop_app.domain.labelled import LabelledImage
from desktop_app.domain.training_plan import AugmentationPlan, Normalisation
from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.resizing import resize_squash
from desktop_app.training.fine_tuning.progress import StepProgress
from desktop_app.training.fine_tuning.run_request import RunRequest, refuse_leaks

_THREADS = 2
_AHEAD = 8


def crops_of(request: RunRequest, side_px: int, channel: JobChannel) -> NDArray[np.uint8]:
    """Return all fields of a run squashed to the input, (n, side, side, 3) uint8, mapped from a file.

    Raises:
        ImageReadError: a picture cannot be read any more.
        SplitLeakError: two pictures on different sides are the same.
        Cancelled: the job is to end.
    """
    normalisation = request.plan.normalisation
    path = request.cache_dir / f"crops-{_key(request.images, side_px, normalisation)}.npy"
    if not path.is_file():
        _write_crops(path, request, side_px, channel)
    crops: NDArray[np.uint8] = np.load(path, mmap_mode="r", allow_pickle=False)
    refuse_leaks(
        (image.patient, hashlib.sha256(crop.data).hexdigest(), image.stated_side)
        for image, crop in zip(request.images, map(np.ascontiguousarray, crops), strict=True)
    )
    return crops


def augmented(crop: NDArray[np.uint8], plan: AugmentationPlan, seed: tuple[int, ...]) -> NDArray[np.uint8]:
    """Return one random variation of ``crop`` (h, w, 3); equal seeds give equal pixels."""
    from desktop_app.training.augmentation import augment

    return augment(np.asarray(crop), plan, np.random.default_rng(seed))


def _write_crops(path: Path, request: RunRequest, side_px: int, channel: JobChannel) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    shape = (len(request.images), side_px, side_px, 3)
    crops = np.lib.format.open_memmap(beside, mode="w+", dtype=np.uint8, shape=shape)
    progress = StepProgress(channel, "reading fields", len(request.images))
    for row, crop in enumerate(_read(request, side_px)):
        crops[row] = crop
        progress.advance()
    crops.flush()
    del crops
    beside.replace(path)


def _read(request: RunRequest, side_px: int) -> Iterator[NDArray[np.uint8]]:
    """Yield crops in order, a few files ahead of who takes them."""
    images, normalisation = request.images, request.plan.normalisation
    with ThreadPoolExecutor(_THREADS, "lamella-fields") as pool:
        waiting: list[Future[NDArray[np.uint8]]] = []
        for image in images:
            waiting.append(pool.submit(_crop, image.path, side_px, normalisation))
            if len(waiting) >= _AHEAD:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def _crop(path: Path, side_px: int, normalisation: Normalisation) -> NDArray[np.uint8]:
    pixels = decode_image(path).pixels
    if normalisation is not Normalisation.NONE:
        from desktop_app.imaging.normalisation import normalise

        pixels = normalise(pixels, normalisation)
    return resize_squash(pixels, (side_px, side_px))


def _key(images: Sequence[LabelledImage], side_px: int, normalisation: Normalisation) -> str:
    parts = [str(side_px), normalisation.value]
    for image in images:
        facts = image.path.stat() if image.path.exists() else None
        parts.append(f"{image.path}|{facts.st_size}|{facts.st_mtime_ns}" if facts else str(image.path))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
