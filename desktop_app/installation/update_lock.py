"""One change of an installation at a time, by Lamella or by the .run installer.

The lock is the folder ``.lock`` with the holder's process id in ``pid``, as installer/linux makes it. Ours
holds a lock of the system on the file ``held`` besides, which ends with the process however that ends, so a
number that another program carries by now does not keep anybody out.
"""

import contextlib
import errno
import os
import shutil
import sys
from enum import Enum
from pathlib import Path
from typing import IO

from desktop_app.domain.errors import UpdateError

_NAME, _PID, _HELD = ".lock", "pid", "held"
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class _Lock(Enum):
    OURS = "ours"
    TAKEN = "taken"
    UNKNOWN = "unknown"


class UpdateLock:
    """Held while an installation is being changed; use as a context manager."""

    def __init__(self, prefix: Path) -> None:
        """Name the installation; nothing is locked yet."""
        self._folder = prefix / _NAME
        self._held: IO[bytes] | None = None

    def __enter__(self) -> "UpdateLock":
        """Take the lock.

        Raises:
            UpdateError: somebody else holds it.
            OSError: the folder cannot be written.
        """
        try:
            self._folder.mkdir()
        except FileExistsError:
            self._take_over()
        self._held = (self._folder / _HELD).open("wb")
        if _try_lock(self._held) is _Lock.TAKEN:
            self._held.close()
            self._held = None
            raise self._busy()
        # On a full disk leftovers must be cleared first, and they are ours to clear from here on.
        with contextlib.suppress(OSError):
            self.name_holder()
        return self

    def name_holder(self) -> None:
        """Write down whose lock it is; the .run installer knows a living holder by that alone.

        Raises:
            OSError: the disk is full.
        """
        (self._folder / _PID).write_text(f"{os.getpid()}\n", encoding="ascii")

    def __exit__(self, *_: object) -> None:
        if self._held is not None:
            if sys.platform != "win32":
                # While it is held: what somebody else made in its place must not be removed.
                shutil.rmtree(self._folder, ignore_errors=True)
            self._held.close()
            self._held = None
            if sys.platform == "win32":
                shutil.rmtree(self._folder, ignore_errors=True)

    def _take_over(self) -> None:
        """Return when the holder is gone: then the folder is ours to lock.

        Raises:
            UpdateError: the holder is alive.
        """
        try:
            with (self._folder / _HELD).open("rb+") as held:
                got = _try_lock(held)
        except FileNotFoundError:
            # The .run's lock, or one whose maker had not come further.
            got = _Lock.UNKNOWN
        if got is _Lock.TAKEN or (got is _Lock.UNKNOWN and _is_alive(self._holder())):
            raise self._busy()

    def _busy(self) -> UpdateError:
        return UpdateError(
            f"Another update or installation is under way (process {self._holder() or 'unknown'}). Wait "
            "until it has ended, then try again. Nothing was changed."
        )

    def _holder(self) -> int:
        with contextlib.suppress(OSError, ValueError):
            return int((self._folder / _PID).read_text(encoding="ascii"))
        return 0


def _try_lock(file: IO[bytes]) -> _Lock:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # Some network drives know no locks; there the process id must do.
        return _Lock.TAKEN if error.errno in _TAKEN else _Lock.UNKNOWN
    return _Lock.OURS


def _is_alive(pid: int) -> bool:
    if pid <= 0 or sys.platform == "win32":  # the .run is for Linux
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        # Another user's: no installer of ours.
        return False
    return True
