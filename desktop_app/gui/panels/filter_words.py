"""What filters are called: states of the review, reasons, and the filters in force."""

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.assessment import Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field_query import (
    CATEGORIES,
    REASONS,
    WITHHELD_BY_READER,
    FieldQuery,
    PickedBy,
    PickedFields,
    ReviewState,
)
from desktop_app.gui import words


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate("filter_words", text)


def review_state(name: str) -> str:
    """Return the words for a ``ReviewState``."""
    return {
        ReviewState.NOT_REVIEWED.value: tr("Not reviewed"),
        ReviewState.REVIEWED.value: tr("Reviewed"),
        ReviewState.DISAGREEMENT.value: tr("Model disagrees"),
        ReviewState.UNSURE.value: tr("Unsure"),
        ReviewState.NOTED.value: tr("With a note"),
    }[name]


def reason(name: str) -> str:
    """Return the words for one of ``REASONS``, as short as a list needs them."""
    return {
        Unassessable.BLANK.value: tr("Blank"),
        Unassessable.OUT_OF_FOCUS.value: tr("Out of focus"),
        Unassessable.OVEREXPOSED.value: tr("Overexposed"),
        Unassessable.UNDEREXPOSED.value: tr("Underexposed"),
        Unassessable.TOO_SMALL.value: tr("Too small"),
        Unassessable.NOT_HE.value: tr("Not H&E"),
        Unassessable.UNLIKE_TRAINING.value: tr("Unlike the training fields"),
        Unassessable.MAGNIFICATION.value: tr("Other magnification"),
        WITHHELD_BY_READER: tr("Withheld by the reader"),
        FailureReason.EMPTY.value: tr("Empty file"),
        FailureReason.TRUNCATED.value: tr("Cut off"),
        FailureReason.CORRUPT.value: tr("Damaged"),
        FailureReason.NOT_AN_IMAGE.value: tr("Not a picture"),
        FailureReason.UNSUPPORTED.value: tr("Unknown format"),
        FailureReason.TOO_LARGE.value: tr("Too large"),
        FailureReason.VANISHED.value: tr("File is gone"),
        FailureReason.NO_PERMISSION.value: tr("No permission"),
        FailureReason.INTERNAL.value: tr("Error in Lamella"),
    }[name]


def magnification(name: str) -> str:
    """Return the words for a magnification."""
    return tr("Unknown") if name == "unknown" else name


def picked(fields: PickedFields) -> str:
    """Return how a set of fields was picked."""
    if fields.picked_by is PickedBy.SIMILARITY:
        return tr("Similar to {name}").format(name=fields.name)
    return tr("From the map")


def filters(query: FieldQuery) -> dict[str, str]:
    """Return the filters in force: the name of the query's attribute, and what it keeps in words."""
    found = {}
    if query.picked is not None:
        found["picked"] = picked(query.picked)
    if query.verdicts:
        found["verdicts"] = _joined([words.category(name) for name in CATEGORIES if name in query.verdicts])
    if query.reviews:
        found["reviews"] = _joined([review_state(name) for name in ReviewState if name in query.reviews])
    if query.reasons:
        found["reasons"] = _joined([reason(name) for name in REASONS if name in query.reasons])
    if query.magnification is not None:
        found["magnification"] = tr("Magnification {name}").format(name=magnification(query.magnification))
    if query.folder is not None:
        found["folder"] = tr("Folder {name}").format(name=query.folder or tr("(this folder itself)"))
    if query.patient is not None:
        found["patient"] = tr("Patient {name}").format(name=query.patient or tr("unknown"))
    if query.text:
        found["text"] = tr("\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}").format(
            text=query.text
        )
    return found


def _joined(parts: list[str]) -> str:
    return tr(" or ").join(parts)
