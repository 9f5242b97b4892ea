"""The row index against a plain, slow reference, and the promises the grid relies on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldResult, FieldState, Prediction
from desktop_app.domain.field_query import CATEGORIES, FieldQuery, SortKey
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.natural_key import field_key, natural_key
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.verdict import Verdict

MODEL = ModelIdentity("m", "1.0.0", "a" * 64, "b" * 64)
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
BAND = Thresholds(0.3, 0.7)
FOLDERS = ("", "a", "a/b", "a10", "a2")
PATIENTS = ("", "14-100", "14-22", "9-100")


def field(
    image_id: int,
    name: str = "f.png",
    folder: str = "",
    patient: str = "",
    probability: float | None = None,
    failed: bool = False,
) -> FieldState:
    record = FieldRecord(image_id, Path("/r", folder, name), folder, name, 1, 1, patient, "40X")
    prediction = None if probability is None else Prediction(MODEL, probability, probability, NOON)
    failure = Failure(FailureReason.CORRUPT, "broken") if failed else None
    return FieldState(record, prediction=prediction, failure=failure)


@st.composite
def field_lists(draw: st.DrawFn) -> list[FieldState]:
    size = draw(st.integers(0, 25))
    probability = st.one_of(st.none(), st.sampled_from([0.0, 0.3, 0.5, 0.7, 1.0]), st.floats(0, 1))
    return [
        field(
            image_id,
            draw(st.sampled_from(["x1.png", "x10.png", "x2.png", "Y.tif", "ä ö.png"])) + str(image_id),
            draw(st.sampled_from(FOLDERS)),
            draw(st.sampled_from(PATIENTS)),
            draw(probability),
            draw(st.booleans()) and draw(st.booleans()),
        )
        for image_id in draw(st.permutations(range(1, size + 1)))
    ]


queries = st.builds(
    FieldQuery,
    thresholds=st.just(BAND),
    verdicts=st.frozensets(st.sampled_from(CATEGORIES), max_size=3),
    folder=st.one_of(st.none(), st.sampled_from(FOLDERS)),
    patient=st.one_of(st.none(), st.sampled_from(PATIENTS)),
    text=st.sampled_from(["", "", "x1", "PNG", "png 14", "nowhere"]),
    sort_key=st.sampled_from(SortKey),
    descending=st.booleans(),
)


def category(state: FieldState, band: Thresholds = BAND) -> str:
    verdict = state.verdict(band) if state.failure is None else None
    return str(verdict if verdict is not None else state.status)


def passes(state: FieldState, query: FieldQuery, without: str = "") -> bool:
    record = state.record
    text = f"{record.folder}/{record.name} {record.patient}".casefold()
    return (
        (without == "verdict" or not query.verdicts or category(state) in query.verdicts)
        and (without == "folder" or query.folder in (None, record.folder))
        and (without == "patient" or query.patient in (None, record.patient))
        and all(word in text for word in query.text.casefold().split())
    )


def reference_order(states: list[FieldState], query: FieldQuery) -> list[int]:
    shown = sorted(
        (state for state in states if passes(state, query)),
        key=lambda state: field_key(state.record.folder, state.record.name),
    )
    if query.sort_key is SortKey.NAME:
        return [s.record.image_id for s in (reversed(shown) if query.descending else shown)]

    def value(state: FieldState) -> float | str | None:
        if query.sort_key is SortKey.PATIENT:
            return natural_key(state.record.patient) or None
        if state.prediction is None or state.failure is not None:
            return None
        p = state.prediction.malignant_probability
        return p if query.sort_key is SortKey.PROBABILITY else 0.5 - abs(p - 0.5)

    known = [state for state in shown if value(state) is not None]
    known.sort(key=value, reverse=query.descending)  # type: ignore[arg-type]
    return [s.record.image_id for s in known + [s for s in shown if value(s) is None]]


@given(field_lists(), queries)
def test_order_equals_the_plain_reference(states: list[FieldState], query: FieldQuery) -> None:
    assert RowIndex(states).order(query) == reference_order(states, query)


@given(field_lists(), queries)
def test_counts_say_what_a_click_on_each_filter_would_show(
    states: list[FieldState], query: FieldQuery
) -> None:
    counts = RowIndex(states).counts(query)

    assert counts.total == len(states)
    assert counts.shown == sum(passes(state, query) for state in states)
    for name in CATEGORIES:
        shown = [s for s in states if passes(s, query, "verdict") and category(s) == name]
        assert counts.by_verdict[name] == len(shown)
    for folder in FOLDERS:
        shown = [s for s in states if passes(s, query, "folder") and s.record.folder == folder]
        assert counts.by_folder.get(folder, 0) == len(shown)
    for patient in PATIENTS:
        shown = [s for s in states if passes(s, query, "patient") and s.record.patient == patient]
        assert counts.by_patient.get(patient, 0) == len(shown)


@given(field_lists(), field_lists(), queries)
def test_inserting_in_batches_equals_inserting_at_once(
    states: list[FieldState], changed: list[FieldState], query: FieldQuery
) -> None:
    index = RowIndex()
    for state in states:
        index.upsert([state])
        index.order(query)
    index.upsert(changed)
    final = {state.record.image_id: state for state in states + changed}

    assert len(index) == len(final)
    assert index.order(query) == reference_order(list(final.values()), query)


def test_results_are_merged_and_unknown_ids_ignored() -> None:
    index = RowIndex([field(1), field(2), field(3)])
    answer = Prediction(MODEL, 0.9, 0.8, NOON)
    failure = Failure(FailureReason.VANISHED, "gone")

    known = index.apply(
        [
            FieldResult(2, prediction=answer),
            FieldResult(99, prediction=answer),
            FieldResult(3, failure=failure),
        ]
    )

    assert known == [2, 3]
    assert index.state(2).prediction == answer
    assert index.state(3).failure == failure
    malignant = FieldQuery(BAND, verdicts=frozenset({Verdict.MALIGNANT}))
    assert index.order(malignant) == [2]
    assert index.counts(malignant).by_verdict == {
        "malignant": 1,
        "needs_review": 0,
        "benign": 0,
        "pending": 1,
        "failed": 1,
    }


def test_a_result_without_failure_clears_an_earlier_failure() -> None:
    index = RowIndex([field(1, failed=True)])
    index.apply([FieldResult(1, prediction=Prediction(MODEL, 0.1, 0.1, NOON))])

    assert index.state(1).failure is None
    assert index.order(FieldQuery(BAND, verdicts=frozenset({"benign"}))) == [1]


def test_moving_the_band_changes_verdicts_without_touching_results() -> None:
    index = RowIndex([field(1, probability=0.5)])

    assert index.counts(FieldQuery(Thresholds(0.3, 0.7))).by_verdict["needs_review"] == 1
    assert index.counts(FieldQuery(Thresholds(0.5, 0.5))).by_verdict["benign"] == 1
    assert index.counts(FieldQuery(Thresholds(0.4, 0.45))).by_verdict["malignant"] == 1


def test_probabilities_are_those_of_answered_fields() -> None:
    states = [
        field(1, probability=0.0),
        field(2),
        field(3, probability=0.7, failed=True),
        field(4, probability=1.0),
    ]

    assert sorted(RowIndex(states).probabilities()) == [0.0, 1.0]


def test_removed_fields_are_gone_and_the_rest_keeps_working() -> None:
    index = RowIndex([field(1, "b"), field(2, "a"), field(3, "c")])
    index.remove([1, 77])

    assert 1 not in index
    assert index.order(FieldQuery(BAND)) == [2, 3]
    assert [state.record.image_id for state in index.states([3, 2])] == [3, 2]
    with pytest.raises(KeyError):
        index.state(1)
