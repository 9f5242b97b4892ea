"""Folds keep patients together and refuse data they were not made for."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.training.folds import make_folds, read_fold_numbers, write_folds
from desktop_app.training.labelled_fields import (
    LabelledField,
    TrainingDataError,
    groups_of,
    labels_of,
    read_labelled_fields,
)

REPOSITORY = Path(__file__).resolve().parents[3]


def test_no_group_sits_in_two_folds(fields: tuple[LabelledField, ...], tmp_path: Path) -> None:
    write_folds(fields, tmp_path / "folds.json")
    numbers = read_fold_numbers(tmp_path / "folds.json", fields)
    groups = groups_of(fields)
    assert all(len(set(numbers[groups == group])) == 1 for group in set(groups.tolist()))
    assert set(numbers.tolist()) == {0, 1, 2, 3, 4}


def test_every_fold_holds_both_classes(fields: tuple[LabelledField, ...]) -> None:
    for fold in make_folds(fields)["folds"]:
        assert fold["benign_groups"] >= 2
        assert fold["malignant_groups"] >= 2


def test_folds_refuse_other_fields(fields: tuple[LabelledField, ...], tmp_path: Path) -> None:
    write_folds(fields, tmp_path / "folds.json")
    relabelled = (replace(fields[0], is_malignant=not fields[0].is_malignant), *fields[1:])
    with pytest.raises(TrainingDataError, match="frozen for other"):
        read_fold_numbers(tmp_path / "folds.json", relabelled)


def test_too_few_benign_groups_are_refused(fields: tuple[LabelledField, ...]) -> None:
    few = [field for field in fields if field.is_malignant or field.group_id in {"0", "1", "2"}]
    with pytest.raises(TrainingDataError, match="two benign groups"):
        make_folds(few)


def test_shipped_folds_are_five_with_disjoint_groups() -> None:
    frozen = json.loads((REPOSITORY / "models" / "folds.json").read_text(encoding="utf-8"))
    groups = [group for fold in frozen["folds"] for group in fold["groups"]]
    assert len(frozen["folds"]) == 5
    assert len(groups) == len(set(groups)) == 51
    assert all(fold["benign_groups"] >= 2 for fold in frozen["folds"])
    assert (
        sum(fold["benign_fields"] + fold["malignant_fields"] for fold in frozen["folds"]) == frozen["fields"]
    )


def test_table_is_read_sorted_and_checked(tmp_path: Path) -> None:
    header = "path,label,subtype,patient_id,group_id,magnification,width,height,form\n"
    rows = "b.png,malignant,DC,1-2A,2,40X,1,1,mixed\na.png,benign,A,1-1,1,40X,1,1,mixed\n"
    (tmp_path / "breakhis_fields.csv").write_text(header + rows, encoding="utf-8")
    read = read_labelled_fields(tmp_path)
    assert [field.path for field in read] == ["a.png", "b.png"]
    np.testing.assert_array_equal(labels_of(read), [0, 1])
    (tmp_path / "breakhis_fields.csv").write_text(header + rows.replace("benign", "odd"), encoding="utf-8")
    with pytest.raises(TrainingDataError, match="Unknown label 'odd'"):
        read_labelled_fields(tmp_path)


def test_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="--data"):
        read_labelled_fields(tmp_path)
