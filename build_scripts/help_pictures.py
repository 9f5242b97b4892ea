"""Takes pictures of the help, the tour, and the window from right to left.

Run it under an X server, such as ``xvfb-run -a -s "-screen 0 1600x1000x24"``. The fields are drawn.
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from PySide6.QtCore import Qt  # noqa: E402 - the path is set above
from PySide6.QtWidgets import QApplication  # noqa: E402
from take_screenshots import Photographer  # noqa: E402

SIZE = (1280, 800)


def take_all(camera: Photographer, application: QApplication) -> None:
    """Classify the samples, then open the help, turn the window, call the tour."""
    controls, parts = camera.controls, camera.controls.parts
    camera.spin(lambda: controls.choice.is_ready)
    camera.window.open(ROOT / "resources" / "samples")
    camera.spin(lambda: controls.running.is_active)
    camera.spin(lambda: not controls.running.is_active)
    parts.grid.setCurrentIndex(parts.model.index(4))
    camera.rest()
    camera.window.labs.show_help("reviewing")
    camera.rest()
    camera.grab_window("help", camera.window.labs.windows["help"])
    camera.window.labs.windows["help"].close()
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    camera.rest()
    camera.grab("right_to_left")
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    controls.actions["tour"].trigger()
    camera.rest()
    camera.grab("tour")


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    application = QApplication(["lamella"])
    application.setQuitOnLastWindowClosed(False)
    camera = Photographer(application, options.out, SIZE)
    take_all(camera, application)
    camera.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
