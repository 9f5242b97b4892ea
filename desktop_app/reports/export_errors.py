"""Why a report could not be written, in the user's words."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.errors import ExportError, FileInUseError

_SAFE = "The results are safe."
_REMEDIES: dict[int, str] = {
    errno.ENOSPC: "the disk is full. Free some space or choose another disk",
    errno.EFBIG: "the file would be larger than this disk allows. Choose another disk",
    errno.ENOENT: "its folder does not exist. Choose another folder",
    errno.ENOTDIR: "its folder does not exist. Choose another folder",
    errno.EISDIR: "a folder of that name is in the way. Choose another name",
    errno.EROFS: "the disk is read-only. Choose another folder",
    errno.ENAMETOOLONG: "the name is too long. Choose a shorter one",
}
if hasattr(errno, "EDQUOT"):
    _REMEDIES[errno.EDQUOT] = "your share of the disk is used up. Free some space or choose another disk"
_IN_USE = (
    "it is open in another program, such as a spreadsheet, or you may not write there. "
    "Close it there and try again, or save under another name"
)


@contextlib.contextmanager
def export_errors(path: Path) -> Iterator[None]:
    """Turn errors of the file system while writing ``path`` into ``ExportError``."""
    try:
        yield
    except OSError as error:
        in_use = isinstance(error, PermissionError)
        cause = _IN_USE
        if not in_use:
            cause = _REMEDIES.get(error.errno or 0, error.strerror or "the disk reported an error")
        kind = FileInUseError if in_use else ExportError
        raise kind(f"{path.name} could not be written: {cause}. {_SAFE}", str(error)) from error
