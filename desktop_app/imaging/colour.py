"""Colour management: embedded ICC profiles and CMYK to sRGB, through Little CMS as shipped with Pillow."""

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop_app.imaging.raster import ColourModel, Raster
from desktop_app.imaging.row_blocks import row_blocks

if TYPE_CHECKING:
    from PIL.ImageCms import ImageCmsTransform

CONVERTED_NOTE = "colour profile converted to sRGB"
BROKEN_PROFILE_NOTE = "the embedded colour profile is damaged or of another colour model and was ignored"
CMYK_NOTE = "print colours (CMYK) converted without a profile"

_PROFILE_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
_BLACK_POINT_COMPENSATION = 0x2000


def to_srgb(raster: Raster) -> NDArray[np.uint8]:
    """Return sRGB pixels (H, W, 3), C-contiguous uint8; add to ``raster.notes`` what was done.

    A profile that moves no colour by more than one grey level is sRGB by any name: the samples stay
    untouched, so that they equal what other programs read.
    """
    if raster.icc_profile:
        try:
            transform = _transform_to_srgb(raster.icc_profile, raster.colour_model)
        except _UnusableProfileError:
            raster.notes.append(BROKEN_PROFILE_NOTE)
        else:
            if transform is None:
                return _without_profile(raster)
            raster.notes.append(CONVERTED_NOTE)
            return _apply(raster.samples, raster.colour_model, transform)
    if raster.colour_model == "CMYK":
        raster.notes.append(CMYK_NOTE)
    return _without_profile(raster)


class _UnusableProfileError(Exception):
    """The profile cannot be parsed or does not describe these channels."""


# A folder usually holds one microscope's profile: building the transform once saves milliseconds per picture.
@lru_cache(maxsize=8)
def _transform_to_srgb(profile_bytes: bytes, colour_model: ColourModel) -> "ImageCmsTransform | None":
    from PIL import ImageCms

    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(profile_bytes))
        if profile.profile.xcolor_space.strip() != _PROFILE_SPACES[colour_model]:
            raise _UnusableProfileError
        transform = ImageCms.buildTransform(
            profile,
            ImageCms.createProfile("sRGB"),
            colour_model,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags(_BLACK_POINT_COMPENSATION),
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError) as error:
        raise _UnusableProfileError from error
    return None if colour_model != "CMYK" and _changes_nothing(colour_model, transform) else transform


def _changes_nothing(colour_model: ColourModel, transform: "ImageCmsTransform") -> bool:
    steps = np.arange(0, 256, 15, dtype=np.uint8)
    if colour_model == "L":
        probe = steps[None, :]
        expected = np.repeat(probe[..., None], 3, axis=2)
    else:
        probe = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(len(steps), -1, 3)
        expected = probe
    moved = _apply(probe, colour_model, transform).astype(np.int16) - expected
    return int(np.abs(moved).max()) <= 1


def _apply(
    samples: NDArray[np.uint8], colour_model: ColourModel, transform: "ImageCmsTransform"
) -> NDArray[np.uint8]:
    from PIL import Image

    height, width = samples.shape[:2]
    pixels = np.empty((height, width, 3), np.uint8)
    for rows in row_blocks(height, width):
        block = Image.frombytes(colour_model, (width, rows.stop - rows.start), samples[rows].tobytes())
        converted = transform.apply(block)
        pixels[rows] = np.asarray(converted)
    return pixels


def _grey_as_rgb(samples: NDArray[np.uint8]) -> NDArray[np.uint8]:
    pixels = np.empty((*samples.shape, 3), np.uint8)
    for rows in row_blocks(*samples.shape):
        pixels[rows] = samples[rows, :, None]
    return pixels


def _without_profile(raster: Raster) -> NDArray[np.uint8]:
    from PIL import Image

    if raster.colour_model == "RGB":
        return np.ascontiguousarray(raster.samples)
    if raster.colour_model == "L":
        return _grey_as_rgb(raster.samples)
    height, width = raster.samples.shape[:2]
    pixels = np.empty((height, width, 3), np.uint8)
    for rows in row_blocks(height, width):
        block = Image.frombytes("CMYK", (width, rows.stop - rows.start), raster.samples[rows].tobytes())
        pixels[rows] = np.asarray(block.convert("RGB"))
    return pixels
