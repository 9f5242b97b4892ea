"""Brings the colours of an H&E field to a fixed reference: Reinhard's statistics or Macenko's two dyes.

Part of the contract of a model that was trained with it: training and inference call this one function. What
is no stained tissue (blank, grey, one colour) comes back unchanged, bit by bit.
"""

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.training_plan import Normalisation

_Plane = NDArray[np.float32]

_LEAST_TISSUE = 0.02
_TISSUE_FROM, _TISSUE_FULLY = 0.07, 0.15  # mean optical density at which a point begins to be tissue, and is

# Ruderman's l-alpha-beta of log LMS: Reinhard et al., IEEE CG&A 21(5), 2001, doi 10.1109/38.946629.
_LMS = np.array([[0.3811, 0.5783, 0.0402], [0.1967, 0.7244, 0.0782], [0.0241, 0.1288, 0.8444]])
_LAB = np.diag([1 / 3**0.5, 1 / 6**0.5, 1 / 2**0.5]) @ np.array([[1, 1, 1], [1, 1, -2], [1, -1, 0]])
# Tissue of a breast carcinoma, TCGA-A2-A3XS-DX1: the standard of Amgad et al., Bioinformatics 35(18), 2019.
_LAB_MEAN = np.array([8.74108109, -0.12440419, 0.0444982], np.float32)
_LAB_SPREAD = np.array([0.6135447, 0.10989545, 0.0286032], np.float32)
_MOST_STRETCH = 3.0

# Macenko et al., ISBI 2009, doi 10.1109/ISBI.2009.5193250: dyes as columns haematoxylin and eosin, in optical
# density by natural logarithm, and the 99th percentiles of their amounts, as their code has them.
_DYES = np.array([[0.5626, 0.2159], [0.7201, 0.8012], [0.4062, 0.5581]], np.float32)
_DYE_AMOUNTS = np.array([1.9705, 1.0308], np.float32)
_LAMP, _LEAST_DENSITY, _ANGLE_PERCENT, _AMOUNT_PERCENT = 240.0, 0.15, 1.0, 99.0
_LEAST_ANGLE = np.radians(6.0)  # closer together, the picture shows one dye, not two
_LEAST_AMOUNT = 0.02


def normalise(pixels: NDArray[np.uint8], method: Normalisation) -> NDArray[np.uint8]:
    """Return the field with its colours brought to the reference of ``method``.

    Args:
        pixels: sRGB, (h, w, 3) uint8.
        method: ``NONE`` returns ``pixels`` themselves.
    """
    if method is Normalisation.REINHARD:
        return _reinhard(pixels)
    return _macenko(pixels) if method is Normalisation.MACENKO else pixels


def _reinhard(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Match mean and spread of the tissue; the empty slide around it keeps its colour."""
    weight = _tissue_weight(pixels)
    tissue = weight >= 1.0
    if tissue.mean() < _LEAST_TISSUE:
        return pixels
    light = np.maximum(pixels, 1).astype(np.float32)
    lab = np.log(light @ _LMS.T.astype(np.float32)) @ _LAB.T.astype(np.float32)
    mean, spread = lab[tissue].mean(axis=0), lab[tissue].std(axis=0)
    if not (spread > 1e-3).all():
        return pixels
    stretch = np.clip(_LAB_SPREAD / spread, 1 / _MOST_STRETCH, _MOST_STRETCH)
    matched = (lab - mean) * stretch + _LAB_MEAN
    lms = np.exp(matched @ np.linalg.inv(_LAB).T.astype(np.float32))
    matched_light = lms @ np.linalg.inv(_LMS).T.astype(np.float32)
    blended = pixels + weight[..., None] * (matched_light - pixels)
    return _as_picture(blended)


def _macenko(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Find the two dyes, then show their amounts in the reference's colours and strengths."""
    density = -np.log((np.arange(256, dtype=np.float32) + 1.0) / _LAMP)[pixels].reshape(-1, 3)
    stained = density[(density >= _LEAST_DENSITY).all(axis=1)]
    if len(stained) < max(_LEAST_TISSUE * len(density), 16):
        return pixels
    dyes = _dyes_of(stained)
    if dyes is None:
        return pixels
    amounts = density @ np.linalg.pinv(dyes).T
    strength = np.percentile(amounts, _AMOUNT_PERCENT, axis=0)
    if not (strength > _LEAST_AMOUNT).all():
        return pixels
    amounts *= (_DYE_AMOUNTS / strength).astype(np.float32)
    return _as_picture((_LAMP * np.exp(-(amounts @ _DYES.T)) - 1.0).reshape(pixels.shape))


def _dyes_of(stained: _Plane) -> _Plane | None:
    """Return the extreme directions of (n, 3) densities as columns, haematoxylin first; None for one dye."""
    _, vectors = np.linalg.eigh(np.cov(stained.T))
    plane = vectors[:, [2, 1]].astype(np.float32)
    plane *= np.where(plane.sum(axis=0) < 0, -1, 1).astype(np.float32)
    flat = stained @ plane
    angles = np.arctan2(flat[:, 1], flat[:, 0])
    low, high = np.percentile(angles, [_ANGLE_PERCENT, 100 - _ANGLE_PERCENT])
    if high - low < _LEAST_ANGLE:
        return None
    first, second = (plane @ np.array([np.cos(angle), np.sin(angle)], np.float32) for angle in (low, high))
    ordered = (first, second) if first[0] > second[0] else (second, first)
    return np.stack(ordered, axis=1)


def _tissue_weight(pixels: NDArray[np.uint8]) -> _Plane:
    """Return (h, w) from 0 on the empty slide to 1 on tissue."""
    density = (-np.log((np.arange(256, dtype=np.float32) + 1.0) / 256.0))[pixels].mean(axis=2)
    share = (density - _TISSUE_FROM) / (_TISSUE_FULLY - _TISSUE_FROM)
    return np.asarray(np.clip(share, 0.0, 1.0), np.float32)


def _as_picture(light: _Plane) -> NDArray[np.uint8]:
    return np.asarray(np.clip(light, 0.0, 255.0).round(), dtype=np.uint8)
