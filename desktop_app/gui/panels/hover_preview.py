"""A larger look at the field under the pointer, without choosing it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.gui.panels.picture_view import PictureView
from desktop_app.gui.theme.theme import Theme

_WIDTH_PX = 448
_GAP_PX = 12


class HoverPreview(QFrame):
    """A frameless picture with its name; the mouse passes through it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("HoverPreview")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._picture = PictureView(theme)
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._picture)
        column.addWidget(self._name)

    def show_beside(self, cell: QRect, pixmap: QPixmap, text: str) -> None:
        """Show a picture beside ``cell`` (global), on its right or left, wherever the screen has room."""
        self._picture.show_pixmap(pixmap)
        inner = _WIDTH_PX - 16
        elided = self._name.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, inner)
        self._name.setText(elided)
        height = self._picture.heightForWidth(inner) + self._name.sizeHint().height() + 20
        self.setFixedSize(QSize(_WIDTH_PX, height))
        self.move(self._place(cell, height))
        self.show()

    def _place(self, cell: QRect, height: int) -> QPoint:
        screen = QGuiApplication.screenAt(cell.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        left = cell.right() + _GAP_PX
        if left + _WIDTH_PX > room.right():
            left = cell.left() - _GAP_PX - _WIDTH_PX
        top = min(max(room.top(), cell.center().y() - height // 2), room.bottom() - height)
        return QPoint(max(room.left(), left), max(room.top(), top))
