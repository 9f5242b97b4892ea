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
class UnlabelledImage:
    """One picture of which nobody said what it shows.

    Attributes:
        path: absolute path.
        patient: read off the names; empty when nothing names one.
        magnification: ``40X`` ... ``400X`` or ``unknown``.
    """

    path: Path
    patient: str
    magnification: str = "unknown"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not used, and a sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """How labels and patients are read off a source.

    Attributes:
        class_map: what each class name stands for (``tumour`` is malignant); None leaves the class out. Names
            that are not listed are known only when they are ``benign`` or ``malignant``. Case does not count.
        patient_pattern: template such as ``{patient}_{number}`` or regular expression with a group
            ``(?P<patient>...)``, applied to names of pictures; empty reads BreakHis-style names and folders.
        table: CSV with the columns path, label and patient; None reads sub-folders.
        each_picture_a_person: treat every picture whose patient is not known as a person of its own. Only
            right when no patient was photographed twice; otherwise every figure comes out too good.
    """

    class_map: Mapping[str, Label | None] = field(default_factory=dict)
    patient_pattern: str = ""
    table: Path | None = None
    each_picture_a_person: bool = False


@dataclass(frozen=True, slots=True)
class ClassName:
    """A class that a source names.

    Attributes:
        name: folder name or word in the table, as written.
        pictures: how many carry it.
        label: what it stands for as far as is known without asking; None while unknown.
    """

    name: str
    pictures: int
    label: Label | None


@dataclass(frozen=True, slots=True)
class PatternPreview:
    """What a patient pattern makes of the names in a folder.

    Attributes:
        rows: name and patient, patient empty where the pattern does not fit; the first names only.
        total: names looked at.
        unmatched: names to which the pattern does not fit.
        patients: different patients found.
        problem: why the pattern cannot be used, as a sentence; empty when it can.
    """

    rows: tuple[tuple[str, str], ...] = ()
    total: int = 0
    unmatched: int = 0
    patients: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Labelled pictures of one source.

    Attributes:
        source: the folder or table they came from.
        images: in natural order of their paths.
        left_out: files that are not used.
        notices: plain sentences on how labels and patients were understood, for the user to check.
    """

    source: Path
    images: tuple[LabelledImage, ...]
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[str, ...] = ()

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
