"""Where patients stand in the names of pictures: an editable pattern with a live preview."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.labelled import PatternPreview
from desktop_app.gui import words
from desktop_app.gui.panels.fact_rows import ElidedLabel

_TYPING_MS = 250
_ROWS = 4


class PatternField(QWidget):
    """A line to type in and the first names with the patient that was read from them.

    Signals (GUI thread):
        edited(pattern): the user rests for a moment.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Pattern of the patient"))
        self.line.setPlaceholderText(self.tr("as found in names such as SOB_B_A-14-22549AB-100-001"))
        self.line.setTextMargins(8, 0, 8, 0)
        self.line.setToolTip(
            self.tr(
                "Type a name with {patient} where the patient stands, such as {patient}_{number}, or a "
                "regular expression with the group (?P<patient>...). Leave it empty to use accession numbers."
            )
        )
        self.verdict = QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setProperty("role", "muted")
        self._rows = [(ElidedLabel(), QLabel()) for _ in range(_ROWS)]
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._on_typing_timeout)
        self.line.textEdited.connect(self._on_line_edited)
        self._build()

    def pattern(self) -> str:
        """Return the pattern; empty for accession numbers."""
        return self.line.text().strip()

    def show_preview(self, preview: PatternPreview) -> None:
        """Show what a pattern makes of the names."""
        if preview.problem:
            text = preview.problem
        elif preview.unmatched:
            text = self.tr("{patients}; it does not fit {unmatched} of {total} names").format(
                patients=words.patients(preview.patients),
                unmatched=words.count(preview.unmatched),
                total=words.count(preview.total),
            )
        else:
            text = self.tr("{patients} in {total} names").format(
                patients=words.patients(preview.patients), total=words.count(preview.total)
            )
        self.verdict.setText(text)
        for at, (name, patient) in enumerate(self._rows):
            row = preview.rows[at] if at < len(preview.rows) else ("", "")
            name.setText(row[0])
            patient.setText(row[1] or (self.tr("no patient found") if row[0] else ""))
            for label in (name, patient):
                label.setVisible(bool(row[0]))

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for at, (name, patient) in enumerate(self._rows):
            name.setProperty("role", "muted")
            patient.setProperty("role", "strong")
            grid.addWidget(name, at, 0)
            grid.addWidget(patient, at, 1)
            name.hide()
            patient.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.verdict)
        column.addLayout(grid)

    @Slot()
    def _on_line_edited(self) -> None:
        self._typing.start()

    @Slot()
    def _on_typing_timeout(self) -> None:
        self.edited.emit(self.pattern())
