"""A chooser of one installed model for the windows about models."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui import words


class ModelPicker(QComboBox):
    """Keeps its choice while models come and go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Model"))
        self.setMinimumWidth(200)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @property
    def model_id(self) -> str:
        """Id of the chosen model; empty for none."""
        return str(self.currentData() or "")

    def show_models(self, models: Sequence[ModelSummary], offered: str = "") -> None:
        """List models; the chosen one stays, else ``offered`` or the first."""
        wanted = self.model_id or offered
        self.blockSignals(True)
        self.clear()
        for model in models:
            self.addItem(words.model_name(model.title, model.identity), model.identity.model_id)
        self.setCurrentIndex(max(0, self.findData(wanted)) if models else -1)
        self.setEnabled(bool(models))
        self.blockSignals(False)
        self.currentIndexChanged.emit(self.currentIndex())

    def choose(self, model_id: str) -> None:
        """Choose a model if it is listed."""
        at = self.findData(model_id)
        if at >= 0:
            self.setCurrentIndex(at)
