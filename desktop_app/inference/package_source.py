"""Where a package's bytes come from: a folder or a .lamella archive, listed and read without trust."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol, Self

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.safe_paths import check_member_path, check_no_clash

FILE_LIMIT_BYTES = 256 * 1024**2
TOTAL_LIMIT_BYTES = 1024**3
COUNT_LIMIT = 64
BLOCK_BYTES = 1024 * 1024
# Files that desktops drop into every folder they show; Lamella never reads them.
IGNORED_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class PackageSource(Protocol):
    """A listed package. Use as a context manager.

    Attributes:
        sizes: bytes of every file by path with ``/``.
    """

    sizes: dict[str, int]

    def open(self, path: str) -> BinaryIO:
        """Open the listed file ``path`` for reading."""
        ...

    def check_seal(self) -> None:
        """Verify what protects the container itself; asked last, so that a damaged file is named first."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


class FolderSource:
    """A package that is a folder.

    Raises:
        ModelLoadError: a link, a special file, an unsafe name, or beyond the limits.
        OSError: the folder cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.sizes = dict(self._walk(folder, ""))
        check_listing(self.sizes)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def open(self, path: str) -> BinaryIO:
        """Open the listed file ``path``; a link put there since is not followed."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.fdopen(os.open(self._folder / path, flags), "rb")

    def check_seal(self) -> None:
        """Do nothing: a folder has no bytes of its own."""

    def _walk(self, folder: Path, prefix: str) -> Iterator[tuple[str, int]]:
        with os.scandir(folder) as entries:
            for count, entry in enumerate(sorted(entries, key=lambda item: item.name)):
                if count > COUNT_LIMIT:
                    raise ModelLoadError(f"The package holds more than {COUNT_LIMIT} files.")
                path = prefix + entry.name
                facts = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(facts.st_mode):
                    check_member_path(path)
                    yield from self._walk(folder / entry.name, path + "/")
                elif not stat.S_ISREG(facts.st_mode):
                    raise ModelLoadError(f"{path!r} in the package is a link or no ordinary file.")
                elif entry.name not in IGNORED_NAMES:
                    yield path, facts.st_size


def check_listing(sizes: dict[str, int]) -> None:
    """Accept a listing of files within the limits and with safe paths.

    Raises:
        ModelLoadError: which path or which limit.
    """
    if len(sizes) > COUNT_LIMIT:
        raise ModelLoadError(f"The package holds more than {COUNT_LIMIT} files.")
    for path, size in sizes.items():
        check_member_path(path)
        if size > FILE_LIMIT_BYTES:
            raise ModelLoadError(f"{path!r} in the package is larger than {FILE_LIMIT_BYTES // 1024**2} MB.")
    check_no_clash(sizes)
    if sum(sizes.values()) > TOTAL_LIMIT_BYTES:
        raise ModelLoadError(f"The package is larger than {TOTAL_LIMIT_BYTES // 1024**2} MB.")


def read_whole(source: PackageSource, path: str, limit: int) -> bytes:
    """Return the bytes of the listed file ``path``, at most ``limit`` of them.

    Raises:
        ModelLoadError: the file is longer than ``limit``.
        OSError: the file cannot be read.
    """
    with source.open(path) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise ModelLoadError(f"{path!r} in the package is longer than {limit} bytes.")
    return data


def digest_of(source: PackageSource, path: str) -> tuple[int, str]:
    """Return length and hex sha256 of the listed file ``path``, read in blocks.

    Raises:
        OSError: the file cannot be read.
    """
    digest, length = hashlib.sha256(), 0
    with source.open(path) as stream:
        while block := stream.read(BLOCK_BYTES):
            digest.update(block)
            length += len(block)
    return length, digest.hexdigest()
