"""A text on the screen is led back to its English source and into another language."""

import pytest
from PySide6.QtCore import QLocale

from desktop_app.gui.language.catalogue import NO_CATALOGUE, Catalogue
from desktop_app.gui.language.retelling import Retelling

GERMAN = {
    "Benign": "Gutartig",
    "{count} fields": "{count} Felder",
    "Report on {fields}": "Bericht über {fields}",
    "{fields} classified in {time}.": "{fields} in {time} klassifiziert.",
    "{count} could not be read.": "{count} nicht lesbar.",
    "Choose a folder": "Ordner wählen",
}
SPANISH = {
    "Benign": "Benigno",
    "{count} fields": "{count} campos",
    "Report on {fields}": "Informe sobre {fields}",
    "{fields} classified in {time}.": "{fields} clasificados en {time}.",
    "{count} could not be read.": "{count} ilegibles.",
    "Choose a folder": "Elegir carpeta",
}
EN, DE, ES = (
    QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    QLocale(QLocale.Language.German, QLocale.Country.Germany),
    QLocale(QLocale.Language.Spanish, QLocale.Country.Spain),
)


def catalogue(pairs: dict[str, str]) -> Catalogue:
    return Catalogue({}, pairs)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Benign", "Gutartig"),
        ("1,234 fields", "1.234 Felder"),
        ("Report on 1,234 fields", "Bericht über 1.234 Felder"),
        (
            "12 fields classified in 2.4 s. 3 could not be read.",
            "12 Felder in 2,4 s klassifiziert. 3 nicht lesbar.",
        ),
        ("Choose a folder (Ctrl+O)", "Ordner wählen (Ctrl+O)"),
        ("0.93", "0,93"),
        ("24-1101-9.png", "24-1101-9.png"),
        ("1.0.0", "1.0.0"),
        ("Finding fields", "Finding fields"),
        ("", ""),
    ],
)
def test_english_becomes_german_and_german_english(english: str, german: str) -> None:
    there = Retelling(NO_CATALOGUE, catalogue(GERMAN), EN, DE)
    back = Retelling(catalogue(GERMAN), NO_CATALOGUE, DE, EN)
    assert there(english) == german
    assert back(german) == english


def test_german_becomes_spanish_through_english() -> None:
    change = Retelling(catalogue(GERMAN), catalogue(SPANISH), DE, ES)
    assert change("Bericht über 12 Felder") == "Informe sobre 12 campos"


def test_what_was_said_decides_between_two_sources_of_one_word() -> None:
    german = {"Open": "Offen", "Opened": "Offen"}
    spanish = {"Open": "Abierto", "Opened": "Se abrió"}
    change = Retelling(catalogue(german), catalogue(spanish), DE, ES)
    assert change.from_english(change.to_english("Offen", "Opened")) == "Se abrió"
    assert change.from_english(change.to_english("Offen", "Something else")) == "Abierto"


def test_words_of_qt_do_not_borrow_ours() -> None:
    ours = Catalogue({("DepthCards", "Shift"): "Verschieben"}, {"Shift": "Verschieben"})
    assert ours.find("DepthCards", "Shift") == "Verschieben"
    assert ours.find("OtherClass", "Shift") == "Verschieben"
    assert ours.find("QShortcut", "Shift") is None
