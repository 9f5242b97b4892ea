"""Sets the limits of the gate on training fields: every distance is taken from patients left out of the fit.

Needs no TensorFlow. The share of held-out training fields that each rule may withhold is stated beforehand;
the share that all rules together may withhold is their sum.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION
from desktop_app.inference.distance_model import DistanceModel
from desktop_app.inference.gate import Gate
from desktop_app.inference.manifest_gate import FolderLimit, GateBlock, GateLimit
from desktop_app.inference.stain_vector import FOLDER_VECTOR, STAIN_VECTOR, stain_vectors
from desktop_app.training.gate.distance_fitting import (
    EMBEDDING_STEP,
    STAIN_STEP,
    Floats,
    fit_distance,
    weighted_quantile,
)
from desktop_app.training.gate.folder_fitting import fit_folder

PICTURE_RATE, DISTANCE_RATE = 0.001, 0.005
COMPONENTS = 64  # of an embedding; of 16, 32 and 64 the one that told development pictures best
INNER_FOLDS = 5


@dataclass(frozen=True)
class PictureRule:
    """A measure with a bound on one side.

    ``tightest`` is as far as the bound may go: a training set without one dark point would otherwise withhold
    a field with two.
    """

    measure: str
    reason: Literal["blank", "out_of_focus", "overexposed", "underexposed"]
    side: Literal["low", "high"]
    tightest: float


PICTURE_RULES = (
    PictureRule("tissue_share", "blank", "low", 0.15),
    PictureRule("contrast", "blank", "low", 7.0),
    PictureRule("focus", "out_of_focus", "low", -2.5),
    PictureRule("bright_share", "overexposed", "high", 0.30),
    PictureRule("dark_share", "underexposed", "high", 0.05),
    PictureRule("density", "underexposed", "high", 0.90),
)
SMALLEST_SHARE = 0.5  # of the shorter side of the smallest training field
STATED_FALSE_ALARMS = round(len(PICTURE_RULES) * PICTURE_RATE + 2 * DISTANCE_RATE, 4)


@dataclass(frozen=True)
class GateFields:
    """Training fields, those under another stain among them.

    Attributes:
        measures: by name, (n,) each.
        embeddings: (n, d) float32, views averaged.
        groups: (n,) patients.
        is_real: (n,) False for a field that was stained anew.
        magnifications: (n,) of the names; ``unknown`` where they say nothing.
    """

    measures: Mapping[str, Floats]
    embeddings: NDArray[np.float32]
    groups: NDArray[np.str_]
    is_real: NDArray[np.bool_]
    magnifications: NDArray[np.str_]

    def part(self, rows: NDArray[np.bool_]) -> "GateFields":
        """Returns the fields of ``rows`` (n,)."""
        return GateFields(
            {name: values[rows] for name, values in self.measures.items()},
            self.embeddings[rows],
            self.groups[rows],
            self.is_real[rows],
            self.magnifications[rows],
        )

    def vectors(self, names: tuple[str, ...]) -> Floats:
        """Returns the vectors (n, len(names)) of some stain measures."""
        columns = [self.measures[name].tolist() for name in names]
        return stain_vectors(
            [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)], names
        )


def fit_gate(fields: GateFields) -> Gate:
    """Returns the gate whose limits withhold the stated share of training fields of left-out patients."""
    weights = _weights(fields.groups)
    stains = fields.vectors(STAIN_VECTOR)
    stain, stain_limit = _with_limit(stains, fields.groups, weights, stains.shape[1], STAIN_STEP)
    rank = max(1, min(COMPONENTS, fields.embeddings.shape[1] // 2))
    embedding, embedding_limit = _with_limit(fields.embeddings, fields.groups, weights, rank, EMBEDDING_STEP)
    real = fields.part(fields.is_real)
    folder, folder_limits = fit_folder(real.vectors(FOLDER_VECTOR), real.groups)
    known = sorted(set(fields.magnifications.tolist()) - {UNKNOWN_MAGNIFICATION, ""})
    block = GateBlock(
        stated_false_alarms=STATED_FALSE_ALARMS,
        limits=_picture_limits(fields.measures, weights),
        stain_measures=STAIN_VECTOR,
        stain_limit=stain_limit,
        embedding_limit=embedding_limit,
        folder_measures=FOLDER_VECTOR,
        folder_limits=tuple(FolderLimit(patients=n, distance=limit) for n, limit in folder_limits),
        magnifications=tuple(known),
        fields=int(fields.is_real.sum()),
        patients=len(set(fields.groups.tolist())),
    )
    return Gate(block.limits, block, stain, embedding, folder)


def _with_limit(
    vectors: NDArray[np.floating], groups: NDArray[np.str_], weights: Floats, rank: int, step: float
) -> tuple[DistanceModel, float]:
    """Return the model of all fields, and the distance beyond which few fields of left-out patients lie."""
    held_out = np.empty(len(vectors))
    names = np.unique(groups)
    for inner in range(INNER_FOLDS):
        inside = np.isin(groups, names[inner::INNER_FOLDS])
        others = weights * ~inside
        model = fit_distance(vectors[~inside], others[~inside] / others.sum(), rank, step)
        held_out[inside] = model.distances(vectors[inside])
    limit = weighted_quantile(held_out, weights, 1 - DISTANCE_RATE)
    return fit_distance(vectors, weights, rank, step), round(limit, 4)


def _picture_limits(measures: Mapping[str, Floats], weights: Floats) -> tuple[GateLimit, ...]:
    limits = []
    for rule in PICTURE_RULES:
        name, side, tightest = rule.measure, rule.side, rule.tightest
        values = measures[name]
        if side == "low":
            bound = min(weighted_quantile(values, weights, PICTURE_RATE), tightest)
            limits.append(GateLimit(measure=name, reason=rule.reason, low=round(bound, 4)))
        else:
            bound = max(weighted_quantile(values, weights, 1 - PICTURE_RATE), tightest)
            limits.append(GateLimit(measure=name, reason=rule.reason, high=round(bound, 4)))
    smallest = SMALLEST_SHARE * float(measures["short_side_px"].min())
    limits.append(GateLimit(measure="short_side_px", reason="too_small", low=round(smallest, 1)))
    return tuple(limits)


def _weights(groups: NDArray[np.str_]) -> Floats:
    """Return weights that sum to 1; a field of a large patient weighs less, as when heads are trained."""
    _, row, counts = np.unique(groups, return_inverse=True, return_counts=True)
    weights = 1.0 / np.sqrt(counts[row])
    return np.asarray(weights / weights.sum())
