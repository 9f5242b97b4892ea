"""Paints one field: thumbnail, verdict frame and tag, name, selection ring. Tissue is never tinted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import FAILED, NOT_ASSESSABLE, PENDING
from desktop_app.gui import words
from desktop_app.gui.grid.cell_layout import (
    FRAME_PX,
    PENDING_FRAME_PX,
    RING_PX,
    TAG_PX,
    CellLayout,
    cell_size,
    layout_cell,
)
from desktop_app.gui.grid.grid_model import GridRole
from desktop_app.gui.grid.review_marks import paint_review
from desktop_app.gui.grid.shapes import draw_shape
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.theme.tokens import BASE_PX, FONT_SIZES_PX
from desktop_app.gui.theme.verdict_look import VerdictLook

_GLYPH_PX = 40
_MARK_PX = 9
_TAG_PAD = 7
_CORNER = 4.0
_NARROW_PX = 128


class FieldDelegate(QStyledItemDelegate):
    """Draws cells of a ``GridModel`` with the pictures of a ``ThumbnailShelf``."""

    def __init__(self, theme: Theme, shelf: ThumbnailShelf, font: QFont) -> None:
        super().__init__()
        self._theme = theme
        self._shelf = shelf
        self._thumb_px = shelf.thumb_px
        self._name_font = QFont(font)
        self._name_font.setPixelSize(FONT_SIZES_PX["small_px"] + 1)
        self._name_metrics = QFontMetrics(self._name_font)
        self._tag_font = QFont(font)
        self._tag_font.setPixelSize(BASE_PX - 1)
        self._tag_font.setWeight(QFont.Weight.DemiBold)
        self._tag_metrics = QFontMetrics(self._tag_font)

    def set_thumb_px(self, thumb_px: int) -> None:
        """Draw pictures of another size from now on."""
        self._thumb_px = thumb_px

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state = index.data(GridRole.STATE)
        category = index.data(GridRole.CATEGORY)
        cell = layout_cell(option.rect, self._thumb_px)
        look = self._theme.look(category)
        painter.save()
        self._paint_picture(painter, cell, state, category)
        self._paint_frame(painter, cell, look, category)
        if category != PENDING:
            self._paint_tag(painter, cell, look, self._tag_text(state, category))
        if state.review is not None:
            paint_review(painter, cell, state, category, self._theme.tokens, look)
        self._paint_name(painter, cell, option, state)
        self._paint_ring(painter, cell, option.state)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return cell_size(self._thumb_px)

    def _paint_picture(self, painter: QPainter, cell: CellLayout, state: FieldState, category: str) -> None:
        pixmap = self._shelf.pixmap(state.record.image_id)
        if pixmap is not None:
            _draw_centred(painter, cell.picture, pixmap)
            return
        tokens = self._theme.tokens
        painter.fillRect(cell.picture, QColor(tokens.hover))
        if category == FAILED or self._shelf.is_unreadable(state.record.image_id):
            box = QRect(0, 0, _GLYPH_PX, _GLYPH_PX)
            box.moveCenter(cell.picture.center())
            self._theme.muted_icon("broken_page").paint(painter, box)

    def _paint_frame(self, painter: QPainter, cell: CellLayout, look: VerdictLook, category: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if category in (PENDING, FAILED):
            colour = self._theme.tokens.pending if category == PENDING else look.fill
            _draw_border(painter, _grown(cell.picture, PENDING_FRAME_PX), PENDING_FRAME_PX, colour)
            return
        _draw_border(painter, cell.frame, FRAME_PX, look.fill)
        if look.outline:
            _draw_border(painter, _grown(cell.frame, 1), 1, look.outline)

    def _tag_text(self, state: FieldState, category: str) -> str:
        if category == FAILED or state.prediction is None:
            return words.tr("not read")
        if category == NOT_ASSESSABLE:
            return words.tr("n/a")
        return words.probability(state.prediction.malignant_probability)

    def _paint_tag(self, painter: QPainter, cell: CellLayout, look: VerdictLook, text: str) -> None:
        """Paint shape, letter and number on the verdict's colour, grown out of the frame's lower corner."""
        metrics = self._tag_metrics
        letter_width = metrics.horizontalAdvance(look.letter) + 5 if look.letter else 0
        text_width = metrics.horizontalAdvance(text)
        width = _TAG_PAD + _MARK_PX + 5 + letter_width + text_width + _TAG_PAD - FRAME_PX
        tag = QRect(
            cell.picture.left(), cell.picture.bottom() + 1 - TAG_PX + FRAME_PX, width, TAG_PX - FRAME_PX
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(QColor(look.outline), 1) if look.outline else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.fill))
        body = QRectF(tag).adjusted(-FRAME_PX, 0, 0, FRAME_PX + _CORNER)
        painter.setClipRect(cell.frame if not look.outline else _grown(cell.frame, 1))
        painter.drawRoundedRect(body.adjusted(-_CORNER, 0, 0, 0), _CORNER, _CORNER)
        painter.setClipping(False)
        middle = tag.center().y() + 1
        mark = QRectF(cell.frame.left() + _TAG_PAD, middle - _MARK_PX / 2, _MARK_PX, _MARK_PX)
        draw_shape(painter, look.shape, mark, look.ink)
        painter.setFont(self._tag_font)
        painter.setPen(QColor(look.ink))
        baseline = middle + (metrics.ascent() - metrics.descent()) // 2
        left = round(mark.right()) + 5
        painter.drawText(left, baseline, look.letter)
        painter.drawText(left + letter_width, baseline, text)

    def _paint_name(
        self, painter: QPainter, cell: CellLayout, option: QStyleOptionViewItem, state: FieldState
    ) -> None:
        tokens = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        name = self._name_metrics.elidedText(
            state.record.name, Qt.TextElideMode.ElideMiddle, cell.name.width()
        )
        painter.setFont(self._name_font)
        painter.setPen(QColor(tokens.text if selected else tokens.muted))
        # A file's name reads from left to right in every language.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(cell.name, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)

    def _paint_ring(self, painter: QPainter, cell: CellLayout, flags: QStyle.StateFlag) -> None:
        selected = bool(flags & QStyle.StateFlag.State_Selected)
        focused = bool(flags & QStyle.StateFlag.State_HasFocus)
        hovered = bool(flags & QStyle.StateFlag.State_MouseOver)
        if not (selected or focused or hovered):
            return
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = RING_PX if selected or focused else 1
        pen = QPen(QColor(tokens.accent if selected or focused else tokens.scroll), width)
        if focused and not selected:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(cell.ring).adjusted(1, 1, -1, -1), _CORNER, _CORNER)


def _draw_centred(painter: QPainter, box: QRect, pixmap: QPixmap) -> None:
    size = pixmap.deviceIndependentSize()
    if round(size.width()) > box.width() + 1 or round(size.height()) > box.height() + 1:
        scaled = size.scaled(box.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, scaled.width(), scaled.height())
        target.moveCenter(QRectF(box).center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        return
    left = box.left() + (box.width() - round(size.width())) // 2
    top = box.top() + (box.height() - round(size.height())) // 2
    painter.drawPixmap(left, top, pixmap)


def _draw_border(painter: QPainter, outer: QRect, width: int, colour: str) -> None:
    """Fill the four sides of a border: crisp on every pixel ratio, unlike a wide pen."""
    ink = QColor(colour)
    left, top, right, bottom = outer.left(), outer.top(), outer.right() + 1, outer.bottom() + 1
    painter.fillRect(left, top, outer.width(), width, ink)
    painter.fillRect(left, bottom - width, outer.width(), width, ink)
    painter.fillRect(left, top, width, outer.height(), ink)
    painter.fillRect(right - width, top, width, outer.height(), ink)


def _grown(rect: QRect, by: int) -> QRect:
    return rect.adjusted(-by, -by, by, by)
