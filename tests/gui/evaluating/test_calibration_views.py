"""What the calibration's window shows of a proposal and of the layers, from plain values."""

from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.domain.evaluation import Figure
from desktop_app.domain.local_calibration import (
    CalibrationDepth,
    CalibrationProposal,
    LayerSummary,
    LocalCalibration,
)
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.gui import words
from desktop_app.gui.evaluating import calibration_words
from desktop_app.gui.evaluating.layer_list import LayerList
from desktop_app.gui.evaluating.proposal_view import ProposalView
from desktop_app.gui.theme.theme import Theme

MODEL = ModelIdentity("tiny_dev", "0.1.0", "ab" * 32, "cd" * 32)
WHEN = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LAYER = LocalCalibration("Our lab", MODEL, CalibrationDepth.BIAS, -0.7, 1.4, WHEN, "0.3.0")
PROPOSAL = CalibrationProposal(
    MODEL,
    "Tiny test model",
    CalibrationDepth.BIAS,
    fields=24,
    patients=8,
    benign_patients=4,
    malignant_patients=4,
    held_back="Each patient was measured by a layer that never saw that patient.",
    before=(Figure("balanced_accuracy", 0.62, 0.5, 0.74), Figure("ece", 0.21, 0.12, 0.31)),
    after=(Figure("balanced_accuracy", 0.81, 0.69, 0.92), Figure("ece", 0.24, 0.05, 0.35)),
    gain=Figure("balanced_accuracy", 0.19, 0.04, 0.33),
    confidence="Eight patients: the gain is real, its size is not well known.",
    layer=LAYER,
)


def test_a_proposal_shows_before_and_after_and_can_be_kept(theme: Theme) -> None:
    view = ProposalView(theme)
    view.show_proposal(PROPOSAL, "Our lab")
    assert view.gain.text() == "Balanced accuracy +0.19 (0.04 to 0.33)"
    assert view.table.texts()[0] == ["Balanced accuracy", "0.620", "0.50 to 0.74", "0.810", "0.69 to 0.92"]
    assert view.table.item(0, 3).font().weight() > view.table.item(0, 1).font().weight()
    # The smaller calibration error is the better one.
    assert view.table.item(1, 1).font().weight() > view.table.item(1, 3).font().weight()
    kept: list[str] = []
    view.keep_asked.connect(kept.append)
    view.keep.click()
    assert kept == ["Our lab"]
    view.name.setText("  ")
    assert not view.keep.isEnabled()


def test_a_refusal_is_said_and_nothing_can_be_kept(theme: Theme) -> None:
    view = ProposalView(theme)
    refused = replace(PROPOSAL, refusal="Four patients cannot carry a claim.", layer=None, gain=None)
    view.show_proposal(refused)
    assert view.warnings.sentences == ("Four patients cannot carry a claim.",)
    assert view.keep.parentWidget().isHidden()
    assert view.gain.isHidden()
    view.show_proposal(replace(refused, layer=LAYER), "Our lab")
    assert view.keep.text() == "Keep it all the same"
    assert view.keep.property("look") == "outlined"


def test_layers_say_what_they_are_and_which_is_in_use(theme: Theme) -> None:
    layers = LayerList()
    used = LayerSummary(
        "Our lab", "tiny_dev", "0.1.0", "0123456789ab", CalibrationDepth.BIAS, WHEN, 24, 8, is_active=True
    )
    broken = LayerSummary("Old", "tiny_dev", problem="It was made for version 0.0.9.")
    layers.show_layers((used, broken))
    assert "24 fields of 8 patients" in calibration_words.layer_line(used)
    assert layers.rows["Our lab"].switch.text() == "Stop using"
    assert not layers.rows["Old"].switch.isEnabled()
    asked: list[str] = []
    layers.stop_asked.connect(asked.append)
    layers.remove_asked.connect(asked.append)
    layers.rows["Our lab"].switch.click()
    layers.rows["Old"].remove.click()
    assert asked == ["Our lab", "Old"]
    assert calibration_words.free_name(layers.layers) == "Our lab 2"


def test_the_calibration_in_use_stands_beside_the_models_name() -> None:
    assert words.model_name("Tiny", MODEL) == "Tiny 0.1.0"
    assert words.model_name("Tiny", replace(MODEL, calibration="Our lab@0123")) == "Tiny 0.1.0 + Our lab"
