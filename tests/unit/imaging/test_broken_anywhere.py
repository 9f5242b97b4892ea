"""Whatever happens to a file's bytes, the decoder answers with a picture or an ``ImageReadError``."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from imagecodecs import png_encode
from PIL import Image

from desktop_app.domain.errors import ImageReadError
from desktop_app.imaging.decoding import DecodedImage, decode_bytes
from desktop_app.imaging.limits import DecodeLimits
from tests.helpers.pictures import saved, smooth_pixels, tiff

PIXELS = smooth_pixels(37, 29)
PICTURE = Image.fromarray(PIXELS)
SMALL = DecodeLimits(max_pixels=2_000_000, max_file_bytes=1_000_000, max_decoded_bytes=32_000_000)
WHOLE = {
    "jpeg": saved(PIXELS, "JPEG"),
    "jpeg_progressive": saved(PIXELS, "JPEG", progressive=True),
    "jpeg_cmyk": saved(PICTURE.convert("CMYK"), "JPEG"),
    "png": saved(PIXELS, "PNG"),
    "png_palette": saved(PICTURE.quantize(20), "PNG"),
    "png_16_bit": bytes(png_encode(PIXELS.astype(np.uint16) * 257)),
    "gif": saved(PICTURE.quantize(50), "GIF"),
    "gif_animated": saved(PICTURE, "GIF", save_all=True, append_images=[PICTURE.rotate(180)]),
    "bmp": saved(PIXELS, "BMP"),
    "webp": saved(PIXELS, "WEBP"),
    "tiff": tiff(PIXELS, photometric="rgb"),
    "tiff_lzw": tiff(PIXELS, photometric="rgb", compression="lzw", rowsperstrip=8),
    "tiff_16_bit": tiff(
        PIXELS.astype(np.uint16) * 257, photometric="rgb", compression="deflate", predictor=True
    ),
    "tiff_jpeg": tiff(PIXELS, photometric="rgb", compression="jpeg"),
    "tiff_tiled": tiff(PIXELS, photometric="rgb", tile=(16, 16), compression="packbits"),
    "bigtiff": tiff(PIXELS, photometric="rgb", bigtiff=True),
}
WHOLE_DIGESTS = {name: decode_bytes(data).pixel_sha256 for name, data in WHOLE.items()}
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outcome(data: bytes, name: str = "x") -> DecodedImage | ImageReadError:
    """Decode; any other exception than the promised one fails the test."""
    try:
        return decode_bytes(data, name, SMALL)
    except ImageReadError as error:
        return error


@often
@given(data=st.binary(max_size=400))
def test_random_bytes_are_refused_with_a_reason(data: bytes) -> None:
    result = outcome(data)
    assert isinstance(result, ImageReadError)
    assert result.message


@often
@given(magic=st.sampled_from([data[:12] for data in WHOLE.values()]), rest=st.binary(max_size=400))
def test_random_bytes_behind_a_true_beginning(magic: bytes, rest: bytes) -> None:
    result = outcome(magic + rest)
    assert isinstance(result, DecodedImage) or result.message


@pytest.mark.parametrize("name", WHOLE)
@often
@given(share=st.floats(0, 1, exclude_max=True))
def test_cut_off_anywhere_never_passes_for_whole(name: str, share: float) -> None:
    data = WHOLE[name]
    result = outcome(data[: int(share * len(data))], name)
    # A bitmap may lose the padding of its last row: then nothing of the picture is missing.
    assert isinstance(result, ImageReadError) or (
        name == "bmp" and result.pixel_sha256 == WHOLE_DIGESTS[name]
    )


@pytest.mark.parametrize("name", WHOLE)
@often
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8
    )
)
def test_changed_bytes_raise_nothing_else(name: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(WHOLE[name])
    for share, value in changes:
        data[int(share * len(data))] = value
    result = outcome(bytes(data), name)
    if isinstance(result, DecodedImage):
        assert result.pixels.shape == (result.height, result.width, 3)
    else:
        assert result.message


@pytest.mark.parametrize("name", WHOLE)
def test_rubbish_behind_the_end_does_no_harm(name: str) -> None:
    result = outcome(WHOLE[name] + b"\0" * 40 + b"rubbish")
    assert isinstance(result, DecodedImage)
    assert result.pixel_sha256 == WHOLE_DIGESTS[name]


@pytest.mark.parametrize("name", [name for name in WHOLE if name.startswith(("jpeg", "png", "gif"))])
def test_end_filled_with_zeros_by_a_failed_copy_is_noticed(name: str) -> None:
    data = WHOLE[name]
    half = len(data) // 2
    assert isinstance(outcome(data[:half] + bytes(len(data) - half), name), ImageReadError)


def test_preview_inside_a_cut_jpeg_does_not_pass_for_its_end() -> None:
    preview = b"Exif\0\0" + WHOLE["jpeg"]
    whole = saved(PIXELS, "JPEG", exif=preview)
    assert isinstance(outcome(whole), DecodedImage)
    assert isinstance(outcome(whole[: len(whole) - 300] + bytes(300)), ImageReadError)
