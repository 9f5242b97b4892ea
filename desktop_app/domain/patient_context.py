"""What the other fields of a patient say of a field: a reason to look, never a change of the verdict.

The support of a field is the mean of its own calibrated logit and of the mean calibrated logit of the
patient's other fields, as a probability: ``sigmoid((own + mean of others) / 2)``. Both count the same, which
was fixed and not tuned; docs/uncertainty.md shows other weights. ``spread.review_reasons`` compares it with
the review band.
"""

from collections import defaultdict
from collections.abc import Iterable
from math import exp, log

from desktop_app.domain.field import FieldState

# Beyond it a probability is certain for every purpose here, and a logit would rule all the others.
_LARGEST = 1 - 1e-7


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
        if record.patient and prediction is not None and state.failure is None and not state.is_withheld:
            own = logit_of(prediction.malignant_probability)
            patients[record.patient].append((record.image_id, own))
    for fields in patients.values():
        others = len(fields) - 1
        if not others:
            continue
        total = sum(own for _, own in fields)
        for image_id, own in fields:
            support = (own + (total - own) / others) / 2
            supports[image_id] = 1 / (1 + exp(-support))
    return supports


def logit_of(probability: float) -> float:
    """Return log(p / (1 - p)) of a probability in [0, 1], kept within about 16 on either side of 0."""
    bounded = min(max(probability, 1 - _LARGEST), _LARGEST)
    return log(bounded / (1 - bounded))
