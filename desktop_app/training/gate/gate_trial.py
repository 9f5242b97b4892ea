"""Measures the gate: on fields of patients it was not made with, a second laboratory, foreign pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.assessment import Assessment
from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION
from desktop_app.inference.folder_stain import folder_stain
from desktop_app.inference.gate import Gate, assess_many
from desktop_app.training.gate.gate_fitting import GateFields, fit_gate
from desktop_app.training.gate.measuring import (
    FOREIGN,
    REAL,
    SECOND_LABORATORY,
    STAINED_ANEW,
    STRONG_STAINS,
    Measured,
)
from desktop_app.training.labelled_fields import LabelledField

JUDGED_SETS = (REAL, SECOND_LABORATORY, FOREIGN)
ALL_PATIENTS = -1


@dataclass(frozen=True)
class FolderRow:
    """A folder of held-out patients under one stain, as the gate of the other folds sees it."""

    stain: str
    fold: int
    group_id: str
    patients: int
    distance: float
    limit: float


def training_fields(measured: Measured, model_id: str, fields: Sequence[LabelledField]) -> GateFields:
    """Returns what the gate of a model is made with: the real fields and those stained anew."""
    rows = np.concatenate([measured.rows_of(REAL), measured.rows_of(STAINED_ANEW)])
    magnification = {field.path: field.magnification for field in fields}
    facts = [measured.facts[row] for row in rows]
    return GateFields(
        {name: values[rows] for name, values in measured.measures.items()},
        measured.embeddings[model_id][rows],
        np.array([fact.group_id for fact in facts]),
        np.array([fact.of_set == REAL for fact in facts]),
        np.array([magnification[fact.name] for fact in facts]),
    )


def fit_all_gates(training: GateFields, fold_of: Mapping[str, int]) -> dict[int, Gate]:
    """Returns by fold the gate made without it, and under ``ALL_PATIENTS`` the one that ships."""
    folds = np.array([fold_of[group] for group in training.groups.tolist()])
    gates = {fold: fit_gate(training.part(folds != fold)) for fold in sorted(set(folds.tolist()))}
    return gates | {ALL_PATIENTS: fit_gate(training)}


def judge(
    measured: Measured, model_id: str, gates: Mapping[int, Gate], fold_of: Mapping[str, int]
) -> dict[int, Assessment]:
    """Returns assessments by row: a picture made of a field by the gate that never saw the patient."""
    found: dict[int, Assessment] = {}
    rows = np.concatenate([measured.rows_of(of_set) for of_set in JUDGED_SETS])
    folds = np.array([fold_of.get(measured.facts[row].group_id, ALL_PATIENTS) for row in rows])
    for fold, gate in gates.items():
        own = rows[folds == fold]
        embeddings = [measured.embeddings[model_id][row][None] for row in own]
        unknown = [UNKNOWN_MAGNIFICATION] * len(own)
        assessed = assess_many([measured.measures_of(row) for row in own], embeddings, unknown, gate)
        found.update(zip(own.tolist(), assessed, strict=True))
    return found


def judge_folders(
    measured: Measured, gates: Mapping[int, Gate], fold_of: Mapping[str, int]
) -> list[FolderRow]:
    """Returns every fold as one folder, and every patient with 20 fields as one, under every stain.

    Nothing is withheld here, so the rule is seen alone.
    """
    found = []
    for stain in (REAL, SECOND_LABORATORY, *STRONG_STAINS):
        rows = measured.rows_of(stain)
        groups = np.array([measured.facts[row].group_id for row in rows])
        folds = np.array([fold_of[group] for group in groups.tolist()])
        for fold in sorted(set(folds.tolist())):
            inside = folds == fold
            for name in ("", *np.unique(groups[inside]).tolist()):
                own = rows[inside if not name else groups == name]
                row = _folder_row(measured, own, gates[fold], stain, fold, name)
                if row is not None:
                    found.append(row)
    return found


def _folder_row(
    measured: Measured, rows: NDArray[np.int64], gate: Gate, stain: str, fold: int, name: str
) -> FolderRow | None:
    assessed = [(measured.facts[row].group_id, Assessment((), measured.measures_of(row))) for row in rows]
    compared = folder_stain(assessed, gate)
    if compared is None:
        return None
    return FolderRow(stain, fold, name, compared.patients, compared.distance, compared.limit)
