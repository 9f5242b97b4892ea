"""Figures of merit as cells of tables: title, value, interval, what it means; in the user's words."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from desktop_app.domain.evaluation import (
    Evaluation,
    Figure,
    Level,
    LevelFigures,
    MagnificationRow,
)
from desktop_app.domain.figure_kinds import KIND_BY_KEY
from desktop_app.gui import words
from desktop_app.gui.pieces.figure_table import Cell
from desktop_app.gui.words import tr

_DASH = "\N{EN DASH}"
# Beside the counts there is room for these; the tabs above show all.
MAGNIFICATION_KEYS = ("accuracy", "balanced_accuracy", "recall", "specificity", "roc_auc")
MAIN_KEYS = ("accuracy", "balanced_accuracy", "roc_auc", "ece")


def number(value: float | None) -> str:
    """Return a figure with three digits, or a dash where it is not defined."""
    return _DASH if value is None else QLocale().toString(value, "f", 3)


def interval(figure: Figure) -> str:
    """Return "0.84 to 0.95", or nothing where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    low, high = (QLocale().toString(end, "f", 2) for end in (figure.low, figure.high))
    return tr("{low} to {high}").format(low=low, high=high)


def title(key: str) -> str:
    """Return the name of a figure, beginning with a capital letter."""
    kind = KIND_BY_KEY.get(key)
    text = tr(kind.title) if kind else key
    return text[:1].upper() + text[1:]


def meaning(key: str) -> str:
    """Return what a figure means, in one sentence."""
    kind = KIND_BY_KEY.get(key)
    return tr(kind.meaning) if kind else ""


def level_title(level: Level) -> str:
    """Return the tab's words for a level."""
    return {Level.IMAGE: tr("By picture"), Level.FIELD: tr("By field"), Level.PATIENT: tr("By patient")}[
        level
    ]


def level_headers() -> tuple[str, ...]:
    """Return the headers of ``level_rows``."""
    return (tr("Figure"), tr("Value"), tr("95 % interval"))


def level_rows(figures: LevelFigures) -> list[tuple[Cell, ...]]:
    """Return one row for each figure of a level."""
    rows: list[tuple[Cell, ...]] = []
    for figure in figures.figures:
        tip = meaning(figure.key)
        value = Cell(number(figure.value), bold=figure.key in MAIN_KEYS, tip=figure.reason or tip)
        rows.append((Cell(title(figure.key), tip=tip), value, Cell(interval(figure), muted=True, tip=tip)))
    return rows


def magnification_headers() -> tuple[str, ...]:
    """Return the headers of ``magnification_cells``."""
    return (
        tr("Magnification"),
        tr("Benign"),
        tr("Malignant"),
        *(title(key) for key in MAGNIFICATION_KEYS),
    )


def magnification_cells(rows: Sequence[MagnificationRow]) -> list[tuple[Cell, ...]]:
    """Return one row for each magnification."""
    cells: list[tuple[Cell, ...]] = []
    for row in rows:
        by_key = {figure.key: figure for figure in row.figures}
        figures = [by_key.get(key) for key in MAGNIFICATION_KEYS]
        name = tr("Unknown") if row.magnification == "unknown" else row.magnification
        cells.append(
            (
                Cell(name),
                Cell(words.count(row.benign), muted=True),
                Cell(words.count(row.malignant), muted=True),
                *(Cell(number(f.value), tip=f.reason or interval(f)) if f else Cell(_DASH) for f in figures),
            )
        )
    return cells


def evaluation_facts(evaluation: Evaluation) -> list[tuple[str, str]]:
    """Return (name, value) rows on what was evaluated."""
    band = evaluation.thresholds
    rows = [
        (tr("Model"), words.model_name(evaluation.model_title, evaluation.model)),
        (tr("Folder"), str(evaluation.source)),
        (tr("Counted"), counted(evaluation)),
    ]
    if evaluation.left_out:
        rows.append((tr("Left out"), words.fields(len(evaluation.left_out))))
    low, high = words.probability(band.benign), words.probability(band.malignant)
    rows.append((tr("Review band"), tr("{low} to {high}").format(low=low, high=high)))
    rows.append((tr("Speed"), words.rate(evaluation.images_per_second)))
    return rows


def counted(evaluation: Evaluation) -> str:
    """Return how many fields of how many patients were counted, and which part of all they are."""
    text = tr("{fields} of {patients}").format(
        fields=words.fields(len(evaluation.scored)), patients=words.patients(len(evaluation.patients))
    )
    return f"{text}, {tr(evaluation.part)}" if evaluation.part else text


def is_lower_better(key: str) -> bool:
    """True for losses and errors."""
    kind = KIND_BY_KEY.get(key)
    return kind is not None and kind.is_lower_better
