"""Values of a session file that another program may have written there: read without ever failing on them."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

UNKNOWN_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST_YEAR, _LATEST_YEAR = 2, 9998


def moment_or_none(stored: object) -> datetime | None:
    """Return an aware time; UTC where none is named; None when it cannot be read."""
    try:
        found = datetime.fromisoformat(str(stored))
    except ValueError:
        return None
    if not _EARLIEST_YEAR <= found.year <= _LATEST_YEAR:
        return None  # at the ends of the calendar another time zone is no longer to be computed
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def moment(stored: object) -> datetime:
    """Return an aware time; ``UNKNOWN_MOMENT`` when it cannot be read."""
    return moment_or_none(stored) or UNKNOWN_MOMENT


def texts(stored: object) -> tuple[str, ...]:
    """Return the texts of a JSON list; empty when it is none."""
    try:
        found = json.loads(stored) if isinstance(stored, str) else None
    except (ValueError, RecursionError):
        return ()
    return tuple(item for item in found if isinstance(item, str)) if isinstance(found, list) else ()


def path_text(stored: object) -> str:
    """Return a stored path as text; one that is neither text nor bytes gets a name that no scan yields."""
    if isinstance(stored, str):
        return stored
    return os.fsdecode(stored) if isinstance(stored, bytes) else f".unreadable/{stored}"


def path_below(root: Path, stored: str) -> Path | None:
    """Return where a file of the folder ``root`` lies; None for a path that leads out of it or is none."""
    path = PurePosixPath(stored)
    parts = path.parts
    # On Windows a part may name a drive, or hold separators of its own.
    foreign = any("\0" in part or (os.name == "nt" and set(part) & set(":\\")) for part in parts)
    if not parts or path.is_absolute() or ".." in parts or foreign:
        return None
    return root.joinpath(*parts)


def folder_named(stored: object) -> Path:
    """Return the folder that a session names; a name that no folder can bear gives one that is not there."""
    return Path(str(stored).replace("\0", "\N{REPLACEMENT CHARACTER}"))
