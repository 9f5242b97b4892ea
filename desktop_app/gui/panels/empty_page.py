"""What an empty window shows: where to drop a folder, a button, the samples, the recent folders."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.gui.theme.theme import Theme

_ZONE_WIDTH = 560
_RECENT_ROWS = 5


class RecentButton(QPushButton):
    """One recent folder: its name, the path in grey behind it.

    Signals (GUI thread):
        chosen(path).
    """

    chosen = Signal(str)

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.setProperty("look", "recent")
        self.setAccessibleName(self.tr("Open {path}").format(path=path))
        self.setToolTip(path)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = QLabel(Path(path).name or path)
        where = QLabel()
        where.setProperty("role", "muted")
        metrics = where.fontMetrics()
        parent_dir = str(Path(path).parent)
        where.setText(metrics.elidedText(parent_dir, Qt.TextElideMode.ElideMiddle, 300))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(12)
        line.addWidget(name)
        line.addStretch(1)
        line.addWidget(where)
        for label in (name, where):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(32)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._path)


class EmptyPage(QWidget):
    """The first minute.

    Signals (GUI thread):
        open_asked(), samples_asked(), recent_asked(path).
    """

    open_asked = Signal()
    samples_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EmptyPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._zone = QFrame()
        self._zone.setObjectName("DropZone")
        self._zone.setFixedWidth(_ZONE_WIDTH)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open = QPushButton(self.tr("Open folder"))
        self._open.setProperty("look", "primary")
        self._open.setToolTip(self.tr("Choose a folder of slide images (Ctrl+O)"))
        self._samples = QPushButton(self.tr("Try the sample fields"))
        self._samples.setProperty("look", "link")
        self._samples.setCursor(Qt.CursorShape.PointingHandCursor)
        self._samples.setToolTip(self.tr("Synthetic pictures that come with Lamella; good for a first look"))
        self._recent = QWidget()
        self._recent.setFixedWidth(_ZONE_WIDTH)
        self._recent_rows = QVBoxLayout(self._recent)
        self._recent_rows.setContentsMargins(0, 0, 0, 0)
        self._recent_rows.setSpacing(2)
        self._build_zone()
        self._build_page()
        self._open.clicked.connect(self.open_asked)
        self._samples.clicked.connect(self.samples_asked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_recent(self, folders: tuple[str, ...]) -> None:
        """List recent folders, newest first."""
        while (item := self._recent_rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
        if folders:
            title = QLabel(self.tr("RECENT"))
            title.setProperty("role", "section")
            title.setContentsMargins(12, 0, 0, 4)
            self._recent_rows.addWidget(title)
        for path in folders[:_RECENT_ROWS]:
            button = RecentButton(path)
            button.chosen.connect(self.recent_asked)
            self._recent_rows.addWidget(button)
        self._recent.setVisible(bool(folders))

    def take_focus(self) -> None:
        """Let the Enter key open a folder."""
        self._open.setFocus()

    def show_dropping(self, dropping: bool) -> None:
        """Light the zone up while a folder hovers over the window."""
        self._zone.setProperty("dropping", dropping)
        self._zone.style().unpolish(self._zone)
        self._zone.style().polish(self._zone)

    def _build_zone(self) -> None:
        title = QLabel(self.tr("Drop a folder of slide images here"))
        title.setProperty("role", "title")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint = QLabel(
            self.tr("or a single picture. Sub-folders are included; your files are read, never changed.")
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._open.setMinimumWidth(144)
        column = QVBoxLayout(self._zone)
        column.setContentsMargins(32, 40, 32, 32)
        column.setSpacing(8)
        column.addWidget(self._icon)
        column.addSpacing(8)
        column.addWidget(title)
        column.addWidget(hint)
        column.addSpacing(16)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._samples, 0, Qt.AlignmentFlag.AlignHCenter)

    def _build_page(self) -> None:
        note = QLabel(
            self.tr("Everything stays on this computer. Research use only: Lamella makes no diagnosis.")
        )
        note.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(24)
        column.addStretch(2)
        column.addWidget(self._zone, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._recent, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.addWidget(note, 0, Qt.AlignmentFlag.AlignHCenter)

    @Slot()
    def _on_theme_changed(self) -> None:
        icon = self._theme.icon_as_drawn("lamella")
        self._icon.setPixmap(icon.pixmap(QSize(72, 72), self.devicePixelRatioF()))
