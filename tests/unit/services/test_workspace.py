"""The shared composition with a real, tiny model: open, classify, reopen, export, verify."""

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import FolderError, ModelLoadError
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.settings import Settings
from desktop_app.persistence.session_rows import EmbeddingKey
from desktop_app.services.models import ModelService
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace
from tests.helpers.picture_folder import noise_picture


@pytest.fixture
def workspace(tmp_path: Path, tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    opened = Workspace.open(tmp_path / "profile")
    yield opened
    opened.close()


@pytest.fixture
def fields(tmp_path: Path) -> Path:
    for seed in range(5):
        noise_picture(tmp_path / "fields" / f"14-22{seed}00" / f"f{seed}.png", seed)
    (tmp_path / "fields" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 broken")
    return tmp_path / "fields"


def scanned(session: Session, workspace: Workspace) -> RowIndex:
    model = workspace.models.summary().identity
    events = session.open_folder(model, True, CancelToken())
    return RowIndex(state for event in events for state in event.batch)


def classified(session: Session, workspace: Workspace) -> RowIndex:
    index = scanned(session, workspace)
    model = workspace.models.load()
    for event in session.classify([state.record for state in index], model, CancelToken()):
        index.apply(event.batch)
    model.close()
    return index


def test_a_folder_is_classified_reopened_and_exported(
    workspace: Workspace, fields: Path, tmp_path: Path
) -> None:
    with_answers = workspace.open_session(fields)
    first = classified(with_answers, workspace)
    with_answers.close()
    session = workspace.open_session(fields)
    again = scanned(session, workspace)
    summary = workspace.models.summary()
    rows = session.export_csv(again, tmp_path / "out.csv", summary.identity, summary.thresholds, CsvOptions())
    session.close()

    assert {s.record.image_id: s.prediction for s in again} == {
        s.record.image_id: s.prediction for s in first
    }
    assert rows == 6
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        table = list(csv.DictReader(stream))
    assert [row["status"] for row in table] == ["failed"] + ["ok"] * 5
    assert table[0]["reason"]
    assert all(0 <= float(row["malignant_probability"]) <= 1 for row in table[1:])
    assert {row["model_sha256"] for row in table} == {summary.identity.sha256}


def test_a_stored_embedding_scores_to_the_very_number_of_the_first_run(
    workspace: Workspace, fields: Path
) -> None:
    session = workspace.open_session(fields)
    index = classified(session, workspace)
    model = workspace.models.load()
    key = EmbeddingKey(model.identity.backbone_sha256, model.preprocessing)
    answered = {s.facts.pixel_sha256: s.prediction for s in index if s.facts and s.prediction}
    stored = session._store.embeddings(key, list(answered))
    again = {pixels: model.score(embeddings) for pixels, embeddings in stored.items()}
    model.close()
    session.close()

    assert {pixels: (scores.calibrated, scores.raw) for pixels, scores in again.items()} == {
        pixels: (answer.malignant_probability, answer.malignant_probability_raw)
        for pixels, answer in answered.items()
    }
    assert len(again) == 5


def test_thumbnails_are_there_after_a_run_and_never_beside_the_pictures(
    workspace: Workspace, fields: Path
) -> None:
    before = sorted(fields.rglob("*"))
    session = workspace.open_session(fields)
    index = classified(session, workspace)
    for state in index:
        if state.prediction is not None:
            state.record.path.unlink()
            assert session.thumbnail(state.record, 160).shape == (120, 160, 3)
    session.close()

    left = {path for path in before if path.exists()}
    assert set(fields.rglob("*")) == left


def test_a_second_session_of_a_folder_works_in_memory_and_says_why(
    workspace: Workspace, fields: Path
) -> None:
    first, second = workspace.open_session(fields), workspace.open_session(fields)

    assert first.problem is None
    assert second.problem is not None
    assert "already open" in second.problem.message
    assert second.path is None
    assert len(classified(second, workspace)) == 6
    first.close()
    second.close()


def test_one_picture_opens_alone_and_nonsense_is_told(workspace: Workspace, fields: Path) -> None:
    session = workspace.open_session(fields / "14-22000" / "f0.png")
    assert [state.record.name for state in scanned(session, workspace)] == ["f0.png"]
    session.close()

    with pytest.raises(FolderError, match="There is no folder or image"):
        workspace.open_session(fields / "none")


def test_settings_are_kept_in_the_profile(workspace: Workspace, tmp_path: Path) -> None:
    workspace.save_settings(Settings(theme="dark"))

    assert workspace.settings.theme == "dark"
    other = Workspace.open(tmp_path / "profile")
    assert (other.settings.theme, other.settings_notice) == ("dark", "")
    assert (tmp_path / "profile" / "config" / "settings.json").is_file()


def test_clearing_thumbnails_deletes_their_file(workspace: Workspace, fields: Path) -> None:
    session = workspace.open_session(fields)
    classified(session, workspace)
    session.close()
    cache = workspace.dirs.cache_dir / "thumbnails.sqlite"
    assert cache.is_file()
    workspace.clear_thumbnails()

    assert not cache.exists()


def test_models_are_listed_shown_and_verified(workspace: Workspace, tiny_models_dir: Path) -> None:
    (summary,) = workspace.models.summaries()

    assert (summary.identity.model_id, summary.is_default) == ("tiny_dev", True)
    assert workspace.models.default_id() == "tiny_dev"
    assert workspace.models.verify("tiny_dev").identity == summary.identity
    assert workspace.models.verify(str(tiny_models_dir / "tiny_dev")).identity == summary.identity
    card = dict(workspace.models.card())
    assert card["Id"] == "tiny_dev"
    assert "needs review" in card["Verdict"]
    with pytest.raises(ModelLoadError, match="tiny_dev"):
        workspace.models.summary("nope")


def test_a_damaged_model_is_refused_with_the_file_named(tmp_path: Path, tiny_models_dir: Path) -> None:
    shutil.copytree(tiny_models_dir / "tiny_dev", tmp_path / "models" / "tiny_dev")
    head = tmp_path / "models" / "tiny_dev" / "head.npz"
    data = bytearray(head.read_bytes())
    data[len(data) // 2] ^= 1
    head.write_bytes(data)
    models = ModelService([tmp_path / "models"])

    for refused in (lambda: models.load("tiny_dev"), lambda: models.verify("tiny_dev")):
        with pytest.raises(ModelLoadError, match=r"head\.npz"):
            refused()


def test_without_any_model_the_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelLoadError, match="No usable model is installed"):
        ModelService([tmp_path / "none"]).default_id()


def test_opening_a_workspace_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from desktop_app.services.workspace import Workspace\n"
        f"Workspace.open(Path({str(tmp_path)!r})).close()\n"
        "heavy = {'numpy', 'pydantic', 'PIL', 'imagecodecs', 'ai_edge_litert', 'PySide6', 'tensorflow'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
