"""Milliseconds to decode a field and hash it, beside Pillow's plain ``convert("RGB")`` on the same files.

    python build_scripts/benchmarks/decoding.py [FOLDER] [--files 60]

Without FOLDER, synthetic fields are written to a temporary folder as PNG, JPEG and 16-bit TIFF. Ours also
takes both digests, checks completeness and reads orientation and profile; the rival only decodes, and keeps
the high byte of 16 bits. A ratio above 1 means that ours is faster. Rounds alternate; the median counts.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402
from sample_drawing.fields import FieldPlan, draw_field  # noqa: E402
from sample_drawing.sample_set import STAININGS  # noqa: E402
from tifffile import imwrite  # noqa: E402

from desktop_app.imaging.decoding import decode_bytes  # noqa: E402
from desktop_app.imaging.scanning import scan_folder  # noqa: E402

ROUNDS = 5


def by_lamella(data: bytes) -> None:
    """Decode with all checks and digests."""
    decode_bytes(data)


def by_pillow(data: bytes) -> None:
    """Decode as most programs do."""
    with Image.open(BytesIO(data)) as picture:
        np.asarray(picture.convert("RGB"))


def write_fields(folder: Path) -> None:
    """Write fields of 700 x 460 in three formats."""
    for index, pattern in enumerate(("lobule", "nests", "ducts", "sheet")):
        field = draw_field(FieldPlan(pattern, 200, (700, 460), STAININGS[index], index))
        field.save(folder / f"{pattern}.png")
        field.save(folder / f"{pattern}.jpg", quality=95, subsampling=0)
        deep = np.asarray(field).astype(np.uint16) * 257
        imwrite(folder / f"{pattern}.tif", deep, photometric="rgb", compression="lzw")


def milliseconds(decode: Callable[[bytes], None], files: list[bytes]) -> float:
    """Return the mean time of one file in this round."""
    started = time.perf_counter()
    for data in files:
        decode(data)
    return (time.perf_counter() - started) / len(files) * 1000


def report(folder: Path, most: int) -> None:
    """Measure the files of ``folder`` by extension and print one line for each."""
    by_extension: dict[str, list[bytes]] = defaultdict(list)
    for file in scan_folder(folder, recursive=True):
        extension = file.path.suffix.lower()
        if len(by_extension[extension]) < most:
            by_extension[extension].append(file.path.read_bytes())
    print(f"{'files':>12} {'lamella':>9} {'pillow':>9}  ratio")
    for extension, files in sorted(by_extension.items()):
        rounds = [(milliseconds(by_lamella, files), milliseconds(by_pillow, files)) for _ in range(ROUNDS)]
        ours, theirs = (statistics.median(column) for column in zip(*rounds, strict=True))
        label = f"{len(files)} {extension}"
        print(f"{label:>12} {ours:>6.2f} ms {theirs:>6.2f} ms  {theirs / ours:.2f}")


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", help="pictures to measure")
    parser.add_argument("--files", type=int, default=60, help="at most so many of each extension")
    options = parser.parse_args()
    if options.folder is not None:
        report(options.folder, options.files)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        write_fields(Path(folder))
        report(Path(folder), options.files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
