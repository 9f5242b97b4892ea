"""What the channels of a TIFF page mean, and how its samples become 8-bit."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.bit_depth import scale_fractions, scale_integers
from desktop_app.imaging.raster import ColourModel

if TYPE_CHECKING:
    from tifffile import TiffPage

_MIN_IS_WHITE, _MIN_IS_BLACK, _RGB, _PALETTE, _CMYK, _YCBCR = 0, 1, 2, 3, 5, 6
_JPEG_COMPRESSIONS = (6, 7, 33007, 34892)
_MAX_SAMPLE, _S_MIN_SAMPLE, _S_MAX_SAMPLE = 281, 340, 341
_ASSOCIATED, _UNASSOCIATED = 1, 2
_UINT, _INT, _FLOAT = 1, 2, 3


@dataclass(frozen=True, slots=True)
class TiffColours:
    """Meaning of a page's channels.

    Attributes:
        model: colour model of the result.
        count: colour channels, first in the pixel.
        word: the form in words, such as ``RGB``.
        is_inverted: True when 0 is white.
        is_ycbcr: True when the samples still are luma and chroma.
        palette: uint8 (n, 3) when the one channel holds indices.
        alpha_channel: index of the opacity channel, or None.
        is_premultiplied: True when alpha was multiplied into the colours.
    """

    model: ColourModel
    count: int
    word: str
    is_inverted: bool = False
    is_ycbcr: bool = False
    palette: NDArray[np.uint8] | None = None
    alpha_channel: int | None = None
    is_premultiplied: bool = False


def colours_of(page: "TiffPage") -> TiffColours:
    """Return what the channels of ``page`` mean.

    Raises:
        ImageReadError: a colour model or number of channels that is not read.
    """
    photometric = int(page.photometric)
    if photometric == _PALETTE and page.samplesperpixel == 1 and page.colormap is not None:
        return TiffColours("RGB", 1, "palette", palette=_palette(page.colormap))
    models: dict[int, tuple[ColourModel, int, str]] = {
        _MIN_IS_WHITE: ("L", 1, "grey"),
        _MIN_IS_BLACK: ("L", 1, "grey"),
        _RGB: ("RGB", 3, "RGB"),
        _YCBCR: ("RGB", 3, "YCbCr"),
        _CMYK: ("CMYK", 4, "CMYK"),
    }
    if photometric not in models:
        raise _unsupported(f"colour model {page.photometric!r}")
    model, count, word = models[photometric]
    alpha, is_premultiplied = _alpha(page, count)
    return TiffColours(
        model,
        count,
        word,
        is_inverted=photometric == _MIN_IS_WHITE,
        is_ycbcr=photometric == _YCBCR and int(page.compression) not in _JPEG_COMPRESSIONS,
        alpha_channel=alpha,
        is_premultiplied=is_premultiplied,
    )


def scale_to_eight_bits(samples: NDArray[Any], page: "TiffPage", notes: list[str]) -> NDArray[np.uint8]:
    """Scale (H, W, C) samples of ``page`` to uint8 and add to ``notes`` by which range.

    Raises:
        ImageReadError: complex or undefined samples, or fractions of undeclared range.
    """
    bits = int(page.bitspersample)
    if samples.dtype == np.bool_:
        return samples.astype(np.uint8) * np.uint8(255)
    if samples.dtype == np.uint8 and bits == 8:
        return np.array(samples)
    if samples.dtype.kind == "f":
        declared = _declared_range(page)
        notes.append(f"{bits}-bit fractions scaled from {'the declared range' if declared else '0 to 1'}")
        return scale_fractions(samples, declared)
    if samples.dtype.kind not in "ui":
        raise _unsupported(f"samples of type {samples.dtype}")
    container = bits - 1 if samples.dtype.kind == "i" else bits
    scaled, taken = scale_integers(samples, container, _declared_bits(page))
    origin = "full range" if taken == container else f"{taken} declared bits"
    notes.append(f"{bits}-bit scaled from {origin}")
    return scaled


def _palette(colormap: NDArray[Any]) -> NDArray[np.uint8]:
    """Return (n, 3) uint8 from the 16-bit colour map; some writers fill only the low byte."""
    entries = np.asarray(colormap, np.uint32).T
    return (entries if int(entries.max()) < 256 else entries >> 8).astype(np.uint8)


def _alpha(page: "TiffPage", colours: int) -> tuple[int | None, bool]:
    extra = page.samplesperpixel - colours
    kinds = [int(kind) for kind in (page.extrasamples or ())]
    if extra < 0 or (extra > 1 and not kinds) or extra > 4:
        raise _unsupported(f"{page.samplesperpixel} channels")
    if page.samplesperpixel > 2 and colours == 1:
        raise _unsupported(f"{page.samplesperpixel} separate channels (fluorescence?)")
    if extra == 0 or not kinds or kinds[0] not in (_ASSOCIATED, _UNASSOCIATED):
        return None, False
    return colours, kinds[0] == _ASSOCIATED


def _declared_bits(page: "TiffPage") -> int | None:
    """Return the bits that ``MaxSampleValue`` needs: it stands for a depth, not for the brightest pixel."""
    largest = _largest(page, _MAX_SAMPLE) or _largest(page, _S_MAX_SAMPLE)
    return int(largest).bit_length() if largest is not None and largest >= 1 else None


def _declared_range(page: "TiffPage") -> tuple[float, float] | None:
    high = _largest(page, _S_MAX_SAMPLE)
    low = _largest(page, _S_MIN_SAMPLE) or 0.0
    if high is None or not np.isfinite([low, high]).all() or high <= low:
        return None
    return low, high


def _largest(page: "TiffPage", code: int) -> float | None:
    tag = page.tags.get(code)
    value = tag.value if tag is not None else None
    values = value if isinstance(value, tuple) else (value,)
    numbers = [float(number) for number in values if isinstance(number, int | float)]
    return max(numbers) if numbers else None


def _unsupported(what: str) -> ImageReadError:
    return ImageReadError(
        "the TIFF is stored in a form that is not read; export it as 8-bit or 16-bit RGB",
        FailureReason.UNSUPPORTED,
        what,
    )
