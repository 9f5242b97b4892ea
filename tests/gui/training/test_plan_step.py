"""Step two and its pages: choices become a plan, times are told in words, strengths are sliders."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.job_messages import EpochDone, StepDone
from desktop_app.domain.labelled import Label
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.training_plan import (
    AugmentationPlan,
    Normalisation,
    Optimiser,
    Stage,
    Strategy,
    TrainingPlan,
    usual_stages,
)
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training import training_words
from desktop_app.gui.training.augmentation_dialog import AugmentationDialog
from desktop_app.gui.training.augmentation_form import AugmentationForm
from desktop_app.gui.training.costing import SelfTest, seconds_for
from desktop_app.gui.training.device_page import DevicePage
from desktop_app.gui.training.fine_tune_window import FineTuneWindow
from desktop_app.gui.training.plan_step import PlanStep
from desktop_app.gui.training.result_step import ResultStep
from desktop_app.services.fine_tune import FineTuneResult
from desktop_app.workers.variants_worker import VariantsWorker
from tests.helpers.gui_values import summary
from tests.helpers.scored_images import scored_image

Spin = Callable[..., None]
TEST = SelfTest.from_json(
    {
        "devices": [
            {"name": "CPU, 2 threads", "kind": "cpu", "seconds_per_field": 0.25, "chosen": True},
            {"name": "GPU 0", "kind": "gpu", "seconds_per_field": None, "chosen": False},
        ],
        "why": "No usable graphics card was found, so the processor is used.",
        "strategies": {
            "head": {"once": 0.25, "epoch": 0.0005},
            "top_block": {"once": 0.2, "epoch": 0.1},
            "whole": {"once": 0.0, "epoch": 1.0},
        },
    }
)


@pytest.fixture
def step(theme: Theme, qtbot: QtBot) -> PlanStep:
    made = PlanStep(theme)
    qtbot.addWidget(made)
    made.show_models([summary(Thresholds(0.3, 0.7))], "made_up")
    return made


@pytest.mark.parametrize("strategy", list(Strategy))
def test_each_choice_has_the_usual_stages(step: PlanStep, strategy: Strategy) -> None:
    step.choose(strategy)
    assert step.plan().stages == usual_stages(strategy)
    assert step.plan().base_model == "made_up"
    assert step.strategy() is strategy


def test_details_go_into_the_plan_and_survive_another_choice(step: PlanStep) -> None:
    details = step.details
    details.batch.setCurrentText("32")
    details.optimiser.setCurrentText("SGD")
    details.normalisation.setCurrentText("Macenko")
    details.patience.setValue(0)
    details.seed.setValue(7)
    details.smoothing.setValue(0.1)
    details.deterministic.setChecked(True)
    details.set_augmentation(AugmentationPlan(stain=0.9))
    step.choose(Strategy.WHOLE)
    details.stages[1].epochs.setValue(3)
    plan = step.plan()
    assert (plan.batch_size, plan.optimiser, plan.seed, plan.patience) == (32, Optimiser.SGD, 7, 0)
    assert plan.normalisation is Normalisation.MACENKO
    assert plan.label_smoothing == pytest.approx(0.1)
    assert plan.deterministic
    assert plan.augmentation.stain == 0.9
    assert plan.stages[1] == Stage(Strategy.WHOLE, 3, 1e-5)
    assert TrainingPlan.from_json(plan.to_json()) == plan


def test_a_plan_of_a_search_is_shown_whole(step: PlanStep) -> None:
    wanted = replace(step.plan(), stages=(Stage(Strategy.HEAD, 40, 3e-4),), batch_size=64)
    step.choose(Strategy.WHOLE)
    step.show_plan(wanted)
    assert step.strategy() is Strategy.HEAD
    assert step.plan() == wanted


def test_the_new_model_has_a_name_even_when_nobody_types_one(step: PlanStep) -> None:
    assert step.title_text() == "Made up, my laboratory"
    step.title_line.setText("  A name  ")
    assert step.title_text() == "A name"


def test_costs_follow_fields_epochs_and_views(step: PlanStep) -> None:
    plan = TrainingPlan(stages=usual_stages(Strategy.HEAD))
    small = seconds_for(TEST, plan, fields=100, learning=70)
    large = seconds_for(TEST, plan, fields=1000, learning=700)
    varied = seconds_for(TEST, replace(plan, augmentation=AugmentationPlan(views=3)), 100, 70)
    assert small["head"] < small["top_block"] < small["whole"]
    assert large["head"] > 5 * small["head"]
    assert varied["head"] > 2 * small["head"]
    # An epoch draws one of the copies: they are embedded once and make no epoch longer.
    assert varied["whole"] - small["whole"] == pytest.approx(3 * 70 * 0.25)
    assert set(small) == {strategy.value for strategy in Strategy}
    assert seconds_for(SelfTest((), "", {}), plan, 100, 70) == {}


def test_fields_held_back_cost_every_view_and_a_new_backbone_sees_them_again() -> None:
    plan = TrainingPlan(stages=usual_stages(Strategy.HEAD))
    one, four = (seconds_for(replace(TEST, views=views), plan, 100, 70) for views in (1, 4))
    assert four["head"] - one["head"] == pytest.approx(3 * 30 * 0.25)
    assert four["whole"] - one["whole"] == pytest.approx(2 * 3 * 30 * 0.25)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (2, "about 5 seconds here"),
        (41, "about 40 seconds here"),
        (70, "about a minute here"),
        (700, "about 12 minutes here"),
        (7300, "about 2 hours here"),
    ],
)
def test_times_have_words(seconds: float, said: str) -> None:
    assert training_words.cost(seconds) == said


def test_cards_tell_their_time_or_that_it_is_being_measured(step: PlanStep) -> None:
    step.show_costs({})
    assert "measuring" in step.cards[Strategy.HEAD].cost.text()
    step.show_costs({"head": 40.0, "top_block": 700.0})
    assert step.cards[Strategy.HEAD].cost.text() == "about 40 seconds here"
    assert "about 12 minutes" in step.cards[Strategy.TOP_BLOCK].accessibleDescription()
    step.show_unknown_costs()
    assert step.cards[Strategy.WHOLE].cost.text() == ""


def test_the_device_page_says_what_was_found_and_why(qtbot: QtBot) -> None:
    page = DevicePage()
    qtbot.addWidget(page)
    page.show_busy()
    assert not page.again.isEnabled()
    page.show_test(TEST)
    assert page.table.texts() == [["CPU, 2 threads", "4.0 fields/s", "yes"], ["GPU 0", "not usable", ""]]
    assert "processor is used" in page.why.text()
    with qtbot.waitSignal(page.measure_asked):
        page.again.click()


def test_sliders_are_strengths(qtbot: QtBot) -> None:
    form = AugmentationForm()
    qtbot.addWidget(form)
    form.show_plan(AugmentationPlan(stain=0.25, rotation_degrees=0.0))
    assert form.plan() == AugmentationPlan(stain=0.25, rotation_degrees=0.0)
    with qtbot.waitSignal(form.changed) as told:
        form.sliders["stain"].setValue(80)
    assert told.args[0].stain == pytest.approx(0.8)
    assert told.args[0].flips
    form.switches["flips"].setChecked(False)
    assert not form.plan().flips


def test_the_preview_asks_once_at_a_time_and_shows_what_comes(qtbot: QtBot) -> None:
    worker = VariantsWorker()
    dialog = AugmentationDialog(
        [Path("/a.png"), Path("/b.png")], AugmentationPlan(), Normalisation.NONE, worker
    )
    qtbot.addWidget(dialog)
    wishes: list = []
    # The worker's slot must not run in this thread: only what is asked matters here.
    dialog.vary_asked.disconnect(worker.vary)
    dialog.vary_asked.connect(wishes.append)
    dialog.anew.click()
    dialog.form.sliders["zoom"].setValue(50)
    dialog.form.sliders["zoom"].setValue(90)
    assert len(wishes) == 1
    drawn = tuple(np.zeros((20, 30, 3), np.uint8) for _ in dialog.pictures)
    worker.varied.emit(wishes[0].number, drawn)
    assert len(wishes) == 2
    assert wishes[1].plan.zoom == pytest.approx(0.45)
    assert all(not label.pixmap().isNull() for label in dialog.pictures)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.take.click()
    assert told.args[0].zoom == pytest.approx(0.45)


def figures(accuracy: float) -> dict:
    return {
        "patients": 24,
        "patients_by_label": {"benign": 12, "malignant": 12},
        "fields": 48,
        "figures": {"accuracy": [accuracy, accuracy - 0.1, min(1, accuracy + 0.1)], "auc": None},
        "confusion": [[20, 4], [3, 21]],
    }


def test_a_result_is_told_in_a_sentence_a_table_and_a_matrix(theme: Theme, qtbot: QtBot) -> None:
    step = ResultStep(theme)
    qtbot.addWidget(step)
    step.show_result(FineTuneResult("run", "mine", Path("/m"), 9, figures(0.7), figures(0.85)), "Mine")
    assert step.headline.text() == (
        "On 24 patients kept back (48 fields), 85 % of the answers are right; before it was 70 %."
    )
    assert step.table.texts()[0] == ["Accuracy", "0.70", "0.85  (0.75 to 0.95)"]
    assert step.table.texts()[1][2] == "\N{EN DASH}"
    assert "epoch 9" in step.small.text()
    assert "too few" not in step.small.text()
    with qtbot.waitSignal(step.use_asked) as asked:
        step.use.click()
    assert asked.args == ["mine", ""]
    step.show_refusal("It is worse on the locked test.")
    with qtbot.waitSignal(step.use_asked) as asked:
        step.anyway.click()
    assert asked.args[1]


def test_a_result_without_test_patients_claims_nothing(theme: Theme, qtbot: QtBot) -> None:
    step = ResultStep(theme)
    qtbot.addWidget(step)
    step.show_result(FineTuneResult("run", "mine", Path("/m"), 3, {}, {}), "Mine")
    assert step.headline.text() == "Mine is ready."
    assert step.table.texts() == []


def test_four_patients_carry_no_interval_and_the_page_says_so(theme: Theme, qtbot: QtBot) -> None:
    step = ResultStep(theme)
    qtbot.addWidget(step)
    few = {
        "patients": 4,
        "patients_by_label": {"benign": 2, "malignant": 2},
        "fields": 8,
        "figures": {"accuracy": [1.0, None, None]},
        "confusion": [[4, 0], [0, 4]],
    }
    step.show_result(FineTuneResult("run", "mine", Path("/m"), 9, few, few), "Mine")
    assert step.table.texts() == [["Accuracy", "1.00", "1.00"]]
    assert step.table.horizontalHeaderItem(2).text() == "New"
    assert "2 benign and 2 malignant patients are too few for an interval" in step.small.text()


def test_a_cell_of_the_result_opens_the_pictures_behind_it(theme: Theme, qtbot: QtBot) -> None:
    step = ResultStep(theme)
    qtbot.addWidget(step)
    answers = tuple(
        scored_image(patient, number, label, probability)
        for patient, number, label, probability in (
            ("a", 1, Label.BENIGN, 0.2),
            ("a", 2, Label.BENIGN, 0.6),
            ("a", 3, Label.BENIGN, 0.9),
            ("b", 1, Label.MALIGNANT, 0.8),
        )
    )
    body = figures(0.75) | {"confusion": [[1, 2], [0, 1]]}
    step.show_result(FineTuneResult("run", "mine", Path("/m"), 9, {}, body, answers), "Mine")
    with qtbot.waitSignal(step.sheet_asked) as asked:
        step.matrix.cells["benign", "malignant"].click()
    title, pictures = asked.args
    assert title == "Is benign, called malignant"
    assert [picture.path for picture in pictures] == [answers[2].image.path, answers[1].image.path]
    assert not step.matrix.cells["malignant", "benign"].isEnabled()
    step.show_result(FineTuneResult("old", "mine", Path("/m"), 9, {}, body), "Mine")
    assert not any(cell.isEnabled() for cell in step.matrix.cells.values())
    assert step.hint.isHidden(), "a result without its pictures must not promise them"


def test_steps_and_epochs_are_told_in_the_users_words() -> None:
    epoch = EpochDone(0, "top_block", 12, 60, 0.5, 0.7, 0.6, 0.66, 1e-3, 2.0, False)
    best = replace(epoch, epoch=9, val_accuracy=0.72)
    told = training_words.epoch_line(epoch, best)
    assert told == ("Epoch 12 of at most 60 (top block). Best so far: epoch 9, validation accuracy 0.72.")
    assert training_words.step_line(StepDone("reading fields", 40, 96)) == "Reading the fields: 40 of 96"
    assert training_words.seconds_left([epoch]) == pytest.approx(96.0)
    assert training_words.seconds_left([]) is None


def test_every_control_of_the_page_has_a_name_and_can_be_reached(page: FineTuneWindow) -> None:
    page.result.show_result(FineTuneResult("run", "m", Path("/m"), 9, figures(0.7), figures(0.85)), "M")
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QAbstractSpinBox)
    for widget in page.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or isinstance(
            widget.parent(), QLineEdit | QAbstractSpinBox | QComboBox
        )
        if not isinstance(widget, kinds) or inner or widget.objectName().startswith("qt_"):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text, widget
        if not isinstance(widget, QAbstractSlider):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget


def test_long_names_do_not_widen_the_page(page: FineTuneWindow, spin: Spin, tmp_path: Path) -> None:
    page.resize(940, 560)
    page.plan.title_line.setText("x" * 80)
    page.plan.set_done(True, "a very long name " * 20)
    page.fields.set_done(True, "fields " * 60)
    page.show_step(2)
    spin(lambda: page.plan.isVisible())
    assert page.plan.width() <= page.scroll_area.viewport().width()
