"""Files that are either the old one or the new one, never half of it."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def atomic_writer(path: Path) -> Iterator[BinaryIO]:
    """Yield a binary stream whose content replaces ``path`` when the block ends without an error.

    The content is written beside ``path``, forced to the disk, then renamed into place. On any error the old
    file stays and nothing is left beside it.

    Raises:
        OSError: the folder cannot be written, the disk is full, or ``path`` is open in another program.
    """
    path = Path(os.path.realpath(path))  # a link keeps pointing to the file
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _take_permissions(path, beside)
        beside.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _take_permissions(path: Path, beside: Path) -> None:
    """Give the new file the mode a plain ``open`` would have given it; mkstemp makes it private."""
    if os.name != "posix":
        return
    try:
        mode = path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    beside.chmod(mode)
