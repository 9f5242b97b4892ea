"""Takes every name out of fields before they are reported: salted ids, keyed digests, no free text.

What stays: numbers, verdicts, magnification, size and format of the picture, times, codes, the model. What
goes is named in docs/reports.md.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldState, PictureFacts, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.review import Review

NamesOf = Callable[[str, Iterable[str]], Mapping[str, str]]
PATIENT, SLIDE, FILE, READER, DIGEST = "patient", "slide", "file", "reader", "digest"
_MARKS = {PATIENT: "P", SLIDE: "S", FILE: "F", READER: "R", DIGEST: "D"}
# The message of a failure may quote the file; its reason cannot.
_FAILURE_WORDS = {
    FailureReason.EMPTY: "the file is empty",
    FailureReason.TRUNCATED: "the file ends in the middle of the picture",
    FailureReason.CORRUPT: "the file is damaged",
    FailureReason.NOT_AN_IMAGE: "the file is no picture",
    FailureReason.UNSUPPORTED: "the file's form is not supported",
    FailureReason.TOO_LARGE: "the picture is too large",
    FailureReason.VANISHED: "the file is gone",
    FailureReason.NO_PERMISSION: "the file may not be read",
    FailureReason.INTERNAL: "the picture could not be classified",
}


class Pseudonymiser:
    """Replaces names by the pseudonyms of one session."""

    def __init__(self, names_of: NamesOf) -> None:
        """Ask ``names_of`` (kind, names) for pseudonyms; ``Session.pseudonyms`` is one."""
        self._names_of = names_of

    def states(self, states: Sequence[FieldState]) -> list[FieldState]:
        """Return the fields under their pseudonyms, in the order of these: the old order would tell.

        Raises:
            StoreError: the session cannot keep the key.
        """
        table = self._table(states)
        renamed = [_renamed(state, table) for state in states]
        return sorted(renamed, key=lambda state: (state.record.patient, state.record.name))

    def key(self, states: Sequence[FieldState]) -> list[tuple[str, str, str]]:
        """Return kind, pseudonym and true name of all that ``states`` name: the key of their reports."""
        table = self._table(states)
        return sorted((kind, shown, name) for (kind, name), shown in table.items() if name)

    def _table(self, states: Sequence[FieldState]) -> dict[tuple[str, str], str]:
        names: dict[str, set[str]] = {kind: set() for kind in _MARKS}
        for state in states:
            for kind, name in _names(state):
                names[kind].add(name)
        table = {(kind, ""): "" for kind in _MARKS}
        for kind, mark in _MARKS.items():
            found = self._names_of(kind, sorted(names[kind] - {""}))
            table.update({(kind, name): f"{mark}-{digits}" for name, digits in found.items()})
        return table


def layer_without_name(model: ModelIdentity) -> ModelIdentity:
    """Return ``model`` with its calibration named by digest alone: a layer may be called after anybody."""
    _name, found, digest = model.calibration.rpartition("@")
    return replace(model, calibration=f"layer@{digest}" if found else "")


def _file_name(record: FieldRecord) -> str:
    return f"{record.folder}/{record.name}" if record.folder else record.name


def _slide_name(record: FieldRecord) -> str:
    return f"{record.patient}\0{record.slide}" if record.slide else ""


def _reviews(state: FieldState) -> tuple[Review, ...]:
    return (*(() if state.review is None else (state.review,)), *state.other_reviews)


def _names(state: FieldState) -> Iterable[tuple[str, str]]:
    record = state.record
    yield PATIENT, record.patient
    yield SLIDE, _slide_name(record)
    yield FILE, _file_name(record)
    yield DIGEST, state.facts.sha256 if state.facts is not None else ""
    yield DIGEST, state.failure.sha256 if state.failure is not None else ""
    for review in _reviews(state):
        yield READER, review.reader


def _renamed(state: FieldState, table: Mapping[tuple[str, str], str]) -> FieldState:
    record = state.record
    name = table[FILE, _file_name(record)]
    hidden = replace(
        record,
        path=Path(name),
        folder="",
        name=name,
        size_bytes=0,
        mtime_ns=0,
        patient=table[PATIENT, record.patient],
        slide=table[SLIDE, _slide_name(record)],
    )
    return replace(
        state,
        record=hidden,
        facts=None if state.facts is None else _facts(state.facts, table),
        prediction=None if state.prediction is None else _prediction(state.prediction),
        failure=None if state.failure is None else _failure(state.failure, table),
        review=None if state.review is None else _review(state.review, table),
        other_reviews=tuple(_review(review, table) for review in state.other_reviews),
    )


def _facts(facts: PictureFacts, table: Mapping[tuple[str, str], str]) -> PictureFacts:
    return replace(facts, sha256=table[DIGEST, facts.sha256], pixel_sha256="", notes=())


def _prediction(prediction: Prediction) -> Prediction:
    return replace(prediction, model=layer_without_name(prediction.model))


def _failure(failure: Failure, table: Mapping[tuple[str, str], str]) -> Failure:
    return Failure(failure.reason, _FAILURE_WORDS[failure.reason], table[DIGEST, failure.sha256])


def _review(review: Review, table: Mapping[tuple[str, str], str]) -> Review:
    return replace(review, reader=table[READER, review.reader], note="")
