"""Paints one picture of a sheet: thumbnail, frame, two lines of words. Tissue is never tinted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.labelled import Label
from desktop_app.gui import words
from desktop_app.gui.grid.shapes import draw_shape
from desktop_app.gui.pieces.sheet_model import SheetPicture, SheetRole
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import BASE_PX, FONT_SIZES_PX
from desktop_app.gui.theme.verdict_look import Shape

_MARGIN = 8
_GAP = 6
_LINE_PX = 17
_FRAME_PX = 3
_BADGE_PX = 22
_MARK_PX = 10
_GLYPH_PX = 36


class SheetDelegate(QStyledItemDelegate):
    """Draws cells of ``thumb_px`` with the words below them."""

    def __init__(self, theme: Theme, thumb_px: int) -> None:
        super().__init__()
        self._theme, self._thumb_px = theme, thumb_px

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell_size()

    def cell_size(self) -> QSize:
        """Return the size of every cell."""
        side = self._thumb_px + 2 * _MARGIN
        return QSize(side, side + _GAP + 2 * _LINE_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        picture: SheetPicture = index.data(SheetRole.PICTURE)
        box = option.rect
        place = QRect(box.left() + _MARGIN, box.top() + _MARGIN, self._thumb_px, self._thumb_px)
        painter.save()
        self._paint_picture(painter, place, index)
        self._paint_frame(painter, place, picture)
        self._paint_words(painter, place, option, picture)
        self._paint_ring(painter, place, option)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pixmap: QPixmap | None = index.data(Qt.ItemDataRole.DecorationRole)
        if pixmap is not None:
            painter.drawPixmap(place, pixmap)
            return
        painter.fillRect(place, QColor(self._theme.tokens.hover))
        if index.data(SheetRole.UNREADABLE):
            glyph = QRect(0, 0, _GLYPH_PX, _GLYPH_PX)
            glyph.moveCenter(place.center())
            self._theme.muted_icon("broken_page").paint(painter, glyph)

    def _paint_frame(self, painter: QPainter, place: QRect, picture: SheetPicture) -> None:
        """Wrong ones get a thick frame and a badge with a cross; right ones a hairline."""
        look = self._theme.look(Label.MALIGNANT.value)
        if picture.is_right:
            painter.setPen(QPen(QColor(self._theme.tokens.control), 1))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.fill))
        outer = place.adjusted(-_FRAME_PX, -_FRAME_PX, _FRAME_PX, _FRAME_PX)
        for side in _sides(outer, _FRAME_PX):
            painter.drawRect(side)
        badge = QRect(outer.right() + 1 - _BADGE_PX, outer.top(), _BADGE_PX, _BADGE_PX)
        painter.drawRect(badge)
        mark = QRectF(0, 0, _MARK_PX, _MARK_PX)
        mark.moveCenter(QRectF(badge).center())
        draw_shape(painter, Shape.CROSS, mark, look.ink)

    def _paint_words(
        self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, picture: SheetPicture
    ) -> None:
        line = QRect(place.left(), place.bottom() + 1 + _GAP, place.width(), _LINE_PX)
        font = QFont(option.font)
        font.setPixelSize(BASE_PX - 1)
        font.setWeight(QFont.Weight.Normal if picture.is_right else QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text))
        said, truth = self._theme.look(picture.predicted.value), self._theme.look(picture.actual.value)
        at = line.left()
        middle = line.center().y() + 1
        for look, text in ((said, words.probability(picture.probability)), (truth, "")):
            mark = QRectF(at, middle - _MARK_PX / 2, _MARK_PX, _MARK_PX)
            draw_shape(painter, look.shape, mark, look.fill, look.outline)
            shown = f"{look.letter} {text}".rstrip() + ("  / " if text else "")
            painter.setPen(QColor(self._theme.tokens.text))
            baseline = middle + (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) // 2
            painter.drawText(QPoint(at + _MARK_PX + 4, baseline), shown)
            at += _MARK_PX + 4 + painter.fontMetrics().horizontalAdvance(shown)
        font.setPixelSize(FONT_SIZES_PX["small_px"])
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        name = painter.fontMetrics().elidedText(
            picture.path.name, Qt.TextElideMode.ElideMiddle, place.width()
        )
        painter.drawText(line.translated(0, _LINE_PX), Qt.AlignmentFlag.AlignLeft, name)

    def _paint_ring(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem) -> None:
        if not option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        out = _FRAME_PX + 3
        painter.drawRoundedRect(QRectF(place).adjusted(-out, -out, out, out), 3, 3)


def _sides(box: QRect, width: int) -> tuple[QRect, QRect, QRect, QRect]:
    return (
        QRect(box.left(), box.top(), box.width(), width),
        QRect(box.left(), box.bottom() + 1 - width, box.width(), width),
        QRect(box.left(), box.top(), width, box.height()),
        QRect(box.right() + 1 - width, box.top(), width, box.height()),
    )
