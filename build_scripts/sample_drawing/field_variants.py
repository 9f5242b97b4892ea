"""Writes any number of fields quickly: a few large ones are drawn, the rest are their recoloured crops."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from sample_drawing.fields import FieldPlan, Pattern, draw_field, label
from sample_drawing.sample_set import STAININGS

_PATTERNS: tuple[tuple[Pattern, str], ...] = (
    ("lobule", "B_A"),
    ("nests", "M_DC"),
    ("ducts", "B_TA"),
    ("sheet", "M_DC"),
    ("slits", "B_F"),
    ("cords", "M_LC"),
)
_MAGNIFICATIONS = (200, 100, 400, 40)
_FIELDS_PER_PATIENT = 12
_GROUNDS = 24
_MARGIN = 1.8


def write_variants(out: Path, count: int, size: tuple[int, int], seed: int) -> int:
    """Write ``count`` JPEG fields of ``size`` (width, height) below ``out``; return how many were written."""
    grounds = _draw_grounds(min(count, _GROUNDS), size, seed)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(lambda job: _write_one(out, grounds, size, *job), _jobs(count, seed)):
            pass
    return count


def _draw_grounds(count: int, size: tuple[int, int], seed: int) -> list[tuple[FieldPlan, Image.Image]]:
    large = (round(size[0] * _MARGIN), round(size[1] * _MARGIN))
    plans = []
    for index in range(count):
        magnification = _MAGNIFICATIONS[(index + index // len(_PATTERNS)) % len(_MAGNIFICATIONS)]
        pattern = _PATTERNS[index % len(_PATTERNS)][0]
        staining = STAININGS[(index * 5 + index // 6) % len(STAININGS)]
        plans.append(FieldPlan(pattern, magnification, large, staining, seed * 1000 + 500 + index))
    return [(plan, draw_field(plan, is_labelled=False)) for plan in plans]


def _jobs(count: int, seed: int) -> Iterator[tuple[int, int]]:
    for index in range(count):
        yield index, seed * 1_000_000 + index


def _write_one(
    out: Path, grounds: list[tuple[FieldPlan, Image.Image]], size: tuple[int, int], index: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    patient = index // _FIELDS_PER_PATIENT
    choices = [entry for entry in grounds if entry[0].pattern == _PATTERNS[patient % len(_PATTERNS)][0]]
    plan, ground = (choices or grounds)[index % len(choices or grounds)]
    prefix = dict(_PATTERNS)[plan.pattern]
    folder = out / f"series_{patient // 10 + 1:03d}"
    folder.mkdir(parents=True, exist_ok=True)
    name = f"SYN_{prefix}-26-{3001 + patient}-{plan.magnification}-{index % _FIELDS_PER_PATIENT + 1:03d}.jpg"
    field = recolour(crop_piece(ground, size, rng), np.random.default_rng(patient), rng)
    label(field)
    field.save(folder / name, quality=88)


def crop_piece(ground: Image.Image, size: tuple[int, int], rng: np.random.Generator) -> Image.Image:
    """Return a random piece of ``size`` (width, height), perhaps mirrored."""
    left = int(rng.integers(0, ground.width - size[0] + 1))
    top = int(rng.integers(0, ground.height - size[1] + 1))
    piece = ground.crop((left, top, left + size[0], top + size[1]))
    if rng.random() < 0.5:
        piece = piece.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return piece.transpose(Image.Transpose.FLIP_TOP_BOTTOM) if rng.random() < 0.5 else piece


def recolour(field: Image.Image, laboratory: np.random.Generator, rng: np.random.Generator) -> Image.Image:
    """Change strength and colour of the dyes: much between patients, little between a patient's fields."""
    powers = laboratory.uniform(0.72, 1.4) * laboratory.uniform(0.9, 1.1, 3) * rng.uniform(0.97, 1.03, 3)
    steps = np.arange(256) / 255
    table = np.concatenate([np.rint(255 * steps**power) for power in powers]).astype(int)
    return field.point(table.tolist())
