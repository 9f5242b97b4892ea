"""Where labelled fields come from: a place to drop a folder or table, then the chosen one on a line."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.gui.panels.fact_rows import ElidedLabel
from desktop_app.gui.theme.theme import Theme


class SourceBox(QFrame):
    """Empty: a drop zone with two buttons. Chosen: name, folder and a button to take another.

    Signals (GUI thread):
        folder_asked(), table_asked(), session_asked(): open a chooser.
        dropped(Path): a folder, a table or a session was dropped.
    """

    folder_asked = Signal()
    table_asked = Signal()
    session_asked = Signal()
    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAcceptDrops(True)
        self.folder = QPushButton(self.tr("Choose folder\N{HORIZONTAL ELLIPSIS}"))
        self.folder.setProperty("look", "primary")
        self.folder.setToolTip(self.tr("A folder with one sub-folder for each class, or with BreakHis names"))
        self.table = QPushButton(self.tr("Choose table\N{HORIZONTAL ELLIPSIS}"))
        self.table.setProperty("look", "outlined")
        self.table.setToolTip(self.tr("A CSV file with the columns path, label and patient"))
        self.session = QPushButton(self.tr("My reviews\N{HORIZONTAL ELLIPSIS}"))
        self.session.setProperty("look", "outlined")
        self.session.setToolTip(
            self.tr("A session file: the fields that readers called benign or malignant in it")
        )
        self.change = QPushButton(self.tr("Take others\N{HORIZONTAL ELLIPSIS}"))
        self.change.setProperty("look", "outlined")
        self.change.setAccessibleName(self.tr("Take other labelled fields"))
        self._icon, self._name, self._where = QLabel(), QLabel(), ElidedLabel()
        self._name.setProperty("role", "strong")
        self._where.setProperty("role", "muted")
        self._zone = self._make_zone()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._zone)
        self._line = self._make_line()
        self._pages.addWidget(self._line)
        self.folder.clicked.connect(self.folder_asked)
        self.change.clicked.connect(self.folder_asked)
        self.table.clicked.connect(self.table_asked)
        self.session.clicked.connect(self.session_asked)
        theme.changed.connect(self._on_theme_changed)
        self.show_source(None)

    def show_source(self, source: Path | None) -> None:
        """Show what was chosen, or the drop zone."""
        self._pages.setCurrentIndex(0 if source is None else 1)
        if source is not None:
            self._name.setText(source.name or str(source))
            self._where.setText(str(source.parent))
        self._zone.setMaximumHeight(16777215 if source is None else 0)
        self._line.setMaximumHeight(0 if source is None else 16777215)
        self._on_theme_changed()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._shown().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._shown().minimumSizeHint()

    def _shown(self) -> QWidget:
        return self._line if self._pages.currentIndex() else self._zone

    def _make_zone(self) -> QFrame:
        zone = QFrame()
        zone.setObjectName("DropZone")
        title = QLabel(self.tr("Drop a folder of labelled fields here"))
        title.setProperty("role", "heading")
        hint = QLabel(
            self.tr(
                "One sub-folder for each class, such as benign and malignant; or pictures with BreakHis "
                "names; or a table with the columns path, label and patient."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.folder)
        buttons.addWidget(self.table)
        buttons.addWidget(self.session)
        buttons.addStretch(1)
        column = QVBoxLayout(zone)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(hint)
        column.addSpacing(8)
        column.addLayout(buttons)
        return zone

    def _make_line(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self._name)
        line.addWidget(self._where, 1)
        line.addWidget(self.change)
        return row

    def _show_dropping(self, dropping: bool) -> None:
        self._zone.setProperty("dropping", dropping)
        self._zone.style().unpolish(self._zone)
        self._zone.style().polish(self._zone)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._show_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_dropping(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_dropping(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.muted_icon("folder").pixmap(QSize(18, 18), self.devicePixelRatioF()))
