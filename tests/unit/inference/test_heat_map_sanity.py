"""Adebayo et al., NeurIPS 2018: a map that does not change with the head explains nothing."""

from pathlib import Path

import numpy as np
import pytest
from compare_heat_maps import pictures_of
from heat_map_sanity import CONTROL_LIMIT, LIMIT, check, rank_correlation

from desktop_app.inference.litert_engine import LiteRtEngine
from desktop_app.inference.package import open_package

MODELS = Path(__file__).resolve().parents[3] / "models"
MODEL_IDS = [path.parent.name for path in sorted(MODELS.glob("*/manifest.json"))]
FIELDS, HEADS = 6, 20


@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_a_randomised_head_gives_another_map(model_id: str) -> None:
    found = check(open_package(MODELS / model_id), pictures_of(None), FIELDS, HEADS)
    assert len(found.random) >= FIELDS * HEADS / 2
    assert abs(found.random.mean()) <= LIMIT
    assert found.nudged.mean() >= CONTROL_LIMIT


@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_the_last_depth_is_the_mean_of_the_map(model_id: str) -> None:
    package = open_package(MODELS / model_id)
    engine = LiteRtEngine(package, threads=1, batch_size=1)
    embedding, feature_map = engine.embedding_and_map(package.golden.crops[0])
    engine.close()
    last = package.manifest.backbone.depths[-1]
    pooled = feature_map.mean(axis=(0, 1), dtype=np.float64)
    np.testing.assert_allclose(embedding[last.start : last.stop], pooled, atol=1e-5 * np.abs(pooled).max())
    assert feature_map.min() >= 0  # taken after a ReLU, as Grad-CAM expects


def test_rank_correlation_is_spearman_s() -> None:
    random = np.random.default_rng(0)
    first = random.normal(size=(6, 7)).astype(np.float32)
    assert rank_correlation(first, np.exp(first)) == pytest.approx(1)
    assert rank_correlation(first, -first) == pytest.approx(-1)
    assert np.isnan(rank_correlation(first, np.zeros_like(first)))
    # Ties share their middle rank: 1, 2.5, 2.5, 4 against 1, 3, 2, 4 by hand.
    tied, plain = np.array([1, 2, 2, 3], np.float32), np.array([1, 3, 2, 4], np.float32)
    assert rank_correlation(tied, plain) == pytest.approx(4.5 / np.sqrt(4.5 * 5))
