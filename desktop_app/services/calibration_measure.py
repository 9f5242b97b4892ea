"""Before and after on held-back patients: each is answered by a layer that never saw this patient."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.evaluation import Figure
from desktop_app.domain.model_identity import Thresholds
from desktop_app.services.calibration_fields import CalibrationFields
from desktop_app.services.layer_fitting import FittedLayer, LayerBasis, fit_layer, probability_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FIGURES = ("loss", "accuracy", "balanced_accuracy", "recall", "specificity", "ece")
_ONE_BY_ONE = 12
_PARTS = 6


@dataclass(frozen=True, slots=True, eq=False)
class HeldBackFigures:
    """What was measured.

    Attributes:
        before: of the package as it is.
        after: of layers that never saw the patient.
        gain: of balanced accuracy, with its paired interval.
        parts: groups of patients that were held back in turn.
    """

    before: tuple[Figure, ...]
    after: tuple[Figure, ...]
    gain: Figure
    parts: int


def held_back_parts(
    labels: "NDArray[np.int64]", patients: "NDArray[np.str_]", seed: int
) -> "list[NDArray[np.bool_]]":
    """Return masks (n,) of the patients held back in turn: one by one when few, else six groups.

    Patients with benign fields are dealt first, then the others, so that each part gets some of both.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    benign = rng.permutation(np.unique(patients[labels == 0]))
    others = rng.permutation(np.setdiff1d(patients, benign))
    order = [*benign, *others]
    count = len(order) if len(order) <= _ONE_BY_ONE else _PARTS
    return [np.isin(patients, order[number::count]) for number in range(count)]


class HeldBackMeasurement:
    """Fits and measures part by part; ``figures`` holds the outcome."""

    def __init__(
        self,
        fields: CalibrationFields,
        basis: LayerBasis,
        band: Thresholds,
        seed: int,
    ) -> None:
        """Both labels need two patients; ``band`` is the package's."""
        self._fields = fields
        self._basis = basis
        self._band = band
        self._parts = held_back_parts(fields.labels, fields.patients, seed)

    def run(self) -> "Iterator[int]":
        """Yield the number of parts done after each."""
        import numpy as np

        fields, basis = self._fields, self._basis
        self._before = probability_of(fields, FittedLayer(0.0, basis.temperature), basis)
        self._after = np.empty(len(fields.labels))
        for number, held_back in enumerate(self._parts):
            layer = fit_layer(fields, ~held_back, basis)
            self._after[held_back] = probability_of(fields, layer, basis)[held_back]
            yield number + 1

    @property
    def figures(self) -> HeldBackFigures:
        """The figures, once ``run`` has ended."""
        import numpy as np

        from desktop_app.training.evaluation.levels import figures_of
        from desktop_app.training.evaluation.resampling import interval_of, patient_counts, weight_blocks
        from desktop_app.training.evaluation.weighted_figures import Units, balanced_accuracy

        labels = self._fields.labels
        groups = np.unique(self._fields.patients, return_inverse=True)[1].astype(np.int64)
        before = Units(labels, self._before, groups, self._band)
        after = Units(labels, self._after, groups, self._band)
        samples = [
            balanced_accuracy(after, weights) - balanced_accuracy(before, weights)
            for weights in weight_blocks(before, patient_counts(before))
        ]
        once = np.ones((1, len(labels)))
        gain = float((balanced_accuracy(after, once) - balanced_accuracy(before, once))[0])
        bounds = interval_of(np.concatenate(samples)) or (None, None)
        return HeldBackFigures(
            figures_of(before, FIGURES),
            figures_of(after, FIGURES),
            Figure("balanced_accuracy", gain, *bounds),
            len(self._parts),
        )
