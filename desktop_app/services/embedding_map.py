"""The use case "map": all fields of a session as points, near where the model sees them alike.

Principal component analysis (Jolliffe, Principal Component Analysis, 2nd ed. 2002, chapter 2) of standardised
embeddings: the two directions along which they differ most. It is exact: sums and products are gathered block
by block, so that a hundred thousand embeddings never lie in memory at once, and the d x d correlation matrix
is decomposed. A direction's sign is chosen so that its largest weight is positive, which makes the same
session give the same map.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import NoEmbeddingError
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.embedding_store import EmbeddingStore
from desktop_app.persistence.session_rows import EmbeddingKey

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAST = 3
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingMap:
    """Fields as points.

    Attributes:
        ids: (n,), int64, image ids.
        places: (n, 2), float32, along the two components.
        explained: share of all variance along each of the two, in [0, 1].
        model: whose embeddings they are.
    """

    ids: "NDArray[np.int64]"
    places: "NDArray[np.float32]"
    explained: tuple[float, float]
    model: ModelIdentity


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """Two directions.

    Attributes:
        mean: (d,), float64.
        weights: (d, 2), float64: what a centred embedding is multiplied by.
        explained: share of all variance along each, in [0, 1].
    """

    mean: "NDArray[np.float64]"
    weights: "NDArray[np.float64]"
    explained: tuple[float, float]


def embedding_map(
    store: EmbeddingStore,
    model: ModelIdentity,
    pictures: Mapping[str, Sequence[int]],
    cancel: CancelToken,
    on_progress: Progress | None = None,
) -> EmbeddingMap:
    """Return the map of the fields that ``model`` has seen.

    Args:
        store: of the session.
        model: whose backbone's embeddings to take.
        pictures: image ids by digest of their pixels; others are left out.
        cancel: looked at between blocks.
        on_progress: told the share that is done, in [0, 1].

    Raises:
        NoEmbeddingError: fewer than three pictures have an embedding.
        StoreError: the session cannot be read.
        Cancelled: ``cancel`` was set.
    """
    import numpy as np

    key = store.newest_key(model.backbone_sha256)
    report = on_progress or _no_progress
    found = None if key is None else _components(store, key, pictures, cancel, report)
    if key is None or found is None:
        raise NoEmbeddingError(
            "A map needs at least three different fields that this model has classified. "
            "Classify the folder first."
        )
    ids: list[int] = []
    places: list[NDArray[np.float32]] = []
    done = 0
    for block in store.iter_embeddings(key):
        cancel.raise_if_cancelled()
        points = (block.vectors - found.mean) @ found.weights
        for digest, point in zip(block.pixel_sha256s, points.astype(np.float32), strict=True):
            for image_id in pictures.get(digest, ()):
                ids.append(image_id)
                places.append(point)
        done += len(points)
        report(0.5 + 0.5 * min(1.0, done / max(1, len(pictures))))
    return EmbeddingMap(np.array(ids, np.int64), np.array(places, np.float32), found.explained, model)


def _components(
    store: EmbeddingStore,
    key: EmbeddingKey,
    pictures: Mapping[str, Sequence[int]],
    cancel: CancelToken,
    report: Progress,
) -> Components | None:
    import numpy as np

    count, shift = 0, None
    for block in store.iter_embeddings(key):
        cancel.raise_if_cancelled()
        known = np.fromiter((name in pictures for name in block.pixel_sha256s), bool, len(block.vectors))
        vectors = block.vectors if known.all() else block.vectors[known]
        if not len(vectors):
            continue
        if shift is None:
            # Near the mean the products lose no digits to each other.
            shift = vectors.mean(axis=0)
            size = len(shift)
            sums, products = np.zeros(size, np.float64), np.zeros((size, size), np.float64)
        centred = vectors - shift
        sums += centred.sum(axis=0, dtype=np.float64)
        products += centred.T @ centred
        count += len(vectors)
        report(0.5 * min(1.0, count / max(1, len(pictures))))
    if shift is None or count < _LEAST:
        return None
    return principal(shift.astype(np.float64), sums, products, count)


def principal(
    shift: "NDArray[np.float64]",
    sums: "NDArray[np.float64]",
    products: "NDArray[np.float64]",
    count: int,
) -> Components:
    """Return the first two components of standardised vectors, from their sums.

    Args:
        shift: (d,), what was taken off every vector.
        sums: (d,), of the shifted vectors.
        products: (d, d), sum of their outer products.
        count: how many vectors there are.
    """
    import numpy as np

    mean = sums / count
    covariance = products / count - np.outer(mean, mean)
    variances = np.maximum(np.diag(covariance), 0.0)
    varies = variances > 1e-12 * variances.max(initial=0.0)
    deviations = np.where(varies, np.sqrt(variances), 1.0)
    correlation = covariance / np.outer(deviations, deviations) * np.outer(varies, varies)
    values, vectors = np.linalg.eigh(correlation)
    first = vectors[:, [-1, -2]]
    largest = first[np.abs(first).argmax(axis=0), [0, 1]]
    weights = first * np.where(largest < 0.0, -1.0, 1.0) / deviations[:, None]
    whole = max(float(np.trace(correlation)), np.finfo(np.float64).tiny)
    shares = np.clip(values[[-1, -2]] / whole, 0.0, 1.0)
    return Components(shift + mean, weights * varies[:, None], (float(shares[0]), float(shares[1])))


def _no_progress(_share: float) -> None:
    return
