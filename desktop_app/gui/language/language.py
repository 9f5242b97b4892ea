"""The language in force: from settings or system; switches every window at once, while all goes on."""

import logging
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.gui.language.catalogue import NO_CATALOGUE, Catalogue, read_catalogue
from desktop_app.gui.language.retelling import Retelling
from desktop_app.gui.language.shown_texts import retell_everything

# Each language is named in itself: who cannot read the present one finds theirs.
LANGUAGE_NAMES = {
    "en": "English",
    "es": "Español",
    "pt": "Português",
    "hi": "हिन्दी",
    "de": "Deutsch",
}
_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "es": QLocale(QLocale.Language.Spanish, QLocale.Country.Spain),
    "pt": QLocale(QLocale.Language.Portuguese, QLocale.Country.Brazil),
    "hi": QLocale(QLocale.Language.Hindi, QLocale.Country.India),
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
}
_log = logging.getLogger(__name__)


class CatalogueTranslator(QTranslator):
    """Answers Qt's questions for translations from a catalogue."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        return self._catalogue.find(context, source)

    def isEmpty(self) -> bool:
        return False


class Language(QObject):
    """Owns the language of the application.

    Signals (GUI thread):
        changed(): texts and numbers read differently now; whoever composes or paints texts should do so anew.
    """

    changed = Signal()

    def __init__(self, application: QApplication, folder: Path) -> None:
        """Speak English until ``apply`` is called; ``folder`` holds the ``lamella_*.ts`` files."""
        super().__init__()
        self._application, self._folder = application, folder
        self._translators: list[QTranslator] = []
        self._catalogue = NO_CATALOGUE
        self._code = "en"

    @property
    def code(self) -> str:
        """The language in force: a key of ``LANGUAGE_NAMES``."""
        return self._code

    def apply(self, choice: str) -> None:
        """Speak ``choice`` (of ``domain.settings.LANGUAGES``); windows that are open are told anew."""
        code = system_language() if choice == "system" else choice
        before, old_numbers = self._catalogue, QLocale()
        QLocale.setDefault(locale_for(choice))
        if code == self._code:
            return
        self._code = code
        self.discard()
        self._catalogue = self._read(code)
        self._install(code)
        self._application.setLayoutDirection(QLocale().textDirection())
        retell_everything(Retelling(before, self._catalogue, old_numbers, QLocale()))
        self.changed.emit()

    def discard(self) -> None:
        """Take the translators out of the application."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators.clear()

    def _read(self, code: str) -> Catalogue:
        if code == "en":
            return NO_CATALOGUE
        try:
            return read_catalogue(self._folder / f"lamella_{code}.ts")
        except (OSError, ElementTree.ParseError) as error:
            _log.error("the translation %s could not be read: %s", code, error)
            return NO_CATALOGUE

    def _install(self, code: str) -> None:
        if code == "en":
            return
        own = QTranslator(self)
        # Qt's own words: file dialog, context menus of inputs. Qt has none in Hindi.
        name = "qtbase_pt_BR" if code == "pt" else f"qtbase_{code}"
        if own.load(name, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._translators.append(own)
        self._translators.append(CatalogueTranslator(self._catalogue, self))
        for translator in self._translators:
            self._application.installTranslator(translator)


def system_language() -> str:
    """Return the first language of the system that Lamella speaks, else English."""
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGE_NAMES:
            return code
    return "en"


def locale_for(choice: str) -> QLocale:
    """Return how numbers and dates are written: by the chosen language, else by the system."""
    if choice != "system":
        return _LOCALES[choice]
    system = QLocale.system()
    # A bare system names no language; its numbers would come without thousands separators.
    return _LOCALES["en"] if system.language() == QLocale.Language.C else system
