"""Where a model's fields lie: mean and spread of their embeddings by class, patients weighing alike.

Those of the training patients travel in the package (``statistics.npz``); those of a laboratory are computed
where it is calibrated. They are means over patients of a class; fields and names are not among them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STATISTICS_LIMIT_BYTES = 4 * 1024 * 1024
_CLASSES = (0, 1)
_MOST_PATIENTS = 10**9


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingStatistics:
    """Statistics of embeddings of width d, class 0 benign, class 1 malignant.

    Attributes:
        means: (2, d) float32, by class the mean over patients of the patient's mean.
        variances: (2, d) float32, not negative: by class the mean over patients of the patient's mean squared
            distance to the class mean.
        between: (d,) float32, not negative: variance over patients of the patient's mean less the
            mean of its class.
        patients: (2,) int32, positive: patients with fields of that class.
    """

    means: "NDArray[np.float32]"
    variances: "NDArray[np.float32]"
    between: "NDArray[np.float32]"
    patients: "NDArray[np.int32]"

    def to_arrays(self) -> "dict[str, NDArray[np.generic]]":
        """Return the arrays of statistics.npz by name."""
        return {
            "means": self.means,
            "variances": self.variances,
            "between": self.between,
            "patients": self.patients,
        }

    @classmethod
    def from_arrays(
        cls, arrays: "Mapping[str, NDArray[np.generic]]", embedding_size: int
    ) -> "EmbeddingStatistics":
        """Build statistics from the arrays of statistics.npz, which nobody has checked yet.

        Raises:
            ModelLoadError: an array is missing, unknown, of another shape or type, or impossible.
        """
        _check(arrays, embedding_size)
        known: Mapping[str, NDArray[np.float32]] = arrays  # type: ignore[assignment]
        counts: NDArray[np.int32] = arrays["patients"]  # type: ignore[assignment]
        return cls(known["means"], known["variances"], known["between"], counts)


def statistics_of(
    embeddings: "NDArray[np.float32]", labels: "NDArray[np.int64]", patients: "NDArray[np.str_]"
) -> EmbeddingStatistics | None:
    """Return the statistics of fields, or None when a class has no field.

    Args:
        embeddings: (n, d), one for each field.
        labels: (n,) 1 for malignant.
        patients: (n,) names; one name is one patient, the empty one too.
    """
    import numpy as np

    if set(np.unique(labels).tolist()) != set(_CLASSES):
        return None
    wide = np.asarray(embeddings, np.float64)
    means, variances, gaps, counts = [], [], [], []
    for label in _CLASSES:
        own = [wide[(labels == label) & (patients == name)] for name in np.unique(patients[labels == label])]
        of_patients = np.stack([fields.mean(axis=0) for fields in own])
        means.append(of_patients.mean(axis=0))
        variances.append(np.mean([((fields - means[-1]) ** 2).mean(axis=0) for fields in own], axis=0))
        gaps.append(of_patients - means[-1])
        counts.append(len(own))
    return EmbeddingStatistics(
        np.stack(means).astype(np.float32),
        np.stack(variances).astype(np.float32),
        np.concatenate(gaps).var(axis=0).astype(np.float32),
        np.array(counts, np.int32),
    )


def _check(arrays: "Mapping[str, NDArray[np.generic]]", size: int) -> None:
    import numpy as np

    shapes = {"means": (2, size), "variances": (2, size), "between": (size,), "patients": (2,)}
    if set(shapes) != set(arrays):
        wrong = ", ".join(sorted(set(shapes) ^ set(arrays)))
        raise ModelLoadError(
            f"The training statistics of the model are incomplete: {wrong} missing or unknown."
        )
    for name, shape in shapes.items():
        array, kind = arrays[name], np.int32 if name == "patients" else np.float32
        if array.shape != shape or array.dtype != kind:
            raise ModelLoadError(
                f'The training statistics\' array "{name}" is {array.dtype} {array.shape}, '
                f"not {np.dtype(kind)} {shape}."
            )
        numbers = array.astype(np.float64)
        lowest = {"means": -np.inf, "patients": 1}.get(name, 0)
        highest = _MOST_PATIENTS if name == "patients" else np.inf
        if not np.isfinite(numbers).all() or (numbers < lowest).any() or (numbers > highest).any():
            raise ModelLoadError(f'The training statistics\' array "{name}" holds values that cannot be.')
