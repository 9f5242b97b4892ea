"""Builds parts and controllers of the window and connects them: the composition of the gui room."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont

from desktop_app.domain.field_query import FieldQuery
from desktop_app.domain.settings import Settings
from desktop_app.gui.controllers.blinding import Blinding
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.exporting import Exporting
from desktop_app.gui.controllers.field_commands import FieldCommands
from desktop_app.gui.controllers.filtering import Filtering
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.heat_asking import HeatAsking
from desktop_app.gui.controllers.heating import Heating
from desktop_app.gui.controllers.helping import Helping
from desktop_app.gui.controllers.hovering import Hovering
from desktop_app.gui.controllers.model_choice import UNKNOWN_BAND, ModelChoice
from desktop_app.gui.controllers.narrating import Narrating
from desktop_app.gui.controllers.patient_rolling import PatientRolling
from desktop_app.gui.controllers.picturing import Picturing
from desktop_app.gui.controllers.place_keeping import PlaceKeeping
from desktop_app.gui.controllers.readers import Readers
from desktop_app.gui.controllers.review_keys import ReviewKeys
from desktop_app.gui.controllers.reviewing import Reviewing
from desktop_app.gui.controllers.running import OnScreen, Running
from desktop_app.gui.controllers.session_filing import SessionFiling
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.controllers.similarity import Similarity
from desktop_app.gui.controllers.updating import Updating
from desktop_app.gui.controllers.version_showing import VersionShowing
from desktop_app.gui.controllers.viewer_control import ViewerControl
from desktop_app.gui.controllers.viewing import Viewing
from desktop_app.gui.controllers.watching import Watching
from desktop_app.gui.controllers.workflow import Workflow
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.language.language import Language
from desktop_app.gui.panels.notice_bar import Notice
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.viewer.view_shelf import ViewShelf
from desktop_app.gui.viewer.viewer_hands import ViewerHands
from desktop_app.gui.window_menu import WindowMenu
from desktop_app.gui.window_parts import WindowParts
from desktop_app.workers.calibration_worker import CalibrationWorker
from desktop_app.workers.child_worker import ShortJobWorker
from desktop_app.workers.embedding_worker import EmbeddingWorker
from desktop_app.workers.engine_worker import EngineWorker
from desktop_app.workers.evaluation_worker import EvaluationWorker
from desktop_app.workers.files_worker import FilesWorker
from desktop_app.workers.folder_worker import FolderWorker
from desktop_app.workers.heat_worker import HeatWorker
from desktop_app.workers.labelled_worker import LabelledWorker
from desktop_app.workers.picture_worker import PictureWorker
from desktop_app.workers.report_worker import ReportWorker
from desktop_app.workers.review_worker import ReviewWorker
from desktop_app.workers.rollup_worker import RollUpWorker
from desktop_app.workers.self_check_worker import SelfCheckWorker
from desktop_app.workers.session_worker import SessionWorker
from desktop_app.workers.shelf_worker import ShelfWorker
from desktop_app.workers.thumbnail_loader import ThumbnailLoader
from desktop_app.workers.training_worker import TrainingWorker
from desktop_app.workers.update_worker import UpdateWorker
from desktop_app.workers.variants_worker import VariantsWorker
from desktop_app.workers.view_worker import ViewWorker
from desktop_app.workers.watch_worker import WatchWorker


@dataclass(frozen=True, slots=True)
class Workers:
    """The workers the window talks to, each in its own thread."""

    folders: FolderWorker
    engine: EngineWorker
    files: FilesWorker
    thumbnails: ThumbnailLoader
    labelled: LabelledWorker
    training: TrainingWorker
    short_jobs: ShortJobWorker
    variants: VariantsWorker
    shelf: ShelfWorker
    pictures: PictureWorker
    evaluation: EvaluationWorker
    calibration: CalibrationWorker
    heat: HeatWorker
    reviews: ReviewWorker
    sessions: SessionWorker
    watching: WatchWorker
    rollups: RollUpWorker
    reports: ReportWorker
    views: ViewWorker
    embeddings: EmbeddingWorker
    updates: UpdateWorker
    checks: SelfCheckWorker


class Controls(QObject):
    """Everything in the window, by name. GUI thread only."""

    def __init__(
        self,
        theme: Theme,
        language: Language,
        settings: Settings,
        workers: Workers,
        font: QFont,
        device: str,
    ) -> None:
        super().__init__()
        self.theme, self.language, self.workers = theme, language, workers
        self.keeper = SettingsKeeper(settings)
        # Whoever makes the window of trainings says so; until then there is none.
        self.is_training: Callable[[], bool] = bool
        self._started_percent = settings.text_percent
        self.actions = Actions(theme)
        self.window_menu = WindowMenu(settings)
        self.window_menu.fill(self.actions)
        self.shelf = ThumbnailShelf(
            workers.thumbnails, settings.thumb_px, square=settings.thumb_fit == "fill"
        )
        self.parts = WindowParts(theme, self.actions, self.window_menu.menu, self.shelf, UNKNOWN_BAND, font)
        self._build_controllers(workers, settings, device)
        self._build_voices(workers, device)
        self._connect(workers)
        self._own()

    def _build_controllers(self, workers: Workers, settings: Settings, device: str) -> None:
        parts = self.parts
        on_screen = OnScreen()
        query = FieldQuery(UNKNOWN_BAND, sort_key=settings.sort_key, descending=settings.sort_descending)
        self.browsing = Browsing(parts.model, parts.grid, parts.filters, parts.header, query)
        self.choice = ModelChoice(parts.commands.model, self.keeper, workers.engine)
        self.opening = FolderOpening(workers.folders)
        self.running = Running(workers.engine, on_screen)
        self.picturing = Picturing(parts.grid, parts.model, self.browsing, self.shelf, parts.field, on_screen)
        self.viewing = Viewing(parts, self.browsing, self.picturing, self.choice, self.keeper)
        self.filtering = Filtering(parts, self.browsing, self.viewing, self.keeper)
        self.view_shelf = ViewShelf(workers.views)
        self.viewer = ViewerControl(parts, self.browsing, self.view_shelf, self.keeper, self.actions)
        self.viewer_hands = ViewerHands(parts.viewer, self.actions)
        self.actions.keys_of("grid", "fields").watch(parts.grid)
        self.reviewing = Reviewing(parts, self.browsing, self.opening, self.keeper, workers.reviews)
        self.review_keys = ReviewKeys(parts, self.browsing, self.reviewing, self.keeper, self.actions)
        self.blinding = Blinding(parts, self.browsing, self.viewing, self.keeper, self.actions)
        self.readers = Readers(parts, self.browsing, self.opening, self.actions, workers.reviews)
        self.versions = VersionShowing(parts, self.opening, self.choice, self.actions, workers.reviews)
        self.similarity = Similarity(
            parts.grid, self.browsing, self.filtering, self.opening, self.choice, workers.embeddings
        )
        self.readers.changed.connect(self.reviewing.forget_steps)
        # Fields that are found still would be shown in the order of their likeness.
        self.blinding.switched.connect(self.similarity.cancel)
        self.heat_asking = HeatAsking(workers.heat)
        self.heating = Heating(
            parts, self.browsing, self.choice, self.viewer, self.heat_asking, workers.files, self.actions
        )
        self.workflow = Workflow(
            self.opening, self.browsing, self.choice, self.running, self.picturing, self.keeper
        )
        self.field_commands = FieldCommands(parts.grid, self.browsing, self.actions)
        self.placing = PlaceKeeping(parts.grid, self.browsing, self.opening, workers.reviews)
        self.patients = PatientRolling(self.browsing, self.opening, workers.rollups)
        self.exporting = Exporting(
            parts,
            parts.grid,
            self.browsing,
            self.opening,
            self.choice,
            self.keeper,
            workers.reports,
            parts.export_progress,
            device,
        )

    def _build_voices(self, workers: Workers, device: str) -> None:
        parts = self.parts
        self.helping = Helping(parts, self.keeper)
        self.actions["tour"].triggered.connect(parts.tour.begin)
        self.hovering = Hovering(parts.grid, parts.model, self.shelf, parts.preview)
        self.narrating = Narrating(
            parts.status,
            parts.notices,
            self.opening,
            self.browsing,
            self.running,
            self.choice,
            workers.engine,
            device,
        )
        # After Narrating: what it says of a folder that is gone gets a button here.
        self.filing = SessionFiling(
            parts, self.opening, self.running, self.workflow, self.keeper, workers.sessions
        )
        self.updating = Updating(parts, self.actions, workers.updates, self._is_busy)
        self.watching = Watching(
            self.opening, self.browsing, self.running, self.workflow, self.keeper, workers.watching
        )

    def _own(self) -> None:
        """Let everybody go with the window: a timer that outlives it wakes who would speak to it."""
        for part in (
            self.keeper,
            self.actions,
            self.window_menu,
            self.shelf,
            self.browsing,
            self.choice,
            self.opening,
            self.running,
            self.picturing,
            self.viewing,
            self.filtering,
            self.view_shelf,
            self.viewer,
            self.viewer_hands,
            self.reviewing,
            self.review_keys,
            self.blinding,
            self.readers,
            self.versions,
            self.similarity,
            self.heat_asking,
            self.heating,
            self.workflow,
            self.field_commands,
            self.patients,
            self.placing,
            self.exporting,
            self.helping,
            self.hovering,
            self.narrating,
            self.filing,
            self.watching,
            self.updating,
        ):
            part.setParent(self)

    def _connect(self, workers: Workers) -> None:
        self.running.began.connect(self.choice.hold)
        self.running.ended.connect(self.choice.release)
        self.keeper.save_asked.connect(workers.files.save_settings)
        workers.files.settings_failed.connect(self.narrating.warn_of)
        workers.folders.problem_found.connect(self.narrating.note_problem)
        self.exporting.told.connect(self.narrating.tell)
        speakers = (
            self.reviewing,
            self.review_keys,
            self.readers,
            self.versions,
            self.heating,
            self.filing,
            self.watching,
            self.updating,
        )
        for speaker in speakers:
            speaker.told.connect(self.narrating.tell)
        self.heating.note_asked.connect(self._on_heating_note_asked)
        self.parts.field.review.reason_chosen.connect(self.reviewing.give_reason)
        self.parts.field.review.note_written.connect(self.reviewing.write_note)
        self.field_commands.trouble.connect(self.narrating.warn)
        self.similarity.failed.connect(self.narrating.warn_of)
        self.actions["open_session"].triggered.connect(self.filing.ask_for_session)
        self.actions["save_session_as"].triggered.connect(self.filing.ask_where_to_save)
        self.actions["find_moved"].triggered.connect(self.filing.ask_for_moved)
        self.actions["watch"].toggled.connect(self.watching.set_on)
        self.workflow.nothing_to_do.connect(self.narrating.tell_nothing_to_do)
        self.window_menu.theme_chosen.connect(self._on_theme_chosen)
        self.window_menu.language_chosen.connect(self._on_language_chosen)
        self.window_menu.text_percent_chosen.connect(self._on_text_percent_chosen)
        self.language.changed.connect(self._on_language_changed)
        self.window_menu.auto_classify_chosen.connect(self._on_auto_classify_chosen)
        self.window_menu.recursive_chosen.connect(self._on_recursive_chosen)
        self.window_menu.careful_chosen.connect(self.workflow.set_careful)
        self.actions["fit"].setChecked(self.keeper.settings.thumb_fit == "fit")

    def _is_busy(self) -> bool:
        return self.running.is_active or self.exporting.is_busy or self.is_training()

    def _on_heating_note_asked(self) -> None:
        self.helping.page_asked.emit("heat-maps")

    def _on_theme_chosen(self, mode: str) -> None:
        self.theme.apply(mode)
        self.keeper.change(theme=mode)

    def _on_language_chosen(self, choice: str) -> None:
        self.keeper.change(language=choice)
        self.language.apply(choice)

    def _on_text_percent_chosen(self, percent: int) -> None:
        self.keeper.change(text_percent=percent)
        if percent != self._started_percent:
            self.narrating.tell(
                Notice(self.tr("Words and controls have their new size when Lamella starts next."))
            )

    def _on_language_changed(self) -> None:
        """Compose anew what consists of words and values; plain texts were put over by ``Language``."""
        self.actions.say_anew()
        self.updating.say_anew()
        self.browsing.tell_counts()
        self.viewing.show_current()

    def _on_auto_classify_chosen(self, on: bool) -> None:
        self.keeper.change(auto_classify=on)

    def _on_recursive_chosen(self, on: bool) -> None:
        self.keeper.change(recursive=on)
