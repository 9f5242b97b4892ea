"""Small pictures of fields for reports: thumbnail and heat map, pixels encoded anew, nothing else in them."""

import io
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, ExportError, ImageReadError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.verdict import Verdict
from desktop_app.reports.session_report import FieldPicture, LabMark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

    from desktop_app.services.heat_map import HeatMaps

MOST_PICTURES = 60
PICTURE_PX = 260
_QUALITY = 85
_LOGO_PX = (320, 96)
_LOGO_BYTES, _LOGO_PIXELS = 5_000_000, 25_000_000
_log = logging.getLogger(__name__)


def most_doubtful(states: Sequence[FieldState], thresholds: Thresholds) -> list[FieldState]:
    """Return the fields that need review, those nearest to the middle of the band first."""
    middle = (thresholds.benign + thresholds.malignant) / 2
    doubtful = [state for state in states if state.verdict(thresholds) is Verdict.NEEDS_REVIEW]
    return sorted(
        doubtful,
        key=lambda s: abs(s.prediction.malignant_probability - middle) if s.prediction is not None else 1.0,
    )


def field_pictures(
    states: Sequence[FieldState],
    heat: "HeatMaps | None",
    model_id: str,
    cancel: CancelToken,
    told: Callable[[int, int], None],
) -> dict[int, FieldPicture]:
    """Return thumbnail and heat map of fields by image id; a file that cannot be read any more has none.

    Args:
        states: the fields, with their true paths.
        heat: explains the answers; None for thumbnails alone.
        model_id: the model to ask.
        cancel: looked at before each field.
        told: gets fields done and fields in all.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    pictures = {}
    for done, state in enumerate(states):
        cancel.raise_if_cancelled()
        told(done, len(states))
        picture = _picture(state, heat, model_id, cancel)
        if picture is not None:
            pictures[state.record.image_id] = picture
    return pictures


def lab_mark(name: str, logo: Path | None) -> LabMark:
    """Return a laboratory's name and its logo as a small PNG of our own making.

    Raises:
        ExportError: it cannot be read, or is far too large for a logo.
    """
    from PIL import Image

    from desktop_app.imaging.decoding import decode_image
    from desktop_app.imaging.limits import DecodeLimits

    if logo is None:
        return LabMark(name)
    limits = DecodeLimits(_LOGO_PIXELS, _LOGO_BYTES, 4 * _LOGO_PIXELS)
    try:
        picture = Image.fromarray(decode_image(logo, limits).pixels)
    except (ImageReadError, MemoryError) as error:
        raise ExportError(
            f"The logo {logo.name} could not be read: {error}. Choose another picture, or none.", repr(error)
        ) from error
    picture.thumbnail(_LOGO_PX)
    return LabMark(name, _encoded(picture, "PNG"), picture.width)


def _picture(
    state: FieldState, heat: "HeatMaps | None", model_id: str, cancel: CancelToken
) -> FieldPicture | None:
    from PIL import Image

    from desktop_app.imaging.decoding import decode_image
    from desktop_app.imaging.resizing import make_thumbnail

    try:
        pixels = decode_image(state.record.path).pixels
    except (ImageReadError, MemoryError) as error:
        _log.warning("no picture of a field in the report: %s", error)
        return None
    small = make_thumbnail(pixels, PICTURE_PX)
    over = None if heat is None else _heat_over(pixels, small, heat, model_id, cancel)
    thumbnail = _encoded(Image.fromarray(small), "JPEG")
    return FieldPicture(thumbnail, b"" if over is None else _encoded(Image.fromarray(over), "JPEG"))


def _heat_over(
    pixels: "NDArray[np.uint8]",
    small: "NDArray[np.uint8]",
    heat: "HeatMaps",
    model_id: str,
    cancel: CancelToken,
) -> "NDArray[np.uint8] | None":
    from desktop_app.services.heat_map import overlay

    try:
        found = heat.of_pixels(pixels, model_id, cancel=cancel)
    except AppError as error:
        _log.warning("no heat map of a field in the report: %s (%s)", error.message, error.detail)
        return None
    return None if found.is_zero else overlay(small, found)


def _encoded(picture: "Image.Image", kind: str) -> bytes:
    stream = io.BytesIO()
    if kind == "JPEG":
        picture.save(stream, kind, quality=_QUALITY, subsampling=0)
    else:
        picture.save(stream, kind, optimize=True)
    return stream.getvalue()
