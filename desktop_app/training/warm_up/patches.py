"""Unlabelled crops of breast tissue for warming up: the IDC patches, plain and varied.

Source of the patches: Janowczyk & Madabhushi 2016; Cruz-Roa et al. 2014. Their labels are not read.
"""

import io
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.stain import apply_shift, random_shift

ARCHIVE_NAME = "idc_patches_50.zip"
SIDE_PX = 96
VIEWS = ("plain", "varied")
_SMALLEST_CUT = 0.4


def read_patches(data_dir: Path) -> list[NDArray[np.uint8]]:
    """Returns every patch, (50, 50, 3) uint8 RGB, sorted by name; patches of another size are left out.

    Raises:
        TrainingDataError: the archive is missing.
    """
    path = data_dir / ARCHIVE_NAME
    if not path.is_file():
        raise TrainingDataError(f"{path} is missing; the warm-up learns from these patches.")
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".png"))
        pictures = (np.asarray(Image.open(io.BytesIO(archive.read(name))).convert("RGB")) for name in names)
        return [picture for picture in pictures if picture.shape == (50, 50, 3)]


def patch_crops(patches: list[NDArray[np.uint8]], view: str, seed: int) -> NDArray[np.uint8]:
    """Returns one crop of every patch, (n, 96, 96, 3) uint8.

    Args:
        patches: as `read_patches` gives them.
        view: `plain` enlarges the whole patch; `varied` enlarges a turned part of it, so that nuclei come as
            large as in fields of higher magnification, and stains it anew.
        seed: of the varied view.
    """
    if view == "plain":
        return np.stack([_enlarged(patch, 0.0, 0.0, float(len(patch))) for patch in patches])
    return np.stack([_varied(patch, np.random.default_rng((seed, n))) for n, patch in enumerate(patches)])


def _varied(patch: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    turned = np.rot90(patch, int(rng.integers(4)))
    mirrored = turned[:, ::-1] if rng.random() < 0.5 else turned
    side = len(patch) * rng.uniform(_SMALLEST_CUT, 1.0)
    left, top = rng.uniform(0.0, len(patch) - side, 2)
    crop = _enlarged(np.ascontiguousarray(mirrored), float(left), float(top), float(side))
    return apply_shift(crop, random_shift(rng))


def _enlarged(patch: NDArray[np.uint8], left: float, top: float, side: float) -> NDArray[np.uint8]:
    box = (left, top, left + side, top + side)
    picture = Image.fromarray(patch).resize((SIDE_PX, SIDE_PX), Image.Resampling.BICUBIC, box=box)
    return np.asarray(picture)
