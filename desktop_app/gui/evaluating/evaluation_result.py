"""What an evaluation found: figures by level, confusion matrix, curves, hardest fields, magnifications."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QTabBar, QVBoxLayout, QWidget

from desktop_app.domain.evaluation import Evaluation
from desktop_app.gui import words
from desktop_app.gui.evaluating import figure_words
from desktop_app.gui.evaluating.lab_page import Card, paragraph
from desktop_app.gui.evaluating.warning_list import WarningList
from desktop_app.gui.panels.fact_rows import FactRows
from desktop_app.gui.pieces.chart_card import ChartCard
from desktop_app.gui.pieces.confusion_matrix import LABELS, ConfusionMatrix
from desktop_app.gui.pieces.figure_table import FigureTable
from desktop_app.gui.pieces.picture_sheet import PictureSheet
from desktop_app.gui.pieces.pictures_behind import pictures_behind, sheet_picture
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.workers.picture_worker import PictureWorker

_HARDEST_THUMB_PX = 128


class EvaluationResult(QWidget):
    """The lower part of the evaluation's page.

    Signals (GUI thread):
        sheet_asked(title, pictures): show these pictures in a window.
    """

    sheet_asked = Signal(str, object)

    def __init__(self, theme: Theme, worker: PictureWorker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._evaluation: Evaluation | None = None
        self.warnings = WarningList(theme)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What counts as one"))
        self.figures = FigureTable(self.tr("Figures"))
        self.units = paragraph(role="muted")
        self.matrix = ConfusionMatrix(theme)
        self.all_pictures = QPushButton(self.tr("Show all pictures"))
        self.all_pictures.setProperty("look", "outlined")
        self.hardest = PictureSheet(theme, worker, _HARDEST_THUMB_PX, one_row=True)
        self.facts = FactRows()
        self.magnifications = FigureTable(self.tr("Figures by magnification"))
        self.charts: list[ChartCard] = []
        self._chart_grid = QGridLayout()
        self._chart_note = paragraph(role="muted")
        self._build()
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.matrix.cell_asked.connect(self._on_matrix_cell_asked)
        self.all_pictures.clicked.connect(self._on_all_pictures_clicked)
        self.hide()

    @property
    def evaluation(self) -> Evaluation | None:
        """What is on show."""
        return self._evaluation

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show an evaluation; its charts follow by ``show_charts``."""
        self._evaluation = evaluation
        self.warnings.show_sentences(evaluation.warnings)
        self._show_tabs(evaluation)
        counts = {(cell.actual, cell.predicted): cell.count for cell in evaluation.confusion}
        self.matrix.show_counts([[counts.get((actual, said), 0) for said in LABELS] for actual in LABELS])
        self.facts.show_facts(figure_words.evaluation_facts(evaluation))
        self.hardest.show_pictures([sheet_picture(scored) for scored in evaluation.hardest])
        rows = figure_words.magnification_cells(evaluation.magnifications)
        self.magnifications.show_rows(figure_words.magnification_headers(), rows)
        self._by_magnification.setVisible(len(rows) > 1)
        self._show_chart_note(self.tr("The curves are being drawn\N{HORIZONTAL ELLIPSIS}"))
        self.show()

    def show_charts(self, charts: Sequence[FigurePicture]) -> None:
        """Show pictures of the curves; none when they could not be drawn."""
        self._show_chart_note("" if charts else self.tr("The curves could not be drawn."))
        for at, figure in enumerate(charts):
            chart = ChartCard(self._theme, figure.path, figure.title, figure.alt)
            self.charts.append(chart)
            self._chart_grid.addWidget(chart, at // 2, at % 2)

    def _show_chart_note(self, sentence: str) -> None:
        for chart in self.charts:
            self._chart_grid.removeWidget(chart)
            chart.setParent(None)
        self.charts = []
        self._chart_note.setText(sentence)
        self._chart_note.setVisible(bool(sentence))

    def _show_tabs(self, evaluation: Evaluation) -> None:
        chosen = max(0, self.tabs.currentIndex())
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for level in evaluation.levels:
            self.tabs.addTab(figure_words.level_title(level.level))
        self.tabs.setCurrentIndex(min(chosen, self.tabs.count() - 1))
        self.tabs.blockSignals(False)
        self._on_tabs_current_changed()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.warnings)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._figures_card(), 1)
        pair.addWidget(self._matrix_card(), 1)
        column.addLayout(pair)
        curves = Card(self.tr("Curves"))
        self._chart_grid.setSpacing(12)
        curves.body.addWidget(self._chart_note)
        curves.body.addLayout(self._chart_grid)
        column.addWidget(curves)
        hard = Card(self.tr("Hardest fields"))
        hard.body.addWidget(
            paragraph(self.tr("The model gave these the least probability for their label."), "muted")
        )
        hard.body.addWidget(self.hardest)
        column.addWidget(hard)
        self._by_magnification = Card(self.tr("By magnification"))
        self._by_magnification.body.addWidget(self.magnifications)
        column.addWidget(self._by_magnification)
        column.addStretch(1)

    def _figures_card(self) -> Card:
        card = Card(self.tr("Figures"))
        card.aside.addWidget(self.tabs)
        card.body.addWidget(self.figures)
        card.body.addWidget(self.units)
        card.body.addStretch(1)
        return card

    def _matrix_card(self) -> Card:
        card = Card(self.tr("Right and wrong"))
        card.aside.addWidget(self.all_pictures)
        hint = QLabel(self.tr("A click on a number shows the pictures behind it."))
        hint.setProperty("role", "muted")
        card.body.addWidget(hint)
        card.body.addWidget(self.matrix, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addSpacing(8)
        card.body.addWidget(self.facts)
        card.body.addStretch(1)
        return card

    @Slot()
    def _on_tabs_current_changed(self) -> None:
        if self._evaluation is None or self.tabs.currentIndex() < 0:
            return
        level = self._evaluation.levels[self.tabs.currentIndex()]
        self.figures.show_rows(figure_words.level_headers(), figure_words.level_rows(level))
        self.units.setText(
            self.tr(
                "{benign} benign, {malignant} malignant. Intervals come from drawing patients anew."
            ).format(benign=words.count(level.benign), malignant=words.count(level.malignant))
        )

    @Slot(str, str)
    def _on_matrix_cell_asked(self, actual: str, predicted: str) -> None:
        if self._evaluation is not None:
            self.sheet_asked.emit(*pictures_behind(self._evaluation.scored, actual, predicted))

    @Slot()
    def _on_all_pictures_clicked(self) -> None:
        if self._evaluation is not None:
            pictures = tuple(sheet_picture(scored) for scored in self._evaluation.scored)
            self.sheet_asked.emit(self.tr("All pictures"), pictures)
