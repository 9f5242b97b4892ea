"""Runs of every strategy on a real tiny network, from a folder of fields to a package that answers."""

import contextlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import SplitLeakError
from desktop_app.domain.job_messages import EpochDone
from desktop_app.domain.labelled import Label, Side
from desktop_app.domain.lineage import LINEAGE_KEY, Lineage
from desktop_app.domain.training_plan import Normalisation, Stage, Strategy
from desktop_app.imaging.normalisation import normalise
from desktop_app.inference.embedding_statistics import statistics_of
from desktop_app.inference.field_classifier import open_classifier
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.services.training_runs import TrainingRuns
from desktop_app.training.fine_tuning.checkpoint import Checkpoints, NamedArrays, RunState
from desktop_app.training.fine_tuning.run_request import read_request
from desktop_app.training.fine_tuning.train_job import run_training
from tests.helpers.drawn_gate import add_gate, drawn_gate
from tests.helpers.training_run import PLAN, ListeningChannel, training_run

pytestmark = pytest.mark.tf


def test_head_only_run_makes_a_package_on_the_same_backbone(tmp_path: Path) -> None:
    run_dir = training_run(tmp_path)
    folder = tmp_path / "models" / "tiny_tunable"
    base = open_package(add_gate(folder, drawn_gate(open_package(folder).manifest.backbone.embedding_size)))
    channel = ListeningChannel()
    result = run_training(run_dir, channel)
    package = open_package(Path(result["package"]))
    # Of the base's gate it keeps what holds whoever trained the model.
    assert package.gate.stain is not None
    assert package.gate.embedding is package.gate.folder is None
    assert package.identity.backbone_sha256 == base.identity.backbone_sha256
    assert [layer.dropout for layer in package.manifest.head.layers] == list(PLAN.head.dropout)
    assert [epoch.epoch for epoch in channel.epochs] == [1, 2, 3, 4]
    assert result["after"]["figures"]["accuracy"][0] == 1.0  # the two classes differ in shade
    assert result["before"]["fields"] == result["after"]["fields"] == 8
    carries_its_own_training_statistics(package, run_dir)
    open_classifier(package, 1).close()


def carries_its_own_training_statistics(package: ModelPackage, run_dir: Path) -> None:
    """Check them against the training patients' pictures, embedded once more by the package's own graph."""
    request = read_request(run_dir)
    images = [request.images[row] for row in request.rows_of(Side.TRAIN)]
    with contextlib.closing(open_classifier(package, 1)) as classifier:
        crops = [classifier.prepare(np.asarray(Image.open(image.path).convert("RGB"))) for image in images]
        embeddings = classifier.engine.embed(np.concatenate([views[:1] for views in crops]))
    labels = np.array([int(image.label is Label.MALIGNANT) for image in images])
    expected = statistics_of(embeddings, labels, np.array([image.patient for image in images]))
    assert expected is not None
    assert package.statistics is not None
    assert package.statistics.patients.tolist() == [3, 3]
    for name, array in expected.to_arrays().items():
        np.testing.assert_allclose(package.statistics.to_arrays()[name], array, rtol=1e-2, atol=1e-4)


def test_lineage_knows_the_patients_by_digest_only(tmp_path: Path) -> None:
    package = open_package(Path(run_training(training_run(tmp_path), ListeningChannel())["package"]))
    lineage = Lineage.from_json((package.manifest.model_extra or {})[LINEAGE_KEY])
    assert lineage is not None
    assert lineage.base_id == "tiny_tunable"
    assert lineage.has_learnt_from("train-benign-0")
    assert not lineage.has_learnt_from("test-benign-0")
    assert "train-benign-0" not in (package.location / "manifest.json").read_text("utf-8")


@pytest.mark.parametrize("strategy", [Strategy.TOP_BLOCK, Strategy.WHOLE])
def test_deeper_training_gives_a_new_backbone_that_answers_as_keras_did(
    tmp_path: Path, strategy: Strategy
) -> None:
    stages = (Stage(Strategy.HEAD, 2, 0.01), Stage(strategy, 2, 1e-3))
    run_dir = training_run(tmp_path, replace(PLAN, stages=stages))
    channel = ListeningChannel()
    result = run_training(run_dir, channel)
    package = open_package(Path(result["package"]))
    base = open_package(tmp_path / "models" / "tiny_tunable")
    assert [epoch.strategy for epoch in channel.epochs] == ["head", "head", strategy.value, strategy.value]
    if result["best_epoch"] > 2:
        assert package.identity.backbone_sha256 != base.identity.backbone_sha256
    assert package.has_training_part
    carries_its_own_training_statistics(package, run_dir)
    open_classifier(package, 1).close()


def test_killed_while_an_epoch_is_kept_the_history_lacks_none_before_the_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_dir = training_run(tmp_path)
    save = Checkpoints.save

    def die(kept: Checkpoints, state: RunState, arrays: NamedArrays, best: NamedArrays | None = None) -> None:
        save(kept, state, arrays, best)
        if len(state.epochs) == 2:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Checkpoints, "save", die)
        with pytest.raises(KeyboardInterrupt):
            run_training(run_dir, ListeningChannel())
    runs = TrainingRuns(run_dir.parent)
    before = [epoch.epoch for epoch in runs.history(run_dir.name)]
    resumed = ListeningChannel()
    run_training(run_dir, resumed)
    shown = {*before, *(epoch.epoch for epoch in resumed.epochs)}
    assert shown == {1, 2, 3, 4}, "whoever watches sees what is on record, then what comes"
    assert [epoch.epoch for epoch in runs.history(run_dir.name)] == [1, 2, 3, 4]


def test_a_killed_run_goes_on_and_gives_what_an_unbroken_one_gives(tmp_path: Path) -> None:
    whole = ListeningChannel()
    unbroken = run_training(training_run(tmp_path / "a"), whole)

    def die(channel: ListeningChannel, epoch: EpochDone) -> None:
        if epoch.epoch == 2:
            raise KeyboardInterrupt  # as abrupt as a kill: nothing of the run's own code catches it

    run_dir = training_run(tmp_path / "b")
    first, second = ListeningChannel(die), ListeningChannel()
    with pytest.raises(KeyboardInterrupt):
        run_training(run_dir, first)
    resumed = run_training(run_dir, second)
    assert [epoch.epoch for epoch in second.epochs] == [3, 4]
    lines = [json.loads(line) for line in (run_dir / "history.jsonl").read_text("utf-8").splitlines()]
    assert [line["val_loss"] for line in lines] == pytest.approx([e.val_loss for e in whole.epochs], rel=1e-4)
    one, other = (open_package(Path(result["package"])).head for result in (unbroken, resumed))
    probe = np.random.default_rng(1).normal(1, 1, (5, one.embedding_size)).astype(np.float32)
    assert np.allclose(one.logits(probe), other.logits(probe), atol=1e-3)


def test_stop_and_keep_best_packs_what_there_is(tmp_path: Path) -> None:
    def stop(channel: ListeningChannel, _epoch: EpochDone) -> None:
        channel.should_finish = True

    channel = ListeningChannel(stop)
    result = run_training(training_run(tmp_path), channel)
    assert len(channel.epochs) == 1
    assert result["best_epoch"] == 1
    assert Path(result["package"]).is_dir()


def test_cancel_ends_the_run_without_a_package(tmp_path: Path) -> None:
    def cancel(channel: ListeningChannel, _epoch: EpochDone) -> None:
        channel.is_cancelled = True

    with pytest.raises(Cancelled):
        run_training(training_run(tmp_path), ListeningChannel(cancel))
    assert not (tmp_path / "user_models").exists()


def test_early_stopping_ends_a_stage_that_gains_nothing(tmp_path: Path) -> None:
    plan = replace(PLAN, stages=(Stage(Strategy.HEAD, 30, 0.0),), patience=2, reduce_after=0)
    channel = ListeningChannel()
    run_training(training_run(tmp_path, plan), channel)
    assert len(channel.epochs) == 3


def test_a_patient_on_two_sides_is_refused_by_name(tmp_path: Path) -> None:
    run_dir = training_run(tmp_path)
    body = json.loads((run_dir / "request.json").read_text("utf-8"))
    body["images"][0]["side"] = "test"
    (run_dir / "request.json").write_text(json.dumps(body), "utf-8")
    with pytest.raises(SplitLeakError, match="train-benign-0"):
        run_training(run_dir, ListeningChannel())


def test_equal_pixels_on_two_sides_are_refused(tmp_path: Path) -> None:
    run_dir = training_run(tmp_path)
    fields = tmp_path / "fields"
    (fields / "test-benign-0-0.png").write_bytes((fields / "train-benign-0-0.png").read_bytes())
    with pytest.raises(SplitLeakError, match="test-benign-0"):
        run_training(run_dir, ListeningChannel())


def test_colour_normalisation_goes_with_the_package_to_the_fields_it_will_see(tmp_path: Path) -> None:
    plan = replace(PLAN, normalisation=Normalisation.REINHARD)
    result = run_training(training_run(tmp_path, plan), ListeningChannel())
    classifier = open_classifier(open_package(Path(result["package"])), 1)
    base = open_classifier(open_package(tmp_path / "models" / "tiny_tunable"), 1)
    dice = np.random.default_rng(5)
    tissue = np.clip(dice.normal((190, 90, 150), 25, (60, 80, 3)), 0, 255).astype(np.uint8)
    expected = base.prepare(normalise(tissue, Normalisation.REINHARD))
    assert np.array_equal(classifier.prepare(tissue), expected)
    assert not np.array_equal(classifier.prepare(tissue), base.prepare(tissue))
    assert classifier.preprocessing == f"{base.preprocessing}/reinhard"
    classifier.close()
    base.close()
