"""The fine-tuning page: four steps on one page, each folding to a line when it is done."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.controls import Workers
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.component_line import ComponentLine
from desktop_app.gui.training.fields_step import FieldsStep
from desktop_app.gui.training.fine_tuning import FineTuning
from desktop_app.gui.training.plan_pages import PlanPages
from desktop_app.gui.training.plan_step import PlanStep
from desktop_app.gui.training.result_step import ResultStep
from desktop_app.gui.training.resume_line import ResumeLine
from desktop_app.gui.training.step import Step
from desktop_app.gui.training.watch_step import WatchStep
from desktop_app.services.training_component import training_component

_PAGE_PX = 980
# The details stand in two columns.
_LEAST_PX = 940


class FineTuneWindow(LabWindow):
    """Holds the steps and shows what may be done next.

    Signals (GUI thread):
        trained(model_id): a new package is there.
        use_asked(model_id, reason), back_asked(), show_asked(model_id): what the result step asks for.
        sheet_asked(title, pictures): show these pictures in a window.
    """

    trained = Signal(str)
    use_asked = Signal(str, str)
    show_asked = Signal(str)
    back_asked = Signal()
    sheet_asked = Signal(str, object)

    def __init__(self, theme: Theme, memory: QSettings, workers: Workers) -> None:
        super().__init__("fine_tune", self.tr("Train on your labelled fields"), memory)
        self.fields, self.plan = FieldsStep(theme, workers.labelled), PlanStep(theme)
        self.watch, self.result = WatchStep(theme), ResultStep(theme)
        self.steps: tuple[Step, ...] = (self.fields, self.plan, self.watch, self.result)
        self.resume_line, self.component_line = ResumeLine(theme), ComponentLine(theme)
        self.tuning = FineTuning(
            (self.fields, self.plan, self.watch, self.result), workers.labelled, workers.training
        )
        self.pages = PlanPages(self.plan, self.tuning, workers.short_jobs, workers.training, workers.variants)
        self._first_controls: dict[int, QWidget] = {
            1: self.fields.go_on,
            3: self.watch.pause,
            4: self.result.use,
        }
        self.scroll_area = QScrollArea()
        self.setMinimumWidth(_LEAST_PX)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.fields.set_reachable(True)
        self.fields.set_open(True)
        self.fields.chooser.box.folder.setFocus()

    def show_models(self, models: Sequence[ModelSummary], chosen: str) -> None:
        """List the models that training can start from."""
        self.plan.show_models(models, chosen)

    @Slot(object)
    def take(self, source: Path) -> None:
        """Take the labelled fields of a folder or table."""
        self.fields.chooser.set_source(source)
        self.show_step(self.fields.number)

    @Slot(str)
    def show_used(self, model_id: str) -> None:
        """Say that a model answers now, if it is the one on show."""
        if model_id == self.result.model_id:
            self.result.show_used()

    @Slot(int)
    def show_step(self, number: int) -> None:
        """Unfold one step, fold the others, and bring it into view."""
        for step in self.steps:
            step.set_open(step.number == number)
        self.steps[number - 1].set_reachable(True)
        self._shown = number
        first = self.plan.cards[self.plan.strategy()] if number == self.plan.number else None
        (first or self._first_controls[number]).setFocus()
        # The page has its new height after the next turn of the loop.
        QTimer.singleShot(0, self, self._scroll_to_shown)

    def leave(self) -> None:
        self.pages.leave()
        self.tuning.leave()

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("LabPage")
        page.setMaximumWidth(_PAGE_PX)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for step in self.steps:
            column.addWidget(step)
        column.addStretch(1)
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.scroll_area.setWidget(page)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.component_line)
        rows.addWidget(self.resume_line)
        rows.addWidget(self.scroll_area, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.tuning.step_asked.connect(self.show_step)
        self.tuning.unfinished.connect(self.resume_line.offer)
        self.tuning.trained.connect(self.trained)
        self.resume_line.resume_asked.connect(self.tuning.resume)
        self.resume_line.discard_asked.connect(self.tuning.discard)
        self.result.use_asked.connect(self.use_asked)
        self.result.show_asked.connect(self.show_asked)
        self.result.back_asked.connect(self.back_asked)
        self.result.sheet_asked.connect(self.sheet_asked)
        for step in self.steps:
            step.opened.connect(self._on_step_opened)

    @Slot()
    def _scroll_to_shown(self) -> None:
        step = self.steps[self._shown - 1]
        self.scroll_area.verticalScrollBar().setValue(max(0, step.y() - 16))

    @Slot(int)
    def _on_step_opened(self, number: int) -> None:
        for step in self.steps:
            if step.number != number:
                step.set_open(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_for_component()
        self.tuning.look_for_runs()

    def _look_for_component(self) -> None:
        """Let nobody choose fields and settings for a training that cannot be."""
        component = training_component()
        self.component_line.show_component(component)
        for part in (*self.steps, self.resume_line.resume):
            part.setEnabled(component.is_there)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.fields.isEnabled() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(paths[0])
