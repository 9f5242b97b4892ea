"""The page of the self-check, the About page and the licences, in a real window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella
from desktop_app.domain.self_check import Advice, Topic
from desktop_app.gui.checking.check_words import advice_words, topic_word
from desktop_app.services.crash_reports import reports_dir

Open = Callable[..., Lamella]


def test_the_page_checks_and_gives_its_text_away(open_program: Open, spin: Callable, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    reports_dir(profile / "state").mkdir(parents=True)
    (reports_dir(profile / "state") / "crash-20260101-000000.txt").write_text("a stack\n", encoding="utf-8")
    program = open_program(None, profile)
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.controls.actions["self_check"].trigger()
    window = program.window.labs.windows["self_check"]
    spin(lambda: not window.is_checking)
    shown = window.view.toPlainText()
    for topic in Topic:
        if topic is not Topic.SETTINGS or topic_word(topic) in shown:
            assert topic_word(topic) in shown
    assert advice_words(Advice.READ_REPORT) in shown
    assert "Devanagari font" in window.text()
    QTest.keyClick(window.give_away.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == window.text()
    window.give_away.write(tmp_path / "for support.txt")
    assert (tmp_path / "for support.txt").read_text("utf-8") == window.text()
    QTest.keyClick(window.report, Qt.Key.Key_Space)
    assert program.window.labs.windows["crash"].view.toPlainText() == "a stack\n"
    QTest.keyClick(window.again, Qt.Key.Key_Space)
    assert window.is_checking
    assert not window.give_away.copy.isEnabled()
    QTest.keyClick(window.progress.cancel, Qt.Key.Key_Space)
    spin(lambda: not window.is_checking)
    assert window.again.isEnabled()


def test_the_findings_follow_the_language(open_program: Open, spin: Callable) -> None:
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.labs.show_self_check()
    window = program.window.labs.windows["self_check"]
    spin(lambda: not window.is_checking)
    english = window.text()
    program.window.controls.language.apply("de")
    assert "Speicher" in window.view.toPlainText()
    assert window.text() == english  # support reads one language
    program.window.controls.language.apply("en")


def test_closing_the_program_stops_a_check(open_program: Open) -> None:
    program = open_program()
    program.window.labs.show_self_check()
    program.window.close()
    assert program.shut_down()
    program.discard_windows()


def test_about_says_that_nothing_is_sent_and_how_to_see_it(open_program: Open) -> None:
    program = open_program()
    window = program.window
    window.controls.actions["about"].trigger()
    about = window.commands.dialogs["about"]
    assert "no network connection" in " ".join(
        label.text() for label in about.findChildren(type(about.version))
    )
    assert about.check.toPlainText()
    assert about.check.isReadOnly()
    assert about.origin.text() == "Run from its sources"
    assert "Unsigned build" in about.signed.text()
    QTest.keyClick(about.licences, Qt.Key.Key_Space)
    assert not about.isVisible()
    licences = window.labs.windows["licences"]
    assert "MIT" in licences.view.toPlainText()
    names = [licences.list.item(row).text() for row in range(licences.list.count())]
    assert "THIRD_PARTY" in names
    licences.list.setFocus()
    QTest.keyClick(licences.list, Qt.Key.Key_Down)
    assert "licence" in licences.view.toPlainText()
