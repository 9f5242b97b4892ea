"""The table of labelled fields that training and cross-validation read.

Called by the other training files and by build scripts. Needs no TensorFlow.
"""

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import AppError

TABLE_NAME = "breakhis_fields.csv"
MALIGNANT = "malignant"
BENIGN = "benign"


class TrainingDataError(AppError):
    """Labelled data that cannot be used; the message says what is wrong with it."""


@dataclass(frozen=True)
class LabelledField:
    """One labelled photograph of a slide.

    Attributes:
        path: relative to the data folder, with `/`.
        is_malignant: the label.
        group_id: digits of the accession, the unit of every split.
        magnification: `40X` ... `400X` or `unknown`.
        form: how the file came to be (original, resized, mixed).
    """

    path: str
    is_malignant: bool
    group_id: str
    magnification: str
    form: str


def read_labelled_fields(data_dir: Path) -> tuple[LabelledField, ...]:
    """Reads the table of labelled fields, sorted by path.

    Raises:
        TrainingDataError: the table is missing, empty, or holds an unknown label.
    """
    table_path = data_dir / TABLE_NAME
    if not table_path.is_file():
        raise TrainingDataError(f"{table_path} is missing; name the folder of labelled images with --data.")
    with table_path.open(encoding="utf-8", newline="") as table:
        fields = tuple(
            sorted((_field_of(row) for row in csv.DictReader(table)), key=lambda field: field.path)
        )
    if not fields:
        raise TrainingDataError(f"{table_path} holds no rows.")
    return fields


def content_sha256(fields: Sequence[LabelledField]) -> str:
    """Returns the sha256 of what a split depends on: path, label and group of every field."""
    lines = (f"{field.path},{int(field.is_malignant)},{field.group_id}\n" for field in fields)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def labels_of(fields: Sequence[LabelledField]) -> NDArray[np.int64]:
    """Returns the labels, shape (n,), 1 for malignant."""
    return np.array([int(field.is_malignant) for field in fields], dtype=np.int64)


def groups_of(fields: Sequence[LabelledField]) -> NDArray[np.str_]:
    """Returns the group ids, shape (n,)."""
    return np.array([field.group_id for field in fields])


def _field_of(row: dict[str, str]) -> LabelledField:
    if row["label"] not in {BENIGN, MALIGNANT}:
        raise TrainingDataError(f"Unknown label {row['label']!r} for {row['path']}.")
    return LabelledField(
        path=row["path"],
        is_malignant=row["label"] == MALIGNANT,
        group_id=row["group_id"],
        magnification=row["magnification"],
        form=row["form"],
    )
