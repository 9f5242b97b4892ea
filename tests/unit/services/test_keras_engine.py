"""The engine in a child answers as LiteRT does; when the child dies, LiteRT goes on and no row is lost."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
from numpy.typing import NDArray

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, EngineError
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.resizing import resize_squash
from desktop_app.inference.field_classifier import FieldClassifier
from desktop_app.inference.litert_engine import LiteRtEngine
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.services.fallback_engine import FallbackEngine
from desktop_app.services.keras_engine import KerasEngine
from desktop_app.services.models import LoadedModel
from desktop_app.services.workspace import Workspace
from desktop_app.training.synthetic_crops import synthetic_crops
from tests.helpers.picture_folder import noise_picture
from tests.helpers.tunable_package import tunable_package

pytestmark = pytest.mark.tf
FIELDS = 40
ROOT = Path(__file__).resolve().parents[3]
SHIPPED = sorted(manifest.parent.name for manifest in (ROOT / "models").glob("*/manifest.json"))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModelPackage:
    return open_package(tunable_package(tmp_path_factory.mktemp("packages") / "tiny_tunable"))


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    before = set(psutil.Process().children(recursive=True))
    yield
    left = set(psutil.Process().children(recursive=True)) - before
    assert not left, f"processes still alive: {left}"


@pytest.fixture
def engine(package: ModelPackage) -> Iterator[KerasEngine]:
    opened = KerasEngine(package, "cpu")
    yield opened
    opened.close()


def largest_difference(served: NDArray[np.float32], expected: NDArray[np.float32]) -> float:
    """Return the largest difference as a share of the largest value of the same row, the worst row's."""
    axes = tuple(range(1, served.ndim))
    return float((np.abs(served - expected).max(axes) / np.abs(expected).max(axes)).max())


def test_embeddings_and_feature_map_are_those_of_litert(engine: KerasEngine, package: ModelPackage) -> None:
    litert = LiteRtEngine(package, threads=1, batch_size=4)
    crops = synthetic_crops(2 * engine.batch_size + 3, engine.input_size[0], seed=3)
    assert engine.device == "cpu"
    assert largest_difference(engine.embed(crops), litert.embed(crops)) < 1e-4
    assert largest_difference(engine.feature_map(crops[0])[None], litert.feature_map(crops[0])[None]) < 1e-4
    litert.close()


def test_calls_that_do_not_fit_are_refused_and_the_engine_goes_on(engine: KerasEngine) -> None:
    crops = synthetic_crops(2, engine.input_size[0], seed=3)
    with pytest.raises(EngineError, match="instead of its input"):
        engine.embed(crops[:, 1:])
    assert engine.embed(crops).shape[0] == 2
    problems: list[str] = []

    def elsewhere() -> None:
        with pytest.raises(EngineError) as raised:
            engine.embed(crops)
        problems.append(raised.value.message)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert "thread" in problems[0]
    engine.close()
    with pytest.raises(EngineError, match="closed"):
        engine.embed(crops)


def test_a_package_without_its_training_part_is_a_sentence(tmp_path: Path) -> None:
    slim = open_package(tunable_package(tmp_path / "slim", with_training=False))
    with pytest.raises(EngineError, match="without the part that fine-tuning needs"):
        KerasEngine(slim, "cpu")


class Doomed(KerasEngine):
    """Its child is killed at the third call: before it, or while the answer is awaited."""

    def __init__(self, package: ModelPackage, when: str) -> None:
        super().__init__(package, "cpu")
        self._when, self._calls = when, 0

    def embed(self, crops: NDArray[np.uint8]) -> NDArray[np.float32]:
        self._calls += 1
        if self._calls != 3:
            return super().embed(crops)
        if self._when == "before a call":
            psutil.Process(self.pid).kill()
            return super().embed(crops)
        os.kill(self.pid, signal.SIGSTOP)  # it cannot have answered when it dies
        killer = threading.Timer(0.1, os.kill, (self.pid, signal.SIGKILL))
        killer.start()
        try:
            return super().embed(crops)
        finally:
            killer.join()


@pytest.mark.parametrize("when", ["before a call", "during a call"])
def test_a_child_killed_in_a_run_costs_no_row_and_the_reason_is_told_once(
    package: ModelPackage, tmp_path: Path, when: str
) -> None:
    for seed in range(FIELDS):
        noise_picture(tmp_path / "fields" / f"f{seed:02}.png", seed)
    told: list[AppError] = []
    doomed = FallbackEngine(Doomed(package, when), lambda: LiteRtEngine(package, threads=1), told.append)
    results = classified(package, doomed, tmp_path / "fields", tmp_path / "first")
    expected = classified(package, LiteRtEngine(package, threads=1), tmp_path / "fields", tmp_path / "second")
    assert doomed.has_fallen_back
    assert len(results) == FIELDS
    np.testing.assert_allclose(results, expected, atol=1e-5)
    (reason,) = told
    assert "SIGKILL" in reason.message
    assert "no field is lost" in reason.message


def classified(
    package: ModelPackage, engine: FallbackEngine | LiteRtEngine, folder: Path, profile: Path
) -> list[float]:
    """Classify ``folder`` in a session of its own; return the probabilities by name."""
    workspace = Workspace.open(profile)
    session = workspace.open_session(folder)
    model = LoadedModel(package.summary(), FieldClassifier(package, engine))
    opened = session.open_folder(model.identity, True, CancelToken(), fail)
    records: list[FieldRecord] = [state.record for found in opened for state in found.batch]
    results: list[FieldResult] = []
    for event in session.classify(records, model, CancelToken(), on_problem=fail, keep_thumbnails=False):
        results += event.batch
    model.close()
    session.close()
    workspace.close()
    assert all(result.prediction is not None for result in results)
    return [result.prediction.malignant_probability for result in results if result.prediction is not None]


def fail(problem: object) -> None:
    raise AssertionError(problem)


def test_the_child_ends_when_nobody_is_left_to_ask_it(engine: KerasEngine) -> None:
    engine._child.stdin.close()
    assert engine._child.stdout.read() == b""
    engine._child.end()
    assert not psutil.pid_exists(engine.pid)


def test_a_child_that_hangs_is_given_up(engine: KerasEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.services.keras_engine.CALL_LIMIT_S", 0.1)
    os.kill(engine.pid, signal.SIGSTOP)
    with pytest.raises(EngineError, match="did not answer in time"):
        engine.embed(synthetic_crops(1, engine.input_size[0], seed=3))


@pytest.mark.data
@pytest.mark.parametrize("model", SHIPPED)
def test_a_shipped_model_embeds_fifty_real_fields_as_litert_does(
    labelled_data_dir: Path, repository: Path, model: str
) -> None:
    shipped = open_package(repository / "models" / model)
    files = sorted((labelled_data_dir / "breakhis_fields").rglob("*.png"))[::15][:50]
    assert len(files) == 50
    engine, litert = KerasEngine(shipped, "cpu"), LiteRtEngine(shipped, threads=2)
    try:
        crops = np.stack([resize_squash(decode_image(file).pixels, engine.input_size) for file in files])
        assert largest_difference(engine.embed(crops), litert.embed(crops)) < 1e-4
    finally:
        engine.close()
        litert.close()
