"""Shows what a model will see while it learns: one field and a grid of versions, live with the sliders."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.domain.training_plan import AugmentationPlan, Normalisation
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.training.augmentation_form import AugmentationForm
from desktop_app.workers.variants_worker import VariantsWish, VariantsWorker

_COLUMNS, _ROWS = 4, 3
_CELL_PX = 120


class AugmentationDialog(QDialog):
    """Sliders at the left, versions at the right.

    Signals (GUI thread):
        vary_asked(VariantsWish): goes to the worker; the next one only after its answer.
        chosen(AugmentationPlan): the user takes these strengths.
    """

    vary_asked = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        fields: Sequence[Path],
        plan: AugmentationPlan,
        normalisation: Normalisation,
        worker: VariantsWorker,
        parent: QWidget | None = None,
    ) -> None:
        """Vary one of ``fields``, which are at least one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("How fields are varied"))
        self._fields, self._normalisation = tuple(fields), normalisation
        self._field, self._seed = 0, 1
        self._asked, self._is_due = 0, False
        self.form = AugmentationForm()
        self.form.show_plan(plan)
        self.pictures = [QLabel() for _ in range(_COLUMNS * _ROWS)]
        self.name = QLabel()
        self.name.setProperty("role", "muted")
        self.other = _button(self.tr("Another field"), self.tr("Vary another of your fields"))
        self.anew = _button(self.tr("Draw again"), self.tr("Other versions with the same strengths"))
        self.usual = _button(self.tr("Usual strengths"), self.tr("Back to what was there at first"))
        self.take = _button(self.tr("Use these"), self.tr("Train with these strengths"), "primary")
        self.take.setDefault(True)
        self._build()
        self._connect(worker)
        self._draw()

    def plan(self) -> AugmentationPlan:
        """Return the strengths as set."""
        return self.form.plan()

    def _draw(self) -> None:
        if self._asked:
            self._is_due = True
            return
        self._is_due = False
        self._asked = next_job()
        path = self._fields[self._field]
        self.name.setText(path.name)
        count = len(self.pictures) - 1
        self.vary_asked.emit(
            VariantsWish(self._asked, path, self.plan(), self._normalisation, count, self._seed)
        )

    def _build(self) -> None:
        heading = QLabel(self.tr("What the model will see"))
        heading.setProperty("role", "heading")
        text = QLabel(
            self.tr(
                "Each time a field comes up in training it is changed by chance within these strengths. "
                "Choose them so that every version could still be a field of your laboratory."
            )
        )
        text.setWordWrap(True)
        text.setProperty("role", "muted")
        left = QVBoxLayout()
        left.setSpacing(12)
        for widget in (heading, text, self.form):
            left.addWidget(widget)
        left.addStretch(1)
        left.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        grid = QGridLayout()
        grid.setSpacing(8)
        for at, label in enumerate(self.pictures):
            label.setFixedSize(_CELL_PX, _CELL_PX)
            label.setObjectName("Mat")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(label, at // _COLUMNS, at % _COLUMNS)
        foot = QHBoxLayout()
        foot.addWidget(self.other)
        foot.addWidget(self.anew)
        foot.addStretch(1)
        foot.addWidget(self.take)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.name)
        right.addLayout(grid)
        right.addStretch(1)
        right.addLayout(foot)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(24, 24, 24, 16)
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addLayout(right)

    def _connect(self, worker: VariantsWorker) -> None:
        self.vary_asked.connect(worker.vary)
        worker.varied.connect(self._on_worker_varied)
        worker.failed.connect(self._on_worker_failed)
        self.form.changed.connect(self._on_form_changed)
        self.other.clicked.connect(self._on_other_clicked)
        self.anew.clicked.connect(self._on_anew_clicked)
        self.usual.clicked.connect(self._on_usual_clicked)
        self.take.clicked.connect(self._on_take_clicked)

    @Slot(int, object)
    def _on_worker_varied(self, number: int, pictures: Sequence[NDArray[np.uint8]]) -> None:
        if number != self._asked:
            return
        self._asked = 0
        for at, label in enumerate(self.pictures):
            if at < len(pictures):
                label.setPixmap(self._pixmap(pictures[at]))
                first = self.tr("The field itself") if at == 0 else self.tr("Version {n}").format(n=at)
                label.setToolTip(first)
                label.setAccessibleName(first)
        if self._is_due:
            self._draw()

    @Slot(int, object)
    def _on_worker_failed(self, number: int, error: AppError) -> None:
        if number == self._asked:
            self._asked = 0
            self.name.setText(error.message)

    def _pixmap(self, pixels: NDArray[np.uint8]) -> QPixmap:
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, width * 3, QImage.Format.Format_RGB888)
        ratio = self.devicePixelRatioF()
        side = round((_CELL_PX - 2) * ratio)
        fill, smooth = (
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled = QPixmap.fromImage(image).scaled(QSize(side, side), fill, smooth)
        left, top = (scaled.width() - side) // 2, (scaled.height() - side) // 2
        square = scaled.copy(left, top, side, side)
        square.setDevicePixelRatio(ratio)
        return square

    @Slot(object)
    def _on_form_changed(self, _plan: AugmentationPlan) -> None:
        self._draw()

    @Slot()
    def _on_other_clicked(self) -> None:
        self._field = (self._field + max(1, len(self._fields) // 7)) % len(self._fields)
        self._draw()

    @Slot()
    def _on_anew_clicked(self) -> None:
        self._seed += 1
        self._draw()

    @Slot()
    def _on_usual_clicked(self) -> None:
        self.form.show_plan(AugmentationPlan())
        self._draw()

    @Slot()
    def _on_take_clicked(self) -> None:
        self.accept()
        self.chosen.emit(self.plan())


def _button(text: str, tip: str, look: str = "outlined") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
