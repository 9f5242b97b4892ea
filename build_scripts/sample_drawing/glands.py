"""Draws benign-looking glands: a white lumen, two tidy rows of nuclei, a pale sleeve of stroma round them."""

from dataclasses import dataclass

import numpy as np

from sample_drawing.canvas import Canvas
from sample_drawing.noise import layered_noise, smooth_noise
from sample_drawing.nuclei import Nucleus, stamp

_EPITHELIUM_UM = 17.0


@dataclass(frozen=True, slots=True)
class Gland:
    """A duct or acinus; lengths in micrometres, centre in pixels.

    Attributes:
        x: centre.
        y: centre.
        radius: mean outer radius.
        stretch: length over width.
        angle: direction of the long axis, radians.
        secretion: eosin of what fills the lumen, 0 for none.
    """

    x: float
    y: float
    radius: float
    stretch: float
    angle: float
    secretion: float = 0.0


def add_gland(canvas: Canvas, gland: Gland) -> None:
    """Draw ``gland`` over whatever lies there."""
    harmonics = _harmonics(canvas.rng)
    window, distance, angle = _polar(canvas, gland)
    radius = gland.radius * _wobble(angle, harmonics)
    depth = radius * (1 - distance / np.maximum(radius, 1e-3))
    lumen_depth = min(_EPITHELIUM_UM, gland.radius * 0.62)
    softness = max(1.2, 1.0 / canvas.pixels_per_um)
    body = np.clip(depth / softness, 0, 1)
    ragged = 1.5 * smooth_noise(depth.shape, 5 * canvas.pixels_per_um, canvas.rng)
    lumen = np.clip((depth - lumen_depth - ragged) / softness, 0, 1)
    sleeve = np.clip((depth + 7) / 4, 0, 1) * (1 - body)
    grain = layered_noise(depth.shape, 5 * canvas.pixels_per_um, 4, canvas.rng)
    eosin, blue = canvas.eosin[window], canvas.haematoxylin[window]
    eosin *= 1 - 0.35 * sleeve
    eosin += body * (0.34 + 0.16 * grain - eosin)
    eosin += lumen * (gland.secretion * (0.7 + 0.6 * grain) - eosin)
    blue += body * (0.17 + 0.1 * grain - blue)
    blue *= 1 - 0.95 * lumen
    canvas.occupied[window] = np.maximum(canvas.occupied[window], np.clip(body + sleeve, 0, 1))
    _line_with_nuclei(canvas, gland, harmonics, lumen_depth)


def _line_with_nuclei(canvas: Canvas, gland: Gland, harmonics: np.ndarray, lumen_depth: float) -> None:
    """Place columnar luminal nuclei and, outside them, flat myoepithelial ones."""
    rng = canvas.rng
    rows = ((lumen_depth * 0.52, 6.4, 8.2, 5.6, 0.78, False), (2.2, 9.5, 7.2, 3.2, 0.98, True))
    for inset, spacing, length, width, darkness, is_flat in rows:
        around = 2 * np.pi * max(gland.radius - inset, 3) * np.sqrt((1 + gland.stretch**2) / 2)
        count = max(int(around / spacing), 5)
        for angle in np.linspace(0, 2 * np.pi, count, endpoint=False) + rng.uniform(0, 1):
            turned = angle + rng.normal(0, 0.25 / count)
            radius = gland.radius * float(_wobble(np.array(turned), harmonics)) - inset + rng.normal(0, 0.8)
            x, y, outward = _place(canvas, gland, turned, radius)
            direction = outward + (np.pi / 2 if is_flat else 0) + rng.normal(0, 0.15)
            size = rng.normal(1, 0.06)
            shade = darkness * rng.normal(1, 0.08)
            stamp(canvas, x, y, Nucleus(length * size, width * size, direction, shade, 0.04, 0.25))


def _polar(canvas: Canvas, gland: Gland) -> tuple[tuple[slice, slice], np.ndarray, np.ndarray]:
    """Return a window, and inside it distance in micrometres and angle in the gland's own frame."""
    reach = int((gland.radius * gland.stretch * 1.45 + 12) * canvas.pixels_per_um)
    top, left = max(int(gland.y) - reach, 0), max(int(gland.x) - reach, 0)
    bottom, right = min(int(gland.y) + reach, canvas.shape[0]), min(int(gland.x) + reach, canvas.shape[1])
    window = (slice(top, max(bottom, top + 1)), slice(left, max(right, left + 1)))
    rows, columns = np.mgrid[window].astype(np.float32)
    dx, dy = (columns - gland.x) / canvas.pixels_per_um, (rows - gland.y) / canvas.pixels_per_um
    u = (dx * np.cos(gland.angle) + dy * np.sin(gland.angle)) / gland.stretch
    v = dy * np.cos(gland.angle) - dx * np.sin(gland.angle)
    return window, np.hypot(u, v), np.arctan2(v, u)


def _place(canvas: Canvas, gland: Gland, angle: float, radius: float) -> tuple[float, float, float]:
    u, v = radius * np.cos(angle) * gland.stretch, radius * np.sin(angle)
    cosine, sine = np.cos(gland.angle), np.sin(gland.angle)
    x = gland.x + (u * cosine - v * sine) * canvas.pixels_per_um
    y = gland.y + (u * sine + v * cosine) * canvas.pixels_per_um
    normal = np.arctan2(np.sin(angle) * gland.stretch, np.cos(angle)) + gland.angle
    return x, y, float(normal)


def _harmonics(rng: np.random.Generator) -> np.ndarray:
    lobes = np.arange(2, 7)
    return np.stack([lobes, rng.normal(0, 0.10, 5) / (lobes - 1) ** 0.6, rng.uniform(0, 2 * np.pi, 5)])


def _wobble(angle: np.ndarray, harmonics: np.ndarray) -> np.ndarray:
    wave = np.ones_like(angle, dtype=np.float64)
    for lobes, height, phase in harmonics.T:
        wave = wave + height * np.cos(lobes * angle + phase)
    return np.clip(wave, 0.6, 1.45)
