"""Checks the outline of a TIFF page before decoding: sizes, strips and tiles that the file really holds."""

from typing import TYPE_CHECKING

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.limits import DecodeLimits, check_dimensions

if TYPE_CHECKING:
    from tifffile import TiffPage


def check_page(page: "TiffPage", file_bytes: int, limits: DecodeLimits) -> None:
    """Raise ``ImageReadError`` unless ``page`` is flat, within limits, and its data lies inside the file."""
    bytes_per_pixel = page.samplesperpixel * max(page.bitspersample, 8) / 8
    check_dimensions(page.imagewidth, page.imagelength, bytes_per_pixel, limits)
    if page.imagedepth != 1:
        raise ImageReadError("the TIFF is a volume, not a flat picture", FailureReason.UNSUPPORTED)
    _check_segment_size(page, limits)
    _check_segments_inside(page, file_bytes)


def _check_segment_size(page: "TiffPage", limits: DecodeLimits) -> None:
    """Refuse tiles far larger than the picture: each is unpacked whole."""
    if page.is_tiled:
        bytes_per_pixel = page.samplesperpixel * max(page.bitspersample, 8) / 8
        check_dimensions(page.tilewidth, page.tilelength, bytes_per_pixel, limits)


def _check_segments_inside(page: "TiffPage", file_bytes: int) -> None:
    offsets, sizes = page.dataoffsets, page.databytecounts
    expected = 1
    for count in page.chunked:
        expected *= count
    if len(offsets) < expected or len(sizes) < expected:
        raise ImageReadError(
            "the TIFF lists fewer parts than its picture has",
            FailureReason.CORRUPT,
            f"{len(offsets)} of {expected}",
        )
    for offset, size in zip(offsets[:expected], sizes[:expected], strict=True):
        if offset <= 0 or size <= 0:
            raise ImageReadError("parts of the picture were never written to the TIFF", FailureReason.CORRUPT)
        if offset >= file_bytes or offset + size > file_bytes:
            raise ImageReadError(
                "the file ends in the middle of the picture (it may not have been copied completely)",
                FailureReason.TRUNCATED,
                f"a part at byte {offset} of {size} bytes in a file of {file_bytes}",
            )
