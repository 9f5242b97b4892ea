"""The right side of the window of installed models: one model, its card, what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.gui.evaluating import shelf_words
from desktop_app.gui.evaluating.lab_page import paragraph
from desktop_app.gui.panels.fact_rows import FactRows
from desktop_app.gui.words import tr
from desktop_app.services.model_entries import ModelEntry

_SIDE = 24
# Said already by the facts above the card.
_KNOWN = frozenset({"Model", "Id", "Version", "Network", "Intended use", "Verdict"})


class ModelDetails(QScrollArea):
    """Shows a model, or why a package cannot be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FieldPanel")
        self.setAccessibleName(self.tr("Chosen model"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title, self.use = paragraph(role="title"), paragraph()
        self.default_button = _button(self.tr("Make default"), "primary")
        self.export_button = _button(self.tr("Export\N{HORIZONTAL ELLIPSIS}"), "outlined")
        self.export_button.setToolTip(self.tr("Write the model as one .lamella file, to take elsewhere"))
        self.remove_button = _button(self.tr("Remove"), "outlined")
        self.back_button = _button(tr("Go back to the version before"), "outlined")
        self.back_button.setToolTip(self.tr("Put the version back that was installed before this one"))
        self._facts, self._card = FactRows(), FactRows()
        self.rule = paragraph(shelf_words.rule(), "muted")
        self.card_title = QLabel(self.tr("CARD"))
        self.card_title.setProperty("role", "section")
        self._parts: tuple[QWidget, ...] = ()
        self._build()

    def show_model(self, entry: ModelEntry, *, has_others: bool) -> None:
        """Show a usable model; its card follows by ``show_card``."""
        summary = entry.summary
        self.title.setText(summary.title)
        self.use.setText(summary.intended_use)
        self._facts.show_facts(shelf_words.facts(entry))
        self._card.show_facts(())
        for part in self._parts:
            part.setVisible(True)
        self.card_title.hide()
        self.default_button.setVisible(not summary.is_default)
        self.rule.setVisible(not summary.is_default)
        self.remove_button.setEnabled(entry.can_remove)
        self.remove_button.setToolTip(
            self.tr("Delete this model from this computer")
            if entry.can_remove
            else self.tr("This model comes with Lamella and stays")
        )
        self.default_button.setEnabled(has_others)
        self.back_button.setVisible(bool(entry.kept))
        if entry.kept:
            self.back_button.setText(self.tr("Go back to version {version}").format(version=entry.kept[-1]))

    def show_card(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show the card of the model on show."""
        shown, before = [], ""
        for label, text in lines:
            if label not in _KNOWN:
                # Of several lines of one kind only the first needs its name.
                shown.append(("" if label == before else label, text))
                before = label
        self._card.show_facts(shown)
        self.card_title.setVisible(bool(lines))

    def show_broken(self, name: str, reason: str) -> None:
        """Show why a package cannot be used."""
        self.title.setText(name)
        self.use.setText(reason)
        for part in self._parts:
            part.setVisible(False)

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("FieldPanelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.default_button, self.export_button, self.back_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.use)
        column.addLayout(buttons)
        column.addWidget(self.rule)
        column.addSpacing(4)
        for widget in (self._facts, self.card_title, self._card):
            column.addWidget(widget)
        column.addStretch(1)
        self._parts = (
            self.default_button,
            self.export_button,
            self.back_button,
            self.remove_button,
            self.rule,
            self._facts,
            self.card_title,
            self._card,
        )
        self.setWidget(body)


def _button(text: str, look: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    return button
