"""The trial obeys its own rules, and the page holds what the committed logits give."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.training.laboratory_page import with_figures
from desktop_app.training.laboratory_trial import TrialLogits, draw_fields, read_trial_logits, run_draws


@pytest.fixture(scope="module")
def logits(repository: Path) -> TrialLogits:
    return read_trial_logits(repository / "models" / "oof" / "second_laboratory.csv")


def test_the_page_is_what_the_logits_give(repository: Path, logits: TrialLogits) -> None:
    page = (repository / "docs" / "calibration.md").read_text(encoding="utf-8")
    assert with_figures(page, logits) == page


def test_the_shift_costs_what_was_asked(logits: TrialLogits) -> None:
    assert np.mean([result.cost for result in run_draws(logits, one_laboratory=True)]) >= 0.10


@pytest.mark.parametrize("seed", range(20))
def test_a_draw_is_twenty_fields_of_four_patients_of_both_kinds(logits: TrialLogits, seed: int) -> None:
    for fold in (*range(5), None):
        inside = slice(None) if fold is None else logits.folds == fold
        labels, groups = logits.labels[inside], logits.groups[inside]
        rows = draw_fields(labels, groups, np.random.default_rng(seed))
        assert len(set(rows.tolist())) == 20
        assert len(set(groups[rows])) == 4
        assert set(labels[rows]) == {0, 1}
        others = ~np.isin(groups, groups[rows])
        assert set(labels[others]) == {0, 1}


def test_draws_can_be_repeated(logits: TrialLogits) -> None:
    assert run_draws(logits, one_laboratory=True, draws=2) == run_draws(logits, one_laboratory=True, draws=2)
