"""What a cell shows of its review: a filled tick when decided, a cut corner when the model says otherwise."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.domain.field import FieldState
from desktop_app.gui.grid.cell_layout import FRAME_PX, CellLayout
from desktop_app.gui.theme.tokens import Tokens
from desktop_app.gui.theme.verdict_look import VerdictLook

BADGE_PX = 18
NOTCH_PX = 16


def is_decided(state: FieldState) -> bool:
    """Say whether the reader at work has decided about a field."""
    return state.review is not None and state.review.is_decided


def is_contradicted(state: FieldState, category: str) -> bool:
    """Say whether the reader calls benign what the model calls malignant, or the other way round."""
    return state.review is not None and state.review.disagrees_with(category)


def badge_box(cell: CellLayout) -> QRect:
    """Return where the tick lies: in the upper right corner of the frame."""
    frame = cell.frame
    return QRect(frame.right() + 1 - BADGE_PX, frame.top(), BADGE_PX, BADGE_PX)


def paint_review(
    painter: QPainter,
    cell: CellLayout,
    state: FieldState,
    category: str,
    tokens: Tokens,
    look: VerdictLook,
) -> None:
    """Paint tick and notch of a field, as far as it has them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if is_contradicted(state, category):
        _paint_notch(painter, cell.frame, tokens.mat, look.fill)
    if is_decided(state):
        _paint_tick(painter, badge_box(cell), tokens.text, tokens.surface)


def _paint_notch(painter: QPainter, frame: QRect, mat: str, line: str) -> None:
    """Cut the upper left corner off: what lies behind the cell shows there."""
    corner = QPointF(frame.left(), frame.top())
    ends = QPointF(corner.x() + NOTCH_PX, corner.y()), QPointF(corner.x(), corner.y() + NOTCH_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mat))
    painter.drawPolygon(
        QPolygonF([corner + QPointF(-1, -1), ends[0] + QPointF(0, -1), ends[1] + QPointF(-1, 0)])
    )
    painter.setPen(QPen(QColor(line), FRAME_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(*ends)


def _paint_tick(painter: QPainter, box: QRect, fill: str, ink: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(QRectF(box), 4, 4)
    pen = QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    left, top = box.left(), box.top()
    painter.drawPolyline(
        QPolygonF(
            [QPointF(left + 4.5, top + 9.5), QPointF(left + 8, top + 13), QPointF(left + 13.5, top + 5.5)]
        )
    )
