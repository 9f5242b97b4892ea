"""Puts packages into the user's models folder and takes them out, whole or not at all."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.reports.export_errors import export_errors

_SUFFIX = ".lamella"
_REPLACED = ".replaced"
_BLOCK_BYTES = 1024 * 1024


def verified_copy(source: Path, scratch: Path) -> tuple[Path, ModelSummary]:
    """Copy a package, then verify the copy down to the answers it was shipped with; return both.

    Raises:
        ModelLoadError: it is damaged, unsafe or too new.
        EngineError: the runtime refuses it.
        OSError: it cannot be copied.
    """
    from desktop_app.inference.field_classifier import open_classifier
    from desktop_app.inference.package import open_package

    open_package(source)  # names the user's own file when something is wrong with it
    copy = scratch / ("package" if source.is_dir() else f"package{_SUFFIX}")
    if source.is_dir():
        shutil.copytree(source, copy, symlinks=True)
    else:
        shutil.copyfile(source, copy)
    package = open_package(copy)
    open_classifier(package, 0).close()
    return copy, package.summary()


def place(copy: Path, folder: Path, summary: ModelSummary, replaced: ModelSummary | None) -> Path:
    """Move a verified copy to its place in the models folder; return it.

    A version that was there is kept beside, out of sight.

    Raises:
        OSError: the folder cannot be written.
    """
    model_id, ending = summary.identity.model_id, "" if copy.is_dir() else _SUFFIX
    target = folder / f"{model_id}{ending}"
    if replaced is not None:
        # Both stand there for a moment, so that a kill between the two renames hides neither.
        copy = copy.rename(folder / f"{model_id}-{summary.identity.version}{ending}")
        aside = folder / _REPLACED / f"{model_id}-{replaced.identity.version}"
        aside = aside.with_name(aside.name + replaced.location.suffix * replaced.location.is_file())
        aside.parent.mkdir(exist_ok=True)
        delete(aside)
        replaced.location.rename(aside)
    copy.rename(target)
    return target


def kept_versions(folder: Path, model_id: str) -> dict[str, Path]:
    """Return the versions of a model that ``place`` has laid aside in the models folder, by number."""
    found: dict[str, Path] = {}
    with contextlib.suppress(OSError):
        for path in (folder / _REPLACED).iterdir():
            name = path.name.removesuffix(_SUFFIX)
            # An id holds no hyphen, a version may.
            known_id, _, version = name.partition("-")
            if known_id == model_id and version:
                found[version] = path
    return found


def write_archive(location: Path, target: Path) -> None:
    """Write a package as one archive to ``target``: the same package gives the same bytes.

    Raises:
        ModelLoadError: the package is damaged.
        ExportError: the archive cannot be written.
    """
    from desktop_app.inference.package import open_package
    from desktop_app.inference.package_writer import pack

    open_package(location)
    with export_errors(target):
        if location.is_dir():
            pack(location, target)
            return
        with location.open("rb") as source, atomic_writer(target) as sink:
            shutil.copyfileobj(source, sink, _BLOCK_BYTES)


def delete(location: Path) -> None:
    """Delete a package; it disappears from the list at once, whatever happens then.

    Raises:
        OSError: it cannot be deleted.
    """
    if not location.exists():
        return
    with scratch_in(location.parent) as scratch:
        location.rename(scratch / "removed")


@contextlib.contextmanager
def scratch_in(folder: Path) -> Iterator[Path]:
    """Yield an invisible folder inside ``folder``, on the same disk; it is deleted at the end.

    Raises:
        StoreError: ``folder`` cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch = tempfile.TemporaryDirectory(prefix=".incoming-", dir=folder, ignore_cleanup_errors=True)
    except OSError as error:
        raise StoreError(f"{folder} cannot be written: {error.strerror}.", str(error)) from error
    with scratch as name:
        yield Path(name)
