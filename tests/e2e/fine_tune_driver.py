"""Operates the fine-tuning page of a real window as a user would, and writes down what was seen.

``python -m tests.e2e.fine_tune_driver TOUR FIELDS OUT`` with TOUR ``whole``, ``killed`` or ``leak``; the test
runs it under an X server of its own, because the tests' own process draws into memory.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app import Lamella
from desktop_app.domain.training_plan import Strategy
from desktop_app.gui.training.fine_tune_window import FineTuneWindow
from desktop_app.services.workspace import Workspace
from desktop_app.workers.facts import Facts

PATIENCE_S = 100.0
LIGHTEST = ("small_cnn_breast", "mobilenet_v3_large_breast", "densenet_121_breast")


class Tour:
    """One program under an X server, and what was seen of it."""

    def __init__(self, out: Path) -> None:
        self._application = QApplication(["lamella"])
        self._application.setQuitOnLastWindowClosed(False)
        self._out = out
        self.seen: dict[str, Any] = {}
        self.program = Lamella(self._application, Workspace.open(out / "profile"), Facts("", ""))
        self.controls = self.program.window.controls
        self.program.start(None)
        self.wait(lambda: self.controls.choice.is_ready)
        self.controls.actions["fine_tune"].trigger()
        page = self.program.window.labs.windows["fine_tune"]
        assert isinstance(page, FineTuneWindow)
        self.page = page

    def wait(self, until: Callable[[], bool]) -> None:
        give_up = time.monotonic() + PATIENCE_S
        while not until():
            assert time.monotonic() < give_up, f"it did not happen in time; seen so far: {self.seen}"
            self._application.processEvents()
            time.sleep(0.002)

    def wait_for_epochs(self, count: int) -> None:
        watch = self.page.watch
        self.wait(lambda: len(watch.epochs) >= count or watch.alarm.isVisible())
        assert not watch.alarm.isVisible(), f"{watch.alarm.text.text()} {watch.alarm.text.toolTip()}"

    def click(self, widget: QWidget) -> None:
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def finish(self) -> None:
        self.program.window.close()
        self.seen["threads_ended"] = self.program.shut_down()
        (self._out / "seen.json").write_text(json.dumps(self.seen), encoding="utf-8")

    def plan(self, fields: Path, title: str, epochs: int) -> None:
        page = self.page
        page.take(fields)
        self.wait(lambda: page.tuning.split is not None)
        self.click(page.fields.go_on)
        base = page.plan.details.base
        known = [base.itemData(row) for row in range(base.count())]
        base.setCurrentIndex(known.index(next(name for name in LIGHTEST if name in known)))
        page.plan.choose(Strategy.HEAD)
        page.plan.details.stages[0].epochs.setValue(epochs)
        page.plan.details.patience.setValue(0)
        page.plan.title_line.setText(title)

    def chooser_ids(self) -> list[str]:
        chooser = self.controls.parts.commands.model
        return [chooser.itemData(row) for row in range(chooser.count())]


def differing(first: QImage, second: QImage) -> int:
    """Return how many pixels of two pictures of one size differ, looking at every third."""
    points = [QPoint(x, y) for x in range(0, first.width(), 3) for y in range(0, first.height(), 3)]
    return sum(first.pixel(point) != second.pixel(point) for point in points)


def whole(tour: Tour, fields: Path) -> None:
    """Classify, preview, train, stop and keep best, use the new model, take the old one back."""
    controls, page, seen = tour.controls, tour.page, tour.seen
    runs: list[bool] = []
    controls.running.ended.connect(runs.append)
    tour.program.window.open(fields)
    tour.wait(lambda: runs == [True])
    seen["old"] = controls.choice.chosen_id
    tour.plan(fields, "Mine", 500)
    page.plan.fold.set_open(True)
    tour.click(page.plan.details.augmentation)
    preview = page.pages.augmentation
    assert preview is not None
    tour.wait(lambda: not any(label.pixmap().isNull() for label in preview.pictures))
    pictures = [label.pixmap().toImage() for label in preview.pictures]
    seen["versions_differ"] = all(differing(pictures[0], other) > 20 for other in pictures[1:])
    tour.click(preview.take)
    tour.click(page.plan.start)
    tour.wait_for_epochs(1)
    before = page.watch.loss.grab().toImage()
    tour.wait_for_epochs(6)
    seen["curves_moved"] = differing(before, page.watch.loss.grab().toImage())
    tour.click(page.watch.finish)
    tour.wait(lambda: page.result.is_open)
    seen["epochs"] = len(page.watch.epochs)
    seen["new"] = page.result.model_id
    seen["headline"] = page.result.headline.text()
    seen["cells"] = look_behind(tour)
    tour.wait(lambda: page.result.model_id in tour.chooser_ids())
    use(tour, runs)
    back(tour, runs)


def look_behind(tour: Tour) -> list[list[str]]:
    """Click each number of the result; return what the cell says beside label and answer of every picture."""
    looked = []
    for cell in tour.page.result.matrix.cells.values():
        if not cell.isEnabled():
            continue
        tour.click(cell)
        sheet = tour.program.window.labs.windows["sheet"].sheet.pictures
        shown = [sheet.picture(row) for row in range(sheet.rowCount())]
        kinds = {f"{picture.actual.value}, called {picture.predicted.value}" for picture in shown}
        looked.append([cell.accessibleName(), f"{len(shown)} field", *sorted(kinds)])
        assert all(picture.path.parent.name == picture.actual.value for picture in shown)
    return looked


def use(tour: Tour, runs: list[bool]) -> None:
    """Let the new model answer; where the rule refuses it, insist."""
    controls, page, seen = tour.controls, tour.page, tour.seen
    tour.click(page.result.use)
    tour.wait(lambda: page.result.alarm.isVisible() or controls.choice.chosen_id == seen["new"])
    seen["refused"] = page.result.alarm.isVisible()
    if seen["refused"]:
        tour.click(page.result.anyway)
    tour.wait(lambda: controls.choice.chosen_id == seen["new"] and len(runs) == 2)
    seen["answered_by"] = sorted(models(tour))


def back(tour: Tour, runs: list[bool]) -> None:
    """Take the old model back by the button of the main window's notice."""
    controls, seen = tour.controls, tour.seen
    notice = controls.parts.notices.notice
    seen["back_offered"] = notice.action if notice is not None else ""
    tour.click(controls.parts.notices._action)
    tour.wait(lambda: controls.choice.chosen_id == seen["old"] and len(runs) == 3)
    seen["answered_again_by"] = sorted(models(tour))


def models(tour: Tour) -> set[str]:
    """Return the models whose answers are on screen."""
    rows = tour.controls.browsing.rows
    return {row.prediction.model.model_id for row in rows if row.prediction is not None}


def killed(tour: Tour, fields: Path) -> None:
    """Kill the child in the middle of a run; go on; let it end."""
    page, seen = tour.page, tour.seen
    tour.plan(fields, "Killed", 300)
    tour.click(page.plan.start)
    tour.wait_for_epochs(20)
    control = page.tuning._control
    assert control is not None
    assert control._job is not None
    pid = control._job.pid
    os.kill(pid, signal.SIGKILL)
    tour.wait(lambda: page.watch.alarm.isVisible())
    seen["said"] = page.watch.alarm.text.text()
    seen["before"] = len(page.watch.epochs)
    seen["child_gone"] = not Path("/proc", str(pid)).exists()
    tour.click(page.watch.resume)
    tour.wait_for_epochs(seen["before"] + 1)
    numbers = [epoch.epoch for epoch in page.watch.epochs]
    seen["no_epoch_twice"] = numbers == list(range(1, len(numbers) + 1))
    tour.click(page.watch.finish)
    tour.wait(lambda: page.result.is_open)
    seen["new"] = page.result.model_id


def leak(tour: Tour, fields: Path) -> None:
    """Ask for a split that leaks."""
    page, seen = tour.page, tour.seen
    page.take(fields)
    tour.wait(lambda: page.fields.alarm.isVisible() or page.tuning.split is not None)
    seen["said"] = page.fields.alarm.text.text()
    seen["may_go_on"] = page.fields.go_on.isEnabled() or page.tuning.request() is not None


def main() -> int:
    """Run one tour."""
    name, fields, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    tour = Tour(out)
    try:
        {"whole": whole, "killed": killed, "leak": leak}[name](tour, fields)
    finally:
        tour.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
