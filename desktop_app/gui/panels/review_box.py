"""The reader's own verdict on the field in the right pane: buttons, reason, note, what others decided."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.field import FieldState
from desktop_app.domain.review import Decision, ReasonCode
from desktop_app.gui.panels import review_words
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions

_NOTE_PX = 64
_NAMES = {Decision.BENIGN: "benign", Decision.MALIGNANT: "malignant", Decision.UNSURE: "unsure"}


class ReviewBox(QWidget):
    """Shows and takes decisions about one field.

    Signals (GUI thread):
        reason_chosen(ReasonCode).
        note_written(image_id, text): the note was left or sent.
    """

    reason_chosen = Signal(object)
    note_written = Signal(int, str)

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._shown_id = actions, 0
        self._said_by: dict[str, QToolButton] = {}
        self.buttons = {decision: self._button(name) for decision, name in _NAMES.items()}
        self.clear = self._plain_button("clear_review")
        self.reason = self._reason_box()
        self.note = _NoteEdit()
        self.note.left.connect(self._on_note_left)
        self.said = _line("muted")
        self.others = _line("")
        self.assess, self.withhold = self._plain_button("assess"), self._plain_button("withhold")
        self._on_action_changed()
        self._build()

    def show_field(self, state: FieldState, *, hidden: bool) -> None:
        """Show what was decided about a field; ``hidden`` while blinded reading hides the rest."""
        review = state.review
        image_id = state.record.image_id
        same = image_id == self._shown_id
        if not same:
            self._on_note_left()
            self._shown_id = image_id
        for decision, button in self.buttons.items():
            button.setChecked(review is not None and review.decision is decision)
        decided = review is not None and review.is_decided
        self.clear.setVisible(decided)
        self.reason.setEnabled(decided)
        blocker = QSignalBlocker(self.reason)
        code = review.reason if review is not None else ReasonCode.NONE
        self.reason.setCurrentIndex(list(ReasonCode).index(code))
        blocker.unblock()
        if not (same and self.note.hasFocus()):
            self.note.put(review.note if review is not None else "")
        self.said.setText(review_words.said(review))
        self.said.setVisible(bool(self.said.text()))
        self.others.setText("" if hidden else review_words.others(state.other_reviews))
        self.others.setVisible(bool(self.others.text()))
        unfit = state.is_withheld and not hidden
        self.assess.setVisible(unfit)
        self.withhold.setVisible(not unfit and state.failure is None)

    @Slot()
    def write_note(self) -> None:
        """Put the cursor into the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Keep what is being written: another field is shown."""
        self._on_note_left()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        last = QHBoxLayout()
        last.setSpacing(4)
        last.addWidget(self.said, 1)
        last.addWidget(self.clear)
        column.addLayout(last)
        for widget in (self.reason, self.note, self.others):
            column.addWidget(widget)
        column.addWidget(self.assess, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.withhold, 0, Qt.AlignmentFlag.AlignLeft)

    def _button(self, name: str) -> QToolButton:
        button = self._plain_button(name)
        button.setCheckable(True)
        button.setProperty("look", "verdict")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _plain_button(self, name: str) -> QToolButton:
        action = self._actions[name]
        button = QToolButton()
        self._said_by[name] = button
        action.changed.connect(self._on_action_changed)
        button.setProperty("look", "outlined")
        # Pressed by the mouse, the field keeps the keyboard.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button

    def _reason_box(self) -> QComboBox:
        box = QComboBox()
        box.addItems([review_words.reason(code) for code in ReasonCode])
        box.setAccessibleName(self.tr("Reason for your verdict"))
        box.setToolTip(self.tr("Why, if you like to say; it stands in reports"))
        box.activated.connect(self._on_reason_activated)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box

    @Slot()
    def _on_action_changed(self) -> None:
        """Say of each button what its command says, in the language in force."""
        for name, button in self._said_by.items():
            action = self._actions[name]
            if button.text() != action.text() or button.toolTip() != action.toolTip():
                button.setText(action.text())
                button.setToolTip(action.toolTip())
                button.setAccessibleName(action.text())

    @Slot(int)
    def _on_reason_activated(self, row: int) -> None:
        self.reason_chosen.emit(list(ReasonCode)[row])

    @Slot()
    def _on_note_left(self) -> None:
        if self._shown_id and self.note.is_changed:
            text = self.note.toPlainText().strip()
            self.note.put(text)
            self.note_written.emit(self._shown_id, text)


class _NoteEdit(QPlainTextEdit):
    """A few lines of text; leaving it or Ctrl+Enter keeps them, Esc gives the last kept ones back.

    Signals (GUI thread):
        left(): the text may have changed and should be kept.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setObjectName("Note")
        self.setFixedHeight(_NOTE_PX)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Note"))
        self.setAccessibleName(self.tr("Note on the field"))
        self.setToolTip(self.tr("Kept when you leave it; Ctrl+Enter goes back to the fields"))
        self.installEventFilter(self)

    @property
    def is_changed(self) -> bool:
        """True when the text is not what was put in."""
        return self.toPlainText().strip() != self._kept

    def put(self, text: str) -> None:
        """Show a note that is kept already."""
        self._kept = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # Esc and Ctrl+Enter belong to the note before the window sees them.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._claims(event)
        ):
            event.accept()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._claims(event):
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._kept)
        self.left.emit()
        self.focusNextChild()

    def focusOutEvent(self, event) -> None:  # type: ignore[no-untyped-def] # Qt's QFocusEvent
        super().focusOutEvent(event)
        self.left.emit()

    @staticmethod
    def _claims(event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_Escape or (is_enter and control)


def _line(role: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label
