"""Out-of-fold predictions on disk: one CSV per model, from which every figure is computed again.

Beside it lies a JSON file that says how the predictions were made.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.operating_point import cross_fitted_probabilities

_FIXED_COLUMNS = ("path", "group_id", "label", "fold", "magnification", "form", "logit", "probability")
_SHIFT_PREFIX = "logit_"


@dataclass(frozen=True)
class OutOfFold:
    """Predictions for fields whose group the predicting model never saw.

    Attributes:
        name: of the model, and of the files.
        paths: (n,) of the fields.
        groups: (n,) group ids.
        labels: (n,) 1 for malignant.
        folds: (n,) number of the fold.
        magnifications: (n,).
        forms: (n,).
        logits: (n,) as the head gives them.
        probabilities: (n,) calibrated with the logits of the other folds.
        shifted_logits: by simulated laboratory, (n,).
        notes: how the run was made: recipe, seed, seconds.
    """

    name: str
    paths: NDArray[np.str_]
    groups: NDArray[np.str_]
    labels: NDArray[np.int64]
    folds: NDArray[np.int64]
    magnifications: NDArray[np.str_]
    forms: NDArray[np.str_]
    logits: NDArray[np.float64]
    probabilities: NDArray[np.float64]
    shifted_logits: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)


def write_out_of_fold(result: OutOfFold, folder: Path) -> None:
    """Writes `<name>.csv` and `<name>.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    shifts = sorted(result.shifted_logits)
    columns = [
        result.paths,
        result.groups,
        result.labels,
        result.folds,
        result.magnifications,
        result.forms,
        *(_rounded(values) for values in (result.logits, result.probabilities)),
        *(_rounded(result.shifted_logits[shift]) for shift in shifts),
    ]
    with (folder / f"{result.name}.csv").open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow([*_FIXED_COLUMNS, *(_SHIFT_PREFIX + shift for shift in shifts)])
        writer.writerows(zip(*columns, strict=True))
    notes = json.dumps(dict(result.notes), indent=1, sort_keys=True)
    (folder / f"{result.name}.json").write_text(notes + "\n", encoding="utf-8")


def read_out_of_fold(folder: Path, name: str) -> OutOfFold:
    """Reads what `write_out_of_fold` wrote; probabilities are computed again from the logits."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    column = {key: np.array([row[key] for row in rows]) for key in rows[0]}
    logits = column["logit"].astype(np.float64)
    labels, folds = column["label"].astype(np.int64), column["fold"].astype(np.int64)
    return OutOfFold(
        name=name,
        paths=column["path"],
        groups=column["group_id"],
        labels=labels,
        folds=folds,
        magnifications=column["magnification"],
        forms=column["form"],
        logits=logits,
        probabilities=cross_fitted_probabilities(logits, labels, folds),
        shifted_logits={
            key.removeprefix(_SHIFT_PREFIX): values.astype(np.float64)
            for key, values in column.items()
            if key.startswith(_SHIFT_PREFIX)
        },
        notes=json.loads((folder / f"{name}.json").read_text(encoding="utf-8")),
    )


def _rounded(values: NDArray[np.float64]) -> list[str]:
    return [f"{value:.5f}" for value in values]
