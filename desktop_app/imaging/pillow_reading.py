"""Reads JPEG, GIF, BMP and WebP through Pillow, and the header of PNG.

The models were trained on Pillow's ``convert("RGB")``; for plain 8-bit files the samples are exactly those.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.gif_blocks import walk_gif
from desktop_app.imaging.limits import DecodeLimits, check_dimensions
from desktop_app.imaging.pillow_setup import prepare_pillow
from desktop_app.imaging.raster import Raster
from desktop_app.imaging.row_blocks import row_blocks

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

_ORIENTATION_TAG = 0x0112
# Pillow holds 4 bytes of a pixel, libpng up to 8, libwebp two canvases and a copy.
_BYTES_PER_PIXEL = {"JPEG": 4, "PNG": 8, "GIF": 4, "BMP": 4, "WEBP": 16}


def read_with_pillow(data: bytes, file_format: str, limits: DecodeLimits) -> Raster:
    """Decode the first frame of ``data``.

    Raises:
        ImageReadError: beyond ``limits`` or of a form that is not read; Pillow's own errors for broken files.
    """
    from PIL import Image

    prepare_pillow()
    with Image.open(BytesIO(data), formats=(file_format,)) as picture:
        check_dimensions(*picture.size, _BYTES_PER_PIXEL[file_format], limits)
        frames = walk_gif(data)[0] if file_format == "GIF" else _frame_count(picture)
        picture.load()
        raster = _to_raster(picture)
        raster.icc_profile = _profile_of(picture)
        raster.orientation = _orientation_of(picture)
    if frames > 1:
        raster.notes.append(f"first frame of {frames}")
    return raster


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a file says about its picture before any pixel is decoded.

    Attributes:
        size: (width, height) as stored, not yet turned upright.
        icc_profile: embedded profile, or None.
        orientation: 1 to 8.
        frames: number of frames.
    """

    size: tuple[int, int]
    icc_profile: bytes | None
    orientation: int
    frames: int


def read_png_header(data: bytes, exif: bytes, limits: DecodeLimits) -> PictureHeader:
    """Return the header of the PNG ``data`` without decoding pixels; raises as ``read_with_pillow`` does.

    Args:
        data: the file.
        exif: content of its ``eXIf`` chunk; to look for one, Pillow would decode the whole picture.
        limits: the bounds.
    """
    from PIL import Image

    prepare_pillow()
    with Image.open(BytesIO(data), formats=("PNG",)) as picture:
        check_dimensions(*picture.size, _BYTES_PER_PIXEL["PNG"], limits)
        if exif or "Raw profile type exif" not in picture.info:
            picture.info["exif"] = exif
        frames = _frame_count(picture)
        return PictureHeader(picture.size, _profile_of(picture), _orientation_of(picture), frames)


def _frame_count(picture: "PillowImage") -> int:
    if picture.format == "MPO":
        return 1  # the further pictures of a camera's file are previews of this one
    return int(getattr(picture, "n_frames", 1))


def _profile_of(picture: "PillowImage") -> bytes | None:
    profile = picture.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile else None


def _orientation_of(picture: "PillowImage") -> int:
    """Return the orientation tag, 1 when there is none or when the EXIF block is damaged."""
    try:
        value = picture.getexif().get(_ORIENTATION_TAG, 1)
    except Exception:  # noqa: BLE001 - a damaged EXIF block fails in many ways and costs no pixel
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _to_raster(picture: "PillowImage") -> Raster:
    mode = picture.mode
    bits = 1 if mode == "1" else 8
    if mode == "CMYK":
        return Raster(_cmyk_samples(picture), "CMYK", "8-bit CMYK", 8)
    if picture.has_transparency_data:
        samples = _to_array(picture, "RGBA", 4)
        return Raster(
            np.ascontiguousarray(samples[..., :3]), "RGB", f"8-bit {mode}", 8, alpha=samples[..., 3].copy()
        )
    if mode in ("1", "L"):
        return Raster(_to_array(picture, "L", 1)[..., 0], "L", f"{bits}-bit grey", bits)
    if mode not in ("RGB", "P", "YCbCr", "RGBX"):
        raise ImageReadError(
            f"the picture is stored in a form that is not read ({mode}); export it as 8-bit or 16-bit RGB",
            FailureReason.UNSUPPORTED,
        )
    return Raster(_to_array(picture, "RGB", 3), "RGB", "8-bit palette" if mode == "P" else "8-bit RGB", 8)


def _cmyk_samples(picture: "PillowImage") -> NDArray[np.uint8]:
    """Return ink amounts (H, W, 4), 0 is none.

    Pillow takes every CMYK JPEG for one of Adobe's, which store ink upside down; a file without Adobe's
    marker follows the standard and has to be turned back.
    """
    samples = _to_array(picture, "CMYK", 4)
    return samples if "adobe" in picture.info else 255 - samples


def _to_array(picture: "PillowImage", mode: str, channels: int) -> NDArray[np.uint8]:
    """Copy ``picture`` as ``mode`` into (H, W, channels) by blocks: Pillow's own way doubles the memory."""
    width, height = picture.size
    samples = np.empty((height, width, channels), np.uint8)
    for rows in row_blocks(height, width):
        is_whole = rows.stop - rows.start == height
        block = picture if is_whole else picture.crop((0, rows.start, width, rows.stop))
        if block.mode != mode:
            block = block.convert(mode)
        samples[rows] = np.frombuffer(block.tobytes(), np.uint8).reshape(-1, width, channels)
    return samples
