"""Whether the stain of a whole folder differs from what a model was trained on: a job for calibrating.

A difference that all fields share is no reason to withhold them one by one. Patients differ too, so the more
patients a folder holds, the smaller a difference can be told from chance.
"""

from collections.abc import Iterable

from desktop_app.domain.assessment import Assessment, FolderStain, Unassessable
from desktop_app.inference.gate import Gate
from desktop_app.inference.stain_vector import stain_vectors

FEWEST_FIELDS = 20
# A field withheld for one of these may still show the folder's stain.
_SHOWS_STAIN = frozenset({Unassessable.NOT_HE, Unassessable.UNLIKE_TRAINING, Unassessable.MAGNIFICATION})


def folder_stain(assessed: Iterable[tuple[str, Assessment]], gate: Gate) -> FolderStain | None:
    """Return how the stain of a folder compares.

    Args:
        assessed: patient and assessment of every field of the folder that was assessed.
        gate: of the model.

    Returns:
        None with fewer than 20 fields whose stain can be measured, when more than half of the fields are
        withheld (the folder then holds something else), or when the package says nothing about folders.
    """
    import numpy as np

    block, model = gate.block, gate.folder
    if block is None or model is None:
        return None
    by_patient: dict[str, list[dict[str, float]]] = {}
    fields = withheld = 0
    for patient, assessment in assessed:
        fields += 1
        withheld += bool(assessment.reasons)
        measures = dict(assessment.measures)
        if set(assessment.reasons) <= _SHOWS_STAIN and set(block.folder_measures) <= set(measures):
            by_patient.setdefault(patient, []).append(measures)
    shown = sum(len(rows) for rows in by_patient.values())
    if shown < FEWEST_FIELDS or 2 * withheld > fields:
        return None
    medians = [np.median(stain_vectors(rows, block.folder_measures), axis=0) for rows in by_patient.values()]
    distance = float(model.distances(np.mean(medians, axis=0)[None])[0])
    return FolderStain(shown, len(medians), distance, limit_for(len(medians), gate))


def limit_for(patients: int, gate: Gate) -> float:
    """Return the limit for a folder of ``patients``, at least 1; infinite when the gate has none."""
    if gate.block is None:
        return float("inf")
    reached = [limit.distance for limit in gate.block.folder_limits if limit.patients <= patients]
    return min(reached, default=float("inf"))
