"""The stored embeddings of an open session, for whoever looks for similar fields or draws the map."""

from collections.abc import Iterable

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.embedding_store import EmbeddingStore
from desktop_app.services.embedding_map import EmbeddingMap, Progress, embedding_map
from desktop_app.services.similar_fields import MOST_SIMILAR, similar_fields


class SessionEmbeddings:
    """Answers from any thread, also while a run goes on."""

    def __init__(self, store: EmbeddingStore) -> None:
        self._store = store

    def similar(
        self,
        model: ModelIdentity,
        wanted: FieldState,
        states: Iterable[FieldState],
        cancel: CancelToken,
        most: int = MOST_SIMILAR,
    ) -> tuple[int, ...]:
        """Return ids of the fields among ``states`` most like ``wanted``; see ``similar_fields``."""
        digest = wanted.facts.pixel_sha256 if wanted.facts is not None else ""
        return similar_fields(self._store, model, digest, pictures_of(states), cancel, most)

    def map(
        self,
        model: ModelIdentity,
        states: Iterable[FieldState],
        cancel: CancelToken,
        on_progress: Progress | None = None,
    ) -> EmbeddingMap:
        """Return the map of ``states``; see ``embedding_map``."""
        return embedding_map(self._store, model, pictures_of(states), cancel, on_progress)


def pictures_of(states: Iterable[FieldState]) -> dict[str, tuple[int, ...]]:
    """Return image ids by digest of their pixels; fields never decoded are left out."""
    found: dict[str, tuple[int, ...]] = {}
    for state in states:
        if state.facts is not None:
            digest = state.facts.pixel_sha256
            found[digest] = (*found.get(digest, ()), state.record.image_id)
    return found
