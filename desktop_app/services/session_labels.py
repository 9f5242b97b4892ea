"""Labelled fields from what readers decided in a session: benign and malignant; the rest is left out."""

from collections import Counter
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import LabelledDataError, StoreError
from desktop_app.domain.labelled import ClassName, Label, LabelledImage, LabelOptions
from desktop_app.domain.natural_key import field_key
from desktop_app.domain.review import Decision
from desktop_app.persistence.reviewed_fields import ReviewedField, reviewed_fields
from desktop_app.services.name_rule import NameRule
from desktop_app.training.labelled_data.class_words import ClassWords
from desktop_app.training.labelled_data.listing import Listing
from desktop_app.training.labelled_data.patient_finding import PatientFinder

_LABELS = {Decision.BENIGN: Label.BENIGN, Decision.MALIGNANT: Label.MALIGNANT}


def session_class_names(session: Path, cancel: CancelToken) -> tuple[ClassName, ...]:
    """Return ``benign`` and ``malignant`` with the number of fields that readers agree to call so.

    Raises:
        LabelledDataError: the session cannot be read.
        Cancelled: ``cancel`` was set.
    """
    labels = Counter(_label(field)[0] for field in _fields(session)[0])
    cancel.raise_if_cancelled()
    return tuple(ClassName(label.value, labels[label], label) for label in Label if labels[label])


def session_names(session: Path, cancel: CancelToken) -> tuple[str, ...]:
    """Return the paths of the reviewed fields with ``/``, for the preview of a pattern.

    Raises:
        LabelledDataError: the session cannot be read.
        Cancelled: ``cancel`` was set.
    """
    names = tuple(_relative(field) for field in _fields(session)[0])
    cancel.raise_if_cancelled()
    return names


def read_session_labels(session: Path, options: LabelOptions, cancel: CancelToken) -> Listing:
    """Return the reviewed fields as labelled pictures, in natural order; no picture is opened.

    The patient is the one of the session's name rule, unless ``options`` names a pattern.

    Raises:
        LabelledDataError: the session cannot be read, or holds no reviews.
        PatientPatternError: the pattern cannot be used.
        Cancelled: ``cancel`` was set.
    """
    fields, rule = _fields(session)
    if not fields:
        raise LabelledDataError(
            f"Nobody has decided about a field in {session.name} yet. Review some fields first."
        )
    reader = _Reader(options, NameRule(rule))
    for field in sorted(fields, key=lambda one: field_key(one.folder, one.name)):
        cancel.raise_if_cancelled()
        reader.take(field)
    return reader.finished()


class _Reader:
    """Turns reviewed fields into a listing."""

    def __init__(self, options: LabelOptions, rule: NameRule) -> None:
        self._listing = Listing()
        self._classes, self._patients = ClassWords(options), PatientFinder(options)
        self._rule = rule
        self._follows_rule = not options.patient_pattern.strip()
        self._unused: Counter[str] = Counter()

    def take(self, field: ReviewedField) -> None:
        """Add a field, or the reason why it is left out."""
        said, problem = _label(field)
        path = field.path
        if said is not None and path is None:
            said, problem = None, "the session gives it a path outside its folder"
        if said is None or path is None:
            self._unused[problem] += 1
            self._listing.leave_out(path or Path(field.name), problem)
            return
        label = self._classes.label_of(said.value)
        problem = "its class is to be left out" if label is None else _file_problem(path, field)
        if label is None or problem:
            self._listing.leave_out(path, problem)
            return
        units = self._rule.units(field.folder, field.name)
        patient = self._patients.find(_relative(field), stated=units.patient if self._follows_rule else "")
        if not patient:
            self._listing.leave_out(path, self._patients.missing_reason)
            return
        self._listing.images.append(LabelledImage(path, label, patient, units.magnification))

    def finished(self) -> Listing:
        counts = ", ".join(f"{count} because {why}" for why, count in self._unused.most_common())
        if counts:
            self._listing.notices.append(f"Of the reviewed fields some are not used: {counts}.")
        self._listing.notices += self._patients.notices()
        return self._listing


def _label(field: ReviewedField) -> tuple[Label | None, str]:
    """Return the label that the readers agree on; else None, and why."""
    said = set(field.decisions.values())
    if not said:
        return None, "the decision was taken back"
    if Decision.UNSURE in said:
        return None, "the reader was unsure"
    if len(said) > 1:
        return None, "the readers disagree"
    return _LABELS[said.pop()], ""


def _file_problem(path: Path, field: ReviewedField) -> str:
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return "the file is no longer where the session knows it"
    if (facts.st_size, facts.st_mtime_ns) != (field.size_bytes, field.mtime_ns):
        return "the file was changed after the session saw it last: open its folder again"
    return ""


def _relative(field: ReviewedField) -> str:
    return f"{field.folder}/{field.name}" if field.folder else field.name


def _fields(session: Path) -> tuple[list[ReviewedField], str]:
    try:
        return reviewed_fields(session)
    except StoreError as error:
        raise LabelledDataError(f"The session {session.name} cannot be read.", error.detail) from error
