"""The trial of "calibrate to my lab": logits of fields as photographed and under a shift, and who is drawn.

Every logit is that of the head that never saw the field's patient. The rules of a draw were written down
before the first result was seen; nothing is fitted to them.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.operating_point import fit_calibration

DRAWS = 20
DRAW_SEED = 20261124
FIELDS = 20
PATIENTS = 4
HELPER_SEED = 77
_COLUMNS = ("path", "group_id", "label", "fold", "logit_plain", "logit_shifted")

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]


@dataclass(frozen=True)
class TrialLogits:
    """Out-of-fold logits of the same fields as photographed and under the shift; all arrays (n,)."""

    paths: NDArray[np.str_]
    groups: NDArray[np.str_]
    labels: NDArray[np.int64]
    folds: NDArray[np.int64]
    plain: Floats
    shifted: Floats


@dataclass(frozen=True)
class DrawnSide:
    """Rows of fields in one draw, all of one laboratory; no patient stands in two of them.

    Attributes:
        labelled: those that a technician labels.
        helping: all fields of half of the other patients, used without their labels or not at all.
        measured: all fields of the other half.
    """

    labelled: Rows
    helping: Rows
    measured: Rows


def write_trial_logits(logits: TrialLogits, path: Path) -> None:
    """Write the logits as CSV with five decimals."""
    path.parent.mkdir(parents=True, exist_ok=True)
    numbers = ([f"{value:.5f}" for value in values] for values in (logits.plain, logits.shifted))
    with path.open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(_COLUMNS)
        writer.writerows(zip(logits.paths, logits.groups, logits.labels, logits.folds, *numbers, strict=True))


def read_trial_logits(path: Path) -> TrialLogits:
    """Read what ``write_trial_logits`` wrote."""
    with path.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    column = {key: np.array([row[key] for row in rows]) for key in _COLUMNS}
    return TrialLogits(
        paths=column["path"],
        groups=column["group_id"],
        labels=column["label"].astype(np.int64),
        folds=column["fold"].astype(np.int64),
        plain=column["logit_plain"].astype(np.float64),
        shifted=column["logit_shifted"].astype(np.float64),
    )


def drawn_sides(logits: TrialLogits, number: int, *, one_laboratory: bool) -> list[DrawnSide]:
    """Return who is labelled, who helps and who is measured in draw ``number``.

    Args:
        logits: of all fields.
        number: of the draw, from 0.
        one_laboratory: True draws from all patients at once, each answered by the head that never saw the
            patient; False draws inside every fold, so that one head serves fit and measurement, and counts
            the measured fields of the folds together.
    """
    labels, groups = logits.labels, logits.groups
    sides = np.zeros_like(logits.folds) if one_laboratory else logits.folds
    rng, helper_rng = np.random.default_rng((DRAW_SEED, number)), np.random.default_rng((HELPER_SEED, number))
    drawn = []
    for side in np.unique(sides):
        inside = np.flatnonzero(sides == side)
        labelled = inside[draw_fields(labels[inside], groups[inside], rng)]
        others = inside[~np.isin(groups[inside], groups[labelled])]
        patients = helper_rng.permutation(np.unique(groups[others]))
        helping = np.isin(groups[others], patients[: len(patients) // 2])
        drawn.append(DrawnSide(labelled, others[helping], others[~helping]))
    return drawn


def makers_temperatures(logits: TrialLogits) -> Floats:
    """Return for each field the temperature the makers would ship: of the other folds, as photographed."""
    temperatures = np.empty(len(logits.labels))
    for fold in np.unique(logits.folds):
        outside = logits.folds != fold
        fitted = fit_calibration(logits.plain[outside], logits.labels[outside])
        temperatures[~outside] = fitted.temperature
    return temperatures


def draw_fields(
    labels: NDArray[np.int64],
    groups: NDArray[np.str_],
    rng: np.random.Generator,
    fields: int = FIELDS,
    patients: int = PATIENTS,
) -> Rows:
    """Return the rows that a technician would label: as even as can be over patients of both classes.

    Half of the patients are benign, as far as one benign patient is left to measure on; fields are dealt in
    turn, one patient after the other, until there are enough.

    Args:
        labels: (n,).
        groups: (n,) patients.
        rng: source of chance.
        fields: rows to return.
        patients: they come from.
    """
    benign = rng.permutation(np.unique(groups[labels == 0]))
    malignant = rng.permutation(np.setdiff1d(groups[labels == 1], benign))
    of_benign = min(patients // 2, len(benign) - 1)
    chosen = [*benign[:of_benign], *malignant[: min(patients - of_benign, len(malignant) - 1)]]
    piles = [list(rng.permutation(np.flatnonzero(groups == patient))) for patient in chosen]
    dealt: list[int] = []
    while len(dealt) < fields and any(piles):
        dealt.extend(int(pile.pop()) for pile in piles if pile)
    return np.array(dealt[:fields], np.int64)
