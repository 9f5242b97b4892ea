"""Scored pictures without files: patients with labels and probabilities from a fixed seed."""

from pathlib import Path

import numpy as np

from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.labelled import Label, LabelledImage
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.training.evaluation.evaluating import EvaluationHead

BAND = Thresholds(0.4, 0.6)
MODEL = ModelIdentity("tiny_dev", "0.1.0", "ab" * 32, "cd" * 32)
HEAD = EvaluationHead(Path("/fields"), "all fields", MODEL, "Tiny test model", BAND, "0.0.0", 2.0)


def scored_image(
    patient: str, number: int, label: Label, probability: float, magnification: str = "100X"
) -> ScoredImage:
    """Return one scored picture of a patient."""
    path = Path(f"/fields/{label}/{patient}-{number}.png")
    return ScoredImage(LabelledImage(path, label, patient, magnification), probability)


def scored_patients(
    benign: int = 6, malignant: int = 9, seed: int = 1, skill: float = 1.2
) -> tuple[ScoredImage, ...]:
    """Return two to five pictures a patient, with probabilities that rise with malignancy by ``skill``."""
    random = np.random.default_rng(seed)
    made = []
    for number in range(benign + malignant):
        label = Label.BENIGN if number < benign else Label.MALIGNANT
        centre = random.normal(skill if label is Label.MALIGNANT else -skill, 1.0)
        for picture in range(2 + number % 4):
            probability = 1 / (1 + np.exp(-(centre + random.normal(0, 1.0))))
            magnification = ("40X", "100X", "400X")[picture % 3]
            made.append(scored_image(f"24-{100 + number}", picture, label, float(probability), magnification))
    return tuple(made)
