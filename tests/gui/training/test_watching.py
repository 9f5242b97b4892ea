"""The course of a training in the window, with a stand-in child: order, pause, cancel, death, resuming."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.app import Lamella
from desktop_app.domain.training_plan import Strategy
from desktop_app.gui.training.fine_tune_window import FineTuneWindow
from desktop_app.services.fine_tune import FineTuneModel
from tests.helpers.child_program import command

Open = Callable[..., Lamella]
Spin = Callable[..., None]
Draw = Callable[..., Path]
Begin = Callable[..., FineTuneWindow]


def page_of(program: Lamella) -> FineTuneWindow:
    """Open the page of a program whose trainings are pretended."""
    workspace = program._workspace
    program._workers.training._model = FineTuneModel(workspace.dirs, workspace.models, command)
    program.window.labs.show_fine_tuning()
    window = program.window.labs.windows["fine_tune"]
    assert isinstance(window, FineTuneWindow)
    return window


@pytest.fixture
def programs() -> list[Lamella]:
    """The programs that ``begin`` has started."""
    return []


@pytest.fixture
def begin(
    open_program: Open, programs: list[Lamella], spin: Spin, labelled_folder: Draw, tmp_path: Path
) -> Begin:
    """Starts a training of five epochs under a title that tells the stand-in what to do."""

    def run(title: str = "mine") -> FineTuneWindow:
        program = open_program()
        programs.append(program)
        spin(lambda: program.window.controls.choice.is_ready)
        page = page_of(program)
        page.take(labelled_folder(tmp_path / "lab", 12))
        spin(lambda: page.tuning.split is not None)
        page.plan.choose(Strategy.HEAD)
        page.plan.details.stages[0].epochs.setValue(5)
        page.plan.title_line.setText(title)
        page.tuning.start()
        return page

    return run


def test_a_training_goes_from_start_to_result(begin: Begin, spin: Spin) -> None:
    page = begin()
    assert page.watch.is_open
    assert not page.plan.start.isEnabled()
    spin(lambda: page.result.is_open)
    assert [epoch.epoch for epoch in page.watch.epochs] == [1, 2, 3, 4, 5]
    assert "epoch 5 was best" in page.watch.summary
    assert page.result.model_id == "mine"
    assert page.plan.start.isEnabled()
    assert not page.tuning.is_running


def test_stop_and_keep_best_ends_with_a_result(begin: Begin, spin: Spin) -> None:
    page = begin("waits after 2")
    spin(lambda: len(page.watch.epochs) == 2)
    assert page.watch.finish.isEnabled()
    page.watch.finish.click()
    assert "best epoch becomes the model" in page.watch.status.text()
    assert not page.watch.cancel.isEnabled()
    page.tuning.leave()
    spin(lambda: not page.tuning.is_running)


def test_cancel_asks_first_and_then_keeps_nothing(begin: Begin, spin: Spin) -> None:
    page = begin("waits after 2")
    spin(lambda: len(page.watch.epochs) == 2)
    page.watch.cancel.click()
    assert page.watch.keep_on.isVisible()
    page.watch.keep_on.click()
    assert page.tuning.is_running
    assert page.watch.cancel.isVisible()
    page.watch.cancel.click()
    page.watch.discard.click()
    spin(lambda: not page.tuning.is_running)
    assert page.plan.is_open
    assert page.watch.epochs == ()
    page.close()
    page.show()
    assert not page.resume_line.isVisible()


def test_pause_says_that_nothing_is_lost(begin: Begin, spin: Spin) -> None:
    page = begin("waits after 2")
    spin(lambda: len(page.watch.epochs) == 2)
    page.watch.pause.click()
    assert "Nothing is lost" in page.watch.status.text()
    assert page.watch.pause.text() == "Go on"
    page.watch.pause.click()
    assert page.watch.pause.text() == "Pause"
    page.tuning.leave()
    spin(lambda: not page.tuning.is_running)


def test_a_killed_child_is_told_and_the_run_goes_on_where_it_was(begin: Begin, spin: Spin) -> None:
    page = begin("waits after 3")
    spin(lambda: len(page.watch.epochs) == 3)
    os.kill(page.tuning._control._job.pid, signal.SIGKILL)
    spin(lambda: page.watch.alarm.isVisible())
    assert "resume" in page.watch.alarm.text.text()
    assert page.watch.resume.isVisible()
    assert page.watch.resume.isEnabled()
    page.watch.resume.click()
    spin(lambda: page.result.is_open)
    assert [epoch.epoch for epoch in page.watch.epochs] == [1, 2, 3, 4, 5]
    assert not page.watch.alarm.isVisible()


def test_a_failed_training_says_why(begin: Begin, spin: Spin) -> None:
    page = begin("fails")
    spin(lambda: page.watch.alarm.isVisible())
    assert "Memory ran out" in page.watch.alarm.text.text()
    assert not page.tuning.is_running


def test_what_the_program_left_is_offered_at_the_next_opening(
    begin: Begin, programs: list[Lamella], open_program: Open, spin: Spin
) -> None:
    page = begin("waits after 3")
    spin(lambda: len(page.watch.epochs) == 3)
    page.close()
    assert page.tuning.is_running, "closing the page must not end the training"
    child = page.tuning._control._job.pid
    programs[0].window.close()
    assert programs[0].shut_down(), "a thread waits for its child"
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    again = page_of(program)
    spin(lambda: again.resume_line.isVisible())
    assert "after 3 epochs" in again.resume_line.text.text()
    again.resume_line.resume.click()
    assert not again.resume_line.isVisible()
    spin(lambda: again.result.is_open)
    assert [epoch.epoch for epoch in again.watch.epochs] == [1, 2, 3, 4, 5]


def test_a_run_nobody_wants_can_be_discarded(begin: Begin, open_program: Open, spin: Spin) -> None:
    page = begin("waits after 3")
    spin(lambda: len(page.watch.epochs) == 3)
    page.leave()
    spin(lambda: not page.tuning.is_running)
    program = open_program()
    again = page_of(program)
    spin(lambda: again.resume_line.isVisible())
    again.resume_line.discard.click()
    spin(lambda: not again.resume_line.isVisible())
    assert program._workers.training._model.runs() == ()
