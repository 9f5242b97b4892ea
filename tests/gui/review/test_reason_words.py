"""The pane's sentences: one for each reason, with its numbers."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.field import FieldRecord, FieldState, Prediction
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.review import Decision, Review
from desktop_app.domain.spread import Spread
from desktop_app.gui.panels.field_words import why
from desktop_app.gui.panels.reason_words import unfit

BAND = Thresholds(0.4, 0.8)
RECORD = FieldRecord(1, Path("/f/1.png"), "", "1.png", 9, 9, "24-1101", "200X")
MODEL = ModelIdentity("tiny", "1.0.0", "0" * 64, "1" * 64)
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def field(probability: float, **more: object) -> FieldState:
    return replace(FieldState(RECORD, prediction=Prediction(MODEL, probability, probability, NOW)), **more)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (field(0.6), "Between 0.40 and 0.80"),
        (field(0.9, spread=Spread(0.31, 0.97, 30)), "wanders from 0.31 to 0.97"),
        (field(0.9, spread=Spread(0.9, 0.9, 0, (0.9,) * 5 + (0.2,) * 3)), "3 of 8 turned and mirrored views"),
        (field(0.1, peers=0.55), "taken together give 0.55"),
        (field(0.97), "At or above 0.80"),
        (field(0.38), "close to the band"),
    ],
)
def test_each_reason_is_said_with_its_numbers(state: FieldState, said: str) -> None:
    assert said in why(state, BAND)


def test_every_reason_of_the_gate_has_a_sentence_of_its_own() -> None:
    sentences = {unfit(reason, {"tissue_share": 0.02, "short_side_px": 92}) for reason in Unassessable}
    assert len(sentences) == len(Unassessable)
    assert any("on 2 % of it" in sentence for sentence in sentences)
    assert any("has 92 pixels" in sentence for sentence in sentences)


def test_a_withheld_field_says_so_and_an_overruled_one_keeps_the_reason_in_sight() -> None:
    gate = Assessment((Unassessable.OUT_OF_FOCUS,))
    assert "out of focus. The answer of the model does not count" in why(field(0.97, assessment=gate), BAND)
    overruled = Review(1, "A", Decision.CLEARED, NOW, assessable=True)
    text = why(field(0.97, assessment=gate, review=overruled), BAND)
    assert text.startswith("At or above 0.80")
    assert "Assessed all the same, although: The field is out of focus." in text
