"""Draws splits: by patient, stratified by label, seeded, and true to the sides that a source states.

Like scikit-learn's `StratifiedGroupKFold` it never tears a patient apart; unlike it, the three sides have
shares, and each is to hold at least two patients of either class where there are enough.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import Label, LabelledSet, Side, Split
from desktop_app.training.labelled_data.identical_pixels import joined_patients
from desktop_app.training.labelled_data.split_advice import LEAST_PER_CLASS, advice_on
from desktop_app.training.labelled_data.split_checks import check_split
from desktop_app.training.labelled_data.units import Unit, units_of

__all__ = ["DEFAULT_SEED", "DEFAULT_SHARES", "check_split", "make_split"]

DEFAULT_SEED = 20261122
DEFAULT_SHARES = (0.7, 0.15, 0.15)
_SIDES = (Side.TRAIN, Side.VALIDATION, Side.TEST)
_MOST_DRAWS, _MOST_STEPS = 100, 20_000
_FREE_DRAWS, _FEW_UNITS = 4000, 60

Draw = list[Side]


def make_split(
    labelled: LabelledSet,
    seed: int = DEFAULT_SEED,
    shares: tuple[float, float, float] = DEFAULT_SHARES,
    keep: Split | None = None,
) -> Split:
    """Return a split of the patients of ``labelled``.

    Args:
        labelled: pictures with digests of their pixels.
        seed: equal seeds give equal splits.
        shares: of train, validation and test; they count where no side is stated.
        keep: an earlier split whose patients stay where they are.

    Raises:
        LabelledDataError: there is nothing to split, or not every side can hold both classes.
        SplitLeakError: stated or kept sides put one person on two sides.
    """
    units = units_of(labelled.images, keep.sides if keep is not None else None)
    if not units:
        raise LabelledDataError("There are no labelled fields to split.")
    units, notes = _with_missing_sides(units)
    best = min(_draws(units, seed, shares), key=lambda draw: _badness(units, draw, shares))
    _refuse_impossible(units, best)
    sides = dict(keep.sides) if keep is not None else {}
    for unit, side in zip(units, best, strict=True):
        sides.update(dict.fromkeys(unit.patients, side))
    joined = joined_patients(labelled.images)
    split = Split(sides, keep.seed if keep is not None else seed, joined, (*notes, *advice_on(units, best)))
    check_split(labelled, split)
    return split


def _with_missing_sides(units: list[Unit]) -> tuple[list[Unit], list[str]]:
    """Let patients stated for training validate or test where the source states nobody for that."""
    missing = [side for side in _SIDES if not any(side in unit.allowed for unit in units)]
    if not missing or Side.TRAIN in missing:
        return units, []
    freed = [
        replace(unit, allowed=(Side.TRAIN, *missing)) if unit.allowed == (Side.TRAIN,) else unit
        for unit in units
    ]
    names = " and no ".join(side.value for side in missing)
    return freed, [
        f"The source states no {names} side: some of the patients stated for training were taken for it."
    ]


def _draws(units: Sequence[Unit], seed: int, shares: tuple[float, float, float]) -> Iterator[Draw]:
    """Yield candidates: proportional in each stratum, and if there are few units quite free ones as well."""
    rng = random.Random(seed)
    best_missing = 1
    for _ in range(max(4, min(_MOST_DRAWS, _MOST_STEPS // len(units)))):
        draw = _proportional(units, rng, shares)
        best_missing = best_missing and min(best_missing, _missing(units, draw))
        yield draw
    if best_missing and len(units) <= _FEW_UNITS:
        for _ in range(_FREE_DRAWS):
            yield [rng.choice(unit.allowed) for unit in units]


def _proportional(units: Sequence[Unit], rng: random.Random, shares: tuple[float, float, float]) -> Draw:
    """Give each unit, in random order, the side that lacks most of its stratum."""
    totals = Counter(unit.stratum for unit in units)
    placed: dict[tuple[Label, ...], Counter[Side]] = defaultdict(Counter)
    order = list(range(len(units)))
    rng.shuffle(order)
    order.sort(key=lambda index: len(units[index].allowed))  # fixed ones first: the others make up for them
    draw = [Side.TRAIN] * len(units)
    for index in order:
        unit = units[index]
        count, total = placed[unit.stratum], totals[unit.stratum]
        draw[index] = max(unit.allowed, key=lambda side: _need(side, count[side], total, shares))
        count[draw[index]] += 1
    return draw


def _need(side: Side, placed: int, total: int, shares: tuple[float, float, float]) -> float:
    """Return how much a side lacks a unit of a stratum of ``total`` units; the first ones count most."""
    share = shares[_SIDES.index(side)]
    if share <= 0:
        return -1e9
    least = min(LEAST_PER_CLASS, total // len(_SIDES))
    urgency = 1000 * (least - placed) if placed < least else 0
    return urgency + share * total - placed


def _badness(units: Sequence[Unit], draw: Draw, shares: tuple[float, float, float]) -> tuple[int, int, float]:
    """Return what to avoid most first: classes missing on a side, thin classes, distance from the shares."""
    patients, fields = _counts(units, draw)
    missing = sum(not patients[side, label] for side in _SIDES for label in Label)
    thin = sum(max(0, LEAST_PER_CLASS - patients[side, label]) for side in _SIDES for label in Label)
    distance = 0.0
    for label in Label:
        all_patients = sum(patients[side, label] for side in _SIDES) or 1
        all_fields = sum(fields[side, label] for side in _SIDES) or 1
        for side, share in zip(_SIDES, shares, strict=True):
            distance += abs(patients[side, label] / all_patients - share)
            distance += abs(fields[side, label] / all_fields - share)
    return missing, thin, distance


def _missing(units: Sequence[Unit], draw: Draw) -> int:
    patients, _ = _counts(units, draw)
    return sum(not patients[side, label] for side in _SIDES for label in Label)


def _counts(
    units: Sequence[Unit], draw: Draw
) -> tuple[Counter[tuple[Side, Label]], Counter[tuple[Side, Label]]]:
    """Return units and fields by side and label."""
    patients: Counter[tuple[Side, Label]] = Counter()
    fields: Counter[tuple[Side, Label]] = Counter()
    for unit, side in zip(units, draw, strict=True):
        for label, count in unit.fields.items():
            patients[side, label] += 1
            fields[side, label] += count
    return patients, fields


def _refuse_impossible(units: Sequence[Unit], draw: Draw) -> None:
    """Raise when a class is missing on a side, unless every side was stated and training has both."""
    if not _missing(units, draw):
        return
    patients, _ = _counts(units, draw)
    is_stated = all(len(unit.allowed) == 1 for unit in units)
    if is_stated and set(draw) == set(_SIDES) and all(patients[Side.TRAIN, label] for label in Label):
        return
    totals = {label: sum(label in unit.stratum for unit in units) for label in Label}
    raise LabelledDataError(
        "Training, validation and test each need patients of both classes, so at least 3 benign and 3 "
        f"malignant patients. There are {totals[Label.BENIGN]} benign and {totals[Label.MALIGNANT]} malignant"
        f"{_where_missing(patients)}. Add patients, or evaluate or calibrate a model instead of training one."
    )


def _where_missing(patients: Counter[tuple[Side, Label]]) -> str:
    lacking = [f"{label} for {side}" for side in _SIDES for label in Label if not patients[side, label]]
    return f" (missing: {', '.join(lacking)})"
