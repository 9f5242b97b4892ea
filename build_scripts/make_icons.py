"""Draws the program's icon for every platform from resources/icons/lamella.svg: `make_icons.py [--check]`.

    python build_scripts/make_icons.py           writes installer/icons
    python build_scripts/make_icons.py --check   says which of the committed files differ from a fresh drawing

Needs PySide6 and Pillow (dev.py's environment). The same SVG gives the same files, byte for byte, as long as
the versions of both stay.
"""

from __future__ import annotations

import argparse
import io
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "resources" / "icons" / "lamella.svg"
FOLDER = ROOT / "installer" / "icons"
# freedesktop.org's hicolor theme installs these.
PNG_SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
# Windows takes the nearest one for 100 to 250 per cent of 16, 32 and 48 pixels.
ICO_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
# 16 pixels once have no modern entry: the Mac scales the 32 of its double resolution.
ICNS_SIDES = (32, 64, 128, 256, 512, 1024)
# What NSIS' pages have room for, and the green of the label in the drawing.
PANEL, PANEL_COLOUR = (164, 314), "#00796B"
# Programs that read icons by hand, makensis among them, know PNG in the largest frames only.
_SMALLEST_PNG_FRAME = 256

Drawing = Callable[[int], Image.Image]


def main(arguments: list[str]) -> int:
    """Write or compare the files; returns 1 when a committed one differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed files, write nothing"
    )
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    files = draw_all(SOURCE)
    if options.check:
        stale = [name for name, body in files.items() if not _holds(options.out / name, body)]
        print("\n".join(f"{name} differs" for name in stale) or "All icons are up to date.")
        return 1 if stale else 0
    options.out.mkdir(parents=True, exist_ok=True)
    for name, body in files.items():
        (options.out / name).write_bytes(body)
    print(f"{len(files)} files in {options.out}")
    return 0


def draw_all(source: Path) -> dict[str, bytes]:
    """Return every file's content by its name.

    Args:
        source: a square SVG.
    """
    draw = _drawing(source)
    files = {f"lamella-{side}.png": _png(draw(side)) for side in PNG_SIDES}
    files["lamella.ico"] = windows_icon([draw(side) for side in ICO_SIDES])
    files["lamella.icns"] = mac_icon([draw(side) for side in ICNS_SIDES])
    files["wizard.bmp"] = wizard_side(draw(PANEL[0] - 40))
    return files


def windows_icon(frames: list[Image.Image]) -> bytes:
    """Return an ICO file: bitmaps with alpha, PNG for frames of 256 pixels (Microsoft's ICONDIR format).

    Args:
        frames: square RGBA pictures of at most 256 pixels.
    """
    bodies = [_png(each) if each.width >= _SMALLEST_PNG_FRAME else _bitmap(each) for each in frames]
    offset = 6 + 16 * len(frames)
    head, data = struct.pack("<HHH", 0, 1, len(frames)), b""
    for frame, body in zip(frames, bodies, strict=True):
        side = frame.width % 256  # 0 stands for 256
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(body), offset + len(data))
        data += body
    return head + data


def mac_icon(frames: list[Image.Image]) -> bytes:
    """Return an ICNS file with all frames; ``frames`` are square RGBA pictures, the largest last."""
    file = io.BytesIO()
    frames[-1].save(file, "ICNS", append_images=frames[:-1])
    return file.getvalue()


def wizard_side(drawing: Image.Image) -> bytes:
    """Return the picture beside the installer's words on Windows: the drawing on the brand's colour."""
    panel = Image.new("RGB", PANEL, PANEL_COLOUR)
    panel.paste(drawing, (20, 60), drawing)
    file = io.BytesIO()
    # A palette makes it a third as large; there are few colours.
    panel.quantize(255).save(file, "BMP")
    return file.getvalue()


def _bitmap(frame: Image.Image) -> bytes:
    """Return a frame as BITMAPINFOHEADER, rows from the bottom in BGRA, and an empty mask (alpha rules)."""
    side = frame.width
    header = struct.pack("<IiiHHIIiiII", 40, side, 2 * side, 1, 32, 0, 0, 0, 0, 0, 0)
    mask_row = (side + 31) // 32 * 4
    return header + frame.tobytes("raw", "BGRA", 0, -1) + bytes(mask_row * side)


def _drawing(source: Path) -> Drawing:
    # Shapes without words need no application object, and a test must not leave one behind.
    renderer = QSvgRenderer(QByteArray(source.read_bytes()))

    def draw(side: int) -> Image.Image:
        image = QImage(side, side, QImage.Format.Format_RGBA8888)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        return Image.frombytes("RGBA", (side, side), bytes(image.constBits()), "raw", "RGBA")

    return draw


def _png(frame: Image.Image) -> bytes:
    file = io.BytesIO()
    frame.save(file, "PNG", optimize=True)
    return file.getvalue()


def _holds(path: Path, body: bytes) -> bool:
    return path.is_file() and path.read_bytes() == body


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
