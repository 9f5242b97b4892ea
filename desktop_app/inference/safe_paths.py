"""Which paths a package may hold: plain relative names that mean the same on every system."""

import unicodedata
from collections.abc import Iterable

from desktop_app.domain.errors import ModelLoadError

_LENGTH_LIMIT = 200
_DEPTH_LIMIT = 8
_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def check_member_path(path: str) -> None:
    """Accept ``path`` as a file of a package.

    Raises:
        ModelLoadError: absolute, leads out of the package, or is not a portable name; the message shows it.
    """
    problem = _problem_of(path)
    if problem:
        raise ModelLoadError(f"The path {path!r} in the package is not allowed: {problem}.")


def check_no_clash(paths: Iterable[str]) -> None:
    """Accept ``paths`` when no two of them are one file on a system that ignores case.

    Raises:
        ModelLoadError: two paths clash; the message shows one.
    """
    seen: set[str] = set()
    for path in paths:
        folded = path.casefold()
        if folded in seen:
            raise ModelLoadError(
                f"The path {path!r} occurs twice in the package (upper and lower case aside)."
            )
        seen.add(folded)


def _problem_of(path: str) -> str:
    if not path or len(path) > _LENGTH_LIMIT:
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
    if len(parts) > _DEPTH_LIMIT:
        return "it is nested too deeply"
    if any(part != part.strip(" ") or part.endswith(".") for part in parts):
        return "a part begins or ends with a blank, or ends with a dot"
    if any(part.split(".")[0].casefold() in _WINDOWS_DEVICES for part in parts):
        return "a part is the name of a device"
    return ""
