"""A model's card as label and text, for the window's details and ``lamella models show``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.inference.manifest import ModelManifest
    from desktop_app.inference.manifest_parts import Metric

CardLine = tuple[str, str]


def card_lines(manifest: "ModelManifest") -> tuple[CardLine, ...]:
    """Return the card of a model: what it is, what it was trained on, what was measured."""
    return (
        *_what_it_is(manifest),
        *_how_it_decides(manifest),
        *_what_it_learnt_from(manifest),
        *(("Measured", _metric_text(metric)) for metric in manifest.metrics),
        *(("Licence", f"{item.subject}: {item.licence} {item.note}".rstrip()) for item in manifest.licences),
        ("Notice", manifest.research_use_notice),
    )


def _what_it_is(manifest: "ModelManifest") -> Iterator[CardLine]:
    size = manifest.backbone.input
    yield "Model", manifest.title
    yield "Id", manifest.id
    yield "Version", manifest.version
    yield "Network", manifest.backbone.family
    yield "Input", f"{size.width} x {size.height} pixels"
    yield "Intended use", manifest.intended_use


def _how_it_decides(manifest: "ModelManifest") -> Iterator[CardLine]:
    bounds = manifest.thresholds
    yield (
        "Verdict",
        f"benign up to {bounds.benign:.3f}, malignant from {bounds.malignant:.3f}, needs review between; "
        f"sized for an error of {bounds.stated_error:.1%}",
    )
    if manifest.field_cut.views > 1:
        yield "Views", f"{manifest.field_cut.views} per field, averaged"


def _what_it_learnt_from(manifest: "ModelManifest") -> Iterator[CardLine]:
    training = manifest.training
    yield "Trained on", f"{training.images} images of {training.patients} patients"
    for source in training.data_sources:
        yield "Source", source
    yield "Split by", training.split_unit
    if training.note:
        yield "Note", training.note


def _metric_text(metric: "Metric") -> str:
    interval = (
        "" if metric.low is None or metric.high is None else f" ({metric.low:.3f} to {metric.high:.3f})"
    )
    return f"{metric.name} {metric.value:.3f}{interval}, by {metric.unit}. {metric.source}".rstrip()
