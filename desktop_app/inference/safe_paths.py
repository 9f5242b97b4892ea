"""Which paths a package may hold: plain relative names that mean the same on every system."""

from collections.abc import Iterable

from desktop_app.domain.errors import ModelLoadError
from desktop_app.domain.safe_names import clash_in, name_problem

_LENGTH_LIMIT = 200
_DEPTH_LIMIT = 8


def check_member_path(path: str) -> None:
    """Accept ``path`` as a file of a package.

    Raises:
        ModelLoadError: absolute, leads out of the package, or is not a portable name; the message shows it.
    """
    problem = name_problem(path, _LENGTH_LIMIT, _DEPTH_LIMIT)
    if problem:
        raise ModelLoadError(f"The path {path!r} in the package is not allowed: {problem}.")


def check_no_clash(paths: Iterable[str]) -> None:
    """Accept ``paths`` when no two of them are one file on a system that ignores case.

    Raises:
        ModelLoadError: two paths clash; the message shows one.
    """
    if clash := clash_in(paths):
        raise ModelLoadError(f"The path {clash!r} occurs twice in the package (upper and lower case aside).")
