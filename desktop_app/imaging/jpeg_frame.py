"""Reads which kind of JPEG a file holds, to tell a rare kind from a damaged file."""

_LOSSLESS_FRAMES = (0xC3, 0xC7, 0xCB, 0xCF)
_DIFFERENTIAL_FRAMES = (0xC5, 0xC6, 0xCD, 0xCE)
_OTHER_FRAMES = (0xC0, 0xC1, 0xC2, 0xC9, 0xCA)
_USUAL_PRECISION = 8


def rare_jpeg_kind(data: bytes) -> str:
    """Return what makes the JPEG unreadable here, such as "12-bit JPEG"; empty for the usual kinds.

    Source of the markers: ITU-T T.81, table B.1.
    """
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker in _LOSSLESS_FRAMES:
            return "lossless JPEG"
        if marker in _DIFFERENTIAL_FRAMES:
            return "hierarchical JPEG"
        if marker in _OTHER_FRAMES:
            bits = data[position + 4]
            return "" if bits == _USUAL_PRECISION else f"{bits}-bit JPEG"
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return ""
