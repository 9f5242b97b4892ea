"""Sets how far the stain of a whole folder may lie from that of the training patients.

Patients of one laboratory differ, so one patient's folder may lie far off by chance; the mean over several
patients may not. The limits come from folders drawn from left-out training patients.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_app.inference.distance_model import DistanceModel
from desktop_app.training.gate.distance_fitting import STAIN_STEP, Floats, fit_distance
from desktop_app.training.gate.kinds import SEED

FOLDER_PATIENTS = (1, 2, 3, 5, 8)
FOLDER_FALSE_ALARMS = 0.01
DRAWS = 1000


def patient_medians(vectors: Floats, groups: NDArray[np.str_]) -> Floats:
    """Returns (p, d): the median over the fields of each patient, in the order of their names."""
    return np.stack([np.median(vectors[groups == name], axis=0) for name in np.unique(groups)])


def fit_folder(vectors: Floats, groups: NDArray[np.str_]) -> tuple[DistanceModel, list[tuple[int, float]]]:
    """Returns the model of patients, and by number of patients the limit on the distance of their mean.

    Args:
        vectors: (n, d) stain vectors of training fields as photographed.
        groups: (n,) patients.
    """
    medians = patient_medians(vectors, groups)
    rng = np.random.default_rng(SEED)
    limits = []
    for count in FOLDER_PATIENTS:
        distances = [_drawn_distance(medians, min(count, len(medians) // 2), rng) for _ in range(DRAWS)]
        limits.append(float(np.quantile(distances, 1 - FOLDER_FALSE_ALARMS)))
    falling = np.minimum.accumulate(limits).tolist()
    return _model_of(medians), [
        (n, round(limit, 4)) for n, limit in zip(FOLDER_PATIENTS, falling, strict=True)
    ]


def _drawn_distance(medians: Floats, count: int, rng: np.random.Generator) -> float:
    """Return how far the mean of ``count`` drawn patients lies from all others."""
    order = rng.permutation(len(medians))
    folder, others = order[:count], order[count:]
    return float(_model_of(medians[others]).distances(medians[folder].mean(axis=0)[None])[0])


def _model_of(medians: Floats) -> DistanceModel:
    return fit_distance(medians, np.full(len(medians), 1 / len(medians)), medians.shape[1], STAIN_STEP)
