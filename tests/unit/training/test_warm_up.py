"""A student warms up by imitation: crops and maps stay together, and an interrupted warm-up goes on."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from desktop_app.training.backbone_registry import (
    IMAGENET_NOTE,
    IMITATION_NOTE,
    MOBILENET_V3_LARGE,
    SMALL_CNN,
    VGG_16,
)
from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.starting_weights import find_starting_weights
from desktop_app.training.warm_up.imitation import Imitation, cut_out
from desktop_app.training.warm_up.patches import patch_crops, read_patches
from desktop_app.training.warm_up.teacher_maps import COMPONENTS, fit_projection, unpack
from desktop_app.training.warm_up.warm_up_plan import TEACHER_STRIDES, WARM_UPS, WarmUpPlan


def maps_of(count: int, side_px: int) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(3)
    return tuple(
        rng.normal(size=(count, side_px // stride, side_px // stride, components)).astype(np.float16)
        for stride, components in zip(TEACHER_STRIDES, COMPONENTS, strict=True)
    )


def test_components_have_unit_mean_square_and_lose_the_mean() -> None:
    rows = (np.random.default_rng(1).normal(size=(500, 12)) * np.arange(1, 13) + 5).astype(np.float32)
    projection = fit_projection(rows, 4)
    projected = (rows - projection.mean) @ projection.directions
    assert projected.shape == (500, 4)
    assert (projected**2).mean() == pytest.approx(1.0, rel=1e-3)
    assert np.abs(projected.mean(axis=0)).max() < 1e-3


def test_maps_come_back_from_flat_rows() -> None:
    maps = maps_of(3, 64)
    flat = np.concatenate([depth.reshape(3, -1) for depth in maps], axis=1)
    for depth, again in zip(maps, unpack(flat, 64), strict=True):
        np.testing.assert_array_equal(again, depth)


@pytest.mark.parametrize("seed", range(4))
def test_a_cut_takes_the_same_place_of_crop_and_maps(seed: int) -> None:
    place = np.arange(96)
    crops = np.broadcast_to(place[None, :, None, None], (2, 96, 96, 3)).astype(np.uint8)
    maps = tuple(
        np.broadcast_to(place[::stride][None, :, None, None], (2, 96 // stride, 96 // stride, 1))
        for stride in TEACHER_STRIDES
    )
    cut, targets = cut_out(crops, maps, 64, np.random.default_rng(seed))
    assert cut.shape == (2, 64, 64, 3)
    for target, stride in zip(targets, TEACHER_STRIDES, strict=True):
        np.testing.assert_array_equal(target[:, :, 0, 0], cut[:, ::stride, 0, 0])


def test_varied_crops_repeat_and_differ_from_plain_ones() -> None:
    patch = np.random.default_rng(2).integers(0, 255, (50, 50, 3)).astype(np.uint8)
    plain, varied, again = (patch_crops([patch], view, 7) for view in ("plain", "varied", "varied"))
    assert plain.shape == varied.shape == (1, 96, 96, 3)
    np.testing.assert_array_equal(varied, again)
    assert not np.array_equal(plain, varied)


def test_missing_patches_are_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="idc_patches"):
        read_patches(tmp_path)


@pytest.mark.tf
def test_an_interrupted_warm_up_goes_on_with_the_next_epoch(tmp_path: Path) -> None:
    crops = np.random.default_rng(5).integers(0, 255, (16, 32, 32, 3)).astype(np.uint8)
    maps, lines = maps_of(16, 32), []
    short = WarmUpPlan(WARM_UPS["mobilenet_v3_large"].imitated_layers, 32, epochs=1, batch=8)
    Imitation(MOBILENET_V3_LARGE, short, tmp_path).run(crops, maps, lines.append)
    student = Imitation(MOBILENET_V3_LARGE, dataclasses.replace(short, epochs=2), tmp_path)
    student.run(crops, maps, lines.append)
    assert [line.split(":")[0] for line in lines] == ["  epoch 1 of 1", "  epoch 2 of 2"]
    assert len(student.losses) == 2
    assert np.isfinite(student.losses).all()
    assert all(np.isfinite(array).all() for array in student.arrays().values())


def test_imagenet_weights_come_first_and_the_card_says_so(tmp_path: Path) -> None:
    package = tmp_path / "package"
    with pytest.raises(TrainingDataError, match="warm-up"):
        find_starting_weights(MOBILENET_V3_LARGE, tmp_path, package)
    with pytest.raises(TrainingDataError, match="get_backbones"):
        find_starting_weights(VGG_16, tmp_path, package)
    kept = package / "training" / "weights.npz"
    kept.parent.mkdir(parents=True)
    for path, note in (
        (kept, IMITATION_NOTE),
        (tmp_path / MOBILENET_V3_LARGE.weights_file, IMITATION_NOTE),
        (tmp_path / MOBILENET_V3_LARGE.imagenet_file, IMAGENET_NOTE),
    ):
        path.touch()
        spec, found = find_starting_weights(MOBILENET_V3_LARGE, tmp_path, package)
        assert (found, spec.weights_note) == (path, note)
    assert not SMALL_CNN.learns_from_teacher
