"""Opening a session's store: on disk, or a copy in memory to look at, or in memory alone."""

import contextlib
import logging
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.reviewing import Reviewing

_log = logging.getLogger(__name__)


def open_store(file: Path, root: Path) -> tuple[SqliteSessionStore, Reviewing, StoreError | None]:
    """Open the session file ``file`` of the folder ``root``.

    When it cannot be written, another program has it or the medium is read-only, a copy of it in memory is
    looked at; when it cannot be read either, the session lives in memory.

    Returns:
        The store, its reviews, and why it is not kept on disk (None when it is).
    """
    try:
        return *_opened(file, root), None
    except StoreError as error:
        _log.warning("session in memory only: %s (%s)", error.message, error.detail)
        return _looked_at(file, root, error)


def _looked_at(
    file: Path, root: Path, problem: StoreError
) -> tuple[SqliteSessionStore, Reviewing, StoreError]:
    """Return what the session holds, in memory, to look at; an empty session when it cannot be read."""
    store = None
    if file.exists():
        with contextlib.suppress(StoreError):
            store = SqliteSessionStore(None, root, looked_at=file)
    if store is not None:
        sentence = f"{problem.message} What it holds is shown; decisions cannot be kept."
        try:
            reviews = _read_reviews(store, root, sentence)
        except StoreError:
            store.close()
        else:
            return store, reviews, StoreError(sentence, problem.detail)
    return *_opened(None, root), problem


def _opened(path: Path | None, root: Path) -> tuple[SqliteSessionStore, Reviewing]:
    store = SqliteSessionStore(path, root)
    try:
        return store, _read_reviews(store, root, "")
    except BaseException:
        store.close()
        raise


def _read_reviews(store: SqliteSessionStore, root: Path, refusal: str) -> Reviewing:
    """Return the reviews of a store.

    Raises:
        StoreError: the session holds what no Lamella wrote there.
    """
    try:
        return Reviewing(store, root, refusal=refusal)
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, OverflowError) as error:
        raise StoreError(
            "The session of this folder holds reviews or settings that cannot be read. The file was left as "
            "it is; lamella session verify says where.",
            repr(error),
        ) from error
