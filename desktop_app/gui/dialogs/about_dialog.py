"""What Lamella is, what it may be used for, and whose work it stands on."""

import platform
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.panels.moments import moment
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.about_program import about_program
from desktop_app.services.package_versions import package_version

_PARTS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("ai-edge-litert", "Apache-2.0"),
    ("numpy", "BSD-3-Clause"),
    ("pillow", "MIT-CMU"),
    ("imagecodecs", "BSD-3-Clause"),
    ("tifffile", "BSD-3-Clause"),
    ("pydantic", "MIT"),
    ("natsort", "MIT"),
    ("platformdirs", "MIT"),
    ("xlsxwriter", "BSD-2-Clause"),
)


# A command that names where the program lies takes two lines; what is longer can be scrolled.
_COMMAND_LINES, _COMMAND_FRAME_PX = 2, 22


class AboutDialog(QDialog):
    """The About page.

    Signals (GUI thread):
        licences_asked(), self_check_asked(): a button was pressed; the dialog has closed.
    """

    licences_asked = Signal()
    self_check_asked = Signal()

    def __init__(self, theme: Theme, model: ModelSummary | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Lamella"))
        self.setMinimumSize(560, 640)
        self._program = about_program()
        notice = QLabel(
            self.tr(
                "For research use only. Lamella sorts pictures of breast tissue so that people find faster "
                "what they want to look at. It is not a medical device and makes no diagnosis; its answers "
                "must not decide about anyone's treatment. Nothing leaves this computer."
            )
        )
        notice.setWordWrap(True)
        self.facts = QTextBrowser()
        self.facts.setOpenExternalLinks(False)
        self.facts.setAccessibleName(self.tr("Versions and licences"))
        self.facts.setHtml(_facts_html(model))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(self._head(theme))
        column.addWidget(notice)
        column.addLayout(self._offline())
        column.addWidget(self.facts, 1)
        column.addLayout(self._buttons())
        self.close_button.setFocus()

    def _head(self, theme: Theme) -> QHBoxLayout:
        logo = QLabel()
        logo.setPixmap(theme.icon_as_drawn("lamella").pixmap(QSize(64, 64), self.devicePixelRatioF()))
        name = QLabel("Lamella")
        name.setProperty("role", "title")
        self.version = _muted(self.tr("Version {version}").format(version=self._program.version))
        self.origin = _muted(self._origin())
        self.signed = _muted(self._signed())
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (name, self.version, self.origin, self.signed):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _origin(self) -> str:
        program = self._program
        if not program.commit:
            return self.tr("Run from its sources")
        when = moment(datetime.fromisoformat(program.built_at)) if program.built_at else ""
        return self.tr("Built from commit {commit} of {when}").format(commit=program.commit, when=when)

    def _signed(self) -> str:
        if not self._program.keys:
            return self.tr("Unsigned build: it trusts no key")
        return self.tr("Trusts what was signed by the key {key}").format(key=", ".join(self._program.keys))

    def _offline(self) -> QVBoxLayout:
        said = QLabel(
            self.tr(
                "Lamella opens no network connection: no search for updates, no telemetry, no fonts from "
                "elsewhere. With this command of your system you can see it for yourself; it shows none "
                "of Lamella's:"
            )
        )
        said.setWordWrap(True)
        self.check = QPlainTextEdit(self._program.network_check)
        self.check.setReadOnly(True)
        self.check.setTabChangesFocus(True)
        self.check.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.check.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.check.setFixedHeight(_COMMAND_LINES * self.check.fontMetrics().lineSpacing() + _COMMAND_FRAME_PX)
        self.check.setAccessibleName(self.tr("Command that shows network connections"))
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(said)
        column.addWidget(self.check)
        return column

    def _buttons(self) -> QHBoxLayout:
        self.licences = QPushButton(self.tr("Licences\N{HORIZONTAL ELLIPSIS}"))
        self.self_check = QPushButton(self.tr("Self-check\N{HORIZONTAL ELLIPSIS}"))
        self.close_button = QPushButton(self.tr("Close"))
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.licences, self.self_check):
            button.setProperty("look", "outlined")
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        self.close_button.setProperty("look", "primary")
        self.close_button.setDefault(True)
        line.addWidget(self.close_button)
        self.licences.clicked.connect(self._on_licences_clicked)
        self.self_check.clicked.connect(self._on_self_check_clicked)
        self.close_button.clicked.connect(self.accept)
        return line

    @Slot()
    def _on_licences_clicked(self) -> None:
        self.accept()
        self.licences_asked.emit()

    @Slot()
    def _on_self_check_clicked(self) -> None:
        self.accept()
        self.self_check_asked.emit()


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _facts_html(model: ModelSummary | None) -> str:
    rows = [("Python", platform.python_version(), "PSF-2.0"), ("Qt", qVersion(), "LGPL-3.0")]
    rows += [(name, version, licence) for name, licence in _PARTS if (version := package_version(name))]
    cells = "".join(
        f"<tr><td>{name}</td><td>{version}</td><td>{licence}</td></tr>" for name, version, licence in rows
    )
    table = f"<table cellpadding='3' width='100%'>{cells}</table>"
    licence = "<p>Lamella itself: MIT licence.</p>"
    if model is None:
        return licence + table
    card = (
        f"<p><b>{model.title} {model.identity.version}</b><br>{model.intended_use}"
        f"<br><small>sha256 {model.identity.sha256}</small></p>"
    )
    return card + licence + table
