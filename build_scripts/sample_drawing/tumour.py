"""Draws malignant-looking tissue: crowded nests of large, uneven, dark nuclei without tidy lumens."""

import numpy as np

from sample_drawing.canvas import Canvas
from sample_drawing.noise import Plane, layered_noise, smooth_noise
from sample_drawing.nuclei import Nucleus, stamp


def add_nests(canvas: Canvas, share: float, nest_um: float, pleomorphism: float) -> None:
    """Fill about ``share`` of the field with solid nests.

    Args:
        canvas: canvas with stroma.
        share: part of the area covered, 0 to 1.
        nest_um: typical width of a nest in micrometres.
        pleomorphism: unevenness of the nuclei, 0.3 (mild) to 1 (marked).
    """
    ground = layered_noise(canvas.shape, nest_um * canvas.pixels_per_um, 3, canvas.rng)
    threshold = float(np.quantile(ground, 1 - share))
    nests = np.clip((ground - threshold) / 0.025, 0, 1)
    _lay_cytoplasm(canvas, nests)
    for x, y in _crowd(canvas, spacing_um=9.4 + 1.6 * pleomorphism):
        if nests[int(y), int(x)] > 0.55 and canvas.rng.random() < 0.96:
            stamp(canvas, x, y, _tumour_nucleus(canvas.rng, pleomorphism))


def add_single_files(canvas: Canvas, direction: Plane, per_mm2: float) -> None:
    """Draw short rows of tumour cells between the fibres, as invading carcinoma shows."""
    height, width = canvas.shape
    area_mm2 = height * width / (canvas.pixels_per_um * 1000) ** 2
    for _ in range(int(canvas.rng.poisson(per_mm2 * area_mm2))):
        x, y = canvas.rng.uniform(0, width), canvas.rng.uniform(0, height)
        for _ in range(int(canvas.rng.integers(2, 7))):
            if not (0 <= x < width and 0 <= y < height) or canvas.occupied[int(y), int(x)] > 0.4:
                break
            angle = float(direction[int(y), int(x)])
            _halo(canvas, x, y)
            stamp(canvas, x, y, _tumour_nucleus(canvas.rng, 0.45))
            x += np.cos(angle) * 9.5 * canvas.pixels_per_um
            y += np.sin(angle) * 9.5 * canvas.pixels_per_um


def _tumour_nucleus(rng: np.random.Generator, pleomorphism: float) -> Nucleus:
    size = float(np.clip(rng.lognormal(np.log(9.6), 0.10 + 0.16 * pleomorphism), 6.0, 19.0))
    is_vesicular = rng.random() < 0.42
    if rng.random() < 0.012:  # a figure of division: small, jagged, almost black
        return Nucleus(size, size * 0.35, rng.uniform(0, np.pi), 1.6, 0.3, 0.5)
    return Nucleus(
        length=size,
        width=size * rng.uniform(0.62, 0.92),
        angle=rng.uniform(0, np.pi),
        darkness=rng.uniform(0.55, 0.75) if is_vesicular else rng.uniform(0.85, 1.3),
        irregularity=0.05 + 0.11 * pleomorphism,
        coarseness=0.45 + 0.25 * pleomorphism,
        nucleoli=int(rng.integers(1, 3)) if is_vesicular else 0,
    )


def _lay_cytoplasm(canvas: Canvas, nests: Plane) -> None:
    grain = layered_noise(canvas.shape, 6 * canvas.pixels_per_um, 3, canvas.rng)
    patches = smooth_noise(canvas.shape, 40 * canvas.pixels_per_um, canvas.rng)
    edge = np.clip(1 - np.abs(nests - 0.25) / 0.25, 0, 1)
    canvas.eosin += nests * (0.22 + 0.22 * grain + 0.12 * patches - canvas.eosin)
    canvas.eosin *= 1 - 0.35 * edge * grain
    canvas.haematoxylin += nests * (0.19 + 0.12 * grain - canvas.haematoxylin)
    canvas.occupied[:] = np.maximum(canvas.occupied, nests)


def _crowd(canvas: Canvas, spacing_um: float) -> np.ndarray:
    """Return points (n, 2) on a jittered hexagonal lattice, in pixels."""
    spacing = spacing_um * canvas.pixels_per_um
    height, width = canvas.shape
    row_positions = np.arange(0, height, spacing * 0.866)
    points = [
        (x + (spacing / 2 if index % 2 else 0), y)
        for index, y in enumerate(row_positions)
        for x in np.arange(0, width, spacing)
    ]
    jittered = np.array(points) + canvas.rng.normal(0, spacing * 0.2, (len(points), 2))
    inside = (jittered >= 0).all(1) & (jittered[:, 0] < width) & (jittered[:, 1] < height)
    order = canvas.rng.permutation(int(inside.sum()))
    return jittered[inside][order]


def _halo(canvas: Canvas, x: float, y: float) -> None:
    reach = int(9 * canvas.pixels_per_um) + 1
    top, left = max(int(y) - reach, 0), max(int(x) - reach, 0)
    window = np.s_[top : int(y) + reach, left : int(x) + reach]
    rows, columns = np.ogrid[0 : canvas.eosin[window].shape[0], 0 : canvas.eosin[window].shape[1]]
    distance = np.hypot(columns + left - x, rows + top - y) / (7.5 * canvas.pixels_per_um)
    cell = np.clip((1 - distance) / 0.2, 0, 1)
    canvas.eosin[window] += cell * (0.3 - canvas.eosin[window])
    canvas.haematoxylin[window] += cell * (0.2 - canvas.haematoxylin[window])
