"""Separator and decimal mark of a CSV: offers what the locale's spreadsheets read."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from desktop_app.domain.csv_options import CsvOptions

_EXAMPLE = ("24-11-007.tif", "malignant", "0.93")


class CsvMarks(QObject):
    """Two choices and an example of what they give: three rows of somebody's form.

    Signals (GUI thread):
        changed(): other marks are chosen.
    """

    changed = Signal()

    def __init__(self, offer: CsvOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = offer
        self.separator = QComboBox()
        for name, mark in ((self.tr("Comma ,"), ","), (self.tr("Semicolon ;"), ";"), (self.tr("Tab"), "\t")):
            self.separator.addItem(name, mark)
        self.decimal = QComboBox()
        for name, mark in ((self.tr("Point 0.93"), "."), (self.tr("Comma 0,93"), ",")):
            self.decimal.addItem(name, mark)
        self.separator.setCurrentIndex(self.separator.findData(offer.separator))
        self.decimal.setCurrentIndex(self.decimal.findData(offer.decimal))
        self.separator.setAccessibleName(self.tr("Separator"))
        self.decimal.setAccessibleName(self.tr("Decimal mark"))
        self.separator.setToolTip(
            self.tr("The mark between two cells; your system's language suggests the first")
        )
        self.decimal.setToolTip(self.tr("How probabilities are written; must differ from the separator"))
        self._example = QLabel()
        self._example.setProperty("role", "muted")
        self.separator.currentIndexChanged.connect(self._on_marks_changed)
        self.decimal.currentIndexChanged.connect(self._on_marks_changed)
        self._show_example()

    def add_to(self, form: QFormLayout) -> None:
        """Put the rows into ``form``."""
        form.addRow(self.tr("Separator"), self.separator)
        form.addRow(self.tr("Decimal mark"), self.decimal)
        form.addRow(self.tr("Looks like"), self._example)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """What stands in the rows, the labels aside."""
        return (self.separator, self.decimal, self._example)

    @property
    def is_valid(self) -> bool:
        """False while the two marks are the same."""
        return bool(self.separator.currentData() != self.decimal.currentData())

    def options(self) -> CsvOptions:
        """Return the marks; the last valid ones while the two are the same."""
        if self.is_valid:
            self._last = CsvOptions(self.separator.currentData(), self.decimal.currentData())
        return self._last

    def _show_example(self) -> None:
        if not self.is_valid:
            self._example.setText(self.tr("Separator and decimal mark must differ."))
            return
        file_name, verdict, value = _EXAMPLE
        separator = self.separator.currentData()
        shown = "\N{RIGHTWARDS ARROW}" if separator == "\t" else separator
        number = value.replace(".", self.decimal.currentData())
        self._example.setText(shown.join((file_name, verdict, number)))

    @Slot()
    def _on_marks_changed(self) -> None:
        self._show_example()
        self.changed.emit()
