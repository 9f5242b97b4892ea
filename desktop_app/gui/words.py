"""How numbers, times and answers are put into words, in one place and by the user's locale."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.domain.field_query import FAILED, NOT_ASSESSABLE, PENDING
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.review import Decision
from desktop_app.domain.verdict import Verdict
from desktop_app.gui.told_words import told

_KIB = 1024


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate("words", text)


def count(number: int) -> str:
    """Return a whole number with the locale's thousands separators."""
    return QLocale().toString(number)


def probability(value: float) -> str:
    """Return a probability in [0, 1] with two digits; never 0.00 or 1.00 for what is not certain."""
    shown = min(max(value, 0.01), 0.99) if 0.0 < value < 1.0 else value
    return QLocale().toString(shown, "f", 2)


def percent(share: float) -> str:
    """Return a share in [0, 1] as whole percent."""
    return tr("{number} %").format(number=count(round(share * 100)))


def fields(number: int) -> str:
    """Return "1 field" or "812 fields"."""
    return tr("1 field") if number == 1 else tr("{count} fields").format(count=count(number))


def model_name(title: str, model: ModelIdentity) -> str:
    """Return "DenseNet121 breast 1.0.0", with the calibration that is in use: "... 1.0.0 + Our lab"."""
    name = f"{title} {model.version}"
    return f"{name} + {layer_name(model)}" if model.calibration else name


def layer_name(model: ModelIdentity) -> str:
    """Return the name of the calibration in use; empty for none."""
    return model.calibration.rpartition("@")[0]


def patients(number: int) -> str:
    """Return "1 patient" or "24 patients"."""
    return tr("1 patient") if number == 1 else tr("{count} patients").format(count=count(number))


def category(name: str) -> str:
    """Return the word for a category of the filter list."""
    return {
        Verdict.MALIGNANT.value: tr("Malignant"),
        Verdict.NEEDS_REVIEW.value: tr("Needs review"),
        Verdict.BENIGN.value: tr("Benign"),
        NOT_ASSESSABLE: tr("Not assessable"),
        FAILED: tr("Could not be read"),
        PENDING: tr("Not classified yet"),
    }[name]


def decided(decision: Decision) -> str:
    """Return what a reader decided, in words; empty when the decision was taken back."""
    return {
        Decision.BENIGN: tr("reviewed: benign"),
        Decision.MALIGNANT: tr("reviewed: malignant"),
        Decision.UNSURE: tr("reviewed: unsure"),
        Decision.CLEARED: "",
    }[decision]


def unread(name: str, reason: str) -> str:
    """Return why a file could not be read, as a sentence that names it."""
    return tr("{name} could not be read: {reason}").format(name=name, reason=told(reason.rstrip(". "))) + "."


def time_left(seconds: float | None) -> str:
    """Return "3 s left", "about 4 minutes left", or nothing while it cannot be told."""
    if seconds is None:
        return ""
    if seconds < 60:
        return tr("{count} s left").format(count=max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 2:
        return tr("about 1 minute left")
    if minutes < 90:
        return tr("about {count} minutes left").format(count=minutes)
    return tr("about {count} hours left").format(count=round(minutes / 60))


def duration(seconds: float) -> str:
    """Return "2.4 s", "48 s" or "3 min 20 s"."""
    if seconds < 10:
        return f"{QLocale().toString(seconds, 'f', 1)} s"
    if seconds < 60:
        return f"{round(seconds)} s"
    return f"{int(seconds // 60)} min {round(seconds % 60)} s"


def rate(per_second: float) -> str:
    """Return "118 fields/s", with one digit below ten."""
    number = QLocale().toString(per_second, "f", 0 if per_second >= 10 else 1)
    return tr("{number} fields/s").format(number=number)


def file_size(size_bytes: int) -> str:
    """Return a file size in kB or MB as file managers show it."""
    if size_bytes < _KIB * _KIB:
        return f"{count(max(1, round(size_bytes / _KIB)))} kB"
    return f"{QLocale().toString(size_bytes / _KIB / _KIB, 'f', 1)} MB"
