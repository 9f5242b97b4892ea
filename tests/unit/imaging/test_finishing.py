"""Orientation, transparency and colour profiles: the same for every format that can carry them."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageOps

from desktop_app.imaging.decoding import decode_bytes
from desktop_app.imaging.finishing import apply_orientation
from tests.helpers.pictures import by_pillow, largest_difference, saved, smooth_pixels, tiff

PIXELS = smooth_pixels()
PICTURE = Image.fromarray(PIXELS)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def with_orientation(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def other_rgb_profile() -> bytes:
    """Return the sRGB profile with red and blue primaries exchanged: strange, valid, and easy to predict."""
    profile = bytearray(SRGB)
    entries = {bytes(profile[at : at + 4]): at for at in range(132, 132 + 12 * profile[131], 12)}
    red, blue = entries[b"rXYZ"], entries[b"bXYZ"]
    profile[red + 4 : red + 12], profile[blue + 4 : blue + 12] = (
        profile[blue + 4 : blue + 12],
        profile[red + 4 : red + 12],
    )
    return bytes(profile)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["PNG", "WEBP", "JPEG"])
def test_exif_orientation(form: str, orientation: int) -> None:
    settings = {"lossless": True} if form == "WEBP" else {"quality": 95} if form == "JPEG" else {}
    data = saved(PICTURE, form, exif=with_orientation(orientation), **settings)
    with Image.open(BytesIO(data)) as picture:
        expected = np.asarray(ImageOps.exif_transpose(picture.convert("RGB")))
        if orientation > 1:
            assert not np.array_equal(by_pillow(data), expected)
    decoded = decode_bytes(data)
    np.testing.assert_array_equal(decoded.pixels, apply_orientation(by_pillow(data), orientation))
    np.testing.assert_array_equal(decoded.pixels, expected)
    assert ("turned upright as its orientation tag asks" in decoded.notes) == (orientation > 1)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_tiff_orientation_tag(orientation: int) -> None:
    data = tiff(PIXELS, photometric="rgb", extratags=[(274, "H", 1, orientation, True)])
    np.testing.assert_array_equal(decode_bytes(data).pixels, apply_orientation(PIXELS, orientation))


@pytest.mark.parametrize("nonsense", [0, 9, 255])
def test_orientation_out_of_range_is_ignored(nonsense: int) -> None:
    data = saved(PICTURE, "PNG", exif=with_orientation(nonsense))
    np.testing.assert_array_equal(decode_bytes(data).pixels, PIXELS)


def test_damaged_exif_block_costs_nothing() -> None:
    data = saved(PICTURE, "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x7frubbish")
    np.testing.assert_array_equal(decode_bytes(data).pixels, by_pillow(data))


@pytest.mark.parametrize("form", ["PNG", "WEBP", "TIFF"])
def test_transparency_over_white(form: str) -> None:
    opacity = np.zeros(PIXELS.shape[:2], np.uint8)
    opacity[:, 20:40], opacity[:, 40:] = 128, 255
    settings = {"lossless": True, "exact": True} if form == "WEBP" else {}
    data = saved(Image.fromarray(np.dstack([PIXELS, opacity])), form, **settings)
    decoded = decode_bytes(data)
    assert (decoded.pixels[:, :20] == 255).all()
    half = np.rint(PIXELS[:, 20:40] * (128 / 255) + 127).astype(np.uint8)
    assert largest_difference(decoded.pixels[:, 20:40], half) <= 1
    np.testing.assert_array_equal(decoded.pixels[:, 40:], PIXELS[:, 40:])
    assert decoded.notes == ("transparent parts shown white",)


def test_opaque_alpha_channel_changes_nothing() -> None:
    opaque = np.dstack([PIXELS, np.full(PIXELS.shape[:2], 255, np.uint8)])
    decoded = decode_bytes(saved(Image.fromarray(opaque), "PNG"))
    np.testing.assert_array_equal(decoded.pixels, PIXELS)
    assert decoded.notes == ()


@pytest.mark.parametrize("form", ["PNG", "GIF"])
def test_transparent_palette_entry_is_white(form: str) -> None:
    indexed = PICTURE.quantize(8)
    data = saved(indexed, form, transparency=3)
    clear = np.asarray(indexed) == 3
    decoded = decode_bytes(data)
    assert clear.any()
    assert (decoded.pixels[clear] == 255).all()
    np.testing.assert_array_equal(decoded.pixels[~clear], np.asarray(indexed.convert("RGB"))[~clear])


def test_transparent_colour_of_rgb_and_grey_png() -> None:
    flat = np.full((10, 12, 3), 40, np.uint8)
    flat[:, 6:] = 200
    for picture, key in ((Image.fromarray(flat), (40, 40, 40)), (Image.fromarray(flat[..., 0]), 40)):
        decoded = decode_bytes(saved(picture, "PNG", transparency=key))
        assert (decoded.pixels[:, :6] == 255).all()
        assert (decoded.pixels[:, 6:] == 200).all()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_srgb_profile_leaves_pixels_untouched(form: str) -> None:
    data = saved(PICTURE, form, icc_profile=SRGB)
    decoded = decode_bytes(data)
    np.testing.assert_array_equal(decoded.pixels, by_pillow(data))
    assert decoded.notes == ()


@pytest.mark.parametrize("form", ["PNG", "TIFF", "WEBP"])
def test_other_profile_is_converted_to_srgb(form: str) -> None:
    settings = {"lossless": True} if form == "WEBP" else {}
    decoded = decode_bytes(saved(PICTURE, form, icc_profile=other_rgb_profile(), **settings))
    assert "colour profile converted to sRGB" in decoded.notes
    assert largest_difference(decoded.pixels, PIXELS[..., ::-1]) <= 2


def test_profile_counts_for_sixteen_bit_pictures_too() -> None:
    data = tiff(
        PIXELS.astype(np.uint16) * 257,
        photometric="rgb",
        extratags=[(34675, 7, len(other_rgb_profile()), other_rgb_profile(), True)],
    )
    assert largest_difference(decode_bytes(data).pixels, PIXELS[..., ::-1]) <= 2


@pytest.mark.parametrize("profile", [b"rubbish" * 40, SRGB[:200], b"x"], ids=["rubbish", "cut", "byte"])
def test_damaged_profile_is_ignored_with_a_note(profile: bytes) -> None:
    decoded = decode_bytes(saved(PICTURE, "PNG", icc_profile=profile))
    np.testing.assert_array_equal(decoded.pixels, PIXELS)
    assert any("was ignored" in note for note in decoded.notes)


def test_profile_of_another_colour_model_is_ignored_with_a_note() -> None:
    data = saved(PICTURE.convert("CMYK"), "JPEG", icc_profile=SRGB)
    decoded = decode_bytes(data)
    np.testing.assert_array_equal(decoded.pixels, by_pillow(data))
    assert any("was ignored" in note for note in decoded.notes)
