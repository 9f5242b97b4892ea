"""Takes the pictures of the documentation: the real window with the real model on synthetic fields.

Run it under an X server, such as ``xvfb-run -a -s "-screen 0 2600x1600x24"``. Writes docs/images/*.png at 1x,
or ``--out`` at the scale that ``QT_SCALE_FACTOR`` asks for. The pictures show synthetic fields only.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QLocale, QPoint  # noqa: E402 - the path is set above
from PySide6.QtGui import QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from desktop_app.app import Lamella  # noqa: E402
from desktop_app.domain.field_query import SortKey  # noqa: E402
from desktop_app.domain.verdict import Verdict  # noqa: E402
from desktop_app.gui.controls import Controls  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402

PATIENCE_S = 300.0
FIELDS = 240


class Photographer:
    """Drives one program and grabs its window."""

    def __init__(self, application: QApplication, out: Path, size: tuple[int, int]) -> None:
        self._application, self._out, self._size = application, out, size
        self._profile = tempfile.TemporaryDirectory()
        workspace = Workspace.open(Path(self._profile.name))
        workspace.settings = replace(workspace.settings, theme="light", tour_seen=True)
        self.program = Lamella(application, workspace, Facts("", ""))
        self.window = self.program.window
        self.controls: Controls = self.window.controls
        self.window.resize(*size)
        self.program.start(None)

    def spin(self, until: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
        """Let the event loop run until a condition holds or the time is over."""
        give_up = time.monotonic() + seconds
        while not until() and time.monotonic() < give_up:
            self._application.processEvents()
            time.sleep(0.002)

    def rest(self, seconds: float = 0.6) -> None:
        """Let pictures arrive and the window settle."""
        self.spin(lambda: False, seconds)

    def grab(self, name: str, over: QWidget | None = None, at: QPoint | None = None) -> None:
        """Save the window, with a popup laid over it where X would show it."""
        picture = self.window.grab()
        if over is not None and at is not None:
            self._lay_over(picture, over.grab(), at)
        self._out.mkdir(parents=True, exist_ok=True)
        picture.save(str(self._out / f"{name}.png"))
        print(self._out / f"{name}.png", picture.width(), "x", picture.height())

    def grab_window(self, name: str, window: QWidget) -> None:
        """Save another window of the program."""
        self._out.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(self._out / f"{name}.png"))

    def finish(self) -> None:
        """Close the program."""
        self.window.close()
        assert self.program.shut_down()
        self.program.discard_windows()
        self._profile.cleanup()

    @staticmethod
    def _lay_over(picture: QPixmap, popup: QPixmap, at: QPoint) -> None:
        painter = QPainter(picture)
        painter.drawPixmap(at, popup)
        painter.end()


def take_all(camera: Photographer, folder: Path) -> None:
    """Walk through a session and grab its moments."""
    controls, parts = camera.controls, camera.controls.parts
    camera.spin(lambda: controls.choice.is_ready)
    camera.rest()
    camera.grab("empty")
    camera.window.open(folder)
    camera.spin(lambda: controls.running.is_active)
    half = len(controls.browsing.rows) // 2
    camera.spin(lambda: len(controls.browsing.rows.probabilities()) >= half)
    parts.grid.setCurrentIndex(parts.model.index(1))
    camera.grab("mid_run")
    camera.spin(lambda: not controls.running.is_active)
    camera.rest()
    camera.grab("finished")
    take_answers(camera)


def take_answers(camera: Photographer) -> None:
    """Grab what is done with the answers."""
    controls, parts = camera.controls, camera.controls.parts
    parts.notices.dismiss()
    controls.browsing.show_only(frozenset({Verdict.NEEDS_REVIEW.value}))
    parts.header.sort_chosen.emit(SortKey.UNCERTAINTY, True)
    controls.browsing.select_first()
    camera.rest()
    camera.grab("filtered")
    controls.viewing.clear_filters()
    parts.header.sort_chosen.emit(SortKey.NAME, False)
    controls.browsing.select_first()
    camera.rest()
    spot = parts.grid.visualRect(parts.model.index(1)).center()
    menu = controls.field_commands.menu
    controls.field_commands.popup(parts.grid.viewport().mapToGlobal(spot))
    camera.rest(0.2)
    camera.grab("context_menu", menu, parts.grid.viewport().mapTo(camera.window, spot))
    menu.hide()
    button = parts.commands.band
    controls.actions["band"].trigger()
    camera.rest(0.2)
    camera.grab("review_band", parts.band, button.mapTo(camera.window, QPoint(0, button.height() + 8)))
    parts.band.hide()
    controls.window_menu.theme_chosen.emit("dark")
    camera.rest()
    camera.grab("dark")


def main() -> int:
    """Draw the synthetic fields, take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--size", default="1280x800", help="WIDTHxHEIGHT of the window")
    parser.add_argument("--fields", type=int, default=FIELDS)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication(["take_screenshots"])
    application.setQuitOnLastWindowClosed(False)
    width, _, height = options.size.partition("x")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "synthetic fields")
        script = str(ROOT / "build_scripts" / "make_samples.py")
        subprocess.run(
            [sys.executable, script, "--out", str(folder), "--count", str(options.fields)], check=True
        )
        camera = Photographer(application, options.out, (int(width), int(height)))
        take_all(camera, folder)
        camera.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
