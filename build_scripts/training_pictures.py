"""Takes the pictures of the fine-tuning page during a real, small training on synthetic fields.

Run it under an X server, such as ``xvfb-run -a -s "-screen 0 2600x1600x24"``. Nothing in the pictures is made
up but the fields: curves, figures and times are those of the run.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from evaluation_pictures import PLACE, PLACE_HELP, SIZES, LabCamera, place_of_fields  # noqa: E402 - the path is set above
from PIL import Image  # noqa: E402
from PySide6.QtCore import QLocale  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from sample_drawing.labelled_set import write_labelled  # noqa: E402

from desktop_app.domain.training_plan import Strategy  # noqa: E402
from desktop_app.gui.training.fine_tune_window import FineTuneWindow  # noqa: E402

_FIELDS = (350, 230)
_FIELDS_EACH = 4
_MIX = 0.55
_EPOCHS = 60
_RATE = 3e-5


class TrainingCamera(LabCamera):
    """Grabs the page and the dialogs over it."""

    prefix = "fine-tune-"
    suffix = ""

    def page(self) -> FineTuneWindow:
        """Return the page, at the size of the pictures."""
        self.window.labs.show_fine_tuning()
        window = self.lab("fine_tune")
        assert isinstance(window, FineTuneWindow)
        return window

    def take(self, name: str, widget: QWidget) -> None:
        """Save a widget in 256 colours: these pictures are flat, and their files stay small."""
        self.rest(0.4)
        self._out.mkdir(parents=True, exist_ok=True)
        path = self._out / f"{self.prefix}{name}{self.suffix}.png"
        widget.grab().save(str(path))
        Image.open(path).convert("RGB").quantize(256).save(path, optimize=True)
        print(path, path.stat().st_size // 1024, "kB")


def take_fields(camera: TrainingCamera, page: FineTuneWindow, fields: Path, leaking: Path) -> None:
    """Step one: empty, a leak that is refused, fields with their split."""
    camera.take("empty", page)
    page.take(leaking)
    camera.spin(lambda: page.fields.alarm.isVisible())
    camera.take("leak", page)
    page.take(fields)
    camera.spin(lambda: page.tuning.split is not None)
    camera.take("fields", page)


def take_plan(camera: TrainingCamera, page: FineTuneWindow, base: str) -> None:
    """Step two: the choices with their measured times, details, varied fields, devices."""
    page.fields.go_on.click()
    if base:
        box = page.plan.details.base
        box.setCurrentIndex(box.findData(base))
    camera.spin(lambda: not page.pages.costing.is_running)
    camera.take("choices", page)
    page.plan.fold.set_open(True)
    camera.take("details", page)
    page.plan.details.augmentation_asked.emit()
    preview = page.pages.augmentation
    assert preview is not None
    camera.spin(lambda: not any(label.pixmap().isNull() for label in preview.pictures))
    camera.take("varied-fields", preview)
    preview.close()
    page.plan.details.device_asked.emit()
    camera.take("devices", page.pages.devices)
    page.pages.devices.close()
    page.plan.fold.set_open(False)


def take_run(camera: TrainingCamera, page: FineTuneWindow) -> None:
    """Steps three and four: curves in the middle of a run, a killed process, the result."""
    page.plan.choose(Strategy.HEAD)
    row = page.plan.details.stages[0]
    row.epochs.setValue(_EPOCHS)
    # The synthetic classes are plainly different: small steps, or there would be no curve to see.
    row.rate.setCurrentIndex(row.rate.findData(_RATE))
    page.plan.details.patience.setValue(0)
    page.plan.start.click()
    camera.spin(lambda: len(page.watch.epochs) >= _EPOCHS // 4 or page.watch.alarm.isVisible())
    camera.take("watch", page)
    page.watch.finish.click()
    camera.spin(lambda: page.result.is_open or page.watch.alarm.isVisible())
    camera.take("result", page)
    page.result.use.click()
    camera.spin(lambda: page.result.alarm.isVisible() or page.result.back.isVisible())
    camera.take("use", page)


def blur_the_line(fields: Path) -> None:
    """Mix every third patient's fields with the other class: a task without doubt has no curve to show."""
    benign, malignant = (sorted((fields / name).glob("*.jpg")) for name in ("benign", "malignant"))
    originals = {path: Image.open(path).convert("RGB") for path in (*benign, *malignant)}
    for mine, others in ((benign, malignant), (malignant, benign)):
        for number, path in enumerate(mine):
            if number // _FIELDS_EACH % 3 == 2:
                other = originals[others[number % len(others)]]
                Image.blend(originals[path], other, _MIX).save(path, quality=90)


def leaking_copy(fields: Path, target: Path) -> Path:
    """Return a copy with sides stated by folder, in which one patient stands on two of them."""
    *sources, first, second = sorted(fields.rglob("*.jpg"))
    for number, source in enumerate(sources):
        side = ("train", "validation", "test")[number // 4 % 3]
        place = target / side / source.parent.name
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place / source.name)
    for side, number, source in (("train", 1, first), ("test", 2, second)):
        shutil.copyfile(source, target / side / "malignant" / f"SYN_M_DC-14-13412-200-00{number}.jpg")
    return target


def main() -> int:
    """Draw the labelled fields, train, take the pictures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--size", default="1x", choices=tuple(SIZES))
    parser.add_argument("--base", default="", help="id of the model to start from; the default one if empty")
    parser.add_argument("--patients", type=int, default=30)
    parser.add_argument("--place", type=Path, default=PLACE, help=PLACE_HELP)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application = QApplication(["training_pictures"])
    application.setQuitOnLastWindowClosed(False)
    with place_of_fields(options.place) as place:
        folder = place / "our fields"
        write_labelled(folder, options.patients, _FIELDS_EACH, _FIELDS, seed=11)
        blur_the_line(folder)
        leaking = leaking_copy(folder, place / "fields by side")
        camera = TrainingCamera(application, options.out, (1000, 640))
        camera.size = SIZES[options.size]
        camera.suffix = "-dark" if options.theme == "dark" else ""
        camera.window.controls.window_menu.theme_chosen.emit(options.theme)
        camera.spin(lambda: camera.controls.choice.is_ready)
        page = camera.page()
        take_fields(camera, page, folder, leaking)
        take_plan(camera, page, options.base)
        take_run(camera, page)
        camera.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
