"""Epochs and learning rate of one stage of training."""

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from desktop_app.domain.strategy_words import part_name
from desktop_app.domain.training_plan import Stage
from desktop_app.gui.words import tr

# The style sheet's padding does not reach the line inside a spin box.
SPIN_MARGINS = (8, 0, 0, 0)
_RATES = (1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 3e-5, 1e-5, 3e-6)


class StageRow(QWidget):
    """Two inputs on a line.

    Signals (GUI thread):
        changed().
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage()
        self.epochs = QSpinBox()
        self.epochs.setRange(1, 500)
        self.epochs.setAccessibleName(tr("Epochs, at most"))
        self.epochs.lineEdit().setTextMargins(*SPIN_MARGINS)
        self.rate = QComboBox()
        for rate in _RATES:
            self.rate.addItem(QLocale().toString(rate, "g", 3), rate)
        self.rate.setAccessibleName(tr("Learning rate"))
        self.rate.setToolTip(tr("How large a step is at the beginning; too large forgets, too small lasts"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.epochs)
        line.addWidget(QLabel(tr("epochs at")))
        line.addWidget(self.rate, 1)
        self.epochs.valueChanged.connect(self._on_changed)
        self.rate.currentIndexChanged.connect(self._on_changed)

    def stage(self) -> Stage:
        """Return the stage as set."""
        return Stage(self._stage.strategy, self.epochs.value(), self.rate.currentData())

    def show_stage(self, stage: Stage) -> None:
        """Show a stage, without a signal."""
        self._stage = stage
        self.blockSignals(True)
        self.epochs.setValue(stage.epochs)
        nearest = min(range(len(_RATES)), key=lambda at: abs(_RATES[at] / stage.learning_rate - 1))
        self.rate.setCurrentIndex(nearest)
        self.blockSignals(False)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def stage_name(strategy: str) -> str:
    """Return what learns in a stage, in words."""
    return tr(part_name(strategy))
