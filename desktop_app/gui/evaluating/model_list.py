"""The list of installed models: title, family and version; a mark for the default; broken ones below."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import FONT_SIZES_PX

_ROW_PX = 52
_PAD = 12
_TAG_PAD = 6


class RowRole(IntEnum):
    """What a row holds."""

    KEY = Qt.ItemDataRole.UserRole + 1
    SUBTITLE = Qt.ItemDataRole.UserRole + 2
    TAG = Qt.ItemDataRole.UserRole + 3
    BROKEN = Qt.ItemDataRole.UserRole + 4


class ModelRowDelegate(QStyledItemDelegate):
    """Paints a row: two lines, a tag at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, _ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = self._theme.tokens
        box = option.rect.adjusted(4, 2, -4, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(tokens.accent) if focused and chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.pressed if chosen else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(_PAD, 6, -_PAD, -6)
        right = self._paint_tag(painter, option, inner, str(index.data(RowRole.TAG) or ""))
        self._paint_words(painter, option, inner, right, index)
        painter.restore()

    def _paint_tag(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, tag: str) -> int:
        """Paint the tag and return where the words must end."""
        if not tag:
            return inner.right()
        font = QFont(option.font)
        font.setPixelSize(FONT_SIZES_PX["small_px"])
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(tag) + 2 * _TAG_PAD
        box = QRect(inner.right() - width, inner.top() + 1, width, 18)
        painter.setPen(QColor(self._theme.tokens.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 9, 9)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag)
        return box.left() - _PAD

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        inner: QRect,
        right: int,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._theme.tokens
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if index.data(RowRole.BROKEN) else tokens.text))
        upper = QRect(inner.left(), inner.top(), right - inner.left(), inner.height() // 2)
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(str(index.data()), elide, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, title)
        font.setWeight(QFont.Weight.Normal)
        font.setPixelSize(FONT_SIZES_PX["small_px"] + 1)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() - upper.height())
        text = painter.fontMetrics().elidedText(str(index.data(RowRole.SUBTITLE)), elide, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, text)


class ModelList(QListWidget):
    """Rows by key.

    Signals (GUI thread):
        chosen(key): another row; empty for none.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FacetList")
        self.setAccessibleName(self.tr("Installed models"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self._row_painter = ModelRowDelegate(theme)
        self.setItemDelegate(self._row_painter)
        self.currentItemChanged.connect(self._on_current_item_changed)

    def show_rows(self, rows: Sequence[tuple[str, str, str, str, bool]]) -> None:
        """Show rows of (key, title, subtitle, tag, broken); the chosen one stays chosen if it is there."""
        before = self.chosen_key
        self.blockSignals(True)
        self.clear()
        for key, title, subtitle, tag, broken in rows:
            item = QListWidgetItem(title)
            item.setData(RowRole.KEY, key)
            item.setData(RowRole.SUBTITLE, subtitle)
            item.setData(RowRole.TAG, tag)
            item.setData(RowRole.BROKEN, broken)
            said = ", ".join(part for part in (title, subtitle, tag) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.addItem(item)
        keys = [row[0] for row in rows]
        if rows:
            self.setCurrentRow(keys.index(before) if before in keys else 0)
        self.blockSignals(False)
        self.chosen.emit(self.chosen_key)

    @property
    def chosen_key(self) -> str:
        """Key of the chosen row; empty for none."""
        item = self.currentItem()
        return str(item.data(RowRole.KEY)) if item is not None else ""

    def choose(self, key: str) -> None:
        """Choose the row ``key`` if there is one."""
        for row in range(self.count()):
            if self.item(row).data(RowRole.KEY) == key:
                self.setCurrentRow(row)

    @Slot()
    def _on_current_item_changed(self) -> None:
        self.chosen.emit(self.chosen_key)
