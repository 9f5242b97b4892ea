"""The verdict colours can be told apart by every eye, and the words on them can be read."""

import itertools

import numpy as np
import pytest

from desktop_app.domain.field_query import FAILED
from desktop_app.domain.verdict import Verdict
from desktop_app.gui.theme.tokens import DARK, LIGHT, Tokens
from desktop_app.gui.theme.verdict_look import DARK_LOOKS, LIGHT_LOOKS, NOT_ASSESSABLE

VERDICTS = (Verdict.BENIGN.value, Verdict.MALIGNANT.value, Verdict.NEEDS_REVIEW.value, NOT_ASSESSABLE)
# Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
# TVCG 15(6), 2009, doi 10.1109/TVCG.2009.113; severity 1.0, applied to linear RGB.
VISIONS = {
    "usual": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)


def linear(colour: str) -> np.ndarray:
    value = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    xyz = _TO_XYZ @ rgb / (_TO_XYZ @ np.ones(3))
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def seen_difference(one: str, other: str, vision: str) -> float:
    matrix = VISIONS[vision]
    a, b = (lab(np.clip(matrix @ linear(colour), 0, 1)) for colour in (one, other))
    return float(np.linalg.norm(a - b))


def contrast(one: str, other: str) -> float:
    lights = sorted(float(np.array([0.2126, 0.7152, 0.0722]) @ linear(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("looks", [LIGHT_LOOKS, DARK_LOOKS], ids=["light", "dark"])
def test_every_pair_of_verdicts_differs_for_every_eye(looks, vision: str) -> None:
    for one, other in itertools.combinations(VERDICTS, 2):
        assert seen_difference(looks[one].fill, looks[other].fill, vision) >= 20, (one, other)


@pytest.mark.parametrize("looks", [LIGHT_LOOKS, DARK_LOOKS], ids=["light", "dark"])
@pytest.mark.parametrize("category", [*VERDICTS, FAILED])
def test_words_on_a_tag_can_be_read(looks, category: str) -> None:
    assert contrast(looks[category].ink, looks[category].fill) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_every_ground_can_be_read(tokens: Tokens) -> None:
    for ground in (
        tokens.window,
        tokens.surface,
        tokens.raised,
        tokens.mat,
        tokens.notice,
        tokens.notice_error,
    ):
        assert contrast(tokens.text, ground) >= 7
        assert contrast(tokens.muted, ground) >= 4.5, ground
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.tip_text, tokens.tip) >= 7
    assert contrast(tokens.accent, tokens.surface) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_greys_around_the_tissue_have_no_tint(tokens: Tokens) -> None:
    for grey in (tokens.window, tokens.surface, tokens.mat, tokens.hover, tokens.pending):
        assert grey[1:3] == grey[3:5] == grey[5:7]


def test_letters_and_shapes_tell_verdicts_apart_without_colour() -> None:
    for looks in (LIGHT_LOOKS, DARK_LOOKS):
        assert len({looks[name].letter for name in VERDICTS}) == len(VERDICTS)
        assert len({looks[name].shape for name in (*VERDICTS, FAILED)}) == len(VERDICTS) + 1
