"""The popover of the review band: two handles, and how many fields each answer would have."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.verdict import Verdict
from desktop_app.gui import words
from desktop_app.gui.panels.verdict_heading import VerdictMark
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.band_slider import BandSlider

_APPLY_MS = 80
_WIDTH = 352
_ORDER = (Verdict.BENIGN, Verdict.NEEDS_REVIEW, Verdict.MALIGNANT)


def count_by_verdict(ordered: Sequence[float], band: Thresholds) -> tuple[int, int, int]:
    """Return how many of the sorted probabilities are benign, in the band, malignant."""
    benign = bisect_right(ordered, band.benign)
    malignant = len(ordered) - max(benign, bisect_left(ordered, band.malignant))
    return benign, len(ordered) - benign - malignant, malignant


class BandPopover(QFrame):
    """Sets the thresholds. The counts answer at every step, the grid shortly after.

    Signals (GUI thread):
        band_chosen(Thresholds): the user rests on new bounds.
        own_band_asked(): back to the bounds of the model.
    """

    band_chosen = Signal(object)
    own_band_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Popover")
        self.setAccessibleName(self.tr("Review band"))
        self.setFixedWidth(_WIDTH)
        self._ordered: list[float] = []
        self._slider = BandSlider(theme)
        self._marks = [VerdictMark(theme) for _ in _ORDER]
        self._ranges = [QLabel() for _ in _ORDER]
        self._numbers = [QLabel() for _ in _ORDER]
        self._reset = QPushButton(self.tr("Use the model's own band"))
        self._reset.setProperty("look", "link")
        self._reset.clicked.connect(self.own_band_asked)
        self._build()
        self._applying = QTimer(self)
        self._applying.setSingleShot(True)
        self._applying.setInterval(_APPLY_MS)
        self._applying.timeout.connect(self._on_applying_timeout)
        self._slider.moved.connect(self._on_slider_moved)

    def open_at(self, corner: QPoint, probabilities: Sequence[float], band: Thresholds) -> None:
        """Open below ``corner`` (global) for the answers that are there now."""
        self.show_band(probabilities, band)
        self.move(corner)
        self.show()
        self._slider.setFocus()

    def show_band(self, probabilities: Sequence[float], band: Thresholds) -> None:
        """Show bounds and counts."""
        self._ordered = sorted(probabilities)
        self._slider.show_thresholds(band)
        self._show_counts(band)

    def _build(self) -> None:
        title = QLabel(self.tr("Review band"))
        title.setProperty("role", "heading")
        text = QLabel(
            self.tr(
                "Fields between the two handles are shown as \N{LEFT DOUBLE QUOTATION MARK}needs review"
                "\N{RIGHT DOUBLE QUOTATION MARK}. A wider band means fewer wrong answers and more to look at."
            )
        )
        text.setWordWrap(True)
        text.setProperty("role", "muted")
        rows = QGridLayout()
        rows.setHorizontalSpacing(8)
        rows.setVerticalSpacing(4)
        rows.setColumnStretch(1, 1)
        for at, verdict in enumerate(_ORDER):
            self._marks[at].show_category(verdict.value)
            self._ranges[at].setProperty("role", "muted")
            self._numbers[at].setProperty("role", "strong")
            self._numbers[at].setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(self._marks[at], at, 0)
            rows.addWidget(QLabel(words.category(verdict.value)), at, 1)
            rows.addWidget(self._ranges[at], at, 2)
            rows.addWidget(self._numbers[at], at, 3)
            rows.setColumnMinimumWidth(3, 56)
        foot = QHBoxLayout()
        foot.addWidget(self._reset)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        for widget in (title, text, self._slider):
            column.addWidget(widget)
        column.addLayout(rows)
        column.addLayout(foot)

    def _show_counts(self, band: Thresholds) -> None:
        low, high = words.probability(band.benign), words.probability(band.malignant)
        for label, text in zip(
            self._ranges,
            (
                self.tr("up to {low}").format(low=low),
                self.tr("{low} to {high}").format(low=low, high=high),
                self.tr("from {high}").format(high=high),
            ),
            strict=True,
        ):
            label.setText(text)
        for label, number in zip(self._numbers, count_by_verdict(self._ordered, band), strict=True):
            label.setText(words.count(number))

    @Slot(object)
    def _on_slider_moved(self, band: Thresholds) -> None:
        self._show_counts(band)
        self._applying.start()

    @Slot()
    def _on_applying_timeout(self) -> None:
        self.band_chosen.emit(self._slider.thresholds())
