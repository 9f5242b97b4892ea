"""A ``.lamella-update`` file: a zip of update.json, update.sig (may be absent) and payload.xz.

The payload is the files' bytes one after the other, in the order of update.json, compressed as a whole: it
carries no path of its own, so there is nothing in it that could lead elsewhere.
"""

import hashlib
import lzma
import zipfile
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Self

from desktop_app.domain.errors import UpdateError
from desktop_app.installation.signatures import SIGNATURE_LIMIT_BYTES
from desktop_app.installation.update_listing import LISTING_LIMIT_BYTES, UpdateListing, read_listing

UPDATE_SUFFIX = ".lamella-update"
LISTING_NAME, SIGNATURE_NAME, PAYLOAD_NAME = "update.json", "update.sig", "payload.xz"
BLOCK_BYTES = 1024 * 1024
_MEMORY_LIMIT_BYTES = 192 * 1024**2
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, lzma.LZMAError, zlib.error, EOFError, NotImplementedError, RuntimeError)


class UpdateFile:
    """An opened update. Use as a context manager.

    Attributes:
        path: the file.
        listing_bytes: update.json, exactly as signed.
        listing: what it says.
        signature: the signature file; None when there is none.

    Raises:
        UpdateError: it is no update, damaged, or cannot be read; the message names the file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._archive = zipfile.ZipFile(path)
        except OSError as error:
            raise self._unreadable(error) from error
        except (*_BROKEN, ValueError) as error:
            raise self._refusal("it is no whole update file", error) from error
        try:
            self._check_members()
            self.listing_bytes = self._whole(LISTING_NAME, LISTING_LIMIT_BYTES)
            has_signature = SIGNATURE_NAME in self._archive.namelist()
            self.signature = self._whole(SIGNATURE_NAME, SIGNATURE_LIMIT_BYTES) if has_signature else None
            self.listing: UpdateListing = self._read_listing()
        except BaseException:
            self._archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    @property
    def sha256(self) -> str:
        """Hex digest of update.json, which seals everything else: what an answer of the user holds for."""
        return hashlib.sha256(self.listing_bytes).hexdigest()

    def payload(self) -> Generator[bytes, None, None]:
        """Yield the unpacked payload in blocks of 1 MB at most; at its end its own digest was verified.

        Raises:
            UpdateError: it is damaged, cut off, changed, or its medium is gone.
        """
        digest, size = hashlib.sha256(), 0
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY_LIMIT_BYTES)
        try:
            with self._archive.open(PAYLOAD_NAME) as stream:
                while block := stream.read(BLOCK_BYTES):
                    digest.update(block)
                    size += len(block)
                    yield from _unpacked(unpacker, block)
        except OSError as error:
            raise self._unreadable(error) from error
        except _BROKEN as error:
            raise self._refusal("it is damaged or incomplete", error) from error
        whole = unpacker.eof and not unpacker.unused_data
        if not whole or (size, digest.hexdigest()) != (
            self.listing.payload_size,
            self.listing.payload_sha256,
        ):
            raise self._refusal("it is damaged or incomplete")

    def refusal(self, cause: str) -> UpdateError:
        """Return the error that says why this file is not applied."""
        return self._refusal(cause)

    def _check_members(self) -> None:
        members = self._archive.infolist()
        names = sorted(member.filename for member in members)
        if names not in ([PAYLOAD_NAME, LISTING_NAME], [PAYLOAD_NAME, LISTING_NAME, SIGNATURE_NAME]):
            raise self._refusal("it does not hold what an update of Lamella holds")
        if any(m.compress_type != zipfile.ZIP_STORED or m.flag_bits & _ENCRYPTED for m in members):
            raise self._refusal("its parts are packed in another way than Lamella packs them")

    def _whole(self, name: str, limit: int) -> bytes:
        try:
            with self._archive.open(name) as stream:
                data = stream.read(limit + 1)
        except OSError as error:
            raise self._unreadable(error) from error
        except _BROKEN as error:
            raise self._refusal("it is damaged or incomplete", error) from error
        if len(data) > limit:
            raise self._refusal(f"its part {name} is too long")
        return data

    def _read_listing(self) -> UpdateListing:
        try:
            return read_listing(self.listing_bytes)
        except UpdateError as error:
            raise self._refusal(error.message.rstrip("."), error) from error

    def _refusal(self, cause: str, error: Exception | None = None) -> UpdateError:
        return UpdateError(
            f"The update {self.path.name} was refused: {cause}. Nothing was changed. Get the file again from "
            "where it came from.",
            repr(error) if error is not None else "",
        )

    def _unreadable(self, error: OSError) -> UpdateError:
        return UpdateError(
            f"The update {self.path.name} cannot be read ({error.strerror or error}). Nothing was changed. "
            "If it lies on a stick, leave the stick in and try again, or copy the file to this computer "
            "first.",
            str(error),
        )


def _unpacked(unpacker: lzma.LZMADecompressor, block: bytes) -> Iterator[bytes]:
    """Yield what ``block`` unpacks to, never more than a block at once, however well it was packed."""
    if unpacker.eof:
        raise lzma.LZMAError("data after the end")
    data = unpacker.decompress(block, BLOCK_BYTES)
    while data:
        yield data
        data = b"" if unpacker.eof or unpacker.needs_input else unpacker.decompress(b"", BLOCK_BYTES)
