"""Patient-wise folds, frozen once in a file and checked against the data at every use.

The split unit is the accession group, never the image. Called by cross-validation.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.labelled_fields import (
    LabelledField,
    TrainingDataError,
    content_sha256,
    groups_of,
    labels_of,
)

FOLD_COUNT = 5
FOLD_SEED = 0
MIN_BENIGN_GROUPS = 2


def make_folds(fields: Sequence[LabelledField], seed: int = FOLD_SEED) -> dict[str, Any]:
    """Splits the groups into five folds stratified by label.

    Source of the method: scikit-learn's `StratifiedGroupKFold`, which balances fields of both classes.

    Raises:
        TrainingDataError: a fold would hold fewer than two benign groups.
    """
    from sklearn.model_selection import StratifiedGroupKFold

    labels, groups = labels_of(fields), groups_of(fields)
    splitter = StratifiedGroupKFold(FOLD_COUNT, shuffle=True, random_state=seed)
    folds = [
        _describe(index, test, labels, groups)
        for index, (_, test) in enumerate(splitter.split(labels, labels, groups))
    ]
    if min(fold["benign_groups"] for fold in folds) < MIN_BENIGN_GROUPS:
        raise TrainingDataError("A fold holds fewer than two benign groups; choose another seed.")
    return {
        "method": "StratifiedGroupKFold by group_id, stratified by label",
        "seed": seed,
        "fields": len(fields),
        "fields_sha256": content_sha256(fields),
        "folds": folds,
    }


def write_folds(fields: Sequence[LabelledField], path: Path) -> None:
    """Writes the folds of these fields as JSON."""
    path.write_text(json.dumps(make_folds(fields), indent=1) + "\n", encoding="utf-8")


def read_fold_numbers(path: Path, fields: Sequence[LabelledField]) -> NDArray[np.int64]:
    """Returns the fold of every field, shape (n,), 0 to 4, from the frozen file.

    Raises:
        TrainingDataError: the labelled fields are not those the folds were frozen for.
    """
    frozen = json.loads(path.read_text(encoding="utf-8"))
    if frozen["fields_sha256"] != content_sha256(fields):
        raise TrainingDataError(f"{path} was frozen for other labelled fields than the ones read now.")
    fold_of_group = {group: fold["fold"] for fold in frozen["folds"] for group in fold["groups"]}
    return np.array([fold_of_group[field.group_id] for field in fields], dtype=np.int64)


def _describe(
    index: int, test: NDArray[np.int64], labels: NDArray[np.int64], groups: NDArray[np.str_]
) -> dict[str, Any]:
    malignant_groups = set(groups[test][labels[test] == 1].tolist())
    benign_groups = set(groups[test][labels[test] == 0].tolist())
    return {
        "fold": index,
        "benign_groups": len(benign_groups),
        "malignant_groups": len(malignant_groups),
        "benign_fields": int((labels[test] == 0).sum()),
        "malignant_fields": int((labels[test] == 1).sum()),
        "groups": sorted(benign_groups | malignant_groups, key=int),
    }
