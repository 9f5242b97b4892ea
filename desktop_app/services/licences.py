"""Where the licences of everything that Lamella is made of can be read, without any network."""

from importlib import metadata
from pathlib import Path

from desktop_app.persistence.app_dirs import bundled_dir

_INDEX, _PAGE = Path("licences") / "index.txt", "THIRD_PARTY.md"


def licences_file() -> Path:
    """Return the file to show: an installed program's index, else ``THIRD_PARTY.md``, which may be missing.

    The index (plain text, UTF-8) names a file for each part; they and ``THIRD_PARTY.md`` lie beside it.
    """
    places = (bundled_dir() / _INDEX, bundled_dir() / _PAGE)
    return next((path for path in places if path.is_file()), None) or _in_a_wheel() or places[1]


def _in_a_wheel() -> Path | None:
    try:
        files = metadata.distribution("lamella").files or []
    except metadata.PackageNotFoundError:
        return None
    return next((Path(str(file.locate())) for file in files if file.name == _PAGE), None)
