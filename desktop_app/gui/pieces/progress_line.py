"""One line for a long job in a window: what is being done, a bar, the time left, Cancel."""

import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_app.domain.progress import seconds_left
from desktop_app.gui import words

_BAR_PX = 280


class ProgressLine(QWidget):
    """Hidden while nothing is going on.

    Signals (GUI thread):
        cancel_asked(): the button was pressed; the job ends by its own signal.
    """

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = QLabel()
        self._left = QLabel()
        self._left.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("look", "outlined")
        self.cancel.setToolTip(self.tr("Stop; nothing is kept"))
        self.cancel.clicked.connect(self._on_cancel_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for widget in (self._what, self._bar, self._left):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.cancel)
        self._began = 0.0
        self.hide()

    @property
    def is_running(self) -> bool:
        """True between ``begin`` and ``end``."""
        return not self.isHidden()

    def begin(self, what: str) -> None:
        """Show the line for a job whose length is not known yet."""
        self._began = time.monotonic()
        self._what.setText(what)
        self._left.clear()
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how far the job is; ``total`` 0 means unknown."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total:
            left = seconds_left(done, total, time.monotonic() - self._began)
            of = words.tr("{done} of {total}").format(done=words.count(done), total=words.count(total))
            self._left.setText("  ".join(text for text in (of, words.time_left(left)) if text))

    @Slot()
    def end(self) -> None:
        """Hide the line: the job is over."""
        self._bar.setRange(0, 1)
        self.hide()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self.cancel.setEnabled(False)
        self._left.setText(self.tr("stopping\N{HORIZONTAL ELLIPSIS}"))
        self.cancel_asked.emit()
