"""Turns a trained head and a shipped graph into a model package, after checking the conversion."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import AppError
from desktop_app.inference.calibration import calibrated_probability
from desktop_app.inference.embedding_statistics import EmbeddingStatistics
from desktop_app.inference.golden import GoldenCase
from desktop_app.inference.package_writer import PackageContent, write_package
from desktop_app.training.backbone_network import depth_sizes, feature_map_shape
from desktop_app.training.conversion import TfliteEmbedder, to_tflite
from desktop_app.training.field_features import ShippedGraph
from desktop_app.training.fitted_head import FittedHead
from desktop_app.training.model_card import CardInput, build_card
from desktop_app.training.operating_point import OperatingPoint
from desktop_app.training.out_of_fold import OutOfFold
from desktop_app.training.recipes import Recipe
from desktop_app.training.synthetic_crops import synthetic_crops

FLOAT32_LIMIT = 1e-4
SHIPPED_LIMIT = 2e-3
GOLDEN_CROPS = 3
_KERAS_BATCH = 8


class ConversionError(AppError):
    """A converted graph answers differently from the network it was converted from."""


@dataclass(frozen=True)
class Agreement:
    """Largest change of a calibrated probability against Keras, over `fields` real fields."""

    fields: int
    float32: float
    shipped: float


def measure_agreement(
    graph: ShippedGraph, head: FittedHead, temperature: float, crops: NDArray[np.uint8]
) -> Agreement:
    """Compares float32 conversion and shipped graph with Keras on real crops (n, h, w, 3)."""
    expected = _probabilities(keras_embeddings(graph.embedder, crops), head, temperature)
    full = TfliteEmbedder(to_tflite(graph.embedder, half_precision=False)).embed(crops)
    shipped = TfliteEmbedder(graph.tflite).embed(crops)
    return Agreement(
        len(crops),
        float(np.abs(_probabilities(full, head, temperature) - expected).max()),
        float(np.abs(_probabilities(shipped, head, temperature) - expected).max()),
    )


def keras_embeddings(embedder: Any, crops: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Returns the embeddings (n, d) of crops as Keras computes them."""
    rows = [
        np.asarray(embedder.predict_on_batch(crops[start : start + _KERAS_BATCH].astype(np.float32))[0])
        for start in range(0, len(crops), _KERAS_BATCH)
    ]
    return np.concatenate(rows)


def check_agreement(agreement: Agreement) -> None:
    """Raises ConversionError when a conversion strays further than the house allows."""
    if agreement.float32 > FLOAT32_LIMIT or agreement.shipped > SHIPPED_LIMIT:
        raise ConversionError(
            f"The conversion moves a probability by {agreement.float32:.1e} in float32 and by "
            f"{agreement.shipped:.1e} as shipped; {FLOAT32_LIMIT:.0e} and {SHIPPED_LIMIT:.0e} are allowed."
        )


def build_package(
    folder: Path,
    recipe: Recipe,
    graph: ShippedGraph,
    head: FittedHead,
    point: OperatingPoint,
    result: OutOfFold,
    statistics: EmbeddingStatistics | None = None,
) -> Path:
    """Writes the package of a model into `folder`; returns it.

    Args:
        folder: of the package.
        recipe: of the model.
        graph: its backbone as it ships.
        head: its head.
        point: temperature and thresholds.
        result: out-of-fold answers, for the card.
        statistics: `embedding_statistics.statistics_of` the training fields' embeddings under the plain view,
            by the graph that ships; without them the model can be calibrated by bias and temperature only.
    """
    card = build_card(
        CardInput(
            recipe=recipe,
            result=result,
            point=point,
            head=head,
            depth_sizes=depth_sizes(recipe.spec, graph.network),
            feature_map_shape=feature_map_shape(recipe.spec, graph.network),
            is_half_precision=True,
        )
    )
    golden = _golden_case(graph.tflite, head, point.calibration.temperature, recipe.spec.input_px)
    content = PackageContent(
        card, graph.tflite, head.weights(), golden, dict(graph.arrays), statistics=statistics
    )
    return write_package(folder, content)


def _golden_case(tflite: bytes, head: FittedHead, temperature: float, side_px: int) -> GoldenCase:
    crops = synthetic_crops(GOLDEN_CROPS, side_px)
    embeddings = TfliteEmbedder(tflite).embed(crops)
    return GoldenCase(crops, embeddings, _probabilities(embeddings, head, temperature))


def _probabilities(
    embeddings: NDArray[np.float32], head: FittedHead, temperature: float
) -> NDArray[np.float32]:
    return calibrated_probability(head.logits(embeddings), temperature)
