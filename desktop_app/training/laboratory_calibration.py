"""The three ways of calibrating in the trial, and the files that hold what they answered.

``bias``: bias and temperature from the twenty labelled fields. ``twenty``: before that, embeddings are
aligned from the same twenty fields. ``unlabelled``: the fields of half of the other patients help to align,
without their labels; measured is the other half.
"""

import csv
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.inference.embedding_alignment import aligned, fit_alignment
from desktop_app.inference.embedding_statistics import statistics_of
from desktop_app.inference.local_calibration import fit_bias_and_temperature
from desktop_app.training.laboratory_trial import (
    DRAWS,
    DrawnSide,
    Floats,
    Rows,
    TrialLogits,
    drawn_sides,
    makers_temperatures,
    read_trial_logits,
)

WAYS = ("bias", "twenty", "unlabelled")
LOGITS_PATH = Path("models/oof/second_laboratory.csv")
# By whether all patients are drawn as one laboratory, or inside each fold.
CALIBRATED_PATHS = {
    True: Path("models/oof/second_laboratory_one.csv"),
    False: Path("models/oof/second_laboratory_folds.csv"),
}
Logits = Callable[[NDArray[np.float32]], Floats]


@dataclass(frozen=True)
class TrialEmbeddings:
    """Embeddings (n, d) of the same fields as photographed and under the shift."""

    plain: NDArray[np.float32]
    shifted: NDArray[np.float32]


@dataclass(frozen=True)
class Trial:
    """All that the page is rebuilt from.

    Attributes:
        logits: without calibration.
        calibrated: by whether all patients are one laboratory, then by way: (draws, n), NaN where not
            measured.
    """

    logits: TrialLogits
    calibrated: Mapping[bool, Mapping[str, Floats]]


def calibrated_logits(
    logits: TrialLogits, embeddings: TrialEmbeddings, heads: Mapping[int, Logits], *, one_laboratory: bool
) -> dict[str, Floats]:
    """Return by way the calibrated logits (draws, n) of the measured fields; NaN elsewhere.

    Args:
        logits: out-of-fold logits of all fields.
        embeddings: of the same fields.
        heads: by fold, the head that never saw the patients of this fold.
        one_laboratory: see ``drawn_sides``.
    """
    found = {way: np.full((DRAWS, len(logits.labels)), np.nan) for way in WAYS}
    calibration = _TrialCalibration(logits, embeddings, heads)
    for number in range(DRAWS):
        for side in drawn_sides(logits, number, one_laboratory=one_laboratory):
            everybody = np.concatenate([side.helping, side.measured])
            nobody = np.empty(0, np.int64)
            found["bias"][number, everybody] = calibration.by_bias(side.labelled, everybody)
            found["twenty"][number, everybody] = calibration.by_alignment(side.labelled, nobody, everybody)
            found["unlabelled"][number, side.measured] = calibration.by_alignment(*_rows_of(side))
    return found


def write_calibrated(calibrated: Mapping[str, Floats], path: Path, logits_path: Path) -> None:
    """Write calibrated logits as CSV with four decimals, blank where not measured, a line for each field.

    The first column counts the fields of ``logits_path``; its name ends in the digest of that file.
    """
    names = [f"{way}_{number}" for way in WAYS for number in range(DRAWS)]
    columns = np.concatenate([calibrated[way] for way in WAYS])
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow([_key_of(logits_path), *names])
        for row, values in enumerate(columns.T):
            writer.writerow([row, *("" if np.isnan(value) else f"{value:.4f}" for value in values)])


def read_calibrated(path: Path, logits_path: Path) -> dict[str, Floats]:
    """Read what ``write_calibrated`` wrote.

    Raises:
        ValueError: it was computed from other logits than those in ``logits_path``.
    """
    with path.open(encoding="utf-8", newline="") as table:
        header, *lines = list(csv.reader(table))
    if header[0] != _key_of(logits_path):
        raise ValueError(f"{path} belongs to other logits than {logits_path}; measure again")
    numbers = np.array([[float(cell) if cell else np.nan for cell in line[1:]] for line in lines]).T
    return {way: numbers[place * DRAWS : (place + 1) * DRAWS] for place, way in enumerate(WAYS)}


def read_trial(repository: Path) -> Trial:
    """Read the committed files.

    Raises:
        ValueError: they do not belong together.
    """
    source = repository / LOGITS_PATH
    calibrated = {one: read_calibrated(repository / path, source) for one, path in CALIBRATED_PATHS.items()}
    return Trial(read_trial_logits(source), calibrated)


class _TrialCalibration:
    """Calibrates on some rows and answers for others, each field by the head that never saw its patient."""

    def __init__(self, logits: TrialLogits, embeddings: TrialEmbeddings, heads: Mapping[int, Logits]) -> None:
        self._logits, self._embeddings, self._heads = logits, embeddings, heads
        self._temperatures = makers_temperatures(logits)
        self._shifted = logits.shifted / self._temperatures

    def by_bias(self, labelled: Rows, measured: Rows) -> Floats:
        return self._fitted(self._shifted, labelled, measured)

    def by_alignment(self, labelled: Rows, helping: Rows, measured: Rows) -> Floats:
        known = np.concatenate([labelled, helping])
        classes = np.concatenate([self._logits.labels[labelled], self._answers(labelled, helping)])
        wanted = np.concatenate([labelled, measured])
        values = np.full(len(self._shifted), np.nan)
        for fold in np.unique(self._logits.folds[wanted]).tolist():
            rows = wanted[self._logits.folds[wanted] == fold]
            values[rows] = self._aligned(fold, rows, known, classes) / self._temperatures[rows]
        return self._fitted(values, labelled, measured)

    def _answers(self, labelled: Rows, helping: Rows) -> NDArray[np.int64]:
        """Return what bias alone makes of the helping fields."""
        labels, groups = self._logits.labels[labelled], self._logits.groups[labelled]
        bias = fit_bias_and_temperature(self._shifted[labelled], labels, groups, 1.0).bias
        return np.asarray(self._shifted[helping] + bias > 0, np.int64)

    def _aligned(self, fold: int, rows: Rows, known: Rows, classes: NDArray[np.int64]) -> Floats:
        """Return logits of ``rows`` by the head of ``fold``; no patient counts as local and as training."""
        logits, groups = self._logits, self._logits.groups
        training = (logits.folds != fold) & ~np.isin(groups, groups[known])
        of_training = statistics_of(
            self._embeddings.plain[training], logits.labels[training], groups[training]
        )
        local = self._embeddings.shifted
        alignment = (
            None if of_training is None else fit_alignment(of_training, local[known], classes, groups[known])
        )
        moved = local[rows] if alignment is None else aligned(local[rows], alignment)
        return self._heads[fold](moved)

    def _fitted(self, values: Floats, labelled: Rows, measured: Rows) -> Floats:
        labels, groups = self._logits.labels[labelled], self._logits.groups[labelled]
        fitted = fit_bias_and_temperature(values[labelled], labels, groups, 1.0)
        return np.asarray((values[measured] + fitted.bias) / fitted.temperature)


def _rows_of(side: DrawnSide) -> tuple[Rows, Rows, Rows]:
    return side.labelled, side.helping, side.measured


def _key_of(logits_path: Path) -> str:
    return f"row of {hashlib.sha256(logits_path.read_bytes()).hexdigest()[:16]}"
