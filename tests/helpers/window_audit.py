"""What tests ask of a window: names and roles for assistive programs, places of widgets, order of Tab."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QToolButton,
    QWidget,
)

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonDropDown,
        Role.ButtonMenu,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.Slider,
        Role.List,
        Role.Table,
        Role.Tree,
        Role.PageTab,
        Role.ProgressBar,
        Role.Link,
        Role.MenuItem,
        Role.Canvas,
    }
)
# What a widget is when nobody says more; no role for something that takes the keyboard.
VAGUE = frozenset({Role.NoRole, Role.Client, Role.Grouping, Role.Pane})


def interfaces(root: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Yield an interface and all below it, as a screen reader walks them; long lists are cut short."""
    yield root
    most = 60 if root.role() in (Role.List, Role.Table, Role.Tree) else root.childCount()
    for at in range(min(root.childCount(), most)):
        child = root.child(at)
        if child is not None and child.isValid() and depth < 40:
            yield from interfaces(child, depth + 1)


def nameless(window: QWidget) -> list[str]:
    """Return the controls of a window without a name or a role, and items without text."""
    root = QAccessible.queryAccessibleInterface(window)
    found: list[str] = []
    for each in interfaces(root):
        thing = each.object()
        if isinstance(thing, QScrollBar | QSplitterHandle) or _is_inner(thing):
            continue
        if isinstance(thing, QAbstractButton) and thing.isHidden() and not thing.text():
            continue  # nothing to press yet
        if isinstance(thing, QTabBar) and not thing.count():
            continue
        name, role = each.text(QAccessible.Text.Name), each.role()
        takes_keys = isinstance(thing, QWidget) and thing.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_keys and role in VAGUE and not isinstance(thing, QAbstractScrollArea):
            found.append(f"{_place(thing)}: no role ({role.name})")
        if (role in CONTROLS or takes_keys) and not name.strip():
            found.append(f"{_place(thing) or _place(root.object())}: {role.name} without a name")
    return found


def _is_inner(thing: object) -> bool:
    """Return whether Qt made it as a part of a control that has the name itself."""
    if not isinstance(thing, QWidget):
        return False
    if thing.objectName().startswith("qt_") or thing.objectName() in (
        "ScrollLeftButton",
        "ScrollRightButton",
    ):
        return True
    parent = thing.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QComboBox | QAbstractSpinBox):
            return True
        parent = parent.parentWidget()
    holder = thing.parentWidget()
    popup = holder is not None and holder.metaObject().className() == "QComboBoxPrivateContainer"
    return popup or type(thing).__name__ in ("QHeaderView", "QAbstractButton")


def _place(thing: object) -> str:
    names: list[str] = []
    while isinstance(thing, QWidget):
        names.append(type(thing).__name__)
        thing = None if thing.isWindow() else thing.parentWidget()
    return " < ".join(names[:4])


def clipped(window: QWidget) -> list[str]:
    """Return the visible labels and buttons whose words do not fit, and widgets that lie on one another."""
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or not widget.isEnabled() or widget.window() is not window:
            continue
        if widget.width() < 0 or widget.height() < 0:
            found.append(f"{_place(widget)}: negative size")
        # A list box may show the beginning of a long name; its list and tooltip show all.
        has_words = isinstance(widget, QAbstractButton) and _shows_words(widget)
        if has_words and widget.width() + 1 < widget.minimumSizeHint().width():
            found.append(f"{_place(widget)}: {widget.width()} px for {widget.minimumSizeHint().width()} px")
        if isinstance(widget, QLabel) and _is_cut(widget):
            found.append(f"{_place(widget)}: cut {widget.text()[:60]!r}, {widget.size().toTuple()}")
        found += _overlaps(widget)
    return found


def _shows_words(button: QAbstractButton) -> bool:
    only_icon = Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(button.text()) and not (
        isinstance(button, QToolButton) and button.toolButtonStyle() == only_icon
    )


def _is_cut(label: QLabel) -> bool:
    if not label.text() or label.pixmap().isNull() is False or type(label).__name__ == "ElidedLabel":
        return False
    if label.wordWrap():
        return label.height() + 2 < label.heightForWidth(label.width())
    hint = label.minimumSizeHint()
    return label.width() + 1 < hint.width() or label.height() + 1 < hint.height()


def _overlaps(parent: QWidget) -> list[str]:
    layout = parent.layout()
    if layout is None:
        return []
    shown = [layout.itemAt(at).widget() for at in range(layout.count())]
    places = [(w, w.geometry()) for w in shown if w is not None and w.isVisibleTo(parent)]
    return [
        f"{_place(one)} and {_place(two)} overlap"
        for at, (one, here) in enumerate(places)
        for two, there in places[at + 1 :]
        if _common(here, there) and not _stacked(layout)
    ]


def _common(one: QRect, two: QRect) -> bool:
    both = one.intersected(two)
    return both.width() > 1 and both.height() > 1


def _stacked(layout: object) -> bool:
    return type(layout).__name__ == "QStackedLayout"
