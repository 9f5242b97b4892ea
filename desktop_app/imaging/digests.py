"""Fingerprints: of a file's bytes, and of the picture in it whatever file it came in."""

import hashlib

import numpy as np
from numpy.typing import NDArray


def file_digest(data: bytes) -> str:
    """Return the sha256 of a file's bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def pixel_digest(pixels: NDArray[np.uint8]) -> str:
    """Return the hex sha256 of shape and values of ``pixels`` (H, W, 3) uint8: equal for equal pictures."""
    digest = hashlib.sha256(repr(tuple(int(side) for side in pixels.shape)).encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()
