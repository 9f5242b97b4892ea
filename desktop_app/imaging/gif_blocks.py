"""Walks the blocks of a GIF without unpacking them: how many frames, and is the end there?"""

_EXTENSION, _FRAME, _TRAILER = 0x21, 0x2C, 0x3B
_HEADER_BYTES = 13


def walk_gif(data: bytes) -> tuple[int, bool]:
    """Return the number of frames begun in ``data`` and whether the closing block was reached.

    Source of the layout: GIF89a specification, CompuServe 1990.
    """
    frames = 0
    try:
        position = _HEADER_BYTES + _colour_table_bytes(data[10])
        while data[position] != _TRAILER:
            if data[position] == _FRAME:
                frames += 1
                position += 11 + _colour_table_bytes(data[position + 9])
            elif data[position] == _EXTENSION:
                position += 2
            else:
                return frames, True  # rubbish between blocks: damaged, but not cut off
            position = _after_sub_blocks(data, position)
    except IndexError:
        return frames, False
    return frames, True


def _colour_table_bytes(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_sub_blocks(data: bytes, position: int) -> int:
    while data[position]:
        position += data[position] + 1
    return position + 1
