"""docs/models.md follows from the committed predictions, and the default model beats the baselines."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.training.backbone_registry import BACKBONES
from desktop_app.training.metrics import roc_auc
from desktop_app.training.models_page import (
    BASELINE_NAMES,
    MODEL_NAMES,
    build_page,
    measured_names,
    print_summary,
)
from desktop_app.training.out_of_fold import OutOfFold, read_out_of_fold, write_out_of_fold
from desktop_app.training.recipes import RECIPES

REPOSITORY = Path(__file__).resolve().parents[3]
OOF_FOLDER = REPOSITORY / "models" / "oof"
FOLDS_PATH = REPOSITORY / "models" / "folds.json"
MEASURED = measured_names(OOF_FOLDER)


def test_page_is_what_the_committed_predictions_give() -> None:
    page = (REPOSITORY / "docs" / "models.md").read_text(encoding="utf-8")
    assert build_page(OOF_FOLDER, FOLDS_PATH) == page


@pytest.mark.parametrize("name", [*MEASURED, *BASELINE_NAMES])
def test_every_field_is_scored_once_in_the_fold_of_its_group(name: str) -> None:
    frozen = json.loads(FOLDS_PATH.read_text(encoding="utf-8"))
    fold_of_group = {group: fold["fold"] for fold in frozen["folds"] for group in fold["groups"]}
    result = read_out_of_fold(OOF_FOLDER, name)
    assert len(set(result.paths.tolist())) == len(result.paths) == frozen["fields"]
    assert [fold_of_group[group] for group in result.groups] == result.folds.tolist()
    assert np.isfinite(result.logits).all()


def test_committed_probabilities_follow_from_the_logits() -> None:
    for name in MEASURED:
        with (OOF_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as table:
            written = np.array([float(row["probability"]) for row in csv.DictReader(table)])
        np.testing.assert_allclose(read_out_of_fold(OOF_FOLDER, name).probabilities, written, atol=2e-4)


@pytest.mark.parametrize("baseline", BASELINE_NAMES)
def test_default_model_ranks_better_than_the_linear_baseline(baseline: str) -> None:
    default, linear = (read_out_of_fold(OOF_FOLDER, name) for name in (MODEL_NAMES[0], baseline))
    assert roc_auc(default.labels, default.logits) >= roc_auc(linear.labels, linear.logits) + 0.03


def test_every_backbone_of_the_registry_has_a_row() -> None:
    assert {f"{family}_breast" for family in BACKBONES} == set(MODEL_NAMES)
    assert set(RECIPES) == set(BACKBONES)


def test_predictions_survive_the_disk(tmp_path: Path) -> None:
    result = replace(read_out_of_fold(OOF_FOLDER, MODEL_NAMES[1]), name="copy")
    write_out_of_fold(result, tmp_path)
    again = read_out_of_fold(tmp_path, "copy")
    np.testing.assert_array_equal(again.logits, result.logits)
    np.testing.assert_array_equal(again.paths, result.paths)
    assert again.notes == result.notes
    assert set(again.shifted_logits) == set(result.shifted_logits)


def test_summary_names_every_figure_with_interval_and_folds() -> None:
    lines: list[str] = []
    result: OutOfFold = read_out_of_fold(OOF_FOLDER, MODEL_NAMES[1])
    print_summary(result, lines.append)
    assert len(lines) == 6
    assert all("[" in line and "SD" in line for line in lines[1:])
