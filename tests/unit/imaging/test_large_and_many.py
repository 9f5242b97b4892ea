"""Large pictures in bounded memory, many at once from several threads, and a cheap import."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from desktop_app.imaging.decoding import decode_bytes
from tests.helpers.pictures import by_pillow, saved, smooth_pixels, tiff

_PEAK_OF_DECODING = """
import re, sys
from pathlib import Path
from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.resizing import make_thumbnail
image = decode_image(Path(sys.argv[1]))
make_thumbnail(image.pixels, 256)
# Not getrusage: its peak survives exec, so it would report the test runner's own memory.
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]
print(image.width, image.height, peak)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak is read from /proc")
def test_hundred_megapixels_fit_into_one_and_a_half_gigabytes(tmp_path: Path, repository: Path) -> None:
    path = tmp_path / "large.jpg"
    path.write_bytes(saved(np.tile(smooth_pixels(1000, 1000), (10, 10, 1)), "JPEG"))
    command = [sys.executable, "-c", _PEAK_OF_DECODING, str(path)]
    ran = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True, timeout=120)
    width, height, peak_kb = map(int, ran.stdout.split())
    assert (width, height) == (10_000, 10_000)
    assert peak_kb < 1_500_000


def test_twelve_megapixels_equal_pillow() -> None:
    data = saved(np.tile(smooth_pixels(400, 300), (10, 10, 1)), "JPEG")
    np.testing.assert_array_equal(decode_bytes(data).pixels, by_pillow(data))


def test_threads_read_what_one_reads_alone() -> None:
    files = []
    for number in range(8):
        pixels = np.roll(smooth_pixels(200, 150), number * 11, axis=1)
        deep = tiff(pixels.astype(np.uint16) * 257, photometric="rgb", compression="lzw")
        files += [saved(pixels, form) for form in ("JPEG", "PNG", "WEBP", "GIF")] + [deep, deep[:9000]]

    alone = [_digest_or_reason(data) for data in files]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(_digest_or_reason, files * 3))
    assert together == alone * 3
    assert len(set(alone)) > 30


def _digest_or_reason(data: bytes) -> str:
    from desktop_app.domain.errors import ImageReadError

    try:
        return decode_bytes(data).pixel_sha256
    except ImageReadError as error:
        return f"{error.reason}: {len(data)}"


def test_import_loads_no_decoder(repository: Path) -> None:
    program = (
        "import sys, desktop_app.imaging.decoding, desktop_app.imaging.resizing;"
        "import desktop_app.imaging.scanning;"
        "print(sorted({'PIL', 'tifffile', 'imagecodecs', 'PySide6'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
