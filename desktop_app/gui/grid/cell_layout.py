"""Where the parts of one grid cell lie, in logical pixels; pure arithmetic shared by view and painter."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

FRAME_PX = 3
PENDING_FRAME_PX = 1
RING_PX = 2
RING_GAP_PX = 2
NAME_PX = 20
TAG_PX = 22
_MARGIN = 10
_NAME_GAP = 8
_BOTTOM = 4


@dataclass(frozen=True, slots=True)
class CellLayout:
    """The parts of a cell.

    Attributes:
        picture: the square of the thumbnail.
        name: the line below it.
    """

    picture: QRect
    name: QRect

    @property
    def frame(self) -> QRect:
        """The picture and the verdict frame around it."""
        return self.picture.adjusted(-FRAME_PX, -FRAME_PX, FRAME_PX, FRAME_PX)

    @property
    def ring(self) -> QRect:
        """The frame and the selection ring around it."""
        out = RING_GAP_PX + RING_PX
        return self.frame.adjusted(-out, -out, out, out)


def cell_size(thumb_px: int) -> QSize:
    """Return the smallest cell for thumbnails of ``thumb_px``."""
    return QSize(thumb_px + 2 * _MARGIN, _MARGIN + thumb_px + _NAME_GAP + NAME_PX + _BOTTOM)


def layout_cell(cell: QRect, thumb_px: int) -> CellLayout:
    """Return the parts of the cell at ``cell``, which may be wider than ``cell_size``."""
    left = cell.left() + (cell.width() - thumb_px) // 2
    picture = QRect(left, cell.top() + _MARGIN, thumb_px, thumb_px)
    name = QRect(left - FRAME_PX, picture.bottom() + 1 + _NAME_GAP, thumb_px + 2 * FRAME_PX, NAME_PX)
    return CellLayout(picture, name)
