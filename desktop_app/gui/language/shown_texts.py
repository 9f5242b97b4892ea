"""Finds every text that widgets, actions and item lists show, and puts it into another language."""

from collections.abc import Callable, Iterator
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop_app.gui.language.retelling import Retelling

_OF_ALL = ("toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription", "windowTitle")
_OF_KIND: tuple[tuple[type[QObject], tuple[str, ...]], ...] = (
    (QLabel, ("text",)),
    (QAbstractButton, ("text",)),
    (QGroupBox, ("title",)),
    (QMenu, ("title",)),
    (QLineEdit, ("placeholderText",)),
    (QPlainTextEdit, ("placeholderText",)),
    (QTextEdit, ("placeholderText",)),
    (QAbstractSpinBox, ("specialValueText", "prefix", "suffix")),
    (QProgressBar, ("format",)),
    (QAction, ("text", "toolTip", "statusTip", "whatsThis")),
)
_ITEM_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_MEMORY = "said_in_english_"


@runtime_checkable
class KeepsTexts(Protocol):
    """A widget that keeps texts of its own to paint; it puts them into another language when told."""

    def retell(self, say: Callable[[str], str]) -> None:
        """Replace every kept text by ``say(text)`` and repaint."""
        ...


def retell_everything(retelling: Retelling) -> None:
    """Put all widgets of the application, shown and hidden, into the language of ``retelling``."""
    locale = QLocale()
    for window in QApplication.topLevelWidgets():
        window.setLocale(locale)
    for widget in QApplication.allWidgets():
        if not shiboken6.isValid(widget):
            continue
        for thing in (widget, *_actions_of(widget)):
            _retell_properties(thing, retelling)
        _retell_items(widget, retelling)
        if isinstance(widget, KeepsTexts):
            widget.retell(retelling)
        widget.update()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            # Its words may be longer now; windows have room and scroll.
            layout = window.layout()
            if layout is not None:
                layout.activate()
            window.resize(window.size().expandedTo(window.sizeHint()))


def _actions_of(widget: QWidget) -> Iterator[QAction]:
    seen = {id(action): action for action in (*widget.actions(), *_own_actions(widget))}
    yield from seen.values()


def _own_actions(widget: QWidget) -> list[QAction]:
    return [child for child in widget.children() if isinstance(child, QAction)]


def _retell_properties(thing: QObject, retelling: Retelling) -> None:
    names = set(_OF_ALL) if isinstance(thing, QWidget) else set()
    for kind, more in _OF_KIND:
        if isinstance(thing, kind):
            names.update(more)
    if isinstance(thing, QToolButton) and thing.defaultAction() is not None:
        # Its action says these.
        names -= {"text", "toolTip"}
    for name in names:
        shown = thing.property(name)
        if not isinstance(shown, str) or not shown:
            continue
        remembered = thing.property(_MEMORY + name)
        english = retelling.to_english(shown, remembered if isinstance(remembered, str) else None)
        said = retelling.from_english(english)
        if said != shown:
            thing.setProperty(_MEMORY + name, english)
            thing.setProperty(name, said)


def _retell_items(widget: QWidget, retelling: Retelling) -> None:
    if isinstance(widget, QComboBox):
        for at in range(widget.count()):
            for role in _ITEM_ROLES:
                text = widget.itemData(at, role)
                if isinstance(text, str):
                    widget.setItemData(at, retelling(text), role)
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            widget.setTabText(at, retelling(widget.tabText(at)))
    for item in _items_of(widget):
        for role in _ITEM_ROLES:
            text = item.data(role)
            if isinstance(text, str):
                item.setData(role, retelling(text))


def _items_of(widget: QWidget) -> Iterator[QTableWidgetItem | QListWidgetItem]:
    if isinstance(widget, QListWidget):
        yield from (widget.item(row) for row in range(widget.count()))
    if isinstance(widget, QTableWidget):
        places = [
            *(widget.horizontalHeaderItem(column) for column in range(widget.columnCount())),
            *(widget.verticalHeaderItem(row) for row in range(widget.rowCount())),
            *(
                widget.item(row, column)
                for row in range(widget.rowCount())
                for column in range(widget.columnCount())
            ),
        ]
        yield from (item for item in places if item is not None)
