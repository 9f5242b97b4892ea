"""One run as the session keeps it. When the session cannot be written the run goes on and says so once."""

import contextlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.assessment import GATE_VERSION
from desktop_app.domain.errors import AppError, StoreError
from desktop_app.domain.field import FieldResult
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.session_rows import EmbeddingKey, ScoredEmbeddings
from desktop_app.persistence.session_store import SqliteSessionStore

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)
ProblemSink = Callable[[AppError], None]


class RunRecord:
    """Writes a run's results to the session and reads embeddings back; never raises ``StoreError``."""

    def __init__(
        self,
        store: SqliteSessionStore,
        model: ModelIdentity,
        preprocessing: str,
        app_version: str,
        settings: Mapping[str, object],
        on_problem: ProblemSink,
    ) -> None:
        """Begin the run; ``on_problem`` is called at most once, with the first error of the session file."""
        self._store = store
        self._key = EmbeddingKey(model.backbone_sha256, preprocessing)
        self._on_problem = on_problem
        self._is_writable = True
        self._run_id = 0
        with self._guarded():
            self._run_id = store.begin_run(model, app_version, settings)

    def save(
        self,
        result: FieldResult,
        logit: float | None = None,
        embeddings: "NDArray[np.float32] | None" = None,
    ) -> None:
        """Keep one result; ``embeddings`` (views, d) only when they are not stored yet."""
        if self._is_writable:
            scored = None if embeddings is None else ScoredEmbeddings(self._key, embeddings)
            with self._guarded():
                self._store.save_result(self._run_id, result, logit, scored, GATE_VERSION)

    def save_scored(self, answers: Sequence[tuple[FieldResult, float]]) -> None:
        """Keep answers, each with its logit, of pictures that the session knows with their embeddings."""
        if self._is_writable and answers:
            with self._guarded():
                self._store.add_predictions(self._run_id, answers, GATE_VERSION)

    def embeddings(self, pixel_sha256s: Sequence[str]) -> "dict[str, NDArray[np.float32]]":
        """Return the stored embeddings (views, d) of pictures, by pixel digest."""
        found: dict[str, NDArray[np.float32]] = {}
        with self._guarded():
            found.update(self._store.embeddings(self._key, pixel_sha256s))
        return found

    def end(self, outcome: str) -> None:
        """Record the outcome and make all of it durable."""
        if self._is_writable:
            with self._guarded():
                self._store.end_run(self._run_id, outcome)

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except StoreError as error:
            _log.warning("session not kept: %s (%s)", error.message, error.detail)
            if self._is_writable:
                self._is_writable = False
                self._on_problem(error)
