"""Takes the pictures of the windows about models, on synthetic fields; the camera is take_screenshots.py's.

Run it like that script, under an X server, such as ``xvfb-run -a -s "-screen 0 2600x1600x24"``.
"""

import argparse
import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from PySide6.QtCore import QLocale  # noqa: E402 - the path is set above
from PySide6.QtWidgets import QApplication  # noqa: E402
from sample_drawing.labelled_set import write_labelled  # noqa: E402
from take_screenshots import Photographer  # noqa: E402

from desktop_app.gui.lab_window import LabWindow  # noqa: E402

SIZES = {"1x": (1040, 760), "hd": (1280, 720)}
PLACE = Path(tempfile.gettempdir(), "laboratory")
PLACE_HELP = "folder to draw the fields in, seen in the pictures; made, then deleted (default: %(default)s)"
_FIELDS = (140, 100)


class LabCamera(Photographer):
    """Grabs the windows beside the main one."""

    size = SIZES["1x"]

    def lab(self, name: str) -> LabWindow:
        """Return a window that was opened, at the size of the pictures."""
        window = self.window.labs.windows[name]
        window.resize(*self.size)
        return window

    def grab_lab(self, name: str, window: LabWindow) -> None:
        """Save a window."""
        self.rest(0.5)
        picture = window.grab()
        self._out.mkdir(parents=True, exist_ok=True)
        picture.save(str(self._out / f"{name}.png"))
        print(self._out / f"{name}.png", picture.width(), "x", picture.height())


def take_evaluation(camera: LabCamera, labelled: Path) -> None:
    """Grab the evaluation: empty, at work, its results from top to bottom, the sheet behind a number."""
    camera.window.labs.show_evaluation()
    window = camera.lab("evaluate")
    camera.grab_lab("evaluate_empty", window)
    window.source.set_source(labelled)
    camera.spin(lambda: window.source.labelled is not None)
    window.start.click()
    camera.rest(0.4)
    camera.grab_lab("evaluate_running", window)
    camera.spin(lambda: not window.is_running and len(window.result.charts) == 4)
    bar = window.area.verticalScrollBar()
    for part in range(3):
        bar.setValue(round(bar.maximum() * part / 2))
        camera.grab_lab(f"evaluate_result_{part + 1}", window)
    window.result.all_pictures.click()
    camera.rest(1.0)
    camera.grab_lab("evaluate_pictures", camera.lab("sheet"))
    camera.lab("sheet").close()


def take_comparison(camera: LabCamera, labelled: Path) -> None:
    """Grab the comparison of the installed models."""
    camera.window.labs.show_comparison()
    window = camera.lab("compare")
    window.source.set_source(labelled)
    camera.spin(lambda: window.source.labelled is not None)
    window.start.click()
    camera.spin(lambda: not window.is_running and len(window.result.charts) > 0)
    bar = window.area.verticalScrollBar()
    for part in range(2):
        bar.setValue(bar.maximum() * part)
        camera.grab_lab(f"compare_{part + 1}", window)


def take_models(camera: LabCamera, _labelled: Path) -> None:
    """Grab the list of installed models, and the question before one is removed."""
    camera.window.labs.show_models()
    window = camera.lab("models")
    camera.spin(lambda: window.entry is not None)
    camera.rest(1.0)
    camera.grab_lab("models", window)


def take_calibration(camera: LabCamera, labelled: Path) -> None:
    """Grab the way to a calibration."""
    camera.window.labs.show_calibration()
    window = camera.lab("calibrate")
    window.source.set_source(labelled)
    camera.spin(lambda: window.source.labelled is not None)
    window.models.setCurrentIndex(window.models.count() - 1)
    camera.grab_lab("calibrate_start", window)
    window.start.click()
    camera.spin(lambda: not window.is_running)
    bar = window.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    camera.grab_lab("calibrate_result", window)


def take_all(camera: LabCamera, labelled: Path, wanted: str) -> None:
    """Take the pictures of every window, or of one."""
    camera.spin(lambda: camera.controls.choice.is_ready)
    for name, take in SCENES.items():
        if wanted in ("", name):
            take(camera, labelled)


@contextlib.contextmanager
def place_of_fields(place: Path) -> Iterator[Path]:
    """Make a folder for the drawn fields, and delete it at the end.

    It has a plain name of its own: windows show where fields lie, and a random name in a picture is noise.

    Raises:
        FileExistsError: something is there already; it is left alone.
    """
    place.mkdir(parents=True)
    try:
        yield place
    finally:
        shutil.rmtree(place)


SCENES = {
    "evaluate": take_evaluation,
    "compare": take_comparison,
    "models": take_models,
    "calibrate": take_calibration,
}


def main() -> int:
    """Draw the labelled fields, take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--size", default="1x", choices=tuple(SIZES))
    parser.add_argument("--only", default="", choices=("", *SCENES))
    parser.add_argument("--patients", type=int, default=24)
    parser.add_argument("--place", type=Path, default=PLACE, help=PLACE_HELP)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication(["evaluation_pictures"])
    application.setQuitOnLastWindowClosed(False)
    with place_of_fields(options.place) as place:
        folder = place / "our fields"
        write_labelled(folder, options.patients, 4, _FIELDS, seed=11)
        camera = LabCamera(application, options.out, (1000, 640))
        camera.size = SIZES[options.size]
        camera.program.window.controls.window_menu.theme_chosen.emit(options.theme)
        take_all(camera, folder, options.only)
        camera.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
