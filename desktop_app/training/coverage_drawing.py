"""Draws error against coverage as SVG text: the same numbers give the same bytes on every machine."""

from collections.abc import Sequence

import numpy as np

from desktop_app.training.coverage import STATED_COVERAGE, Answers, kept_at

_WIDTH, _HEIGHT, _COLUMNS = 300, 230, 3
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 12, 34, 40
_LOWEST_COVERAGE, _HIGHEST_ERROR = 0.4, 0.3
_STEPS = np.linspace(_LOWEST_COVERAGE, 1.0, 61)
# The house's colours, of the Okabe-Ito family; the lines differ in their dashes too.
_BLUE, _RUST, _GREY, _TEXT, _LINE = "#0072B2", "#8F2D00", "#6B6B6B", "#1C1C1C", "#D9D9D9"


def drawing(panels: Sequence[tuple[str, Answers, Answers]]) -> str:
    """Return an SVG with one panel for each model.

    Args:
        panels: title, answers with the patient's other fields, and answers by probability alone.
    """
    rows = -(-(len(panels) + 1) // _COLUMNS)
    width, height = _COLUMNS * _WIDTH, rows * _HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="11" fill="{_TEXT}">',
        "<title>Error of the kept fields against coverage, by model</title>",
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
    ]
    for number, (title, full, alone) in enumerate(panels):
        parts.append(_group(number, _panel(title, full, alone)))
    parts.append(_group(len(panels), _legend()))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _group(number: int, inside: list[str]) -> str:
    row, column = divmod(number, _COLUMNS)
    lines = "\n".join(f"  {line}" for line in inside)
    return f'<g transform="translate({column * _WIDTH} {row * _HEIGHT})">\n{lines}\n</g>'


def _panel(title: str, full: Answers, alone: Answers) -> list[str]:
    half = kept_at(full, 1.0).error / 2
    return [
        f'<text x="{_LEFT}" y="20" font-size="13" font-weight="bold">{title}</text>',
        *_axes(),
        f'<line x1="{_x(STATED_COVERAGE):.1f}" x2="{_x(STATED_COVERAGE):.1f}" y1="{_y(0):.1f}" '
        f'y2="{_y(half):.1f}" stroke="{_GREY}"/>',
        f'<path d="M{_x(STATED_COVERAGE) - 9:.1f} {_y(half):.1f}h18" stroke="{_GREY}" stroke-width="3"/>',
        _curve(alone, _RUST, "5 4"),
        _curve(full, _BLUE, "none"),
    ]


def _axes() -> list[str]:
    parts = []
    for error in (0.0, 0.1, 0.2, 0.3):
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{_y(error):.1f}" y2="{_y(error):.1f}" '
            f'stroke="{_LINE}"/>'
        )
        parts.append(f'<text x="{_LEFT - 6}" y="{_y(error) + 4:.1f}" text-anchor="end">{error:.1f}</text>')
    for coverage in (0.4, 0.6, 0.8, 1.0):
        parts.append(
            f'<text x="{_x(coverage):.1f}" y="{_HEIGHT - _BOTTOM + 16}" text-anchor="middle">'
            f"{coverage:.1f}</text>"
        )
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    parts.append(f'<text x="{middle:.1f}" y="{_HEIGHT - 8}" text-anchor="middle">coverage</text>')
    parts.append(
        f'<text transform="translate(12 {_HEIGHT / 2:.1f}) rotate(-90)" text-anchor="middle">error</text>'
    )
    return parts


def _curve(answers: Answers, colour: str, dashes: str) -> str:
    points = " ".join(f"{_x(step):.1f},{_y(kept_at(answers, step).error):.1f}" for step in _STEPS)
    return (
        f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" '
        f'stroke-dasharray="{dashes}"/>'
    )


def _legend() -> list[str]:
    rows = (
        (_BLUE, "none", 2, "with the patient's other fields"),
        (_RUST, "5 4", 2, "by probability alone"),
        (_GREY, "none", 3, "half of the error at full coverage"),
    )
    parts = []
    for at, (colour, dashes, thick, words) in enumerate(rows):
        height = 60 + 24 * at
        parts.append(
            f'<line x1="20" x2="50" y1="{height - 4}" y2="{height - 4}" stroke="{colour}" '
            f'stroke-width="{thick}" stroke-dasharray="{dashes}"/>'
        )
        parts.append(f'<text x="60" y="{height}">{words}</text>')
    return parts


def _x(coverage: float) -> float:
    share = (coverage - _LOWEST_COVERAGE) / (1 - _LOWEST_COVERAGE)
    return float(_LEFT + share * (_WIDTH - _LEFT - _RIGHT))


def _y(error: float) -> float:
    return float(_HEIGHT - _BOTTOM - error / _HIGHEST_ERROR * (_HEIGHT - _TOP - _BOTTOM))
