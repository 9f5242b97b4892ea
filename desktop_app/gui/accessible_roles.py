"""Tells assistive programs what our own painted controls are; Qt knows the roles of its own.

A widget class states its role: ``accessible_role = QAccessible.Role.Slider``.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class _PaintedControl(QAccessibleWidget):
    """A widget under the role of its class."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)


def _make(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(type(thing), "accessible_role", None)
    if isinstance(role, QAccessible.Role) and isinstance(thing, QWidget):
        return _PaintedControl(thing, role)
    return None


def install_roles() -> None:
    """Let Qt ask for the roles of our own widgets; once is enough, more do no harm."""
    QAccessible.installFactory(_make)
