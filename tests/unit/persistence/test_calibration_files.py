"""Layers survive the disk unchanged, and damage is refused."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.evaluation import Figure
from desktop_app.domain.local_calibration import CalibrationDepth, LinearCorrection, LocalCalibration
from desktop_app.domain.model_identity import Thresholds
from desktop_app.persistence.calibration_files import CalibrationFiles
from tests.helpers.session_values import MODEL

LAYER = LocalCalibration(
    "Our lab",
    MODEL,
    CalibrationDepth.HEAD,
    0.1,
    0.4,
    datetime(2026, 11, 24, tzinfo=UTC),
    "1.0.0",
    LinearCorrection(np.linspace(-1, 1, 7, dtype=np.float32), 0.25),
    Thresholds(0.2, 0.7),
    20,
    4,
    (Figure("loss", 0.5, 0.4, 0.6),),
    (Figure("loss", 0.4),),
)
ALIGNMENT = EmbeddingAlignment(
    np.linspace(0.5, 2, 7, dtype=np.float32), np.linspace(-1, 1, 7, dtype=np.float32), 0.77, 80, 31
)


@pytest.fixture
def files(tmp_path: Path) -> CalibrationFiles:
    return CalibrationFiles(tmp_path / "calibrations")


def test_a_layer_comes_back_as_it_was(files: CalibrationFiles) -> None:
    files.save(LAYER)
    found = files.load("densenet", "Our lab")
    assert found.digest == LAYER.digest
    assert (found.before, found.after, found.thresholds) == (LAYER.before, LAYER.after, LAYER.thresholds)
    assert found.created_at == LAYER.created_at


def test_an_alignment_comes_back_to_the_last_bit(files: CalibrationFiles) -> None:
    layer = replace(LAYER, alignment=ALIGNMENT)
    files.save(layer)
    found = files.load("densenet", "Our lab")
    assert found.digest == layer.digest != LAYER.digest
    assert found.alignment is not None
    np.testing.assert_array_equal(found.alignment.scale, ALIGNMENT.scale)
    np.testing.assert_array_equal(found.alignment.shift, ALIGNMENT.shift)
    assert (found.alignment.strength, found.alignment.fields, found.alignment.patients) == (0.77, 80, 31)


def test_a_file_of_the_first_schema_is_a_layer_without_alignment(files: CalibrationFiles) -> None:
    files.save(LAYER)
    (path,) = (files.folder / "densenet").glob("layer-*.json")
    body = json.loads(path.read_text("utf-8"))
    del body["alignment"]
    path.write_text(json.dumps(body | {"schema_version": 1}), "utf-8")
    found = files.load("densenet", "Our lab")
    assert found.alignment is None
    assert found.digest == LAYER.digest


@pytest.mark.parametrize(
    "wrong", [{"scale_float32": "!"}, {"scale_float32": ""}, {"strength": 2}, {"shift_float32": None}]
)
def test_a_damaged_alignment_is_refused(files: CalibrationFiles, wrong: dict[str, object]) -> None:
    files.save(replace(LAYER, alignment=ALIGNMENT))
    (path,) = (files.folder / "densenet").glob("layer-*.json")
    body = json.loads(path.read_text("utf-8"))
    body["alignment"] |= wrong
    path.write_text(json.dumps(body), "utf-8")
    with pytest.raises(CalibrationError, match="damaged"):
        files.load("densenet", "Our lab")


def test_nothing_is_in_use_until_it_is_chosen(files: CalibrationFiles) -> None:
    files.save(LAYER)
    assert files.active("densenet") is None
    files.activate("densenet", "Our lab")
    active = files.active("densenet")
    assert active is not None
    assert active.digest == LAYER.digest
    files.activate("densenet", "")
    assert files.active("densenet") is None


@pytest.mark.parametrize(
    "spoil", [lambda text: text[: len(text) // 2], lambda text: text.replace("0.4,", "0.5,", 1)]
)
def test_a_spoilt_file_is_listed_with_its_fault_and_not_used(files: CalibrationFiles, spoil) -> None:  # type: ignore[no-untyped-def]
    files.save(LAYER)
    files.activate("densenet", "Our lab")
    (path,) = (files.folder / "densenet").glob("layer-*.json")
    path.write_text(spoil(path.read_text("utf-8")), "utf-8")
    assert files.active("densenet") is None
    assert files.layers(MODEL)[0].problem


def test_a_newer_file_is_refused(files: CalibrationFiles) -> None:
    files.save(LAYER)
    (path,) = (files.folder / "densenet").glob("layer-*.json")
    body = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(body | {"schema_version": 3}), "utf-8")
    with pytest.raises(CalibrationError, match="newer Lamella"):
        files.load("densenet", "Our lab")


@pytest.mark.parametrize("name", ["", "a@b", "x" * 41, "../up", "line\nbreak", " blank"])
def test_names_that_reports_cannot_show_are_refused(files: CalibrationFiles, name: str) -> None:
    with pytest.raises(CalibrationError, match="cannot name"):
        files.save(replace(LAYER, name=name))


def test_removing_what_is_not_there_says_so(files: CalibrationFiles) -> None:
    with pytest.raises(CalibrationError, match='no calibration "Nobody"'):
        files.remove("densenet", "Nobody")
