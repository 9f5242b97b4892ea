"""TIFF in its many layouts: tiles, planes, pages, BigTIFF, palettes, ink, transparency."""

import numpy as np
import pytest
from PIL import Image

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.decoding import decode_bytes
from tests.helpers.pictures import by_pillow, grey_pixels, largest_difference, saved, smooth_pixels, tiff

PIXELS = smooth_pixels()
GREY = grey_pixels()
GREY_RGB = np.repeat(GREY[..., None], 3, axis=2)
LAYOUTS = {
    "tiled": {"tile": (16, 32), "compression": "deflate", "predictor": True},
    "strips": {"rowsperstrip": 7, "compression": "lzw", "predictor": True},
    "packbits": {"compression": "packbits"},
    "bigtiff": {"bigtiff": True},
    "bigtiff_big_endian": {"bigtiff": True, "byteorder": ">", "compression": "lzma"},
    "webp_inside": {"compression": "webp", "compressionargs": {"lossless": True}},
    "jpeg_2000_inside": {"compression": "jpeg2000"},
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layouts_give_the_same_pixels(name: str) -> None:
    decoded = decode_bytes(tiff(PIXELS, photometric="rgb", **LAYOUTS[name]))
    np.testing.assert_array_equal(decoded.pixels, PIXELS)


@pytest.mark.parametrize("compression", [None, "lzw"])
def test_separate_planes(compression: str | None) -> None:
    planes = np.moveaxis(PIXELS, -1, 0).copy()
    data = tiff(planes, photometric="rgb", planarconfig="separate", compression=compression)
    np.testing.assert_array_equal(decode_bytes(data).pixels, PIXELS)


@pytest.mark.parametrize("inside", ["rgb", "ycbcr"])
def test_jpeg_in_tiff_equals_its_twin(inside: str) -> None:
    arguments = {"level": 100, "outcolorspace": inside}
    data = tiff(PIXELS, photometric="rgb", compression="jpeg", compressionargs=arguments, subsampling=(1, 1))
    decoded = decode_bytes(data)
    assert largest_difference(decoded.pixels, by_pillow(data)) <= 1
    assert np.abs(decoded.pixels.astype(int) - PIXELS).mean() <= 1


def test_subsampled_jpeg_in_tiff_equals_pillow() -> None:
    data = tiff(PIXELS, photometric="rgb", compression="jpeg", subsampling=(2, 2))
    assert largest_difference(decode_bytes(data).pixels, by_pillow(data)) <= 1


def test_first_page_is_read_and_noted() -> None:
    decoded = decode_bytes(tiff(np.stack([PIXELS, PIXELS[::-1], PIXELS]), photometric="rgb"))
    np.testing.assert_array_equal(decoded.pixels, PIXELS)
    assert decoded.notes == ("first page of 3",)


@pytest.mark.parametrize("bits", [1, 2, 4, 8])
def test_grey_of_few_bits_and_white_at_zero(bits: int) -> None:
    top = 2**bits - 1
    levels = np.rint(GREY / 255 * top).astype(np.uint8)[:, :56]
    expected = np.repeat(np.rint(levels * (255 / top)).astype(np.uint8)[..., None], 3, axis=2)
    samples = levels.astype(bool) if bits == 1 else levels
    for photometric, stored in (
        ("minisblack", samples),
        ("miniswhite", ~samples if bits == 1 else top - samples),
    ):
        data = tiff(stored, photometric=photometric, bitspersample=bits)
        np.testing.assert_array_equal(decode_bytes(data).pixels, expected)


def test_palette_of_sixteen_bit_colours() -> None:
    ramp = np.arange(256, dtype=np.uint16) * 257
    data = tiff(GREY, photometric="palette", colormap=np.stack([ramp, ramp[::-1], ramp]))
    np.testing.assert_array_equal(decode_bytes(data).pixels, np.stack([GREY, 255 - GREY, GREY], axis=-1))


def test_ink_equals_pillow() -> None:
    data = saved(Image.fromarray(PIXELS).convert("CMYK"), "TIFF", compression="tiff_lzw")
    np.testing.assert_array_equal(decode_bytes(data).pixels, by_pillow(data))


def test_straight_and_premultiplied_transparency_show_the_same() -> None:
    opacity = GREY
    straight = np.dstack([PIXELS, opacity])
    colour = np.rint(PIXELS * (opacity[..., None] / 255)).astype(np.uint8)
    premultiplied = np.dstack([colour, opacity])
    expected = np.rint(PIXELS * (opacity[..., None] / 255) + 255 - opacity[..., None]).astype(np.uint8)
    for samples, kind in ((straight, "unassalpha"), (premultiplied, "assocalpha")):
        decoded = decode_bytes(tiff(samples, photometric="rgb", extrasamples=[kind]))
        assert largest_difference(decoded.pixels, expected) <= 1
        assert "transparent parts shown white" in decoded.notes


def test_fourth_channel_of_unknown_meaning_is_left_out() -> None:
    samples = np.dstack([PIXELS, GREY])
    decoded = decode_bytes(tiff(samples, photometric="rgb", extrasamples=["unspecified"]))
    np.testing.assert_array_equal(decoded.pixels, PIXELS)


def test_two_grey_channels_without_meaning_are_not_taken_for_colour() -> None:
    samples = np.dstack([GREY, GREY, GREY])
    with pytest.raises(ImageReadError) as caught:
        decode_bytes(tiff(samples, photometric="minisblack", planarconfig="contig"))
    assert caught.value.reason is FailureReason.UNSUPPORTED


def test_loop_of_directories_ends() -> None:
    import struct

    data = bytearray(tiff(PIXELS, photometric="rgb"))
    (directory,) = struct.unpack_from("<I", data, 4)
    (entries,) = struct.unpack_from("<H", data, directory)
    struct.pack_into("<I", data, directory + 2 + 12 * entries, directory)
    decoded = decode_bytes(bytes(data))
    np.testing.assert_array_equal(decoded.pixels, PIXELS)
    assert decoded.notes == ()


def test_strip_that_unpacks_to_gigabytes_is_refused_in_small_memory() -> None:
    import tracemalloc
    import zlib

    from sample_drawing.hostile_parts import tiff_with_tag

    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(10_000_000)) for _ in range(20)) + packer.flush()
    whole = tiff(np.zeros((60, 60, 3), np.uint8), photometric="rgb", compression="deflate")
    data = tiff_with_tag(tiff_with_tag(whole, 273, len(whole)), 279, len(bomb)) + bomb
    tracemalloc.start()
    with pytest.raises(ImageReadError):
        decode_bytes(data)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
