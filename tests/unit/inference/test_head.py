"""The head in NumPy against plain loops and finite differences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.head import DenseHead, HeadWeights
from desktop_app.inference.manifest_parts import Head, HeadLayer
from desktop_app.inference.package import ModelPackage

WIDTH = 5


def spec_of(*units: int, standardised: bool = True) -> Head:
    hidden = [HeadLayer(units=count, activation="relu", dropout=0.25) for count in units]
    return Head(layers=(*hidden, HeadLayer(units=1, activation="linear")), standardised=standardised)


def weights_for(spec: Head, seed: int = 0) -> HeadWeights:
    random = np.random.default_rng(seed)
    sizes = (WIDTH, *(layer.units for layer in spec.layers))
    return HeadWeights(
        tuple(random.normal(size=sizes[k : k + 2]).astype(np.float32) for k in range(len(spec.layers))),
        tuple(random.normal(size=size).astype(np.float32) for size in sizes[1:]),
        random.normal(size=WIDTH).astype(np.float32) if spec.standardised else None,
        random.uniform(0.5, 2, WIDTH).astype(np.float32) if spec.standardised else None,
    )


def logit_by_loops(spec: Head, weights: HeadWeights, embedding: np.ndarray) -> float:
    values = [float(number) for number in embedding]
    if weights.mean is not None and weights.scale is not None:
        values = [
            (number - float(weights.mean[k])) / float(weights.scale[k]) for k, number in enumerate(values)
        ]
    for layer, kernel, bias in zip(spec.layers, weights.kernels, weights.biases, strict=True):
        sums = [
            float(bias[unit]) + sum(value * float(kernel[k, unit]) for k, value in enumerate(values))
            for unit in range(layer.units)
        ]
        values = [max(total, 0.0) if layer.activation == "relu" else total for total in sums]
    return values[0]


@pytest.mark.parametrize("spec", [spec_of(), spec_of(4), spec_of(6, 3), spec_of(4, standardised=False)])
def test_logits_equal_plain_loops(spec: Head) -> None:
    weights = weights_for(spec)
    embeddings = np.random.default_rng(1).normal(size=(7, WIDTH)).astype(np.float32)
    logits = DenseHead(spec, weights, WIDTH).logits(embeddings)
    assert logits.dtype == np.float32
    expected = [logit_by_loops(spec, weights, row) for row in embeddings]
    np.testing.assert_allclose(logits, expected, rtol=1e-5, atol=1e-5)


@given(st.integers(0, 10_000), st.booleans())
def test_the_gradient_equals_finite_differences(seed: int, standardised: bool) -> None:
    spec = spec_of(6, 3, standardised=standardised)
    weights = weights_for(spec, seed)
    head = DenseHead(spec, weights, WIDTH)
    embedding = np.random.default_rng(seed + 1).normal(size=WIDTH).astype(np.float32)
    gradient = head.gradient(embedding)
    for axis in range(WIDTH):
        step = np.zeros(WIDTH)
        step[axis] = 1e-6
        sides = [logit_by_loops(spec, weights, embedding + sign * step) for sign in (-1, 1)]
        middle = logit_by_loops(spec, weights, embedding)
        slopes = ((middle - sides[0]) / 1e-6, (sides[1] - middle) / 1e-6)
        if abs(slopes[0] - slopes[1]) < 1e-4:  # else a rectifier's kink lies within the step
            assert gradient[axis] == pytest.approx(slopes[1], rel=1e-3, abs=1e-3)


def test_no_embeddings_give_no_logits() -> None:
    spec = spec_of(4)
    assert DenseHead(spec, weights_for(spec), WIDTH).logits(np.empty((0, WIDTH), np.float32)).shape == (0,)


def test_dropout_rates_are_kept_for_later_passes(package: ModelPackage) -> None:
    assert package.head.dropout_rates == (0.3, 0.2)


@pytest.mark.parametrize("shape", [(WIDTH,), (2, WIDTH + 1), (1, 2, WIDTH)])
def test_embeddings_of_another_width_are_refused(shape: tuple[int, ...]) -> None:
    spec = spec_of(4)
    with pytest.raises(ValueError, match="expected"):
        DenseHead(spec, weights_for(spec), WIDTH).logits(np.zeros(shape, np.float32))


@pytest.mark.parametrize(
    ("name", "array"),
    [
        ("kernel_0", np.zeros((WIDTH, 3), np.float32)),
        ("kernel_0", np.zeros((WIDTH, 4), np.float64)),
        ("bias_1", np.full(1, np.nan, np.float32)),
        ("scale", np.zeros(WIDTH, np.float32)),
        ("surprise", np.zeros(1, np.float32)),
    ],
)
def test_arrays_that_do_not_fit_are_refused_by_name(name: str, array: np.ndarray) -> None:
    spec = spec_of(4)
    arrays = weights_for(spec).to_arrays()
    with pytest.raises(ModelLoadError, match=name):
        DenseHead.from_arrays(spec, {**arrays, name: array}, WIDTH)


def test_a_missing_array_is_refused_by_name() -> None:
    spec = spec_of(4)
    arrays = weights_for(spec).to_arrays()
    del arrays["bias_0"]
    with pytest.raises(ModelLoadError, match="bias_0"):
        DenseHead.from_arrays(spec, arrays, WIDTH)
