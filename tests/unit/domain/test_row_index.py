"""The row index against a plain, slow reference, and the promises the grid relies on."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.drawn_order import drawn_number
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldRecord, FieldResult, FieldState, Prediction
from desktop_app.domain.field_query import (
    CATEGORIES,
    REASONS,
    FieldQuery,
    PickedBy,
    PickedFields,
    ReviewState,
    SortKey,
)
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.natural_key import field_key, natural_key
from desktop_app.domain.review import Decision, Review
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.spread import Spread
from desktop_app.domain.verdict import FieldStatus, Verdict

MODEL = ModelIdentity("m", "1.0.0", "a" * 64, "b" * 64)
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
BAND = Thresholds(0.3, 0.7)
BANDS = (BAND, Thresholds(0.05, 0.3), Thresholds(0.5, 0.5), Thresholds(0.0, 1.0), Thresholds(0.7, 0.7))
FOLDERS = ("", "a", "a/b", "a10", "a2")
PATIENTS = ("", "14-100", "14-22", "9-100")
MAGNIFICATIONS = ("40X", "400X", "unknown")
UNIT = st.one_of(st.sampled_from([0.0, 0.05, 0.3, 0.5, 0.7, 1.0]), st.floats(0, 1))


def field(
    image_id: int,
    name: str = "f.png",
    folder: str = "",
    patient: str = "",
    probability: float | None = None,
    failed: bool = False,
    magnification: str = "40X",
    mtime_ns: int = 1,
) -> FieldState:
    path = Path("/r", folder, name)
    record = FieldRecord(image_id, path, folder, name, 1, mtime_ns, patient, magnification)
    prediction = None if probability is None else Prediction(MODEL, probability, probability, NOON)
    failure = Failure(FailureReason.CORRUPT, "broken") if failed else None
    return FieldState(record, prediction=prediction, failure=failure)


def reviewed(
    state: FieldState, decision: Decision, note: str = "", assessable: bool | None = None
) -> FieldState:
    review = Review(state.record.image_id, "me", decision, NOON, note=note, assessable=assessable)
    return replace(state, review=review)


spreads = st.builds(
    lambda ends, passes, views: Spread(min(ends), max(ends), passes, tuple(views)),
    st.tuples(UNIT, UNIT),
    st.sampled_from([0, 30]),
    st.lists(UNIT, max_size=8),
)
assessments = st.builds(
    Assessment,
    st.lists(st.sampled_from(Unassessable), max_size=2, unique=True).map(tuple),
    overruled=st.booleans(),
)


@st.composite
def field_lists(draw: st.DrawFn) -> list[FieldState]:
    size = draw(st.integers(0, 25))
    states = []
    for image_id in draw(st.permutations(range(1, size + 1))):
        state = field(
            image_id,
            draw(st.sampled_from(["x1.png", "x10.png", "x2.png", "Y.tif", "ä ö.png"])) + str(image_id),
            draw(st.sampled_from(FOLDERS)),
            draw(st.sampled_from(PATIENTS)),
            draw(st.one_of(st.none(), UNIT)),
            draw(st.booleans()) and draw(st.booleans()),
            draw(st.sampled_from(MAGNIFICATIONS)),
            draw(st.integers(-2, 3)) * 10**18,
        )
        state = replace(
            state,
            spread=draw(st.one_of(st.none(), spreads)),
            peers=draw(st.one_of(st.none(), UNIT)),
            assessment=draw(st.one_of(st.none(), st.none(), assessments)),
        )
        if draw(st.booleans()):
            note = draw(st.sampled_from(["", "Fat tissue"]))
            assessable = draw(st.sampled_from([None, None, True, False]))
            state = reviewed(state, draw(st.sampled_from(Decision)), note, assessable)
        states.append(state)
    return states


queries = st.builds(
    FieldQuery,
    thresholds=st.sampled_from(BANDS),
    verdicts=st.frozensets(st.sampled_from(CATEGORIES), max_size=3),
    folder=st.one_of(st.none(), st.none(), st.sampled_from(FOLDERS)),
    patient=st.one_of(st.none(), st.none(), st.sampled_from(PATIENTS)),
    text=st.sampled_from(["", "", "x1", "PNG", "png 14", "fat", "nowhere"]),
    sort_key=st.sampled_from(SortKey),
    descending=st.booleans(),
    reviews=st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(ReviewState), max_size=2)),
    magnification=st.one_of(st.none(), st.none(), st.sampled_from(MAGNIFICATIONS)),
    reasons=st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(REASONS), max_size=3)),
    picked=st.one_of(
        st.none(),
        st.none(),
        st.builds(
            PickedFields,
            st.lists(st.integers(1, 30), max_size=20, unique=True).map(tuple),
            st.sampled_from(PickedBy),
        ),
    ),
)


def category(state: FieldState, band: Thresholds) -> str:
    verdict = state.verdict(band) if state.failure is None else None
    return str(verdict if verdict is not None else state.status)


def review_states(state: FieldState, band: Thresholds) -> set[str]:
    found = {"noted"} if state.review is not None and state.review.note else set()
    if state.review is None or not state.review.is_decided:
        return found | {"not_reviewed"}
    found.add("reviewed")
    if state.review.decision is Decision.UNSURE:
        found.add("unsure")
    verdict = state.verdict(band) if state.status is FieldStatus.OK else None
    return found | ({"disagreement"} if state.review.disagrees_with(verdict) else set())


def reasons(state: FieldState) -> set[str]:
    if state.failure is not None:
        return {state.failure.reason.value}
    if state.status is not FieldStatus.NOT_ASSESSABLE:
        return set()
    found = {str(reason) for reason in state.assessment.reasons} if state.assessment else set()
    return found or {"withheld_by_reader"}


def passes(state: FieldState, query: FieldQuery, without: str = "") -> bool:
    record, band = state.record, query.thresholds
    note = state.review.note if state.review else ""
    text = f"{record.folder}/{record.name} {record.patient} {note}".casefold()
    return (
        (without == "verdict" or not query.verdicts or category(state, band) in query.verdicts)
        and (without == "review" or not query.reviews or bool(query.reviews & review_states(state, band)))
        and (without == "folder" or query.folder in (None, record.folder))
        and (without == "patient" or query.patient in (None, record.patient))
        and (without == "magnification" or query.magnification in (None, record.magnification))
        and (without == "reason" or not query.reasons or bool(query.reasons & reasons(state)))
        and (query.picked is None or record.image_id in query.picked.ids)
        and all(word in text for word in query.text.casefold().split())
    )


def value(state: FieldState, query: FieldQuery) -> float | str | None:
    if query.sort_key is SortKey.PATIENT:
        return natural_key(state.record.patient) or None
    if query.sort_key is SortKey.DATE:
        return state.record.mtime_ns
    if query.sort_key is SortKey.DRAWN:
        return drawn_number(state.record.image_id)
    if query.sort_key is SortKey.GIVEN:
        return query.picked.ids.index(state.record.image_id)
    if state.prediction is None or state.status is not FieldStatus.OK:
        return None
    p, verdict = state.prediction.malignant_probability, state.verdict(query.thresholds)
    if query.sort_key is SortKey.PROBABILITY:
        return p
    if query.sort_key is SortKey.DISAGREEMENT:
        if state.review is None or state.review.decision not in (Decision.BENIGN, Decision.MALIGNANT):
            return None
        other_side = p if state.review.decision is Decision.BENIGN else 1.0 - p
        return state.review.disagrees_with(verdict) + other_side
    middle = (query.thresholds.benign + query.thresholds.malignant) / 2
    side = middle if p <= middle else 1.0 - middle
    return (verdict is Verdict.NEEDS_REVIEW) + 1.0 - abs(p - middle) * (1.0 / (side or 1.0))


def reference_order(states: list[FieldState], query: FieldQuery) -> list[int]:
    shown = sorted(
        (state for state in states if passes(state, query)),
        key=lambda state: field_key(state.record.folder, state.record.name),
    )
    if query.sort_key is SortKey.NAME or (query.sort_key is SortKey.GIVEN and query.picked is None):
        return [s.record.image_id for s in (reversed(shown) if query.descending else shown)]
    known = [state for state in shown if value(state, query) is not None]
    known.sort(key=lambda state: value(state, query), reverse=query.descending)
    return [s.record.image_id for s in known + [s for s in shown if value(s, query) is None]]


@given(field_lists(), st.lists(st.sampled_from(BANDS), min_size=1, max_size=3))
def test_the_category_is_that_of_the_fields_own_verdict(
    states: list[FieldState], bands: list[Thresholds]
) -> None:
    index = RowIndex()
    for band in bands:
        index.upsert(states)
        for state in states:
            assert index.category(state.record.image_id, band) == category(state, band)


@given(UNIT, st.one_of(st.none(), spreads), st.one_of(st.none(), UNIT), st.tuples(UNIT, UNIT))
def test_solving_for_the_band_changes_no_verdict(
    p: float, spread: Spread | None, peers: float | None, ends: tuple[float, float]
) -> None:
    band = Thresholds(min(ends), max(ends))
    state = replace(field(1, probability=p), spread=spread, peers=peers)

    assert RowIndex([state]).category(1, band) == str(state.verdict(band))


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
    for name, number in counts.without.items():
        assert number == sum(passes(state, query, name) for state in states)
    for name in CATEGORIES:
        band = query.thresholds
        shown = [s for s in states if passes(s, query, "verdict") and category(s, band) == name]
        assert counts.by_verdict[name] == len(shown)
    for folder in FOLDERS:
        shown = [s for s in states if passes(s, query, "folder") and s.record.folder == folder]
        assert counts.by_folder.get(folder, 0) == len(shown)
    for patient in PATIENTS:
        shown = [s for s in states if passes(s, query, "patient") and s.record.patient == patient]
        assert counts.by_patient.get(patient, 0) == len(shown)
    for name in ReviewState:
        shown = [
            s for s in states if passes(s, query, "review") and name in review_states(s, query.thresholds)
        ]
        assert counts.by_review[name] == len(shown)
    for name in MAGNIFICATIONS:
        shown = [s for s in states if passes(s, query, "magnification") and s.record.magnification == name]
        assert counts.by_magnification.get(name, 0) == len(shown)
    assert set(counts.by_reason) == set().union(*map(reasons, states))
    for name, number in counts.by_reason.items():
        assert number == len([s for s in states if passes(s, query, "reason") and name in reasons(s)])


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
        "not_assessable": 0,
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


def test_the_next_doubtful_field_is_one_that_nobody_decided_and_the_search_goes_round() -> None:
    query = FieldQuery(BAND)
    states = [field(number, f"{number}.png", probability=0.5) for number in (1, 2, 3, 4)]
    states[2] = reviewed(states[2], Decision.UNSURE)
    states.append(field(5, "5.png", probability=0.9))
    index = RowIndex(states)

    assert index.next_doubtful(2, query) == 4
    assert index.next_doubtful(4, query) == 1
    assert index.next_doubtful(99, query) == 1
    assert index.next_doubtful(5, query, shown=[5, 3]) is None
    assert index.next_doubtful(4, query, shown=[5, 4, 3]) == 4


def test_a_taken_back_decision_counts_as_none() -> None:
    index = RowIndex([reviewed(field(1, probability=0.5), Decision.CLEARED)])

    assert index.next_doubtful(0, FieldQuery(BAND)) == 1
    assert index.counts(FieldQuery(BAND)).by_review["not_reviewed"] == 1


def test_a_query_knows_whether_it_filters_and_how_to_let_go() -> None:
    query = FieldQuery(BAND, sort_key=SortKey.DATE, descending=True)
    picked = replace(query, sort_key=SortKey.GIVEN, picked=PickedFields((3, 1), PickedBy.MAP))

    assert not query.is_filtered
    assert picked.is_filtered
    assert replace(query, magnification="40X").unfiltered() == query
    assert picked.without_picked() == FieldQuery(BAND)
    assert replace(picked, sort_key=SortKey.DATE).without_picked() == query
