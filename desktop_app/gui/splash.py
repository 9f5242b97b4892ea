"""What is seen at once after a double click, while the program itself is still being loaded.

Imported before everything else of the window: it may need no module that takes time. It draws a few shapes
and says no word but the name, so it needs neither pictures nor a language.
"""

import os
import time

from PySide6.QtCore import QEventLoop, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

import desktop_app
from desktop_app.gui.file_openings import FileOpeningApplication
from desktop_app.gui.theme.tokens import DARK, LIGHT, Tokens
from desktop_app.workers.facts import SPLASH_VARIABLE

_SIZE = (320, 184)
_PATIENCE_S = 0.25
_NUCLEI = ((33.0, 30.0, 2.6), (41.0, 33.0, 2.6), (47.0, 29.0, 2.2), (35.0, 36.5, 2.2))


class Splash(QWidget):
    """The slide of the icon and the name, on the colours of the theme."""

    def __init__(self, mode: str) -> None:
        """Choose the colours: ``light``, ``dark``, or ``system``."""
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWindowTitle("Lamella")
        self.setAccessibleName("Lamella")
        self.setFixedSize(*_SIZE)
        self.tokens = _tokens(mode)
        self.is_painted = False

    def appear(self) -> None:
        """Show it in the middle of the screen, and wait until it can be seen."""
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())
        self.show()
        give_up = time.monotonic() + _PATIENCE_S
        while not self.is_painted and time.monotonic() < give_up:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        # The window system gets what was painted before the heavy imports begin.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.tokens.surface))
        painter.setPen(QPen(QColor(self.tokens.control), 1.0))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.save()
        painter.translate(self.width() / 2 - 40, 28)
        painter.scale(80 / 64, 80 / 64)
        _draw_slide(painter, dark=self.tokens is DARK)
        painter.restore()
        self._write(painter)
        painter.end()
        if not self.is_painted:
            self.is_painted = True
            os.environ[SPLASH_VARIABLE] = str(time.time())

    def _write(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(24)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.text))
        painter.drawText(QRectF(0, 104, self.width(), 34), Qt.AlignmentFlag.AlignCenter, "Lamella")
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(self.tokens.muted))
        line = QRectF(0, 140, self.width(), 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, desktop_app.__version__)


def enlarge(percent: int) -> None:
    """Let Qt draw words and controls larger, all alike; works before the application is made only.

    A factor that the user's surroundings ask for stands.
    """
    if percent != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", str(percent / 100))


def make_application() -> QApplication:
    """Return the application, made now unless it is there already."""
    application = QApplication.instance() or FileOpeningApplication(["lamella"])
    assert isinstance(application, QApplication)
    application.setApplicationName("Lamella")
    application.setApplicationVersion(desktop_app.__version__)
    application.setDesktopFileName("lamella")
    return application


def _tokens(mode: str) -> Tokens:
    if mode == "system":
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if mode == "dark" else LIGHT


def _draw_slide(painter: QPainter, *, dark: bool) -> None:
    """Draw the program's icon (``resources/icons/lamella.svg``) on its square of 64 by 64."""
    painter.setPen(QPen(QColor("#8A8A8A" if dark else "#4A4A4A"), 2.5))
    painter.setBrush(QColor("#F7F7F7"))
    painter.drawRoundedRect(QRectF(4, 15, 56, 34), 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#00796B"))
    painter.drawRoundedRect(QRectF(5.25, 16.25, 12.75, 31.5), 3, 3)
    painter.setPen(QPen(QColor("#FFFFFF"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for y in (23.0, 28.0):
        painter.drawLine(QPointF(9, y), QPointF(14, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#E9B8D3"))
    painter.drawEllipse(QRectF(24.5, 23, 29.5, 18))
    painter.setBrush(QColor("#6A3D9A"))
    for x, y, radius in _NUCLEI:
        painter.drawEllipse(QPointF(x, y), radius, radius)
