"""The licences that come with the program, as texts on this computer."""

from pathlib import Path

from desktop_app.persistence.app_dirs import bundled_dir

_FIRST = ("index.txt", "lamella.txt", "LICENSE", "THIRD_PARTY.md")
_LARGEST = 5_000_000


def licence_files() -> tuple[Path, ...]:
    """Return the files, the overview first: of the bundle, or of a checkout; a wheel has none."""
    folder = bundled_dir() / "licences"
    found = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
    if not found:
        found = [path for name in _FIRST if (path := bundled_dir() / name).is_file()]
    return tuple(sorted(found, key=_order))


def read_licence(path: Path) -> str:
    """Return a text, or a sentence that says why it cannot be read."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_LARGEST)
    except OSError as error:
        return f"{path.name} cannot be read: {error.strerror}."


def _order(path: Path) -> tuple[int, str]:
    return (_FIRST.index(path.name) if path.name in _FIRST else len(_FIRST), path.name)
