"""What a finished run gave: answers joined with their fields, intervals only where patients carry them."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.domain.few_patients import FEW_PATIENTS, why_no_interval
from desktop_app.domain.labelled import Label
from desktop_app.services.training_runs import TrainingRuns
from desktop_app.training.fine_tuning.measuring import measured


def sides(patients: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return logits, labels and patients: as many of each label, two fields each, all right."""
    labels = np.repeat([0, 1], 2 * patients)
    names = np.array([f"{'bm'[label]}{number // 2}" for number, label in enumerate(labels)])
    return np.where(labels == 1, 2.0, -2.0), labels, names


def finished(folder: Path, after: dict[str, Any]) -> TrainingRuns:
    runs = TrainingRuns(folder)
    images = [
        {"path": f"/f/{name}.png", "label": label, "patient": name, "side": side}
        for name, label, side in (
            ("a", "benign", "train"),
            ("b", "benign", "test"),
            ("c", "malignant", "test"),
        )
    ]
    run_id = runs.create("Mine", {"images": images})
    body = {"model_id": "mine", "package": "/m", "best_epoch": 1, "before": {}, "after": after}
    runs.keep_result(run_id, body)
    return runs


def test_four_patients_carry_no_interval() -> None:
    logits, labels, patients = sides(2)
    body = measured(logits, 1.0, labels, patients)
    assert body["figures"]["accuracy"] == [1.0, None, None]
    assert all(figure[1:] == [None, None] for figure in body["figures"].values())
    assert "2 benign and 2 malignant patients are too few" in why_no_interval(body)
    json.dumps(body, allow_nan=False)


def test_patients_enough_carry_one() -> None:
    logits, labels, patients = sides(FEW_PATIENTS)
    logits[:3] *= -1
    body = measured(logits, 1.0, labels, patients)
    value, low, high = body["figures"]["accuracy"]
    assert low < value < high
    assert why_no_interval(body) == ""
    assert np.shape(body["probabilities"]) == (4 * FEW_PATIENTS,)


def test_answers_come_with_their_fields(tmp_path: Path) -> None:
    runs = finished(tmp_path, {"probabilities": [0.2, 0.7]})
    result = runs.result(runs.summaries()[0].run_id)
    assert result is not None
    assert [answer.image.path for answer in result.answers] == [Path("/f/b.png"), Path("/f/c.png")]
    assert [answer.predicted for answer in result.answers] == [Label.BENIGN, Label.MALIGNANT]


@pytest.mark.parametrize("after", [{}, {"probabilities": [0.2]}])
def test_a_result_whose_answers_do_not_fit_has_none(tmp_path: Path, after: dict[str, Any]) -> None:
    runs = finished(tmp_path, after)
    result = runs.result(runs.summaries()[0].run_id)
    assert result is not None
    assert result.answers == ()


def test_intervals_that_an_older_version_gave_to_four_patients_are_not_shown(tmp_path: Path) -> None:
    runs = finished(tmp_path, {"patients": 4, "fields": 8, "figures": {"accuracy": [1.0, 1.0, 1.0]}})
    result = runs.result(runs.summaries()[0].run_id)
    assert result is not None
    assert result.after["figures"]["accuracy"] == [1.0, None, None]
    assert "4 patients are too few" in result.why_no_interval
