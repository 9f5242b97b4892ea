"""Which folder was open last, and whether the program ended as it should; asked when the next one starts."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.persistence.session_file import SessionLock

_log = logging.getLogger(__name__)
AFTER_CRASH, ALWAYS, NEVER = "after_crash", "always", "never"


@dataclass(frozen=True, slots=True)
class LastPlace:
    """What was open.

    Attributes:
        path: folder, picture or session file that was opened.
        session: its session file; None when it lived in memory.
        was_open: True until the program closed it or ended as it should.
    """

    path: Path
    session: Path | None
    was_open: bool


class LastPlaceFile:
    """Notes what is open, in a small file. Never raises: what cannot be noted is only not found again."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def enter(self, path: Path, session: Path | None) -> None:
        """Note that ``path`` is open now."""
        self._write(LastPlace(path, session, was_open=True))

    def leave(self) -> None:
        """Note that the program ended as it should."""
        place = self.read()
        if place is not None and place.was_open:
            self._write(LastPlace(place.path, place.session, was_open=False))

    def read(self) -> LastPlace | None:
        """Return the last place; None when there is none."""
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
            session = Path(values["session"]) if values["session"] else None
            return LastPlace(Path(values["path"]), session, bool(values["was_open"]))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def to_reopen(self, reopen: str) -> Path | None:
        """Return what a program that starts should open by itself; None for nothing.

        Args:
            reopen: ``after_crash``: what was open when the last program died; ``always``: whatever was open
                last; ``never``.
        """
        place = self.read()
        if place is None or reopen == NEVER or not _is_there(place.path):
            return None
        if reopen == AFTER_CRASH and not place.was_open:
            return None
        # Another program may simply be at work in it.
        return None if place.session is not None and _is_in_use(place.session) else place.path

    def _write(self, place: LastPlace) -> None:
        values = {
            "path": str(place.path),
            "session": str(place.session or ""),
            "was_open": place.was_open,
        }
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_writer(self._path) as stream:
                stream.write(json.dumps(values).encode("ascii"))
        except OSError as error:
            _log.warning("last place not noted: %s", error)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        # It may no longer be entered, or its name is none; that must not keep the program from starting.
        return False


def _is_in_use(session: Path) -> bool:
    if not _is_there(session):
        return False
    try:
        SessionLock(session).release()
    except StoreError:
        return True
    return False
