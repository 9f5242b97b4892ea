"""What the other fields of a patient say of a field: a reason to look, never a change of the verdict.

The support of a field is the mean of its own calibrated logit and of the mean calibrated logit of the
patient's other fields, as a probability: ``sigmoid((own + mean of others) / 2)``. Both count the same, which
was fixed and not tuned; docs/uncertainty.md shows other weights. ``spread.review_reasons`` compares it with
the review band.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from math import exp, log

from desktop_app.domain.field import FieldState

# Below it a probability is 0 for every purpose here; a larger logit would rule all the others.
_SMALLEST = 1e-7


def peers_of(states: Iterable[FieldState]) -> dict[int, float | None]:
    """Return the support of every field by image id; see ``FieldState.peers``.

    None stands for a field without a known patient, without an answer that counts, or without any other such
    field of its patient. Withheld fields and those that failed say nothing of the others either.

    Args:
        states: all fields of the session, in any order.
    """
    supports: dict[int, float | None] = {}
    patients: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for state in states:
        record, prediction = state.record, state.prediction
        supports[record.image_id] = None
        if prediction is not None and record.patient and _counts(state):
            own = logit_of(prediction.malignant_probability)
            patients[record.patient].append((record.image_id, own))
    for fields in patients.values():
        others = len(fields) - 1
        total = sum(own for _, own in fields)
        for image_id, own in fields if others else ():
            supports[image_id] = 1 / (1 + exp(-(own + (total - own) / others) / 2))
    return supports


def with_peers(states: Iterable[FieldState]) -> list[FieldState]:
    """Return anew those of ``states`` whose support differs from what they hold; see ``peers_of``."""
    known = list(states)
    supports = peers_of(known)
    return [
        replace(state, peers=supports[state.record.image_id])
        for state in known
        if supports[state.record.image_id] != state.peers
    ]


def logit_of(probability: float) -> float:
    """Return log(p / (1 - p)) of a probability in [0, 1], kept within about 16 on either side of 0."""
    if not _SMALLEST < probability < 1 - _SMALLEST:
        probability = _SMALLEST if probability < 0.5 else 1 - _SMALLEST
    return log(probability / (1 - probability))


def _counts(state: FieldState) -> bool:
    if state.failure is not None:
        return False
    # Most fields were neither assessed nor reviewed, and there are a hundred thousand of them.
    return (state.assessment is None and state.review is None) or not state.is_withheld
