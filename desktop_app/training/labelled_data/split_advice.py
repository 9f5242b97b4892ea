"""Plain warnings: what a split of so few patients can and cannot show."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

from desktop_app.domain.labelled import Label, Side
from desktop_app.training.labelled_data.units import Unit

LEAST_PER_CLASS = 2
_ENOUGH_TO_TEST = 20
_ENOUGH_TO_LEARN = 8
_TYPICAL_ACCURACY = 0.85


def advice_on(units: Sequence[Unit], sides: Sequence[Side]) -> tuple[str, ...]:
    """Return the warnings for units on their sides; none when there are patients enough."""
    counts = {
        side: _patients_by_label(unit for unit, chosen in zip(units, sides, strict=True) if chosen is side)
        for side in Side
    }
    totals = Counter(sides)
    sentences = [
        _thin_class(side, label, counts[side][label])
        for side in (Side.TEST, Side.VALIDATION, Side.TRAIN)
        for label in Label
        if counts[side][label] < LEAST_PER_CLASS
    ]
    if totals[Side.TEST] < _ENOUGH_TO_TEST:
        sentences.append(_uncertainty(totals[Side.TEST]))
    if totals[Side.TRAIN] < _ENOUGH_TO_LEARN:
        sentences.append(
            f"The model learns from {totals[Side.TRAIN]} patients. Expect it to know their slides rather "
            "than the disease; only a head on a trained backbone makes sense here."
        )
    return tuple(sentences)


def margin_points(patients: int) -> int:
    """Return half the width, in percentage points, of a 95 % interval around 85 % from so many patients.

    Wald's approximation of the binomial interval: rough, but it says how rough the figures are.
    """
    if patients < 1:
        return 100
    return round(100 * 1.96 * sqrt(_TYPICAL_ACCURACY * (1 - _TYPICAL_ACCURACY) / patients))


def _patients_by_label(units: Iterable[Unit]) -> Counter[Label]:
    return Counter(label for unit in units for label in unit.stratum)


def _thin_class(side: Side, label: Label, count: int) -> str:
    where = {Side.TRAIN: "for training", Side.VALIDATION: "for validation", Side.TEST: "for the test"}[side]
    who = f"no {label} patient" if not count else f"only 1 {label} patient"
    what = {
        Side.TEST: f"how well {label} fields are recognised cannot be told from it",
        Side.VALIDATION: f"the best epoch is chosen almost without {label} fields",
        Side.TRAIN: f"the model hardly learns how {label} fields vary between people",
    }[side]
    return f"There is {who} {where}: {what}."


def _uncertainty(patients: int) -> str:
    return (
        f"The test holds {patients} {'patient' if patients == 1 else 'patients'}: an accuracy measured "
        f"on them is uncertain by about {margin_points(patients)} points either way. That shows whether "
        "the model works, not which of two models is better."
    )
