"""The help says what the window does: every page and link is there, every key is the real one."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from desktop_app.app import Lamella
from desktop_app.gui.helping.help_pages import KEYS, SCHEME, HelpPages, keys_of, page_titles
from desktop_app.gui.helping.tour_bar import hints
from desktop_app.gui.language.language import LANGUAGE_NAMES
from desktop_app.gui.toolbar.command_list import commands

Open = Callable[..., Lamella]


@pytest.fixture
def folder(repository: Path) -> Path:
    return repository / "resources" / "help"


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def test_every_page_has_a_file_and_every_file_a_page(folder: Path) -> None:
    assert {path.stem for path in folder.glob("*.html")} | {KEYS} == set(page_titles())
    for path in files(folder):
        assert path.stem in page_titles(), path


def test_every_link_leads_to_a_page_and_every_page_is_linked(folder: Path) -> None:
    linked: set[str] = set()
    for path in files(folder):
        links = re.findall(r'href="([^"]*)"', path.read_text("utf-8"))
        assert all(link.startswith(SCHEME) for link in links), path
        names = {link.removeprefix(SCHEME) for link in links}
        assert names <= set(page_titles()), path
        linked |= names
    assert linked == set(page_titles()) - {"heat-maps", "finding"}  # F1, list and search lead there


@pytest.mark.parametrize("language", sorted(set(LANGUAGE_NAMES) - {"en"}))
def test_every_language_has_every_page_with_the_same_keys_and_links(folder: Path, language: str) -> None:
    for path in folder.glob("*.html"):
        theirs = (folder / language / path.name).read_text("utf-8")
        english = path.read_text("utf-8")
        for places in (r"\{(?:key|name):\w+\}", r'href="[^"]*"', r"<(?:h1|h2|p|li|tr|td|th)\b"):
            found = sorted(re.findall(places, theirs)), sorted(re.findall(places, english))
            assert found[0] == found[1], f"{language}/{path.name}"


def test_no_page_writes_a_key_by_hand(folder: Path) -> None:
    for path in files(folder):
        text = path.read_text("utf-8")
        assert not re.search(r"Ctrl|Strg|\bF\d+\b|Shift\+|<kbd>", text), path


def test_every_key_on_a_page_is_the_real_one(folder: Path, qapp) -> None:
    known = {command.name: command for command in commands()}
    for path in files(folder):
        language = path.parent.name if path.parent != folder else "en"
        text = HelpPages(folder).read(path.stem, language)
        for name in re.findall(r"\{key:(\w+)\}", path.read_text("utf-8")):
            assert keys_of(known[name]) in text or known[name].text in text
        assert not re.search(r"\{(key|name):", text)


def test_every_command_is_documented(folder: Path, qapp) -> None:
    page = HelpPages(folder).read(KEYS, "en")
    for command in commands():
        assert command.text.rstrip("\N{HORIZONTAL ELLIPSIS}").split("'")[0] in page, command.name


def test_f1_opens_the_page_of_the_place(open_program: Open, run_done: Callable, field_dir: Path) -> None:
    program = open_program(field_dir)
    run_done(program)
    controls = program.window.controls
    parts = controls.parts
    wanted = {
        parts.grid: "verdicts",
        parts.commands.search: "finding",
        parts.field: "needs-review",
        None: "first-minute",
    }
    for place, page in wanted.items():
        controls.helping.explain(place)
        assert program.window.labs.windows["help"].page == page
    program.window.labs.show_calibration()
    program.window.labs.windows["calibrate"].help_asked.emit("calibrate")
    assert program.window.labs.windows["help"].page == "calibrating"


def test_search_lists_the_pages_that_say_it_and_links_lead_on(open_program: Open) -> None:
    program = open_program()
    program.window.labs.show_help("first-minute")
    window = program.window.labs.windows["help"]
    window.search.setText("kappa")
    shown = [
        window.list.item(row).data(Qt.ItemDataRole.UserRole)
        for row in range(window.list.count())
        if not window.list.item(row).isHidden()
    ]
    assert "reviewing" in shown
    assert "calibrating" not in shown
    assert window.page in shown
    window.search.setText("no such words anywhere")
    assert window.nothing.isVisible()
    window.search.clear()
    window.browser.anchorClicked.emit(QUrl("page:reports"))
    assert window.page == "reports"
    assert "report" in window.browser.toPlainText().lower()


def test_the_tour_comes_once_by_keyboard_and_again_when_asked_for(
    open_program: Open, tmp_path: Path, spin
) -> None:
    profile = tmp_path / "first"
    program = open_program(None, profile)
    tour = program.window.controls.parts.tour
    spin(tour.isVisible)
    seen = {tour.text}
    while tour.next.isEnabled():
        tour.next.setFocus()
        QTest.keyClick(tour.next, Qt.Key.Key_Space)
        seen.add(tour.text)
    assert seen == set(hints())
    QTest.keyClick(tour.close_button, Qt.Key.Key_Space)
    assert not tour.isVisible()
    assert program.window.controls.keeper.settings.tour_seen
    program.window.controls.actions["tour"].trigger()
    assert tour.isVisible()
