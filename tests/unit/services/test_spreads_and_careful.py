"""Spreads behind the verdicts, careful answers beside plain ones, with a real tiny model."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.field import FieldResult
from desktop_app.domain.patient_context import peers_of
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.row_index import RowIndex
from desktop_app.persistence.session_rows import EmbeddingKey
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.classify_folder import ClassifyFolder
from desktop_app.services.models import LoadedModel
from desktop_app.services.open_folder import OpenFolder
from desktop_app.services.session import Session
from desktop_app.services.spread_filling import SpreadFilling
from desktop_app.services.workspace import Workspace
from tests.helpers.picture_folder import noise_picture


@pytest.fixture
def workspace(tmp_path: Path, tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    opened = Workspace.open(tmp_path / "profile")
    yield opened
    opened.close()


@pytest.fixture
def model(workspace: Workspace) -> Iterator[LoadedModel]:
    loaded = workspace.models.load(threads=1)
    yield loaded
    loaded.close()


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    for seed in range(6):
        patient = ("14-22000", "14-23000")[seed % 2]
        noise_picture(tmp_path / "fields" / f"SOB_B_A-{patient}-100-00{seed}.png", seed)
    return tmp_path / "fields"


@pytest.fixture
def session(workspace: Workspace, fields: Path) -> Iterator[Session]:
    opened = workspace.open_session(fields)
    yield opened
    opened.close()


def scanned(session: Session, model: LoadedModel, *, careful: bool = False) -> RowIndex:
    events = session.open_folder(model.identity.asked(careful=careful), True, CancelToken())
    return RowIndex(state for event in events for state in event.batch)


def events_of(
    session: Session, model: LoadedModel, *, careful: bool = False
) -> list[ProgressEvent[FieldResult]]:
    records = [state.record for state in scanned(session, model)]
    return list(session.classify(records, model, CancelToken(), keep_thumbnails=False, careful=careful))


def by_id(events: list[ProgressEvent[FieldResult]]) -> dict[int, FieldResult]:
    return {result.image_id: result for event in events for result in event.batch}


def test_computed_fields_have_their_spread_with_the_verdict_and_keep_it(
    session: Session, model: LoadedModel
) -> None:
    events = events_of(session, model)
    assert sum(len(event.batch) for event in events) == 6
    for result in by_id(events).values():
        assert result.prediction is not None
        assert result.spread is not None
        assert result.spread.low <= result.spread.high
        assert result.spread.views == ()
    reopened = {state.record.image_id: state.spread for state in scanned(session, model)}
    assert reopened == {image_id: result.spread for image_id, result in by_id(events).items()}
    assert by_id(events_of(session, model)) == by_id(events)


def test_rescored_fields_get_their_spread_behind_all_verdicts(
    tmp_path: Path, fields: Path, model: LoadedModel
) -> None:
    store = SqliteSessionStore(tmp_path / "session", fields)
    listed = [s.record for e in OpenFolder(store, None)(fields, True, CancelToken()) for s in e.batch]
    first = list(ClassifyFolder(store, model, "0")(listed, CancelToken()))
    expected = {r.image_id: r.spread for event in first for r in event.batch}
    twin = replace(model.identity, version="9.9.9")
    other = LoadedModel(replace(model.summary, identity=twin), model._classifier)
    filling, cancel = SpreadFilling(store, other), CancelToken()

    events = list(filling.behind(ClassifyFolder(store, other, "0")(listed, cancel), cancel))
    verdicts = [event for event in events if any(result.spread is None for result in event.batch)]
    assert sum(len(event.batch) for event in verdicts) == len(listed)
    assert events[-1].done == events[-1].total == len(listed)
    assert {result.image_id: result.spread for result in events[-1].batch} == expected
    assert store.gate.spreads(twin, list(expected)) == expected
    # The next run has nothing left to fill in.
    again = list(filling.behind(ClassifyFolder(store, other, "0")(listed, cancel), cancel))
    assert sum(len(event.batch) for event in again) == len(listed)
    store.close()


def test_stop_holds_while_spreads_are_filled_in(tmp_path: Path, fields: Path, model: LoadedModel) -> None:
    store = SqliteSessionStore(tmp_path / "session", fields)
    listed = [s.record for e in OpenFolder(store, None)(fields, True, CancelToken()) for s in e.batch]
    list(ClassifyFolder(store, model, "0")(listed, CancelToken()))
    twin = LoadedModel(
        replace(model.summary, identity=replace(model.identity, version="9.9.9")), model._classifier
    )
    cancel = CancelToken()
    events = SpreadFilling(store, twin).behind(ClassifyFolder(store, twin, "0")(listed, cancel), cancel)
    done = 0
    while done < len(listed):
        done = next(events).done
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(events)
    assert store.gate.spreads(twin.identity, [record.image_id for record in listed]) == {}
    store.close()


def test_careful_answers_and_plain_ones_are_never_taken_for_each_other(
    session: Session, model: LoadedModel
) -> None:
    plain = by_id(events_of(session, model))
    careful = by_id(events_of(session, model, careful=True))
    for image_id, result in careful.items():
        assert result.prediction is not None
        assert result.spread is not None
        assert result.prediction.model == model.identity.asked(careful=True) != model.identity
        assert len(result.spread.views) == 8
        assert result.prediction.malignant_probability != _probability(plain[image_id])
        assert result.spread.views[0] == pytest.approx(_probability(plain[image_id]), abs=1e-5)
    for asked, given in ((False, plain), (True, careful)):
        states = scanned(session, model, careful=asked)
        assert {s.record.image_id: s.prediction for s in states} == {
            image_id: result.prediction for image_id, result in given.items()
        }
        assert {s.record.image_id: s.spread for s in states} == {
            image_id: result.spread for image_id, result in given.items()
        }
        assert by_id(events_of(session, model, careful=asked)) == given


def test_a_careful_run_leaves_the_embeddings_of_a_plain_one_and_no_more(
    tmp_path: Path, fields: Path, model: LoadedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SqliteSessionStore(tmp_path / "session", fields)
    listed = [s.record for e in OpenFolder(store, None)(fields, True, CancelToken()) for s in e.batch]
    cancel = CancelToken()
    list(ClassifyFolder(store, model.careful(cancel), "0")(listed, cancel))
    key = EmbeddingKey(model.identity.backbone_sha256, model.preprocessing)
    digests = [facts.pixel_sha256 for facts in store.facts([r.image_id for r in listed]).values()]
    kept = store.embeddings(key, digests)
    assert {len(vectors) for vectors in kept.values()} == {1}
    assert len(kept) == len(listed)

    def no_engine(_crops: object) -> None:
        raise AssertionError("a plain run after a careful one needs no engine")

    monkeypatch.setattr(model._classifier.engine, "embed", no_engine)
    results = by_id(list(ClassifyFolder(store, model, "0")(listed, CancelToken())))
    assert all(result.prediction is not None for result in results.values())
    store.close()


def test_the_command_line_answers_carefully_and_asks_the_patients(
    workspace: Workspace, fields: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], model: LoadedModel
) -> None:
    profile = str(tmp_path / "other")
    answers = []
    for more in ([], ["--careful"]):
        assert main(["--profile", profile, "classify", str(fields), "--json", *more]) == 0
        report = json.loads(capsys.readouterr().out)
        answers.append([field["malignant_probability"] for field in report["fields"]])
    assert all(one != other for one, other in zip(*answers, strict=True))

    session = Workspace.open(tmp_path / "other").open_session(fields)
    index = scanned(session, model, careful=True)
    supports = peers_of(index)
    session.close()
    assert [state.prediction.malignant_probability for state in index if state.prediction] == answers[1]
    assert len(supports) == 6
    assert None not in supports.values()


def _probability(result: FieldResult) -> float:
    assert result.prediction is not None
    return result.prediction.malignant_probability
