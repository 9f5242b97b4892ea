"""A .lamella archive as a package source: a zip whose every trick is refused before anything is read.

Nothing is ever extracted to disk, so a path can lead nowhere; paths are checked all the same.
"""

import hashlib
import stat
import zipfile
from pathlib import Path
from typing import BinaryIO, Self, cast

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.package_source import BLOCK_BYTES, COUNT_LIMIT, TOTAL_LIMIT_BYTES, check_listing
from desktop_app.inference.safe_paths import check_member_path

SEAL_PREFIX = b"lamella-sha256:"
_SEAL_LENGTH = 64
_END_RECORD = b"PK\x05\x06"
_END_RECORD_LENGTH = 22
_RATIO_LIMIT = 200
_RATIO_FREE_BYTES = 1024 * 1024
_ENCRYPTED = 0x1


class ArchiveSource:
    """A package that is one file.

    An archive that Lamella packed ends in a seal over all its bytes. Archives of other zip programs carry
    none and are accepted too; their content is protected by the manifest like that of a folder.

    Raises:
        ModelLoadError: no zip, altered, hostile or beyond the limits.
        OSError: the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        _check_frame(path)
        self._path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise ModelLoadError("The file is no readable .lamella archive.", str(error)) from error
        try:
            self.sizes = _list_members(self._archive.infolist())
        except BaseException:
            self._archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def open(self, path: str) -> BinaryIO:
        """Open the listed member ``path``; its check value is verified when it has been read to the end."""
        return cast("BinaryIO", self._archive.open(path))

    def check_seal(self) -> None:
        """Verify the seal over the whole archive, if it carries one.

        Raises:
            ModelLoadError: the archive was changed.
        """
        comment = self._archive.comment
        if comment and comment[len(SEAL_PREFIX) :] != archive_digest(self._path):
            raise ModelLoadError("The archive was changed after it was packed: its seal is broken.")


def archive_digest(path: Path) -> bytes:
    """Return the hex digest of all bytes of ``path`` but the last 64, where the seal of a .lamella stands."""
    digest = hashlib.sha256()
    left = path.stat().st_size - _SEAL_LENGTH
    with path.open("rb") as stream:
        while left > 0 and (block := stream.read(min(left, BLOCK_BYTES))):
            digest.update(block)
            left -= len(block)
    return digest.hexdigest().encode()


def _check_frame(path: Path) -> None:
    size = path.stat().st_size
    if size > TOTAL_LIMIT_BYTES:
        raise ModelLoadError(f"The package is larger than {TOTAL_LIMIT_BYTES // 1024**2} MB.")
    comment_length = len(SEAL_PREFIX) + _SEAL_LENGTH
    with path.open("rb") as stream:
        head = stream.read(4)
        stream.seek(max(size - _END_RECORD_LENGTH - comment_length, 0))
        tail = stream.read()
    if head != b"PK\x03\x04":
        raise ModelLoadError("The file is no .lamella archive.")
    sealed = tail[:4] == _END_RECORD and tail[20:].startswith(
        comment_length.to_bytes(2, "little") + SEAL_PREFIX
    )
    bare = tail[-_END_RECORD_LENGTH:].startswith(_END_RECORD) and tail.endswith(b"\x00\x00")
    if not sealed and not bare:
        raise ModelLoadError("The archive is damaged or carries foreign data at its end.")


def _list_members(members: list[zipfile.ZipInfo]) -> dict[str, int]:
    if len(members) > COUNT_LIMIT:
        raise ModelLoadError(f"The package holds more than {COUNT_LIMIT} files.")
    sizes: dict[str, int] = {}
    for member in members:
        _check_member(member)
        if member.is_dir():
            continue
        if member.filename in sizes:
            raise ModelLoadError(f"The path {member.filename!r} occurs twice in the package.")
        sizes[member.filename] = member.file_size
    check_listing(sizes)
    return sizes


def _check_member(member: zipfile.ZipInfo) -> None:
    name = member.orig_filename
    check_member_path(name.removesuffix("/") if member.is_dir() else name)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise ModelLoadError(f"{name!r} in the package is a link or no ordinary file.")
    if member.flag_bits & _ENCRYPTED:
        raise ModelLoadError(f"{name!r} in the package is encrypted.")
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ModelLoadError(f"{name!r} in the package is compressed in an unsupported way.")
    allowed = max(_RATIO_FREE_BYTES, member.compress_size * _RATIO_LIMIT)
    if member.file_size > allowed:
        raise ModelLoadError(f"{name!r} in the package swells beyond measure when unpacked.")
