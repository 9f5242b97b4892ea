"""Yields the foreign pictures of every kind, the same ones at every call."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.imaging.decoding import decode_image
from desktop_app.training.gate import drawn_pictures, recoloured_fields
from desktop_app.training.gate.kinds import KINDS, SEED, ForeignKind
from desktop_app.training.labelled_fields import LabelledField

Picture = NDArray[np.uint8]
_DRAWN: dict[str, Callable[[np.random.Generator], Picture]] = {
    "blank slide": drawn_pictures.blank_slide,
    "flat colour": drawn_pictures.flat_colour,
    "noise": drawn_pictures.noise,
    "document": drawn_pictures.document,
    "screenshot": drawn_pictures.screenshot,
    "blood smear": drawn_pictures.blood_smear,
}
_RECOLOURED: dict[str, Callable[[Picture, np.random.Generator], Picture]] = {
    "field out of focus": recoloured_fields.out_of_focus,
    "field overexposed": recoloured_fields.overexposed,
    "field underexposed": recoloured_fields.underexposed,
    "immunohistochemistry, recoloured": recoloured_fields.immunohistochemistry,
    "fluorescence, recoloured": recoloured_fields.fluorescence,
}
_PHOTOGRAPHS = {
    "photograph: portrait": ("grace_hopper.jpg",),
    "photograph: temple": ("china.jpg",),
    "photograph: flower": ("flower.jpg",),
    "photographs: people, cat, cup, rocket": ("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg"),
    "scanned text": ("page.png", "text.png"),
    "immunohistochemistry, photographed": ("ihc.png",),
    "retina, sky, cells, stones, grass": (
        "retina.jpg", "hubble_deep_field.jpg", "moon.png", "cell.png", "gravel.png", "grass.png", "coins.png",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class ForeignPicture:
    """One picture.

    Attributes:
        kind: of it.
        number: within its kind, from 0.
        source: file it was cut from or made of; empty for drawn ones.
        group_id: patient of the field that was recoloured; empty for all others.
        pixels: (h, w, 3) uint8 RGB.
    """

    kind: ForeignKind
    number: int
    source: str
    group_id: str
    pixels: Picture


def picture_folders(scikit_image_data: Path | None = None) -> dict[str, Path]:
    """Returns where the packages keep their pictures, by ``ForeignKind.needs``."""
    import matplotlib as mpl
    import sklearn

    folders = {
        "sklearn": Path(sklearn.__file__).parent / "datasets" / "images",
        "matplotlib": Path(mpl.get_data_path()) / "sample_data",
    }
    return folders if scikit_image_data is None else folders | {"scikit-image": scikit_image_data}


def foreign_pictures(
    folders: dict[str, Path], data_dir: Path, fields: Sequence[LabelledField]
) -> Iterator[ForeignPicture]:
    """Yields the pictures of every kind whose source is at hand, in the order of ``KINDS``."""
    at_hand = {"", "fields", *folders}
    for kind in (kind for kind in KINDS if kind.needs in at_hand):
        for number in range(kind.count):
            yield foreign_picture(kind, number, folders, data_dir, fields)


def foreign_picture(
    kind: ForeignKind, number: int, folders: dict[str, Path], data_dir: Path, fields: Sequence[LabelledField]
) -> ForeignPicture:
    """Returns picture ``number`` of ``kind``, whose source must be at hand."""
    rng = np.random.default_rng([SEED, _number_of(kind.name), number])
    if kind.needs == "fields":
        field = fields[int(rng.integers(len(fields)))]
        recoloured = _RECOLOURED[kind.name](decode_image(data_dir / field.path).pixels, rng)
        return ForeignPicture(kind, number, field.path, field.group_id, recoloured)
    if not kind.needs:
        return ForeignPicture(kind, number, "", "", _DRAWN[kind.name](rng))
    names = _PHOTOGRAPHS[kind.name]
    name = names[number % len(names)]
    whole = decode_image(folders[kind.needs] / name).pixels
    return ForeignPicture(kind, number, name, "", _cut(whole, rng, is_whole=number < len(names)))


def _cut(pixels: Picture, rng: np.random.Generator, *, is_whole: bool) -> Picture:
    """Returns the picture itself, or a part of it: a third of its sides or more, somewhere."""
    if is_whole:
        return pixels
    height, width = pixels.shape[:2]
    share = rng.uniform(0.33, 0.9)
    tall, wide = int(height * share), int(width * share)
    top, left = int(rng.integers(0, height - tall + 1)), int(rng.integers(0, width - wide + 1))
    return np.ascontiguousarray(pixels[top : top + tall, left : left + wide])


def _number_of(name: str) -> int:
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")
