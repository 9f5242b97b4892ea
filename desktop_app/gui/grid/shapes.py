"""Draws the verdict shapes: the mark that says the same as the colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.gui.theme.verdict_look import Shape, VerdictLook


def shape_path(shape: Shape, box: QRectF) -> QPainterPath:
    """Return the outline of ``shape`` filling ``box``."""
    path = QPainterPath()
    centre = box.center()
    if shape in (Shape.CIRCLE, Shape.RING):
        path.addEllipse(box)
    elif shape is Shape.DIAMOND:
        corners = [
            QPointF(centre.x(), box.top()),
            QPointF(box.right(), centre.y()),
            QPointF(centre.x(), box.bottom()),
            QPointF(box.left(), centre.y()),
        ]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    elif shape is Shape.TRIANGLE:
        corners = [
            QPointF(centre.x(), box.top()),
            QPointF(box.right(), box.bottom()),
            QPointF(box.left(), box.bottom()),
        ]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
    elif shape is Shape.BAR:
        path.addRect(QRectF(box.left(), centre.y() - box.height() / 6, box.width(), box.height() / 3))
    else:
        path.moveTo(box.topLeft())
        path.lineTo(box.bottomRight())
        path.moveTo(box.topRight())
        path.lineTo(box.bottomLeft())
    return path


def draw_shape(painter: QPainter, shape: Shape, box: QRectF, colour: str, outline: str = "") -> None:
    """Draw a filled shape; rings and crosses are drawn as lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    line = shape in (Shape.RING, Shape.CROSS)
    ink = QColor(colour)
    if line:
        painter.setPen(QPen(ink, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        box = box.adjusted(1, 1, -1, -1)
    elif outline:
        painter.setPen(QPen(QColor(outline), 1))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if line else ink)
    painter.drawPath(shape_path(shape, box))


def draw_mark(painter: QPainter, look: VerdictLook, box: QRectF) -> None:
    """Draw the mark of a category in its own colour, as lists and headings show it."""
    draw_shape(painter, look.shape, box, look.fill, look.outline)
