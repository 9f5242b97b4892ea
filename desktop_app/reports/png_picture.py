"""A picture as a PNG file that says in itself how it was made."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.reports.export_errors import export_errors


def write_png(pixels: NDArray[np.uint8], path: Path, texts: Mapping[str, str]) -> None:
    """Write ``pixels`` (height, width, 3) uint8 with ``texts`` as the file's own text fields.

    Raises:
        ExportError: the file could not be written; an older one stays as it was.
    """
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for key, text in texts.items():
        info.add_itxt(key, text)
    with export_errors(path), atomic_writer(path) as stream:
        Image.fromarray(pixels).save(stream, "PNG", pnginfo=info)
