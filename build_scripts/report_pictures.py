"""Takes the pictures of patients and reports, on synthetic fields; the camera is take_screenshots.py's.

Run it like that script, under an X server, such as ``xvfb-run -a -s "-screen 0 2600x1600x24"``.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from evaluation_pictures import PLACE, PLACE_HELP, LabCamera, place_of_fields  # noqa: E402 - the path is set above
from PySide6.QtCore import QLocale, QRectF, QSizeF, Qt  # noqa: E402
from PySide6.QtGui import QImage, QPainter, QTextDocument  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample_drawing.labelled_set import write_labelled  # noqa: E402

from desktop_app.domain.model_identity import Thresholds  # noqa: E402
from desktop_app.domain.report_choice import ReportChoice  # noqa: E402
from desktop_app.gui.patients.patient_table_model import Column  # noqa: E402
from desktop_app.gui.patients.patients_window import PatientsWindow  # noqa: E402

_FIELDS = (280, 200)
_PAGE = QSizeF(900, 1240)
_WIDE_BAND = Thresholds(0.1, 0.95)


def take_patients(camera: LabCamera) -> None:
    """Grab the patient table, then its name rule with the preview."""
    camera.window.labs.show_patients()
    window = camera.lab("patients")
    assert isinstance(window, PatientsWindow)
    camera.spin(lambda: window.model.rowCount() > 0)
    window.table.sortByColumn(Column.SCORE, Qt.SortOrder.DescendingOrder)
    window.table.setCurrentIndex(window.model.index(0, 0))
    camera.grab_lab("patients", window)
    window.rule.fold.set_open(True)
    window.rule.field.line.setText("{any}-26-{patient}-{number}-{number}")
    window.rule.field.edited.emit(window.rule.field.pattern())
    camera.grab_lab("patients_rule", window)
    window.close()


def take_export(camera: LabCamera) -> None:
    """Grab the question before a report, for a page and for a table."""
    exporting = camera.controls.exporting
    for kind in ("html", "csv"):
        camera.controls.keeper.change(report_kind=kind, report_pseudonymised=kind == "html")
        exporting.export_all()
        dialog = exporting._dialog
        assert dialog is not None
        camera.rest(0.3)
        picture = dialog.grab()
        picture.save(str(camera._out / f"export_{kind}.png"))
        dialog.reject()


def take_report(camera: LabCamera, pages: int) -> None:
    """Write a report and draw its first pages as paper shows them."""
    exporting, rows = camera.controls.exporting, camera.controls.browsing.rows
    states = tuple(rows.states(camera.controls.browsing.all_ids()))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "report.html")
        exporting.write(states, path, ReportChoice("html", lab_name="Pathology North"))
        camera.spin(lambda: not exporting.is_busy)
        document = QTextDocument()
        document.setDocumentMargin(20)
        document.setHtml(path.read_text("utf-8"))
    document.setPageSize(_PAGE)
    for number in range(min(pages, document.pageCount())):
        page = QImage(_PAGE.toSize(), QImage.Format.Format_RGB32)
        page.fill("white")
        painter = QPainter(page)
        painter.translate(0, -number * _PAGE.height())
        document.drawContents(painter, QRectF(0, number * _PAGE.height(), _PAGE.width(), _PAGE.height()))
        painter.end()
        page.save(str(camera._out / f"report_{number + 1}.png"))


def main() -> int:
    """Draw the fields, classify them, take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--patients", type=int, default=14)
    parser.add_argument("--pages", type=int, default=2)
    parser.add_argument("--place", type=Path, default=PLACE, help=PLACE_HELP)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication(["report_pictures"])
    application.setQuitOnLastWindowClosed(False)
    with place_of_fields(options.place) as place:
        folder = place / "slides of May"
        write_labelled(folder, options.patients, 4, _FIELDS, seed=11)
        camera = LabCamera(application, options.out, (1280, 800))
        camera.controls.window_menu.theme_chosen.emit(options.theme)
        camera.spin(lambda: camera.controls.choice.is_ready)
        camera.window.open(folder)
        camera.spin(lambda: camera.controls.running.is_active)
        camera.spin(lambda: not camera.controls.running.is_active)
        camera.controls.parts.band.band_chosen.emit(_WIDE_BAND)
        camera.rest()
        take_patients(camera)
        take_export(camera)
        take_report(camera, options.pages)
        camera.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
