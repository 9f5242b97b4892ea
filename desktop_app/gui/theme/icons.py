"""Turns the SVG family under resources/icons into QIcons in the theme's ink, crisp at any scale."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_INK = b"currentColor"


class _SvgEngine(QIconEngine):
    """Renders one SVG at the exact device size asked for, in the ink of the mode."""

    def __init__(self, source: bytes, normal: str, disabled: str, active: str) -> None:
        super().__init__()
        self._source = source
        self._inks = {QIcon.Mode.Disabled: disabled, QIcon.Mode.Active: active}
        self._normal = normal

    def clone(self) -> QIconEngine:
        return _SvgEngine(
            self._source, self._normal, self._inks[QIcon.Mode.Disabled], self._inks[QIcon.Mode.Active]
        )

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ink = self._inks.get(mode, self._normal).encode()
        renderer = QSvgRenderer(QByteArray(self._source.replace(_INK, ink)))
        side = min(rect.width(), rect.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2))
        renderer.render(painter, box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


class IconSet:
    """Icons by file name without ending. Holds bytes only; icons are made anew for each theme."""

    def __init__(self, icons_dir: Path) -> None:
        self._sources = {path.stem: path.read_bytes() for path in sorted(icons_dir.glob("*.svg"))}

    def icon(self, name: str, ink: str, disabled: str = "", active: str = "") -> QIcon:
        """Return the icon ``name`` drawn in ``ink``, or in ``disabled`` and ``active`` in those modes.

        Raises:
            KeyError: there is no such icon.
        """
        return QIcon(_SvgEngine(self._sources[name], ink, disabled or ink, active or ink))

    def names(self) -> list[str]:
        """Return all icon names, sorted."""
        return list(self._sources)
