"""A layer names itself by what it does, and cannot contradict itself."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection, LocalCalibration
from desktop_app.domain.model_identity import ModelIdentity, Thresholds

MODEL = ModelIdentity("m", "1.0.0", "a" * 64, "b" * 64)
LAYER = LocalCalibration(
    "Our lab", MODEL, CalibrationDepth.BIAS, 0.25, 0.5, datetime(2026, 11, 24, tzinfo=UTC), "1.0.0"
)
CORRECTED = replace(
    LAYER, depth=CalibrationDepth.HEAD, correction=LinearCorrection(np.ones(3, np.float32), 0.1)
)
ONES, ZEROS = np.ones(3, np.float32), np.zeros(3, np.float32)
ALIGNED = replace(LAYER, alignment=EmbeddingAlignment(ONES, ZEROS, 0.5, 20, 4))


def test_the_reference_holds_the_name_and_the_digest() -> None:
    assert LAYER.reference == f"Our lab@{LAYER.digest[:12]}"


@pytest.mark.parametrize(
    "changed",
    [
        replace(LAYER, bias=0.26),
        replace(LAYER, temperature=0.51),
        replace(LAYER, thresholds=Thresholds(0.2, 0.8)),
        replace(LAYER, model=replace(MODEL, sha256="c" * 64)),
        CORRECTED,
        ALIGNED,
    ],
)
def test_whatever_changes_an_answer_changes_the_digest(changed: LocalCalibration) -> None:
    assert changed.digest != LAYER.digest


def test_what_changes_no_answer_leaves_the_digest() -> None:
    other = replace(LAYER, name="Other", fields=40, created_at=datetime(2027, 1, 1, tzinfo=UTC))
    assert other.digest == LAYER.digest


def test_one_number_of_the_correction_changes_the_digest() -> None:
    kernel = np.array([1, 1, 1.5], np.float32)
    other = replace(CORRECTED, correction=LinearCorrection(kernel, 0.1))
    assert other.digest != CORRECTED.digest


def test_numbers_of_the_alignment_change_the_digest_and_its_counts_do_not() -> None:
    found = {
        replace(ALIGNED, alignment=EmbeddingAlignment(*numbers, 0.5, 20, 4)).digest
        for numbers in ((ONES, ZEROS), (ONES * 2, ZEROS), (ONES, ONES))
    }
    assert len(found) == 3
    assert replace(ALIGNED, alignment=EmbeddingAlignment(ONES, ZEROS, 0.6, 40, 8)).digest == ALIGNED.digest


def test_an_alignment_is_a_map_that_can_be() -> None:
    for scale, shift, strength in ((ONES, ZEROS[:2], 0.5), (ZEROS, ZEROS, 0.5), (ONES, ZEROS, 1.5)):
        with pytest.raises(ValueError, match=r"scale|strength"):
            EmbeddingAlignment(scale, shift, strength, 20, 4)


def test_contradictions_are_refused() -> None:
    with pytest.raises(ValueError, match="not positive"):
        replace(LAYER, temperature=0.0)
    with pytest.raises(ValueError, match="depth"):
        replace(LAYER, depth=CalibrationDepth.HEAD)
