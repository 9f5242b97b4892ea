"""Varies a field as another photograph of it would: position, size, light and stain, each by its strength.

A pure function of pixels, plan and generator. It draws the same numbers whatever the strengths are, so moving
one slider of the preview changes that one thing only.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from desktop_app.domain.training_plan import AugmentationPlan
from desktop_app.training.stain import stained_anew

# At strength 1 the amounts of dye change as far as between laboratories; see `stain.random_shift`.
_MOST_GAIN, _MOST_OFFSET = 0.35, 0.06
_MOST_ZOOM = 0.9
_NO_CHANGE = 1e-9


@dataclass(frozen=True, slots=True)
class _Draw:
    """What chance says, before strengths: whole turns, coins, and numbers from -1 to 1."""

    quarter_turns: int
    is_mirrored: bool
    is_flipped: bool
    rotation: float
    zoom: float
    shift: tuple[float, float]
    brightness: float
    contrast: float
    stain_gain: NDArray[np.float32]
    stain_offset: NDArray[np.float32]


def augment(pixels: NDArray[np.uint8], plan: AugmentationPlan, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Return a varied copy of a field; a plan of strengths 0 returns an exact copy.

    Args:
        pixels: (h, w, 3) uint8 RGB; not changed. A field that is not square is turned as its square crop
            would be: squeezed back to its shape.
        plan: the strengths.
        rng: source of chance; the same number of draws is taken for every plan.

    Returns:
        (h, w, 3) uint8, C-contiguous.
    """
    draw = _drawn(rng)
    varied = _moved(_mirrored(pixels, plan, draw), plan, draw)
    varied = _lit(varied, plan.brightness * draw.brightness, plan.contrast * draw.contrast)
    if plan.stain > 0:
        strength = np.float32(plan.stain)
        varied = stained_anew(varied, 1 + strength * draw.stain_gain, strength * draw.stain_offset)
    return np.array(varied, order="C")


def _drawn(rng: np.random.Generator) -> _Draw:
    coins = rng.random(2) < 0.5
    numbers = rng.uniform(-1.0, 1.0, 12)
    rotation, zoom, right, down, brightness, contrast = (float(number) for number in numbers[:6])
    return _Draw(
        quarter_turns=int(rng.integers(4)),
        is_mirrored=bool(coins[0]),
        is_flipped=bool(coins[1]),
        rotation=rotation,
        zoom=zoom,
        shift=(right, down),
        brightness=brightness,
        contrast=contrast,
        stain_gain=(_MOST_GAIN * numbers[6:9]).astype(np.float32),
        stain_offset=(_MOST_OFFSET * numbers[9:12]).astype(np.float32),
    )


def _mirrored(pixels: NDArray[np.uint8], plan: AugmentationPlan, draw: _Draw) -> NDArray[np.uint8]:
    if plan.flips:
        pixels = pixels[:, ::-1] if draw.is_mirrored else pixels
        pixels = pixels[::-1] if draw.is_flipped else pixels
    if not plan.quarter_turns:
        return pixels
    turned = np.rot90(pixels, draw.quarter_turns)
    if turned.shape == pixels.shape:
        return turned
    size = pixels.shape[1], pixels.shape[0]
    return np.asarray(Image.fromarray(np.ascontiguousarray(turned)).resize(size, Image.Resampling.BILINEAR))


def _moved(pixels: NDArray[np.uint8], plan: AugmentationPlan, draw: _Draw) -> NDArray[np.uint8]:
    """Rotate, zoom and shift in one step of bilinear sampling; what comes in from outside is reflected."""
    height, width = pixels.shape[:2]
    angle = np.radians(plan.rotation_degrees * draw.rotation)
    scale = (1.0 - min(max(plan.zoom, 0.0), _MOST_ZOOM)) ** draw.zoom
    offset = np.array(draw.shift) * plan.shift * (width, height)
    if abs(angle) < _NO_CHANGE and abs(scale - 1) < _NO_CHANGE and np.abs(offset).max() < _NO_CHANGE:
        return pixels
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]) / scale
    centre = np.array([width / 2, height / 2])
    start = centre - turn @ (centre + offset)
    corners = start + np.array([[0, 0], [width, 0], [0, height], [width, height]]) @ turn.T
    left, top = np.ceil(np.maximum(-corners.min(axis=0), 0)).astype(int) + 1
    right, bottom = np.ceil(np.maximum(corners.max(axis=0) - (width, height), 0)).astype(int) + 1
    framed = np.pad(pixels, ((top, bottom), (left, right), (0, 0)), mode="symmetric")
    (a, b), (d, e) = turn.tolist()
    matrix = (a, b, float(start[0] + left), d, e, float(start[1] + top))
    picture = Image.fromarray(framed)
    moved = picture.transform((width, height), Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)
    return np.asarray(moved)


def _lit(pixels: NDArray[np.uint8], brightness: float, contrast: float) -> NDArray[np.uint8]:
    """Scale the light by ``1 + brightness``, then its distance from the mean by ``1 + contrast``."""
    if abs(brightness) < _NO_CHANGE and abs(contrast) < _NO_CHANGE:
        return pixels
    levels = np.arange(256, dtype=np.float32) * (1 + brightness)
    mean = float(pixels.mean()) * (1 + brightness)
    table = np.clip(((levels - mean) * (1 + contrast) + mean).round(), 0, 255).astype(np.uint8)
    return table[pixels]
