"""Every promised format; plain 8-bit files decode to exactly what Pillow's ``convert("RGB")`` gives."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.decoding import decode_bytes, decode_image
from desktop_app.imaging.limits import DecodeLimits
from tests.helpers.pictures import by_pillow, grey_pixels, saved, smooth_pixels

PIXELS = smooth_pixels()
PICTURE = Image.fromarray(PIXELS)
PLAIN = {
    "jpeg": ("JPEG", saved(PIXELS, "JPEG", quality=90)),
    "jpeg_progressive": ("JPEG", saved(PIXELS, "JPEG", progressive=True, subsampling=0)),
    "jpeg_grey": ("JPEG", saved(grey_pixels(), "JPEG")),
    "jpeg_restarts": ("JPEG", saved(PIXELS, "JPEG", restart_marker_rows=1)),
    "png": ("PNG", saved(PIXELS, "PNG")),
    "png_grey": ("PNG", saved(grey_pixels(), "PNG")),
    "png_1_bit": ("PNG", saved(PICTURE.convert("1"), "PNG")),
    "png_palette_2_bit": ("PNG", saved(PICTURE.quantize(4), "PNG", bits=2)),
    "png_palette_4_bit": ("PNG", saved(PICTURE.quantize(16), "PNG", bits=4)),
    "png_palette_8_bit": ("PNG", saved(PICTURE.quantize(200), "PNG")),
    "gif": ("GIF", saved(PICTURE.quantize(120), "GIF")),
    "gif_interlaced": ("GIF", saved(PICTURE.quantize(120), "GIF", interlace=True)),
    "bmp": ("BMP", saved(PIXELS, "BMP")),
    "bmp_palette": ("BMP", saved(PICTURE.quantize(16), "BMP")),
    "webp": ("WEBP", saved(PIXELS, "WEBP")),
    "webp_lossless": ("WEBP", saved(PIXELS, "WEBP", lossless=True)),
    "tiff": ("TIFF", saved(PIXELS, "TIFF")),
    "tiff_lzw": ("TIFF", saved(PIXELS, "TIFF", compression="tiff_lzw")),
    "tiff_group4": ("TIFF", saved(PICTURE.convert("1"), "TIFF", compression="group4")),
    "tiff_palette": ("TIFF", saved(PICTURE.quantize(90), "TIFF")),
    "tiff_jpeg": ("TIFF", saved(PICTURE.convert("YCbCr"), "TIFF", compression="jpeg")),
}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_files_equal_what_the_models_were_trained_on(name: str) -> None:
    expected_format, data = PLAIN[name]
    decoded = decode_bytes(data)
    assert decoded.format == expected_format
    np.testing.assert_array_equal(decoded.pixels, by_pillow(data))
    assert decoded.pixels.dtype == np.uint8
    assert decoded.pixels.flags.c_contiguous
    assert (decoded.height, decoded.width) == decoded.pixels.shape[:2]
    assert decoded.notes == ()


def test_interlaced_png_equals_its_straight_twin() -> None:
    # Adam7 by hand: no writer at hand interlaces.
    from tests.helpers.adam7 import interlaced_png

    np.testing.assert_array_equal(decode_bytes(interlaced_png(PIXELS)).pixels, PIXELS)


def test_digests_are_of_the_bytes_and_of_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "field.png"
    path.write_bytes(saved(PIXELS, "PNG"))
    decoded = decode_image(path)
    twin = decode_bytes(saved(PIXELS, "BMP"))
    assert decoded.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert decoded.sha256 != twin.sha256
    assert decoded.pixel_sha256 == twin.pixel_sha256
    assert decoded.pixel_sha256 != decode_bytes(saved(PIXELS[:, ::-1], "BMP")).pixel_sha256
    assert decoded.facts.pixel_sha256 == decoded.pixel_sha256


def test_same_values_in_another_shape_are_another_picture() -> None:
    flat = np.full((4, 6, 3), 90, np.uint8)
    assert (
        decode_bytes(saved(flat, "PNG")).pixel_sha256
        != decode_bytes(saved(flat.reshape(6, 4, 3), "PNG")).pixel_sha256
    )


@pytest.mark.parametrize(
    ("form", "name"), [("GIF", "field.jpg"), ("JPEG", "field.PNG"), ("TIFF", "field.bmp")]
)
def test_content_decides_and_a_lying_extension_is_noted(form: str, name: str) -> None:
    decoded = decode_bytes(saved(PICTURE, form), name)
    assert decoded.format == form
    assert decoded.notes[0].startswith(f"content is {form} although the name ends in ")


def test_name_without_extension_or_in_capitals_needs_no_note() -> None:
    data = saved(PIXELS, "PNG")
    assert decode_bytes(data, "field").notes == ()
    assert decode_bytes(data, "FIELD.PNG").notes == ()


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_first_frame_of_several_is_read_and_noted(form: str) -> None:
    frames = [PICTURE.quantize(60) if form == "GIF" else PICTURE, PICTURE.rotate(180), PICTURE.rotate(90)]
    settings = {} if form != "WEBP" else {"lossless": True}
    data = saved(frames[0], form, save_all=True, append_images=frames[1:], **settings)
    decoded = decode_bytes(data)
    np.testing.assert_array_equal(decoded.pixels, np.asarray(frames[0].convert("RGB")))
    assert decoded.notes == ("first frame of 3",)


def test_adobe_and_standard_cmyk_jpegs_show_the_same_colours() -> None:
    adobe = saved(PICTURE.convert("CMYK"), "JPEG", quality=98, subsampling=0)
    marker = adobe.index(b"\xff\xee")
    length = 2 + int.from_bytes(adobe[marker + 2 : marker + 4], "big")
    inverted = saved(
        Image.fromarray(255 - np.asarray(PICTURE.convert("CMYK")), "CMYK"), "JPEG", quality=98, subsampling=0
    )
    standard = inverted[:marker] + inverted[marker + length :]
    for data in (adobe, standard):
        decoded = decode_bytes(data)
        assert np.abs(decoded.pixels.astype(int) - PIXELS).mean() < 3
        assert decoded.original_mode == "8-bit CMYK"
        assert "print colours (CMYK) converted without a profile" in decoded.notes


@pytest.mark.parametrize(
    "limits",
    [DecodeLimits(max_pixels=2000), DecodeLimits(max_file_bytes=500), DecodeLimits(max_decoded_bytes=5000)],
    ids=["pixels", "file", "decoded"],
)
@pytest.mark.parametrize("name", ["png", "jpeg", "tiff", "gif", "bmp", "webp"])
def test_limits_refuse_by_the_header(name: str, limits: DecodeLimits) -> None:
    if name == "webp" and limits.max_file_bytes == 500 and len(PLAIN[name][1]) <= 500:
        limits = DecodeLimits(max_file_bytes=100)
    with pytest.raises(ImageReadError) as caught:
        decode_bytes(PLAIN[name][1], limits=limits)
    assert caught.value.reason is FailureReason.TOO_LARGE


def test_missing_and_foreign_paths_have_their_own_reasons(tmp_path: Path) -> None:
    with pytest.raises(ImageReadError) as vanished:
        decode_image(tmp_path / "gone.png")
    with pytest.raises(ImageReadError) as folder:
        decode_image(tmp_path)
    assert vanished.value.reason is FailureReason.VANISHED
    assert folder.value.reason is FailureReason.NOT_AN_IMAGE


def test_error_carries_the_digest_of_the_bytes() -> None:
    data = b"no picture at all"
    with pytest.raises(ImageReadError) as caught:
        decode_bytes(data, "x.png")
    assert caught.value.sha256 == hashlib.sha256(data).hexdigest()


def test_non_ascii_path_is_read(tmp_path: Path) -> None:
    path = tmp_path / "Größe Ñandú 組織 📁" / "čaj.png"
    path.parent.mkdir()
    path.write_bytes(saved(PIXELS, "PNG"))
    np.testing.assert_array_equal(decode_image(path).pixels, PIXELS)


def test_camera_file_of_several_pictures_gives_the_first() -> None:
    data = saved(PICTURE, "MPO", save_all=True, append_images=[PICTURE.rotate(180)], quality=90)
    decoded = decode_bytes(data)
    assert decoded.format == "JPEG"
    np.testing.assert_array_equal(decoded.pixels, by_pillow(data))
