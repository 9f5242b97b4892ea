"""The figures at image, field and patient level with their intervals."""

from collections.abc import Sequence

import numpy as np

from desktop_app.domain.evaluation import Figure, Level, LevelFigures, ScoredImage
from desktop_app.domain.figure_kinds import FIGURE_KINDS
from desktop_app.domain.labelled import Label
from desktop_app.domain.model_identity import Thresholds
from desktop_app.training.evaluation.resampling import (
    can_be_resampled,
    interval_of,
    patient_counts,
    weight_blocks,
)
from desktop_app.training.evaluation.weighted_figures import WEIGHTED_FIGURES, Floats, Units

_NEEDS_MALIGNANT = frozenset({"recall", "pr_auc"})
_NEEDS_BENIGN = frozenset({"specificity"})
_NEEDS_BOTH = frozenset({"balanced_accuracy", "roc_auc"})
_UNDEFINED = {
    "precision": "The model calls nothing malignant.",
    "f1": "Nothing is malignant, neither by label nor by the model.",
    "decided_error": "Outside the review band one of the labels is missing.",
}


def units_of(scored: Sequence[ScoredImage], level: Level, band: Thresholds) -> Units:
    """Return the units of a level; pictures of one unit share the mean of their probabilities.

    A patient with fields of both labels gives two units at patient level, one for each label, and is still
    drawn as one person.
    """
    groups = {name: number for number, name in enumerate(sorted({s.image.patient for s in scored}))}
    members: dict[tuple[str, ...], list[ScoredImage]] = {}
    for item in scored:
        members.setdefault(_unit_key(item, level), []).append(item)
    firsts = [unit[0].image for unit in members.values()]
    return Units(
        labels=np.array([int(image.label is Label.MALIGNANT) for image in firsts], np.int64),
        probabilities=np.array([np.mean([item.probability for item in unit]) for unit in members.values()]),
        groups=np.array([groups[image.patient] for image in firsts], np.int64),
        band=band,
    )


def level_figures(scored: Sequence[ScoredImage], level: Level, band: Thresholds) -> LevelFigures:
    """Return all figures of one level; at patient level the patient score of Spanhol et al. is among them."""
    units = units_of(scored, level, band)
    figures = figures_of(units)
    if level is Level.PATIENT:
        figures = (*figures, patient_score(units_of(scored, Level.IMAGE, band)))
    malignant = int(units.labels.sum())
    return LevelFigures(level, len(units.labels) - malignant, malignant, figures)


def figures_of(units: Units, keys: Sequence[str] = tuple(WEIGHTED_FIGURES)) -> tuple[Figure, ...]:
    """Return the figures ``keys`` of the units, each with its interval or the reason why it has no value."""
    once = np.ones((1, len(units.labels)))
    samples: dict[str, list[Floats]] = {key: [] for key in keys}
    if can_be_resampled(units):
        for weights in weight_blocks(units, patient_counts(units)):
            for key in keys:
                samples[key].append(WEIGHTED_FIGURES[key](units, weights))
    return tuple(
        _figure(key, float(WEIGHTED_FIGURES[key](units, once)[0]), samples[key], _why_undefined(key, units))
        for key in _in_order(keys)
    )


def patient_score(images: Units) -> Figure:
    """Return the share of right pictures of each patient, averaged over patients.

    Source: Spanhol et al., IEEE TBME 63(7), 2016, doi 10.1109/TBME.2015.2496264, "patient recognition rate".
    """
    pictures = np.bincount(images.groups)
    scores = np.bincount(images.groups, images.is_right) / pictures
    samples: list[Floats] = []
    if can_be_resampled(images):
        counts = patient_counts(images)
        samples.append(np.asarray(counts @ scores / counts.sum(axis=1)))
    return _figure("patient_score", float(scores.mean()), samples, "")


def _figure(key: str, value: float, samples: list[Floats], reason: str) -> Figure:
    if np.isnan(value):
        return Figure(key, None, reason=reason)
    interval = interval_of(np.concatenate(samples)) if samples else None
    return Figure(key, value, *(interval or (None, None)))


def _unit_key(item: ScoredImage, level: Level) -> tuple[str, ...]:
    image = item.image
    if level is Level.PATIENT:
        return (image.patient, image.label)
    if level is Level.FIELD and image.pixel_sha256:
        return (image.patient, image.label, image.pixel_sha256)
    return (str(image.path),)


def _in_order(keys: Sequence[str]) -> list[str]:
    return [kind.key for kind in FIGURE_KINDS if kind.key in keys]


def _why_undefined(key: str, units: Units) -> str:
    malignant = int(units.labels.sum())
    benign = len(units.labels) - malignant
    if not malignant and key in _NEEDS_MALIGNANT | _NEEDS_BOTH:
        return "There is nothing malignant among these fields."
    if not benign and key in _NEEDS_BENIGN | _NEEDS_BOTH:
        return "There is nothing benign among these fields."
    return _UNDEFINED.get(key, "")
