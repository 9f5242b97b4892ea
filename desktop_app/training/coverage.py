"""Error against coverage: how often the model errs on what it keeps when doubtful fields go to a person.

Computed from committed out-of-fold predictions with calibrated, cross-fitted probabilities; nothing is fitted
here. Curves of error against coverage: El-Yaniv & Wiener, "On the Foundations of Noise-free Selective
Classification", JMLR 11, 2010.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.model_identity import Thresholds
from desktop_app.training.metrics import Interval, group_bootstrap
from desktop_app.training.out_of_fold import OutOfFold

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
WEIGHT = 1.0
STATED_COVERAGE = 0.8
_SMALLEST = 1e-7


@dataclass(frozen=True)
class Answers:
    """The answers of one model, in calibrated logits.

    Attributes:
        own: (n,) of the field itself.
        support: (n,) of the field together with the other fields of its patient.
        labels: (n,) 1 for malignant.
        groups: (n,) patients.
    """

    own: Floats
    support: Floats
    labels: NDArray[np.int64]
    groups: NDArray[np.str_]

    @property
    def wrong(self) -> Flags:
        """(n,) True where the answer lies on the wrong side of 0.5."""
        return np.asarray((self.own >= 0) != (self.labels == 1))

    @property
    def confidence(self) -> Floats:
        """(n,) half-width of the widest band around 0.5, as a logit, outside which the answer still stands.

        The rule that ships, with bounds as far above as below 0.5: own answer and support both lie outside
        the band, on the same side. Negative where they lie on two sides: such a field always needs review.
        """
        side = np.where(self.own >= 0, 1.0, -1.0)
        return np.asarray(np.minimum(side * self.own, side * self.support))


@dataclass(frozen=True)
class Kept:
    """What a review band keeps.

    Attributes:
        coverage: share of fields it keeps.
        error: share of these that are wrong.
        balanced_error: mean of the two classes' shares.
    """

    coverage: float
    error: float
    balanced_error: float


def answers_of(result: OutOfFold, weight: float = WEIGHT) -> Answers:
    """Return the answers of a model; the patient's other fields weigh ``weight`` beside the field's own 1.

    With weight 0 the support is the field's own answer: the rule by probability alone.
    """
    bounded = np.clip(result.probabilities, _SMALLEST, 1 - _SMALLEST)
    own = np.log(bounded / (1 - bounded))
    _, patients = np.unique(result.groups, return_inverse=True)
    others = np.bincount(patients)[patients] - 1
    mean = (np.bincount(patients, own)[patients] - own) / np.maximum(others, 1)
    support = np.where(others > 0, (own + weight * mean) / (1 + weight), own)
    return Answers(own, support, result.labels, result.groups)


def kept_at(answers: Answers, coverage: float) -> Kept:
    """Return what is kept when the band is widened until it keeps ``coverage`` of the fields."""
    chosen = np.argsort(-answers.confidence, kind="stable")[: _count(coverage, len(answers.own))]
    return _kept(answers, chosen, answers.wrong)


def band_at(answers: Answers, coverage: float) -> float:
    """Return the half-width of that band as a logit."""
    ranked = np.sort(answers.confidence)[::-1]
    return float(ranked[_count(coverage, len(ranked)) - 1])


def kept_by(answers: Answers, band: Thresholds) -> Kept:
    """Return what a band of two bounds keeps, by the rule that ships: own answer and support beyond one."""
    own, support = (1 / (1 + np.exp(-logits)) for logits in (answers.own, answers.support))
    benign = (own <= band.benign) & (support <= band.benign)
    malignant = (own >= band.malignant) & (support >= band.malignant) & (own > band.benign)
    wrong = np.asarray(malignant != (answers.labels == 1))
    return _kept(answers, np.flatnonzero(benign | malignant), wrong)


def error_ratio(answers: Answers, coverage: float = STATED_COVERAGE) -> Interval:
    """Return the error at ``coverage`` over that at full coverage, with its interval over patients.

    In every draw the band is set anew to the same coverage; supports are those of the whole patients.
    """
    columns = np.column_stack([answers.confidence, answers.wrong])

    def ratio(_labels: NDArray[np.int64], rows: Floats) -> float:
        chosen = np.argsort(-rows[:, 0], kind="stable")[: _count(coverage, len(rows))]
        return float(rows[chosen, 1].mean() / rows[:, 1].mean())

    return group_bootstrap(ratio, answers.labels, columns, answers.groups)


def _kept(answers: Answers, chosen: NDArray[np.int64], wrong: Flags) -> Kept:
    labels, wrong = answers.labels[chosen], wrong[chosen]
    by_label = [float(wrong[labels == label].mean()) for label in (0, 1)]
    return Kept(len(chosen) / len(answers.own), float(wrong.mean()), float(np.mean(by_label)))


def _count(coverage: float, fields: int) -> int:
    return max(1, round(coverage * fields))
