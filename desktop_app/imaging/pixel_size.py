"""How many micrometres one pixel covers, as far as a file says so itself. Never raises, never guesses.

Sources: OME-XML ``PhysicalSizeX``; ImageJ's ``unit`` with XResolution; TIFF 6.0 XResolution and
ResolutionUnit; PNG ``pHYs`` and JFIF density, which Pillow gives as dots per inch.
"""

import logging
import re
from io import BytesIO
from typing import TYPE_CHECKING

from desktop_app.imaging.limits import DEFAULT_LIMITS
from desktop_app.imaging.sniffing import HEAD_BYTES, sniff

if TYPE_CHECKING:
    from tifffile import TiffPage

# What cameras and scanners write for a printer (72 to 1200 dpi) is far coarser than any microscope.
PLAUSIBLE_UM = (0.01, 10.0)
_UM_PER_INCH, _UM_PER_CM = 25_400.0, 10_000.0
_X_RESOLUTION, _RESOLUTION_UNIT, _DESCRIPTION = 282, 296, 270
_UM_PER_UNIT = {"um": 1.0, "µm": 1.0, "\\u00b5m": 1.0, "micron": 1.0, "nm": 0.001, "mm": 1000.0}
_OME = re.compile(r'PhysicalSizeX="([0-9.eE+-]+)"(?:[^>]*PhysicalSizeXUnit="([^"]+)")?')
_IMAGEJ_UNIT = re.compile(r"^unit=(.+)$", re.MULTILINE)
_log = logging.getLogger(__name__)


def um_per_pixel(data: bytes) -> float | None:
    """Return micrometres per pixel that the bytes of a file state, or None where they state none.

    Values outside ``PLAUSIBLE_UM`` are settings for a printer and count as none.
    """
    try:
        kind = sniff(data[:HEAD_BYTES]).format
        value = _of_tiff(data) if kind == "TIFF" else _of_other(data, kind) if kind else None
    except Exception as error:  # noqa: BLE001 - readers fail on hostile files in countless ways
        _log.debug("no pixel size: %s", error)
        return None
    return value if value is not None and PLAUSIBLE_UM[0] <= value <= PLAUSIBLE_UM[1] else None


def _of_tiff(data: bytes) -> float | None:
    from tifffile import TiffFile

    logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)
    with TiffFile(BytesIO(data), _multifile=False) as tiff:
        page: TiffPage = tiff.pages.first
        description = str(page.tags.valueof(_DESCRIPTION, ""))
        ome = _OME.search(description)
        if ome is not None:
            return float(ome.group(1)) * _UM_PER_UNIT[ome.group(2) or "um"]
        resolution = page.tags.valueof(_X_RESOLUTION)
        unit = int(page.tags.valueof(_RESOLUTION_UNIT, 2))
    if not resolution or not resolution[0]:
        return None
    per_unit = float(resolution[0]) / float(resolution[1])
    named = _IMAGEJ_UNIT.search(description)
    if named is not None:
        return _UM_PER_UNIT[named.group(1).strip()] / per_unit
    return {2: _UM_PER_INCH, 3: _UM_PER_CM}[unit] / per_unit


def _of_other(data: bytes, kind: str) -> float | None:
    from PIL import Image

    with Image.open(BytesIO(data), formats=(kind,)) as image:
        if image.width * image.height > DEFAULT_LIMITS.max_pixels:
            return None
        dpi = image.info.get("dpi")
    return _UM_PER_INCH / float(dpi[0]) if dpi and dpi[0] else None
