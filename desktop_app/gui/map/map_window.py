"""The window of the embedding map: picture, legend, what is pointed at, the fields picked for the grid."""

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.gui import words
from desktop_app.gui.grid.grid_model import category_of, spoken
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.map.map_legend import MapLegend
from desktop_app.gui.map.map_making import MapMaking
from desktop_app.gui.map.map_points import MapPoints
from desktop_app.gui.map.map_view import MapView
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.embedding_map import EmbeddingMap

_COLOUR_MS = 400
_BAR_PX = 160


class MapWindow(LabWindow):
    """Shows the map of the open folder.

    Signals (GUI thread):
        picked(ids): show these fields in the grid; empty for none.
        field_asked(image_id): go to this field.
    """

    picked = Signal(object)
    field_asked = Signal(int)

    def __init__(self, theme: Theme, memory: QSettings, making: MapMaking) -> None:
        super().__init__("map", self.tr("Embedding map"), memory)
        self._making = making
        self.notices = NoticeBar(theme)
        self.view = MapView(theme)
        self.legend = MapLegend(theme)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setProperty("role", "heading")
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAccessibleName(self.tr("Field pointed at"))
        self.picked_count = QLabel()
        self.picked_count.setProperty("role", "strong")
        self.refresh = self._button(self.tr("Refresh"), self.tr("Lay the map out anew, with new fields"))
        self.all = self._button(self.tr("Show all"), self.tr("Show all points again (0)"))
        self.none = self._button(self.tr("Pick none"), self.tr("Let go of the picked fields"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setRange(0, 100)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._colouring = QTimer(self)
        self._colouring.setSingleShot(True)
        self._colouring.setInterval(_COLOUR_MS)
        self._build()
        self._connect()
        self._show_none()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "outlined")
        button.setToolTip(tip)
        return button

    def _build(self) -> None:
        hint = QLabel(
            self.tr(
                "Draw around points to see their fields in the grid; Shift adds. By keyboard: arrows move, "
                "Space begins and ends a rectangle, Enter picks one point, + and - zoom."
            )
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self._bar)
        head.addStretch(1)
        for button in (self.all, self.refresh):
            head.addWidget(button)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.picked_count)
        foot.addWidget(self.none)
        column.addWidget(self.notices)
        column.addLayout(head)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        column.addWidget(hint)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        making, browsing = self._making, self._making.browsing
        making.made.connect(self._on_making_made)
        making.failed.connect(self._on_making_failed)
        making.progressed.connect(self._on_making_progressed)
        making.emptied.connect(self._show_none)
        browsing.fields_changed.connect(self._on_browsing_changed)
        browsing.shown_changed.connect(self._on_browsing_changed)
        self._colouring.timeout.connect(self._colour)
        self.refresh.clicked.connect(self.make)
        self.all.clicked.connect(self.view.show_all)
        self.none.clicked.connect(self._on_none_clicked)
        self.view.picked.connect(self._on_view_picked)
        self.view.pointed.connect(self._on_view_pointed)
        self.view.opened.connect(self._on_view_opened)
        self.hidden.connect(self._on_hidden)

    @Slot()
    def make(self) -> None:
        """Have the map laid out anew."""
        self.notices.dismiss()
        if self._making.make():
            self._bar.setValue(0)
            self._bar.show()
            self.refresh.setEnabled(False)

    @Slot(bool)
    def set_blinded(self, on: bool) -> None:
        """Take the map away in blinded mode: its colours and names would tell."""
        if on:
            self._show_none()
            self.close()

    def leave(self) -> None:
        self._making.cancel()
        self._colouring.stop()

    @Slot()
    def _show_none(self) -> None:
        self._bar.hide()
        self.refresh.setEnabled(True)
        self.summary.setText(self.tr("No map yet"))
        self._show_points(MapPoints.none())

    def _show_points(self, points: MapPoints) -> None:
        self._making.colour(points)
        self.view.show_points(points)
        self.legend.show_counts(points.counts())
        self.told.clear()
        self._count_picked()

    @Slot(object)
    def _on_making_made(self, found: EmbeddingMap) -> None:
        self._bar.hide()
        self.refresh.setEnabled(True)
        first, second = found.explained
        self.summary.setText(
            self.tr("{fields}; the axes show {first} and {second} of the differences").format(
                fields=words.fields(len(found.ids)), first=words.percent(first), second=words.percent(second)
            )
        )
        self._show_points(MapPoints(found.ids, found.places))

    @Slot(object)
    def _on_making_failed(self, error: AppError) -> None:
        self._show_none()
        self.notices.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(float)
    def _on_making_progressed(self, share: float) -> None:
        self._bar.setValue(round(share * 100))

    @Slot()
    def _on_browsing_changed(self) -> None:
        if self.isVisible() and not self._colouring.isActive():
            self._colouring.start()

    @Slot()
    def _colour(self) -> None:
        """Take over what the fields are called now, and whether the grid still shows the picked ones."""
        points, picked = self.view.points, self._making.browsing.query.picked
        if picked is None and points.picked.any():
            points.pick_ids(())
            self.view.repaint_points()
            self._count_picked()
        if self._making.colour(points):
            self.legend.show_counts(points.counts())
            self.view.repaint_points()

    @Slot()
    def _on_none_clicked(self) -> None:
        self.view.points.pick_ids(())
        self.view.repaint_points()
        self._on_view_picked()

    @Slot()
    def _on_view_picked(self) -> None:
        self._count_picked()
        self.picked.emit(self.view.points.picked_ids())

    def _count_picked(self) -> None:
        number = int(self.view.points.picked.sum())
        text = self.tr("{fields} picked").format(fields=words.fields(number)) if number else ""
        self.picked_count.setText(text)
        self.view.setAccessibleDescription(text)
        self.none.setEnabled(bool(number))

    @Slot(int)
    def _on_view_pointed(self, number: int) -> None:
        if number < 0:
            self.told.clear()
            return
        state = self._making.state(int(self.view.points.ids[number]))
        text = spoken(state, category_of(state, self._making.browsing.query.thresholds))
        self.told.setText(text)
        self.view.setToolTip(text)

    @Slot(int)
    def _on_view_opened(self, number: int) -> None:
        self.field_asked.emit(int(self.view.points.ids[number]))

    @Slot()
    def _on_hidden(self) -> None:
        self._making.cancel()
        self._colouring.stop()
        self._bar.hide()
        self.refresh.setEnabled(True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()
        if len(self.view.points):
            self._colouring.start()
        else:
            self.make()
