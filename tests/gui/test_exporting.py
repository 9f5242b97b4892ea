"""Reports from the real window: every format, progress and cancel, a locked file, what the dialog asks."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.app import Lamella
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import FileInUseError
from desktop_app.domain.report_choice import REPORT_KINDS, ReportChoice
from desktop_app.gui.dialogs.export_dialog import ExportDialog, copy_name, offered_name
from desktop_app.workers.report_worker import ReportJob

Open = Callable[..., Lamella]
Wait = Callable[[Lamella], None]
Spin = Callable[..., None]


@pytest.fixture
def classified(open_program: Open, run_done: Wait, field_dir: Path) -> Lamella:
    program = open_program(field_dir)
    run_done(program)
    return program


def test_every_format_is_written_and_read_back(classified: Lamella, tmp_path: Path, spin: Spin) -> None:
    controls = classified.window.controls
    states = tuple(controls.browsing.rows.states(controls.browsing.all_ids()))
    for kind in REPORT_KINDS:
        path = tmp_path / f"r.{kind}"
        controls.exporting.write(states, path, ReportChoice(kind, with_heat_maps=False))
        spin(lambda: not controls.exporting.is_busy)
        assert controls.exporting.last_path == path, controls.parts.notices.notice
        assert "15 fields" in controls.parts.notices.notice.text
    with (tmp_path / "r.csv").open(encoding="utf-8-sig", newline="") as stream:
        names = [row["file"] for row in csv.DictReader(stream)]
    assert names == [state.record.name for state in states]
    assert openpyxl.load_workbook(tmp_path / "r.xlsx")["Fields"].max_row == 16
    assert "24-1101-99.jpg" in (tmp_path / "r.html").read_text("utf-8")
    assert "CPU" in (tmp_path / "r.html").read_text("utf-8")
    assert len(pypdf.PdfReader(tmp_path / "r.pdf").pages) >= 1


def test_a_report_that_takes_long_can_be_cancelled(classified: Lamella, tmp_path: Path, spin: Spin) -> None:
    controls = classified.window.controls
    path = tmp_path / "r.html"
    path.write_text("older", "utf-8")
    controls.exporting.write(tuple(controls.browsing.rows), path, ReportChoice("html"))
    controls.exporting._on_showing_timeout()
    assert controls.parts.export_progress.isVisible()
    assert "r.html" in controls.parts.export_progress._what.text()
    controls.parts.export_progress.cancel.click()
    spin(lambda: not controls.exporting.is_busy)
    assert path.read_text("utf-8") == "older"
    assert not controls.parts.export_progress.isVisible()


def test_a_file_that_another_program_holds_can_be_saved_as_a_copy(
    classified: Lamella, tmp_path: Path, spin: Spin
) -> None:
    controls = classified.window.controls
    exporting, notices = controls.exporting, controls.parts.notices
    target = tmp_path / "r.xlsx"
    target.write_bytes(b"held by a spreadsheet")
    exporting.write(tuple(controls.browsing.rows), target, ReportChoice("xlsx"))
    job = exporting._job
    assert isinstance(job, ReportJob)
    spin(lambda: not exporting.is_busy)
    # No system but Windows locks an open file, so the worker's answer is given here by hand.
    exporting._job = replace(job)
    exporting._on_worker_failed(FileInUseError("r.xlsx could not be written: it is open in another program."))
    assert (notices.notice.action, notices.notice.action_id) == ("Save a copy", "export_copy")
    notices.action_asked.emit("export_copy")
    spin(lambda: exporting.last_path == tmp_path / "r (2).xlsx")
    assert openpyxl.load_workbook(tmp_path / "r (2).xlsx")["Fields"].max_row == 16


def test_the_dialog_shows_what_the_format_asks_for(qtbot: QtBot) -> None:
    dialog = ExportDialog([812, 3], ReportChoice(lab_name="North", is_pseudonymised=True), 1)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.scope.currentText() == "Selected: 3 fields"
    seen = {}
    for place, kind in enumerate(REPORT_KINDS):
        dialog.kind.setCurrentIndex(place)
        parts = (dialog.marks.separator, dialog.lab_name, dialog.logo, dialog.heat_maps)
        seen[kind] = [part.isVisible() for part in parts]
    assert seen == {
        "csv": [True, False, False, False],
        "xlsx": [False, True, False, False],
        "html": [False, True, True, True],
        "pdf": [False, True, True, True],
    }
    assert "key stays in the session" in dialog.about.text()
    dialog.logo.take("/pictures/logo.png")
    got: list[tuple[ReportChoice, int]] = []
    dialog.chosen.connect(lambda choice, scope: got.append((choice, scope)))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    expected = ReportChoice("pdf", CsvOptions(), True, True, "North", "/pictures/logo.png")
    assert got == [(expected, 1)]


def test_equal_marks_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = ExportDialog([1], ReportChoice())
    qtbot.addWidget(dialog)
    dialog.marks.decimal.setCurrentIndex(1)
    assert not dialog.export.isEnabled()
    dialog.kind.setCurrentIndex(REPORT_KINDS.index("xlsx"))
    assert dialog.export.isEnabled()


def test_choices_are_remembered_and_a_pseudonymised_file_is_not_named_after_the_folder(
    classified: Lamella, spin: Spin
) -> None:
    controls = classified.window.controls
    controls.parts.grid.selectAll()
    controls.exporting.export_selection()
    dialog = controls.exporting._dialog
    assert dialog.scope.count() == 2
    dialog.kind.setCurrentIndex(REPORT_KINDS.index("html"))
    dialog.pseudonymised.setChecked(True)
    dialog.lab_name.setText("Pathology North")
    dialog.export.click()
    settings = controls.keeper.settings
    assert (settings.report_kind, settings.report_pseudonymised) == ("html", True)
    assert settings.lab_name == "Pathology North"
    assert Path(controls.exporting._file_dialog.selectedFiles()[0]).name == "pseudonymised-report.html"
    controls.exporting._file_dialog.close()


def test_names_to_offer(tmp_path: Path) -> None:
    assert offered_name(tmp_path / "ward", ReportChoice("pdf")) == tmp_path / "ward-report.pdf"
    (tmp_path / "r (2).csv").touch()
    assert copy_name(tmp_path / "r.csv") == tmp_path / "r (3).csv"
