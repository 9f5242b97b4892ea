"""A comparison of models as cells and sentences."""

from PySide6.QtCore import QLocale

from desktop_app.domain.comparison import TABLE_KEYS, Comparison, ComparisonRow, PairedTest
from desktop_app.domain.evaluation import Level
from desktop_app.gui import words
from desktop_app.gui.evaluating import figure_words
from desktop_app.gui.pieces.figure_table import Cell
from desktop_app.gui.words import tr

_CLEAR = 0.05
LEVELS = (Level.IMAGE, Level.PATIENT)


def headers() -> tuple[str, ...]:
    """Return the headers of ``rows``."""
    return (
        tr("Model"),
        *(tr("Balanced") if key == "balanced_accuracy" else figure_words.title(key) for key in TABLE_KEYS),
        tr("Fields/s"),
        tr("Size"),
    )


def rows(comparison: Comparison, level: Level) -> list[tuple[Cell, ...]]:
    """Return one row for each model; the best of each column is bold."""
    return [_row(comparison, row, level) for row in comparison.rows]


def _row(comparison: Comparison, row: ComparisonRow, level: Level) -> tuple[Cell, ...]:
    figures = row.evaluation.at(level)
    cells = [Cell(words.model_name(row.evaluation.model_title, row.evaluation.model), tip=row.model_id)]
    for key in TABLE_KEYS:
        figure = figures.figure(key)
        tip = figure.reason or figure_words.interval(figure)
        cells.append(
            Cell(figure_words.number(figure.value), row.model_id in comparison.best(key, level), tip=tip)
        )
    speed = row.evaluation.images_per_second
    fastest = max(other.evaluation.images_per_second for other in comparison.rows)
    smallest = min(other.size_bytes for other in comparison.rows)
    cells.append(Cell(QLocale().toString(speed, "f", 1), speed == fastest))
    cells.append(Cell(words.file_size(row.size_bytes), row.size_bytes == smallest))
    return tuple(cells)


def pair_sentence(comparison: Comparison, pair: PairedTest) -> str:
    """Return what the paired test of two models says."""
    titles = {row.model_id: row.evaluation.model_title for row in comparison.rows}
    first, second = titles[pair.first], titles[pair.second]
    difference = pair.difference
    if difference.value is None or pair.p_adjusted is None:
        text = tr("{first} and {second}: too few patients to tell them apart.")
        return text.format(first=first, second=second)
    counts = (pair.only_first_right, pair.only_second_right)
    if difference.value < 0:
        first, second, counts = second, first, counts[::-1]
    values = {
        "first": first,
        "second": second,
        "points": QLocale().toString(abs(difference.value), "f", 3),
        "span": _span(pair),
        "p": QLocale().toString(pair.p_adjusted, "f", 3),
        "a": words.count(counts[0]),
        "b": words.count(counts[1]),
    }
    if pair.p_adjusted < _CLEAR:
        text = tr("{first} is better than {second}: accuracy +{points} (difference {span}, p = {p}).")
    else:
        text = tr("{first} and {second} cannot be told apart on these patients: {points} ({span}, p = {p}).")
    right = tr("Only {first} is right on {a} fields, only {second} on {b}.")
    return f"{text} {right}".format(**values)


def _span(pair: PairedTest) -> str:
    low, high = pair.difference.low, pair.difference.high
    if low is None or high is None:
        return tr("no interval")
    if pair.difference.value is not None and pair.difference.value < 0:
        low, high = -high, -low
    ends = [QLocale().toString(end, "f", 2) for end in (low, high)]
    return tr("{low} to {high}").format(low=ends[0], high=ends[1])
