"""The use case "similar": which fields look to the model most like this one.

Similarity is the cosine of the angle between two embeddings, each dimension standardised: centred on its mean
and divided by its standard deviation over a sample of the session (all of it up to 4,096 embeddings, else as
many, spread evenly). Without that the few dimensions that are large in every field would decide alone.
Embeddings are read in blocks; what stays in memory is the best of each.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import NoEmbeddingError
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.embedding_store import EmbeddingBlock, EmbeddingStore
from desktop_app.persistence.session_rows import EmbeddingKey

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_SIMILAR = 50
_SAMPLE = 4_096


@dataclass(frozen=True, slots=True, eq=False)
class Standardisation:
    """Mean and standard deviation of each dimension, (d,), float32; a constant dimension divides by 1."""

    mean: "NDArray[np.float32]"
    deviation: "NDArray[np.float32]"


def similar_fields(
    store: EmbeddingStore,
    model: ModelIdentity,
    digest: str,
    pictures: Mapping[str, Sequence[int]],
    cancel: CancelToken,
    most: int = MOST_SIMILAR,
) -> tuple[int, ...]:
    """Return the ids of the ``most`` fields most like the one asked for, best first, after its own.

    Args:
        store: of the session.
        model: whose backbone's embeddings to compare.
        digest: of the pixels of the field asked for.
        pictures: image ids by digest of their pixels; others do not count.
        cancel: looked at between blocks.
        most: how many fields to return besides those of ``digest``.

    Raises:
        NoEmbeddingError: the model has not seen the field.
        StoreError: the session cannot be read.
        Cancelled: ``cancel`` was set.
    """
    key = store.newest_key(model.backbone_sha256)
    wanted = None if key is None else store.one(key, digest)
    if key is None or wanted is None:
        raise NoEmbeddingError(
            "This model has not classified the field yet, so there is nothing to compare it with. "
            "Classify the folder first."
        )
    scales = standardisation(store, key)
    best: list[tuple[float, str]] = []
    for block in store.iter_embeddings(key):
        cancel.raise_if_cancelled()
        near = _nearest(block, wanted, scales, pictures, digest, most)
        best = sorted(best + near, reverse=True)[:most]
    others = [image_id for _, found in best for image_id in pictures[found]]
    return (*pictures.get(digest, ()), *others[:most])


def standardisation(store: EmbeddingStore, key: EmbeddingKey) -> Standardisation:
    """Return the scales of a session's embeddings, from a sample of them."""
    import numpy as np

    sample = store.sample(key, _SAMPLE)
    assert sample is not None  # whoever asks has found an embedding of this key
    deviation = sample.vectors.std(axis=0, dtype=np.float64)
    mean = sample.vectors.mean(axis=0, dtype=np.float64).astype(np.float32)
    return Standardisation(mean, np.where(deviation > 0.0, deviation, 1.0).astype(np.float32))


def cosines(
    vectors: "NDArray[np.float32]", wanted: "NDArray[np.float32]", scales: Standardisation
) -> "NDArray[np.float32]":
    """Return the cosine (n,) of each of ``vectors`` (n, d) with ``wanted`` (d,), all standardised."""
    import numpy as np

    standard = (vectors - scales.mean) / scales.deviation
    target = (wanted - scales.mean) / scales.deviation
    lengths = np.sqrt(np.einsum("ij,ij->i", standard, standard)) * np.sqrt(target @ target)
    return np.asarray(standard @ target / np.maximum(lengths, np.finfo(np.float32).tiny))


def _nearest(
    block: EmbeddingBlock,
    wanted: "NDArray[np.float32]",
    scales: Standardisation,
    pictures: Mapping[str, Sequence[int]],
    but: str,
    most: int,
) -> list[tuple[float, str]]:
    """Return the best of one block as (cosine, digest), in no particular order."""
    import numpy as np

    near = cosines(block.vectors, wanted, scales)
    counts = np.fromiter((name in pictures and name != but for name in block.pixel_sha256s), bool, len(near))
    near = np.where(counts, near, -np.inf)
    places = np.argpartition(near, -most)[-most:] if len(near) > most else np.arange(len(near))
    return [(float(near[at]), block.pixel_sha256s[at]) for at in places if counts[at]]
