"""Draws what lies between glands: collagen, its clefts and spindle cells, fat, vessels, lymphocytes."""

import numpy as np

from sample_drawing.canvas import Canvas
from sample_drawing.noise import Plane, layered_noise, wavy_fibres
from sample_drawing.nuclei import Nucleus, stamp


def lay_stroma(canvas: Canvas, density: float, looseness: float) -> Plane:
    """Fill the canvas with collagen and return the fibre direction (H, W) in radians.

    Args:
        canvas: empty canvas.
        density: eosin of dense collagen, 0.3 to 0.9.
        looseness: share of pale, watery ground, 0 to 1.
    """
    fibres, direction = wavy_fibres(canvas.shape, canvas.pixels_per_um, canvas.rng)
    patches = layered_noise(canvas.shape, 90 * canvas.pixels_per_um, 3, canvas.rng)
    pale = np.clip((looseness + 0.18 - patches) / 0.22, 0, 1)
    canvas.eosin[:] = density * (0.42 + 0.75 * fibres) * (1 - 0.55 * pale)
    clefts = np.clip((0.33 - fibres) / 0.06, 0, 1) * np.clip((patches - 0.42) / 0.1, 0, 1)
    canvas.eosin *= 1 - 0.8 * clefts
    canvas.haematoxylin[:] = 0.05 + 0.05 * pale + 0.03 * fibres
    return direction


def add_spindle_cells(canvas: Canvas, direction: Plane, per_mm2: float) -> None:
    """Scatter thin fibroblast nuclei along the fibres wherever nothing else lies."""
    for x, y in _scatter(canvas, per_mm2):
        if canvas.occupied[int(y), int(x)] < 0.3:
            angle = float(direction[int(y), int(x)]) + canvas.rng.normal(0, 0.18)
            length, width = canvas.rng.uniform(8, 15), canvas.rng.uniform(1.8, 3.2)
            stamp(canvas, x, y, Nucleus(length, width, angle, canvas.rng.uniform(0.6, 1.0), 0.05, 0.2))


def add_lymphocytes(canvas: Canvas, clusters: int) -> None:
    """Scatter small, round, dark nuclei in loose clusters in the stroma."""
    height, width = canvas.shape
    for _ in range(clusters):
        cx, cy = canvas.rng.uniform(0, width), canvas.rng.uniform(0, height)
        spread = canvas.rng.uniform(18, 45) * canvas.pixels_per_um
        for _ in range(int(canvas.rng.integers(25, 80))):
            x, y = cx + canvas.rng.normal(0, spread), cy + canvas.rng.normal(0, spread * 0.6)
            if 0 <= x < width and 0 <= y < height and canvas.occupied[int(y), int(x)] < 0.3:
                size = canvas.rng.uniform(5.2, 6.6)
                stamp(canvas, x, y, Nucleus(size, size * 0.94, canvas.rng.uniform(0, 3), 1.25, 0.03, 0.25))


def add_fat(canvas: Canvas, cells: int) -> None:
    """Draw a corner of empty, thin-walled fat cells that press against each other."""
    height, width = canvas.shape
    scale = canvas.pixels_per_um
    corner_x, corner_y = canvas.rng.choice([0, width]), canvas.rng.choice([0, height])
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    radius = np.hypot(columns - corner_x, rows - corner_y) / (scale * 34 * np.sqrt(cells))
    edge = layered_noise(canvas.shape, 70 * scale, 2, canvas.rng) - 0.5
    region = np.clip((1 - radius - 0.5 * edge) / 0.02, 0, 1)
    spacing = 62 * scale
    wall = _cell_walls(canvas, spacing)
    canvas.eosin[:] = canvas.eosin * (1 - region) + region * (0.02 + 0.5 * wall)
    canvas.haematoxylin[:] = canvas.haematoxylin * (1 - region) + region * 0.04 * wall
    canvas.occupied[:] = np.maximum(canvas.occupied, region)


def add_vessel(canvas: Canvas, x: float, y: float, radius_um: float) -> None:
    """Draw a small vessel with a wall, endothelial nuclei and red cells."""
    scale, rng = canvas.pixels_per_um, canvas.rng
    rows, columns = np.mgrid[0 : canvas.shape[0], 0 : canvas.shape[1]].astype(np.float32)
    stretch, turn = rng.uniform(1.2, 2.0), rng.uniform(0, np.pi)
    u = ((columns - x) * np.cos(turn) + (rows - y) * np.sin(turn)) / stretch
    v = (rows - y) * np.cos(turn) - (columns - x) * np.sin(turn)
    distance = np.hypot(u, v) / (radius_um * scale)
    lumen = np.clip((1 - distance) / 0.08, 0, 1)
    wall = np.clip((1.3 - distance) / 0.1, 0, 1) - lumen
    canvas.eosin[:] = canvas.eosin * (1 - lumen) * (1 - 0.4 * wall) + wall * 0.32
    canvas.haematoxylin *= 1 - lumen
    canvas.occupied[:] = np.maximum(canvas.occupied, np.clip(lumen + wall, 0, 1))
    for _ in range(int(9 * stretch * (radius_um / 12) ** 2)):
        a, r = rng.uniform(0, 2 * np.pi), np.sqrt(rng.uniform(0, 0.7)) * radius_um * scale
        _add_red_cell(canvas, *_turned(x, y, r * np.cos(a) * stretch, r * np.sin(a), turn))
    for a in np.linspace(0, 2 * np.pi, int(5 + radius_um / 4), endpoint=False):
        r = 1.12 * radius_um * scale
        cx, cy = _turned(x, y, r * np.cos(a) * stretch, r * np.sin(a), turn)
        stamp(canvas, cx, cy, Nucleus(8, 2.4, a + turn + np.pi / 2, 0.95, 0.05, 0.2))


def _turned(x: float, y: float, u: float, v: float, turn: float) -> tuple[float, float]:
    return x + u * np.cos(turn) - v * np.sin(turn), y + u * np.sin(turn) + v * np.cos(turn)


def _add_red_cell(canvas: Canvas, x: float, y: float) -> None:
    reach = int(3.6 * canvas.pixels_per_um) + 2
    top, left = max(int(y) - reach, 0), max(int(x) - reach, 0)
    rows, columns = np.ogrid[
        top : min(int(y) + reach, canvas.shape[0]), left : min(int(x) + reach, canvas.shape[1])
    ]
    if rows.size == 0 or columns.size == 0:
        return
    distance = np.hypot(columns - x, rows - y) / (3.4 * canvas.pixels_per_um)
    disc = np.clip((1 - distance) / 0.25, 0, 1) * (0.75 + 0.25 * np.clip(distance, 0, 1))
    window = np.s_[top : top + rows.shape[0], left : left + columns.shape[1]]
    canvas.eosin[window] = np.maximum(canvas.eosin[window], 1.05 * disc)


def _scatter(canvas: Canvas, per_mm2: float) -> np.ndarray:
    height, width = canvas.shape
    area_mm2 = height * width / (canvas.pixels_per_um * 1000) ** 2
    count = int(canvas.rng.poisson(per_mm2 * area_mm2))
    return canvas.rng.uniform((0, 0), (width, height), (count, 2))


def _cell_walls(canvas: Canvas, spacing: float) -> Plane:
    """Return 1 on the borders between cells on a jittered grid, 0 inside them (a Voronoi pattern)."""
    height, width = canvas.shape
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    nearest = np.full(canvas.shape, np.inf, np.float32)
    second = nearest.copy()
    reach = 2.5 * spacing  # beyond it no centre is among a point's two nearest
    for cy in np.arange(-spacing, height + spacing, spacing):
        for cx in np.arange(-spacing, width + spacing, spacing):
            px, py = canvas.rng.uniform(-0.33, 0.33, 2) * spacing + (cx, cy)
            top, left = max(int(py - reach), 0), max(int(px - reach), 0)
            window = np.s_[top : max(int(py + reach), top), left : max(int(px + reach), left)]
            distance = np.hypot(columns[window] - px, rows[window] - py)
            second[window] = np.minimum(second[window], np.maximum(nearest[window], distance))
            nearest[window] = np.minimum(nearest[window], distance)
    thickness = max(1.3 * canvas.pixels_per_um, 1.5)
    return np.clip(1.25 - (second - nearest) / thickness, 0, 1)
