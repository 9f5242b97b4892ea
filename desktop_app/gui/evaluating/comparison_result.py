"""What a comparison found: table with the best in bold, paired tests, curves side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QTabBar, QVBoxLayout, QWidget

from desktop_app.domain.comparison import Comparison
from desktop_app.gui.evaluating import comparison_words, figure_words
from desktop_app.gui.evaluating.lab_page import Card, paragraph
from desktop_app.gui.evaluating.warning_list import WarningList
from desktop_app.gui.pieces.chart_card import ChartCard
from desktop_app.gui.pieces.figure_table import FigureTable
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.evaluation_figures import FigurePicture

_NARROW_PX = 520


class ComparisonResult(QWidget):
    """The lower part of the comparison's page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.comparison: Comparison | None = None
        self.warnings = WarningList(theme)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What counts as one"))
        for level in comparison_words.LEVELS:
            self.tabs.addTab(figure_words.level_title(level))
        self.table = FigureTable(self.tr("Models side by side"), two_lines=True)
        self.pairs = paragraph()
        self.note = paragraph(role="muted")
        self.charts: list[ChartCard] = []
        self._curves = Card(self.tr("Curves"))
        self._chart_grid = QGridLayout()
        self._chart_note = paragraph(role="muted")
        self._build()
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.hide()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show a comparison; its charts follow by ``show_charts``."""
        self.comparison = comparison
        self.warnings.show_sentences(comparison.warnings)
        self.pairs.setText(
            "\n".join(comparison_words.pair_sentence(comparison, pair) for pair in comparison.pairs)
        )
        self._on_tabs_current_changed()
        self._show_chart_note(self.tr("The curves are being drawn\N{HORIZONTAL ELLIPSIS}"))
        self.show()

    def show_charts(self, charts: Sequence[FigurePicture]) -> None:
        """Show pictures of the curves; none when they could not be drawn."""
        self._show_chart_note("" if charts else self.tr("The curves could not be drawn."))
        for row, figure in enumerate(charts):
            chart = ChartCard(self._theme, figure.path, figure.title, figure.alt)
            self.charts.append(chart)
            self._chart_grid.addWidget(chart, row, 0, 1, 1 if figure.width_px < _NARROW_PX else 2)

    def _show_chart_note(self, sentence: str) -> None:
        for chart in self.charts:
            self._chart_grid.removeWidget(chart)
            chart.setParent(None)
        self.charts = []
        self._chart_note.setText(sentence)
        self._chart_note.setVisible(bool(sentence))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.warnings)
        side = Card(self.tr("Side by side"))
        side.aside.addWidget(self.tabs)
        side.body.addWidget(self.table)
        side.body.addWidget(self.note)
        column.addWidget(side)
        paired = Card(self.tr("Is the difference real?"))
        paired.body.addWidget(self.pairs)
        column.addWidget(paired)
        self._curves.body.addWidget(self._chart_note)
        self._curves.body.addLayout(self._chart_grid)
        self._chart_grid.setSpacing(12)
        for half in range(2):
            self._chart_grid.setColumnStretch(half, 1)
        column.addWidget(self._curves)

    @Slot()
    def _on_tabs_current_changed(self) -> None:
        if self.comparison is None:
            return
        level = comparison_words.LEVELS[self.tabs.currentIndex()]
        self.table.show_rows(comparison_words.headers(), comparison_words.rows(self.comparison, level))
        first = self.comparison.rows[0].evaluation
        self.note.setText(
            self.tr(
                "Only what all of them answered counts: {counted}. Bold is the best of its column; rest the "
                "pointer on a figure to see its interval. Speed is that of this computer."
            ).format(counted=figure_words.counted(first))
        )
