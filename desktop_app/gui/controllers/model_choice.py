"""Which model answers, and within which bounds a person should look."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.model_identity import ModelSummary, Thresholds
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.toolbar.model_chooser import ModelChooser
from desktop_app.workers.engine_worker import EngineWorker, InstalledModels

# Used until a model says its own; nothing is classified before that.
UNKNOWN_BAND = Thresholds(0.5, 0.5)


class ModelChoice(QObject):
    """Lists models, remembers the chosen one, loads it in the background.

    Signals (GUI thread):
        list_asked(), load_asked(model_id): go to the worker.
        listed(InstalledModels), changed(ModelSummary): another model was chosen; ready(ModelSummary).
        failed(AppError): a model cannot be used.
        thresholds_changed(Thresholds).
    """

    list_asked = Signal()
    load_asked = Signal(str)
    listed = Signal(object)
    changed = Signal(object)
    ready = Signal(object)
    failed = Signal(object)
    thresholds_changed = Signal(object)

    def __init__(self, chooser: ModelChooser, keeper: SettingsKeeper, worker: EngineWorker) -> None:
        super().__init__()
        self._chooser, self._keeper = chooser, keeper
        self._models: dict[str, ModelSummary] = {}
        self._chosen: ModelSummary | None = None
        self._is_ready = False
        self._is_held, self._is_due = False, False
        self.list_asked.connect(worker.list_models)
        self.load_asked.connect(worker.load)
        worker.models_listed.connect(self._on_worker_models_listed)
        worker.model_ready.connect(self._on_worker_model_ready)
        worker.model_failed.connect(self._on_worker_model_failed)
        chooser.model_chosen.connect(self._on_chooser_model_chosen)

    @property
    def chosen(self) -> ModelSummary | None:
        """The chosen model; None while none is known."""
        return self._chosen

    @property
    def chosen_id(self) -> str:
        """Id of the chosen model; empty while none is known."""
        return self._chosen.identity.model_id if self._chosen else self._keeper.settings.model_id

    @property
    def models(self) -> tuple[ModelSummary, ...]:
        """The installed models, as last listed."""
        return tuple(self._models.values())

    @property
    def is_ready(self) -> bool:
        """True once the chosen model is loaded and verified."""
        return self._is_ready

    @property
    def thresholds(self) -> Thresholds:
        """The bounds in force."""
        return self._keeper.settings.thresholds_for(self._chosen) if self._chosen else UNKNOWN_BAND

    def start(self) -> None:
        """List models and load the chosen one; call after the first paint."""
        self.list_asked.emit()

    @Slot()
    def refresh(self) -> None:
        """List the models anew: some came, went or changed. During a run this waits for its end."""
        self._is_due = self._is_held
        if not self._is_held:
            self.list_asked.emit()

    @Slot(str)
    def use(self, model_id: str) -> None:
        """Choose an installed model by its id, also one that is not listed yet."""
        self._keeper.change(model_id=model_id)
        self.refresh()

    @Slot()
    def hold(self) -> None:
        """Keep the model of the run that has begun."""
        self._is_held = True

    @Slot()
    def release(self) -> None:
        """The run has ended: do what waited for that."""
        self._is_held = False
        if self._is_due:
            self.refresh()

    @Slot(object)
    def set_thresholds(self, band: Thresholds) -> None:
        """Use the user's own bounds for the chosen model."""
        if self._chosen is not None:
            bands = dict(self._keeper.settings.review_bands) | {self._chosen.identity.model_id: band}
            self._keeper.change(review_bands=bands)
            self.thresholds_changed.emit(self.thresholds)

    @Slot()
    def reset_thresholds(self) -> None:
        """Use the bounds of the model's package."""
        if self._chosen is not None:
            bands = dict(self._keeper.settings.review_bands)
            bands.pop(self._chosen.identity.model_id, None)
            self._keeper.change(review_bands=bands)
            self.thresholds_changed.emit(self.thresholds)

    def _choose(self, model: ModelSummary) -> None:
        self._chosen, self._is_ready = model, False
        self.thresholds_changed.emit(self.thresholds)
        self.load_asked.emit(model.identity.model_id)

    @Slot(object)
    def _on_worker_models_listed(self, installed: InstalledModels) -> None:
        self._models = {model.identity.model_id: model for model in installed.summaries}
        default = next((model for model in installed.summaries if model.is_default), None)
        first = next(iter(installed.summaries), None)
        wanted = self._models.get(self._keeper.settings.model_id) or default or first
        self._chooser.show_models(installed.summaries, wanted.identity.model_id if wanted else "")
        self._take_over(wanted)
        self.listed.emit(installed)

    def _take_over(self, wanted: ModelSummary | None) -> None:
        before = self._chosen
        if before is not None and wanted is not None and wanted.identity == before.identity:
            self._chosen = wanted
            return
        if wanted is None:
            self._chosen, self._is_ready = None, False
            return
        self._choose(wanted)
        if before is not None:
            self.changed.emit(wanted)

    @Slot(object)
    def _on_worker_model_ready(self, model: ModelSummary) -> None:
        if self._chosen is not None and model.identity == self._chosen.identity:
            self._is_ready = True
            self.ready.emit(model)

    @Slot(str, object)
    def _on_worker_model_failed(self, _model_id: str, error: AppError) -> None:
        self._is_ready = False
        self.failed.emit(error)

    @Slot(str)
    def _on_chooser_model_chosen(self, model_id: str) -> None:
        model = self._models.get(model_id)
        if model is None or model == self._chosen:
            return
        self._keeper.change(model_id=model_id)
        self._choose(model)
        self.changed.emit(model)
