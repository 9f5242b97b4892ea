"""Composition root of the window: the only file that knows every room. Entry point of ``lamella-gui``."""

import gc
import logging
import multiprocessing
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.gui.accessible_roles import install_roles
from desktop_app.gui.controls import Controls, Workers
from desktop_app.gui.file_openings import FileOpeningApplication
from desktop_app.gui.language.language import Language
from desktop_app.gui.main_window import MainWindow
from desktop_app.gui.splash import enlarge, make_application
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.window_arguments import first_of, parse
from desktop_app.gui.words import tr
from desktop_app.persistence.app_dirs import bundled_dir
from desktop_app.services.crash_reports import write_reports
from desktop_app.services.crash_watch import CrashWatch
from desktop_app.services.fine_tune import FineTuneModel
from desktop_app.services.workspace import Workspace
from desktop_app.workers.calibration_worker import CalibrationWorker
from desktop_app.workers.child_worker import ShortJobWorker
from desktop_app.workers.embedding_worker import EmbeddingWorker
from desktop_app.workers.end_signals import EndSignals
from desktop_app.workers.engine_worker import EngineWorker
from desktop_app.workers.escaping import watch_what_escapes
from desktop_app.workers.evaluation_worker import EvaluationWorker
from desktop_app.workers.facts import Facts
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
from desktop_app.workers.thread_host import ThreadHost
from desktop_app.workers.thumbnail_loader import ThumbnailLoader
from desktop_app.workers.training_worker import TrainingWorker
from desktop_app.workers.update_worker import UpdateWorker
from desktop_app.workers.variants_worker import VariantsWorker
from desktop_app.workers.view_worker import ViewWorker
from desktop_app.workers.watch_worker import WatchWorker

_SHUTDOWN_S = 10.0
_LOCK_TURN_S = 0.0005
_log = logging.getLogger(__name__)


class Lamella(QObject):
    """The running program: workspace, workers in their threads, window."""

    def __init__(
        self, application: QApplication, workspace: Workspace, facts: Facts, *, owns_process: bool = True
    ) -> None:
        """Build the program; one that does not own its process leaves Python's collector as it is."""
        super().__init__()
        self._owns_process = owns_process
        self._application, self._workspace, self._facts = application, workspace, facts
        threads = engine_threads(workspace.settings.threads)
        self._workers = Workers(
            FolderWorker(workspace),
            EngineWorker(workspace.models, workspace.samples_dir, threads),
            FilesWorker(workspace),
            ThumbnailLoader(loader_threads()),
            labelled=LabelledWorker(workspace.dirs),
            training=TrainingWorker(FineTuneModel(workspace.dirs, workspace.models)),
            short_jobs=ShortJobWorker(),
            variants=VariantsWorker(),
            shelf=ShelfWorker(workspace),
            pictures=PictureWorker(workspace.thumbnails()),
            calibration=CalibrationWorker(workspace, threads),
            views=ViewWorker(),
            evaluation=EvaluationWorker(workspace.models, workspace.dirs, threads),
            heat=HeatWorker(workspace.models),
            rollups=RollUpWorker(),
            reports=ReportWorker(workspace.models),
            embeddings=EmbeddingWorker(),
            reviews=ReviewWorker(),
            sessions=SessionWorker(workspace),
            watching=WatchWorker(),
            updates=UpdateWorker(),
            checks=SelfCheckWorker(workspace),
        )
        self._hosts = [
            ThreadHost("lamella-folders", self._workers.folders),
            ThreadHost("lamella-engine", self._workers.engine),
            ThreadHost("lamella-files", self._workers.files),
            ThreadHost("lamella-reviews", self._workers.reviews),
            ThreadHost("lamella-sessions", self._workers.sessions),
            ThreadHost("lamella-watching", self._workers.watching),
            ThreadHost("lamella-updates", self._workers.updates),
            ThreadHost("lamella-labelled", self._workers.labelled),
            ThreadHost("lamella-training", self._workers.training),
            ThreadHost("lamella-jobs", self._workers.short_jobs),
            ThreadHost("lamella-variants", self._workers.variants),
            ThreadHost("lamella-shelf", self._workers.shelf),
            ThreadHost("lamella-pictures", self._workers.pictures),
            ThreadHost("lamella-views", self._workers.views),
            ThreadHost("lamella-evaluation", self._workers.evaluation),
            ThreadHost("lamella-calibration", self._workers.calibration),
            ThreadHost("lamella-heat", self._workers.heat),
            ThreadHost("lamella-patients", self._workers.rollups),
            ThreadHost("lamella-reports", self._workers.reports),
            ThreadHost("lamella-embeddings", self._workers.embeddings),
            ThreadHost("lamella-checks", self._workers.checks),
        ]
        install_roles()
        theme = Theme(application, bundled_dir() / "resources")
        theme.apply(workspace.settings.theme)
        self._language = Language(application, bundled_dir() / "resources" / "i18n")
        self._language.apply(workspace.settings.language)
        controls = Controls(
            theme,
            self._language,
            workspace.settings,
            self._workers,
            application.font(),
            device_words(threads),
        )
        geometry = QSettings(str(workspace.dirs.state_dir / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(controls, geometry, workspace.samples_dir)
        self.splash: QWidget | None = None
        self.window.first_painted.connect(self._on_window_first_painted)
        self.window.controls.opening.ended.connect(self._on_opening_ended)
        self.window.closing.connect(self._application.quit, Qt.ConnectionType.QueuedConnection)
        controls.running.results.connect(self._on_running_results)
        controls.running.ended.connect(self._on_running_ended)
        controls.updating.restart_asked.connect(self._on_updating_restart_asked)
        self._first: Path | None = None
        self.starts_anew = False

    def start(self, first: Path | None) -> None:
        """Show the window; threads, models and the folder follow once it is painted."""
        self._first = first
        # Workers hand Python's lock over to the window ten times sooner than usual.
        sys.setswitchinterval(_LOCK_TURN_S)
        self.window.show()

    def shut_down(self) -> bool:
        """End every thread and make everything durable; return False when a thread would not end."""
        controls, workers = self.window.controls, self._workers
        controls.workflow.close()
        controls.exporting.cancel()
        controls.updating.cancel()
        controls.keeper.write_if_waiting()
        for host in self._hosts:
            host.ask_to_leave()
        ended = workers.thumbnails.stop(_SHUTDOWN_S)
        give_up = time.monotonic() + _SHUTDOWN_S
        for host in self._hosts:
            while host.is_running and time.monotonic() < give_up:
                # The loop keeps spinning, so that queued answers find their receivers alive.
                self._application.processEvents()
                host.wait(20)
            ended = ended and not host.is_running
        self._close_store()
        return ended

    def discard_windows(self) -> None:
        """Destroy every window, once ``shut_down`` has returned True; none may be used afterwards.

        Left to Python's collector the widgets would die in any order, which Qt does not survive, or live for
        as long as the process, each of them styled anew with every change of the theme.
        """
        if self._owns_process:
            gc.unfreeze()
        self.window.labs.discard()
        shiboken6.delete(self.window)
        self._language.discard()

    def _close_store(self) -> None:
        session = self.window.controls.opening.session
        try:
            if session is not None:
                session.close()
            self._workspace.last_place.leave()
            self._workspace.close()
        except AppError as error:
            _log.error("at the end: %s (%s)", error.message, error.detail)

    @Slot()
    def _on_window_first_painted(self) -> None:
        self._facts.note("first_paint_at")
        if self.splash is not None:
            self.splash.close()
        for host in self._hosts:
            host.start()
        self._workers.thumbnails.start()
        self.window.controls.choice.start()
        self._open_first()
        # Styling hidden panes takes some 30 ms: now rather than when the first folder opens.
        for widget in self.window.findChildren(QWidget):
            widget.ensurePolished()
        if self._owns_process:
            # What exists now lives as long as the program: collections need not look at it again.
            gc.freeze()
        # What the user did meanwhile is answered before this timer's turn comes.
        QTimer.singleShot(0, self, self._on_usable)
        if self._facts.quits_after("first_paint"):
            self.window.close()

    @Slot()
    def _on_usable(self) -> None:
        self._facts.note("usable_at")
        if self._facts.quits_after("usable"):
            self.window.close()

    @Slot()
    def _on_updating_restart_asked(self) -> None:
        self.starts_anew = True
        self.window.close()

    @Slot()
    def _on_opening_ended(self) -> None:
        if self._owns_process:
            # A collection that walks the states of 100,000 fields halts the window for half a second. They
            # hold no cycles and go when nobody holds them.
            gc.freeze()

    def _open_first(self) -> None:
        first, application = self._first, self._application
        if isinstance(application, FileOpeningApplication):
            first = first or application.first_asked
            application.asked.connect(self._on_application_asked)
        if first is not None and self.window.take_in(first):
            first = None
        if first is None:
            first = self._workspace.last_place.to_reopen(self._workspace.settings.reopen)
            self.window.controls.placing.return_to_place = first is not None
        if first is not None:
            self.window.open(first)
        else:
            self.window.controls.helping.begin_tour_once()

    @Slot(object)
    def _on_application_asked(self, path: Path) -> None:
        if not self.window.take_in(path):
            self.window.open(path)

    @Slot(object)
    def _on_running_results(self, _results: object) -> None:
        if self._facts.quits_after("results"):
            self.window.close()

    @Slot(bool)
    def _on_running_ended(self, _complete: bool) -> None:
        self._facts.note_run_end(self.window.controls.running.seconds)
        if self._facts.quits_after("run"):
            self.window.close()


def engine_threads(chosen: int) -> int:
    """Return the engine's threads: the user's choice, else all cores, less one where there are many."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if chosen:
        return min(chosen, cores)
    return cores if cores <= 2 else cores - 1


def loader_threads() -> int:
    """Return how many threads load thumbnails: on two cores a second one only makes the window wait."""
    return 1 if engine_threads(0) <= 2 else 2


def device_words(threads: int) -> str:
    """Return what the status line says of the device."""
    return tr("CPU, 1 thread") if threads == 1 else tr("CPU, {count} threads").format(count=threads)


def main(arguments: Sequence[str] | None = None, splash: QWidget | None = None) -> int:
    """Run the window until it is closed; return the exit code.

    Args:
        arguments: words after the program's name; those of the process when None.
        splash: shown until the window is painted.
    """
    multiprocessing.freeze_support()
    facts = Facts.from_environment()
    options = parse(sys.argv[1:] if arguments is None else arguments)
    workspace = Workspace.open(options.profile)
    workspace.start_logging()
    watch = CrashWatch(workspace.dirs.state_dir)
    watch_what_escapes(watch)
    enlarge(workspace.settings.text_percent)
    application = make_application()
    # Qt notes the folders of its file dialogs in a file of all its programs, unless told where else. Names of
    # folders are the laboratory's own business, and go with the settings.
    QSettings.setPath(
        QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(workspace.dirs.config_dir)
    )
    program = Lamella(application, workspace, facts)
    program.splash = splash
    report = write_reports(workspace.dirs.state_dir, watch.path)
    if report is not None:
        program.window.crashes.tell_of(report)
    signals = EndSignals(application)
    signals.asked.connect(program.window.close)
    application.commitDataRequest.connect(signals.end_session)
    signals.session_ending.connect(watch.may_end)
    program.start(first_of(options.paths))
    code = application.exec()
    signals.stop()
    ended = program.shut_down()
    facts.write()
    if not ended:
        _log.error("a thread did not end in time; leaving without it")
    watch.end()
    if not ended:
        logging.shutdown()
        os._exit(code)
    program.discard_windows()
    if program.starts_anew:
        start_anew()
    return code


def start_anew() -> None:
    """Start the version that an update has made the current one; sessions are closed by now."""
    from desktop_app.services.updates import Updates

    try:
        Updates.of_this_program().start_anew()
    except OSError:
        _log.exception("the other version did not start")
