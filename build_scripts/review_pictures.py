"""Takes the pictures of reviewing: viewer, heat map, patients, map of fields, reports, the five languages.

Run it like take_screenshots.py, whose camera it is: ``xvfb-run -a -s "-screen 0 2600x1600x24"``. The fields
are drawn, not photographed; the model is the one that ships.
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from evaluation_pictures import PLACE, PLACE_HELP, LabCamera, place_of_fields  # noqa: E402 - the path is set
from PySide6.QtCore import QLocale, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample_drawing.labelled_set import write_labelled  # noqa: E402

from desktop_app.domain.field_query import SortKey  # noqa: E402
from desktop_app.gui.language.language import LANGUAGE_NAMES  # noqa: E402

_FIELD_PX = (700, 460)
_DECISIONS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_2)


def classify(camera: LabCamera, folder: Path) -> None:
    """Open the folder and wait for the answers."""
    controls = camera.controls
    camera.spin(lambda: controls.choice.is_ready)
    camera.window.open(folder)
    camera.spin(lambda: controls.running.is_active)
    camera.spin(lambda: not controls.running.is_active)
    camera.rest()
    controls.parts.notices.dismiss()


def take_review(camera: LabCamera) -> None:
    """Grab the grid while somebody decides, the doubtful fields first."""
    controls, parts = camera.controls, camera.controls.parts
    parts.header.sort_chosen.emit(SortKey.UNCERTAINTY, True)
    controls.browsing.select_first()
    camera.window.activateWindow()
    parts.grid.setFocus()
    camera.rest()
    for key in _DECISIONS:
        QTest.keyClick(parts.grid, key)
        camera.rest(0.3)
    parts.notices.dismiss()
    camera.rest()
    camera.grab("review")
    controls.actions["blinded"].trigger()
    camera.rest()
    camera.grab("review_blinded")
    controls.actions["blinded"].trigger()


def take_viewer(camera: LabCamera) -> None:
    """Grab the viewer: the field alone, with its heat map, beside another."""
    controls, parts = camera.controls, camera.controls.parts
    controls.browsing.select_first()
    controls.actions["viewer"].trigger()
    camera.rest(1.5)
    QTest.keyClick(parts.viewer.main, Qt.Key.Key_H)
    camera.rest(4.0)
    camera.grab("viewer_heat_map")
    QTest.keyClick(parts.viewer.main, Qt.Key.Key_H)
    controls.actions["viewer_compare"].trigger()
    controls.actions["viewer_next"].trigger()
    camera.rest(1.5)
    camera.grab("viewer_compare")
    controls.actions["viewer_close"].trigger()
    camera.rest(0.3)


def take_patients(camera: LabCamera) -> None:
    """Grab the table of patients."""
    camera.window.labs.show_patients()
    window = camera.lab("patients")
    camera.rest(1.0)
    camera.grab_lab("patients", window)
    window.close()


def take_map(camera: LabCamera) -> None:
    """Grab the map of the fields."""
    camera.controls.actions["map"].trigger()
    window = camera.lab("map")
    camera.rest(2.5)
    camera.grab_lab("embedding_map", window)
    window.close()


def take_languages(camera: LabCamera) -> None:
    """Grab the main window in every language."""
    for code in LANGUAGE_NAMES:
        camera.controls.window_menu.language_chosen.emit(code)
        camera.rest(1.0)
        camera.grab(f"language_{code}")
    camera.controls.window_menu.language_chosen.emit("en")


SCENES = {
    "review": take_review,
    "viewer": take_viewer,
    "patients": take_patients,
    "map": take_map,
    "languages": take_languages,
}


def main() -> int:
    """Draw the fields, take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--only", default="", choices=("", *SCENES))
    parser.add_argument("--patients", type=int, default=20)
    parser.add_argument("--place", type=Path, default=PLACE, help=PLACE_HELP)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication(["review_pictures"])
    application.setQuitOnLastWindowClosed(False)
    with place_of_fields(options.place) as place:
        folder = place / "our fields"
        write_labelled(folder, options.patients, 6, _FIELD_PX, seed=23)
        camera = LabCamera(application, options.out, (1280, 800))
        camera.program.window.controls.window_menu.theme_chosen.emit(options.theme)
        classify(camera, folder)
        for name, take in SCENES.items():
            if options.only in ("", name):
                take(camera)
        camera.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
