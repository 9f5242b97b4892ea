"""Which model made a number: identity, decision thresholds and the summary that a chooser shows."""

from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Names one model package for ever.

    Attributes:
        model_id: package id such as ``densenet_121_breast``.
        version: semantic version of the package.
        sha256: hex digest of the package's manifest, which holds the digest of every other file.
        backbone_sha256: hex digest of the backbone and its preprocessing: the key of stored embeddings.
        calibration: the layer that fits the model to a laboratory, as ``name@digest``; empty without one.
        careful: True for answers that are the mean over the turned and mirrored views of a field, which are
            never taken for plain ones, nor the other way round.
    """

    model_id: str
    version: str
    sha256: str
    backbone_sha256: str
    calibration: str = ""
    careful: bool = False

    @property
    def answer_key(self) -> str:
        """What a session keys answers by, beside the package: the layer, and whether views were averaged."""
        return f"{self.calibration}|careful" if self.careful else self.calibration

    def asked(self, *, careful: bool) -> "ModelIdentity":
        """Return the identity of this model's careful, or plain, answers."""
        return replace(self, careful=careful)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Calibrated malignant probabilities that bound the band "needs review".

    Attributes:
        benign: in [0, 1]; at or below it a field is called benign.
        malignant: in [benign, 1]; at or above it a field is called malignant.

    Raises:
        ValueError: the two are out of order or out of range.
    """

    benign: float
    malignant: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.benign <= self.malignant <= 1.0:
            raise ValueError(f"thresholds out of order: benign {self.benign}, malignant {self.malignant}")


@dataclass(frozen=True, slots=True)
class ModelSummary:
    """What a list of installed models shows of each.

    Attributes:
        identity: id, version and digests.
        title: name for people, such as ``DenseNet121 breast``.
        family: backbone family, such as ``DenseNet121``.
        intended_use: one sentence from the package.
        thresholds: the package's own thresholds.
        location: the folder or ``.lamella`` file it was loaded from.
        is_default: True for the model that a first run uses.
    """

    identity: ModelIdentity
    title: str
    family: str
    intended_use: str
    thresholds: Thresholds
    location: Path
    is_default: bool = False
