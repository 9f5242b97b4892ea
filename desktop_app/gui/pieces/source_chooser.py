"""Chooses labelled fields: folder or table, meaning of the classes, patients; says what was found.

Used wherever labelled fields are needed. Reading happens in ``workers.labelled_worker``.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.labelled import ClassName, Label, LabelledSet, LabelOptions, PatternPreview
from desktop_app.gui import words
from desktop_app.gui.pieces.class_map import ClassMap
from desktop_app.gui.pieces.fold import Fold
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.pattern_field import PatternField
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.pieces.source_box import SourceBox
from desktop_app.gui.theme.theme import Theme
from desktop_app.workers.labelled_worker import LabelledWorker, LookRequest, PreviewRequest, ReadRequest

TABLE_SUFFIXES = (".csv", ".tsv", ".txt")
_MOST_LISTED = 500


class LabelledSourceChooser(QWidget):
    """From a folder to a ``LabelledSet``.

    Signals (GUI thread):
        look_asked, preview_asked, read_asked: go to the worker.
        ready(LabelledSet): the fields are read.
        cleared(): what was ready no longer holds.
    """

    look_asked = Signal(object)
    preview_asked = Signal(object)
    read_asked = Signal(object)
    ready = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, worker: LabelledWorker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Path | None = None
        self._sessions_dir = worker.sessions_dir
        self._labelled: LabelledSet | None = None
        self._job, self._preview_job = 0, 0
        self._cancel = CancelToken()
        self.box = SourceBox(theme)
        self.progress = ProgressLine()
        self.classes, self.patients = ClassMap(), PatternField()
        self.facts, self.trouble = QLabel(), QLabel()
        self.adjust = Fold(theme, self.tr("Classes and patients"))
        self.left_out = Fold(theme, self.tr("Files that are left out"))
        self._left_out_list = QListWidget()
        self._build()
        self._connect(worker)
        self._show_nothing()

    @property
    def labelled(self) -> LabelledSet | None:
        """The fields that were read; None before."""
        return self._labelled

    @property
    def source(self) -> Path | None:
        """The chosen folder or table."""
        return self._source

    def options(self) -> LabelOptions:
        """Return how labels and patients are read now."""
        table = self._source if self._source is not None and _is_table(self._source) else None
        return LabelOptions(self.classes.meanings(), self.patients.pattern(), table)

    @Slot(object)
    def set_source(self, source: Path) -> None:
        """Take the fields of a folder or table."""
        self.cancel()
        self._source = source.expanduser().absolute()
        self._forget()
        self.classes.show_classes(())
        self.patients.line.clear()
        self.box.show_source(self._source)
        self.progress.begin(self.tr("Looking at the names\N{HORIZONTAL ELLIPSIS}"))
        self._job = next_job()
        self.look_asked.emit(LookRequest(self._job, self._source, self.options(), self._cancel))

    @Slot()
    def cancel(self) -> None:
        """Stop reading; nothing is ready then."""
        self._cancel.cancel()
        self._cancel = CancelToken()

    def _read(self) -> None:
        assert self._source is not None
        self.cancel()
        self._forget()
        self._job = next_job()
        self.progress.begin(self.tr("Reading the fields\N{HORIZONTAL ELLIPSIS}"))
        self.read_asked.emit(ReadRequest(self._job, self._source, self.options(), self._cancel))

    def _preview(self) -> None:
        assert self._source is not None
        self._preview_job = next_job()
        request = PreviewRequest(self._preview_job, self._source, self.options(), CancelToken())
        self.preview_asked.emit(request)

    def _forget(self) -> None:
        had = self._labelled is not None
        self._labelled = None
        self._show_nothing()
        if had:
            self.cleared.emit()

    def _show_nothing(self) -> None:
        chosen = self._source is not None
        self.box.show_source(self._source)
        self.adjust.setVisible(chosen)
        self.facts.hide()
        self.trouble.hide()
        self.left_out.hide()

    def _show_facts(self, labelled: LabelledSet) -> None:
        self.facts.setText(set_in_words(labelled))
        self.facts.show()
        self._say("\n".join(labelled.notices))
        left = labelled.left_out
        self.left_out.setVisible(bool(left))
        title = self.tr("1 file is left out") if len(left) == 1 else self.tr("{count} files are left out")
        self.left_out.set_title(title.format(count=words.count(len(left))))
        self._left_out_list.clear()
        self._left_out_list.addItems([f"{item.path.name}: {item.reason}" for item in left[:_MOST_LISTED]])

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _build(self) -> None:
        self.facts.setWordWrap(True)
        self.trouble.setWordWrap(True)
        self.trouble.setProperty("role", "muted")
        self._left_out_list.setFixedHeight(112)
        self._left_out_list.setWordWrap(True)
        self._left_out_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left_out_list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._left_out_list.setAccessibleName(self.tr("Files that are left out, and why"))
        self.left_out.body.addWidget(self._left_out_list)
        heads = (self.tr("WHAT THE CLASSES STAND FOR"), self.tr("WHERE THE PATIENT STANDS IN A NAME"))
        for head, part in zip(heads, (self.classes, self.patients), strict=True):
            title = QLabel(head)
            title.setProperty("role", "section")
            self.adjust.body.addWidget(title)
            self.adjust.body.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.box, self.progress, self.facts, self.trouble, self.adjust, self.left_out):
            column.addWidget(widget)

    def _connect(self, worker: LabelledWorker) -> None:
        self.look_asked.connect(worker.look)
        self.preview_asked.connect(worker.preview)
        self.read_asked.connect(worker.read)
        worker.looked.connect(self._on_worker_looked)
        worker.previewed.connect(self._on_worker_previewed)
        worker.labelled_ready.connect(self._on_worker_labelled_ready)
        worker.progressed.connect(self._on_worker_progressed)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        self.box.dropped.connect(self.set_source)
        self.box.folder_asked.connect(self._on_folder_asked)
        self.box.table_asked.connect(self._on_table_asked)
        self.box.session_asked.connect(self._on_session_asked)
        self.progress.cancel_asked.connect(self.cancel)
        self.classes.changed.connect(self._on_classes_changed)
        self.patients.edited.connect(self._on_patients_edited)

    @Slot(int, object)
    def _on_worker_looked(self, job_id: int, classes: Sequence[ClassName]) -> None:
        if job_id != self._job:
            return
        self.classes.show_classes(classes)
        self._preview()
        if any(found.label is not None for found in classes):
            self.adjust.set_open(any(found.label is None for found in classes))
            self._read()
            return
        self.progress.end()
        self.adjust.set_open(True)
        self._say(self.tr("Say below what the classes stand for."))

    @Slot(int, object)
    def _on_worker_previewed(self, job_id: int, preview: PatternPreview) -> None:
        if job_id == self._preview_job:
            self.patients.show_preview(preview)

    @Slot(int, object)
    def _on_worker_labelled_ready(self, job_id: int, labelled: LabelledSet) -> None:
        if job_id != self._job:
            return
        self.progress.end()
        self._labelled = labelled
        self._show_facts(labelled)
        self.ready.emit(labelled)

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job:
            self.progress.show_progress(done, total)

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job:
            self.progress.end()
            self._say(self.tr("Stopped; no field was read."))

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job:
            self.progress.end()
            self._say(error.message)
            self.trouble.setToolTip(error.detail)
        elif job_id == self._preview_job:
            self.patients.show_preview(PatternPreview(problem=error.message))

    @Slot()
    def _on_classes_changed(self) -> None:
        self._read()

    @Slot(str)
    def _on_patients_edited(self, _pattern: str) -> None:
        if self._source is not None:
            self._preview()
            self._read()

    @Slot()
    def _on_folder_asked(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Choose a folder of labelled fields"))
        self._dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        self._open_dialog()

    @Slot()
    def _on_table_asked(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Choose a table of labelled fields"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilter(self.tr("Tables (*.csv *.tsv *.txt)"))
        self._open_dialog()

    @Slot()
    def _on_session_asked(self) -> None:
        self._dialog = QFileDialog(self, self.tr("Choose the session that holds your reviews"))
        self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._dialog.setNameFilter(self.tr("Lamella sessions") + " (*.lamella-session)")
        self._dialog.setDirectory(str(self._sessions_dir))
        self._open_dialog()

    def _open_dialog(self) -> None:
        if self._source is not None:
            self._dialog.setDirectory(str(self._source.parent))
        self._dialog.fileSelected.connect(self._on_dialog_file_selected)
        self._dialog.open()

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.set_source(Path(name))


def set_in_words(labelled: LabelledSet) -> str:
    """Return how many fields of how many patients there are, by class."""
    if not labelled.images:
        return words.tr("There is no field here that can be used.")
    parts = []
    for label, text in (
        (Label.BENIGN, words.tr("{fields} benign of {patients}")),
        (Label.MALIGNANT, words.tr("{fields} malignant of {patients}")),
    ):
        mine = [image for image in labelled.images if image.label is label]
        people = words.patients(len({image.patient for image in mine}))
        parts.append(text.format(fields=words.count(len(mine)), patients=people))
    whole = words.tr("{fields} of {patients}: {parts}.")
    return whole.format(
        fields=words.fields(len(labelled.images)),
        patients=words.patients(len(labelled.patients)),
        parts=", ".join(parts),
    )


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in TABLE_SUFFIXES
