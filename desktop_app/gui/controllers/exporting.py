"""Reports: asks what, how and where, lets the worker write, tells how far it is and what came of it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, FileInUseError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.report_choice import ReportChoice
from desktop_app.gui import words
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.dialogs.export_dialog import ExportDialog, copy_name, offered_name
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.services.export_csv import offered_options
from desktop_app.services.session_report import ReportOrder
from desktop_app.workers.report_worker import ReportJob, ReportWorker

_SHOW_MS = 700


class Exporting(QObject):
    """Exports the selection or everything; one report at a time.

    Signals (GUI thread):
        report_asked(ReportJob): goes to the worker.
        told(Notice): the outcome.
    """

    report_asked = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        window: QWidget,
        view: GridView,
        browsing: Browsing,
        opening: FolderOpening,
        choice: ModelChoice,
        keeper: SettingsKeeper,
        worker: ReportWorker,
        progress: ProgressLine,
        device: str = "",
    ) -> None:
        super().__init__()
        self._window, self._view, self._browsing = window, view, browsing
        self._opening, self._choice, self._keeper = opening, choice, keeper
        self._progress, self._device = progress, device
        self._scopes: list[tuple[FieldState, ...]] = []
        self._chosen, self._scope = ReportChoice(), 0
        self._left_out: list[int] = []
        self._hidden = 0
        self._job: ReportJob | None = None
        self._failed: ReportJob | None = None
        self._dialog: ExportDialog | None = None
        self.last_path: Path | None = None
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.setInterval(_SHOW_MS)
        self._showing.timeout.connect(self._on_showing_timeout)
        self.report_asked.connect(worker.write)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        progress.cancel_asked.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """True while a report is being written."""
        return self._job is not None

    @Slot()
    def export_all(self) -> None:
        """Report on every field of the folder, in name order."""
        self._ask(0)

    @Slot()
    def export_selection(self) -> None:
        """Report on the selected fields, in the order shown."""
        self._ask(1)

    @Slot()
    def export_again(self) -> None:
        """Try again what could not be written, to the same file."""
        if self._failed is not None:
            self._start(replace(self._failed, cancel=CancelToken()))

    @Slot()
    def export_copy(self) -> None:
        """Write what could not be written under another name beside it."""
        if self._failed is not None:
            order = replace(self._failed.order, path=copy_name(self._failed.order.path))
            self._start(replace(self._failed, order=order, cancel=CancelToken()))

    def write(self, states: tuple[FieldState, ...], path: Path, choice: ReportChoice) -> None:
        """Write a report without asking anything."""
        session = self._opening.session
        if session is None:
            return
        order = ReportOrder(
            states=states,
            path=path,
            model=self._model(),
            thresholds=self._choice.thresholds,
            csv=choice.csv,
            is_pseudonymised=choice.is_pseudonymised,
            lab_name=choice.lab_name,
            logo=Path(choice.logo) if choice.logo else None,
            with_heat_maps=choice.with_heat_maps,
            device=self._device,
            foot=self.tr("Page {number} of {total}"),
        )
        self._start(ReportJob(session, order))

    def _model(self) -> ModelSummary | None:
        """Return the chosen model as one whose answers are plain or careful, as they are asked for."""
        chosen, careful = self._choice.chosen, self._keeper.settings.careful
        return None if chosen is None else replace(chosen, identity=chosen.identity.asked(careful=careful))

    @Slot()
    def cancel(self) -> None:
        """Stop writing; the older file stays."""
        if self._job is not None:
            self._job.cancel.cancel()

    def _start(self, job: ReportJob) -> None:
        if self._job is not None:
            return
        self._job, self._failed = job, None
        self._showing.start()
        self.report_asked.emit(job)

    def _ask(self, scope: int) -> None:
        if self._opening.session is None or self._job is not None:
            return
        self._browsing.settle_now()
        self._scopes, self._left_out = [], []
        self._offer_fields(self._browsing.all_ids())
        if selected := self._view.selected_ids():
            self._offer_fields(selected)
        if scope < len(self._scopes) and not self._scopes[scope] and self._left_out[scope]:
            # A report has names and answers: it would tell what the screen hides.
            self.told.emit(
                Notice(
                    self.tr(
                        "Nothing to report yet: the review is blinded and you have not decided on these "
                        "fields. Decide on them first, or switch the blinded review off."
                    )
                )
            )
        elif scope < len(self._scopes) and self._scopes[scope]:
            self._dialog = ExportDialog([len(s) for s in self._scopes], self._offer(), scope, self._window)
            self._dialog.chosen.connect(self._on_dialog_chosen)
            self._dialog.open()

    def _offer_fields(self, image_ids: list[int]) -> None:
        """Put fields up for a report, but for those that a blinded review hides still."""
        states = self._browsing.rows.states(image_ids)
        shown = tuple(state for state in states if not self._browsing.hides(state))
        self._scopes.append(shown)
        self._left_out.append(len(image_ids) - len(shown))

    def _offer(self) -> ReportChoice:
        settings = self._keeper.settings
        return ReportChoice(
            kind=settings.report_kind,
            csv=offered_options(settings, QLocale.system().decimalPoint()),
            is_pseudonymised=settings.report_pseudonymised,
            with_heat_maps=settings.report_heat_maps,
            lab_name=settings.lab_name,
            logo=settings.lab_logo,
        )

    @Slot(object, int)
    def _on_dialog_chosen(self, choice: ReportChoice, scope: int) -> None:
        session = self._opening.session
        if session is None:
            return
        self._chosen, self._scope = choice, scope
        self._keeper.change(
            csv_separator=choice.csv.separator,
            csv_decimal=choice.csv.decimal,
            report_kind=choice.kind,
            report_pseudonymised=choice.is_pseudonymised,
            report_heat_maps=choice.with_heat_maps,
            lab_name=choice.lab_name,
            lab_logo=choice.logo,
        )
        offered = offered_name(session.root, choice)
        self._file_dialog = QFileDialog(self._window, self.tr("Export report"), str(offered))
        self._file_dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._file_dialog.setNameFilter(f"{choice.kind.upper()} (*.{choice.kind})")
        self._file_dialog.setDefaultSuffix(choice.kind)
        self._file_dialog.selectFile(str(offered))
        self._file_dialog.fileSelected.connect(self._on_file_dialog_file_selected)
        self._file_dialog.open()

    @Slot(str)
    def _on_file_dialog_file_selected(self, name: str) -> None:
        self._hidden = self._left_out[self._scope]
        self.write(self._scopes[self._scope], Path(name), self._chosen)
        self._scopes = []

    @Slot()
    def _on_showing_timeout(self) -> None:
        if self._job is not None:
            name = self._job.order.path.name
            self._progress.begin(self.tr("Writing {name}\N{HORIZONTAL ELLIPSIS}").format(name=name))

    @Slot(int, int)
    def _on_worker_progressed(self, done: int, total: int) -> None:
        if self._progress.is_running:
            self._progress.show_progress(done, total)

    def _end(self) -> None:
        self._showing.stop()
        self._progress.end()
        self._job = None

    @Slot(object, int)
    def _on_worker_finished(self, path: Path, rows: int) -> None:
        self._end()
        self.last_path = path
        text = self.tr("The report on {fields} is in {name}.").format(
            fields=words.fields(rows), name=path.name
        )
        if self._hidden:
            hidden = self.tr("Left out, as the review is blinded and you have not decided on them: {fields}.")
            text = f"{text} {hidden.format(fields=words.fields(self._hidden))}"
        self._hidden = 0
        self.told.emit(
            Notice(text, action=self.tr("Show in folder"), action_id="reveal_report", detail=str(path))
        )

    @Slot()
    def _on_worker_cancelled(self) -> None:
        self._end()

    @Slot(object)
    def _on_worker_failed(self, error: AppError) -> None:
        self._failed = self._job
        self._end()
        action, action_id = self.tr("Export again"), "export_again"
        if isinstance(error, FileInUseError):
            action, action_id = self.tr("Save a copy"), "export_copy"
        self.told.emit(Notice(error.message, Severity.ERROR, action, action_id, error.detail))
