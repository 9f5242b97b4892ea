"""Figures of merit as cells of HTML tables."""

from collections.abc import Sequence

from desktop_app.domain.evaluation import Figure, LevelFigures
from desktop_app.domain.figure_kinds import FIGURE_KINDS, figure_title
from desktop_app.reports.html_page import Cell

UNDEFINED = "\N{EN DASH}"
_LEVEL_TITLES = {"image": "images", "field": "fields", "patient": "patients"}


def figure_cell(figure: Figure | None, *, is_bold: bool = False) -> Cell:
    """Return a figure with its interval below, or a dash with the reason."""
    if figure is None:
        return Cell("", is_number=True)
    if figure.value is None:
        return Cell(UNDEFINED, is_number=True, note=figure.reason)
    return Cell(f"{figure.value:.3f}", is_bold, True, interval_text(figure))


def interval_text(figure: Figure) -> str:
    """Return ``0.712 to 0.893``, or nothing where there is no interval."""
    if figure.low is None or figure.high is None:
        return ""
    return f"{figure.low:.3f} to {figure.high:.3f}"


def level_headers(levels: Sequence[LevelFigures]) -> list[str]:
    """Return the headers of ``level_rows``."""
    units = [f"{_LEVEL_TITLES[level.level]} ({level.benign + level.malignant})" for level in levels]
    return ["figure", *units, "meaning"]


def level_rows(levels: Sequence[LevelFigures]) -> list[list[Cell]]:
    """Return one row per figure: its title, a value for each level, what it means."""
    rows = []
    for kind in FIGURE_KINDS:
        figures = [next((f for f in level.figures if f.key == kind.key), None) for level in levels]
        cells = [figure_cell(figure) for figure in figures]
        rows.append([Cell(figure_title(kind.key), True), *cells, Cell(kind.meaning)])
    return rows
