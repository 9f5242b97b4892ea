"""Which engine a model gets, with failures put in; no child is started where there is no graphics card."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.domain.errors import AppError, EngineError
from desktop_app.inference.litert_engine import LiteRtEngine
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.services import engine_choice
from desktop_app.services.engine_choice import Makers, choose_engine, has_graphics_card, timed_choice
from desktop_app.services.fallback_engine import FallbackEngine
from desktop_app.services.keras_engine import KerasEngine
from tests.helpers.tiny_package import tiny_package
from tests.helpers.tunable_package import tunable_package


class Card(KerasEngine):
    """A graphics card that answers with a real engine; ``error`` is added to what it says."""

    def __init__(self, package: ModelPackage, device: str = "gpu", error: float = 0.0) -> None:
        self._engine = LiteRtEngine(package, 1, 2)
        self.backbone_sha256, self.input_size = self._engine.backbone_sha256, self._engine.input_size
        self.batch_size, self.device, self.device_name = 2, device, "Card A"
        self.is_closed, self.is_broken, self._error = False, False, error

    def embed(self, crops: NDArray[np.uint8]) -> NDArray[np.float32]:
        if self.is_broken:
            raise EngineError("The card has left.")
        return self._engine.embed(crops) * np.float32(1 + self._error)

    def close(self) -> None:
        self.is_closed = True
        self._engine.close()


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModelPackage:
    return open_package(tiny_package(tmp_path_factory.mktemp("packages") / "tiny_dev"))


@pytest.fixture
def litert(package: ModelPackage) -> LiteRtEngine:
    return LiteRtEngine(package, 1, 2)


def timer(card_s: float, own_s: float) -> Callable[[object, object], float]:
    return lambda engine, _crops: card_s if isinstance(engine, Card) else own_s


def makers(package: ModelPackage, card: Card | Exception, card_s: float = 1.0, own_s: float = 4.0) -> Makers:
    def start(_package: ModelPackage) -> KerasEngine:
        if isinstance(card, Exception):
            raise card
        return card

    return Makers(start, lambda: LiteRtEngine(package, 1, 2), timer(card_s, own_s))


def told_nothing(error: AppError) -> None:
    raise AssertionError(error)


def test_a_faster_card_is_used_and_when_it_leaves_litert_goes_on(
    package: ModelPackage, litert: LiteRtEngine
) -> None:
    card, told = Card(package), list[AppError]()
    engine, why = timed_choice(package, litert, makers(package, card), told.append)
    assert isinstance(engine, FallbackEngine)
    assert why == "Card A is used: it is faster."
    width, height = engine.input_size
    crops = np.zeros((1, height, width, 3), np.uint8)
    before = engine.embed(crops)
    card.is_broken = True
    np.testing.assert_array_equal(engine.embed(crops), before)
    np.testing.assert_array_equal(engine.embed(crops), before)
    assert card.is_closed
    assert [error.message for error in told] == [
        "The graphics card is no longer used: The card has left. Classifying goes on with the processor; no "
        "field is lost."
    ]
    engine.close()


@pytest.mark.parametrize(
    ("device", "error", "card_s", "reason"),
    [
        ("cpu", 0.0, 1.0, "no graphics card that Keras can use was found"),
        ("gpu", 0.01, 1.0, "gives other numbers"),
        ("gpu", 0.0, 3.9, "is not faster (0.3 against 0.2 crops/s)"),
        ("gpu", float("nan"), 1.0, "gives other numbers"),
    ],
)
def test_a_card_that_is_none_or_wrong_or_slow_is_closed(
    package: ModelPackage, litert: LiteRtEngine, device: str, error: float, card_s: float, reason: str
) -> None:
    card = Card(package, device, error)
    engine, why = timed_choice(package, litert, makers(package, card, card_s), told_nothing)
    assert engine is litert
    assert card.is_closed
    assert reason in why
    litert.close()


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (EngineError("The second process of Lamella crashed (SIGSEGV)."), "crashed (SIGSEGV))."),
        (RuntimeError("no kernel image\nat line 7"), "(no kernel image)."),
        (MemoryError(), "(MemoryError)."),
    ],
)
def test_a_card_that_does_not_start_is_no_error(
    package: ModelPackage, litert: LiteRtEngine, failure: Exception, reason: str
) -> None:
    engine, why = timed_choice(package, litert, makers(package, failure), told_nothing)
    assert engine is litert
    assert why.endswith(reason)
    assert "\n" not in why
    litert.close()


def test_a_card_that_fails_its_self_test_is_closed(package: ModelPackage, litert: LiteRtEngine) -> None:
    card = Card(package)
    card.is_broken = True
    engine, why = timed_choice(package, litert, makers(package, card), told_nothing)
    assert engine is litert
    assert card.is_closed
    assert "failed its self-test (The card has left)" in why
    litert.close()


@pytest.mark.parametrize("cards", [None, 0, 1])
def test_cards_are_found_without_loading_anything(
    cards: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(engine_choice, "_NVIDIA", tmp_path / "gpus")
    monkeypatch.setattr("sys.platform", "linux")
    for number in range(cards or 0):
        (tmp_path / "gpus" / str(number)).mkdir(parents=True)
    if cards == 0:
        (tmp_path / "gpus").mkdir()
    assert has_graphics_card() is bool(cards)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")
    assert not has_graphics_card()


def test_no_child_is_started_without_a_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "-1")
    complete = open_package(tunable_package(tmp_path / "tiny_tunable"))
    litert = LiteRtEngine(complete, 1, 2)
    started: list[object] = []
    monkeypatch.setattr("subprocess.Popen", started.append)
    assert choose_engine(complete, litert, lambda: litert, told_nothing) is litert
    assert started == []
    litert.close()
