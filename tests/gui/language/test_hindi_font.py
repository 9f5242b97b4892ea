"""Hindi is written with the font that Lamella brings along, where the system has none for it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from PySide6.QtGui import QFont, QImage, QRawFont
from PySide6.QtWidgets import QApplication

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.evaluation import Curve
from desktop_app.gui.language.language import LANGUAGE_NAMES
from desktop_app.gui.theme.bundled_fonts import put_behind, register_fonts
from desktop_app.services.report_printing import print_in_child

FAMILY, FAMILY_DRAWN, LATIN_DRAWN = "Lohit Devanagari", "lohit devanagari", "dejavu sans"
# Letters of Devanagari, and the invisible joiners that decide how they are tied.
WRITTEN = re.compile("[\u0900-\u097f\u200c\u200d\u25cc]")
LATIN_ONLY = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="pattern"><edit name="family" mode="append_last"><string>sans-serif</string></edit></match>
<alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
</fontconfig>
"""
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig belongs to Linux")


@pytest.fixture
def fonts_dir(repository: Path) -> Path:
    return repository / "resources" / "fonts"


@pytest.fixture
def latin_system(tmp_path: Path) -> dict[str, str]:
    """Variables of a system whose only font is DejaVu Sans, which knows no Devanagari."""
    import matplotlib

    fonts = tmp_path / "system fonts"
    fonts.mkdir()
    dejavu = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    (fonts / dejavu.name).symlink_to(dejavu)
    config = tmp_path / "fonts.conf"
    config.write_text(LATIN_ONLY.format(fonts=fonts, cache=tmp_path / "cache"), "utf-8")
    return {"FONTCONFIG_FILE": str(config)}


def look(repository: Path, resources: Path, folder: Path, variables: dict[str, str]) -> dict[str, Any]:
    driver = Path(__file__).with_name("hindi_driver.py")
    done = subprocess.run(
        [sys.executable, str(driver), str(resources), str(folder / "profile"), str(folder / "window.png")],
        env=os.environ | {"PYTHONPATH": str(repository)} | variables,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    return dict(json.loads(done.stdout))


def test_every_letter_of_the_hindi_texts_has_a_glyph(repository: Path, fonts_dir: Path) -> None:
    catalogue = ElementTree.parse(repository / "resources" / "i18n" / "lamella_hi.ts")
    texts = [element.text or "" for element in catalogue.iter("translation")]
    pages = list((repository / "resources" / "help" / "hi").glob("*.html"))
    texts += [page.read_text("utf-8") for page in pages]
    letters = sorted(set(WRITTEN.findall("".join([*texts, LANGUAGE_NAMES["hi"]]))))
    assert len(pages) > 10
    assert len(letters) > 50
    font = QRawFont(str(fonts_dir / "lohit-devanagari" / "Lohit-Devanagari.ttf"), 13)
    assert font.isValid()
    assert font.glyphIndexesForString("\u4e2d") == [0]
    missing = [letter for letter in letters if 0 in font.glyphIndexesForString(letter)]
    assert missing == []


@linux_only
def test_the_window_writes_hindi_without_any_font_of_the_system(
    repository: Path, tmp_path: Path, latin_system: dict[str, str]
) -> None:
    seen = look(repository, repository / "resources", tmp_path, latin_system)
    assert seen["letters_differ"]
    assert len(seen["hindi"]) > 10
    for text in seen["hindi"]:
        assert 0 not in text[FAMILY_DRAWN]
        assert set(text) <= {FAMILY_DRAWN, LATIN_DRAWN}
    assert list(seen["latin"]) == [LATIN_DRAWN]
    assert not QImage(str(tmp_path / "window.png")).isNull()


@linux_only
def test_without_the_font_such_a_system_shows_boxes(
    repository: Path, tmp_path: Path, latin_system: dict[str, str]
) -> None:
    """The counter-proof: the look at pictures can tell boxes from letters."""
    resources = tmp_path / "bundled" / "resources"
    resources.mkdir(parents=True)
    for path in (repository / "resources").iterdir():
        if path.name != "fonts":
            (resources / path.name).symlink_to(path)
    seen = look(repository, resources, tmp_path, latin_system)
    assert seen["texts"] > 10
    assert not seen["letters_differ"]


@linux_only
def test_a_printed_report_writes_hindi_names(
    tmp_path: Path, latin_system: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in latin_system.items():
        monkeypatch.setenv(name, value)
    target = tmp_path / "report.pdf"
    list(print_in_child("<p>Patient: मरीज़</p>", target, "{number} / {total}", CancelToken()))
    fonts = pypdf.PdfReader(target).pages[0]["/Resources"]["/Font"]
    names = {str(font.get_object()["/BaseFont"]) for font in fonts.values()}
    assert any("Lohit" in name for name in names)
    assert any("DejaVu" in name for name in names)


def test_a_font_is_registered_once_and_stands_behind_the_systems_own(
    qapp: QApplication, fonts_dir: Path
) -> None:
    assert register_fonts(fonts_dir) == (FAMILY,)
    assert register_fonts(fonts_dir) == (FAMILY,)
    font = QFont("Some Family Of Ours")
    for _ in range(2):
        put_behind(font, (FAMILY,))
    assert [name.lower() for name in QFont.substitutes(font.family())] == [FAMILY.lower()]
    QFont.removeSubstitutions(font.family())
    put_behind(QFont("Sans Serif"), (FAMILY,))
    assert QFont.substitutes("Sans Serif") == []


def test_a_broken_font_is_passed_over(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert register_fonts(tmp_path) == ()


def test_a_figure_writes_the_hindi_name_of_a_model(recwarn: pytest.WarningsRecorder) -> None:
    """Matplotlib warns of each letter that it has no glyph for."""
    from desktop_app.training.evaluation.figures import roc_figure

    line = Curve((0.0, 1.0), (0.0, 1.0))
    assert roc_figure({"मेरा मॉडल": line}).startswith(b"\x89PNG")
    assert [str(warning.message) for warning in recwarn] == []
