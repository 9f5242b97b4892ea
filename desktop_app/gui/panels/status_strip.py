"""The bottom line: how far the run is, how fast, how long still, on what; and what the program is for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from desktop_app.gui import words

HEIGHT_PX = 32
_BAR_PX = 200


class StatusStrip(QFrame):
    """Progress and facts of the run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("StatusStrip")
        self.setFixedHeight(HEIGHT_PX)
        self._message = QLabel()
        self._rate = QLabel()
        self._left = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._device = QLabel()
        notice = QLabel(self.tr("Research use only"))
        notice.setToolTip(
            self.tr("Lamella helps to sort fields. It is not a medical device and makes no diagnosis.")
        )
        for label in (self._rate, self._left, self._device, notice):
            label.setProperty("role", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(16)
        self._review = QLabel()
        self._review.setProperty("role", "muted")
        for widget in (self._message, self._bar, self._rate, self._left, self._review):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for widget in (self._device, notice):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_message("")

    def show_message(self, text: str) -> None:
        """Show words only; the bar goes."""
        self._message.setText(text)
        self._message.setMinimumWidth(0)
        for widget in (self._bar, self._rate, self._left):
            widget.hide()

    def show_review(self, text: str) -> None:
        """Say how far the review has come; empty for nothing to review."""
        self._review.setText(text)

    def show_progress(self, done: int, total: int, per_second: float, seconds: float | None) -> None:
        """Show a run: counts, rate and time left. A total of 0 means it is not known yet."""
        if total:
            text = self.tr("{done} of {total}").format(done=words.count(done), total=words.count(total))
        else:
            text = words.fields(done)
        self._message.setText(text)
        # As wide as the last text will be, so that the bar beside it stands still.
        widest = self.tr("{done} of {total}").format(done=words.count(total), total=words.count(total))
        self._message.setMinimumWidth(self._message.fontMetrics().horizontalAdvance(widest) + 4)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._rate.setText(words.rate(per_second) if per_second else "")
        self._left.setText(words.time_left(seconds))
        for widget in (self._bar, self._rate, self._left):
            widget.show()

    def show_device(self, text: str) -> None:
        """Say what computes, such as "CPU, 2 threads"."""
        self._device.setText(text)
