"""A real session of a few drawn pictures, for tests of reviews."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldState
from desktop_app.services.session import Session
from desktop_app.services.workspace import Workspace

MTIME_NS = 1_767_225_600_000_000_000


def draw(path: Path, colour: int, mtime_ns: int = MTIME_NS) -> Path:
    """Write a small picture of one colour, with a fixed time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (8, 8), (colour, 20, 30)).save(path)
    os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


def drawn_folder(folder: Path, fields: int = 3) -> Path:
    """Return a folder of pictures ``1.png``, ``2.png``, ... all different."""
    for number in range(1, fields + 1):
        draw(folder / f"{number}.png", number)
    return folder


@contextmanager
def session_of(folder: Path, profile: Path) -> Iterator[Session]:
    """Open the session of ``folder`` and close it again."""
    workspace = Workspace.open(profile)
    session = workspace.open_session(folder)
    try:
        yield session
    finally:
        session.close()
        workspace.close()


def states(session: Session) -> dict[str, FieldState]:
    """Return the states of all fields by their path below the folder."""
    events = session.open_folder(None, True, CancelToken())
    return {
        state.record.path.relative_to(session.root).as_posix(): state
        for event in events
        for state in event.batch
    }


def ids(session: Session) -> list[int]:
    """Return the ids of all fields in natural order."""
    return [state.record.image_id for state in states(session).values()]
