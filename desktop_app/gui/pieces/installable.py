"""Which files are installed rather than opened, when they are dropped on a window or double-clicked."""

from collections.abc import Iterable
from pathlib import Path

PACKAGE_SUFFIX, UPDATE_SUFFIX = ".lamella", ".lamella-update"


def is_package(path: Path) -> bool:
    """Whether a path is named like a model package."""
    return path.suffix.lower() == PACKAGE_SUFFIX


def is_update(path: Path) -> bool:
    """Whether a path is named like an update of the program."""
    return path.suffix.lower() == UPDATE_SUFFIX


def first_installable(paths: Iterable[Path]) -> Path | None:
    """Return the first package or update among ``paths``."""
    return next((path for path in paths if is_package(path) or is_update(path)), None)
