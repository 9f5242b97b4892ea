"""Embeddings of labelled fields under named views, computed once by the graph that ships."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.backbone_network import (
    build_embedder,
    build_network,
    fold_batch_norms,
    half_precision_arrays,
    load_arrays,
)
from desktop_app.training.backbone_registry import BackboneSpec
from desktop_app.training.conversion import TfliteEmbedder, to_tflite
from desktop_app.training.embedding_cache import EmbeddingCache, digest_of
from desktop_app.training.stain import SIMULATED_LABORATORIES
from desktop_app.training.views import crops_under

Report = Callable[[str], object]


@dataclass(frozen=True)
class ShippedGraph:
    """The network as it ships: weights rounded to float16, and the graph converted from exactly these."""

    spec: BackboneSpec
    network: object
    embedder: object
    arrays: dict[str, NDArray[np.float16]]
    tflite: bytes


def build_shipped_graph(spec: BackboneSpec, weights_path: Path) -> ShippedGraph:
    """Loads pretrained weights, rounds them and converts; about 20 s.

    Raises:
        TrainingDataError: the weights are missing or do not fit into float16.
    """
    import keras

    # Layer counters would otherwise put other names into the graph of a second network, and so other bytes.
    keras.backend.clear_session()
    network = build_network(spec, weights_path)
    return _as_shipped(spec, network)


def build_graph_of_arrays(spec: BackboneSpec, arrays: Mapping[str, NDArray[np.generic]]) -> ShippedGraph:
    """Does the same for weights at hand, by `layer/number`."""
    import keras

    keras.backend.clear_session()
    network = build_network(spec)
    load_arrays(network, arrays)
    return _as_shipped(spec, network)


def _as_shipped(spec: BackboneSpec, network: Any) -> ShippedGraph:
    fold_batch_norms(network)
    arrays = half_precision_arrays(network, spec.mantissa_bits)
    load_arrays(network, arrays)
    embedder = build_embedder(spec, network)
    return ShippedGraph(spec, network, embedder, arrays, to_tflite(embedder, half_precision=True))


class FieldFeatures:
    """Embeddings (n, d) of the same fields under several views, cached on disk."""

    def __init__(self, graph: bytes, crops: NDArray[np.uint8], cache: EmbeddingCache, report: Report) -> None:
        self._graph = graph
        self._crops = crops
        self._cache = cache
        self._report = report
        self._key = (digest_of(graph), digest_of(crops))

    def of_view(self, view: str) -> NDArray[np.float32]:
        """Returns the embeddings under a view named as in `views.crops_under`."""
        return self._cache.fetch((*self._key, view), lambda: self._compute(view))

    def of_laboratories(self) -> dict[str, NDArray[np.float32]]:
        """Returns the embeddings under every simulated laboratory."""
        return {name: self.of_view(name) for name in SIMULATED_LABORATORIES}

    def _compute(self, view: str) -> NDArray[np.float32]:
        started = time.monotonic()
        crops = crops_under(self._crops, view)
        embeddings = TfliteEmbedder(self._graph).embed(crops)
        self._report(f"  embedded {len(crops)} fields, view {view}: {time.monotonic() - started:.0f} s")
        return embeddings
