"""Which versions of models and of Lamella answered in a session, and what each of them answered."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.answer_version import AnswerVersion
from desktop_app.gui import words
from desktop_app.gui.dialogs.kept_answer_model import KeptAnswerModel
from desktop_app.gui.panels.moments import moment
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.workers.version_questions import OldAnswers

_SIZE = (860, 620)
_MOST_VERSIONS = 6
_DASH = "\N{EN DASH}"


class VersionsDialog(QDialog):
    """The versions above, the answers of the chosen one below.

    Signals (GUI thread):
        version_chosen(AnswerVersion): its answers are wanted.
    """

    version_chosen = Signal(object)

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Wait for versions; ``titles`` are those of installed models, by id."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versions behind the answers"))
        self.resize(*_SIZE)
        self._titles = titles
        self._versions: tuple[AnswerVersion, ...] = ()
        self._wanted: AnswerVersion | None = None
        self.sentence = QLabel(self.tr("Reading the session\N{HORIZONTAL ELLIPSIS}"))
        self.sentence.setWordWrap(True)
        self.versions = FigureTable(self.tr("Versions that answered"), most_rows=_MOST_VERSIONS)
        self.versions.currentCellChanged.connect(self._on_versions_current_cell_changed)
        self.model = KeptAnswerModel()
        self.answers = self._make_answers()
        self._build()

    def show_versions(self, versions: tuple[AnswerVersion, ...]) -> None:
        """List who answered; the newest is chosen."""
        self._versions, self._wanted = versions, None
        several = self.tr(
            "Fields are shown with the answers of the chosen model. Answers of other versions stay on "
            "record: choose one to look at what it said."
        )
        self.sentence.setText(several if versions else self.tr("Nothing was classified in this session yet."))
        headers = [self.tr("Model"), "Lamella", self.tr("Fields"), self.tr("First"), self.tr("Last")]
        rows = [
            [
                Cell(self._name(one), tip=f"{one.model.model_id}, sha256 {one.model.sha256}"),
                Cell(one.app_version),
                Cell(words.count(one.fields)),
                Cell(_time(one.first), muted=True),
                Cell(_time(one.last), muted=True),
            ]
            for one in versions
        ]
        self.versions.show_rows(headers, rows)
        self.versions.setVisible(bool(versions))
        self.answers.setVisible(bool(versions))
        if versions:
            self.versions.selectRow(0)
            self._want(0)

    def show_answers(self, found: OldAnswers) -> None:
        """Show what the chosen version answered; what comes late for another one is passed over."""
        if found.version == self._wanted:
            self.model.show_answers(found.answers)
            self.answers.scrollToTop()

    def _name(self, version: AnswerVersion) -> str:
        model = version.model
        name = words.model_name(self._titles.get(model.model_id, model.model_id), model)
        return self.tr("{model}, careful").format(model=name) if model.careful else name

    def _want(self, row: int) -> None:
        version = self._versions[row] if 0 <= row < len(self._versions) else None
        if version is not None and version != self._wanted:
            self._wanted = version
            self.model.show_answers(())
            self.version_chosen.emit(version)

    def _make_answers(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Answers of the chosen version"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        across = table.horizontalHeader()
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setDefaultSectionSize(140)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _build(self) -> None:
        done = QPushButton(self.tr("Close"))
        done.setProperty("look", "outlined")
        done.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.sentence)
        column.addWidget(self.versions)
        column.addWidget(self.answers, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)

    @Slot(int, int, int, int)
    def _on_versions_current_cell_changed(self, row: int, _column: int, _before: int, _from: int) -> None:
        self._want(row)


def _time(when: datetime | None) -> str:
    return _DASH if when is None else moment(when)
