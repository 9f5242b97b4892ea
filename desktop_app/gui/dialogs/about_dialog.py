"""What Lamella is, what it may be used for, and whose work it stands on."""

import platform
from importlib import metadata

from PySide6.QtCore import QSize, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

import desktop_app
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.gui.theme.theme import Theme

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


class AboutDialog(QDialog):
    """The About page."""

    def __init__(self, theme: Theme, model: ModelSummary | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Lamella"))
        self.setMinimumSize(520, 480)
        logo = QLabel()
        logo.setPixmap(theme.icon_as_drawn("lamella").pixmap(QSize(64, 64), self.devicePixelRatioF()))
        name = QLabel("Lamella")
        name.setProperty("role", "title")
        version = QLabel(self.tr("Version {version}").format(version=desktop_app.__version__))
        version.setProperty("role", "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(version)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(logo)
        head.addLayout(words)
        head.addStretch(1)
        notice = QLabel(
            self.tr(
                "For research use only. Lamella sorts pictures of breast tissue so that people find faster "
                "what they want to look at. It is not a medical device and makes no diagnosis; its answers "
                "must not decide about anyone's treatment. Nothing leaves this computer."
            )
        )
        notice.setWordWrap(True)
        facts = QTextBrowser()
        facts.setOpenExternalLinks(False)
        facts.setAccessibleName(self.tr("Versions and licences"))
        facts.setHtml(_facts_html(model))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(notice)
        column.addWidget(facts, 1)


def _facts_html(model: ModelSummary | None) -> str:
    rows = [("Python", platform.python_version(), "PSF-2.0"), ("Qt", qVersion(), "LGPL-3.0")]
    rows += [(name, version, licence) for name, licence in _PARTS if (version := _version(name))]
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


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
