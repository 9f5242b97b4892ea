"""Models come and go: verified before they appear, the default changes by rule or for a reason."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import ExportError, ModelLoadError, PromotionError
from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.labelled import LabelledSet, Side, Split
from desktop_app.domain.lineage import Lineage
from desktop_app.domain.trust import Consent
from desktop_app.services.evaluate import EvaluateModel
from desktop_app.services.model_shelf import ModelShelf
from desktop_app.services.workspace import Workspace
from tests.helpers.model_variants import draw_labelled, variant

VOUCHED = Consent(unsigned=True, downgrade=True)


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> LabelledSet:
    return draw_labelled(tmp_path_factory.mktemp("fields"))


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    variant(folder / "good", "good")
    variant(folder / "good_2", "good", version="2.0.0")
    variant(folder / "bad", "bad", skill=-1)
    variant(folder / "guess", "guess", skill=0)
    lineage = Lineage.of_patients(None, "run-1", {"x1": Side.TRAIN, "b0": Side.TEST})
    variant(folder / "tuned", "tuned", lineage=lineage)
    return folder


@pytest.fixture
def workspace(tmp_path: Path, tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    with contextlib.closing(Workspace.open(tmp_path / "profile")) as opened:
        yield opened


def ids(workspace: Workspace) -> list[str]:
    return [summary.identity.model_id for summary in workspace.models.summaries()]


def whats(shelf: ModelShelf) -> list[str]:
    return [entry["what"] for entry in shelf.changes()]


def test_a_package_is_installed_exported_and_installed_elsewhere(
    workspace: Workspace, packages: Path, tmp_path: Path
) -> None:
    shelf = ModelShelf(workspace)
    summary = shelf.install(packages / "good", VOUCHED)
    first = shelf.export("good", tmp_path / "first.lamella")
    second = shelf.export("good", tmp_path / "second.lamella")
    with contextlib.closing(Workspace.open(tmp_path / "other")) as other:
        ModelShelf(other).install(first, VOUCHED)
        copied = other.models.summary("good")
        ModelShelf(other).export("good", tmp_path / "third.lamella")

    assert ids(workspace) == ["good", "tiny_dev"]
    assert summary.location == workspace.dirs.user_models_dir / "good"
    assert copied.identity == summary.identity
    assert first.read_bytes() == second.read_bytes() == (tmp_path / "third.lamella").read_bytes()
    assert whats(shelf) == ["installed", "exported", "exported"]
    assert {path.name for path in workspace.dirs.user_models_dir.iterdir()} == {"good"}


def test_a_damaged_package_never_appears(workspace: Workspace, tmp_path: Path) -> None:
    damaged = variant(tmp_path / "damaged", "damaged")
    head = damaged / "head.npz"
    head.write_bytes(head.read_bytes()[:-1] + b"x")
    shelf = ModelShelf(workspace)
    with pytest.raises(ModelLoadError, match="checksum differs"):
        shelf.install(damaged, VOUCHED)
    with pytest.raises(ModelLoadError, match="no such folder or file"):
        shelf.install(tmp_path / "nowhere.lamella", VOUCHED)

    assert ids(workspace) == ["tiny_dev"]
    assert list(workspace.dirs.user_models_dir.iterdir()) == []
    assert shelf.changes() == ()


def test_versions_and_ids_that_are_taken_meet_a_sentence(
    workspace: Workspace, packages: Path, tiny_models_dir: Path, tmp_path: Path
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(packages / "good", VOUCHED)
    with pytest.raises(ModelLoadError, match=r"Model good 1\.0\.0 is installed already"):
        shelf.install(packages / "good", VOUCHED)
    with pytest.raises(ModelLoadError, match="belongs to Lamella"):
        shelf.install(variant(tmp_path / "fake", "tiny_dev", version="9.0.0"), VOUCHED)

    assert shelf.install(packages / "good_2", VOUCHED).identity.version == "2.0.0"
    assert ids(workspace) == ["good", "tiny_dev"]
    kept = workspace.dirs.user_models_dir / ".replaced" / "good-1.0.0"
    assert (kept / "manifest.json").is_file()
    shelf.set_default("good", "for this test")
    with pytest.raises(ModelLoadError, match="is the default model, and a new version must be compared"):
        shelf.install(packages / "good", VOUCHED)


def test_only_added_models_that_are_not_the_default_can_be_removed(
    workspace: Workspace, packages: Path
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(packages / "good", VOUCHED)
    loaded = workspace.models.load("good", threads=1)
    with contextlib.closing(loaded):
        with pytest.raises(ModelLoadError, match="belongs to Lamella"):
            shelf.remove("tiny_dev")
        shelf.set_default("good", "for this test")
        with pytest.raises(ModelLoadError, match="is the default model"):
            shelf.remove("good")
        shelf.roll_back()
        shelf.remove("good")

        assert ids(workspace) == ["tiny_dev"]
        import numpy as np

        crops = loaded.prepare(np.full((40, 40, 3), 200, np.uint8))
        assert 0 <= loaded.classify([crops])[0].calibrated <= 1, "a run in progress keeps its model"
    assert whats(shelf) == ["installed", "default", "rolled_back", "removed"]


def test_a_better_model_becomes_the_default_and_a_worse_one_does_not(
    workspace: Workspace, packages: Path, labelled: LabelledSet
) -> None:
    shelf = ModelShelf(workspace)
    for name in ("good", "bad", "guess"):
        shelf.install(packages / name, VOUCHED)
    with pytest.raises(PromotionError, match="was not compared with the default"):
        shelf.set_default("good")
    shelf.set_default("guess", "to begin with")
    events = list(shelf.check("good", CancelToken(), labelled, threads=1))
    assert events[-1].done == 2 * len(labelled.images)
    assert list(shelf.check("good", CancelToken())) == [], "what was compared before is not classified again"

    assert shelf.set_default("good").is_default
    assert json.loads(workspace.default_model_file.read_text("utf-8")) == {"default": "good"}
    with pytest.raises(PromotionError, match=r"bad is worse than the default.*give a reason"):
        list(shelf.check("bad", CancelToken(), labelled, threads=1))
    with pytest.raises(PromotionError, match="bad is worse"):
        shelf.set_default("bad")
    shelf.set_default("bad", "  the head of the lab wants it  ")

    last = shelf.changes()[-1]
    assert (last["override_reason"], last["previous"]) == ("the head of the lab wants it", "good")
    assert last["evidence"]["difference"] == -1.0
    assert [shelf.roll_back().identity.model_id for _ in range(3)] == ["good", "guess", "tiny_dev"]
    assert not shelf.can_roll_back
    with pytest.raises(ModelLoadError, match="no earlier default"):
        shelf.roll_back()


def test_the_locked_test_of_the_run_is_found_by_itself(
    workspace: Workspace, packages: Path, labelled: LabelledSet
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(packages / "tuned", VOUCHED)
    with pytest.raises(PromotionError, match="No locked test patients are known"):
        list(shelf.check("tuned", CancelToken()))
    listed = [
        {"path": str(i.path), "label": i.label.value, "patient": i.patient, "side": side}
        for i in labelled.images
        for side in ["train" if i.patient in ("b3", "m3") else "test"]
    ]
    run = workspace.dirs.data_dir / "training_runs" / "run-1"
    run.mkdir(parents=True)
    (run / "request.json").write_text(json.dumps({"images": listed}), "utf-8")
    list(shelf.check("tuned", CancelToken(), threads=1))

    evidence = shelf.changes()[-1]["evidence"]
    assert (evidence["benign_patients"], evidence["malignant_patients"], evidence["images"]) == (3, 3, 18)
    assert shelf.set_default("tuned").is_default


def test_too_few_locked_patients_need_a_reason(
    workspace: Workspace, packages: Path, labelled: LabelledSet
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(packages / "good", VOUCHED)
    split = Split({p: Side.TEST if p[1] in "01" else Side.TRAIN for p in labelled.patients}, 1)
    with pytest.raises(PromotionError, match="the rule needs 3 of each"):
        list(shelf.check("good", CancelToken(), labelled, split, threads=1))


def test_the_users_default_is_used_and_a_vanished_one_falls_back(
    workspace: Workspace, packages: Path, labelled: LabelledSet
) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(packages / "good", VOUCHED)
    shelf.set_default("good", "for this test")
    use = EvaluateModel(workspace.models, threads=1)
    events = list(use.run(labelled, "", CancelToken()))

    assert use.result.model.model_id == "good"
    assert all(isinstance(item, ScoredImage) for event in events for item in event.batch)
    (workspace.dirs.user_models_dir / "good").rename(workspace.dirs.data_dir / "gone")
    assert workspace.models.default_id() == "tiny_dev"


def test_an_export_needs_its_own_ending_and_an_existing_folder(workspace: Workspace, tmp_path: Path) -> None:
    shelf = ModelShelf(workspace)
    with pytest.raises(ExportError, match=r"ends in \.lamella"):
        shelf.export("tiny_dev", tmp_path / "model.zip")
    with pytest.raises(ExportError, match="folder does not exist"):
        shelf.export("tiny_dev", tmp_path / "nowhere" / "model.lamella")


def test_a_line_cut_off_by_a_power_failure_is_passed_over(workspace: Workspace, packages: Path) -> None:
    shelf = ModelShelf(workspace)
    shelf.install(packages / "good", VOUCHED)
    record = workspace.dirs.data_dir / "model_changes.jsonl"
    record.write_bytes(record.read_bytes() + b'{"what": "def\n[1]\n')

    assert whats(shelf) == ["installed"]
    assert not shelf.can_roll_back
