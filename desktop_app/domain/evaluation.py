"""What came out when a model met labelled fields: figures with intervals, confusion, curves, hard cases.

All figures call a field malignant from a calibrated probability of 0.5; the review band is reported beside.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.labelled import Label, LabelledImage, LeftOut
from desktop_app.domain.model_identity import ModelIdentity, Thresholds

DECISION_THRESHOLD = 0.5


class Level(StrEnum):
    """What counts as one unit of a figure.

    ``IMAGE``: each file. ``FIELD``: each photograph; files of a patient with identical pixels are one.
    ``PATIENT``: each patient, by the mean probability of the patient's fields.
    """

    IMAGE = "image"
    FIELD = "field"
    PATIENT = "patient"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of merit.

    Attributes:
        key: stable name; ``domain.figure_kinds`` says what it means.
        value: None where it is not defined; never NaN.
        low: lower end of the 95 % interval from resampling patients; None where there is none.
        high: upper end.
        reason: why ``value`` is None; else empty.
    """

    key: str
    value: float | None
    low: float | None = None
    high: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """All figures at one level.

    Attributes:
        level: what one unit is.
        benign: benign units.
        malignant: malignant units.
        figures: in the order of ``FIGURE_KINDS``.
    """

    level: Level
    benign: int
    malignant: int
    figures: tuple[Figure, ...]

    def figure(self, key: str) -> Figure:
        """Return the figure ``key``.

        Raises:
            KeyError: there is none.
        """
        for figure in self.figures:
            if figure.key == key:
                return figure
        raise KeyError(key)


@dataclass(frozen=True, slots=True)
class ScoredImage:
    """A labelled picture and the model's answer: calibrated malignant probability in [0, 1]."""

    image: LabelledImage
    probability: float

    @property
    def predicted(self) -> Label:
        """The label that the probability stands for."""
        return Label.MALIGNANT if self.probability >= DECISION_THRESHOLD else Label.BENIGN

    @property
    def is_right(self) -> bool:
        """True when the model agrees with the label."""
        return self.predicted is self.image.label

    @property
    def probability_of_truth(self) -> float:
        """The probability the model gave to the true label; the smaller, the harder the field."""
        return self.probability if self.image.label is Label.MALIGNANT else 1.0 - self.probability


@dataclass(frozen=True, slots=True)
class ConfusionCell:
    """One of four: the pictures of one label that the model called by one name, the surest first."""

    actual: Label
    predicted: Label
    paths: tuple[Path, ...]

    @property
    def count(self) -> int:
        """How many pictures."""
        return len(self.paths)


@dataclass(frozen=True, slots=True)
class MagnificationRow:
    """The image-level figures at one magnification; a figure may be undefined there."""

    magnification: str
    benign: int
    malignant: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve as two series of equal length."""

    x: tuple[float, ...]
    y: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """One bin of probabilities: how many pictures, what was predicted on average, what was so."""

    low: float
    high: float
    count: int
    mean_probability: float
    malignant_share: float


@dataclass(frozen=True, slots=True)
class Curves:
    """The four curves, at image level; None where a label is missing.

    Attributes:
        roc: share of benign pictures called malignant, against share of malignant ones found.
        precision_recall: recall against precision.
        reliability: ten bins of equal width; empty bins are left out.
        coverage: share of pictures kept when the least sure go to review, against error among those kept.
    """

    roc: Curve | None
    precision_recall: Curve | None
    reliability: tuple[ReliabilityBin, ...]
    coverage: Curve


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A model on labelled pictures.

    Attributes:
        source: folder or table of the pictures.
        part: which part of it was counted, such as ``locked test patients``.
        model: who answered, with its local calibration.
        model_title: its name for people.
        thresholds: its review band.
        app_version: of this program.
        made_at: aware time.
        scored: every counted picture, in the set's order.
        left_out: files that were not counted, each with its reason.
        levels: image, field and patient.
        confusion: four cells, at image level.
        magnifications: by magnification.
        curves: at image level.
        hardest: pictures with the least probability for their label, hardest first.
        warnings: sentences on what the figures can and cannot show.
        seconds: time to read and classify, loading the model not counted.
    """

    source: Path
    part: str
    model: ModelIdentity
    model_title: str
    thresholds: Thresholds
    app_version: str
    made_at: datetime
    scored: tuple[ScoredImage, ...]
    left_out: tuple[LeftOut, ...]
    levels: tuple[LevelFigures, ...]
    confusion: tuple[ConfusionCell, ...]
    magnifications: tuple[MagnificationRow, ...]
    curves: Curves
    hardest: tuple[ScoredImage, ...]
    warnings: tuple[str, ...]
    seconds: float

    def at(self, level: Level) -> LevelFigures:
        """Return the figures of one level."""
        return next(figures for figures in self.levels if figures.level is level)

    @property
    def patients(self) -> tuple[str, ...]:
        """The counted patients, sorted."""
        return tuple(sorted({scored.image.patient for scored in self.scored}))

    @property
    def images_per_second(self) -> float:
        """Pictures read and classified in a second, on this machine."""
        return len(self.scored) / self.seconds if self.seconds > 0 else 0.0
