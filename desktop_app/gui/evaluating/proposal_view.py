"""What a calibration would bring: before and after, how sure, what is refused; keep it under a name."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from desktop_app.domain.local_calibration import CalibrationProposal
from desktop_app.gui import words
from desktop_app.gui.evaluating import calibration_words
from desktop_app.gui.evaluating.lab_page import Card, paragraph
from desktop_app.gui.evaluating.warning_list import WarningList
from desktop_app.gui.pieces.figure_table import FigureTable
from desktop_app.gui.theme.theme import Theme


class ProposalView(Card):
    """A card, hidden until something was measured.

    Signals (GUI thread):
        keep_asked(name): keep the layer and use it.
        train_asked(): open the training page with these fields.
    """

    keep_asked = Signal(str)
    train_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words.tr("Before and after"), parent)
        self.proposal: CalibrationProposal | None = None
        self.gain = QLabel()
        self.gain.setProperty("role", "heading")
        self.counted = paragraph(role="muted")
        self.warnings = WarningList(theme)
        self.table = FigureTable(self.tr("Before and after"))
        self.alignment, self.confidence = paragraph(), paragraph()
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the calibration"))
        self.name.setMaximumWidth(260)
        self.name.setTextMargins(8, 0, 8, 0)
        self.keep = QPushButton(self.tr("Keep and use"))
        self.keep.setProperty("look", "primary")
        self.keep.setToolTip(self.tr("Every answer says from now on that it was calibrated, and with what"))
        self.train = QPushButton(self.tr("Train on these fields\N{HORIZONTAL ELLIPSIS}"))
        self.train.setProperty("look", "primary")
        self._row = self._naming_row()
        for widget in (
            self.gain,
            self.counted,
            self.warnings,
            self.table,
            self.alignment,
            self.confidence,
            self._row,
        ):
            self.body.addWidget(widget)
        self.body.addWidget(self.train)
        self.keep.clicked.connect(self._on_keep_clicked)
        self.name.returnPressed.connect(self._on_keep_clicked)
        self.name.textChanged.connect(self._on_name_text_changed)
        self.train.clicked.connect(self.train_asked)
        self.hide()

    def show_proposal(self, proposal: CalibrationProposal | None, name: str = "") -> None:
        """Show what was measured, offering ``name``; None hides the card."""
        self.proposal = proposal
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        self.gain.setText(calibration_words.gain(proposal))
        self.gain.setVisible(bool(self.gain.text()) and proposal.refusal is None)
        self.counted.setText(self._counted(proposal))
        refusal = (proposal.refusal,) if proposal.refusal else ()
        self.warnings.show_sentences((*refusal, *proposal.warnings))
        rows = calibration_words.before_after_rows(proposal)
        self.table.show_rows(calibration_words.before_after_headers(), rows)
        self.table.setVisible(bool(rows))
        self.alignment.setText(proposal.alignment)
        self.alignment.setVisible(bool(proposal.alignment))
        self.confidence.setText(proposal.confidence)
        self.confidence.setVisible(bool(proposal.confidence))
        self._row.setVisible(proposal.can_be_kept)
        self._recommend_keeping(proposal.refusal is None)
        self.train.setVisible(proposal.plan is not None)
        self.name.setText(name)

    def _recommend_keeping(self, recommended: bool) -> None:
        self.keep.setText(self.tr("Keep and use") if recommended else self.tr("Keep it all the same"))
        self.keep.setProperty("look", "primary" if recommended else "outlined")
        self.keep.style().unpolish(self.keep)
        self.keep.style().polish(self.keep)

    def _counted(self, proposal: CalibrationProposal) -> str:
        text = self.tr("{fields} of {patients}: {benign} with benign, {malignant} with malignant fields.")
        counted = text.format(
            fields=words.fields(proposal.fields),
            patients=words.patients(proposal.patients),
            benign=words.count(proposal.benign_patients),
            malignant=words.count(proposal.malignant_patients),
        )
        return f"{counted} {proposal.held_back}".strip()

    def _naming_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(QLabel(self.tr("Name")))
        line.addWidget(self.name)
        line.addWidget(self.keep)
        line.addStretch(1)
        return row

    @Slot()
    def _on_name_text_changed(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_keep_clicked(self) -> None:
        if self.name.text().strip():
            self.keep_asked.emit(self.name.text().strip())
