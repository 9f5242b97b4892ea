"""Evaluations and comparisons as plain tables on the screen."""

from collections.abc import Sequence

from desktop_app.domain.comparison import TABLE_KEYS, Comparison
from desktop_app.domain.evaluation import Evaluation, Figure, Level
from desktop_app.domain.figure_kinds import FIGURE_KINDS, figure_title
from desktop_app.domain.labelled import Label

_MEGABYTE = 1_000_000


def print_evaluation(evaluation: Evaluation) -> None:
    """Print what was measured, the figures by level with intervals, and the confusion."""
    model = evaluation.model
    labels = [item.image.label for item in evaluation.scored]
    print(f"Model {model.model_id} {model.version}, {evaluation.part}")
    print(
        f"{len(labels)} images of {len(evaluation.patients)} patients: {labels.count(Label.BENIGN)} benign, "
        f"{labels.count(Label.MALIGNANT)} malignant; {len(evaluation.left_out)} files left out; "
        f"{evaluation.images_per_second:.1f} images/s"
    )
    rows = [["", *(f"{level.level} ({level.benign + level.malignant})" for level in evaluation.levels)]]
    for kind in FIGURE_KINDS:
        cells = [
            next((figure_text(figure) for figure in level.figures if figure.key == kind.key), "")
            for level in evaluation.levels
        ]
        rows.append([kind.title, *cells])
    _print_table(rows)
    for cell in evaluation.confusion:
        print(f"labelled {cell.actual}, called {cell.predicted}: {cell.count}")


def print_comparison(comparison: Comparison) -> None:
    """Print the table with the best of each column marked by a star, and the paired tests."""
    rows = [["model", *(figure_title(key) for key in TABLE_KEYS), "patient score", "images/s", "MB"]]
    for row in comparison.rows:
        images = row.evaluation.at(Level.IMAGE)
        cells = [
            _short(images.figure(key)) + "*" * (row.model_id in comparison.best(key)) for key in TABLE_KEYS
        ]
        score = row.evaluation.at(Level.PATIENT).figure("patient_score")
        star = "*" * (row.model_id in comparison.best("patient_score", Level.PATIENT))
        speed, size = row.evaluation.images_per_second, row.size_bytes / _MEGABYTE
        rows.append([row.model_id, *cells, _short(score) + star, f"{speed:.1f}", f"{size:.1f}"])
    _print_table(rows)
    print("* best of its column, by image; accuracy differences with patients drawn anew:")
    for pair in comparison.pairs:
        p_value = "no p-value" if pair.p_adjusted is None else f"p {pair.p_adjusted:.3f} (Holm)"
        print(
            f"{pair.first} - {pair.second}: {figure_text(pair.difference)}, {p_value}, only first right "
            f"{pair.only_first_right}, only second right {pair.only_second_right}"
        )


def figure_text(figure: Figure) -> str:
    """Return ``0.812 [0.714, 0.881]``, without the bracket where there is no interval."""
    if figure.low is None or figure.high is None:
        return _short(figure)
    return f"{_short(figure)} [{figure.low:.3f}, {figure.high:.3f}]"


def _short(figure: Figure) -> str:
    return "-" if figure.value is None else f"{figure.value:.3f}"


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
