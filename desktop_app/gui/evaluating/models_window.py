"""The window of installed models: look at them, install, export, remove, make one the default, roll back."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError, ConsentNeededError, PromotionError
from desktop_app.gui.evaluating import shelf_words
from desktop_app.gui.evaluating.model_details import ModelDetails
from desktop_app.gui.evaluating.model_list import ModelList
from desktop_app.gui.evaluating.shelf_jobs import ShelfJobs
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity
from desktop_app.gui.pieces.ask_bar import AskBar
from desktop_app.gui.pieces.installable import PACKAGE_SUFFIX, is_package
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.pieces.trust_words import NO_DOUBT, consent_to, question
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.model_entries import ModelEntry
from desktop_app.workers.shelf_worker import ShelfListing, ShelfWorker

_LIST_PX = 340
_USE_DEFAULT, _TAKE = "use_default", "take"


class ModelsWindow(LabWindow):
    """Lists models and what can be done with them.

    Signals (GUI thread):
        changed(): what is installed, or the default, is different.
        use_asked(model_id): let the main window answer with this model.
    """

    changed = Signal()
    use_asked = Signal(str)

    def __init__(self, theme: Theme, memory: QSettings, worker: ShelfWorker) -> None:
        super().__init__("models", self.tr("Installed models"), memory)
        self._listing = ShelfListing((), ())
        self._wanted = ""
        self._asked_path, self._doubt = Path(), NO_DOUBT
        self.jobs = ShelfJobs(worker)
        self.notices, self.question = NoticeBar(theme), AskBar(theme)
        self.progress = ProgressLine()
        self.list, self.details = ModelList(theme), ModelDetails()
        self.install_button = QPushButton(self.tr("Import\N{HORIZONTAL ELLIPSIS}"))
        self.install_button.setToolTip(self.tr("Install a .lamella file; or drop it on this window"))
        self.roll_back_button = QPushButton(self.tr("Roll back"))
        self.roll_back_button.setToolTip(self.tr("Make the model the default that was the default before"))
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.jobs.refresh()

    def choose(self, model_id: str) -> None:
        """Show one model, as soon as it is listed."""
        self._wanted = model_id
        self.list.choose(model_id)

    def install(self, path: Path) -> None:
        """Install a package; one that nobody vouches for is asked about."""
        self.notices.dismiss()
        self.question.withdraw()
        self._asked_path = path
        self.jobs.install(path)

    @property
    def entry(self) -> ModelEntry | None:
        """The chosen model; None for a broken package or an empty list."""
        key = self.list.chosen_key
        return next((e for e in self._listing.entries if e.summary.identity.model_id == key), None)

    def _build(self) -> None:
        left = QWidget()
        left.setObjectName("FilterPanel")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(left)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        for button in (self.install_button, self.roll_back_button):
            button.setProperty("look", "outlined")
            foot.addWidget(button)
        foot.addStretch(1)
        column.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_PX, 10_000])
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.notices)
        rows.addWidget(self.question)
        rows.addWidget(splitter, 1)
        self.progress.setContentsMargins(16, 8, 16, 8)
        rows.addWidget(self.progress)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        jobs = self.jobs
        jobs.listed.connect(self._on_jobs_listed)
        jobs.card_ready.connect(self._on_jobs_card_ready)
        jobs.began.connect(self.progress.begin)
        jobs.progressed.connect(self.progress.show_progress)
        jobs.told.connect(self._on_jobs_told)
        jobs.failed.connect(self._on_jobs_failed)
        jobs.ended.connect(self._on_jobs_ended)
        jobs.changed.connect(self.changed)
        self.progress.cancel_asked.connect(jobs.cancel)
        self.list.chosen.connect(self._on_list_chosen)
        self.install_button.clicked.connect(self._on_install_button_clicked)
        self.roll_back_button.clicked.connect(jobs.roll_back)
        self.details.default_button.clicked.connect(self._on_default_button_clicked)
        self.details.export_button.clicked.connect(self._on_export_button_clicked)
        self.details.back_button.clicked.connect(self._on_back_button_clicked)
        self.details.remove_button.clicked.connect(self._on_remove_button_clicked)
        self.notices.action_asked.connect(self._on_notices_action_asked)
        self.question.agreed.connect(self._on_question_agreed)

    @Slot(object)
    def _on_jobs_listed(self, listing: ShelfListing) -> None:
        self._listing = listing
        rows = []
        for entry in listing.entries:
            summary = entry.summary
            tag = self.tr("default") if summary.is_default else ""
            rows.append((summary.identity.model_id, summary.title, shelf_words.subtitle(entry), tag, False))
        rows += [
            (str(path), path.name, self.tr("cannot be used"), "", True) for path, _reason in listing.broken
        ]
        self.list.show_rows(rows)
        self.roll_back_button.setEnabled(listing.can_roll_back)
        if self._wanted:
            self.list.choose(self._wanted)
            self._wanted = ""

    @Slot(str)
    def _on_list_chosen(self, key: str) -> None:
        self.question.withdraw()
        entry = self.entry
        if entry is not None:
            self.details.show_model(entry, has_others=len(self._listing.entries) > 1)
            self.jobs.read_card(key)
            return
        for path, reason in self._listing.broken:
            if str(path) == key:
                self.details.show_broken(path.name, reason)
                return
        self.details.show_broken(
            self.tr("No model is installed"), self.tr("Import a .lamella file, or drop it on this window.")
        )

    @Slot(str, object)
    def _on_jobs_card_ready(self, model_id: str, lines: tuple) -> None:
        if model_id == self.list.chosen_key:
            self.details.show_card(lines)

    @Slot()
    def _on_install_button_clicked(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Install a model"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilter(self.tr("Lamella models (*.lamella)"))
        self._dialog.fileSelected.connect(self._on_dialog_install_selected)
        self._dialog.open()

    @Slot(str)
    def _on_dialog_install_selected(self, name: str) -> None:
        self.install(Path(name))

    @Slot()
    def _on_export_button_clicked(self) -> None:
        entry = self.entry
        if entry is None:
            return
        identity = entry.summary.identity
        self._dialog = QFileDialog(self, self.tr("Export the model"))
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setNameFilter(self.tr("Lamella models (*.lamella)"))
        self._dialog.setDefaultSuffix(PACKAGE_SUFFIX.lstrip("."))
        self._dialog.selectFile(f"{identity.model_id}-{identity.version}{PACKAGE_SUFFIX}")
        self._dialog.fileSelected.connect(self._on_dialog_export_selected)
        self._dialog.open()

    @Slot(str)
    def _on_dialog_export_selected(self, name: str) -> None:
        entry = self.entry
        if entry is not None:
            self.jobs.export(entry.summary.identity.model_id, Path(name))

    @Slot()
    def _on_default_button_clicked(self) -> None:
        entry = self.entry
        if entry is not None:
            self.notices.dismiss()
            self.jobs.make_default(entry.summary.identity.model_id)

    @Slot()
    def _on_back_button_clicked(self) -> None:
        entry = self.entry
        if entry is not None and entry.kept:
            self.notices.dismiss()
            self.jobs.restore(entry.summary.identity.model_id, entry.kept[-1])

    @Slot()
    def _on_remove_button_clicked(self) -> None:
        entry = self.entry
        if entry is None:
            return
        text = self.tr("Remove {title} {version}? Answers it gave stay in your sessions.")
        text = text.format(title=entry.summary.title, version=entry.summary.identity.version)
        self.question.ask(f"remove {entry.summary.identity.model_id}", text, self.tr("Remove"))

    @Slot(str, str)
    def _on_question_agreed(self, question_id: str, text: str) -> None:
        verb, _, model_id = question_id.partition(" ")
        self.notices.dismiss()
        if verb == "remove":
            self.jobs.remove(model_id)
        elif verb == "override":
            self.jobs.make_default(model_id, text)
        elif verb == _TAKE:
            self.jobs.install(self._asked_path, consent_to(self._doubt))

    @Slot(str, bool)
    def _on_jobs_told(self, sentence: str, another_default: bool) -> None:
        self.notices.dismiss()
        action = self.tr("Use it now") if another_default else ""
        self.notices.show_notice(Notice(sentence, action=action, action_id=_USE_DEFAULT))

    @Slot(str)
    def _on_notices_action_asked(self, action_id: str) -> None:
        default = next((e.summary for e in self._listing.entries if e.summary.is_default), None)
        if action_id == _USE_DEFAULT and default is not None:
            self.use_asked.emit(default.identity.model_id)

    @Slot(str, object)
    def _on_jobs_failed(self, model_id: str, error: AppError) -> None:
        if isinstance(error, ConsentNeededError):
            self._doubt = error.doubt
            self.question.ask(f"{_TAKE} {error.doubt.name}", question(error.doubt), self.tr("Install anyway"))
            return
        if isinstance(error, PromotionError):
            text = self.tr("{why} You may decide otherwise; your reason is recorded.").format(
                why=error.message
            )
            self.question.ask(f"override {model_id}", text, self.tr("Make default"), self.tr("Your reason"))
            return
        self.notices.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot()
    def _on_jobs_ended(self) -> None:
        self.progress.end()

    def leave(self) -> None:
        self.jobs.cancel()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(is_package(Path(url.toLocalFile())) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.install(paths[0])
