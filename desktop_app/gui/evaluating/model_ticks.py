"""A list of installed models to tick, for comparing them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui import words


class ModelTicks(QWidget):
    """Keeps its ticks while models come and go.

    Signals (GUI thread):
        changed(): another choice.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Models to compare"))
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    @property
    def model_ids(self) -> tuple[str, ...]:
        """Ids of the ticked models, in the order listed."""
        return tuple(model_id for model_id, box in self.boxes.items() if box.isChecked())

    def show_models(self, models: Sequence[ModelSummary]) -> None:
        """List models; at first the shipped ones are all ticked."""
        ticked, known = set(self.model_ids), set(self.boxes)
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.setParent(None)
        self.boxes = {}
        for model in models:
            model_id = model.identity.model_id
            # An ampersand would underline the next letter.
            box = QCheckBox(words.model_name(model.title, model.identity).replace("&", "&&"))
            box.setToolTip(model.intended_use)
            box.setChecked(model_id in ticked or model_id not in known)
            box.toggled.connect(self._on_box_toggled)
            self.boxes[model_id] = box
            self._column.addWidget(box)
        self.changed.emit()

    @Slot()
    def _on_box_toggled(self) -> None:
        self.changed.emit()
