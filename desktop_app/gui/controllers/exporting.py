"""The CSV report: asks how and where, writes it in another thread, tells the outcome."""

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.gui import words
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.folder_opening import FolderOpening
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.settings_keeper import SettingsKeeper
from desktop_app.gui.dialogs.export_dialog import ExportDialog
from desktop_app.gui.grid.grid_view import GridView
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.services.export_csv import offered_options
from desktop_app.workers.files_worker import ExportRequest, FilesWorker


class Exporting(QObject):
    """Exports the selection or everything.

    Signals (GUI thread):
        export_asked(ExportRequest): goes to the worker.
        told(Notice): the outcome.
    """

    export_asked = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        window: QWidget,
        view: GridView,
        browsing: Browsing,
        opening: FolderOpening,
        choice: ModelChoice,
        keeper: SettingsKeeper,
        worker: FilesWorker,
    ) -> None:
        super().__init__()
        self._window, self._view, self._browsing = window, view, browsing
        self._opening, self._choice, self._keeper = opening, choice, keeper
        self._states: tuple[FieldState, ...] = ()
        self._dialog: ExportDialog | None = None
        self.last_path: Path | None = None
        self.export_asked.connect(worker.export)
        worker.exported.connect(self._on_worker_exported)
        worker.export_failed.connect(self._on_worker_export_failed)

    @Slot()
    def export_all(self) -> None:
        """Report on every field of the folder, in name order."""
        self._browsing.settle_now()
        self._ask(tuple(self._browsing.rows.states(self._browsing.all_ids())))

    @Slot()
    def export_selection(self) -> None:
        """Report on the selected fields, in the order shown."""
        self._browsing.settle_now()
        self._ask(tuple(self._browsing.rows.states(self._view.selected_ids())))

    @Slot()
    def export_again(self) -> None:
        """Ask again for what could not be written."""
        self._ask(self._states)

    def write(self, states: tuple[FieldState, ...], path: Path, options: CsvOptions) -> None:
        """Write a report without asking anything."""
        session = self._opening.session
        if session is None:
            return
        chosen, careful = self._choice.chosen, self._keeper.settings.careful
        model = chosen.identity.asked(careful=careful) if chosen else None
        request = ExportRequest(session, states, path, options, model, self._choice.thresholds)
        self.export_asked.emit(request)

    def _ask(self, states: tuple[FieldState, ...]) -> None:
        if not states or self._opening.session is None:
            return
        self._states = states
        self._dialog = ExportDialog(
            len(states), offered_options(self._keeper.settings, QLocale.system().decimalPoint()), self._window
        )
        self._dialog.chosen.connect(self._on_dialog_chosen)
        self._dialog.open()

    @Slot(object)
    def _on_dialog_chosen(self, options: CsvOptions) -> None:
        session = self._opening.session
        if session is None:
            return
        self._keeper.change(csv_separator=options.separator, csv_decimal=options.decimal)
        offered = session.root.parent / f"{session.root.name or 'lamella'}-report.csv"
        self._file_dialog = QFileDialog(self._window, self.tr("Export CSV report"), str(offered))
        self._file_dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._file_dialog.setNameFilter(self.tr("CSV report (*.csv)"))
        self._file_dialog.setDefaultSuffix("csv")
        self._file_dialog.selectFile(str(offered))
        self._options = options
        self._file_dialog.fileSelected.connect(self._on_file_dialog_file_selected)
        self._file_dialog.open()

    @Slot(str)
    def _on_file_dialog_file_selected(self, name: str) -> None:
        self.write(self._states, Path(name), self._options)

    @Slot(object, int)
    def _on_worker_exported(self, path: Path, rows: int) -> None:
        self._states = ()
        self.last_path = path
        text = self.tr("The report on {fields} is in {name}.").format(
            fields=words.fields(rows), name=path.name
        )
        self.told.emit(
            Notice(text, action=self.tr("Show in folder"), action_id="reveal_report", detail=str(path))
        )

    @Slot(object)
    def _on_worker_export_failed(self, error: AppError) -> None:
        self.told.emit(
            Notice(error.message, Severity.ERROR, self.tr("Export again"), "export_again", error.detail)
        )
