"""The window of installed models, with the real shelf on packages of the tiny model."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop_app.app import Lamella
from desktop_app.gui.evaluating.models_window import ModelsWindow
from tests.helpers.model_variants import variant

Open = Callable[..., Lamella]
Spin = Callable[..., None]


@pytest.fixture
def models_window(
    open_program: Open, spin: Spin, rival: Path, tmp_path: Path
) -> tuple[Lamella, ModelsWindow]:
    """The window of a program with two models, of which the tiny one is the default."""
    (rival.parent / "default.json").write_text(json.dumps({"default": "tiny_dev"}), encoding="utf-8")
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.labs.show_models()
    window = program.window.labs.windows["models"]
    assert isinstance(window, ModelsWindow)
    spin(lambda: window.list.count() == 2)
    return program, window


def titles(window: ModelsWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def test_it_lists_models_with_their_card(models_window: tuple[Lamella, ModelsWindow], spin: Spin) -> None:
    _, window = models_window
    window.choose("tiny_dev")
    entry = window.entry
    assert entry is not None
    assert entry.summary.is_default
    assert not window.details.remove_button.isEnabled()
    assert window.details.default_button.isHidden()
    window.choose("rival_dev")
    assert window.details.remove_button.isEnabled()
    assert not window.details.default_button.isHidden()
    assert "no worse" in window.details.rule.text()
    spin(lambda: not window.details.card_title.isHidden())


def test_removing_asks_in_the_window_and_the_chooser_forgets_the_model(
    models_window: tuple[Lamella, ModelsWindow], spin: Spin
) -> None:
    program, window = models_window
    window.choose("rival_dev")
    window.details.remove_button.click()
    assert "Remove Model rival_dev 1.0.0?" in window.question.text
    window.question.decline.click()
    assert len(program.window.controls.choice.models) == 2
    window.details.remove_button.click()
    window.question.agree.click()
    spin(lambda: window.list.count() == 1)
    assert [m.identity.model_id for m in program.window.controls.choice.models] == ["tiny_dev"]
    assert program.window.controls.parts.commands.model.count() == 1


def test_an_exported_model_comes_back_by_a_drop(
    models_window: tuple[Lamella, ModelsWindow], spin: Spin, tmp_path: Path
) -> None:
    program, window = models_window
    window.jobs.export("rival_dev", tmp_path / "rival.lamella")
    spin(lambda: not window.jobs.is_running)
    assert (tmp_path / "rival.lamella").is_file()
    window.jobs.remove("rival_dev")
    spin(lambda: window.list.count() == 1)
    drop(window, tmp_path / "rival.lamella")
    spin(lambda: window.list.count() == 2)
    assert window.notices.notice is not None
    assert window.notices.notice.text == "Model rival_dev is installed."
    assert len(program.window.controls.choice.models) == 2


def drop(window: ModelsWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_package_that_nobody_vouches_for_is_asked_about_and_can_be_rolled_back(
    models_window: tuple[Lamella, ModelsWindow], spin: Spin, tmp_path: Path
) -> None:
    _, window = models_window
    newer = variant(tmp_path / "newer", "rival_dev", version="2.0.0")
    window.install(newer)
    spin(lambda: bool(window.question.asked))
    assert "The maker of Model rival_dev 2.0.0 cannot be checked" in window.question.text
    assert window.question.decline.hasFocus() or window.focusWidget() is window.question.decline
    window.question.decline.click()
    assert not window.jobs.is_running
    window.choose("rival_dev")
    assert window.entry is not None
    assert window.entry.summary.identity.version == "1.0.0"
    assert window.details.back_button.isHidden()

    window.install(newer)
    spin(lambda: bool(window.question.asked))
    window.question.agree.click()
    spin(lambda: window.entry is not None and window.entry.kept == ("1.0.0",))
    window.choose("rival_dev")
    assert window.details.back_button.text() == "Go back to version 1.0.0"
    window.details.back_button.click()
    spin(lambda: window.entry is not None and window.entry.kept == ("2.0.0",))
    assert window.entry.summary.identity.version == "1.0.0"
    assert window.notices.notice is not None
    assert window.notices.notice.text == "Model rival_dev 1.0.0 is in use again."


def test_a_default_needs_the_rule_or_a_reason_and_can_be_taken_back(
    models_window: tuple[Lamella, ModelsWindow], spin: Spin, tmp_path: Path
) -> None:
    program, window = models_window
    window.choose("rival_dev")
    window.details.default_button.click()
    spin(lambda: bool(window.question.asked))
    assert "reason" in window.question.line.accessibleName()
    assert not window.question.agree.isEnabled()
    window.question.line.setText("It suits our scanner")
    window.question.agree.click()
    spin(lambda: window.entry is not None and window.entry.summary.is_default)
    use_it = window.notices.notice
    assert use_it is not None
    window.notices.action_asked.emit(use_it.action_id)
    spin(lambda: program.window.controls.choice.chosen_id == "rival_dev")
    log = (tmp_path / "profile" / "data" / "model_changes.jsonl").read_text(encoding="utf-8")
    assert "It suits our scanner" in log
    spin(lambda: window.roll_back_button.isEnabled())
    window.roll_back_button.click()
    spin(lambda: window.entry is not None and not window.entry.summary.is_default)
    assert window.notices.notice is not None
    assert "Rolled back" in window.notices.notice.text
    assert len(program.window.controls.choice.models) == 2


def test_a_damaged_package_is_refused_and_a_broken_one_listed_with_its_reason(
    models_window: tuple[Lamella, ModelsWindow], spin: Spin, tmp_path: Path, rival: Path
) -> None:
    _, window = models_window
    damaged = tmp_path / "damaged.lamella"
    damaged.write_bytes(b"no package")
    window.install(damaged)
    spin(lambda: not window.jobs.is_running)
    assert window.notices.notice is not None
    assert "damaged.lamella" in window.notices.notice.text
    (rival / "manifest.json").write_text("{}", encoding="utf-8")
    window.jobs.refresh()
    spin(lambda: "rival_dev" in titles(window))
    window.list.choose(str(rival))
    assert window.entry is None
    assert window.details.use.text()
