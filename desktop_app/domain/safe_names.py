"""Which relative paths may come from outside: plain names that mean the same on every system."""

import unicodedata
from collections.abc import Iterable

_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def name_problem(path: str, longest: int, deepest: int) -> str:
    """Return why ``path`` (with ``/``) is not allowed, as words for a sentence; empty when it is.

    Args:
        path: relative path from an archive or a listing.
        longest: most characters.
        deepest: most parts.
    """
    if not path or len(path) > longest:
        return "it is empty or too long"
    if any(unicodedata.category(character)[0] == "C" for character in path):
        return "it holds control characters"
    if unicodedata.normalize("NFC", path) != path:
        return "its letters are written in an unusual form"
    if "\\" in path or ":" in path:
        return "it holds a backslash or a colon"
    if path.startswith("/"):
        return "it is absolute"
    parts = path.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        return "it leads out of the package or has empty parts"
    if len(parts) > deepest:
        return "it is nested too deeply"
    if any(part != part.strip(" ") or part.endswith(".") for part in parts):
        return "a part begins or ends with a blank, or ends with a dot"
    if any(part.split(".")[0].casefold() in _WINDOWS_DEVICES for part in parts):
        return "a part is the name of a device"
    return ""


def clash_in(paths: Iterable[str]) -> str:
    """Return a path that is one file with another where upper and lower case are alike; empty for none."""
    seen: set[str] = set()
    for path in paths:
        folded = path.casefold()
        if folded in seen:
            return path
        seen.add(folded)
    return ""
