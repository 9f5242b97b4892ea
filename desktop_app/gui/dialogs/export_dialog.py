"""How the CSV report should be written: offers what the locale's spreadsheets read."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.csv_options import CsvOptions
from desktop_app.gui import words

_EXAMPLE = ("24-11-007.tif", "malignant", "0.93")


class ExportDialog(QDialog):
    """Asks for separator and decimal mark before the file name.

    Signals (GUI thread):
        chosen(CsvOptions): go on to the file name.
    """

    chosen = Signal(object)

    def __init__(self, rows: int, offer: CsvOptions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export CSV report"))
        self.setMinimumWidth(400)
        title = QLabel(self.tr("Report on {fields}").format(fields=words.fields(rows)))
        title.setProperty("role", "heading")
        text = QLabel(self.tr("One row for each field, also for those that could not be read."))
        text.setProperty("role", "muted")
        text.setWordWrap(True)
        self._separator = QComboBox()
        for name, mark in ((self.tr("Comma ,"), ","), (self.tr("Semicolon ;"), ";"), (self.tr("Tab"), "\t")):
            self._separator.addItem(name, mark)
        self._decimal = QComboBox()
        for name, mark in ((self.tr("Point 0.93"), "."), (self.tr("Comma 0,93"), ",")):
            self._decimal.addItem(name, mark)
        self._separator.setCurrentIndex(self._separator.findData(offer.separator))
        self._decimal.setCurrentIndex(self._decimal.findData(offer.decimal))
        self._separator.setToolTip(
            self.tr("The mark between two cells; your system's language suggests the first")
        )
        self._decimal.setToolTip(self.tr("How probabilities are written; must differ from the separator"))
        self._example = QLabel()
        self._example.setProperty("role", "muted")
        self._export = QPushButton(self.tr("Choose file\N{HORIZONTAL ELLIPSIS}"))
        self._export.setProperty("look", "primary")
        self._export.setDefault(True)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("look", "outlined")
        self._build(title, text)
        self._separator.currentIndexChanged.connect(self._on_marks_changed)
        self._decimal.currentIndexChanged.connect(self._on_marks_changed)
        self._export.clicked.connect(self._on_export_clicked)
        self._cancel.clicked.connect(self.reject)
        self._on_marks_changed()

    def _build(self, title: QLabel, text: QLabel) -> None:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Separator"), self._separator)
        form.addRow(self.tr("Decimal mark"), self._decimal)
        form.addRow(self.tr("Looks like"), self._example)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(text)
        column.addSpacing(8)
        column.addLayout(form)
        column.addSpacing(16)
        column.addLayout(foot)

    @Slot()
    def _on_marks_changed(self) -> None:
        separator, decimal = self._separator.currentData(), self._decimal.currentData()
        clash = separator == decimal
        self._export.setEnabled(not clash)
        if clash:
            self._example.setText(self.tr("Separator and decimal mark must differ."))
            return
        file_name, verdict, value = _EXAMPLE
        shown = "\N{RIGHTWARDS ARROW}" if separator == "\t" else separator
        self._example.setText(shown.join((file_name, verdict, value.replace(".", decimal))))

    @Slot()
    def _on_export_clicked(self) -> None:
        options = CsvOptions(self._separator.currentData(), self._decimal.currentData())
        self.accept()
        self.chosen.emit(options)
