"""A field as a tile of the sheet: the picture in a frame that tells right from wrong by colour and by shape.

The frame surrounds the picture; nothing is laid over the tissue and nothing changes its colours.
"""

import io
from pathlib import Path

from desktop_app.domain.errors import ImageReadError

RIGHT_COLOUR, WRONG_COLOUR, MAT = "#0072B2", "#8F2D00", "#FFFFFF"
SIDE_PX = 184
_FRAME_PX = 4
_STRIP_PX = 20


def tile_jpeg(path: Path, is_right: bool) -> bytes | None:
    """Return a field as JPEG, 184 pixels wide, framed in blue with a tick or in rust with a cross.

    None when the file is gone or cannot be read any more.
    """
    from PIL import Image, ImageDraw

    from desktop_app.imaging.decoding import decode_image
    from desktop_app.imaging.resizing import make_thumbnail

    inner = SIDE_PX - 2 * _FRAME_PX
    try:
        thumbnail = Image.fromarray(make_thumbnail(decode_image(path).pixels, inner))
    except (ImageReadError, MemoryError):
        return None
    colour = RIGHT_COLOUR if is_right else WRONG_COLOUR
    tile = Image.new("RGB", (SIDE_PX, inner + 2 * _FRAME_PX + _STRIP_PX), MAT)
    draw = ImageDraw.Draw(tile)
    draw.rectangle((0, 0, SIDE_PX - 1, inner + 2 * _FRAME_PX - 1), outline=colour, width=_FRAME_PX)
    offset = ((inner - thumbnail.width) // 2 + _FRAME_PX, (inner - thumbnail.height) // 2 + _FRAME_PX)
    tile.paste(thumbnail, offset)
    top = inner + 2 * _FRAME_PX
    draw.rectangle((0, top, SIDE_PX - 1, top + _STRIP_PX - 1), fill=colour)
    left, mark_top = 8, top + 4
    if is_right:
        draw.line(((left, mark_top + 6), (left + 4, mark_top + 11), (left + 13, mark_top)), "white", 2)
    else:
        draw.line(((left, mark_top), (left + 11, mark_top + 11)), "white", 3)
        draw.line(((left, mark_top + 11), (left + 11, mark_top)), "white", 3)
    stream = io.BytesIO()
    tile.save(stream, "JPEG", quality=88, subsampling=0)
    return stream.getvalue()
