"""Strengths of the augmentation as sliders: what a field may look like while a model learns."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSlider, QWidget

from desktop_app.domain.training_plan import AugmentationPlan
from desktop_app.gui.words import tr

_STEPS = 100


@dataclass(frozen=True, slots=True)
class _Strength:
    """One slider: the plan's field, its words, its largest value and how a value is said."""

    field: str
    text: str
    most: float
    say: Callable[[float], str]


def _percent(value: float) -> str:
    return tr("off") if not value else f"\N{PLUS-MINUS SIGN}{round(value * 100)} %"


def _degrees(value: float) -> str:
    return tr("off") if not value else f"\N{PLUS-MINUS SIGN}{round(value)}\N{DEGREE SIGN}"


def _strength(value: float) -> str:
    return tr("off") if not value else QLocale().toString(value, "f", 2)


def _strengths() -> tuple[_Strength, ...]:
    return (
        _Strength("rotation_degrees", tr("Small rotations"), 45.0, _degrees),
        _Strength("zoom", tr("Zoom"), 0.5, _percent),
        _Strength("shift", tr("Shift"), 0.25, _percent),
        _Strength("brightness", tr("Brightness"), 0.5, _percent),
        _Strength("contrast", tr("Contrast"), 0.5, _percent),
        _Strength("stain", tr("Stain (H and E)"), 1.0, _strength),
    )


class AugmentationForm(QWidget):
    """Two switches and six sliders.

    Signals (GUI thread):
        changed(AugmentationPlan): at every step.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = AugmentationPlan()
        self._strengths = _strengths()
        self.switches = {"flips": QCheckBox(tr("Flips")), "quarter_turns": QCheckBox(tr("Quarter turns"))}
        self.sliders = {item.field: self._slider(item) for item in self._strengths}
        self._values = {item.field: QLabel() for item in self._strengths}
        self._build()
        self.show_plan(self._plan)
        for switch in self.switches.values():
            switch.toggled.connect(self._on_changed)
        for slider in self.sliders.values():
            slider.valueChanged.connect(self._on_changed)

    def plan(self) -> AugmentationPlan:
        """Return what is set."""
        return self._plan

    def show_plan(self, plan: AugmentationPlan) -> None:
        """Show a plan, without a signal."""
        self._plan = plan
        for name, switch in self.switches.items():
            blocker = QSignalBlocker(switch)
            switch.setChecked(getattr(plan, name))
            blocker.unblock()
        for item in self._strengths:
            slider = self.sliders[item.field]
            blocker = QSignalBlocker(slider)
            slider.setValue(round(getattr(plan, item.field) / item.most * _STEPS))
            blocker.unblock()
        self._show_values()

    def _slider(self, item: _Strength) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, _STEPS)
        slider.setPageStep(10)
        slider.setAccessibleName(item.text)
        slider.setMinimumWidth(120)
        return slider

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, 48)
        for row, switch in enumerate(self.switches.values()):
            grid.addWidget(switch, row, 0, 1, 3)
        for at, item in enumerate(self._strengths):
            row = at + len(self.switches)
            label = QLabel(item.text)
            label.setBuddy(self.sliders[item.field])
            self._values[item.field].setProperty("role", "muted")
            self._values[item.field].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, 0)
            grid.addWidget(self.sliders[item.field], row, 1)
            grid.addWidget(self._values[item.field], row, 2)

    def _show_values(self) -> None:
        for item in self._strengths:
            self._values[item.field].setText(item.say(getattr(self._plan, item.field)))

    @Slot()
    def _on_changed(self) -> None:
        chosen: dict[str, Any] = {name: switch.isChecked() for name, switch in self.switches.items()}
        for item in self._strengths:
            chosen[item.field] = self.sliders[item.field].value() / _STEPS * item.most
        self._plan = replace(self._plan, **chosen)
        self._show_values()
        self.changed.emit(self._plan)
