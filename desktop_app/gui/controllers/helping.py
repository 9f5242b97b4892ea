"""F1: says what the part of the window that has the focus is for."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from desktop_app.gui.window_parts import WindowParts


class Helping(QObject):
    """Explains the place the keyboard is at."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts

    def explain(self, focus: QWidget | None) -> None:
        """Show the explanation of ``focus`` beside it."""
        place = focus or self._parts
        QToolTip.showText(place.mapToGlobal(QPoint(24, 24)), self.text_for(focus), place)

    def text_for(self, focus: QWidget | None) -> str:
        """Return what F1 says of a widget: its place's text, its own tooltip, or the general hint."""
        places = (
            (
                self._parts.grid,
                self.tr(
                    "The fields. Colour, letter and shape of the frame say what the model answers: "
                    "B circle benign, M diamond malignant, ? triangle needs review. Arrows move, "
                    "Shift selects, the menu key or a right click opens what can be done."
                ),
            ),
            (self._parts.filters, self.tr("Filters. Each number says how many fields a click would show.")),
            (
                self._parts.field,
                self.tr("The chosen field: picture, answer, why, and the facts of its file."),
            ),
        )
        for place, text in places:
            if focus is not None and (focus is place or place.isAncestorOf(focus)):
                return text
        if focus is not None and focus.toolTip():
            return focus.toolTip()
        return self.tr(
            "Open a folder (Ctrl+O), and Lamella classifies its fields. Ctrl+? shows all shortcuts."
        )
