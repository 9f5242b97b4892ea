"""The figures of merit by name: title for tables, meaning in a sentence, which way is better."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureKind:
    """One kind of figure.

    Attributes:
        key: stable name, as in JSON.
        title: heading of its column.
        meaning: one sentence for people.
        is_lower_better: True for losses and errors.
    """

    key: str
    title: str
    meaning: str
    is_lower_better: bool = False


FIGURE_KINDS: tuple[FigureKind, ...] = (
    FigureKind("loss", "loss", "mean cross-entropy of the probabilities, in nats", True),
    FigureKind("accuracy", "accuracy", "share of right calls; a majority label alone can make it high"),
    FigureKind("balanced_accuracy", "balanced accuracy", "mean of recall and specificity; 0.5 is guessing"),
    FigureKind("precision", "precision", "share of malignant calls that are malignant"),
    FigureKind("recall", "recall", "share of malignant units that were found (sensitivity)"),
    FigureKind("f1", "F1", "harmonic mean of precision and recall"),
    FigureKind("specificity", "specificity", "share of benign units called benign"),
    FigureKind(
        "roc_auc", "ROC AUC", "chance that a malignant unit gets the higher probability; 0.5 is guessing"
    ),
    FigureKind("pr_auc", "PR AUC", "average precision; guessing gives the share of malignant units"),
    FigureKind("brier", "Brier", "mean squared error of the probabilities", True),
    FigureKind("ece", "ECE", "mean gap between predicted and observed malignancy, ten bins", True),
    FigureKind(
        "review_share", "needs review", "share of units whose probability lies inside the review band", True
    ),
    FigureKind(
        "decided_error", "error outside the band", "mean error over the two labels outside the band", True
    ),
    FigureKind(
        "patient_score",
        "patient score",
        "share of right pictures of a patient, averaged over patients (Spanhol et al. 2016)",
    ),
)
KIND_BY_KEY = {kind.key: kind for kind in FIGURE_KINDS}


def figure_title(key: str) -> str:
    """Return the heading of a figure."""
    return KIND_BY_KEY[key].title
