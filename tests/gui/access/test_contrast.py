"""Words stand out from their ground by 4.5 to 1 (WCAG 2.2, 1.4.3): computed from palettes and from pixels."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from desktop_app.app import Lamella
from desktop_app.gui.theme.tokens import DARK, LIGHT, Tokens
from desktop_app.gui.theme.verdict_look import DARK_LOOKS, LIGHT_LOOKS
from tests.gui.access.conftest import settle

LEAST = 4.5
WORDS_ON_GROUNDS = {
    "text": ("window", "surface", "raised", "mat", "hover", "pressed", "notice", "notice_error"),
    "muted": ("window", "surface", "raised", "mat", "hover", "pressed", "notice", "notice_error"),
    "accent": ("window", "surface", "raised", "hover", "notice"),
    "on_accent": ("accent", "accent_hover"),
    "tip_text": ("tip",),
}


def light_of(rgb: np.ndarray) -> np.ndarray:
    """Return the relative luminance of colours (..., 3) in [0, 255], as WCAG 2.2 defines it."""
    value = np.asarray(rgb, np.float64) / 255
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    lights = light_of(one), light_of(other)
    return (np.maximum(*lights) + 0.05) / (np.minimum(*lights) + 0.05)


def rgb(colour: str) -> np.ndarray:
    return np.array(QColor(colour).getRgb()[:3])


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground_it_stands_on(tokens: Tokens) -> None:
    values = tokens.by_name()
    for ink, grounds in WORDS_ON_GROUNDS.items():
        for ground in grounds:
            found = contrast(rgb(values[ink]), rgb(values[ground]))
            assert found >= LEAST, f"{ink} on {ground}: {found:.2f}"


@pytest.mark.parametrize("looks", [LIGHT_LOOKS, DARK_LOOKS], ids=["light", "dark"])
def test_every_tag_can_be_read(looks) -> None:
    for category, look in looks.items():
        assert contrast(rgb(look.ink), rgb(look.fill)) >= LEAST, category


def test_what_is_painted_can_be_read_in_every_window_and_theme(
    classified: Lamella, every_window: Callable[[], Iterator[QWidget]]
) -> None:
    windows = [w for w in every_window() if w.isVisible() and not isinstance(w, QMenu)]
    seen, faint = 0, set()
    # With the viewer in the main window first, then the grid; a change of theme styles every window anew.
    for mode, shown in (
        ("light", windows),
        ("dark", windows),
        ("dark", windows[-1:]),
        ("light", windows[-1:]),
    ):
        if len(shown) == 1 and classified.window.controls.parts.is_viewing:
            classified.window.controls.actions["viewer_close"].trigger()
        classified.window.controls.theme.apply(mode)
        settle()
        for window in shown:
            picture = pixels(window.grab().toImage(), window.devicePixelRatioF())
            for widget, box in words_in(window):
                seen += 1
                found = painted_contrast(picture, box)
                if found < LEAST:
                    said = getattr(widget, "text", widget.accessibleName)()
                    kind = type(widget).__name__
                    faint.add(f"{type(window).__name__}, {mode}: {kind} {said!r} {found:.2f}")
    assert seen > 400
    assert faint == set()


def words_in(window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Yield what shows words now and may be used, with its place in the window."""
    shown = window.rect()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or widget.window() is not window:
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        visible = widget.visibleRegion().boundingRect().translated(corner).intersected(shown)
        if isinstance(widget, QAbstractItemView):
            yield from _rows_of(widget, window)
        elif _has_words(widget) and visible.width() > 8 and 2 * visible.height() > widget.height():
            yield widget, visible


def _rows_of(view: QAbstractItemView, window: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    model = view.model()
    for row in range(model.rowCount(view.rootIndex()) if view.objectName() == "FacetList" else 0):
        box = view.visualRect(model.index(row, 0)).intersected(view.viewport().rect())
        if box.height() > 16:
            box.translate(view.viewport().mapTo(window, QPoint(0, 0)))
            yield view, box.adjusted(30, 4, -30, -4)


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton):
        return bool(widget.text()) and not widget.text().isspace()
    return isinstance(widget, QComboBox) or (isinstance(widget, QLineEdit) and bool(widget.text()))


def pixels(image: QImage, ratio: float) -> np.ndarray:
    assert ratio == 1.0
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def painted_contrast(picture: np.ndarray, box: QRect) -> float:
    """Return the contrast of the strongest ink in ``box`` with its most frequent colour, the ground."""
    part = picture[box.top() : box.bottom() + 1, box.left() : box.right() + 1].reshape(-1, 3)
    colours, counts = np.unique(part, axis=0, return_counts=True)
    return float(contrast(colours, colours[counts.argmax()]).max())
