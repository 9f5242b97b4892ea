"""The row of the heat map in the viewer: which model, how strong, from where on, beside or over; save it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui import words
from desktop_app.services.heat_map import DEFAULT_OPACITY, DEFAULT_THRESHOLD

_SLIDER_PX = 96


class HeatRow(QFrame):
    """Controls and caption of the map.

    Signals (GUI thread):
        look_changed(): opacity or threshold.
        model_chosen(model_id), beside_chosen(bool).
        export_asked(), note_asked().
    """

    look_changed = Signal()
    model_chosen = Signal(str)
    beside_chosen = Signal(bool)
    export_asked = Signal()
    note_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("GridHeader")
        self.opacity = _slider(self.tr("Opacity of the heat map"), DEFAULT_OPACITY)
        self.threshold = _slider(self.tr("Threshold of the heat map"), DEFAULT_THRESHOLD)
        self.models = QComboBox()
        self.models.setAccessibleName(self.tr("Model of the heat map"))
        self.models.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.models.setMinimumContentsLength(26)
        self.beside = QCheckBox(self.tr("Side by side"))
        self.export = QPushButton(self.tr("Save as PNG\N{HORIZONTAL ELLIPSIS}"))
        self.export.setProperty("look", "outlined")
        self.caption = QLabel()
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setWordWrap(True)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.note = QPushButton(self.tr("What it can and cannot tell"))
        self.note.setProperty("look", "link")
        for widget in (self.beside, self.export, self.note):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()

    def show_models(self, models: Sequence[ModelSummary], chosen_id: str) -> None:
        """Offer the installed models, without a signal."""
        blocker = QSignalBlocker(self.models)
        self.models.clear()
        for model in models:
            self.models.addItem(words.model_name(model.title, model.identity), model.identity.model_id)
        self.models.setCurrentIndex(self.models.findData(chosen_id))
        blocker.unblock()

    def show_caption(self, text: str, *, is_ready: bool) -> None:
        """Say what is shown; without a map there is nothing to save."""
        self.caption.setText(text)
        self.export.setEnabled(is_ready)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.models)
        line.addSpacing(8)
        for title, slider in ((self.tr("Opacity"), self.opacity), (self.tr("Threshold"), self.threshold)):
            line.addWidget(QLabel(title))
            line.addWidget(slider)
            line.addSpacing(4)
        line.addWidget(self.beside)
        line.addStretch(1)
        line.addWidget(self.export)
        last = QHBoxLayout()
        last.addWidget(self.caption, 1)
        last.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 4)
        column.setSpacing(2)
        column.addLayout(line)
        column.addLayout(last)
        self.opacity.valueChanged.connect(self.look_changed)
        self.threshold.valueChanged.connect(self.look_changed)
        self.models.activated.connect(self._on_models_activated)
        self.beside.toggled.connect(self.beside_chosen)
        self.export.clicked.connect(self.export_asked)
        self.note.clicked.connect(self.note_asked)

    @Slot(int)
    def _on_models_activated(self, row: int) -> None:
        self.model_chosen.emit(self.models.itemData(row))


def _slider(name: str, value: float) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 100)
    slider.setValue(round(value * 100))
    slider.setPageStep(10)
    slider.setFixedWidth(_SLIDER_PX)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    return slider
