"""The strip above the grid: how many fields, in what order, how large."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from desktop_app.domain.field_query import SortKey
from desktop_app.domain.settings import THUMB_PX_RANGE
from desktop_app.gui import words
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions

HEIGHT_PX = 40
THUMB_STEP_PX = 16
_SORT_LETTERS = 8
_SLIDER_PX = 112


class GridHeader(QFrame):
    """Count, sort order and thumbnail size.

    Signals (GUI thread):
        sort_chosen(SortKey, descending), thumb_px_chosen(px).
    """

    sort_chosen = Signal(object, bool)
    thumb_px_chosen = Signal(int)

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("GridHeader")
        self.setFixedHeight(HEIGHT_PX)
        self._theme = theme
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self._stale = QPushButton(self.tr("Sort now"))
        self._stale.setProperty("look", "link")
        self._stale.setToolTip(actions["sort_now"].toolTip())
        self._stale.clicked.connect(actions["sort_now"].trigger)
        self._stale.hide()
        self.sort = self._sort_box()
        self._size = self._size_slider()
        self._small, self._large = QLabel(), QLabel()
        self._fit = QToolButton()
        self._fit.setDefaultAction(actions["fit"])
        self._fit.setProperty("look", "icon")
        self._fit.setIconSize(QSize(18, 18))
        self._build()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many fields are on show."""
        if shown == total:
            self._count.setText(words.fields(total))
            return
        text = self.tr("{shown} of {total}").format(shown=words.count(shown), total=words.fields(total))
        self._count.setText(text)

    def show_sort(self, key: SortKey, descending: bool) -> None:
        """Show a sort order, without a signal."""
        blocker = QSignalBlocker(self.sort)
        self._offer_given(key is SortKey.GIVEN)
        order = (key, descending)
        self.sort.setCurrentIndex(self._orders.index(order) if order in self._orders else 0)
        blocker.unblock()

    def show_stale(self, stale: bool) -> None:
        """Offer to sort while a run changes what is sorted by."""
        self._stale.setVisible(stale)

    def show_thumb_px(self, px: int) -> None:
        """Show a thumbnail size, without a signal."""
        blocker = QSignalBlocker(self._size)
        self._size.setValue(px // THUMB_STEP_PX)
        blocker.unblock()

    def _sort_box(self) -> QComboBox:
        named = (
            (SortKey.NAME, False, self.tr("Name")),
            (SortKey.UNCERTAINTY, True, self.tr("Most uncertain first")),
            (SortKey.DISAGREEMENT, True, self.tr("Model disagrees first")),
            (SortKey.PROBABILITY, True, self.tr("Most malignant first")),
            (SortKey.PROBABILITY, False, self.tr("Most benign first")),
            (SortKey.PATIENT, False, self.tr("Patient")),
            (SortKey.DATE, True, self.tr("Newest file first")),
            (SortKey.DATE, False, self.tr("Oldest file first")),
            (SortKey.DRAWN, False, self.tr("Drawn by lot")),
        )
        self._orders = [(key, descending) for key, descending, _ in named]
        box = QComboBox()
        box.addItems([text for *_, text in named])
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SORT_LETTERS)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setAccessibleName(self.tr("Sort by"))
        box.setToolTip(
            self.tr("Order of the fields; while a run goes on, it is brought up to date at its end")
        )
        box.activated.connect(self._on_sort_activated)
        return box

    def _offer_given(self, offered: bool) -> None:
        """List the order of picked fields while it is in force."""
        order = (SortKey.GIVEN, False)
        if offered and order not in self._orders:
            self._orders.append(order)
            self.sort.addItem(self.tr("Most similar first"))
        elif not offered and order in self._orders:
            self.sort.removeItem(self._orders.index(order))
            self._orders.remove(order)

    def _size_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(THUMB_PX_RANGE[0] // THUMB_STEP_PX, THUMB_PX_RANGE[1] // THUMB_STEP_PX)
        slider.setFixedWidth(_SLIDER_PX)
        slider.setPageStep(2)
        slider.setAccessibleName(self.tr("Thumbnail size"))
        slider.setToolTip(self.tr("Size of the thumbnails (+ and -, or Ctrl and the wheel)"))
        slider.valueChanged.connect(self._on_size_value_changed)
        return slider

    def _build(self) -> None:
        sort_label = QLabel(self.tr("Sort"))
        sort_label.setProperty("role", "muted")
        sort_label.setBuddy(self.sort)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self._stale)
        line.addWidget(sort_label)
        line.addWidget(self.sort)
        line.addSpacing(8)
        for widget in (self._small, self._size, self._large):
            line.addWidget(widget)
        line.addSpacing(8)
        line.addWidget(self._fit)

    @Slot(int)
    def _on_sort_activated(self, row: int) -> None:
        self.sort_chosen.emit(*self._orders[row])

    @Slot(int)
    def _on_size_value_changed(self, steps: int) -> None:
        self.thumb_px_chosen.emit(steps * THUMB_STEP_PX)

    @Slot()
    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatioF()
        icon = self._theme.muted_icon("picture")
        self._small.setPixmap(icon.pixmap(QSize(12, 12), ratio))
        self._large.setPixmap(icon.pixmap(QSize(18, 18), ratio))
