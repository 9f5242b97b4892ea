"""Milliseconds from the key "next" to the painted field in the viewer, with neighbours decoded ahead.

    python build_scripts/benchmarks/viewer_step.py [--fields 30] [--size 2048x1536] [--pause 400]

The rival is what most viewers do: decode when asked, in the window's thread, convert to a pixmap, paint. Both
show the same files (JPEG and 16-bit TIFF drawn here) in a window of 1280 x 800 on the offscreen platform. The
person looks at each field for ``--pause`` milliseconds before stepping on; a step counts until the picture
of the next field is painted. The median and the slowest of all steps are printed; the aim is below 50 ms.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402 - the path is set above
from PySide6.QtGui import QImage, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel  # noqa: E402
from sample_drawing.fields import FieldPlan, draw_field  # noqa: E402
from sample_drawing.sample_set import STAININGS  # noqa: E402
from tifffile import imwrite  # noqa: E402

from desktop_app.app import Lamella  # noqa: E402
from desktop_app.imaging.decoding import decode_image  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402


def write_fields(folder: Path, count: int, size: tuple[int, int]) -> None:
    """Write ``count`` different fields, every fifth one a TIFF of 16 bits."""
    base = np.asarray(draw_field(FieldPlan("lobule", 200, (700, 460), STAININGS[0], 1)).resize(size))
    for number in range(count):
        pixels = np.ascontiguousarray(np.roll(base, 37 * number, axis=1))
        if number % 5 == 4:
            imwrite(folder / f"field_{number:03}.tif", pixels.astype(np.uint16) * 257, photometric="rgb")
        else:
            from PIL import Image

            Image.fromarray(pixels).save(folder / f"field_{number:03}.jpg", quality=92)


def spin(application: QApplication, until: Callable[[], bool]) -> None:
    """Let the event loop run until a condition holds."""
    give_up = time.monotonic() + 120
    while not until():
        assert time.monotonic() < give_up, "it did not happen in time"
        application.processEvents()


def rest(application: QApplication, milliseconds: int) -> None:
    """Look at a field for a while."""
    end = time.monotonic() + milliseconds / 1000
    spin(application, lambda: time.monotonic() >= end)


def steps_of_lamella(application: QApplication, folder: Path, pause_ms: int) -> list[float]:
    """Step through the folder in the real window; return milliseconds for each step."""
    with tempfile.TemporaryDirectory() as profile:
        workspace = Workspace.open(Path(profile))
        program = Lamella(application, workspace, Facts("", ""), owns_process=False)
        controls, parts = program.window.controls, program.window.controls.parts
        controls.keeper.change(auto_classify=False, tour_seen=True)
        program.window.resize(1280, 800)
        program.start(folder)
        spin(application, lambda: not controls.opening.is_scanning and parts.model.rowCount() > 0)
        controls.actions["viewer"].trigger()
        spin(application, lambda: parts.viewer.main.shown is not None)
        taken = []
        for row in range(1, parts.model.rowCount()):
            rest(application, pause_ms)
            began = time.perf_counter()
            controls.actions["viewer_next"].trigger()
            wanted = parts.model.ids[row]
            spin(application, lambda wanted=wanted: shown_is(controls, wanted))
            parts.viewer.main.repaint()
            taken.append((time.perf_counter() - began) * 1000)
        program.window.close()
        assert program.shut_down()
        program.discard_windows()
    return taken


def shown_is(controls: object, image_id: int) -> bool:
    """Say whether the picture on show is that of a field."""
    shown = controls.parts.viewer.main.shown
    return shown is not None and shown is controls.view_shelf.get(image_id)


def steps_on_demand(application: QApplication, folder: Path) -> list[float]:
    """Decode when asked, show in a label; return milliseconds for each step."""
    label = QLabel()
    label.resize(960, 700)
    label.setScaledContents(True)
    label.show()
    taken = []
    for path in sorted(folder.iterdir())[1:]:
        began = time.perf_counter()
        pixels = decode_image(path).pixels
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        label.setPixmap(QPixmap.fromImage(image))
        label.repaint()
        taken.append((time.perf_counter() - began) * 1000)
        application.processEvents()
    return taken


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--fields", type=int, default=30)
    parser.add_argument("--size", default="2048x1536")
    parser.add_argument("--pause", type=int, default=400, help="milliseconds that a field is looked at")
    options = parser.parse_args()
    width, _, height = options.size.partition("x")
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_fields(folder, options.fields, (int(width), int(height)))
        rows = {
            "lamella, decoded ahead": steps_of_lamella(application, folder, options.pause),
            "decoded when asked": steps_on_demand(application, folder),
        }
    print(f"{options.fields} fields of {options.size}, {options.pause} ms at each")
    for name, taken in rows.items():
        print(f"{name:>24}: median {statistics.median(taken):6.1f} ms, slowest {max(taken):6.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
