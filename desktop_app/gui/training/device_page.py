"""What this computer can train with: each device found, timed, and why one of them is used."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop_app.gui import words
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.gui.training.costing import DeviceLine, SelfTest


class DevicePage(QDialog):
    """A small page with a table and a sentence.

    Signals (GUI thread):
        measure_asked(): time the devices again.
    """

    measure_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Devices"))
        self.setMinimumWidth(520)
        self.table = FigureTable(self.tr("Devices and their speed"))
        self.why = QLabel()
        self.why.setWordWrap(True)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Timing the devices"))
        self.again = QPushButton(self.tr("Measure again"))
        self.again.setProperty("look", "outlined")
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setProperty("look", "primary")
        self.close_button.setDefault(True)
        self.again.clicked.connect(self._on_again_clicked)
        self.close_button.clicked.connect(self.accept)
        self._build()

    @Slot()
    def show_busy(self) -> None:
        """Say that the devices are being timed."""
        self.busy.show()
        self.again.setEnabled(False)
        self.why.setText(self.tr("Fields run through each device for a moment\N{HORIZONTAL ELLIPSIS}"))

    @Slot(object)
    def show_test(self, test: SelfTest) -> None:
        """Show what was found."""
        self._rest()
        headers = (self.tr("Device"), self.tr("Speed"), self.tr("Used"))
        self.table.show_rows(headers, [self._row(device) for device in test.devices])
        self.why.setText(test.why)

    @Slot(str)
    def show_failure(self, sentence: str) -> None:
        """Say why nothing could be timed."""
        self._rest()
        self.why.setText(sentence)

    def _row(self, device: DeviceLine) -> tuple[Cell, ...]:
        seconds = device.seconds_per_field
        speed = words.rate(1 / seconds) if seconds else self.tr("not usable")
        used = self.tr("yes") if device.is_chosen else ""
        return Cell(device.name, bold=device.is_chosen), Cell(speed, muted=not seconds), Cell(used)

    def _rest(self) -> None:
        self.busy.hide()
        self.again.setEnabled(True)

    def _build(self) -> None:
        title = QLabel(self.tr("What this computer trains with"))
        title.setProperty("role", "heading")
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (title, self.table, self.busy, self.why):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(foot)

    @Slot()
    def _on_again_clicked(self) -> None:
        self.show_busy()
        self.measure_asked.emit()
