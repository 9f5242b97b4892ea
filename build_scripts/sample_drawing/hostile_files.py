"""One good picture and fifty files that are broken, foreign or harmful, each with its true reason."""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sample_drawing.hostile_parts import (
    PNG_SIGNATURE,
    jpeg_frame_position,
    patched,
    png,
    png_chunk,
    saved,
    sixteen_bit_png,
    tiff,
    tiff_with_tag,
    tissue_pixels,
)

GOOD_NAME = "good_field.png"
_WIDTH, _LENGTH, _COMPRESSION, _PHOTOMETRIC, _STRIP_OFFSET, _STRIP_BYTES = 256, 257, 259, 262, 273, 279


@dataclass(frozen=True, slots=True)
class HostileFile:
    """A file that must be refused.

    Attributes:
        name: file name; all look like pictures to a folder scan.
        data: content.
        reason: the code of the only true reason.
    """

    name: str
    data: bytes
    reason: str


def hostile_files() -> list[HostileFile]:
    """Return the fifty, in a fixed order."""
    return [
        HostileFile(name, data, reason)
        for group in (_jpegs(), _pngs(), _gifs(), _tiffs(), _rare_tiffs(), _others(), _foreign())
        for name, data, reason in group
    ]


def write_hostile_folder(folder: Path) -> int:
    """Write the good picture and the fifty others into ``folder``; return how many files that is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / GOOD_NAME).write_bytes(saved("PNG"))
    files = hostile_files()
    for file in files:
        (folder / file.name).write_bytes(file.data)
    return len(files) + 1


_Rows = list[tuple[str, bytes, str]]


def _jpegs() -> _Rows:
    whole, progressive = saved("JPEG", quality=90), saved("JPEG", progressive=True)
    frame = jpeg_frame_position(whole)
    return [
        ("jpeg_cut_in_half.jpg", whole[: len(whole) // 2], "truncated"),
        ("jpeg_cut_in_header.jpg", whole[:60], "truncated"),
        ("jpeg_without_last_bytes.jpeg", whole[:-12], "truncated"),
        ("jpeg_first_bytes_only.jpg", whole[:4], "truncated"),
        ("jpeg_progressive_cut.JPG", progressive[: len(progressive) // 2], "truncated"),
        ("jpeg_65500_square.jpg", patched(whole, frame + 1, struct.pack(">HH", 65500, 65500)), "too_large"),
        ("jpeg_no_width.jpg", patched(whole, frame + 3, b"\0\0"), "corrupt"),
        ("jpeg_twelve_bit.jpg", patched(whole, frame, b"\x0c"), "unsupported"),
        ("jpeg_without_frame.jpg", b"\xff\xd8\xff\xfe\x00\x08hello!\xff\xd9", "corrupt"),
    ]


def _pngs() -> _Rows:
    whole, deep = saved("PNG"), sixteen_bit_png()
    text_bomb = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000), 9))
    pixel_data = png_chunk(b"IDAT", zlib.compress(bytes(64 * (96 * 3 + 1))))
    few_rows = png_chunk(b"IDAT", zlib.compress(bytes(10 * (96 * 3 + 1))))
    checksum = whole.index(b"IDAT") + 40
    return [
        ("png_empty.png", b"", "empty"),
        ("png_signature_only.png", PNG_SIGNATURE, "truncated"),
        ("png_cut_in_half.png", whole[: len(whole) // 2], "truncated"),
        ("png_without_end.png", whole[:-12], "truncated"),
        ("png_bad_checksum.png", patched(whole, checksum, bytes([whole[checksum] ^ 255])), "corrupt"),
        ("png_30000_square.png", png(30_000, 30_000, pixel_data), "too_large"),
        ("png_two_thousand_million_wide.png", png(2**31 - 1, 2**31 - 1, pixel_data), "too_large"),
        ("png_text_bomb.png", png(96, 64, text_bomb, pixel_data), "too_large"),
        ("png_no_width.png", png(0, 64, pixel_data), "corrupt"),
        ("png_rubbish_pixels.png", png(96, 64, png_chunk(b"IDAT", b"rubbish" * 40)), "corrupt"),
        ("png_too_few_rows.png", png(96, 64, few_rows), "truncated"),
        ("png_unknown_colours.png", png(96, 64, pixel_data, colour_type=5), "corrupt"),
        ("png_16_bit_cut.png", deep[: len(deep) // 2], "truncated"),
        ("png_16_bit_40000_square.png", png(40_000, 40_000, pixel_data, depth=16), "too_large"),
    ]


def _gifs() -> _Rows:
    whole = saved("GIF")
    frame = whole.index(b",\0\0\0\0")
    return [
        ("gif_cut.gif", whole[: len(whole) // 2], "truncated"),
        ("gif_header_only.gif", whole[:13], "truncated"),
        ("gif_65535_square.gif", patched(whole, frame + 5, b"\xff\xff\xff\xff"), "too_large"),
        ("gif_impossible_codes.gif", patched(whole, frame + 10, b"\x63"), "corrupt"),
    ]


def _tiffs() -> _Rows:
    whole, packed = tiff(), tiff(compression="lzw")
    (packed_start,) = struct.unpack_from("<I", packed, _value_position(packed, _STRIP_OFFSET))
    huge = tiff_with_tag(tiff_with_tag(whole, _WIDTH, 30_000), _LENGTH, 30_000)
    return [
        ("tiff_cut.tif", whole[: len(whole) // 2], "truncated"),
        ("tiff_header_only.tif", whole[:8], "truncated"),
        ("tiff_directory_beyond_end.tif", patched(whole, 4, struct.pack("<I", 2**31)), "truncated"),
        ("tiff_absurd_strip.tif", tiff_with_tag(whole, _STRIP_BYTES, 2**32 - 16), "truncated"),
        ("tiff_never_written.tif", tiff_with_tag(whole, _STRIP_OFFSET, 0), "corrupt"),
        ("tiff_30000_square.tif", huge, "too_large"),
        ("tiff_rubbish_in_lzw.tif", patched(packed, packed_start, b"\xff" * 400), "corrupt"),
        ("tiff_big_cut.tif", tiff(bigtiff=True)[:-5000], "truncated"),
    ]


def _rare_tiffs() -> _Rows:
    whole = tiff()
    channels = tiff(np.zeros((16, 16, 5), np.uint8), photometric="minisblack", planarconfig="contig")
    fractions = tiff(tissue_pixels().astype(np.float32), photometric="rgb")
    no_numbers = tiff(np.full((8, 8), np.nan, np.float32), photometric="minisblack")
    return [
        ("tiff_unknown_compression.tif", tiff_with_tag(whole, _COMPRESSION, 4711), "unsupported"),
        ("tiff_lab_colours.tif", tiff_with_tag(whole, _PHOTOMETRIC, 8), "unsupported"),
        ("tiff_five_channels.tif", channels, "unsupported"),
        ("tiff_fractions_without_range.tif", fractions, "unsupported"),
        ("tiff_not_a_number.tif", no_numbers, "corrupt"),
    ]


def _others() -> _Rows:
    bitmap, webp = saved("BMP"), saved("WEBP")
    return [
        ("bmp_cut.bmp", bitmap[:4000], "truncated"),
        ("bmp_100000_square.bmp", patched(bitmap, 18, struct.pack("<ii", 100_000, 100_000)), "too_large"),
        ("webp_cut.webp", webp[: len(webp) // 2], "truncated"),
        ("webp_rubbish.webp", patched(webp, 20, b"\x5a" * 24), "corrupt"),
    ]


def _foreign() -> _Rows:
    return [
        ("=1+2, a note.jpg", b"Please re-stain slide 7; thank you.\n", "not_an_image"),
        ("web page.png", b"<!DOCTYPE html><html><body>Not found</body></html>", "not_an_image"),
        ("report.tif", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not_an_image"),
        ("Größe 日本語.png", b"PK\x03\x04" + bytes(60), "not_an_image"),
        ("zeros.tiff", bytes(5000), "not_an_image"),
        ("phone.jpg", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(200), "unsupported"),
    ]


def _value_position(data: bytes, tag: int) -> int:
    (directory,) = struct.unpack_from("<I", data, 4)
    (entries,) = struct.unpack_from("<H", data, directory)
    positions = (directory + 2 + 12 * index for index in range(entries))
    return next(position + 8 for position in positions if struct.unpack_from("<H", data, position)[0] == tag)
