"""Chooses the model; says what each is for."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui import words

_LEAST_PX, _MOST_LETTERS = 176, 26


class ModelChooser(QComboBox):
    """A list of installed models.

    Signals (GUI thread):
        model_chosen(model_id): by the user.
    """

    model_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Model"))
        self.setMinimumWidth(_LEAST_PX)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)
        self.show_models((), "")

    def show_models(self, models: Sequence[ModelSummary], chosen: str) -> None:
        """List models and mark the chosen one, without a signal."""
        blocker = QSignalBlocker(self)
        self.clear()
        for model in models:
            self.addItem(words.model_name(model.title, model.identity), model.identity.model_id)
            self.setItemData(self.count() - 1, model.intended_use, Qt.ItemDataRole.ToolTipRole)
        if not models:
            self.addItem(self.tr("No model installed"), "")
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setEnabled(bool(models))
        blocker.unblock()
        longest = max((len(self.itemText(at)) for at in range(self.count())), default=0)
        self.setMinimumContentsLength(min(longest, _MOST_LETTERS))
        self._teach()

    @Slot(int)
    def _on_activated(self, _row: int) -> None:
        self._teach()
        self.model_chosen.emit(self.currentData())

    def _teach(self) -> None:
        use = self.itemData(max(0, self.currentIndex()), Qt.ItemDataRole.ToolTipRole) or ""
        self.setToolTip(self.tr("The model that answers. {use}").format(use=use).strip())
