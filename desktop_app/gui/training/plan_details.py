"""Everything about a run that has a good default: shown only to who unfolds it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.training_plan import Normalisation, Optimiser, TrainingPlan, usual_stages
from desktop_app.gui.training.stage_row import SPIN_MARGINS, StageRow, stage_name
from desktop_app.gui.words import tr

_BATCHES = (4, 8, 16, 32, 64)
_TITLE_ROLE = Qt.ItemDataRole.UserRole + 1


class PlanDetails(QWidget):
    """Two columns of inputs.

    Signals (GUI thread):
        augmentation_asked(), device_asked(), search_asked(): open their pages.
        changed(): what training takes may be different.
    """

    changed = Signal()

    augmentation_asked = Signal()
    device_asked = Signal()
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = TrainingPlan()
        self._models: dict[str, ModelSummary] = {}
        self.base = QComboBox()
        self.base.setAccessibleName(self.tr("Model to start from"))
        self.base.setMinimumContentsLength(12)
        self.base.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stages = (StageRow(), StageRow())
        self._stage_names = (QLabel(), QLabel())
        self.batch = _choices([(str(size), size) for size in _BATCHES], self.tr("Batch size"))
        self.optimiser = _choices([("Adam", Optimiser.ADAM), ("SGD", Optimiser.SGD)], self.tr("Optimiser"))
        self.normalisation = _choices(_normalisations(), self.tr("Stain normalisation"))
        self.device = _choices(_devices(), self.tr("Device"))
        self.patience = _spin(0, 100, self.tr("Stop early after"), tr("never"))
        self.reduce_after = _spin(0, 100, self.tr("Halve the learning rate after"), tr("never"))
        self.seed = _spin(0, 2_147_483_647, self.tr("Seed"), "")
        self.smoothing = QDoubleSpinBox()
        self.smoothing.setRange(0.0, 0.4)
        self.smoothing.setSingleStep(0.05)
        self.smoothing.setAccessibleName(self.tr("Label smoothing"))
        self.smoothing.lineEdit().setTextMargins(*SPIN_MARGINS)
        self.weights = QCheckBox(self.tr("Weigh both classes alike"))
        self.deterministic = QCheckBox(self.tr("The same numbers each time (slower)"))
        self.half = QCheckBox(self.tr("Half precision where a GPU gains by it"))
        self.augmentation = _link(self.tr("Augmentation\N{HORIZONTAL ELLIPSIS}"))
        self.device_page = _link(self.tr("Test the devices\N{HORIZONTAL ELLIPSIS}"))
        self.search = _link(self.tr("Try a few settings\N{HORIZONTAL ELLIPSIS}"))
        self.device_line = QLabel()
        self.device_line.setWordWrap(True)
        self.device_line.setProperty("role", "muted")
        self.show_device("")
        self._build()
        self.augmentation.clicked.connect(self.augmentation_asked)
        self.device_page.clicked.connect(self.device_asked)
        self.search.clicked.connect(self.search_asked)
        self.base.currentIndexChanged.connect(self._on_changed)
        for row in self.stages:
            row.changed.connect(self._on_changed)
        self.show_plan(self._plan)

    def plan(self) -> TrainingPlan:
        """Return what is set."""
        count = len(self._plan.stages)
        return replace(
            self._plan,
            base_model=str(self.base.currentData() or ""),
            stages=tuple(row.stage() for row in self.stages[:count]),
            batch_size=self.batch.currentData(),
            # Qt hands an enumeration's value back as a bare string.
            optimiser=Optimiser(self.optimiser.currentData()),
            normalisation=Normalisation(self.normalisation.currentData()),
            device=self.device.currentData(),
            patience=self.patience.value(),
            reduce_after=self.reduce_after.value(),
            seed=self.seed.value(),
            label_smoothing=self.smoothing.value(),
            class_weights=self.weights.isChecked(),
            deterministic=self.deterministic.isChecked(),
            mixed_precision=self.half.isChecked(),
        )

    def show_plan(self, plan: TrainingPlan) -> None:
        """Show a plan."""
        self._plan = plan
        for at, row in enumerate(self.stages):
            used = at < len(plan.stages)
            row.setVisible(used)
            self._stage_names[at].setVisible(used)
            if used:
                row.show_stage(plan.stages[at])
                self._stage_names[at].setText(stage_name(plan.stages[at].strategy))
        for box, value in (
            (self.batch, plan.batch_size),
            (self.optimiser, plan.optimiser),
            (self.normalisation, plan.normalisation),
            (self.device, plan.device),
            (self.base, plan.base_model),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        for spin, number in (
            (self.patience, plan.patience),
            (self.reduce_after, plan.reduce_after),
            (self.seed, plan.seed),
        ):
            spin.setValue(number)
        self.smoothing.setValue(plan.label_smoothing)
        self.weights.setChecked(plan.class_weights)
        self.deterministic.setChecked(plan.deterministic)
        self.half.setChecked(plan.mixed_precision)

    def show_strategy(self, plan: TrainingPlan) -> None:
        """Show the stages of another strategy and keep everything else."""
        self.show_plan(replace(self.plan(), stages=plan.stages))

    def base_package(self) -> Path | None:
        """Return where the model to start from lies; None while none is listed."""
        model = self._models.get(str(self.base.currentData() or ""))
        return model.location if model is not None else None

    def base_title(self) -> str:
        """Return the name of the model to start from, without its version; empty while none is listed."""
        return str(self.base.currentData(_TITLE_ROLE) or "")

    def show_device(self, sentence: str) -> None:
        """Say which device will train, and why."""
        self.device_line.setText(sentence)
        self.device_line.setVisible(bool(sentence))

    def show_models(self, models: Sequence[ModelSummary], chosen: str) -> None:
        """List the models that training can start from; one that was picked before stays picked."""
        self._models = {model.identity.model_id: model for model in models}
        picked = str(self.base.currentData() or chosen)
        self.base.clear()
        for model in models:
            self.base.addItem(f"{model.title} {model.identity.version}", model.identity.model_id)
            self.base.setItemData(self.base.count() - 1, model.title, _TITLE_ROLE)
            self.base.setItemData(self.base.count() - 1, model.intended_use, Qt.ItemDataRole.ToolTipRole)
        self.base.setCurrentIndex(max(0, self.base.findData(picked)))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot(object)
    def set_augmentation(self, augmentation: Any) -> None:
        """Take over strengths from the preview."""
        self._plan = replace(self._plan, augmentation=augmentation)

    def _build(self) -> None:
        left, right = _form(), _form()
        left.addRow(self.tr("Start from"), self.base)
        for name, row in zip(self._stage_names, self.stages, strict=True):
            left.addRow(name, row)
        left.addRow(self.tr("Batch size"), self.batch)
        left.addRow(self.tr("Optimiser"), self.optimiser)
        left.addRow(self.tr("Label smoothing"), self.smoothing)
        left.addRow(self.tr("Stain normalisation"), self.normalisation)
        left.addRow(self.tr("Varied fields"), self.augmentation)
        right.addRow(self.tr("Stop early after"), _with_unit(self.patience))
        right.addRow(self.tr("Slow down after"), _with_unit(self.reduce_after))
        right.addRow(self.tr("Seed"), self.seed)
        right.addRow(self.tr("Device"), self.device)
        right.addRow("", self.device_line)
        right.addRow("", self.device_page)
        switches = QVBoxLayout()
        switches.setSpacing(0)
        for switch in (self.weights, self.deterministic, self.half):
            switches.addWidget(switch)
        right.addRow(switches)
        right.addRow(self.search)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setFormAlignment(Qt.AlignmentFlag.AlignTop)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def _choices(items: Sequence[tuple[str, Any]], name: str) -> QComboBox:
    box = QComboBox()
    for text, value in items:
        box.addItem(text, value)
    box.setAccessibleName(name)
    return box


def _normalisations() -> list[tuple[str, Normalisation]]:
    return [
        (tr("None"), Normalisation.NONE),
        ("Macenko", Normalisation.MACENKO),
        ("Reinhard", Normalisation.REINHARD),
    ]


def _devices() -> list[tuple[str, str]]:
    return [
        (tr("The fastest one"), "auto"),
        (tr("Processor (CPU)"), "cpu"),
        (tr("Graphics card (GPU)"), "gpu"),
    ]


def _spin(low: int, high: int, name: str, special: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setAccessibleName(name)
    spin.setSpecialValueText(special)
    spin.setGroupSeparatorShown(False)
    spin.lineEdit().setTextMargins(*SPIN_MARGINS)
    return spin


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", "outlined")
    button.setIconSize(QSize(16, 16))
    return button


def _with_unit(spin: QSpinBox) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(spin, 1)
    line.addWidget(QLabel(tr("epochs without gain")))
    return row


def plan_for(plan: TrainingPlan, strategy: Any) -> TrainingPlan:
    """Return ``plan`` with the usual stages of another strategy."""
    return replace(plan, stages=usual_stages(strategy))
