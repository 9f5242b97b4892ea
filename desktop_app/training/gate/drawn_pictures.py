"""Foreign pictures that are drawn: documents, screenshots, blood smears, noise, blank slides, flat colours.

Each function takes a generator and returns (h, w, 3) uint8 RGB; the same generator gives the same picture.
"""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Picture = NDArray[np.uint8]
_SIZES = ((700, 460), (640, 480), (1280, 960), (500, 328), (1024, 1024))
_WORDS = (
    "the",
    "field",
    "shows",
    "ducts",
    "lined",
    "by",
    "two",
    "layers",
    "of",
    "cells",
    "7.5",
    "mm",
    "and",
    "12",
)


def blank_slide(rng: np.random.Generator) -> Picture:
    """Returns an empty slide: a nearly even pale ground with shading, grain and perhaps a little dust."""
    width, height = _size(rng)
    ground = rng.uniform(215, 252) + rng.uniform(-6, 6, 3)
    across = np.linspace(-1, 1, width)[None, :, None] * rng.uniform(-8, 8)
    down = np.linspace(-1, 1, height)[:, None, None] * rng.uniform(-8, 8)
    picture = ground + across + down + rng.normal(0, rng.uniform(0.3, 2.0), (height, width, 3))
    for _ in range(int(rng.integers(0, 6))):
        x, y, side = int(rng.integers(0, width)), int(rng.integers(0, height)), int(rng.integers(2, 9))
        picture[y : y + side, x : x + side] -= 60
    return _as_picture(picture)


def flat_colour(rng: np.random.Generator) -> Picture:
    """Returns one colour, with a little grain or none."""
    width, height = _size(rng)
    grain = rng.normal(0, rng.choice([0.0, 1.0, 3.0]), (height, width, 3))
    return _as_picture(rng.uniform(0, 255, 3) + grain)


def noise(rng: np.random.Generator) -> Picture:
    """Returns noise: white, of one over frequency, or of two levels; coloured like a slide or not."""
    width, height = _size(rng)
    if rng.random() < 0.4:
        field = rng.normal(0, 1, (height, width, 3))
    else:
        field = np.stack([_pink_noise(rng, height, width) for _ in range(3)], axis=2)
    if rng.random() < 0.3:
        field = np.sign(field)
    middle = rng.uniform(60, 200, 3) if rng.random() < 0.5 else np.array([190.0, 140.0, 190.0])
    return _as_picture(middle + field * rng.uniform(20, 70))


def document(rng: np.random.Generator) -> Picture:
    """Returns a page of text on white or yellowish paper, perhaps with a table or a stamp."""
    from PIL import Image, ImageDraw, ImageFont

    width, height = _size(rng)
    paper = rng.uniform(235, 255) - np.array([0, 0, rng.uniform(0, 20)])
    image = Image.new("RGB", (width, height), _colour(paper))
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(float(rng.integers(11, 26)))
    ink = _colour(rng.uniform(0, 60, 3))
    _write_lines(draw, rng, (30, 20, width - 30, height - 20), font, ink)
    if rng.random() < 0.4:
        for row in range(5):
            y = height // 2 + row * 24
            draw.line((40, y, width - 40, y), ink, 2)
    if rng.random() < 0.3:
        x, y = int(rng.integers(0, width - 100)), int(rng.integers(0, height - 100))
        draw.ellipse((x, y, x + 90, y + 90), outline=_colour(rng.uniform(0, 255, 3)), width=5)
    return np.asarray(image)


def screenshot(rng: np.random.Generator) -> Picture:
    """Returns a desktop with windows, buttons, charts and text, light or dark."""
    from PIL import Image, ImageDraw, ImageFont

    width, height = _size(rng)
    is_dark = rng.random() < 0.4
    ground = rng.uniform(15, 50, 3) if is_dark else rng.uniform(120, 240, 3)
    image = Image.new("RGB", (width, height), _colour(ground))
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(float(rng.integers(10, 16)))
    for _ in range(int(rng.integers(1, 4))):
        left, top = int(rng.integers(0, width // 2)), int(rng.integers(0, height // 2))
        right = left + int(rng.integers(width // 3, width))
        bottom = top + int(rng.integers(height // 3, height))
        paper = _colour(rng.uniform(30, 60, 3) if is_dark else rng.uniform(240, 255, 3))
        ink = (220, 220, 220) if is_dark else (20, 20, 20)
        draw.rectangle((left, top, right, bottom), paper, _colour(rng.uniform(0, 255, 3)))
        draw.rectangle((left, top, right, top + 22), _colour(rng.uniform(0, 255, 3)))
        _write_lines(draw, rng, (left + 10, top + 30, right - 10, (top + bottom) // 2), font, ink)
        _draw_bars(draw, rng, (left + 10, (top + bottom) // 2, right - 10, bottom - 10))
    return np.asarray(image)


def blood_smear(rng: np.random.Generator) -> Picture:
    """Returns a blood smear: pale ground, many round red cells pale in the middle, a few violet ones."""
    from PIL import Image, ImageDraw, ImageFilter

    width, height = _size(rng)
    ground = np.array([236, 226, 226]) + rng.uniform(-12, 12, 3)
    image = Image.new("RGB", (width, height), _colour(ground))
    draw = ImageDraw.Draw(image)
    radius = min(width, height) * rng.uniform(0.02, 0.05)
    red = np.array([208, 140, 140]) + rng.uniform(-25, 25, 3)
    for _ in range(int(rng.uniform(0.25, 0.6) * width * height / (np.pi * radius**2))):
        x, y, own = rng.uniform(0, width), rng.uniform(0, height), radius * rng.uniform(0.85, 1.15)
        _disc(draw, x, y, own, red + rng.uniform(-8, 8, 3))
        _disc(draw, x, y, own * 0.4, (red + ground) / 2)
    for _ in range(int(rng.integers(1, 6))):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        _disc(draw, x, y, radius * 1.9, np.array([196, 178, 214]))
        for _ in range(int(rng.integers(2, 5))):
            step = rng.uniform(-0.8, 0.8, 2) * radius
            violet = np.array([96, 58, 140]) + rng.uniform(-15, 15, 3)
            _disc(draw, x + step[0], y + step[1], radius * 0.8, violet)
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(1.0)), np.float64)
    return _as_picture(soft + rng.normal(0, 2.0, soft.shape))


def _pink_noise(rng: np.random.Generator, height: int, width: int) -> NDArray[np.float64]:
    """Return noise of one over frequency with mean 0 and deviation 1."""
    down, across = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    frequency = np.hypot(down, across)
    frequency[0, 0] = np.inf  # no constant part
    falling = frequency ** -rng.uniform(0.7, 1.6)
    spectrum = np.fft.rfft2(rng.normal(0, 1, (height, width))) * falling
    field = np.fft.irfft2(spectrum, (height, width))
    return np.asarray((field - field.mean()) / field.std())


def _write_lines(
    draw: "ImageDraw", rng: np.random.Generator, box: tuple[int, int, int, int], font: object, ink: object
) -> None:
    left, top, right, bottom = box
    step = int(getattr(font, "size", 12) * 1.5)
    for y in range(top, bottom - step, step):
        line = ""
        length = rng.uniform(0.5, 1.0) * (right - left)
        while draw.textlength(line, font=font) < length:  # type: ignore[arg-type]
            line += f"{_WORDS[int(rng.integers(len(_WORDS)))]} "
        draw.text((left, y), line, fill=ink, font=font)  # type: ignore[arg-type]


def _draw_bars(draw: "ImageDraw", rng: np.random.Generator, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    if right - left < 60 or bottom - top < 20:
        return
    for x in range(left, right - 20, 24):
        height = int(rng.uniform(0.1, 1.0) * (bottom - top))
        draw.rectangle((x, bottom - height, x + 16, bottom), _colour(rng.uniform(0, 255, 3)))


def _disc(draw: "ImageDraw", x: float, y: float, radius: float, colour: NDArray[np.float64]) -> None:
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_colour(colour))


def _size(rng: np.random.Generator) -> tuple[int, int]:
    return _SIZES[int(rng.integers(len(_SIZES)))]


def _colour(values: NDArray[np.float64]) -> tuple[int, int, int]:
    red, green, blue = (int(value) for value in np.clip(values, 0, 255))
    return red, green, blue


def _as_picture(values: NDArray[np.float64]) -> Picture:
    return np.asarray(np.clip(values, 0, 255).round(), np.uint8)
