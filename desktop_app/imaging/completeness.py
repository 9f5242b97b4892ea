"""Looks at a file's outline for signs that its end is missing, without decoding it.

Used to refuse pictures that a lenient decoder would fill up with grey, and to give the true reason when a
decoder fails.
"""

from desktop_app.imaging.gif_blocks import walk_gif
from desktop_app.imaging.jpeg_frame import reaches_end_of_image
from desktop_app.imaging.png_chunks import reaches_its_end
from desktop_app.imaging.tiff_directory import outline_of


def looks_cut_off(file_format: str, data: bytes) -> bool:
    """Return True when the outline of ``data`` ends too early for ``file_format``."""
    if file_format == "PNG":
        return not reaches_its_end(data)
    if file_format == "WEBP":
        return len(data) < 12 or int.from_bytes(data[4:8], "little") + 8 > len(data)
    if file_format == "JPEG":
        return not reaches_end_of_image(data)
    if file_format == "GIF":
        return not walk_gif(data)[1]
    if file_format == "TIFF":
        return not outline_of(data).is_complete
    if file_format == "BMP":
        return len(data) < 18 or int.from_bytes(data[2:6], "little") > len(data)
    return False
