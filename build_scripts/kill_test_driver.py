"""The child of kill_test.py: the real program, in which keys are pressed while a run goes on.

    python build_scripts/kill_test_driver.py PROFILE FOLDER DIARY SEED

With an empty FOLDER the program is to open by itself what was open when it died. The diary gets one line for
each step, written at once: what a killed process handed to the system stays. Times are of the monotonic
clock, which parent and child share.
"""

import json
import os
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer, Slot  # noqa: E402 - the path is set above
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop_app.app import Lamella  # noqa: E402
from desktop_app.domain.errors import AppError  # noqa: E402
from desktop_app.domain.review import Review  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402
from desktop_app.workers.facts import Facts  # noqa: E402

PAUSE_MS = (15, 90)
MOVES = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_N, Qt.Key.Key_End)
VERDICTS = (
    (Qt.Key.Key_1, "benign"),
    (Qt.Key.Key_2, "malignant"),
    (Qt.Key.Key_3, "unsure"),
    (Qt.Key.Key_0, "cleared"),
)
_REDO = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Diary:
    """Lines of JSON that survive the death of this process."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def write(self, what: str, **values: object) -> None:
        """Add a line with the present moment."""
        line = json.dumps({"what": what, "at": time.monotonic(), **values})
        os.write(self._file, line.encode() + b"\n")


class Reviewer(QObject):
    """Presses keys at random moments: verdicts, undo, redo, moves; notes them and what the program says."""

    def __init__(self, program: Lamella, diary: Diary, seed: int) -> None:
        super().__init__()
        self._program, self._controls = program, program.window.controls
        self._worker = self._controls.workers.reviews
        self._diary = diary
        self._random = random.Random(seed)
        self._pressed = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._controls.running.results.connect(self._on_running_results)
        self._controls.running.ended.connect(self._on_running_ended)
        self._worker.decided.connect(self._on_worker_decided)
        self._worker.confirmed.connect(self._on_worker_confirmed)
        self._worker.failed.connect(self._on_worker_failed)

    @Slot(object)
    def _on_running_results(self, results: object) -> None:
        if not self._pressed:
            self._act()

    @Slot(bool)
    def _on_running_ended(self, complete: bool) -> None:
        self._diary.write("run_ended", complete=complete)

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._act()

    def _act(self) -> None:
        grid = self._controls.parts.grid
        if not self._pressed:
            self._diary.write("run", fields=len(self._controls.browsing.all_ids()))
            self._program.window.activateWindow()
            grid.setFocus()
        self._pressed += 1
        key, modifier, decision = self._key()
        self._diary.write("key", image=grid.current_id(), decision=decision, wall=time.time())
        QTest.keyClick(grid, key, modifier)
        self._timer.start(self._random.randint(*PAUSE_MS))

    def _key(self) -> tuple[Qt.Key, Qt.KeyboardModifier, str]:
        """Return a key, what is held down with it, and the decision that it stands for (empty for none)."""
        chance = self._random.random()
        if chance < 0.1:
            return Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, ""
        if chance < 0.15:
            return Qt.Key.Key_Z, _REDO, ""
        if chance < 0.4:
            return self._random.choice(MOVES), Qt.KeyboardModifier.NoModifier, ""
        key, decision = self._random.choice(VERDICTS)
        return key, Qt.KeyboardModifier.NoModifier, decision

    @Slot(int, object)
    def _on_worker_decided(self, job_id: int, reviews: tuple[Review, ...]) -> None:
        held = [
            [r.image_id, str(r.decision), r.decided_at.isoformat(timespec="milliseconds")] for r in reviews
        ]
        self._diary.write("decided", job=job_id, reviews=held)

    @Slot(object)
    def _on_worker_confirmed(self, job_ids: tuple[int, ...]) -> None:
        self._diary.write("confirmed", jobs=job_ids)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        self._diary.write("failed", job=job_id, message=error.message)


def main() -> int:
    """Run the program until it is killed."""
    profile, folder, diary, seed = sys.argv[1:]
    application = QApplication(["lamella"])
    program = Lamella(application, Workspace.open(Path(profile)), Facts("", ""))
    reviewer = Reviewer(program, Diary(Path(diary)), int(seed))
    program.start(Path(folder) if folder else None)
    code = application.exec()
    del reviewer
    return code


if __name__ == "__main__":
    sys.exit(main())
