"""How large a picture may be. Checked against the header, before a single pixel is decoded."""

from dataclasses import dataclass

from desktop_app.domain.errors import FailureReason, ImageReadError

_MEGA = 1_000_000
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class DecodeLimits:
    """Upper bounds that keep one hostile or mistaken file from filling the memory.

    Attributes:
        max_pixels: width times height.
        max_file_bytes: size of the file.
        max_decoded_bytes: size of the unpacked samples at their own bit depth.
    """

    max_pixels: int = 250 * _MEGA
    max_file_bytes: int = 1024 * _MIB
    max_decoded_bytes: int = 2048 * _MIB


DEFAULT_LIMITS = DecodeLimits()


def check_file_size(size_bytes: int, limits: DecodeLimits) -> None:
    """Raise ``ImageReadError`` for a file of no bytes or of more than the limit."""
    if size_bytes == 0:
        raise ImageReadError("the file is empty (0 bytes)", FailureReason.EMPTY)
    if size_bytes > limits.max_file_bytes:
        most = f"{limits.max_file_bytes / _MIB:,.0f} MB"
        raise ImageReadError(
            f"the file has {size_bytes / _MIB:,.0f} MB; files of up to {most} are read",
            FailureReason.TOO_LARGE,
        )


def check_dimensions(width: int, height: int, bytes_per_pixel: float, limits: DecodeLimits) -> None:
    """Raise ``ImageReadError`` when a header declares no pixels or more than the limits allow.

    Args:
        width: declared width in pixels.
        height: declared height in pixels.
        bytes_per_pixel: bytes that one unpacked pixel takes, all channels.
        limits: the bounds.
    """
    if width <= 0 or height <= 0:
        raise ImageReadError(
            "the file declares a picture of no size", FailureReason.CORRUPT, f"{width} x {height}"
        )
    pixels = width * height
    if pixels > limits.max_pixels or pixels * bytes_per_pixel > limits.max_decoded_bytes:
        raise ImageReadError(
            f"the picture is declared as {width:,} x {height:,} pixels ({pixels / _MEGA:,.0f} megapixels); "
            f"up to {limits.max_pixels / _MEGA:,.0f} megapixels are read, so export a smaller field",
            FailureReason.TOO_LARGE,
        )
