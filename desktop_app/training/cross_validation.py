"""Patient-wise cross-validation of a recipe, and of the linear baseline it has to beat."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.head_fitting import HeadFit
from desktop_app.training.labelled_fields import LabelledField, groups_of, labels_of
from desktop_app.training.operating_point import cross_fitted_probabilities
from desktop_app.training.out_of_fold import OutOfFold
from desktop_app.training.views import PLAIN


@dataclass(frozen=True)
class Baseline:
    """Logistic regression on the last depth of DenseNet121, every field alike.

    Attributes:
        name: of its out-of-fold files.
        inverse_strength: `C` of the L2 penalty.
        channels: of the last depth.
    """

    name: str
    inverse_strength: float
    channels: int = 1024

    def describe(self) -> dict[str, object]:
        """Returns the baseline as plain values."""
        return asdict(self)


# C = 1 is scikit-learn's default; C = 0.01 is the strongest of 1, 0.1, 0.01, 0.001 on these folds, so that
# the margin over the baseline is not owed to a weak choice.
BASELINES = (
    Baseline("baseline_last_depth_c_1", 1.0),
    Baseline("baseline_last_depth_c_0_01", 0.01),
)


def out_of_fold_logits(
    fit: HeadFit,
    views: Mapping[str, NDArray[np.float32]],
    scored: Sequence[str],
    fields: Sequence[LabelledField],
    folds: NDArray[np.int64],
    only_fold: int | None = None,
) -> dict[str, NDArray[np.float64]]:
    """Trains on all other folds and scores each fold in turn; unscored fields stay NaN.

    Args:
        fit: trains a head on embeddings by view.
        views: embeddings (n, d) by view.
        scored: names of the views to score; held-out fields only.
        fields: (n) labelled fields.
        folds: (n,) fold numbers.
        only_fold: score this fold only.
    """
    labels, groups = labels_of(fields), groups_of(fields)
    logits = {view: np.full(len(fields), np.nan) for view in scored}
    for fold in np.unique(folds) if only_fold is None else [only_fold]:
        inside = folds == fold
        training = {view: embeddings[~inside] for view, embeddings in views.items()}
        head = fit(training, labels[~inside], groups[~inside])
        for view in scored:
            logits[view][inside] = head.logits(views[view][inside])
    return logits


def gather_out_of_fold(
    name: str,
    fields: Sequence[LabelledField],
    folds: NDArray[np.int64],
    logits: Mapping[str, NDArray[np.float64]],
    notes: Mapping[str, object],
) -> OutOfFold:
    """Joins logits of all folds with what is known of the fields."""
    labels = labels_of(fields)
    return OutOfFold(
        name=name,
        paths=np.array([field.path for field in fields]),
        groups=groups_of(fields),
        labels=labels,
        folds=folds,
        magnifications=np.array([field.magnification for field in fields]),
        forms=np.array([field.form for field in fields]),
        logits=logits[PLAIN],
        probabilities=cross_fitted_probabilities(logits[PLAIN], labels, folds),
        shifted_logits={view: values for view, values in logits.items() if view != PLAIN},
        notes=notes,
    )
