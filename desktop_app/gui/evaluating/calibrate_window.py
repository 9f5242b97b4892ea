"""The window "Calibrate to my lab": local fields, how deep, before and after, keep it under a name."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.labelled import LabelledSet
from desktop_app.domain.local_calibration import CalibrationDepth, CalibrationProposal
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.evaluating import calibration_words
from desktop_app.gui.evaluating.lab_page import LabPage, paragraph
from desktop_app.gui.evaluating.layer_changes import LayerChanges
from desktop_app.gui.evaluating.layer_list import LayerList
from desktop_app.gui.evaluating.model_picker import ModelPicker
from desktop_app.gui.evaluating.other_fields import OtherFieldsRow
from desktop_app.gui.evaluating.proposal_view import ProposalView
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.pieces.source_chooser import LabelledSourceChooser
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.choice_card import ChoiceCard
from desktop_app.workers.calibration_worker import CalibrationWorker, ProposeRequest
from desktop_app.workers.labelled_worker import LabelledWorker


class CalibrateWindow(LabPage):
    """Leads from labelled local fields to a layer over a model.

    Signals (GUI thread):
        propose_asked(ProposeRequest): goes to the worker.
        layers_changed(): another layer is in use; models are to be listed anew.
        train_asked(source): open the training page with these fields.
    """

    propose_asked = Signal(object)
    layers_changed = Signal()
    train_asked = Signal(object)

    def __init__(
        self, theme: Theme, memory: QSettings, labelled: LabelledWorker, worker: CalibrationWorker
    ) -> None:
        super().__init__("calibrate", self.tr("Calibrate to my lab"), theme, memory)
        self._job, self._cancel = 0, CancelToken()
        self.models = ModelPicker()
        self.source = LabelledSourceChooser(theme, labelled)
        self.others = OtherFieldsRow()
        self.depths = {
            depth: ChoiceCard(
                theme, calibration_words.depth_title(depth), calibration_words.depth_meaning(depth)
            )
            for depth in CalibrationDepth
        }
        self._group = QButtonGroup(self)
        self.start = QPushButton(self.tr("Try it"))
        self.start.setProperty("look", "primary")
        self.progress = ProgressLine()
        self.proposal = ProposalView(theme)
        self.layers = LayerList()
        self.changes = LayerChanges(self.layers, self.question, worker)
        self._build()
        self._connect(worker)
        self._refresh()

    @property
    def is_running(self) -> bool:
        """True while a calibration is being fitted and measured."""
        return self._job > 0

    @property
    def chosen_depth(self) -> CalibrationDepth:
        """The chosen depth."""
        return next(depth for depth, card in self.depths.items() if card.isChecked())

    def show_models(self, models: Sequence[ModelSummary], chosen: str = "") -> None:
        """List the models that can be calibrated."""
        self.models.show_models(models, chosen)

    @Slot()
    def propose(self) -> None:
        """Fit a layer and measure it on patients that are held back."""
        labelled = self.source.labelled
        if labelled is None or not self.models.model_id or self.is_running:
            return
        self.notices.dismiss()
        self.proposal.show_proposal(None)
        self._job, self._cancel = next_job(), CancelToken()
        self.progress.begin(self.tr("Classifying your fields\N{HORIZONTAL ELLIPSIS}"))
        self._refresh()
        self.propose_asked.emit(
            ProposeRequest(
                self._job,
                labelled,
                self.models.model_id,
                self.chosen_depth,
                self._cancel,
                self.others.folder,
                replace(self.source.options(), table=None),
            )
        )

    @Slot()
    def cancel(self) -> None:
        """Stop measuring; nothing is kept."""
        self._cancel.cancel()

    def leave(self) -> None:
        self.cancel()
        self.source.cancel()

    def _build(self) -> None:
        self.page.addWidget(
            paragraph(
                self.tr(
                    "A model that sorts well elsewhere may stand at the wrong threshold for your stain and "
                    "scanner. A few labelled fields of your own show where it stands, and move it. The "
                    "calibration is a small layer over the model; you can take it off at any time."
                )
            )
        )
        fields = self.add_card(self.tr("Labelled fields of your laboratory"))
        fields.body.addWidget(self.source)
        fields.body.addWidget(self.others)
        deep = self.add_card(self.tr("How deep"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for depth, card in self.depths.items():
            card.show_cost(calibration_words.depth_needs(depth))
            self._group.addButton(card)
            row.addWidget(card, 1)
        self.depths[CalibrationDepth.BIAS].setChecked(True)
        deep.body.addLayout(row)
        ask = QHBoxLayout()
        ask.setSpacing(8)
        for widget in (QLabel(self.tr("Model")), self.models, self.start):
            ask.addWidget(widget)
        ask.addStretch(1)
        deep.body.addLayout(ask)
        deep.body.addWidget(self.progress)
        self.page.addWidget(self.proposal)
        kept = self.add_card(self.tr("Calibrations of this model"))
        kept.body.addWidget(self.layers)
        self.page.addStretch(1)

    def _connect(self, worker: CalibrationWorker) -> None:
        self.propose_asked.connect(worker.propose)
        worker.proposed.connect(self._on_worker_proposed)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        self.start.clicked.connect(self.propose)
        self.progress.cancel_asked.connect(self.cancel)
        self.source.ready.connect(self._on_source_ready)
        self.source.cleared.connect(self._refresh)
        self.others.changed.connect(self._on_others_changed)
        self.models.currentIndexChanged.connect(self._on_models_current_index_changed)
        self.proposal.keep_asked.connect(self._on_proposal_keep_asked)
        self.proposal.train_asked.connect(self._on_proposal_train_asked)
        self.changes.done.connect(self._on_changes_done)
        self.changes.failed.connect(self._on_changes_failed)

    @Slot()
    def _refresh(self) -> None:
        """Show what may be done now."""
        labelled = self.source.labelled
        ready = labelled is not None and bool(labelled.images)
        self.start.setEnabled(ready and bool(self.models.model_id) and not self.is_running)
        self.models.setEnabled(self.models.count() > 0 and not self.is_running)
        for widget in (*self.depths.values(), self.others):
            widget.setEnabled(not self.is_running)

    @Slot(object)
    def _on_source_ready(self, labelled: LabelledSet) -> None:
        self.proposal.show_proposal(None)
        self.depths[calibration_words.offered_depth(labelled)].setChecked(True)
        self._refresh()

    @Slot()
    def _on_others_changed(self) -> None:
        self.proposal.show_proposal(None)

    @Slot()
    def _on_models_current_index_changed(self) -> None:
        proposal = self.proposal.proposal
        if proposal is not None and proposal.model.model_id != self.models.model_id:
            self.proposal.show_proposal(None)
        self.changes.show_model(self.models.model_id)
        self._refresh()

    @Slot(int, object)
    def _on_worker_proposed(self, job_id: int, proposal: CalibrationProposal) -> None:
        if job_id == self._job:
            self.proposal.show_proposal(proposal, calibration_words.free_name(self.layers.layers))

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job:
            self.progress.show_progress(done, total)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id == self._job:
            self._end()

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self._end()
            self.tell(self.tr("Stopped. Nothing was kept."))

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self._end()
            self.warn(error)

    def _end(self) -> None:
        self._job = 0
        self.progress.end()
        self._refresh()

    @Slot(str)
    def _on_proposal_keep_asked(self, name: str) -> None:
        proposal = self.proposal.proposal
        if proposal is not None:
            self.changes.keep(proposal, name)

    @Slot()
    def _on_proposal_train_asked(self) -> None:
        self.train_asked.emit(self.source.source)

    @Slot(str)
    def _on_changes_done(self, sentence: str) -> None:
        self.proposal.show_proposal(None)
        self.tell(sentence)
        self.layers_changed.emit()

    @Slot(object)
    def _on_changes_failed(self, error: AppError) -> None:
        self.warn(error)
