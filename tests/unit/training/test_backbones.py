"""Real networks with random weights: what is rewritten or rounded must still answer the same."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.training.backbone_network import (
    build_embedder,
    build_network,
    depth_sizes,
    feature_map_shape,
    fold_batch_norms,
    half_precision_arrays,
    load_arrays,
)
from desktop_app.training.backbone_registry import BACKBONES, DENSENET_121, DENSENET_121_WHOLE, VGG_16
from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.package_building import Agreement, ConversionError, check_agreement
from desktop_app.training.synthetic_crops import synthetic_crops

pytestmark = pytest.mark.tf
# What is proven here holds for any size; the size of the packages is proven in tests/e2e, as shipped.
SIDE_PX = 64


@pytest.fixture(scope="module")
def restless_densenet() -> Any:
    """DenseNet121 with random weights and batch normalisations that do something."""
    import keras

    keras.utils.set_random_seed(4)
    network = build_network(DENSENET_121, side_px=SIDE_PX)
    rng = np.random.default_rng(4)
    for layer in network.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            size = layer.get_weights()[0].shape
            statistics = rng.uniform(0.5, 1.5, (4, *size))
            layer.set_weights([statistics[0], statistics[1] - 1, statistics[2] - 1, statistics[3]])
    return network


def test_folding_and_rounding_keep_the_answer(restless_densenet: Any) -> None:
    crops = synthetic_crops(2, SIDE_PX)
    embedder = build_embedder(DENSENET_121, restless_densenet)
    before, feature_map = embedder.predict_on_batch(crops.astype(np.float32))
    assert before.shape == (2, sum(depth_sizes(DENSENET_121, restless_densenet)))
    assert feature_map.shape[1:] == feature_map_shape(DENSENET_121, restless_densenet)
    last = feature_map.shape[-1]
    np.testing.assert_allclose(before[:, -last:], feature_map.mean(axis=(1, 2)), rtol=1e-3, atol=1e-4)
    fold_batch_norms(restless_densenet)
    after = embedder.predict_on_batch(crops.astype(np.float32))[0]
    np.testing.assert_allclose(after, before, rtol=1e-3, atol=1e-3 * np.abs(before).max())
    load_arrays(restless_densenet, half_precision_arrays(restless_densenet))
    rounded = embedder.predict_on_batch(crops.astype(np.float32))[0]
    np.testing.assert_allclose(rounded, after, atol=2e-2 * np.abs(after).max())


def test_vgg_is_fed_blue_first_around_the_imagenet_mean() -> None:
    import keras

    network = build_network(VGG_16, side_px=SIDE_PX)
    embedder = build_embedder(VGG_16, network)
    crops = synthetic_crops(1, SIDE_PX).astype(np.float32)
    prepared = keras.applications.vgg16.preprocess_input(crops.copy())
    expected = keras.Model(network.input, network.get_layer(VGG_16.pooled_layers[-1]).output)(prepared)
    np.testing.assert_allclose(embedder(crops)[1], expected, rtol=1e-3, atol=1e-3)


def test_a_network_ends_at_its_last_depth(restless_densenet: Any) -> None:
    assert restless_densenet.layers[-1].name == DENSENET_121.pooled_layers[-1]
    whole = build_network(DENSENET_121_WHOLE, side_px=SIDE_PX)
    assert whole.count_params() > 4 * restless_densenet.count_params()


def test_missing_weights_name_the_script(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="get_backbones"):
        build_network(DENSENET_121, tmp_path / "none.h5")


def test_weights_too_large_for_float16_are_refused() -> None:
    import keras

    network = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    network.set_weights([np.full((2, 1), 1e6), np.zeros(1)])
    with pytest.raises(TrainingDataError, match="too large"):
        half_precision_arrays(network)


@pytest.mark.parametrize("agreement", [Agreement(200, 2e-4, 0.0), Agreement(200, 0.0, 3e-3)])
def test_a_straying_conversion_is_refused(agreement: Agreement) -> None:
    with pytest.raises(ConversionError, match="moves a probability"):
        check_agreement(agreement)


def test_registry_names_layers_that_exist(restless_densenet: Any) -> None:
    names = {layer.name for layer in restless_densenet.layers}
    assert {*BACKBONES["densenet_121"].pooled_layers, BACKBONES["densenet_121"].tuning_cut} <= names
