"""Reads the first page of a TIFF of any depth through tifffile and imagecodecs."""

import logging
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.limits import DecodeLimits
from desktop_app.imaging.raster import Raster
from desktop_app.imaging.row_blocks import row_blocks
from desktop_app.imaging.tiff_checks import check_page
from desktop_app.imaging.tiff_directory import outline_of
from desktop_app.imaging.tiff_samples import TiffColours, colours_of, scale_to_eight_bits

if TYPE_CHECKING:
    from tifffile import TiffPage

_ORIENTATION, _ICC_PROFILE = 274, 34675


def read_tiff(data: bytes, limits: DecodeLimits) -> Raster:
    """Decode the first page of ``data``.

    Raises:
        ImageReadError: outside the limits, cut off, or of a colour model that is not read; tifffile's and
            imagecodecs' own errors for broken files.
    """
    from tifffile import TiffFile

    # tifffile reports what it tolerates through its logger; what matters is raised or noted here.
    logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)
    with TiffFile(BytesIO(data), _multifile=False) as tiff:
        page: TiffPage = tiff.pages.first
        check_page(page, len(data), limits)
        colours = colours_of(page)
        samples = _rows_columns_channels(page.asarray(maxworkers=1), page)
        raster = _to_raster(samples, page, colours)
        raster.icc_profile = _bytes_tag(page, _ICC_PROFILE)
        raster.orientation = _orientation(page)
    pages = outline_of(data).pages
    if pages > 1:
        raster.notes.append(f"first page of {pages}")
    return raster


def _rows_columns_channels(samples: NDArray[Any], page: "TiffPage") -> NDArray[Any]:
    """Return ``samples`` as (H, W, C) whatever order the page stores them in."""
    if page.axes == "SYX":
        samples = np.moveaxis(samples, 0, -1)
    elif page.axes == "YX":
        samples = samples[..., None]
    if samples.shape != (page.imagelength, page.imagewidth, page.samplesperpixel):
        raise ImageReadError(
            "the picture in the TIFF is laid out in a way that is not read",
            FailureReason.UNSUPPORTED,
            f"axes {page.axes}, shape {samples.shape}",
        )
    return samples


def _to_raster(samples: NDArray[Any], page: "TiffPage", colours: TiffColours) -> Raster:
    notes: list[str] = []
    mode = f"{page.bitspersample}-bit {colours.word}"
    if colours.palette is not None:
        return Raster(_look_up(samples[..., 0], colours.palette), "RGB", mode, page.bitspersample)
    scaled = scale_to_eight_bits(samples[..., : colours.count], page, notes)
    if colours.is_inverted:
        np.subtract(255, scaled, out=scaled)
    if colours.is_ycbcr:
        scaled = _rgb_from_ycbcr(scaled)
    alpha = None
    if colours.alpha_channel is not None:
        alpha = scale_to_eight_bits(samples[..., colours.alpha_channel, None], page, [])[..., 0]
    flat = scaled[..., 0] if colours.model == "L" else np.ascontiguousarray(scaled)
    return Raster(
        flat,
        colours.model,
        mode,
        page.bitspersample,
        alpha=alpha,
        premultiplied=colours.is_premultiplied,
        notes=notes,
    )


def _look_up(indices: NDArray[Any], palette: NDArray[np.uint8]) -> NDArray[np.uint8]:
    colours = np.empty((*indices.shape, 3), np.uint8)
    for rows in row_blocks(*indices.shape):
        np.take(palette, indices[rows], axis=0, out=colours[rows], mode="clip")
    return colours


def _rgb_from_ycbcr(samples: NDArray[np.uint8]) -> NDArray[np.uint8]:
    from PIL import Image

    height, width = samples.shape[:2]
    picture = Image.frombytes("YCbCr", (width, height), np.ascontiguousarray(samples).tobytes())
    return np.asarray(picture.convert("RGB")).copy()


def _orientation(page: "TiffPage") -> int:
    tag = page.tags.get(_ORIENTATION)
    value = tag.value if tag is not None else 1
    return int(value) if isinstance(value, int) and 1 <= value <= 8 else 1


def _bytes_tag(page: "TiffPage", code: int) -> bytes | None:
    tag = page.tags.get(code)
    value = tag.value if tag is not None else None
    return value if isinstance(value, bytes) and value else None
