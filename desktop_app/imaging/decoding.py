"""The one decoder that feeds model, thumbnail and viewer. Thread-safe; never warns; never guesses.

Content decides, not the extension. Whatever is wrong with a file ends as one ``ImageReadError``.
"""

from dataclasses import dataclass
from pathlib import Path, PurePath

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.domain.field import PictureFacts
from desktop_app.imaging.completeness import looks_cut_off
from desktop_app.imaging.digests import file_digest, pixel_digest
from desktop_app.imaging.failures import cut_off_error, explain_failure, foreign_file_error
from desktop_app.imaging.file_bytes import read_file_bytes
from desktop_app.imaging.finishing import finish
from desktop_app.imaging.limits import DEFAULT_LIMITS, DecodeLimits, check_file_size
from desktop_app.imaging.pillow_reading import read_with_pillow
from desktop_app.imaging.png_reading import read_png
from desktop_app.imaging.raster import Raster
from desktop_app.imaging.sniffing import HEAD_BYTES, extension_fits, sniff
from desktop_app.imaging.tiff_reading import read_tiff

# Formats whose outline tells for certain that the end is missing, even where a decoder has all it wants.
_STRICT_ENDS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP")


@dataclass(frozen=True, slots=True, eq=False)
class DecodedImage:
    """A picture as model, thumbnail and viewer see it.

    Attributes:
        pixels: sRGB, (height, width, 3), uint8, C-contiguous, upright, opaque.
        format: ``JPEG``, ``PNG``, ``TIFF``, ``GIF``, ``BMP`` or ``WEBP``, by content.
        original_mode: the form in the file, such as ``16-bit RGB``.
        bit_depth: bits per sample in the file.
        sha256: hex digest of the file's bytes.
        pixel_sha256: hex digest of shape and pixels.
        notes: what had to be done, in the user's words, such as "first page of 3".
    """

    pixels: NDArray[np.uint8]
    format: str
    original_mode: str
    bit_depth: int
    sha256: str
    pixel_sha256: str
    notes: tuple[str, ...]

    @property
    def width(self) -> int:
        """Pixels, after orientation was applied."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels, after orientation was applied."""
        return int(self.pixels.shape[0])

    @property
    def facts(self) -> PictureFacts:
        """Everything but the pixels, as a domain value."""
        return PictureFacts(self.width, self.height, self.format, self.sha256, self.pixel_sha256, self.notes)


def decode_image(path: Path, limits: DecodeLimits = DEFAULT_LIMITS) -> DecodedImage:
    """Read and decode the file at ``path``.

    Raises:
        ImageReadError: the file cannot be read, is no picture, is damaged, unsupported or beyond ``limits``.
    """
    return decode_bytes(read_file_bytes(path, limits), path.name, limits)


def decode_bytes(data: bytes, name: str = "", limits: DecodeLimits = DEFAULT_LIMITS) -> DecodedImage:
    """Decode the bytes of a file; ``name`` serves only to notice an extension that lies.

    Raises:
        ImageReadError: as for ``decode_image``; carries the sha256 of ``data``.
    """
    check_file_size(len(data), limits)
    sha256 = file_digest(data)
    try:
        return _decode(data, name, limits, sha256)
    except ImageReadError as error:
        error.sha256 = sha256
        raise


def _decode(data: bytes, name: str, limits: DecodeLimits, sha256: str) -> DecodedImage:
    kind = sniff(data[:HEAD_BYTES])
    if not kind.format:
        raise foreign_file_error(kind, name)
    raster = _read_raster(data, kind.format, limits)
    pixels = _finish(raster)
    if not extension_fits(kind.format, PurePath(name).suffix):
        raster.notes.insert(0, f"content is {kind.format} although the name ends in {PurePath(name).suffix}")
    return DecodedImage(
        pixels=pixels,
        format=kind.format,
        original_mode=raster.original_mode,
        bit_depth=raster.bit_depth,
        sha256=sha256,
        pixel_sha256=pixel_digest(pixels),
        notes=tuple(raster.notes),
    )


def _read_raster(data: bytes, file_format: str, limits: DecodeLimits) -> Raster:
    """Decode with the format's reader; every error of a decoder becomes a reason."""
    try:
        raster = _reader_result(data, file_format, limits)
    except ImageReadError:
        raise
    except Exception as error:  # decoders fail on hostile files in countless ways
        raise explain_failure(error, file_format, data) from error
    if file_format in _STRICT_ENDS and looks_cut_off(file_format, data):
        raise cut_off_error("the end of the file is missing")
    return raster


def _reader_result(data: bytes, file_format: str, limits: DecodeLimits) -> Raster:
    if file_format == "TIFF":
        return read_tiff(data, limits)
    if file_format == "PNG":
        return read_png(data, limits)
    return read_with_pillow(data, file_format, limits)


def _finish(raster: Raster) -> NDArray[np.uint8]:
    try:
        return finish(raster)
    except MemoryError as error:
        raise ImageReadError(
            "there is not enough memory for this picture", FailureReason.TOO_LARGE, str(error)
        ) from error
