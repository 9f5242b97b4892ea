"""What a report should be: format, which fields, names or pseudonyms, the laboratory's mark."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.report_choice import REPORT_KINDS, ReportChoice
from desktop_app.gui import words
from desktop_app.gui.dialogs.csv_marks import CsvMarks
from desktop_app.gui.dialogs.logo_choice import LogoChoice

_WIDTH_PX = 480
_WITH_PICTURES = ("html", "pdf")


class ExportDialog(QDialog):
    """Asks before the file name.

    Signals (GUI thread):
        chosen(ReportChoice, scope): go on to the file name; ``scope`` is a place in the list of scopes.
    """

    chosen = Signal(object, int)

    def __init__(
        self, scopes: Sequence[int], offer: ReportChoice, scope: int = 0, parent: QWidget | None = None
    ) -> None:
        """Offer ``offer`` for one of ``scopes``: fields in all and, where some are selected, their number."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export report"))
        self.setMinimumWidth(_WIDTH_PX)
        self.kind = QComboBox()
        for kind, text in self._kinds().items():
            self.kind.addItem(text, kind)
        self.scope = QComboBox()
        names = (self.tr("All: {fields}"), self.tr("Selected: {fields}"))
        for name, number in zip(names, scopes, strict=False):
            self.scope.addItem(name.format(fields=words.fields(number)))
        self.marks = CsvMarks(offer.csv, self)
        self.pseudonymised = QCheckBox(self.tr("Pseudonymised"))
        self.pseudonymised.setToolTip(
            self.tr("Salted ids for patients, slides, files and readers; no paths, no notes, no EXIF")
        )
        self.heat_maps = QCheckBox(self.tr("Heat maps of the doubtful fields"))
        self.heat_maps.setToolTip(self.tr("Takes a moment for each of up to 60 fields"))
        self.lab_name = QLineEdit(offer.lab_name)
        self.lab_name.setAccessibleName(self.tr("Laboratory"))
        self.lab_name.setPlaceholderText(self.tr("name at the head of the report"))
        self.lab_name.setTextMargins(8, 0, 8, 0)
        self.logo = LogoChoice(offer.logo)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("role", "muted")
        self.export = QPushButton(self.tr("Choose file\N{HORIZONTAL ELLIPSIS}"))
        self.export.setProperty("look", "primary")
        self.export.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setProperty("look", "outlined")
        self._build()
        self._connect()
        self.kind.setCurrentIndex(REPORT_KINDS.index(offer.kind))
        self.scope.setCurrentIndex(scope)
        self.pseudonymised.setChecked(offer.is_pseudonymised)
        self.heat_maps.setChecked(offer.with_heat_maps)
        self._show_what_counts()

    def choice(self) -> ReportChoice:
        """Return what is chosen now."""
        return ReportChoice(
            kind=self.kind.currentData(),
            csv=self.marks.options(),
            is_pseudonymised=self.pseudonymised.isChecked(),
            with_heat_maps=self.heat_maps.isChecked(),
            lab_name=self.lab_name.text().strip(),
            logo=self.logo.path,
        )

    def _kinds(self) -> dict[str, str]:
        return {
            "csv": self.tr("CSV: a table for any program"),
            "xlsx": self.tr("XLSX: a spreadsheet with fields, patients and run"),
            "html": self.tr("HTML: one page with pictures, for any browser"),
            "pdf": self.tr("PDF: the same page, for paper"),
        }

    def _build(self) -> None:
        self._form = QFormLayout()
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.addRow(self.tr("Format"), self.kind)
        self._form.addRow(self.tr("Fields"), self.scope)
        self.marks.add_to(self._form)
        self._form.addRow(self.tr("Laboratory"), self.lab_name)
        self._form.addRow(self.tr("Logo"), self.logo)
        self._form.addRow("", self.heat_maps)
        self._form.addRow("", self.pseudonymised)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addLayout(self._form)
        column.addWidget(self.about)
        column.addSpacing(16)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._show_what_counts)
        self.pseudonymised.toggled.connect(self._show_what_counts)
        self.marks.changed.connect(self._show_what_counts)
        self.export.clicked.connect(self._on_export_clicked)
        self.cancel.clicked.connect(self.reject)

    @Slot()
    def _show_what_counts(self) -> None:
        """Show what the chosen format asks for, and nothing else."""
        kind = self.kind.currentData()
        for widget in self.marks.widgets:
            self._form.setRowVisible(widget, kind == "csv")
        for widget in (self.logo, self.heat_maps):
            self._form.setRowVisible(widget, kind in _WITH_PICTURES)
        self._form.setRowVisible(self.lab_name, kind != "csv")
        self.export.setEnabled(kind != "csv" or self.marks.is_valid)
        if self.pseudonymised.isChecked():
            self.about.setText(
                self.tr(
                    "Names become salted ids; the key stays in the session. What is written into the "
                    "pictures themselves, such as a label on the slide, stays there: look before you send it."
                )
            )
        elif kind == "csv":
            self.about.setText(self.tr("One row for each field, also for those that could not be read."))
        else:
            self.about.setText(self.tr('"For research use only: not for diagnosis." stands on every page.'))
        self.adjustSize()

    @Slot()
    def _on_export_clicked(self) -> None:
        choice, scope = self.choice(), self.scope.currentIndex()
        self.accept()
        self.chosen.emit(choice, scope)


def offered_name(folder: Path, choice: ReportChoice) -> Path:
    """Return the file to offer: beside the folder; a pseudonymised report does not carry its name."""
    stem = "pseudonymised" if choice.is_pseudonymised else folder.name or "lamella"
    return folder.parent / f"{stem}-report.{choice.kind}"


def copy_name(path: Path) -> Path:
    """Return a free name beside ``path``, such as ``report (2).xlsx``."""
    number = 2
    while (copy := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return copy
