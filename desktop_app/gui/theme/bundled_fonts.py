"""The fonts that Lamella brings along, so that Hindi is written where the system has no font for it."""

import functools
import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

# Names that stand for whatever the system takes; nothing can be put behind them.
GENERIC_FAMILIES = ("", "sans serif", "sans-serif", "sans")
_log = logging.getLogger(__name__)


@functools.cache
def register_fonts(folder: Path) -> tuple[str, ...]:
    """Let this process draw with the fonts below ``folder``; return their families.

    Qt takes them for letters that the font in use does not have: Latin text keeps the system's font. A font
    that cannot be read is noted in the log. Needs an application; later calls for one folder do nothing.

    Args:
        folder: ``resources/fonts``.
    """
    families: list[str] = []
    for path in sorted(folder.rglob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            _log.warning("the font %s could not be read", path)
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(families)


def put_behind(font: QFont, families: tuple[str, ...]) -> None:
    """Let ``families`` write what the family of ``font`` cannot, before the system is asked.

    On Linux the system would find a registered font by itself; Windows and macOS look at their own only.
    """
    if font.family().lower() not in GENERIC_FAMILIES:
        known = {name.lower() for name in QFont.substitutes(font.family())}
        # Qt keeps them in lower case.
        QFont.insertSubstitutions(font.family(), [name for name in families if name.lower() not in known])
