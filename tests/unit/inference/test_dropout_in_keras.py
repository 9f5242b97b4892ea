"""The same masks, injected into the head built of Keras layers, give the same logits."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.inference.dropout_spread import PASSES, dropout_logits, dropout_masks, has_dropout
from desktop_app.inference.package import ModelPackage, open_package

pytestmark = pytest.mark.tf

MODELS = Path(__file__).resolve().parents[3] / "models"
NAMES = [path.parent.name for path in sorted(MODELS.glob("*/manifest.json"))]
PIXELS = "ab" * 32


def keras_head(package: ModelPackage) -> Any:
    """Return the head in Keras layers; masks come in beside the embedding, where the dropout stood."""
    import keras

    head, weights = package.head, package.head.weights
    embedding = keras.Input((head.embedding_size,))
    inputs, value = [embedding], embedding
    if weights.mean is not None and weights.scale is not None:
        variance = weights.scale.astype("float64") ** 2
        value = keras.layers.Normalization(mean=weights.mean, variance=variance)(value)
    for layer, kernel, bias in zip(
        package.manifest.head.layers, weights.kernels, weights.biases, strict=True
    ):
        if layer.dropout > 0:
            inputs.append(keras.Input((kernel.shape[0],)))
            value = keras.layers.Multiply()([value, inputs[-1]])
        dense = keras.layers.Dense(layer.units, activation=layer.activation)
        value = dense(value)
        dense.set_weights([kernel, bias])
    return keras.Model(inputs, value)


@pytest.mark.parametrize("name", NAMES)
def test_logits_equal_those_of_keras_layers_with_the_same_masks(name: str) -> None:
    package = open_package(MODELS / name)
    model = keras_head(package)
    masks = dropout_masks(package.head, PIXELS, package.identity.sha256)
    passes = PASSES if has_dropout(package.head) else 1
    for row in np.asarray(package.golden.embeddings):
        ours = dropout_logits(package.head, row[np.newaxis], masks)
        drawn = [mask for mask in masks if mask is not None]
        theirs = np.asarray(model([np.tile(row, (passes, 1)), *drawn]))[:, 0]
        assert ours.shape == theirs.shape == (passes,)
        np.testing.assert_allclose(ours, theirs, atol=1e-4, rtol=0)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "vgg_16_breast"])
def test_masks_hold_the_values_that_the_dropout_of_keras_draws(name: str) -> None:
    import keras

    package = open_package(MODELS / name)
    masks = dropout_masks(package.head, PIXELS, package.identity.sha256)
    for layer, mask in zip(package.manifest.head.layers, masks, strict=True):
        if mask is not None:
            drawn = keras.layers.Dropout(layer.dropout)(np.ones((20, 200), np.float32), training=True)
            np.testing.assert_allclose(np.unique(np.asarray(drawn)), np.unique(mask), rtol=1e-6)
