"""Draws one nucleus: outline, rim, chromatin and nucleolus, in dye concentrations."""

from dataclasses import dataclass

import numpy as np

from sample_drawing.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Nucleus:
    """Shape and staining of a nucleus; lengths in micrometres.

    Attributes:
        length: long diameter.
        width: short diameter.
        angle: direction of the long axis, radians.
        darkness: haematoxylin in its middle, 0.3 (vesicular) to 1.5 (hyperchromatic).
        irregularity: depth of dents in the outline, 0 (oval) to 0.4.
        coarseness: contrast of the chromatin, 0 to 1.
        nucleoli: how many dark spots.
    """

    length: float
    width: float
    angle: float
    darkness: float
    irregularity: float = 0.04
    coarseness: float = 0.3
    nucleoli: int = 0


def stamp(canvas: Canvas, x: float, y: float, nucleus: Nucleus) -> None:
    """Draw ``nucleus`` with its centre at (``x``, ``y``) in pixels; parts outside the canvas are cut off."""
    reach = int(0.5 * nucleus.length * canvas.pixels_per_um * (1 + nucleus.irregularity) + 3)
    top, left = max(int(y) - reach, 0), max(int(x) - reach, 0)
    bottom, right = min(int(y) + reach + 1, canvas.shape[0]), min(int(x) + reach + 1, canvas.shape[1])
    if top >= bottom or left >= right:
        return
    rows, columns = np.ogrid[top:bottom, left:right]
    dx, dy = columns - x, rows - y
    cosine, sine = np.cos(nucleus.angle), np.sin(nucleus.angle)
    along = (dx * cosine + dy * sine) / (0.5 * nucleus.length * canvas.pixels_per_um)
    across = (dy * cosine - dx * sine) / (0.5 * nucleus.width * canvas.pixels_per_um)
    radius = np.hypot(along, across) / _outline(np.arctan2(across, along), nucleus.irregularity, canvas.rng)
    softness = max(1.1 / (0.5 * nucleus.width * canvas.pixels_per_um), 0.1)
    inside = np.clip((1 + 0.5 * softness - radius) / softness, 0, 1)
    blue = _chromatin(canvas, nucleus, radius, (bottom - top, right - left))
    blue = _with_nucleoli(canvas, nucleus, blue, along, across)
    window = np.s_[top:bottom, left:right]
    canvas.haematoxylin[window] += inside * (
        np.maximum(blue, canvas.haematoxylin[window] * 0.8) - canvas.haematoxylin[window]
    )
    canvas.eosin[window] *= 1 - 0.55 * inside


def _outline(angle: np.ndarray, irregularity: float, rng: np.random.Generator) -> np.ndarray:
    outline = np.ones_like(angle)
    for lobes in (2, 3, 4, 5):
        outline += (
            irregularity / lobes**0.7 * rng.normal() * np.cos(lobes * angle + rng.uniform(0, 2 * np.pi))
        )
    return np.clip(outline, 0.55, 1.5)


def _chromatin(canvas: Canvas, nucleus: Nucleus, radius: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    size = canvas.chromatin.shape[0]
    top, left = canvas.rng.integers(0, size - shape[0] % size), canvas.rng.integers(0, size - shape[1] % size)
    grain = np.take(
        np.take(canvas.chromatin, range(top, top + shape[0]), 0, mode="wrap"),
        range(left, left + shape[1]),
        1,
        mode="wrap",
    )
    rim = np.clip((radius - 0.62) / 0.38, 0, 1) ** 2
    return nucleus.darkness * (0.82 + 0.34 * rim + nucleus.coarseness * (grain - 0.5) * 1.9)


def _with_nucleoli(
    canvas: Canvas, nucleus: Nucleus, blue: np.ndarray, along: np.ndarray, across: np.ndarray
) -> np.ndarray:
    for _ in range(nucleus.nucleoli):
        u, v = canvas.rng.uniform(-0.4, 0.4, 2)
        spot = np.exp(-((along - u) ** 2 + (across - v) ** 2) / 0.035)
        blue = blue + 0.75 * spot
    return blue
