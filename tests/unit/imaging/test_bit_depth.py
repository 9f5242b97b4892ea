"""Samples of more than 8 bits are scaled by the declared depth, never by the picture's own extremes."""

import numpy as np
import pytest
from imagecodecs import png_encode
from numpy.typing import NDArray
from sample_drawing.hostile_parts import png_chunk

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.decoding import decode_bytes
from tests.helpers.adam7 import interlaced_png
from tests.helpers.pictures import grey_pixels, largest_difference, smooth_pixels, tiff

PIXELS = smooth_pixels()
GREY = grey_pixels()
TWELVE_BIT = np.rint(PIXELS.astype(np.float64) / 255 * 4095).astype(np.uint16)


def with_significant_bits(data: bytes, *bits: int) -> bytes:
    """Insert an ``sBIT`` chunk behind the header of a PNG."""
    return data[:33] + png_chunk(b"sBIT", bytes(bits)) + data[33:]


@pytest.mark.parametrize(
    "samples",
    [TWELVE_BIT, TWELVE_BIT << 4, (TWELVE_BIT << 4) | (TWELVE_BIT >> 8)],
    ids=["low", "high", "stretched"],
)
def test_twelve_bit_png_equals_its_eight_bit_twin(samples: NDArray[np.uint16]) -> None:
    data = with_significant_bits(bytes(png_encode(samples)), 12, 12, 12)
    decoded = decode_bytes(data)
    assert largest_difference(decoded.pixels, PIXELS) <= 1
    assert decoded.bit_depth == 16
    assert decoded.original_mode == "16-bit RGB"


def test_declared_depth_is_named_in_the_notes() -> None:
    data = with_significant_bits(bytes(png_encode(TWELVE_BIT)), 12, 12, 12)
    assert decode_bytes(data).notes == ("16-bit scaled from 12 declared bits",)


@pytest.mark.parametrize("colour", [PIXELS, GREY], ids=["rgb", "grey"])
def test_sixteen_bit_png_without_declaration_takes_full_scale(colour: NDArray[np.uint8]) -> None:
    decoded = decode_bytes(bytes(png_encode(colour.astype(np.uint16) * 257)))
    twin = PIXELS if colour.ndim == 3 else np.repeat(GREY[..., None], 3, axis=2)
    np.testing.assert_array_equal(decoded.pixels, twin)
    assert decoded.notes == ("16-bit scaled from full range",)


def test_interlaced_sixteen_bit_png() -> None:
    np.testing.assert_array_equal(decode_bytes(interlaced_png(PIXELS.astype(np.uint16) * 257)).pixels, PIXELS)


def test_dark_picture_stays_dark() -> None:
    dim = (PIXELS.astype(np.uint16) * 257) // 20
    for data in (bytes(png_encode(dim)), tiff(dim, photometric="rgb")):
        assert largest_difference(decode_bytes(data).pixels, PIXELS // 20) <= 1


@pytest.mark.parametrize("compression", [None, "lzw", "deflate", "packbits", "zstd"])
@pytest.mark.parametrize("byteorder", ["<", ">"])
def test_sixteen_bit_tiff_equals_its_twin(compression: str | None, byteorder: str) -> None:
    data = tiff(
        PIXELS.astype(np.uint16) * 257, photometric="rgb", compression=compression, byteorder=byteorder
    )
    np.testing.assert_array_equal(decode_bytes(data).pixels, PIXELS)


@pytest.mark.parametrize("largest", [4095, 4000])
def test_max_sample_value_stands_for_a_depth(largest: int) -> None:
    samples = np.minimum(TWELVE_BIT, largest)
    data = tiff(
        samples, photometric="rgb", compression="lzw", extratags=[(281, "H", 3, (largest,) * 3, False)]
    )
    decoded = decode_bytes(data)
    assert decoded.notes == ("16-bit scaled from 12 declared bits",)
    assert largest_difference(decoded.pixels, np.rint(samples / 4095 * 255).astype(np.uint8)) <= 1


def test_declaration_that_the_samples_contradict_is_not_believed() -> None:
    data = tiff(
        PIXELS.astype(np.uint16) * 257, photometric="rgb", extratags=[(281, "H", 3, (255,) * 3, False)]
    )
    np.testing.assert_array_equal(decode_bytes(data).pixels, PIXELS)


def test_packed_twelve_bit_tiff() -> None:
    samples = np.rint(GREY.astype(np.float64) / 255 * 4095).astype(np.uint16)[:, :60]
    decoded = decode_bytes(tiff(samples, photometric="minisblack", bitspersample=12))
    assert largest_difference(decoded.pixels[..., 0], GREY[:, :60]) <= 1
    assert decoded.bit_depth == 12


def test_thirty_two_bit_and_signed_tiffs() -> None:
    unsigned = tiff(GREY.astype(np.uint32) * 16_843_009, photometric="minisblack")
    signed = tiff(np.rint(GREY.astype(np.float64) / 255 * 32767).astype(np.int16), photometric="minisblack")
    for data in (unsigned, signed):
        np.testing.assert_array_equal(decode_bytes(data).pixels[..., 0], GREY)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_fractions_run_from_zero_to_one(dtype: type[np.floating]) -> None:
    data = tiff((PIXELS / 255).astype(dtype), photometric="rgb", compression="deflate")
    assert largest_difference(decode_bytes(data).pixels, PIXELS) <= 1


def test_fractions_of_a_declared_range() -> None:
    tags = [(340, "f", 1, (0.0,), False), (341, "f", 1, (255.0,), False)]
    data = tiff(PIXELS.astype(np.float32), photometric="rgb", extratags=tags)
    np.testing.assert_array_equal(decode_bytes(data).pixels, PIXELS)


def test_fractions_of_no_known_range_are_refused_rather_than_guessed() -> None:
    with pytest.raises(ImageReadError) as caught:
        decode_bytes(tiff(PIXELS.astype(np.float32), photometric="rgb"))
    assert caught.value.reason is FailureReason.UNSUPPORTED
    assert "do not declare" in caught.value.message or "does not declare" in caught.value.message


@pytest.mark.parametrize("colour", [PIXELS, GREY[..., None]], ids=["rgb", "grey"])
def test_sixteen_bit_png_with_alpha_over_white(colour: NDArray[np.uint8]) -> None:
    opacity = np.full((*colour.shape[:2], 1), 255, np.uint8)
    opacity[:20], opacity[20:30] = 0, 128
    data = bytes(png_encode(np.dstack([colour, opacity]).astype(np.uint16) * 257))
    expected = np.broadcast_to(colour * (opacity / 255) + 255 - opacity, PIXELS.shape)
    assert largest_difference(decode_bytes(data).pixels, np.rint(expected).astype(np.uint8)) <= 1
