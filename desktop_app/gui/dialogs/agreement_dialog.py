"""How far two readers agree: who, the table of their decisions, Cohen's kappa with the number of fields."""

from collections import Counter

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.review import Decision
from desktop_app.gui import words
from desktop_app.gui.panels import review_words
from desktop_app.workers.review_worker import AgreementAnswer

_ANSWERS = (Decision.BENIGN, Decision.MALIGNANT, Decision.UNSURE)


class AgreementDialog(QDialog):
    """Two readers and their table.

    Signals (GUI thread):
        pair_chosen(first, second).
    """

    pair_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement of readers"))
        self.setMinimumWidth(460)
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setAccessibleName(self.tr("First reader"))
        self.second.setAccessibleName(self.tr("Second reader"))
        self.sentence = QLabel(self.tr("Comparing\N{HORIZONTAL ELLIPSIS}"))
        self.sentence.setWordWrap(True)
        self.cells: dict[tuple[Decision, Decision], QLabel] = {}
        self._table = QWidget()
        self._rows_title, self._columns_title = QLabel(), QLabel()
        self._build()
        self._table.hide()

    def show_answer(self, answer: AgreementAnswer) -> None:
        """Show two readers compared."""
        for box, chosen in ((self.first, answer.first), (self.second, answer.second)):
            blocker = QSignalBlocker(box)
            box.clear()
            box.addItems(list(answer.readers))
            box.setCurrentIndex(box.findText(chosen) if chosen else -1)
            box.setEnabled(len(answer.readers) > 1)
            blocker.unblock()
        self.sentence.setText(self._sentence(answer))
        self._rows_title.setText(answer.first)
        self._columns_title.setText(answer.second)
        counted = Counter(answer.pairs)
        for (one, other), cell in self.cells.items():
            cell.setText(words.count(counted[str(one), str(other)]))
        self._table.setVisible(bool(answer.pairs))
        self.adjustSize()

    def _sentence(self, answer: AgreementAnswer) -> str:
        if len(answer.readers) < 2:
            return self.tr("Only one reader has decided something yet. Let a second one review the fields.")
        agreement = answer.agreement
        if not agreement.fields:
            return self.tr("No field was decided by both.")
        text = self.tr("Both decided {fields} and agree on {equal} ({share}).").format(
            fields=words.fields(agreement.fields),
            equal=words.count(agreement.equal),
            share=words.percent(agreement.equal / agreement.fields),
        )
        if agreement.kappa is None:
            return (
                text
                + " "
                + self.tr("Cohen's kappa is undefined: both gave one and the same answer throughout.")
            )
        kappa = self.locale().toString(agreement.kappa, "f", 2)
        return text + " " + self.tr("Cohen's kappa is {kappa}.").format(kappa=kappa)

    def _build(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.first, 1)
        pair.addWidget(QLabel(self.tr("and")))
        pair.addWidget(self.second, 1)
        self._build_table()
        done = QPushButton(self.tr("Close"))
        done.setProperty("look", "outlined")
        done.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(pair)
        column.addWidget(self.sentence)
        column.addWidget(self._table)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.first.activated.connect(self._on_box_activated)
        self.second.activated.connect(self._on_box_activated)

    def _build_table(self) -> None:
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        self._rows_title.setProperty("role", "strong")
        self._columns_title.setProperty("role", "strong")
        grid.addWidget(self._columns_title, 0, 1, 1, 3, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(self._rows_title, 1, 0)
        for at, one in enumerate(_ANSWERS):
            for label, place in ((QLabel(), (1, at + 1)), (QLabel(), (at + 2, 0))):
                label.setText(review_words.decision(one))
                label.setProperty("role", "muted")
                grid.addWidget(
                    label, *place, Qt.AlignmentFlag.AlignRight if place[1] else Qt.AlignmentFlag.AlignLeft
                )
            for column, other in enumerate(_ANSWERS):
                cell = self.cells[one, other] = QLabel("0")
                grid.addWidget(cell, at + 2, column + 1, Qt.AlignmentFlag.AlignRight)

    @Slot()
    def _on_box_activated(self) -> None:
        self.pair_chosen.emit(self.first.currentText(), self.second.currentText())
