"""Brightness and contrast of the shown copy."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from desktop_app.gui.viewer.light import RANGE, Light

HEIGHT_PX = 40
_SLIDER_PX = 140


class LightRow(QFrame):
    """Two sliders and a way back.

    Signals (GUI thread):
        light_chosen(Light).
    """

    light_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("GridHeader")
        self.setFixedHeight(HEIGHT_PX)
        self.brightness = _slider(self.tr("Brightness"))
        self.contrast = _slider(self.tr("Contrast"))
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("look", "outlined")
        self.reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        note = QLabel(self.tr("For the eye only: the model always sees the file as it is."))
        note.setProperty("role", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        for title, slider in ((self.tr("Brightness"), self.brightness), (self.tr("Contrast"), self.contrast)):
            line.addWidget(QLabel(title))
            line.addWidget(slider)
            line.addSpacing(8)
        line.addWidget(self.reset)
        line.addSpacing(8)
        line.addWidget(note)
        line.addStretch(1)
        self.brightness.valueChanged.connect(self._on_slider_value_changed)
        self.contrast.valueChanged.connect(self._on_slider_value_changed)
        self.reset.clicked.connect(self._on_reset_clicked)
        self._on_slider_value_changed()

    @property
    def light(self) -> Light:
        """What the sliders say."""
        return Light(self.brightness.value(), self.contrast.value())

    @Slot()
    def _on_slider_value_changed(self) -> None:
        self.reset.setEnabled(not self.light.is_neutral)
        self.light_chosen.emit(self.light)

    @Slot()
    def _on_reset_clicked(self) -> None:
        for slider in (self.brightness, self.contrast):
            blocker = QSignalBlocker(slider)
            slider.setValue(0)
            blocker.unblock()
        self._on_slider_value_changed()


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(*RANGE)
    slider.setFixedWidth(_SLIDER_PX)
    slider.setPageStep(10)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    return slider
