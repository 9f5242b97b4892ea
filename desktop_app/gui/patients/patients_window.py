"""The window of patients: a table to sort, the slides of the one chosen, the rule that names them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.errors import AppError
from desktop_app.domain.patient_rollup import PatientRow
from desktop_app.gui import words
from desktop_app.gui.controllers.patient_rolling import PatientRolling
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity
from desktop_app.gui.patients.patient_table_model import DASH, Column, PatientTableModel
from desktop_app.gui.patients.rule_editor import RuleEditor
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.gui.theme.theme import Theme

_ROW_PX, _HEADER_PX, _SLIDE_ROWS = 32, 32, 5
_WIDTHS = (180, 70, 70, 100, 130, 110, 90)


class PatientsWindow(LabWindow):
    """Lists patients.

    Signals (GUI thread):
        fields_asked(patient, only doubtful): show these fields in the grid.
        front_asked(): the main window, please.
    """

    fields_asked = Signal(str, bool)
    front_asked = Signal()

    def __init__(self, theme: Theme, memory: QSettings, rolling: PatientRolling) -> None:
        super().__init__("patients", self.tr("Patients"), memory)
        self._rolling = rolling
        self.notices = NoticeBar(theme)
        self.summary = QLabel()
        self.summary.setProperty("role", "heading")
        self.rule = RuleEditor(theme)
        self.model = PatientTableModel()
        self.table = self._make_table()
        self.slides = FigureTable(self.tr("Slides of the patient"), most_rows=_SLIDE_ROWS)
        self.hint = QLabel(
            self.tr("The score is for sorting. It is no probability that a patient has cancer.")
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._build()
        self.table.clicked.connect(self._on_table_clicked)
        self.table.activated.connect(self._on_table_activated)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_current_row_changed)
        self.rule.preview_asked.connect(rolling.preview)
        self.rule.rule_chosen.connect(rolling.use)
        rolling.previewed.connect(self.rule.show_preview)
        rolling.rolled.connect(self._on_rolling_rolled)
        rolling.ruled.connect(self._on_rolling_ruled)
        rolling.failed.connect(self._on_rolling_failed)
        self.hidden.connect(self._on_hidden)
        self.rule.show_rule(rolling.pattern)
        self._show_rows(())

    def patient(self) -> str | None:
        """Return the patient under the cursor; None without one."""
        row = self.model.row(self.table.currentIndex().row())
        return None if row is None else row.patient

    @Slot(bool)
    def set_blinded(self, on: bool) -> None:
        """Close for a blinded review: names and scores stand here."""
        if on:
            self.close()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Patients"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        across = table.horizontalHeader()
        across.setFixedHeight(_HEADER_PX)
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.PATIENT, Qt.SortOrder.AscendingOrder)
        return table

    def _build(self) -> None:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.notices)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 16, 24, 16)
        inner.setSpacing(8)
        inner.addWidget(self.summary)
        inner.addWidget(self.rule)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.slides)
        inner.addWidget(self.hint)
        rows.addLayout(inner, 1)
        self.setCentralWidget(whole)

    def _show_rows(self, rows: Sequence[PatientRow]) -> None:
        chosen = self.patient()
        self.model.show_rows(rows)
        known = [row for row in rows if row.patient]
        total = sum(row.figures.fields for row in rows)
        text = self.tr("{patients} in {fields}").format(
            patients=words.patients(len(known)), fields=words.fields(total)
        )
        unknown = total - sum(row.figures.fields for row in known)
        if unknown:
            text += self.tr(", {fields} without a known patient").format(fields=words.fields(unknown))
        self.summary.setText(text if rows else self.tr("No fields are open"))
        place = -1 if chosen is None else self.model.place_of(chosen)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, Column.PATIENT))
        self._show_slides()

    def _show_slides(self) -> None:
        row = self.model.row(self.table.currentIndex().row())
        slides = () if row is None else row.slides
        headers = [self.tr("Slide"), self.tr("Fields"), self.tr("Malignant share"), self.tr("Score")]
        cells = []
        for slide in slides:
            share, score = slide.figures.malignant_share, slide.figures.score
            cells.append(
                [
                    Cell(slide.slide or self.tr("not named")),
                    Cell(words.count(slide.figures.fields)),
                    Cell(DASH if share is None else words.percent(share)),
                    Cell(DASH if score is None else words.probability(score)),
                ]
            )
        self.slides.show_rows(headers, cells)
        self.slides.setVisible(len(slides) > 1)

    @Slot(QModelIndex)
    def _on_table_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.fields_asked.emit(row.patient, index.column() == Column.DOUBTFUL)

    @Slot(QModelIndex)
    def _on_table_activated(self, index: QModelIndex) -> None:
        self._on_table_clicked(index)
        self.front_asked.emit()

    @Slot()
    def _on_table_current_row_changed(self) -> None:
        self._show_slides()

    @Slot(object)
    def _on_rolling_rolled(self, rows: tuple[PatientRow, ...]) -> None:
        self._show_rows(rows)

    @Slot(str)
    def _on_rolling_ruled(self, pattern: str) -> None:
        self.rule.show_rule(pattern)
        self.notices.dismiss()

    @Slot(object)
    def _on_rolling_failed(self, error: AppError) -> None:
        self.notices.show_notice(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot()
    def _on_hidden(self) -> None:
        self._rolling.watch(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rolling.watch(True)
        self.table.setFocus()
