"""Labelled fields: what training, evaluation and calibration learn from and are measured on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Label(StrEnum):
    """What a person says of a field."""

    BENIGN = "benign"
    MALIGNANT = "malignant"


class Side(StrEnum):
    """The side of a split on which a patient stands."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class LabelledImage:
    """One labelled picture.

    Attributes:
        path: absolute path.
        label: what it is said to show.
        patient: unit of every split: accession digits, or what the user's pattern says; never empty.
        magnification: ``40X`` ... ``400X`` or ``unknown``.
        pixel_sha256: digest of the decoded pixels; empty until they were read.
        stated_side: the side that the folder or the table demands; None when it is free.
    """

    path: Path
    label: Label
    patient: str
    magnification: str = "unknown"
    pixel_sha256: str = ""
    stated_side: Side | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not used, and a sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Labelled pictures of one source.

    Attributes:
        source: the folder or table they came from.
        images: in natural order of their paths.
        left_out: files that are not used.
    """

    source: Path
    images: tuple[LabelledImage, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def patients(self) -> tuple[str, ...]:
        """Return the patients, sorted."""
        return tuple(sorted({image.patient for image in self.images}))


@dataclass(frozen=True, slots=True)
class Split:
    """Which patient stands on which side; a patient never stands on two.

    Attributes:
        sides: side by patient.
        seed: it was drawn with.
        joined: patients that share identical pictures and so count as one person.
        warnings: plain sentences on what so few patients can and cannot show.
    """

    sides: Mapping[str, Side]
    seed: int
    joined: tuple[tuple[str, ...], ...] = ()
    warnings: tuple[str, ...] = field(default=())

    def images_of(self, labelled: LabelledSet, side: Side) -> tuple[LabelledImage, ...]:
        """Return the pictures of one side, in the set's order."""
        return tuple(image for image in labelled.images if self.sides[image.patient] is side)
