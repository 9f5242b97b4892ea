"""Brings samples of any depth to 8 bits by the range that the file declares, never by the picture's extremes.

The rule for whole numbers: the full scale of the container (65,535 for 16 bits), unless the file declares
fewer bits (PNG ``sBIT``, TIFF ``MaxSampleValue``) and no sample goes beyond them. PNG asks writers to stretch
12-bit data over 16 bits, cameras often store it unstretched; a sample beyond the declared bits tells the two
apart. Negative whole numbers become black. The rule for fractions: 0 is black and 1 is white; any other range
must be declared by ``SMinSampleValue`` and ``SMaxSampleValue``.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.row_blocks import row_blocks

_OVERSHOOT = 0.01
_TABLE_BITS = 16


def full_scale(bits: int) -> int:
    """Return the largest whole number of ``bits`` bits."""
    return (1 << bits) - 1


def scale_integers(
    samples: NDArray[np.integer], container_bits: int, declared_bits: int | None
) -> tuple[NDArray[np.uint8], int]:
    """Scale whole-number samples (H, W[, C]) to 0..255.

    Args:
        samples: any integer dtype.
        container_bits: bits of a sample's full scale in the file.
        declared_bits: significant bits the file declares, or None.

    Returns:
        The uint8 samples, same shape, and the number of bits taken as full scale.
    """
    bits = container_bits
    if declared_bits is not None and 0 < declared_bits < container_bits:
        bits = declared_bits if int(samples.max()) <= full_scale(declared_bits) else container_bits
    if bits <= _TABLE_BITS:
        return _scale_by_table(samples, bits), bits
    return _scale_by_arithmetic(samples, 0.0, float(full_scale(bits))), bits


def scale_fractions(
    samples: NDArray[np.floating], declared_range: tuple[float, float] | None
) -> NDArray[np.uint8]:
    """Scale fractional samples (H, W[, C]) to 0..255 by the declared range, else 0..1.

    Raises:
        ImageReadError: a sample is not a number, or lies outside 0..1 with no range declared.
    """
    low, high = float(samples.min()), float(samples.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise ImageReadError("the picture holds samples that are not numbers", FailureReason.CORRUPT)
    if declared_range is None:
        if low < -_OVERSHOOT or high > 1 + _OVERSHOOT:
            raise ImageReadError(
                "the picture holds fractional numbers outside 0 to 1 and does not declare their range; "
                "export it as 8-bit or 16-bit RGB",
                FailureReason.UNSUPPORTED,
                f"samples from {low:g} to {high:g}",
            )
        declared_range = (0.0, 1.0)
    return _scale_by_arithmetic(samples, *declared_range)


def _scale_by_table(samples: NDArray[np.integer], bits: int) -> NDArray[np.uint8]:
    top = full_scale(bits)
    table = ((np.arange(top + 1, dtype=np.uint64) * 255 + top // 2) // top).astype(np.uint8)
    scaled = np.empty(samples.shape, np.uint8)
    for rows in row_blocks(samples.shape[0], samples.shape[1]):
        np.take(table, samples[rows], out=scaled[rows], mode="clip")
    return scaled


def _scale_by_arithmetic(
    samples: NDArray[np.integer] | NDArray[np.floating], low: float, high: float
) -> NDArray[np.uint8]:
    scaled = np.empty(samples.shape, np.uint8)
    for rows in row_blocks(samples.shape[0], samples.shape[1]):
        unit = (samples[rows].astype(np.float64) - low) / (high - low)
        scaled[rows] = np.rint(np.clip(unit, 0.0, 1.0) * 255.0).astype(np.uint8)
    return scaled
