"""What a patient's other fields say, against a plain reference."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldState, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.patient_context import logit_of, peers_of
from tests.helpers.session_values import MODEL, NOON


def field(image_id: int, patient: str, probability: float | None, model: ModelIdentity = MODEL) -> FieldState:
    name = f"{image_id}.png"
    record = FieldRecord(image_id, Path("/f") / name, "", name, 1, 1, patient, "40X")
    answer = None if probability is None else Prediction(model, probability, probability, NOON)
    return FieldState(record, prediction=answer)


def sigmoid(value: float) -> float:
    return float(1 / (1 + np.exp(-value)))


def test_support_is_the_mean_of_own_logit_and_mean_logit_of_the_others() -> None:
    probabilities = np.random.default_rng(4).uniform(0.001, 0.999, 40)
    patients = [f"P{number % 6}" for number in range(40)]
    supports = peers_of(field(k, patients[k], float(probabilities[k])) for k in range(40))
    logits = np.log(probabilities / (1 - probabilities))
    for own in range(40):
        others = [logits[k] for k in range(40) if patients[k] == patients[own] and k != own]
        assert supports[own] == pytest.approx(sigmoid((logits[own] + np.mean(others)) / 2))


def test_fields_without_company_have_none() -> None:
    states = [
        field(1, "A", 0.9),
        field(2, "", 0.9),
        field(3, "", 0.1),
        field(4, "B", None),
        field(5, "B", 0.2),
    ]
    assert peers_of(states) == {1: None, 2: None, 3: None, 4: None, 5: None}


def test_withheld_and_failed_fields_say_nothing_of_the_others() -> None:
    blank = Assessment((Unassessable.BLANK,))
    withheld = replace(field(3, "A", 0.001), assessment=blank)
    failed = replace(field(4, "A", 0.001), failure=Failure(FailureReason.CORRUPT, "damaged"))
    supports = peers_of([field(1, "A", 0.9), field(2, "A", 0.8), withheld, failed])
    assert supports[3] is supports[4] is None
    assert supports[1] == supports[2] == pytest.approx(sigmoid((logit_of(0.9) + logit_of(0.8)) / 2))
    overruled = replace(withheld, assessment=replace(blank, overruled=True))
    assert peers_of([field(1, "A", 0.9), overruled])[3] is not None


@pytest.mark.parametrize(("probability", "sign"), [(0.0, -1), (1.0, 1)])
def test_certain_answers_have_a_finite_logit(probability: float, sign: int) -> None:
    assert sign * logit_of(probability) == pytest.approx(16.118, abs=0.01)
    assert logit_of(0.5) == 0
