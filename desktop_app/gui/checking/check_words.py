"""The self-check in the user's language. What was found stays as support will read it."""

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.domain.self_check import Advice, CheckLine, Health, Topic
from desktop_app.gui.words import tr


def health_word(health: Health) -> str:
    """Return how it stands, in one word."""
    return {Health.OK: tr("Good"), Health.WARNING: tr("Look at this"), Health.PROBLEM: tr("Problem")}[health]


def topic_word(topic: Topic) -> str:
    """Return what a line is about."""
    return {
        Topic.PROGRAM: tr("Program"),
        Topic.BUILD: tr("Build"),
        Topic.SYSTEM: tr("System"),
        Topic.LIBRARIES: tr("Libraries"),
        Topic.SCREEN: tr("Screen"),
        Topic.FONT: tr("Font for Hindi"),
        Topic.PROGRAM_FOLDER: tr("Program folder"),
        Topic.SETTINGS: tr("Settings"),
        Topic.DATA: tr("Sessions and models"),
        Topic.CACHE: tr("Thumbnails"),
        Topic.STATE: tr("Log"),
        Topic.PROCESSOR: tr("Processor"),
        Topic.CARD: tr("Graphics card"),
        Topic.MEMORY: tr("Memory"),
        Topic.DATABASE: tr("Database"),
        Topic.MODEL: tr("Model"),
        Topic.TEST_IMAGE: tr("Test image"),
        Topic.TRAINING: tr("Training"),
        Topic.CRASHES: tr("Crashes"),
    }[topic]


def advice_words(advice: Advice) -> str:
    """Return what to do; empty for nothing."""
    return {
        Advice.NONE: "",
        Advice.REINSTALL: tr("Install Lamella again from the file it came from; sessions and settings stay."),
        Advice.FREE_SPACE: tr("Free some space on this disk."),
        Advice.ALLOW_WRITING: tr("Let this user write there, or ask who looks after the computer."),
        Advice.IMPORT_AGAIN: tr("Import the model again, or remove it."),
        Advice.CLOSE_PROGRAMS: tr("Close other programs."),
        Advice.SAME_TRAINING: tr("Install Lamella Training of the same version."),
        Advice.READ_REPORT: tr("Look at the report with the button below, and give it to whoever helps you."),
        Advice.CHECK_SETTINGS: tr("Look through your settings; what could not be read is at its default."),
        Advice.ASK: tr("Give this text to whoever helps you."),
    }[advice]


def summary(health: Health) -> str:
    """Return the result in a sentence."""
    return {
        Health.OK: tr("Everything is in order."),
        Health.WARNING: tr("Lamella works, but something deserves a look."),
        Health.PROBLEM: tr("There is a problem; what to do stands beside it."),
    }[health]


def screen_lines(window: QWidget) -> tuple[CheckLine, ...]:
    """Return what only the window knows: Qt and its platform, screens, whether Hindi can be written."""
    screens = [
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    shown = f"Qt {qVersion()} on {QGuiApplication.platformName()}; {', '.join(screens)}"
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Devanagari)
    font = CheckLine(Topic.FONT, Health.OK, f"{len(families)} found")
    if not families:
        font = CheckLine(Topic.FONT, Health.WARNING, "none", Advice.REINSTALL)
    return (CheckLine(Topic.SCREEN, Health.OK, f"{shown}; window at {window.devicePixelRatioF():g}"), font)
