"""The layers over one model: which is in use, and buttons to use, stop using and remove each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.local_calibration import LayerSummary
from desktop_app.gui.evaluating import calibration_words
from desktop_app.gui.panels.fact_rows import ElidedLabel


class LayerRow(QWidget):
    """One layer.

    Signals (GUI thread):
        use_asked(name), stop_asked(name), remove_asked(name).
    """

    use_asked = Signal(str)
    stop_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, layer: LayerSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        name = QLabel(layer.name)
        name.setProperty("role", "strong")
        about = ElidedLabel()
        about.setText(calibration_words.layer_line(layer))
        about.setProperty("role", "muted")
        self.switch = QPushButton(self.tr("Stop using") if layer.is_active else self.tr("Use"))
        self.remove = QPushButton(self.tr("Remove"))
        for button in (self.switch, self.remove):
            button.setProperty("look", "outlined")
            button.setAccessibleName(f"{button.text()} {layer.name}")
        self.switch.setEnabled(not layer.problem)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(name)
        if layer.is_active:
            mark = QLabel(self.tr("in use"))
            mark.setProperty("role", "accent")
            line.addWidget(mark)
        line.addWidget(about, 1)
        line.addWidget(self.switch)
        line.addWidget(self.remove)
        self.switch.clicked.connect(self._on_switch_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)

    @Slot()
    def _on_switch_clicked(self) -> None:
        (self.stop_asked if self._layer.is_active else self.use_asked).emit(self._layer.name)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.remove_asked.emit(self._layer.name)


class LayerList(QWidget):
    """All layers of a model.

    Signals (GUI thread):
        use_asked(name), stop_asked(name), remove_asked(name).
    """

    use_asked = Signal(str)
    stop_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Calibrations of this model"))
        self.layers: tuple[LayerSummary, ...] = ()
        self.rows: dict[str, LayerRow] = {}
        self._none = QLabel(self.tr("None yet: the model answers as it came."))
        self._none.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._none)

    def show_layers(self, layers: Sequence[LayerSummary]) -> None:
        """Replace the list."""
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.setParent(None)
        self.layers, self.rows = tuple(layers), {}
        for layer in layers:
            row = self.rows[layer.name] = LayerRow(layer)
            row.use_asked.connect(self.use_asked)
            row.stop_asked.connect(self.stop_asked)
            row.remove_asked.connect(self.remove_asked)
            self._column.addWidget(row)
        self._none.setVisible(not layers)
