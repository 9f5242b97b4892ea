"""The real program in this process, on a tiny but real model: open, classify, filter, search, export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.app import Lamella
from desktop_app.domain.assessment import FolderStain
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.field_query import SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.report_choice import ReportChoice
from desktop_app.gui.controls import Controls
from tests.helpers.picture_folder import noise_picture

Open = Callable[..., Lamella]
Wait = Callable[[Lamella], None]
Spin = Callable[..., None]


@pytest.fixture
def classified(open_program: Open, run_done: Wait, field_dir: Path) -> Lamella:
    """A program that has classified the folder of fifteen files."""
    program = open_program(field_dir)
    run_done(program)
    return program


def shown_names(program: Lamella) -> list[str]:
    model = program.window.controls.parts.model
    return [model.index(row).data() for row in range(model.rowCount())]


def categories(controls: Controls) -> dict[str, int]:
    return {name: count for name, count in controls.narrating.counts().by_verdict.items() if count}


def test_a_folder_is_classified_by_itself_and_told_in_words(classified: Lamella) -> None:
    controls = classified.window.controls
    counts = categories(controls)
    assert counts["failed"] == 1
    assert sum(counts.values()) == 15
    assert "pending" not in counts
    assert controls.parts.notices.notice is not None
    assert "14 fields classified in" in controls.parts.notices.notice.text
    assert "1 could not be read" in controls.parts.notices.notice.text
    assert controls.keeper.settings.recent_folders == (str(controls.opening.session.root),)


def test_names_are_in_natural_order(classified: Lamella) -> None:
    names = shown_names(classified)
    assert names.index("24-1101-9.png") < names.index("24-1101-11.png")


def test_search_and_filters_narrow_and_a_button_shows_all_again(classified: Lamella, spin: Spin) -> None:
    controls, parts = classified.window.controls, classified.window.controls.parts
    parts.commands.search.setText("1102 right")
    spin(lambda: parts.model.rowCount() == 4)
    parts.commands.search.setText("no such field")
    spin(lambda: parts.model.rowCount() == 0)
    assert parts.nothing.isVisible()
    parts.nothing.clear_asked.emit()
    assert parts.model.rowCount() == 15
    controls.browsing.show_only(frozenset({"failed"}))
    assert shown_names(classified) == ["24-1101-99.jpg"]


def test_the_pane_explains_the_field_under_the_cursor(classified: Lamella, spin: Spin) -> None:
    parts = classified.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(shown_names(classified).index("24-1101-99.jpg")))
    assert "24-1101-99.jpg" in parts.field._why.text()
    assert not parts.field._bar.isVisible()
    parts.grid.setCurrentIndex(parts.model.index(0))
    spin(lambda: parts.field.picture._pixmap is not None)
    assert parts.field._bar.isVisible()


def test_sorting_by_probability_keeps_the_selected_field(classified: Lamella) -> None:
    controls, parts = classified.window.controls, classified.window.controls.parts
    parts.grid.setCurrentIndex(parts.model.index(3))
    chosen = parts.grid.current_id()
    parts.header.sort_chosen.emit(SortKey.PROBABILITY, True)
    values = [
        state.prediction.malignant_probability
        for state in controls.browsing.rows.states(parts.model.ids)
        if state.prediction is not None
    ]
    assert values == sorted(values, reverse=True)
    assert parts.grid.current_id() == chosen
    assert parts.grid.selected_ids() == [chosen]


def test_another_band_changes_verdicts_and_is_remembered(classified: Lamella) -> None:
    controls = classified.window.controls
    controls.parts.band.band_chosen.emit(Thresholds(0.0, 1.0))
    assert set(categories(controls)) == {"needs_review", "failed"}
    assert controls.keeper.settings.review_bands["tiny_dev"] == Thresholds(0.0, 1.0)
    controls.parts.band.own_band_asked.emit()
    assert controls.choice.thresholds == controls.choice.chosen.thresholds


def test_the_report_has_a_row_for_every_file(classified: Lamella, tmp_path: Path, spin: Spin) -> None:
    controls = classified.window.controls
    controls.exporting.export_all()
    dialog = controls.exporting._dialog
    assert dialog.isVisible()
    dialog.close()
    choice = ReportChoice(csv=CsvOptions(";", ","))
    target = tmp_path / "report.csv"
    controls.exporting.write(tuple(controls.browsing.rows), target, choice)
    spin(lambda: controls.exporting.last_path == target)
    assert len(target.read_text("utf-8-sig").splitlines()) == 16
    assert "15 fields" in controls.parts.notices.notice.text


def test_a_report_that_cannot_be_written_says_so_and_offers_another_try(
    classified: Lamella, tmp_path: Path, spin: Spin
) -> None:
    controls = classified.window.controls
    controls.parts.notices.dismiss()
    controls.exporting.write(tuple(controls.browsing.rows), tmp_path / "no" / "folder.csv", ReportChoice())
    spin(lambda: controls.parts.notices.notice is not None)
    assert controls.parts.notices.notice.action_id == "export_again"


def test_the_same_folder_opens_again_with_what_was_done(
    open_program: Open, run_done: Wait, spin: Spin, field_dir: Path
) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    before = categories(controls)
    controls.window_menu.auto_classify_chosen.emit(False)
    program.window.open(field_dir)
    spin(lambda: not controls.opening.is_scanning and len(controls.browsing.rows) == 15)
    assert not controls.running.is_active
    assert categories(controls) == before


def test_a_dropped_picture_is_answered_at_once(open_program: Open, run_done: Wait, tmp_path: Path) -> None:
    picture = noise_picture(tmp_path / "one" / "24-1101-1.png", 3)
    noise_picture(tmp_path / "one" / "24-1101-2.png", 4)
    program = open_program()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.window.dropEvent(drop)
    run_done(program)
    controls = program.window.controls
    assert shown_names(program) == ["24-1101-1.png"]
    assert controls.parts.field.shown_id == controls.parts.model.ids[0]
    assert controls.parts.field._bar.isVisible()


def test_a_folder_that_is_gone_is_told_and_the_start_page_stays(
    open_program: Open, spin: Spin, tmp_path: Path
) -> None:
    program = open_program(tmp_path / "gone")
    parts = program.window.controls.parts
    spin(lambda: parts.notices.notice is not None)
    assert "gone" in parts.notices.notice.text
    assert not parts.is_working


def test_an_empty_folder_says_that_it_is_empty(open_program: Open, spin: Spin, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    program = open_program(tmp_path / "empty")
    controls = program.window.controls
    spin(lambda: controls.opening.session is not None and not controls.opening.is_scanning)
    spin(lambda: controls.parts.nothing.isVisible())
    assert "no picture" in controls.parts.nothing._text.text()


def test_without_a_model_the_fields_can_still_be_looked_at(
    open_program: Open, spin: Spin, tmp_path: Path, field_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "none").mkdir()
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tmp_path / "none"))
    program = open_program(field_dir)
    controls = program.window.controls
    spin(lambda: len(controls.browsing.rows) == 15 and controls.parts.notices.notice is not None)
    assert "No model" in controls.parts.notices.notice.text or "model" in controls.parts.notices.notice.text
    assert not controls.actions["classify"].isEnabled()


def test_nothing_moves_while_results_stream_in(
    open_program: Open, spin: Spin, run_done: Wait, field_dir: Path
) -> None:
    program = open_program()
    controls = program.window.controls
    controls.parts.header.sort_chosen.emit(SortKey.PROBABILITY, True)
    orders: list[tuple[int, ...]] = []
    controls.running.began.connect(lambda _total: orders.append(tuple(controls.parts.model.ids)))
    controls.running.results.connect(lambda _results: orders.append(tuple(controls.parts.model.ids)))
    program.window.open(field_dir)
    run_done(program)
    assert len(set(orders)) == 1
    assert tuple(controls.parts.model.ids) != orders[0]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_theme_can_be_changed_in_flight(classified: Lamella, mode: str) -> None:
    controls = classified.window.controls
    controls.window_menu.theme_chosen.emit(mode)
    assert controls.theme.is_dark == (mode == "dark")
    picture = classified.window.grab().toImage()
    assert picture.pixelColor(2, 2).name() == controls.theme.tokens.window.lower()


def test_panes_fold_away_and_come_back(classified: Lamella, qtbot: QtBot) -> None:
    controls = classified.window.controls
    for name, pane in (("left_pane", controls.parts.filters), ("right_pane", controls.parts.field)):
        controls.actions[name].trigger()
        assert not pane.isVisible()
        controls.actions[name].trigger()
        assert pane.isVisible()


def test_plus_and_minus_change_the_thumbnails_within_bounds(classified: Lamella) -> None:
    controls = classified.window.controls
    for _ in range(40):
        controls.actions["larger"].trigger()
    assert controls.keeper.settings.thumb_px == 384
    for _ in range(40):
        controls.actions["smaller"].trigger()
    assert controls.keeper.settings.thumb_px == 96


def test_the_context_menu_offers_what_can_be_done(classified: Lamella) -> None:
    controls = classified.window.controls
    controls.parts.grid.clearSelection()
    controls.field_commands.popup(QPoint(0, 0))
    enabled = {action.text(): action.isEnabled() for action in controls.field_commands.menu.actions()}
    assert enabled["Copy path"] is False
    controls.parts.grid.selectAll()
    controls.field_commands.popup(QPoint(0, 0))
    texts = [action.text() for action in controls.field_commands.menu.actions() if not action.isSeparator()]
    assert texts[0].startswith("Open")
    assert {"Show in folder", "Copy path"} <= set(texts)
    assert sum("Export report" in text for text in texts) == 2
    assert all(action.isEnabled() for action in controls.field_commands.menu.actions())
    controls.field_commands.menu.hide()


def test_copy_path_puts_the_selected_files_on_the_clipboard(classified: Lamella, qapp) -> None:
    controls = classified.window.controls
    controls.parts.grid.restore(0, list(controls.parts.model.ids[:2]))
    controls.actions["copy_path"].trigger()
    lines = qapp.clipboard().text().splitlines()
    assert [Path(line).name for line in lines] == shown_names(classified)[:2]


def test_every_control_has_a_name_for_screen_readers(classified: Lamella) -> None:
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    for widget in classified.window.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or isinstance(widget.parent(), QLineEdit)
        if isinstance(widget, kinds) and not inner:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget
    for action in classified.window.actions():
        assert isinstance(action, QAction)
        assert action.text()


def test_dialogs_open_without_blocking(classified: Lamella) -> None:
    controls = classified.window.controls
    for name in ("about", "shortcuts"):
        controls.actions[name].trigger()
        dialog = classified.window.commands.dialogs[name]
        assert dialog.isVisible()
        dialog.close()
    controls.actions["help"].trigger()
    assert classified.window.labs.windows["help"].isVisible()


def test_the_stain_of_a_whole_folder_gives_one_notice_that_opens_calibrating(
    classified: Lamella, spin: Spin
) -> None:
    controls, notices = classified.window.controls, classified.window.controls.parts.notices
    controls.narrating._on_running_began(1)
    controls.narrating._on_worker_stain_found(1, FolderStain(24, 8, 1.2, 0.8))
    controls.narrating._on_running_ended(complete=True)
    assert notices.notice is not None
    assert "stain of this folder differs" in notices.notice.text
    assert notices.notice.action == "Calibrate to my lab"
    notices.action_asked.emit(notices.notice.action_id)
    spin(lambda: "calibrate" in classified.window.labs.windows)
    controls.narrating._on_running_began(1)
    controls.narrating._on_running_ended(complete=True)
    assert "stain" not in notices.notice.text
