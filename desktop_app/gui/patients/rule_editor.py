"""The name rule of the open folder, folded to a line: pattern, live preview, and the button that takes it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.labelled import PatternPreview
from desktop_app.gui.pieces.fold import Fold
from desktop_app.gui.pieces.pattern_field import PatternField
from desktop_app.gui.theme.theme import Theme


class RuleEditor(QWidget):
    """Edits the rule.

    Signals (GUI thread):
        preview_asked(pattern): the user rests while typing.
        rule_chosen(pattern): take it for this folder.
    """

    preview_asked = Signal(str)
    rule_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_force = ""
        self.fold = Fold(theme, self.tr("Name rule"))
        self.field = PatternField()
        self.field.line.setToolTip(
            self.tr(
                "Type a name with {patient} where the patient stands and {slide} where the slide does, "
                "such as {patient}-{slide}_{number}, or a regular expression with the group "
                "(?P<patient>...). Leave it empty to use accession numbers."
            )
        )
        self.use = QPushButton(self.tr("Use this rule"))
        self.use.setProperty("look", "primary")
        self.use.setToolTip(self.tr("Read patients and slides of this folder by the rule, now and later"))
        self.undo = QPushButton(self.tr("Back to the rule in force"))
        self.undo.setProperty("look", "outlined")
        self.field.edited.connect(self.preview_asked)
        self.field.line.returnPressed.connect(self._on_use_clicked)
        self.field.line.textChanged.connect(self._on_line_text_changed)
        self.use.clicked.connect(self._on_use_clicked)
        self.undo.clicked.connect(self._on_undo_clicked)
        self.fold.toggled.connect(self._on_fold_toggled)
        self._build()
        self.show_rule("")

    def show_rule(self, pattern: str) -> None:
        """Show the rule that is in force."""
        self._in_force = pattern
        self.field.line.setText(pattern)
        name = pattern or self.tr("accession numbers")
        self.fold.set_title(self.tr("Name rule: {rule}").format(rule=name))
        self._on_line_text_changed()

    def show_preview(self, preview: PatternPreview) -> None:
        """Show what the pattern makes of the names."""
        self.field.show_preview(preview)
        self.use.setEnabled(self._is_changed and not preview.problem)

    @property
    def _is_changed(self) -> bool:
        return self.field.pattern() != self._in_force

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.use)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        self.fold.body.addWidget(self.field)
        self.fold.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    @Slot()
    def _on_line_text_changed(self) -> None:
        self.use.setEnabled(self._is_changed)
        self.undo.setEnabled(self._is_changed)

    @Slot()
    def _on_use_clicked(self) -> None:
        if self._is_changed:
            self.rule_chosen.emit(self.field.pattern())

    @Slot()
    def _on_undo_clicked(self) -> None:
        self.show_rule(self._in_force)
        self.preview_asked.emit(self._in_force)

    @Slot(bool)
    def _on_fold_toggled(self, is_open: bool) -> None:
        if is_open:
            self.preview_asked.emit(self.field.pattern())
