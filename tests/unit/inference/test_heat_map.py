"""Grad-CAM against the formula written out, finite differences through a laboratory's layer, and symmetry."""

from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection, LocalCalibration
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.inference.embedding_alignment import aligned
from desktop_app.inference.head import DenseHead, HeadWeights
from desktop_app.inference.heat_map import evidence_shares, field_gradients, grad_cam
from desktop_app.inference.litert_engine import LiteRtEngine
from desktop_app.inference.local_calibration import corrected_logits
from desktop_app.inference.manifest_parts import Backbone, Depth, Head, HeadLayer, InputSize
from desktop_app.inference.package import ModelPackage
from desktop_app.inference.views import dihedral_views, undo_view

SIZES = (3, 4)
WIDTH = sum(SIZES)
PLACES = (5, 5)


def backbone_of(*sizes: int) -> Backbone:
    stops = np.cumsum(sizes).tolist()
    depths = tuple(
        Depth(name=f"depth{k}", start=stop - size, stop=stop)
        for k, (size, stop) in enumerate(zip(sizes, stops, strict=True))
    )
    return Backbone(
        family="Test",
        input=InputSize(width=8, height=8),
        embedding_size=sum(sizes),
        depths=depths,
        feature_map_depth=depths[-1].name,
        feature_map_shape=(*PLACES, sizes[-1]),
    )


def head_of(*units: int, seed: int = 0, standardised: bool = True) -> DenseHead:
    random = np.random.default_rng(seed)
    sizes = (WIDTH, *units, 1)
    layers = [HeadLayer(units=count, activation="relu") for count in units]
    spec = Head(layers=(*layers, HeadLayer(units=1, activation="linear")), standardised=standardised)
    weights = HeadWeights(
        tuple(random.normal(size=sizes[k : k + 2]).astype(np.float32) for k in range(len(sizes) - 1)),
        tuple(random.normal(size=size).astype(np.float32) for size in sizes[1:]),
        random.normal(size=WIDTH).astype(np.float32) if standardised else None,
        random.uniform(0.5, 2, WIDTH).astype(np.float32) if standardised else None,
    )
    return DenseHead(spec, weights, WIDTH)


def field_of(crops: int = 1, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Embeddings and last maps of a field, the last slice being the mean of the map."""
    random = np.random.default_rng(seed)
    maps = random.uniform(0, 2, (crops, *PLACES, SIZES[-1])).astype(np.float32)
    first = random.uniform(0, 2, (crops, SIZES[0])).astype(np.float32)
    return np.concatenate([first, maps.mean(axis=(1, 2))], axis=1), maps


def layer_of(*, correction: bool, seed: int = 2) -> LocalCalibration:
    random = np.random.default_rng(seed)
    kernel = random.normal(0, 0.3, WIDTH).astype(np.float32)
    scale, shift = random.uniform(0.5, 2, WIDTH), random.normal(0, 0.2, WIDTH)
    return LocalCalibration(
        name="lab",
        model=ModelIdentity("test", "1.0.0", "0" * 64, "1" * 64),
        depth=CalibrationDepth.HEAD if correction else CalibrationDepth.BIAS,
        bias=0.7,
        temperature=1.3,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        app_version="0",
        correction=LinearCorrection(kernel, 0.2) if correction else None,
        alignment=EmbeddingAlignment(scale.astype(np.float32), shift.astype(np.float32), 1.0, 30, 5),
    )


def test_the_map_of_a_linear_head_equals_the_formula_written_out() -> None:
    head = head_of()
    embeddings, maps = field_of()
    weights = head.weights
    assert weights.scale is not None
    expected = np.zeros(PLACES)
    for row in range(PLACES[0]):
        for column in range(PLACES[1]):
            for channel in range(SIZES[1]):
                k = SIZES[0] + channel
                slope = float(weights.kernels[0][k, 0]) / float(weights.scale[k])
                expected[row, column] += slope * float(maps[0, row, column, channel]) / np.prod(PLACES)
    found = grad_cam(backbone_of(*SIZES), head, embeddings, maps)
    assert found.values.dtype == np.float32
    assert found.depth == "depth1"
    np.testing.assert_allclose(found.values, np.maximum(expected, 0), atol=1e-6)
    negated = grad_cam(backbone_of(*SIZES), head, embeddings, maps, is_benign=True)
    np.testing.assert_allclose(negated.values, np.maximum(-expected, 0), atol=1e-6)
    assert (found.values > 0).any()
    assert (negated.values > 0).any()


@pytest.mark.parametrize("seed", range(5))
def test_a_place_of_the_map_moves_the_logit_as_its_weight_says(seed: int) -> None:
    head = head_of(6, 4, seed=seed)
    embeddings, _ = field_of(seed=seed)
    slopes = field_gradients(head, embeddings)[0, SIZES[0] :] / np.prod(PLACES)
    for channel in range(SIZES[1]):
        bumped = embeddings.copy()
        bumped[0, SIZES[0] + channel] += 1e-2 / np.prod(PLACES)  # one place of the map up by 1e-2
        moved = float(head.logits(bumped)[0]) - float(head.logits(embeddings)[0])
        assert moved == pytest.approx(1e-2 * slopes[channel], abs=2e-6)


@pytest.mark.parametrize("correction", [False, True])
def test_a_laboratory_s_layer_is_part_of_the_gradient(correction: bool) -> None:
    head = head_of(6, 4, seed=3)
    layer = layer_of(correction=correction)
    embeddings, _ = field_of()
    gradient = field_gradients(head, embeddings, layer)[0]
    for k in range(WIDTH):
        step = np.zeros_like(embeddings)
        step[0, k] = 1e-2
        sides = [logit_behind_the_answer(head, layer, embeddings + sign * step) for sign in (-1, 1)]
        assert (sides[1] - sides[0]) / 2e-2 == pytest.approx(gradient[k], rel=1e-3, abs=1e-3)
    assert not np.allclose(gradient, field_gradients(head, embeddings)[0], atol=1e-2)


def logit_behind_the_answer(head: DenseHead, layer: LocalCalibration, embeddings: np.ndarray) -> float:
    assert layer.alignment is not None
    seen = aligned(embeddings.astype(np.float32), layer.alignment)
    logits = head.logits(seen).astype(np.float64)
    if layer.correction is not None:
        logits = corrected_logits(seen, logits, layer.correction)
    return float(logits[0])


@pytest.mark.parametrize("views", [2, 4, 8])
def test_maps_of_views_are_turned_back_before_they_are_averaged(views: int) -> None:
    head = head_of()
    embeddings, maps = field_of()
    turned = np.stack([dihedral_views(maps[0, :, :, k : k + 1], views) for k in range(SIZES[1])], axis=-1)[
        :, :, :, 0
    ]
    several = grad_cam(backbone_of(*SIZES), head, np.repeat(embeddings, views, axis=0), turned)
    np.testing.assert_allclose(
        several.values, grad_cam(backbone_of(*SIZES), head, embeddings, maps).values, atol=1e-6
    )


def test_every_view_can_be_undone() -> None:
    crop = np.arange(5 * 5 * 3, dtype=np.uint8).reshape(5, 5, 3)
    for number, view in enumerate(dihedral_views(crop, 8)):
        np.testing.assert_array_equal(undo_view(view[:, :, 1], number), crop[:, :, 1])
    with pytest.raises(ValueError, match="view 8"):
        undo_view(crop[:, :, 0], 8)


def test_shares_of_a_linear_head_are_those_of_its_sum() -> None:
    head = head_of()
    embeddings, _ = field_of()
    weights = head.weights
    terms = (embeddings[0] - weights.mean) / weights.scale * weights.kernels[0][:, 0]
    parts = [abs(float(terms[: SIZES[0]].sum())), abs(float(terms[SIZES[0] :].sum()))]
    found = evidence_shares(backbone_of(*SIZES).depths, head, embeddings)
    assert found == pytest.approx([part / sum(parts) for part in parts], rel=1e-5)
    assert sum(found) == pytest.approx(1)
    assert evidence_shares(backbone_of(WIDTH).depths, head, embeddings) == (1.0,)


def test_a_head_without_standardisation_measures_from_zero() -> None:
    head = head_of(standardised=False)
    embeddings, _ = field_of()
    terms = embeddings[0] * head.weights.kernels[0][:, 0]
    first = abs(float(terms[: SIZES[0]].sum()))
    expected = first / (first + abs(float(terms[SIZES[0] :].sum())))
    assert evidence_shares(backbone_of(*SIZES).depths, head, embeddings)[0] == pytest.approx(expected)


def test_a_head_that_is_silent_gives_a_map_of_zeros_and_no_share() -> None:
    silent = HeadWeights(
        (np.zeros((WIDTH, 1), np.float32),),
        (np.ones(1, np.float32),),
        np.zeros(WIDTH, np.float32),
        np.ones(WIDTH, np.float32),
    )
    spec = Head(layers=(HeadLayer(units=1, activation="linear"),), standardised=True)
    cam = grad_cam(backbone_of(*SIZES), DenseHead(spec, silent, WIDTH), *field_of())
    assert cam.is_zero
    assert not cam.values.any()
    assert cam.share == 0.0


def test_maps_that_belong_to_another_backbone_are_refused() -> None:
    embeddings, maps = field_of()
    with pytest.raises(ValueError, match="maps of shape"):
        grad_cam(backbone_of(*SIZES), head_of(), embeddings, maps[:, :, :, :-1])
    with pytest.raises(ValueError, match="maps of shape"):
        grad_cam(backbone_of(*SIZES), head_of(), np.repeat(embeddings, 2, axis=0), maps)


def test_with_all_views_a_mirrored_field_has_the_mirrored_map(package: ModelPackage) -> None:
    engine = LiteRtEngine(package, threads=1, batch_size=1)
    crop = package.golden.crops[1]
    backbone, head = package.manifest.backbone, package.head
    maps = []
    for side in (crop, crop[:, ::-1]):
        pairs = [engine.embedding_and_map(view) for view in dihedral_views(side, 8)]
        embeddings, features = (np.stack(parts) for parts in zip(*pairs, strict=True))
        maps.append(
            [grad_cam(backbone, head, embeddings, features, is_benign=side).values for side in (False, True)]
        )
    engine.close()
    for plain, mirrored in zip(*maps, strict=True):
        np.testing.assert_allclose(mirrored, plain[:, ::-1], atol=1e-5 * max(plain.max(), 1e-6))
    assert np.ptp(maps[0][0]) + np.ptp(maps[0][1]) > 0
