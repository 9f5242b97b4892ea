"""The windows for work on models: each is made when first asked for, kept, and closed with the program."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QSettings, Slot

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.controllers.narrating import CALIBRATE
from desktop_app.gui.controls import Controls, Workers
from desktop_app.gui.evaluating.sheet_window import SheetWindow
from desktop_app.gui.helping.help_pages import FIRST
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.pieces.sheet_model import SheetPicture
from desktop_app.gui.training.model_use import TAKE_OLD_BACK, ModelUse
from desktop_app.workers.engine_worker import InstalledModels

# The page of help on each window, by the window's name.
_HELP_PAGES = {
    "fine_tune": "fine-tuning",
    "evaluation": "judging",
    "compare": "judging",
    "models": "judging",
    "sheet": "judging",
    "calibrate": "calibrating",
    "patients": "patients",
    "self_check": "trouble",
    "crash": "trouble",
}


@runtime_checkable
class ListsModels(Protocol):
    """A window that lets the user choose among installed models."""

    def show_models(self, models: Sequence[ModelSummary], chosen: str) -> None:
        """List ``models``, offering ``chosen``."""
        ...


class Labs(QObject):
    """Opens one window of each kind. GUI thread only."""

    def __init__(self, controls: Controls, workers: Workers, memory: QSettings) -> None:
        """Make no window yet; ``memory`` keeps their geometries."""
        super().__init__()
        self._controls, self._workers, self._memory = controls, workers, memory
        self._windows: dict[str, LabWindow] = {}
        self.model_use = ModelUse(controls.choice, controls.running, workers.shelf)
        self.model_use.told.connect(controls.narrating.tell)
        controls.parts.notices.action_asked.connect(self._on_notice_action_asked)
        controls.actions["fine_tune"].triggered.connect(self.show_fine_tuning)
        controls.actions["evaluate"].triggered.connect(self.show_evaluation)
        controls.actions["compare"].triggered.connect(self.show_comparison)
        controls.actions["calibrate"].triggered.connect(self.show_calibration)
        controls.actions["manage_models"].triggered.connect(self.show_models)
        controls.actions["patients"].triggered.connect(self.show_patients)
        controls.actions["map"].triggered.connect(self.show_map)
        controls.actions["self_check"].triggered.connect(self.show_self_check)
        controls.choice.listed.connect(self._on_choice_listed)
        controls.helping.page_asked.connect(self.show_help)

    @property
    def windows(self) -> dict[str, LabWindow]:
        """The windows made so far, by name."""
        return dict(self._windows)

    @Slot()
    def show_fine_tuning(self) -> None:
        """Open the page on which a model learns from the user's own fields."""
        self._show("fine_tune", self._make_fine_tuning)

    @Slot()
    def show_evaluation(self) -> None:
        """Open the window that measures a model."""
        self._show("evaluate", self._make_evaluation)

    @Slot()
    def show_comparison(self) -> None:
        """Open the window that compares models."""
        self._show("compare", self._make_comparison)

    @Slot()
    def show_calibration(self) -> None:
        """Open the window that fits a model to the user's laboratory."""
        self._show("calibrate", self._make_calibration)

    @Slot()
    def show_models(self) -> None:
        """Open the list of installed models."""
        self._show("models", self._make_models)

    @Slot()
    def show_patients(self) -> None:
        """Open the table of patients."""
        self._show("patients", self._make_patients)

    @Slot()
    def show_map(self) -> None:
        """Open the map of the fields."""
        self._show("map", self._make_map)

    @Slot(str)
    def show_model(self, model_id: str) -> None:
        """Open the list of installed models at one of them."""
        from desktop_app.gui.evaluating.models_window import ModelsWindow

        self.show_models()
        window = self._windows["models"]
        assert isinstance(window, ModelsWindow)
        window.choose(model_id)

    def install(self, path: Path) -> None:
        """Install a model package, in the window of installed models: there it is asked about if need be."""
        from desktop_app.gui.evaluating.models_window import ModelsWindow

        self.show_models()
        window = self._windows["models"]
        assert isinstance(window, ModelsWindow)
        window.install(path)

    def is_training(self) -> bool:
        """Whether a model is being trained."""
        window = self._windows.get("fine_tune")
        if window is None:
            return False
        from desktop_app.gui.training.fine_tune_window import FineTuneWindow

        return isinstance(window, FineTuneWindow) and window.tuning.is_running

    @Slot(str, object)
    def show_sheet(self, title: str, pictures: Sequence[SheetPicture]) -> None:
        """Show pictures with answer and label; one window serves all."""
        self._show("sheet", self._make_sheet)
        sheet = self._windows["sheet"]
        assert isinstance(sheet, SheetWindow)
        sheet.show_sheet(title, pictures)

    @Slot(str)
    def show_help(self, page: str) -> None:
        """Open the help at one of its pages."""
        from desktop_app.gui.helping.help_window import HelpWindow

        self._show("help", self._make_help)
        window = self._windows["help"]
        assert isinstance(window, HelpWindow)
        window.show_page(page)

    @Slot()
    def show_self_check(self) -> None:
        """Open the page that says whether everything Lamella needs is in order, and look."""
        from desktop_app.gui.checking.self_check_window import SelfCheckWindow

        self._show("self_check", self._make_self_check)
        window = self._windows["self_check"]
        assert isinstance(window, SelfCheckWindow)
        window.check()

    @Slot()
    def show_licences(self) -> None:
        """Open the licences of all parts of the program."""
        self._show("licences", self._make_licences)

    @Slot(str)
    def show_crash(self, text: str) -> None:
        """Show the report of an earlier window that did not end as it should."""
        from desktop_app.gui.checking.crash_window import CrashWindow

        self._show("crash", self._make_crash)
        window = self._windows["crash"]
        assert isinstance(window, CrashWindow)
        window.show_report(text)

    def leave(self) -> None:
        """Close every window and let go of what goes on in it."""
        for window in self._windows.values():
            window.leave()
            window.close()

    def discard(self) -> None:
        """Destroy every window; the program has ended."""
        for window in self._windows.values():
            shiboken6.delete(window)
        self._windows.clear()

    def _show(self, name: str, make: Callable[[], LabWindow]) -> None:
        if name not in self._windows:
            self._windows[name] = make()
            self._windows[name].help_asked.connect(self._on_window_help_asked)
        self._windows[name].come_forward()

    def _make_fine_tuning(self) -> LabWindow:
        # Loaded when first asked for: the main window need not wait for pages that few open.
        from desktop_app.gui.training.fine_tune_window import FineTuneWindow

        controls, workers = self._controls, self._workers
        window = FineTuneWindow(controls.theme, self._memory, workers)
        window.show_models(controls.choice.models, controls.choice.chosen_id)
        window.trained.connect(controls.choice.refresh)
        window.use_asked.connect(self.model_use.use)
        window.show_asked.connect(self.show_model)
        window.back_asked.connect(self.model_use.take_back)
        window.sheet_asked.connect(self.show_sheet)
        self.model_use.used.connect(window.show_used)
        self.model_use.taken_back.connect(window.result.show_unused)
        self.model_use.refused.connect(window.result.show_refusal)
        return window

    def _make_evaluation(self) -> LabWindow:
        from desktop_app.gui.evaluating.evaluation_window import EvaluationWindow

        controls, workers = self._controls, self._workers
        window = EvaluationWindow(
            controls.theme, self._memory, workers.labelled, workers.evaluation, workers.pictures
        )
        window.show_models(controls.choice.models, controls.choice.chosen_id)
        window.sheet_asked.connect(self.show_sheet)
        return window

    def _make_comparison(self) -> LabWindow:
        from desktop_app.gui.evaluating.compare_window import CompareWindow

        controls, workers = self._controls, self._workers
        window = CompareWindow(controls.theme, self._memory, workers.labelled, workers.evaluation)
        window.show_models(controls.choice.models, controls.choice.chosen_id)
        return window

    def _make_models(self) -> LabWindow:
        from desktop_app.gui.evaluating.models_window import ModelsWindow

        window = ModelsWindow(self._controls.theme, self._memory, self._workers.shelf)
        window.changed.connect(self._controls.choice.refresh)
        window.use_asked.connect(self._controls.choice.use)
        self._controls.choice.listed.connect(window.jobs.refresh)
        return window

    def _make_calibration(self) -> LabWindow:
        from desktop_app.gui.evaluating.calibrate_window import CalibrateWindow

        controls, workers = self._controls, self._workers
        window = CalibrateWindow(controls.theme, self._memory, workers.labelled, workers.calibration)
        window.show_models(controls.choice.models, controls.choice.chosen_id)
        window.layers_changed.connect(controls.choice.refresh)
        window.train_asked.connect(self._on_calibration_train_asked)
        return window

    @Slot(object)
    def _on_calibration_train_asked(self, source: Path) -> None:
        from desktop_app.gui.training.fine_tune_window import FineTuneWindow

        self.show_fine_tuning()
        window = self._windows["fine_tune"]
        assert isinstance(window, FineTuneWindow)
        window.take(source)

    def _make_patients(self) -> LabWindow:
        from desktop_app.gui.patients.patients_window import PatientsWindow

        controls = self._controls
        window = PatientsWindow(controls.theme, self._memory, controls.patients)
        window.fields_asked.connect(self._on_patients_fields_asked)
        window.front_asked.connect(self._on_patients_front_asked)
        controls.blinding.switched.connect(window.set_blinded)
        return window

    def _make_map(self) -> LabWindow:
        from desktop_app.gui.map.map_making import MapMaking
        from desktop_app.gui.map.map_window import MapWindow

        controls = self._controls
        making = MapMaking(controls.browsing, controls.opening, controls.choice, self._workers.embeddings)
        window = MapWindow(controls.theme, self._memory, making)
        making.setParent(window)
        window.picked.connect(controls.filtering.show_from_map)
        window.field_asked.connect(self._on_map_field_asked)
        controls.blinding.switched.connect(window.set_blinded)
        return window

    @Slot(int)
    def _on_map_field_asked(self, image_id: int) -> None:
        self._controls.parts.grid.restore(image_id, [image_id])
        self._on_patients_front_asked()

    @Slot(str, bool)
    def _on_patients_fields_asked(self, patient: str, only_doubtful: bool) -> None:
        self._controls.viewing.empty_search()
        self._controls.browsing.show_patient(patient, only_doubtful=only_doubtful)

    @Slot()
    def _on_patients_front_asked(self) -> None:
        main = self._controls.parts.window()
        main.raise_()
        main.activateWindow()
        self._controls.parts.grid.setFocus()

    def _make_help(self) -> LabWindow:
        from desktop_app.gui.helping.help_window import HelpWindow

        return HelpWindow(self._controls.theme, self._memory, self._controls.language)

    @Slot(str)
    def _on_window_help_asked(self, name: str) -> None:
        self.show_help(_HELP_PAGES.get(name, FIRST))

    def _make_self_check(self) -> LabWindow:
        from desktop_app.gui.checking.self_check_window import SelfCheckWindow

        window = SelfCheckWindow(self._controls.theme, self._memory, self._workers.checks)
        window.report_asked.connect(self.show_crash)
        return window

    def _make_licences(self) -> LabWindow:
        from desktop_app.gui.checking.licences_window import LicencesWindow

        return LicencesWindow(self._memory)

    def _make_crash(self) -> LabWindow:
        from desktop_app.gui.checking.crash_window import CrashWindow

        return CrashWindow(self._controls.theme, self._memory)

    def _make_sheet(self) -> LabWindow:
        return SheetWindow(self._controls.theme, self._workers.pictures, self._memory)

    @Slot(str)
    def _on_notice_action_asked(self, action_id: str) -> None:
        if action_id == TAKE_OLD_BACK:
            self.model_use.take_back()
        elif action_id == CALIBRATE:
            self.show_calibration()

    @Slot(object)
    def _on_choice_listed(self, _installed: InstalledModels) -> None:
        """Let every window that lists models list what is installed now."""
        choice = self._controls.choice
        for window in self._windows.values():
            if isinstance(window, ListsModels):
                window.show_models(choice.models, choice.chosen_id)
