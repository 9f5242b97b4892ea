"""Keeps, uses and removes calibrations of one model: from the list and its questions to the worker."""

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.local_calibration import CalibrationProposal
from desktop_app.gui.evaluating.layer_list import LayerList
from desktop_app.gui.pieces.ask_bar import AskBar
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.workers.calibration_worker import CalibrationWorker, LayerRequest

_REMOVE = "remove "


class LayerChanges(QObject):
    """One change at a time.

    Signals (GUI thread):
        keep_asked, activate_asked, remove_asked (LayerRequest), layers_asked(model_id): go to the worker.
        done(sentence): another layer is in use, or one is gone. failed(AppError): nothing changed.
    """

    keep_asked = Signal(object)
    activate_asked = Signal(object)
    remove_asked = Signal(object)
    layers_asked = Signal(str)
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, layers: LayerList, question: AskBar, worker: CalibrationWorker) -> None:
        super().__init__()
        self._layers, self._question = layers, question
        self._model_id, self._job, self._sentence = "", 0, ""
        self.keep_asked.connect(worker.keep)
        self.activate_asked.connect(worker.activate)
        self.remove_asked.connect(worker.remove)
        self.layers_asked.connect(worker.list_layers)
        worker.layers_listed.connect(self._on_worker_layers_listed)
        worker.finished.connect(self._on_worker_finished)
        worker.failed.connect(self._on_worker_failed)
        layers.use_asked.connect(self._on_layers_use_asked)
        layers.stop_asked.connect(self._on_layers_stop_asked)
        layers.remove_asked.connect(self._on_layers_remove_asked)
        question.agreed.connect(self._on_question_agreed)

    def show_model(self, model_id: str) -> None:
        """List the layers of another model; empty for none."""
        self._model_id = model_id
        if model_id:
            self.layers_asked.emit(model_id)
        else:
            self._layers.show_layers(())

    def keep(self, proposal: CalibrationProposal, name: str) -> None:
        """Keep a proposal under a name and use it."""
        told = self.tr("The calibration {name} is in use. Answers say so.").format(name=name)
        self._ask(self.keep_asked, name, told, proposal)

    def _ask(
        self, asked: SignalInstance, name: str, sentence: str, proposal: CalibrationProposal | None = None
    ) -> None:
        self._job, self._sentence = next_job(), sentence
        asked.emit(LayerRequest(self._job, self._model_id, name, proposal))

    @Slot(str, object)
    def _on_worker_layers_listed(self, model_id: str, layers: tuple) -> None:
        if model_id == self._model_id:
            self._layers.show_layers(layers)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id == self._job:
            self._job = 0
            self.done.emit(self._sentence)

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self._job = 0
            self.failed.emit(error)

    @Slot(str)
    def _on_layers_use_asked(self, name: str) -> None:
        told = self.tr("The calibration {name} is in use. Answers say so.").format(name=name)
        self._ask(self.activate_asked, name, told)

    @Slot(str)
    def _on_layers_stop_asked(self, name: str) -> None:
        told = self.tr("The model answers as it came; {name} is kept.").format(name=name)
        self._ask(self.activate_asked, "", told)

    @Slot(str)
    def _on_layers_remove_asked(self, name: str) -> None:
        text = self.tr("Remove the calibration {name}? Answers it gave stay in your sessions.")
        self._question.ask(f"{_REMOVE}{name}", text.format(name=name), self.tr("Remove"))

    @Slot(str, str)
    def _on_question_agreed(self, question_id: str, _text: str) -> None:
        if question_id.startswith(_REMOVE):
            name = question_id.removeprefix(_REMOVE)
            told = self.tr("The calibration {name} is removed.").format(name=name)
            self._ask(self.remove_asked, name, told)
