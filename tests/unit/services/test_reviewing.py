"""Decisions: kept at once, found by content, taken back and brought back without limit."""

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import ReviewError, StoreError
from desktop_app.domain.review import Decision, ReasonCode, ShownAnswer
from desktop_app.services.session_files import check_session
from tests.helpers.review_session import MTIME_NS, draw, drawn_folder, ids, session_of, states

BENIGN, MALIGNANT, UNSURE, CLEARED = Decision


def test_a_decision_comes_back_with_all_that_was_said(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields")
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.set_reader("Ada")
        first, second, _third = ids(session)
        shown = {first: ShownAnswer("needs_review", 0.5)}
        kept = session.reviews.decide(
            [first, second], MALIGNANT, reason=ReasonCode.MORPHOLOGY, note="mitoses", shown=shown
        )
        session.reviews.decide([second], BENIGN, reader="Bo", blinded=True)
    with session_of(folder, tmp_path / "profile") as session:
        seen = states(session)

    assert [(r.image_id, r.decision, r.reason, r.note) for r in kept] == [
        (first, MALIGNANT, ReasonCode.MORPHOLOGY, "mitoses"),
        (second, MALIGNANT, ReasonCode.MORPHOLOGY, "mitoses"),
    ]
    assert seen["1.png"].review == kept[0]
    assert seen["1.png"].other_reviews == ()
    assert seen["2.png"].review == kept[1]
    (other,) = seen["2.png"].other_reviews
    assert (other.reader, other.decision, other.blinded) == ("Bo", BENIGN, True)
    assert seen["3.png"].review is None


def test_a_decision_follows_its_content_when_files_are_renamed_or_touched(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 2)
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.decide(ids(session), MALIGNANT)
    (folder / "sub").mkdir()
    (folder / "1.png").rename(folder / "sub" / "renamed.png")
    draw(folder / "2.png", 2, MTIME_NS + 5)
    with session_of(folder, tmp_path / "profile") as session:
        seen = states(session)

    assert {name: state.review and state.review.decision for name, state in seen.items()} == {
        "sub/renamed.png": MALIGNANT,
        "2.png": MALIGNANT,
    }


def test_a_changed_picture_is_not_reviewed_until_the_old_one_is_back(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 1)
    with session_of(folder, tmp_path / "profile") as session:
        (image_id,) = ids(session)
        session.reviews.decide([image_id], MALIGNANT)
        draw(folder / "1.png", 99, MTIME_NS + 5)
        with pytest.raises(ReviewError, match=r"1\.png was changed after the folder was opened"):
            session.reviews.decide([image_id], BENIGN)
        changed = states(session)["1.png"].review
        session.reviews.decide([image_id], UNSURE)
        draw(folder / "1.png", 1, MTIME_NS + 9)
        back = states(session)["1.png"].review

    assert changed is None
    assert back is not None
    assert back.decision is MALIGNANT


def test_a_copy_of_a_reviewed_field_shares_its_decision_at_once(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 1)
    (folder / "twin.png").write_bytes((folder / "1.png").read_bytes())
    with session_of(folder, tmp_path / "profile") as session:
        first, twin = ids(session)
        session.reviews.decide([twin], UNSURE)
        kept = session.reviews.decide([first], BENIGN)

    assert sorted((r.image_id, r.decision) for r in kept) == [(first, BENIGN), (twin, BENIGN)]


def test_a_file_that_cannot_be_read_gets_no_decision(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 2)
    with session_of(folder, tmp_path / "profile") as session:
        image_ids = ids(session)
        (folder / "2.png").unlink()
        with pytest.raises(ReviewError, match=r"2\.png cannot be read"):
            session.reviews.decide(image_ids, BENIGN)
        assert session.reviews.newest(image_ids) == {}
        assert not session.reviews.can_undo


def test_what_is_kept_and_what_clearing_takes_away(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 1)
    with session_of(folder, tmp_path / "profile") as session:
        image_ids = ids(session)
        session.reviews.note(image_ids, "look again")
        session.reviews.decide(image_ids, UNSURE, assessable=True)
        (decided,) = session.reviews.decide(image_ids, BENIGN, reason=ReasonCode.OTHER)
        (cleared,) = session.reviews.decide(image_ids, CLEARED)
        steps = 0
        while session.reviews.undo():
            steps += 1
        (gone,) = session.reviews.newest(image_ids).values()

    assert (decided.note, decided.assessable, decided.reason) == ("look again", True, ReasonCode.OTHER)
    assert (cleared.note, cleared.assessable, cleared.reason) == ("look again", None, ReasonCode.NONE)
    assert steps == 4
    assert (gone.decision, gone.note, gone.is_decided) == (CLEARED, "", False)


def test_nobody_takes_back_what_another_reader_decided(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 1)
    with session_of(folder, tmp_path / "profile") as session:
        image_ids = ids(session)
        session.reviews.set_reader("Ada")
        session.reviews.decide(image_ids, MALIGNANT)
        session.reviews.set_reader("Bo")
        assert not session.reviews.can_undo
        assert session.reviews.undo() == ()
        session.reviews.set_reader("Ada")
        assert session.reviews.can_undo


def test_agreement_counts_what_both_decided(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 5)
    with session_of(folder, tmp_path / "profile") as session:
        one, two, three, four, five = ids(session)
        session.reviews.decide([one, two, three, four], MALIGNANT, reader="Ada")
        session.reviews.decide([four, five], BENIGN, reader="Ada")
        session.reviews.decide([one, two], MALIGNANT, reader="Bo")
        session.reviews.decide([three, four], BENIGN, reader="Bo")
        found = session.reviews.agreement("Ada", "Bo")
        nobody = session.reviews.agreement("Ada", "Cy")

    # Ada M M M B, Bo M M B B: observed 3/4, by chance (3*2 + 1*2) / 16 = 1/2.
    assert (found.fields, found.equal, found.kappa) == (4, 3, 0.5)
    assert nobody.kappa is None
    assert nobody.why_undefined == "No field was decided by both readers."


ACTIONS = st.lists(
    st.one_of(
        st.tuples(st.sets(st.integers(0, 2), min_size=1), st.sampled_from(list(Decision))),
        st.sampled_from(["undo", "redo", "reopen"]),
    ),
    max_size=25,
)


@settings(max_examples=15, deadline=None)
@given(ACTIONS)
def test_undo_and_redo_walk_through_every_state_also_across_restarts(actions: list[object]) -> None:
    """A list of past states is the model; the session must always show the one the model stands at."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, profile = drawn_folder(Path(scratch) / "fields"), Path(scratch) / "profile"
        past: list[tuple[str, ...]] = [("cleared",) * 3]
        at = 0
        rest = list(actions)
        while rest:
            with session_of(folder, profile) as session:
                image_ids = ids(session)
                while rest and (action := rest.pop(0)) != "reopen":
                    if action == "undo":
                        session.reviews.undo()
                        at = max(0, at - 1)
                    elif action == "redo":
                        session.reviews.redo()
                        at = min(len(past) - 1, at + 1)
                    elif isinstance(action, tuple):
                        chosen, decision = action
                        session.reviews.decide([image_ids[i] for i in chosen], decision)
                        new = tuple(str(decision) if i in chosen else past[at][i] for i in range(3))
                        if new != past[at]:
                            past, at = [*past[: at + 1], new], at + 1
                    held = session.reviews.newest(image_ids)
                    shown = tuple(str(held[i].decision) if i in held else "cleared" for i in image_ids)
                    assert shown == past[at]
                    assert session.reviews.can_undo == (at > 0)
                    assert session.reviews.can_redo == (at < len(past) - 1)


def test_opening_asks_for_the_reviews_of_a_block_in_one_statement(tmp_path: Path) -> None:
    """One statement for each field would take minutes for 100,000 of them."""
    folder = drawn_folder(tmp_path / "fields", 30)
    with session_of(folder, tmp_path / "profile") as session:
        session.reviews.decide(ids(session), BENIGN)
        asked: list[str] = []
        with session._store._database.reading() as connection:
            connection.set_trace_callback(asked.append)
        events = list(session.open_folder(None, True, CancelToken()))
    statements = [sql for sql in asked if "JOIN reviews" in sql]
    blocks = sum(bool(event.batch) for event in events)
    assert len(statements) == blocks < 30


def test_a_full_disk_refuses_a_decision_and_leaves_undo_as_it_was(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 3)
    with session_of(folder, tmp_path / "profile") as session:
        image_ids = ids(session)
        session.reviews.decide(image_ids[:1], BENIGN)
        session.reviews.flush()
        with session._store._database.reading() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="the disk is full"):
            session.reviews.decide(image_ids[1:], MALIGNANT, note="x" * 100_000)
        assert list(session.reviews.newest(image_ids)) == image_ids[:1]
        with session._store._database.reading() as connection:
            connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
        session.reviews.decide(image_ids[1:], UNSURE)
        session.reviews.undo()
        session.reviews.undo()
        assert not session.reviews.can_undo
        path = session.path
    assert path is not None
    assert check_session(path).problems == ()


def test_verdicts_that_could_not_be_made_durable_are_told_and_forgotten(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 2)
    with session_of(folder, tmp_path / "profile") as session:
        first, second = ids(session)
        session.reviews.decide([first], BENIGN)
        session.reviews.flush()
        database = session._store._database
        session.reviews.decide([second], BENIGN)
        with database.writing() as connection:
            # A deferred foreign key makes exactly the commit fail, as a full disk may.
            connection.execute("PRAGMA defer_foreign_keys = ON")
            connection.execute("INSERT INTO assessments VALUES (NULL, 999, 'p', 999, '', '[]', '{}', 'now')")
        give_up = time.monotonic() + 10
        while database._broken is None and time.monotonic() < give_up:
            time.sleep(0.01)
        with pytest.raises(StoreError, match="The last verdicts are not on the disk"):
            session.reviews.flush()
        assert list(session.reviews.newest([first, second])) == [first]
        with pytest.raises(StoreError):
            session.reviews.decide([second], BENIGN)
    with session_of(folder, tmp_path / "profile") as session:
        assert session.reviews.undo() != ()
        assert not session.reviews.can_undo
