"""Reads a file once, whole, into memory, and says in words why that failed."""

import errno
import os
import stat
from pathlib import Path

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.limits import DecodeLimits, check_file_size

# Without O_NONBLOCK, opening a named pipe waits for its other end for ever.
_OPEN_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
)


def read_file_bytes(path: Path, limits: DecodeLimits) -> bytes:
    """Return all bytes of ``path``.

    Raises:
        ImageReadError: vanished, no permission, empty, too large, or no ordinary file.
    """
    try:
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as stream:
            facts = os.fstat(stream.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise ImageReadError("this is a device or a pipe, not a file", FailureReason.NOT_AN_IMAGE)
            check_file_size(facts.st_size, limits)
            data = stream.read(limits.max_file_bytes + 1) if facts.st_size else b""
    except OSError as error:
        raise _as_read_error(error) from error
    check_file_size(len(data), limits)
    return data


def _as_read_error(error: OSError) -> ImageReadError:
    detail = str(error)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ImageReadError(
            "the file is no longer there (it was moved, renamed or deleted, or its drive was disconnected)",
            FailureReason.VANISHED,
            detail,
        )
    if isinstance(error, PermissionError):
        return ImageReadError(
            "the file may not be read (no permission, or another program keeps it locked)",
            FailureReason.NO_PERMISSION,
            detail,
        )
    if isinstance(error, IsADirectoryError):
        return ImageReadError("this is a folder, not a file", FailureReason.NOT_AN_IMAGE, detail)
    if error.errno == errno.ENAMETOOLONG:
        return ImageReadError(
            "the path of the file is too long for this system", FailureReason.UNSUPPORTED, detail
        )
    return ImageReadError(
        f"the drive reported an error while the file was read ({error.strerror or type(error).__name__})",
        FailureReason.INTERNAL,
        detail,
    )
