"""Reviews a folder in a real window with keys and mouse alone, and writes down what was done and seen.

``python -m tests.e2e.review_driver FIELDS OUT``; the test runs it under an X server of its own. Keys go to
the window that has the focus, as the window system sends them; nothing of the program is called to act.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from desktop_app.app import Lamella
from desktop_app.domain.field import FieldState
from desktop_app.gui.patients.patients_window import PatientsWindow
from desktop_app.services.workspace import Workspace
from desktop_app.workers.facts import Facts

PATIENCE_S = 120.0
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
KINDS = ("csv", "xlsx", "html", "pdf")
REVIEWED = 20
# What the technician's fingers do, over and over; Enter only where the model has a verdict to accept.
FINGERS = ((Qt.Key.Key_1, "benign"), (Qt.Key.Key_2, "malignant"), (Qt.Key.Key_3, "unsure"))


class Technician:
    """Somebody with a keyboard and a mouse before one window."""

    def __init__(self, out: Path) -> None:
        self._application = QApplication(["lamella"])
        self._application.setQuitOnLastWindowClosed(False)
        self.out, self.seen = out, dict[str, Any]()
        self.program = Lamella(self._application, Workspace.open(out / "profile"), Facts("", ""))
        self.window, self.controls = self.program.window, self.program.window.controls
        self.parts = self.controls.parts
        self.program.start(None)
        self.wait(lambda: self.controls.choice.is_ready)
        self.come_back()
        if self.parts.tour.isVisible():
            self.press(Qt.Key.Key_Escape)

    def wait(self, until: Callable[[], bool]) -> None:
        give_up = time.monotonic() + PATIENCE_S
        while not until():
            assert time.monotonic() < give_up, f"it did not happen in time; seen so far: {self.seen}"
            self._application.processEvents()
            time.sleep(0.002)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.wait(lambda: QGuiApplication.focusWindow() is not None)
        QTest.keyClick(QGuiApplication.focusWindow(), key, modifier)
        self._application.processEvents()

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QGuiApplication.focusWindow(), letter)
        self._application.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None, *, twice: bool = False) -> None:
        self.wait(lambda: widget.isVisible() and widget.isEnabled())
        handle = widget.window().windowHandle()
        spot = widget.mapTo(widget.window(), at if at is not None else widget.rect().center())
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NONE, spot)
        if twice:
            QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, NONE, spot)
        self._application.processEvents()

    def choose_file(self, path: Path, kind: type[QFileDialog] = QFileDialog) -> None:
        """Type a path into the file dialog that is open and press Enter."""
        self.wait(lambda: isinstance(self._application.activeWindow(), kind))
        dialog = self._application.activeWindow()
        line = dialog.findChild(QLineEdit)
        self.click(line)
        line.selectAll()
        self.write(str(path))
        self.press(Qt.Key.Key_Return)
        self.wait(lambda: not dialog.isVisible())
        self.come_back()

    def come_back(self) -> None:
        """Give the main window the focus: X does not when another window goes, a window manager does."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    @property
    def current(self) -> FieldState:
        return self.controls.browsing.rows.state(self.parts.grid.current_id())

    def settle(self) -> None:
        self.wait(lambda: self.controls.reviewing.is_settled)

    def category(self) -> str:
        return self.parts.model.category(self.current)

    def finish(self) -> None:
        self.seen["threads_ended"] = self.program.shut_down()
        (self.out / "seen.json").write_text(json.dumps(self.seen), encoding="utf-8")


def open_and_classify(user: Technician, fields: Path) -> None:
    """Open the folder by Ctrl+O; classifying begins by itself."""
    runs: list[bool] = []
    user.controls.running.ended.connect(runs.append)
    user.press(Qt.Key.Key_O, CONTROL)
    user.choose_file(fields)
    user.wait(lambda: runs == [True])
    user.wait(lambda: user.parts.grid.isVisible())


def doubtful_first(user: Technician) -> None:
    """Choose the order with the keyboard; go to the first field."""
    user.click(user.parts.header.sort)
    user.press(Qt.Key.Key_Down)
    user.press(Qt.Key.Key_Return)
    user.wait(lambda: user.controls.browsing.query.sort_key.value == "uncertainty")
    user.seen["order"] = [
        [state.record.name, user.parts.model.category(state)]
        for state in user.controls.browsing.rows.states(user.parts.model.ids)
    ]
    first = user.parts.grid.visualRect(user.parts.model.index(0)).center()
    user.click(user.parts.grid.viewport(), first)
    user.wait(lambda: user.parts.grid.hasFocus())


def review(user: Technician) -> None:
    """Decide about twenty fields, some by Enter, the last in the viewer; take two back, bring one back."""
    done: dict[str, str] = {}
    order: list[str] = []
    for number in range(REVIEWED):
        if number == 15:
            user.press(Qt.Key.Key_Space)
            user.wait(lambda: user.controls.viewer.is_open and user.parts.viewer.main.shown is not None)
        name, category = user.current.record.name, user.category()
        key, decision = FINGERS[number % 3]
        if number % 4 == 3 and category in ("benign", "malignant"):
            key, decision = Qt.Key.Key_Return, category
        user.press(key)
        done[name] = decision
        order.append(name)
        user.wait(lambda name=name: user.current.record.name != name)
    user.settle()
    user.press(Qt.Key.Key_Escape)
    user.wait(lambda: not user.controls.viewer.is_open)
    for _ in range(2):
        user.press(Qt.Key.Key_Z, CONTROL)
        user.settle()
    user.press(Qt.Key.Key_Y, CONTROL)
    user.settle()
    done.pop(order[-1])
    user.seen["decisions"] = done
    user.seen["taken_back"] = order[-1]


def note(user: Technician) -> None:
    """Write a note with a formula in it on the field under the cursor, which has a verdict."""
    user.press(Qt.Key.Key_N, CONTROL)
    user.wait(lambda: user.parts.field.review.note.hasFocus())
    user.write("=1+1 two mitoses")
    user.press(Qt.Key.Key_Return, CONTROL)
    user.settle()
    user.seen["noted"] = user.current.record.name
    user.click(
        user.parts.grid.viewport(), user.parts.grid.visualRect(user.parts.grid.currentIndex()).center()
    )


def heat(user: Technician) -> None:
    """Look at a field with its heat map in the viewer; save the map by its button."""
    spot = user.parts.grid.visualRect(user.parts.grid.currentIndex()).center()
    user.click(user.parts.grid.viewport(), spot, twice=True)
    user.wait(lambda: user.controls.viewer.is_open)
    user.press(Qt.Key.Key_H)
    user.wait(lambda: user.controls.heating.heat is not None)
    user.seen["heat"] = user.parts.viewer.heat.caption.text()
    user.click(user.parts.viewer.heat.export)
    user.choose_file(user.out / "map.png")
    user.wait(lambda: (user.out / "map.png").exists())
    user.click(user.parts.viewer.main)
    user.press(Qt.Key.Key_H)
    user.press(Qt.Key.Key_Escape)
    user.wait(lambda: user.parts.grid.isVisible())


def patients(user: Technician) -> None:
    """Open the table of patients and read it; a click on a patient shows the fields."""
    user.press(Qt.Key.Key_P, CONTROL)
    user.wait(lambda: "patients" in user.window.labs.windows)
    window = user.window.labs.windows["patients"]
    assert isinstance(window, PatientsWindow)
    user.wait(lambda: window.model.rowCount() > 0 and window.isActiveWindow())
    model = window.model
    user.seen["patients"] = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    user.click(window.table.viewport(), window.table.visualRect(model.index(0, 0)).center())
    user.wait(lambda: user.controls.browsing.query.patient is not None)
    user.seen["fields_of_first"] = user.parts.model.rowCount()
    user.press(Qt.Key.Key_Escape)
    user.come_back()


def export(user: Technician) -> None:
    """Export every format by Ctrl+E, its dialog and the file dialog."""
    for kind in KINDS:
        user.press(Qt.Key.Key_E, CONTROL)
        user.wait(lambda: type(QApplication.activeWindow()).__name__ == "ExportDialog")
        dialog = user.controls.exporting._dialog
        assert dialog is not None
        user.click(dialog.kind)
        user.press(Qt.Key.Key_Home)
        for _ in range(KINDS.index(kind)):
            user.press(Qt.Key.Key_Down)
        user.press(Qt.Key.Key_Return)
        user.click(dialog.export)
        target = user.out / f"report.{kind}"
        user.choose_file(target)
        user.wait(lambda target=target: user.controls.exporting.last_path == target)
    user.seen["truth"] = [truth(user, state) for state in user.controls.browsing.rows]


def truth(user: Technician, state: FieldState) -> dict[str, Any]:
    """Return what the window shows of a field."""
    prediction, review = state.prediction, state.review
    return {
        "file": state.record.name,
        "folder": state.record.folder,
        "patient": state.record.patient,
        "category": user.parts.model.category(state),
        "probability": prediction.malignant_probability if prediction is not None else None,
        "model": prediction.model.model_id if prediction is not None else "",
        "sha256": state.facts.sha256 if state.facts is not None else "",
        "low": state.spread.low if state.spread is not None else None,
        "high": state.spread.high if state.spread is not None else None,
        "decision": review.decision.value if review is not None else "",
        "reader": review.reader if review is not None else "",
        "note": review.note if review is not None else "",
        "unfit": [str(reason) for reason in state.assessment.reasons] if state.assessment is not None else [],
        "reasons": [str(r) for r in state.review_reasons(user.controls.browsing.query.thresholds)],
    }


def main() -> int:
    """Do the whole job."""
    fields, out = Path(sys.argv[1]), Path(sys.argv[2])
    user = Technician(out)
    try:
        open_and_classify(user, fields)
        doubtful_first(user)
        review(user)
        note(user)
        heat(user)
        patients(user)
        export(user)
        user.window.close()
    finally:
        user.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
