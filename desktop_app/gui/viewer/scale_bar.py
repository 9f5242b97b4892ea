"""The scale bar: a round length of tissue that fits, and how it is drawn."""

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop_app.gui.theme.tokens import FONT_SIZES_PX, Tokens

_LONGEST_PX = 160.0
_MARGIN, _PAD, _LINE = 12.0, 8.0, 3.0
_ROUND = tuple(digit * 10.0**power for power in range(-2, 5) for digit in (1, 2, 5))


def round_length(um_per_screen_px: float, longest_px: float = _LONGEST_PX) -> float:
    """Return the largest round length in micrometres that is at most ``longest_px`` on screen."""
    fitting = [length for length in _ROUND if length <= um_per_screen_px * longest_px]
    return fitting[-1] if fitting else _ROUND[0]


def length_words(um: float) -> str:
    """Return "50 um" with the proper sign, or "1 mm"."""
    number, unit = (um / 1000, "mm") if um >= 1000 else (um, "\N{MICRO SIGN}m")
    return f"{QLocale().toString(float(number), 'g', 3)} {unit}"


def draw_scale_bar(painter: QPainter, view: QRectF, um_per_screen_px: float, tokens: Tokens) -> None:
    """Draw the bar into the lower right corner of ``view`` (logical pixels), on a ground of its own."""
    length = round_length(um_per_screen_px)
    width = length / um_per_screen_px
    font = painter.font()
    font.setPixelSize(FONT_SIZES_PX["small_px"])
    painter.setFont(font)
    text = length_words(length)
    inner = max(width, float(painter.fontMetrics().horizontalAdvance(text)))
    height = 14.0 + _LINE + 2 * _PAD
    box = QRectF(0, 0, inner + 2 * _PAD, height)
    box.moveBottomRight(view.bottomRight())
    box.translate(-_MARGIN, -_MARGIN)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(tokens.text))
    words = QRectF(box.left(), box.top() + 5, box.width(), 14)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
    line = QRectF(box.center().x() - width / 2, box.bottom() - _PAD - _LINE + 2, width, _LINE)
    painter.fillRect(line, QColor(tokens.text))
