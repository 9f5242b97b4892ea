"""Fills the card of a shipped model from its recipe and its out-of-fold predictions."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.labelled import Side
from desktop_app.domain.lineage import LINEAGE_KEY, Lineage
from desktop_app.domain.naming import read_name
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.metrics import MEASURES, group_bootstrap
from desktop_app.training.models_page import scores_for
from desktop_app.training.operating_point import OperatingPoint
from desktop_app.training.out_of_fold import OutOfFold
from desktop_app.training.recipes import Recipe

DATA_SOURCES = (
    "Fields of BreakHis (1,248 fields of 51 accession groups; CC BY 4.0): Spanhol, Oliveira, Petitjean, "
    "Heutte, IEEE Trans. Biomed. Eng. 63(7):1455-1462, 2016, doi 10.1109/TBME.2015.2496264",
)
PATCH_SOURCES = (
    "IDC patches without their labels, for warming up (239 other patients; public domain, CC0): Janowczyk "
    "and Madabhushi, J. Pathol. Inform. 7:29, 2016; Cruz-Roa et al., SPIE Medical Imaging 2014",
)
INTENDED_USE = "Sorting breast H&E fields into benign, malignant and needs review, for research."
RESEARCH_USE_NOTICE = "For research use only. Not for use in diagnostic procedures."
CARD_NOTE = (
    "The figures come from five patient-wise folds; the shipped weights were then trained on all patients "
    "with the same recipe, so no field of the training data may be used to judge them. Thirteen benign "
    "groups only: the intervals are wide. In another laboratory the threshold does not carry over: check "
    "it on labelled fields of your own."
)


@dataclass(frozen=True)
class CardInput:
    """What a card is made of.

    Attributes:
        recipe: of the model.
        result: its out-of-fold predictions.
        point: fitted on all of them.
        head: as shipped.
        depth_sizes: channels of each pooled depth.
        feature_map_shape: (height, width, channels) of the last.
        is_half_precision: whether the graph stores float16.
    """

    recipe: Recipe
    result: OutOfFold
    point: OperatingPoint
    head: FittedHead
    depth_sizes: tuple[int, ...]
    feature_map_shape: tuple[int, int, int]
    is_half_precision: bool


def build_card(card: CardInput) -> ManifestDraft:
    """Returns the card, checked against the manifest's rules."""
    recipe, spec = card.recipe, card.recipe.spec
    values: dict[str, Any] = {
        "id": recipe.model_id,
        "version": recipe.version,
        "title": recipe.title,
        "backbone": _backbone_block(card),
        "preprocessing": {"name": spec.preprocessing},
        "head": {"standardised": True, "layers": card.head.layer_blocks()},
        "calibration": {"temperature": card.point.calibration.temperature},
        "thresholds": {
            "benign": card.point.band.benign,
            "malignant": card.point.band.malignant,
            "stated_error": round(card.point.band.error, 4),
        },
        "training": _training_block(card),
        "metrics": _metric_blocks(card.result),
        "intended_use": INTENDED_USE,
        "research_use_notice": RESEARCH_USE_NOTICE,
        "licences": _licence_blocks(spec.weights_note, spec.weights_licence),
        "storage": "float16" if card.is_half_precision else "float32",
        LINEAGE_KEY: _lineage(card).to_json(),
    }
    return ManifestDraft.model_validate_json(json.dumps(values))


def _backbone_block(card: CardInput) -> dict[str, Any]:
    spec = card.recipe.spec
    depths, start = [], 0
    for name, size in zip(spec.pooled_layers, card.depth_sizes, strict=True):
        depths.append({"name": name, "start": start, "stop": start + size})
        start += size
    return {
        "family": spec.builder,
        "input": {"width": spec.input_px, "height": spec.input_px},
        "embedding_size": start,
        "depths": depths,
        "feature_map_depth": spec.pooled_layers[-1],
        "feature_map_shape": list(card.feature_map_shape),
    }


def _training_block(card: CardInput) -> dict[str, Any]:
    return {
        "data_sources": [*DATA_SOURCES, *(PATCH_SOURCES if card.recipe.spec.learns_from_teacher else ())],
        "split_unit": "patient (digits of the accession)",
        "patients": len(set(card.result.groups.tolist())),
        "images": len(card.result.labels),
        "seed": card.recipe.seed,
        "trained_on_all": True,
        "recipe": card.recipe.describe(),
        "note": CARD_NOTE,
    }


def _lineage(card: CardInput) -> Lineage:
    """Whom the model has seen, as salted digests; the salt is fixed so that a package can be made again."""
    patients = {read_name(Path(path).name).patient for path in card.result.paths.tolist()}
    sides = {patient: Side.TRAIN for patient in sorted(patients) if patient}
    return Lineage.of_patients(None, "", sides, salt=card.recipe.model_id)


def _metric_blocks(result: OutOfFold) -> Sequence[dict[str, Any]]:
    blocks = []
    for name, measure in MEASURES.items():
        interval = group_bootstrap(measure, result.labels, scores_for(result, name), result.groups)
        blocks.append(
            {
                "name": name,
                "value": round(interval.value, 4),
                "low": round(interval.low, 4),
                "high": round(interval.high, 4),
                "unit": "fields; groups resampled",
                "source": "out-of-fold predictions of five patient-wise folds, docs/models.md",
            }
        )
    return blocks


def _licence_blocks(weights_note: str, weights_licence: str) -> list[dict[str, str]]:
    return [
        {"subject": "starting weights", "licence": weights_licence, "note": weights_note},
        {"subject": "training data", "licence": "CC BY 4.0", "note": DATA_SOURCES[0]},
        {"subject": "this package", "licence": "MIT"},
    ]
