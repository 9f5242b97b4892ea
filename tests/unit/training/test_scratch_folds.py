"""The yardstick network is scored on the fold it never saw, and finished folds are kept."""

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from desktop_app.training.backbone_registry import SMALL_CNN
from desktop_app.training.labelled_fields import LabelledField
from desktop_app.training.metrics import roc_auc
from desktop_app.training.recipes import Recipe
from desktop_app.training.scratch_folds import ScratchFolds
from desktop_app.training.scratch_training import ScratchPlan

pytestmark = pytest.mark.tf


def test_a_fold_is_learnt_scored_and_kept(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    labels = np.arange(48) % 2
    fields = [
        LabelledField(f"{n}.png", bool(label), str(n // 2 * 2 + label), "100X", "original")
        for n, label in enumerate(labels)
    ]
    crops = rng.integers(120, 160, (48, 48, 48, 3)) + 60 * labels[:, None, None, None]
    plan = ScratchPlan(units=(16, 8), epochs=8, batch=12, learning_rate=3e-3, augmented_views=0)
    spec = dataclasses.replace(SMALL_CNN, input_px=48)
    recipe = Recipe("test_model", "0.0.1", "test", spec, plan)
    lines: list[str] = []
    folds = np.repeat([0, 1], 24)

    def scored() -> np.ndarray:
        work = ScratchFolds(recipe, plan, crops.astype(np.uint8), fields, folds, tmp_path, lines.append)
        return work.logits(["plain"], only_fold=0)["plain"]

    logits, again = scored(), scored()
    assert np.isnan(logits[24:]).all()
    assert roc_auc(labels[:24], logits[:24]) > 0.9
    np.testing.assert_allclose(again[:24], logits[:24], atol=1e-5)
    assert len(lines) == 1
