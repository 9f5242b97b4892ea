"""Composes whole fields: which tissue, at which magnification, in which laboratory's colours."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sample_drawing.canvas import Canvas, Staining
from sample_drawing.glands import Gland, add_gland
from sample_drawing.noise import Plane, layered_noise
from sample_drawing.stroma import add_fat, add_lymphocytes, add_spindle_cells, add_vessel, lay_stroma
from sample_drawing.tumour import add_nests, add_single_files

Pattern = Literal["ducts", "lobule", "slits", "nests", "sheet", "cords"]

_PIXELS_PER_UM = {40: 0.55, 100: 1.15, 200: 2.2, 400: 4.2}
_LEAST_WIDTH_FOR_FAT_UM = 250
_FIELD_WIDTH = 700  # narrower pictures show the same tissue in fewer pixels, as shrunk exports do


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What to draw.

    Attributes:
        pattern: tissue; ducts, lobule and slits look benign, the others malignant.
        magnification: 40, 100, 200 or 400.
        size: (width, height) in pixels.
        staining: the laboratory's colours.
        seed: makes the field.
    """

    pattern: Pattern
    magnification: int
    size: tuple[int, int]
    staining: Staining
    seed: int


def draw_field(plan: FieldPlan, is_labelled: bool = True) -> Image.Image:
    """Return the field as an RGB picture, with SYNTHETIC in its lower right corner unless told otherwise."""
    rng = np.random.default_rng(plan.seed)
    shrink = min(1.0, plan.size[0] / _FIELD_WIDTH)
    enlarge = 2 if plan.magnification <= 100 or shrink < 1 else 1
    width, height = plan.size[0] * enlarge, plan.size[1] * enlarge
    canvas = Canvas((height, width), _PIXELS_PER_UM[plan.magnification] * enlarge * shrink, rng)
    if plan.pattern in ("nests", "sheet", "cords"):
        _draw_malignant(canvas, plan.pattern)
    else:
        _draw_benign(canvas, plan.pattern)
    picture = canvas.render(plan.staining, plan.size)
    if is_labelled:
        label(picture)
    return picture


def _draw_benign(canvas: Canvas, pattern: Pattern) -> None:
    rng = canvas.rng
    looseness = 0.5 if pattern == "slits" else 0.32
    direction = lay_stroma(canvas, density=rng.uniform(0.5, 0.66), looseness=looseness)
    shows_wide_area = canvas.shape[1] / canvas.pixels_per_um > _LEAST_WIDTH_FOR_FAT_UM
    if rng.random() < 0.5 and pattern != "slits" and shows_wide_area:
        add_fat(canvas, int(rng.integers(4, 14)))
    for gland in _place_glands(canvas, pattern):
        add_gland(canvas, gland)
    _add_vessels(canvas, 1)
    add_spindle_cells(canvas, direction, per_mm2=950 if pattern == "slits" else 620)


def _draw_malignant(canvas: Canvas, pattern: Pattern) -> None:
    rng = canvas.rng
    direction = lay_stroma(canvas, density=rng.uniform(0.46, 0.62), looseness=0.36)
    share = {"nests": 0.46, "sheet": 0.78, "cords": 0.24}[pattern]
    nest_um = {"nests": 85.0, "sheet": 190.0, "cords": 38.0}[pattern]
    add_nests(canvas, share, nest_um, pleomorphism=rng.uniform(0.45, 1.0))
    if pattern != "sheet":
        add_single_files(canvas, direction, per_mm2=260 if pattern == "cords" else 90)
    _add_vessels(canvas, 1)
    add_lymphocytes(canvas, clusters=int(rng.integers(1, 4)))
    add_spindle_cells(canvas, direction, per_mm2=900)


def _place_glands(canvas: Canvas, pattern: Pattern) -> list[Gland]:
    """Return glands that keep clear of each other, tried at random places."""
    radii = {"ducts": (38, 78), "lobule": (17, 30), "slits": (24, 46)}[pattern]
    gap_um = {"ducts": 34, "lobule": 9, "slits": 40}[pattern]
    height, width = canvas.shape
    scale = canvas.pixels_per_um
    placed: list[Gland] = []
    crowds = layered_noise(canvas.shape, 210 * scale, 2, canvas.rng)
    sparse = 0.42 if pattern == "lobule" else 0.0
    for _ in range(700):
        radius = canvas.rng.uniform(*radii)
        stretch = canvas.rng.uniform(1.6, 2.6) if pattern == "slits" else canvas.rng.uniform(1.0, 1.45)
        x, y = canvas.rng.uniform(-20, width + 20), canvas.rng.uniform(-20, height + 20)
        reach = radius * (0.5 + 0.5 * stretch) * 1.08
        clear = all(
            np.hypot(x - other.x, y - other.y) / scale
            > reach + other.radius * (0.5 + 0.5 * other.stretch) * 1.08 + gap_um
            for other in placed
        )
        if clear and _is_free(canvas, x, y) and _at(crowds, x, y) > sparse:
            secretion = float(canvas.rng.choice([0.0, 0.0, 0.0, 0.16, 0.3]))
            placed.append(Gland(x, y, radius, stretch, canvas.rng.uniform(0, np.pi), secretion))
    return placed


def _is_free(canvas: Canvas, x: float, y: float) -> bool:
    return _at(canvas.occupied, x, y) < 0.5


def _at(plane: Plane, x: float, y: float) -> float:
    row = min(max(int(y), 0), plane.shape[0] - 1)
    column = min(max(int(x), 0), plane.shape[1] - 1)
    return float(plane[row, column])


def _add_vessels(canvas: Canvas, most: int) -> None:
    height, width = canvas.shape
    for _ in range(int(canvas.rng.integers(0, most + 1))):
        for _ in range(20):
            x, y = canvas.rng.uniform(0, width), canvas.rng.uniform(0, height)
            if canvas.occupied[int(y), int(x)] < 0.1:
                add_vessel(canvas, x, y, canvas.rng.uniform(9, 16))
                break


def label(picture: Image.Image) -> None:
    """Write SYNTHETIC small into the corner, readable on any ground."""
    draw = ImageDraw.Draw(picture)
    size = max(10, round(picture.height / 32))
    font = ImageFont.load_default(size)
    left, top, right, bottom = draw.textbbox((0, 0), "SYNTHETIC", font=font)
    x, y = picture.width - (right - left) - 6, picture.height - (bottom - top) - 7
    draw.rectangle((x - 4, y - 3, picture.width, picture.height), fill=(250, 248, 250))
    draw.text((x - left, y - top), "SYNTHETIC", font=font, fill=(70, 60, 80))
