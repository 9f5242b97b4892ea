"""The LiteRT engine on a real graph."""

import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.errors import EngineError
from desktop_app.inference import litert_engine
from desktop_app.inference.litert_engine import BATCH_LIMIT, LiteRtEngine, default_threads
from desktop_app.inference.package import ModelPackage


@pytest.fixture
def engine(package: ModelPackage) -> Iterator[LiteRtEngine]:
    engine = LiteRtEngine(package, threads=1, batch_size=4)
    yield engine
    engine.close()


def crops_of(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (count, 32, 32, 3), dtype=np.uint8)


def test_embeddings_equal_those_of_keras(engine: LiteRtEngine, package: ModelPackage) -> None:
    np.testing.assert_allclose(engine.embed(package.golden.crops), package.golden.embeddings, atol=1e-5)


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 11])
def test_an_embedding_does_not_depend_on_its_neighbours(engine: LiteRtEngine, count: int) -> None:
    crops = crops_of(count)
    together = engine.embed(crops)
    assert together.shape == (count, 24)
    assert together.dtype == np.float32
    for row, crop in zip(together, crops, strict=True):
        np.testing.assert_allclose(engine.embed(crop[None])[0], row, rtol=1e-5, atol=1e-6)


def test_the_pooled_feature_map_is_the_last_depth_of_the_embedding(engine: LiteRtEngine) -> None:
    crop = crops_of(1)[0]
    feature_map = engine.feature_map(crop)
    assert feature_map.shape == (8, 8, 16)
    np.testing.assert_allclose(
        feature_map.mean(axis=(0, 1)), engine.embed(crop[None])[0, 8:], rtol=1e-4, atol=1e-6
    )


def test_one_call_gives_embedding_and_map(engine: LiteRtEngine) -> None:
    crop = crops_of(1)[0]
    embedding, feature_map = engine.embedding_and_map(crop)
    np.testing.assert_array_equal(embedding, engine.embed(crop[None])[0])
    np.testing.assert_array_equal(feature_map, engine.feature_map(crop))


def test_answers_survive_later_calls(engine: LiteRtEngine) -> None:
    first = engine.embed(crops_of(2, seed=1))
    kept = first.copy()
    engine.embed(crops_of(2, seed=2))
    np.testing.assert_array_equal(first, kept)


def test_a_fast_graph_gets_the_largest_batch(package: ModelPackage) -> None:
    engine = LiteRtEngine(package, threads=default_threads())
    assert engine.batch_size == BATCH_LIMIT
    assert engine.input_size == (32, 32)
    assert engine.backbone_sha256 == package.identity.backbone_sha256


def test_a_slow_graph_gets_batch_one(package: ModelPackage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(litert_engine, "CALL_LIMIT_S", 1e-9)
    assert LiteRtEngine(package, threads=1).batch_size == 1


def test_the_batch_is_halved_when_calls_overrun(
    engine: LiteRtEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = engine.embed(crops_of(9))
    monkeypatch.setattr(litert_engine, "CALL_LIMIT_S", 1e-9)
    np.testing.assert_allclose(engine.embed(crops_of(9)), expected, rtol=1e-5, atol=1e-6)
    assert engine.batch_size == 1


def test_another_thread_is_turned_away(engine: LiteRtEngine) -> None:
    caught: list[EngineError] = []

    def trespass() -> None:
        try:
            engine.embed(crops_of(1))
        except EngineError as error:
            caught.append(error)

    thread = threading.Thread(target=trespass)
    thread.start()
    thread.join()
    assert [error.message for error in caught] == ["The model was used from a thread that does not own it."]


def test_a_closed_engine_says_so(package: ModelPackage) -> None:
    engine = LiteRtEngine(package, threads=1, batch_size=1)
    engine.close()
    engine.close()
    with pytest.raises(EngineError, match="already closed"):
        engine.embed(crops_of(1))


@pytest.mark.parametrize(
    "crops", [crops_of(1)[:, :16], crops_of(1).astype(np.float32), crops_of(1)[..., :1], crops_of(1)[0]]
)
def test_pixels_that_do_not_fit_are_refused(engine: LiteRtEngine, crops: np.ndarray) -> None:
    with pytest.raises(EngineError, match="pixels of shape"):
        engine.embed(crops)


@pytest.mark.parametrize(("threads", "batch_size"), [(0, None), (1, 0)])
def test_senseless_sizes_are_refused(package: ModelPackage, threads: int, batch_size: int | None) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        LiteRtEngine(package, threads, batch_size)


def test_a_graph_of_another_shape_than_its_card_is_refused(package: ModelPackage) -> None:
    backbone = package.manifest.backbone.model_copy(update={"embedding_size": 25})
    other = replace(package, manifest=package.manifest.model_copy(update={"backbone": backbone}))
    with pytest.raises(EngineError, match="does not fit its card"):
        LiteRtEngine(other, threads=1)


def test_damaged_graphs_raise_and_do_not_crash(package: ModelPackage) -> None:
    dice = random.Random(3)
    refused = 0
    for _ in range(40):
        graph = bytearray(package.tflite[: dice.randrange(64, len(package.tflite))])
        graph[dice.randrange(8, len(graph))] ^= 0xFF
        with pytest.raises(EngineError):
            LiteRtEngine(replace(package, tflite=bytes(graph)), threads=1, batch_size=1)
        refused += 1
    assert refused == 40


def test_loading_and_running_say_nothing(package: ModelPackage, capfd: pytest.CaptureFixture[str]) -> None:
    LiteRtEngine(package, threads=1).embed(crops_of(1))
    os.write(2, b"but this stays\n")
    assert capfd.readouterr() == ("", "but this stays\n")


def test_neither_tensorflow_nor_litert_is_loaded_before_its_time(package_folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from desktop_app.inference.model_library import ModelLibrary\n"
        "import desktop_app.inference.field_classifier as room\n"
        "early = {'ai_edge_litert', 'tensorflow', 'keras'} & set(sys.modules)\n"
        "package = ModelLibrary([Path(sys.argv[1])]).load()\n"
        "room.open_classifier(package)\n"
        "late = {'tensorflow', 'keras'} & set(sys.modules)\n"
        "print(sorted(early), sorted(late), 'ai_edge_litert' in sys.modules)\n"
    )
    command = [sys.executable, "-c", program, str(package_folder.parent)]
    output = subprocess.run(command, check=True, capture_output=True, text=True)
    assert output.stdout == "[] [] True\n"
    assert output.stderr == ""
