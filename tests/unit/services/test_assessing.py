"""Every answer of a run comes with its assessment; another model asks its own gate; stain is told once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.domain.assessment import FolderStain, Unassessable
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.inference.gate import Gate
from desktop_app.inference.manifest_gate import GateLimit
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.classify_folder import ClassifyFolder
from desktop_app.services.open_folder import OpenFolder
from desktop_app.training.stain import StainShift, apply_shift
from tests.helpers.drawn_fields import drawn_field
from tests.helpers.drawn_gate import USUAL, drawn_gate
from tests.helpers.fake_engine import FAKE_MODEL, FakeScorer

EMBEDDING_SIZE = 3  # of the fake scorer: one point of three channels
PATIENTS, FIELDS_EACH = 8, 3
PALE = (GateLimit(measure="contrast", reason="blank", low=127.0),)
OTHER = replace(FAKE_MODEL, model_id="other", sha256="e" * 64)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteSessionStore]:
    opened = SqliteSessionStore(tmp_path / "s.lamella-session", tmp_path / "fields")
    yield opened
    opened.close()


def stained(root: Path, shift: StainShift) -> Path:
    root.mkdir()
    for patient in range(PATIENTS):
        for number in range(FIELDS_EACH):
            pixels = apply_shift(drawn_field(5000 + 50 * patient + number), shift)
            Image.fromarray(pixels).save(root / f"SOB_B_A-14-{3000 + patient}-200-{number:03}.png")
    return root


def records_in(store: SqliteSessionStore, root: Path, model: FakeScorer) -> list[FieldRecord]:
    opening = OpenFolder(store, model.identity)
    return [s.record for event in opening(root, recursive=True, cancel=CancelToken()) for s in event.batch]


def run(
    store: SqliteSessionStore, scorer: FakeScorer, records: list[FieldRecord]
) -> tuple[list[FieldResult], list[FolderStain]]:
    told: list[FolderStain] = []
    events = ClassifyFolder(store, scorer, "0.1.0", on_stain=told.append)(records, CancelToken())
    return [result for event in events for result in event.batch], told


def stain_only() -> Gate:
    """Return a gate that compares folders and withholds nothing."""
    drawn = drawn_gate(EMBEDDING_SIZE)
    assert drawn.block is not None
    block = drawn.block.model_copy(update={"stain_limit": 1e6, "embedding_limit": None, "magnifications": ()})
    return Gate((), block, drawn.stain, None, drawn.folder)


def test_another_model_asks_its_own_gate_without_a_picture_being_read(
    store: SqliteSessionStore, tmp_path: Path
) -> None:
    root = stained(tmp_path / "fields", StainShift())
    first = FakeScorer()
    records = records_in(store, root, first)
    answers, _ = run(store, first, records)
    assert [answer.assessment.is_withheld for answer in answers if answer.assessment] == [False] * 24
    other = FakeScorer(OTHER)
    other.gate = Gate(limits=PALE)
    again, _ = run(store, other, records)
    assert other.computed == 0
    assert {answer.assessment.reasons for answer in again if answer.assessment} == {(Unassessable.BLANK,)}
    assert [dict(a.assessment.measures) for a in again if a.assessment] == [
        dict(a.assessment.measures) for a in answers if a.assessment
    ]
    kept, _ = run(store, other, records)
    assert kept == again


def test_the_stain_of_a_whole_folder_is_told_once_and_the_usual_one_never(
    store: SqliteSessionStore, tmp_path: Path
) -> None:
    scorer = FakeScorer()
    scorer.gate = stain_only()
    strange = stained(tmp_path / "fields", StainShift((1.6, 0.6, 1.0), (0.0, 0.1, 0.0)))
    results, told = run(store, scorer, records_in(store, strange, scorer))
    assert len(results) == PATIENTS * FIELDS_EACH
    assert [(found.patients, found.differs) for found in told] == [(PATIENTS, True)]
    usual = stained(tmp_path / "usual", USUAL)
    assert run(store, scorer, records_in(store, usual, scorer))[1] == []


def test_who_has_calibrated_is_not_told_again(store: SqliteSessionStore, tmp_path: Path) -> None:
    scorer = FakeScorer(replace(FAKE_MODEL, calibration="c" * 64))
    scorer.gate = stain_only()
    strange = stained(tmp_path / "fields", StainShift((1.6, 0.6, 1.0), (0.0, 0.1, 0.0)))
    assert run(store, scorer, records_in(store, strange, scorer))[1] == []
