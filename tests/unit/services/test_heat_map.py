"""The use case "why" with a real, tiny model on real files."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.errors import EngineError, ImageReadError, ModelLoadError
from desktop_app.domain.heat_map import HeatTarget, target_for
from desktop_app.domain.local_calibration import CalibrationDepth, LocalCalibration
from desktop_app.domain.verdict import Verdict
from desktop_app.imaging.decoding import decode_image
from desktop_app.persistence.calibration_files import CalibrationFiles
from desktop_app.services.heat_map import HeatMaps
from desktop_app.services.models import ModelService

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
FIELD = SAMPLES / "synthetic_malignant" / "SYN_M_DC-26-2001-100-002.jpg"
CUT_OFF = SAMPLES / "synthetic_benign" / "SYN_B_A-26-1001-100-009_cut_off.jpg"


@pytest.fixture
def models(tiny_models_dir: Path) -> ModelService:
    return ModelService((tiny_models_dir,))


def test_a_map_says_what_it_shows_and_agrees_with_the_answer(models: ModelService) -> None:
    loaded = models.load()
    heat_maps = HeatMaps(models)
    pixels = decode_image(FIELD).pixels
    answer = loaded.classify([loaded.prepare(pixels)])[0].calibrated
    heat = heat_maps.of_pixels(pixels)
    heat_maps.close()
    loaded.close()
    assert heat.malignant_probability == pytest.approx(answer, abs=1e-6)
    is_benign = answer <= loaded.thresholds.benign
    assert heat.target is (HeatTarget.BENIGN if is_benign else HeatTarget.MALIGNANT)
    assert (heat.depth, heat.depth_count, heat.values.shape) == ("second", 2, (8, 8))
    assert heat.model.model_id == "tiny_dev"
    assert 0 <= heat.share <= 1


def test_both_sides_are_normalised_and_never_overlap(models: ModelService) -> None:
    heat_maps = HeatMaps(models)
    sides = [heat_maps.of_file(FIELD, target=target) for target in HeatTarget]
    heat_maps.close()
    assert not ((sides[0].values > 0) & (sides[1].values > 0)).any()
    for heat in sides:
        assert heat.is_zero == (heat.peak == 0)
        assert heat.values.max() == (0 if heat.is_zero else 1)
        assert heat.values.dtype == np.float32
        assert heat.values.min() >= 0
    assert not all(heat.is_zero for heat in sides)


def test_the_layer_in_use_takes_part(tiny_models_dir: Path, models: ModelService, tmp_path: Path) -> None:
    layers = CalibrationFiles(tmp_path / "layers")
    calibrated = ModelService((tiny_models_dir,), layers=layers)
    identity = models.summary().identity
    random = np.random.default_rng(1)
    alignment = EmbeddingAlignment(
        random.uniform(0.3, 3, 24).astype(np.float32),
        random.normal(0, 0.1, 24).astype(np.float32),
        1.0,
        30,
        5,
    )
    now = datetime(2026, 1, 1, tzinfo=UTC)
    layer = LocalCalibration("lab", identity, CalibrationDepth.BIAS, 0.5, 1.2, now, "0", alignment=alignment)
    layers.save(layer)
    heat_maps, plain_maps = HeatMaps(calibrated), HeatMaps(models)
    before = [plain_maps.of_file(FIELD, target=target) for target in HeatTarget]
    own = heat_maps.of_file(FIELD, target=HeatTarget.MALIGNANT)
    layers.activate(identity.model_id, "lab")
    after = [heat_maps.of_file(FIELD, target=target) for target in HeatTarget]
    heat_maps.close()
    plain_maps.close()
    np.testing.assert_array_equal(own.values, before[list(HeatTarget).index(HeatTarget.MALIGNANT)].values)
    assert after[0].model.calibration == layer.reference
    assert after[0].malignant_probability != before[0].malignant_probability
    assert any(not np.allclose(new.values, old.values) for new, old in zip(after, before, strict=True))


def test_a_model_is_kept_until_it_is_closed(models: ModelService) -> None:
    heat_maps = HeatMaps(models)
    assert not heat_maps.is_loaded
    first = heat_maps.of_file(FIELD)
    assert heat_maps.is_loaded
    heat_maps.close()
    heat_maps.close()
    assert not heat_maps.is_loaded
    again = heat_maps.of_file(FIELD)
    heat_maps.close()
    np.testing.assert_array_equal(first.values, again.values)


def test_a_stopped_wish_loads_nothing(models: ModelService) -> None:
    heat_maps, cancel = HeatMaps(models), CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        heat_maps.of_file(FIELD, cancel=cancel)
    assert not heat_maps.is_loaded


def test_a_broken_picture_and_an_unknown_model_are_named(models: ModelService) -> None:
    heat_maps = HeatMaps(models)
    with pytest.raises(ImageReadError, match="ends in the middle"):
        heat_maps.of_file(CUT_OFF)
    with pytest.raises(ModelLoadError, match="no_such_model"):
        heat_maps.of_file(FIELD, "no_such_model")
    heat_maps.close()


def test_it_belongs_to_one_thread(models: ModelService) -> None:
    heat_maps = HeatMaps(models)
    heat_maps.of_file(FIELD)
    caught: list[BaseException] = []

    def use() -> None:
        try:
            heat_maps.of_file(FIELD)
        except EngineError as error:
            caught.append(error)

    stranger = threading.Thread(target=use)
    stranger.start()
    stranger.join()
    heat_maps.close()
    assert [str(error) for error in caught] == ["The model was used from a thread that does not own it."]


@pytest.mark.parametrize(
    ("verdict", "target"),
    [
        (Verdict.BENIGN, HeatTarget.BENIGN),
        (Verdict.MALIGNANT, HeatTarget.MALIGNANT),
        (Verdict.NEEDS_REVIEW, HeatTarget.MALIGNANT),
        (None, HeatTarget.MALIGNANT),
    ],
)
def test_only_a_benign_verdict_asks_for_the_benign_side(verdict: Verdict | None, target: HeatTarget) -> None:
    assert target_for(verdict) is target
