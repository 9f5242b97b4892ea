"""Asks how many micrometres a pixel covers at one magnification, for the viewer's scale bar."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION

_MOST_UM = 100.0


class PixelSizeDialog(QDialog):
    """One number.

    Signals (GUI thread):
        chosen(magnification, um): 0 means unknown.
    """

    chosen = Signal(str, float)

    def __init__(
        self, magnification: str, um: float | None, said_by_file: float | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pixel size"))
        self._magnification = magnification
        self.number = QDoubleSpinBox()
        self.number.setRange(0.0, _MOST_UM)
        self.number.setDecimals(4)
        self.number.setSingleStep(0.01)
        self.number.setValue(um or 0.0)
        self.number.setSpecialValueText(self.tr("unknown"))
        self.number.setSuffix(" \N{MICRO SIGN}m")
        self.number.setAccessibleName(self.tr("Micrometres per pixel"))
        note = QLabel(self._note(said_by_file))
        note.setWordWrap(True)
        note.setProperty("role", "muted")
        keep, cancel = QPushButton(self.tr("Save")), QPushButton(self.tr("Cancel"))
        keep.setProperty("look", "primary")
        keep.setDefault(True)
        cancel.setProperty("look", "outlined")
        keep.clicked.connect(self._on_keep_clicked)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(cancel)
        form = QFormLayout()
        form.addRow(self._question(), self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(note)
        column.addLayout(buttons)

    def _question(self) -> str:
        if self._magnification == UNKNOWN_MAGNIFICATION:
            return self.tr("A pixel of a field of unknown magnification covers")
        return self.tr("A pixel of a field at {magnification} covers").format(
            magnification=self._magnification
        )

    def _note(self, said_by_file: float | None) -> str:
        if said_by_file is not None:
            return self.tr(
                "This file itself says {um} \N{MICRO SIGN}m, which is used for it. What you enter counts for "
                "files that say nothing."
            ).format(um=f"{said_by_file:.4g}")
        return self.tr(
            "This file does not say. The camera's data sheet or a stage micrometer tells; it counts for all "
            "fields of this magnification."
        )

    @Slot()
    def _on_keep_clicked(self) -> None:
        self.chosen.emit(self._magnification, self.number.value())
        self.accept()
