"""Opens the real window in Hindi and tells by which fonts its Devanagari is drawn; a process of its own.

``hindi_driver.py RESOURCES PROFILE PICTURE`` writes JSON to its output. Run it where no system font knows
Devanagari.
"""

import json
import re
import sys
from pathlib import Path

from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app import app
from desktop_app.domain.settings import Settings
from desktop_app.services.workspace import Workspace
from desktop_app.workers.facts import Facts

DEVANAGARI = re.compile(r"[\u0900-\u097F]")


def letters_differ(font: QFont) -> bool:
    """Whether two letters look different; boxes for missing ones are all alike."""
    pictures = []
    for letter in "\u0915\u0916":
        picture = QImage(60, 60, QImage.Format.Format_Grayscale8)
        picture.fill(0)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen("white")
        painter.drawText(10, 40, letter)
        painter.end()
        assert bytes(picture.constBits()).strip(b"\0"), "nothing was drawn at all"
        pictures.append(picture)
    return pictures[0] != pictures[1]


def drawn(text: str, font: QFont) -> dict[str, list[int]]:
    """Return the glyphs that draw ``text`` by font family, lower case; 0 is the box for a missing letter."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found: dict[str, list[int]] = {}
    for run in layout.glyphRuns():
        found.setdefault(run.rawFont().familyName().lower(), []).extend(run.glyphIndexes())
    return found


def texts_of(window: QWidget) -> list[tuple[str, QFont]]:
    """Return what visible labels and buttons say, with their fonts."""
    widgets = [each for each in window.findChildren(QWidget) if isinstance(each, QLabel | QAbstractButton)]
    return [(each.text(), each.font()) for each in widgets if each.isVisible() and each.text()]


def main(resources: Path, profile: Path, picture: Path) -> None:
    """Open the window, look at it, close it."""
    app.bundled_dir = lambda: resources.parent
    workspace = Workspace.open(profile)
    workspace.save_settings(Settings(language="hi", tour_seen=True))
    application = QApplication(["lamella"])
    program = app.Lamella(application, workspace, Facts("", "first_paint"))
    program.start(None)
    application.exec()
    window = program.window
    window.show()
    shown = texts_of(window)
    found: dict[str, object] = {
        "letters_differ": letters_differ(application.font()),
        "latin": drawn("Lamella", application.font()),
    }
    texts = [(text, font) for text, font in shown if DEVANAGARI.search(text)]
    if found["letters_differ"]:
        # Asking boxes for the name of their font ends the process.
        found["hindi"] = [drawn(text, font) for text, font in texts]
    window.grab().save(str(picture))
    program.shut_down()
    program.discard_windows()
    sys.stdout.write(json.dumps({**found, "texts": len(texts)}))


if __name__ == "__main__":
    main(*(Path(word) for word in sys.argv[1:]))
