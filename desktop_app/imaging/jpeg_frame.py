"""Walks the markers of a JPEG without decoding it: which kind is it, and is its end there?

Source of the markers: ITU-T T.81, table B.1.
"""

from collections.abc import Iterator

_LOSSLESS_FRAMES = (0xC3, 0xC7, 0xCB, 0xCF)
_DIFFERENTIAL_FRAMES = (0xC5, 0xC6, 0xCD, 0xCE)
_OTHER_FRAMES = (0xC0, 0xC1, 0xC2, 0xC9, 0xCA)
_START_OF_SCAN = 0xDA
_END_OF_IMAGE = b"\xff\xd9"
_USUAL_PRECISION = 8


def rare_jpeg_kind(data: bytes) -> str:
    """Return what makes the JPEG unreadable here, such as "12-bit JPEG"; empty for the usual kinds."""
    for marker, position in _segments(data):
        if marker in _LOSSLESS_FRAMES:
            return "lossless JPEG"
        if marker in _DIFFERENTIAL_FRAMES:
            return "hierarchical JPEG"
        if marker in _OTHER_FRAMES:
            bits = data[position + 4]
            return "" if bits == _USUAL_PRECISION else f"{bits}-bit JPEG"
    return ""


def reaches_end_of_image(data: bytes) -> bool:
    """Return True when the closing marker follows the first scan: a preview's own end does not count."""
    for marker, position in _segments(data):
        if marker == _START_OF_SCAN:
            return data.find(_END_OF_IMAGE, position) >= 0
    return data.rstrip(b"\x00").endswith(_END_OF_IMAGE)


def _segments(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield marker and position of each segment up to the first scan."""
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF:  # fill byte
            position += 1
            continue
        yield marker, position
        if marker == _START_OF_SCAN:
            return
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
