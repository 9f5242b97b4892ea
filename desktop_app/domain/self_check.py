"""What a self-check finds, as values: lines that support can read, without anything that names a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How it stands."""

    OK = "OK"
    WARNING = "warning"
    PROBLEM = "problem"


class Topic(StrEnum):
    """What a line is about; the value stands in the text for support."""

    PROGRAM = "Program"
    BUILD = "Build"
    SYSTEM = "System"
    LIBRARIES = "Libraries"
    SCREEN = "Screen"
    FONT = "Devanagari font"
    PROGRAM_FOLDER = "Program folder"
    SETTINGS = "Settings"
    DATA = "Sessions and models"
    CACHE = "Thumbnails"
    STATE = "Log"
    PROCESSOR = "Processor"
    CARD = "Graphics card"
    MEMORY = "Memory"
    DATABASE = "Database"
    MODEL = "Model"
    TEST_IMAGE = "Test image"
    TRAINING = "Training"
    CRASHES = "Crashes"


class Advice(StrEnum):
    """What to do; the value stands in the text for support, the window has it in the user's language."""

    NONE = ""
    REINSTALL = "Install Lamella again from the file it came from; sessions and settings stay."
    FREE_SPACE = "Free some space on this disk."
    ALLOW_WRITING = "Let this user write there, or ask who looks after the computer."
    IMPORT_AGAIN = "Import the model again, or remove it."
    CLOSE_PROGRAMS = "Close other programs."
    SAME_TRAINING = "Install Lamella Training of the same version."
    READ_REPORT = "The window shows the report; give it to whoever helps you."
    CHECK_SETTINGS = "Look through your settings; those that could not be read are at their defaults."
    ASK = "Give this text to whoever helps you."


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One finding.

    Attributes:
        topic: what it is about.
        health: how it stands.
        value: what was found: numbers, versions and technical words; never a name that a person gave.
        advice: what to do about it.
    """

    topic: Topic
    health: Health
    value: str
    advice: Advice = Advice.NONE


def worst(lines: Iterable[CheckLine]) -> Health:
    """Return the worst health among ``lines``."""
    order = list(Health)
    return max((line.health for line in lines), key=order.index, default=Health.OK)


def to_text(lines: Sequence[CheckLine]) -> str:
    """Return the text for support, in English."""
    width = max((len(line.topic.value) for line in lines), default=0)
    text = [
        "Lamella self-check",
        "Holds no picture and no name of a folder, a file, a patient, a person or a computer.",
        f"Result: {worst(lines).value}",
        "",
    ]
    for line in lines:
        text.append(f"{line.health.value:<8} {line.topic.value:<{width}}  {line.value}")
        if line.advice:
            text.append(f"{'':<8} {'':<{width}}  -> {line.advice.value}")
    return "\n".join(text) + "\n"
