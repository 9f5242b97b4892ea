"""Cuts a picture into blocks of rows.

So an intermediate form of 100 megapixels is never held whole, and no single call keeps other threads waiting.
"""

from collections.abc import Iterator

_BLOCK_PIXELS = 500_000


def row_blocks(height: int, width: int) -> Iterator[slice]:
    """Yield slices that cover ``height`` rows of ``width`` pixels, about half a megapixel each."""
    rows = max(1, _BLOCK_PIXELS // max(width, 1))
    for top in range(0, height, rows):
        yield slice(top, min(top + rows, height))
