"""An order that tells nothing: fields drawn by lot, the same on every machine and every time.

Ids follow the names of files, and folders are often named after the answer: whoever reads blinded must not
learn from a field's place or number what lies beside it.
"""

_BITS = 20
# Odd, so that multiplying is one-to-one modulo a power of two; the golden ratio scatters neighbours widely
# (Knuth, The Art of Computer Programming, vol. 3, section 6.4).
_FACTOR = 0x9E3779B1


def drawn_number(image_id: int) -> int:
    """Return the number of a field, from 0; different for all of the first 1,048,576 ids."""
    below = image_id & (1 << _BITS) - 1
    return image_id - below | below * _FACTOR & (1 << _BITS) - 1
