"""What training gave, as it will answer: graph, head, temperature and band, fitted on validation patients."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import JobChannel, NoticeRaised
from desktop_app.inference.head import DenseHead, HeadWeights
from desktop_app.inference.manifest_parts import Calibration, DecisionThresholds, Head
from desktop_app.inference.package import ModelPackage
from desktop_app.training.fine_tuning.trainable_head import TrainableHead
from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.operating_point import fit_calibration, fit_review_band

PATIENTS_FOR_BAND = 4
_COLDEST, _HOTTEST = 0.1, 10.0
_KEPT_BAND = (
    f"Fewer than {PATIENTS_FOR_BAND} validation patients of a class: the new model keeps the review band of "
    "the old one. Check it before you rely on it."
)


@dataclass(frozen=True)
class LearntModel:
    """A model that can be packed.

    Attributes:
        tflite: its graph.
        head: as the manifest describes it.
        weights: of the head.
        calibration: temperature.
        thresholds: review band.
        backbone_arrays: float16 weights of a backbone that has learnt; None when it is the base model's.
    """

    tflite: bytes
    head: Head
    weights: HeadWeights
    calibration: Calibration
    thresholds: DecisionThresholds
    backbone_arrays: dict[str, NDArray[Any]] | None

    def dense_head(self, embedding_size: int) -> DenseHead:
        """Return the head that computes."""
        return DenseHead(self.head, self.weights, embedding_size)


def with_operating_point(
    tflite: bytes,
    head: TrainableHead,
    backbone_arrays: dict[str, NDArray[Any]] | None,
    base: ModelPackage,
    validation: tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.str_]],
    channel: JobChannel,
) -> LearntModel:
    """Return the model with temperature and band fitted on ``validation``: logits, labels, patients."""
    block = Head.model_validate_json(_json(head.block()))
    logits, labels, patients = validation
    calibration = Calibration(temperature=_temperature(logits, labels))
    thresholds = base.manifest.thresholds
    if _has_enough(labels, patients):
        chance = 1 / (1 + np.exp(-logits / calibration.temperature))
        band = fit_review_band(chance, labels, thresholds.stated_error)
        thresholds = DecisionThresholds(
            benign=band.benign, malignant=band.malignant, stated_error=thresholds.stated_error
        )
    else:
        channel.send(NoticeRaised(_KEPT_BAND))
    return LearntModel(tflite, block, head.weights(), calibration, thresholds, backbone_arrays)


def _temperature(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    """Return the temperature of least loss; bounded, since few fields may be told apart without error."""
    try:
        fitted = fit_calibration(logits, labels).temperature
    except TrainingDataError:
        return 1.0
    return float(np.clip(fitted, _COLDEST, _HOTTEST))


def _has_enough(labels: NDArray[np.int64], patients: NDArray[np.str_]) -> bool:
    return all(len(set(patients[labels == label].tolist())) >= PATIENTS_FOR_BAND for label in (0, 1))


def _json(body: object) -> str:
    import json

    return json.dumps(body)
