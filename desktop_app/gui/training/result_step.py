"""Step four: what came of it, on patients the model never saw, beside what it started from."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.evaluation import ScoredImage
from desktop_app.gui import words
from desktop_app.gui.pieces.confusion_matrix import ConfusionMatrix
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.gui.pieces.pictures_behind import pictures_behind
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.fields_step import Alarm
from desktop_app.gui.training.step import Step
from desktop_app.gui.training.training_words import figure_name, figure_number, figure_value
from desktop_app.services.fine_tune import FineTuneResult

_LESS_IS_BETTER = ("loss", "brier", "ece")
_SIDE_BY_SIDE_PX = 930
_MATRIX_PX = 432


class ResultStep(Step):
    """Figures before and after, confusion matrix, and what to do with the new model.

    Signals (GUI thread):
        use_asked(model_id, reason): let it answer from now on; ``reason`` overrides a refusal.
        show_asked(model_id): show it in the list of models.
        again_asked(): train another one.
        back_asked(): let the old model answer again.
        sheet_asked(title, pictures): show these pictures in a window.
    """

    use_asked = Signal(str, str)
    show_asked = Signal(str)
    again_asked = Signal()
    back_asked = Signal()
    sheet_asked = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 4, words.tr("Result"))
        self._model_id, self._small_text = "", ""
        self._answers: tuple[ScoredImage, ...] = ()
        self.headline, self.small = QLabel(), QLabel()
        self.headline.setProperty("role", "strong")
        for label in (self.headline, self.small):
            label.setWordWrap(True)
        self.small.setProperty("role", "muted")
        self.table = FigureTable(self.tr("Figures before and after"))
        self.matrix = ConfusionMatrix(theme)
        self.matrix.setMinimumWidth(_MATRIX_PX)
        self.hint = QLabel(self.tr("A click on a number shows the pictures behind it."))
        self.hint.setProperty("role", "muted")
        self.alarm = Alarm(theme)
        self.use = QPushButton(self.tr("Use this model"))
        self.use.setProperty("look", "primary")
        self.use.setToolTip(self.tr("It answers from now on; one click brings the old one back"))
        self.anyway = QPushButton(self.tr("Use it all the same"))
        self.anyway.setToolTip(self.tr("Against the rule; this is recorded"))
        self.back = QPushButton(self.tr("Take the old one back"))
        self.back.setToolTip(self.tr("The model that answered before answers again"))
        self.show_in_models = QPushButton(self.tr("Show in models"))
        self.again = QPushButton(self.tr("Train another"))
        for button in (self.anyway, self.back, self.show_in_models, self.again):
            button.setProperty("look", "outlined")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.use.clicked.connect(self._on_use_clicked)
        self.anyway.clicked.connect(self._on_anyway_clicked)
        self.show_in_models.clicked.connect(self._on_show_clicked)
        self.again.clicked.connect(self.again_asked)
        self.back.clicked.connect(self.back_asked)
        self.matrix.cell_asked.connect(self._on_matrix_cell_asked)

    @property
    def model_id(self) -> str:
        """Id of the new model; empty before there is one."""
        return self._model_id

    def show_result(self, result: FineTuneResult, title: str) -> None:
        """Show what a run gave."""
        self._model_id, self._answers = result.model_id, result.answers
        before, after = _figures(result.before), _figures(result.after)
        self.headline.setText(_headline(title, before, after, result.after))
        headers = self._headers(has_before=bool(before), has_intervals=not result.why_no_interval)
        self.table.show_rows(headers, _rows(before, after))
        counts = result.after.get("confusion")
        self._matrix_part.setVisible(bool(counts))
        if counts:
            self.matrix.show_counts(counts, opens=bool(self._answers))
            self.hint.setVisible(bool(self._answers))
        self._small_text = self._small_print(result)
        self.show_unused()
        self.set_done(True, self.headline.text())

    @Slot(str)
    def show_refusal(self, sentence: str) -> None:
        """Say why the model may not take the place of the old one, and offer to insist."""
        self.alarm.say(sentence)
        self.anyway.setVisible(bool(sentence))
        self.use.setVisible(not sentence)

    def show_used(self) -> None:
        """Say that the model answers now, and offer the way back."""
        self.show_refusal("")
        self.use.setEnabled(False)
        self.use.setText(self.tr("In use"))
        self.back.show()
        self.small.setText(self.tr("This model answers now, in the main window and on the command line."))

    @Slot()
    def show_unused(self) -> None:
        """Offer to use the model."""
        self.show_refusal("")
        self.use.setEnabled(True)
        self.use.setText(self.tr("Use this model"))
        self.back.hide()
        self.small.setText(self._small_text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        wide = self.width() >= _SIDE_BY_SIDE_PX
        self._sides.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _small_print(self, result: FineTuneResult) -> str:
        text = self.tr("Measured on patients kept back from training. Kept: epoch {epoch}.").format(
            epoch=words.count(result.best_epoch)
        )
        return f"{text} {self.tr(result.why_no_interval)}".rstrip()

    def _headers(self, *, has_before: bool, has_intervals: bool) -> Sequence[str]:
        new = self.tr("New (95 % interval)") if has_intervals else self.tr("New")
        return ("", self.tr("Before"), new) if has_before else ("", new)

    def _build(self) -> None:
        title = QLabel(self.tr("THE NEW MODEL, FIELD BY FIELD"))
        title.setProperty("role", "section")
        self._matrix_part = QWidget()
        part = QVBoxLayout(self._matrix_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(8)
        part.addWidget(title)
        part.addWidget(self.matrix)
        part.addWidget(self.hint)
        part.addStretch(1)
        sides = self._sides
        sides.setSpacing(24)
        table = QVBoxLayout()
        table.addWidget(self.table)
        table.addStretch(1)
        sides.addLayout(table, 11)
        sides.addWidget(self._matrix_part, 9)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.again)
        foot.addWidget(self.show_in_models)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.anyway)
        foot.addWidget(self.use)
        for widget in (self.headline, self.small):
            self.body.addWidget(widget)
        self.body.addLayout(sides)
        self.body.addWidget(self.alarm)
        self.body.addLayout(foot)

    @Slot()
    def _on_use_clicked(self) -> None:
        self.use_asked.emit(self._model_id, "")

    @Slot()
    def _on_anyway_clicked(self) -> None:
        self.use_asked.emit(
            self._model_id, self.tr("Chosen on the fine-tuning page in spite of the refusal.")
        )

    @Slot(str, str)
    def _on_matrix_cell_asked(self, actual: str, predicted: str) -> None:
        self.sheet_asked.emit(*pictures_behind(self._answers, actual, predicted))

    @Slot()
    def _on_show_clicked(self) -> None:
        self.show_asked.emit(self._model_id)


def _figures(side: Mapping[str, Any]) -> Mapping[str, Any]:
    figures = side.get("figures")
    return figures if isinstance(figures, Mapping) else {}


def _headline(
    title: str, before: Mapping[str, Any], after: Mapping[str, Any], body: Mapping[str, Any]
) -> str:
    new, old = figure_number(after.get("accuracy")), figure_number(before.get("accuracy"))
    if new is None:
        return words.tr("{title} is ready.").format(title=title)
    where = words.tr("On {patients} kept back ({fields})").format(
        patients=words.patients(int(body.get("patients", 0))), fields=words.fields(int(body.get("fields", 0)))
    )
    if old is None:
        text = words.tr("{where}, {title} is right in {new} of the fields.")
        return text.format(where=where, title=title, new=words.percent(new))
    text = words.tr("{where}, {new} of the answers are right; before it was {old}.")
    return text.format(where=where, new=words.percent(new), old=words.percent(old))


def _rows(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[Cell, ...]]:
    rows = []
    for name, figure in after.items():
        old, new = figure_number(before.get(name)), figure_number(figure)
        sign = -1 if name in _LESS_IS_BETTER else 1
        better = old is None or (new is not None and sign * (new - old) >= 0)
        cells = [Cell(figure_name(name))]
        if before:
            known = before.get(name)
            cells.append(
                Cell(words.probability(old) if old is not None else "\N{EN DASH}", tip=figure_value(known))
            )
        cells.append(Cell(figure_value(figure), bold=better and new is not None))
        rows.append(tuple(cells))
    return rows
