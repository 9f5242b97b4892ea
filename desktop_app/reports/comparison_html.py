"""A comparison of models as one offline HTML file: table with the best in bold, paired tests, curves."""

from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.domain.comparison import TABLE_KEYS, Comparison, ComparisonRow, PairedTest
from desktop_app.domain.evaluation import Level
from desktop_app.domain.figure_kinds import figure_title
from desktop_app.domain.labelled import Label
from desktop_app.reports import html_page as page
from desktop_app.reports.evaluation_html import ReportFigure, figure_grid, left_out_table
from desktop_app.reports.evaluation_json import figures_object
from desktop_app.reports.figure_cells import figure_cell, interval_text
from desktop_app.reports.html_page import Cell

_MEGABYTE = 1_000_000


def comparison_html(comparison: Comparison, figures: Sequence[ReportFigure], notice: str) -> str:
    """Return the page; ``notice`` is the research-use notice."""
    title = "Comparison: " + " / ".join(row.evaluation.model_title for row in comparison.rows)
    return page.page(title, _parts(title, comparison, figures, notice))


def comparison_object(comparison: Comparison, notice: str) -> dict[str, Any]:
    """Return the comparison as JSON values: rows, paired tests and warnings."""
    first = comparison.rows[0].evaluation
    return {
        "schema_version": 1,
        "app_version": first.app_version,
        "notice": notice,
        "source": str(comparison.source),
        "part": first.part,
        "warnings": list(comparison.warnings),
        "models": [
            {
                "id": row.model_id,
                "version": row.evaluation.model.version,
                "sha256": row.evaluation.model.sha256,
                "size_bytes": row.size_bytes,
                "images_per_second": row.evaluation.images_per_second,
                "levels": {
                    level.level.value: figures_object(level.figures) for level in row.evaluation.levels
                },
            }
            for row in comparison.rows
        ],
        "pairs": [
            {
                "first": pair.first,
                "second": pair.second,
                "accuracy_difference": figures_object((pair.difference,))["accuracy"],
                "p": pair.p_value,
                "p_adjusted": pair.p_adjusted,
                "only_first_right": pair.only_first_right,
                "only_second_right": pair.only_second_right,
            }
            for pair in comparison.pairs
        ],
    }


def p_text(p_value: float | None) -> str:
    """Return a p-value with three digits, or a dash."""
    return "\N{EN DASH}" if p_value is None else f"{p_value:.3f}"


def _parts(title: str, comparison: Comparison, figures: Sequence[ReportFigure], notice: str) -> Iterator[str]:
    first = comparison.rows[0].evaluation
    labels = [item.image.label for item in first.scored]
    yield page.heading(title, 1)
    yield page.paragraph(notice, "notice")
    yield page.warning_box(comparison.warnings)
    yield page.paragraph(
        f"{first.part} in {comparison.source}: {len(labels)} images of {len(first.patients)} patients, "
        f"{labels.count(Label.BENIGN)} benign and {labels.count(Label.MALIGNANT)} malignant. Made "
        f"{first.made_at:%Y-%m-%d %H:%M} UTC by Lamella {first.app_version}."
    )
    for level, words in ((Level.IMAGE, "By image"), (Level.PATIENT, "By patient")):
        yield page.heading(words)
        yield _table(comparison, level)
    yield page.paragraph(
        "The best of a column is bold. Below each value stands its 95 % interval: patients drawn anew with "
        "replacement, 1,000 times. Speed is that of this machine.",
        "muted",
    )
    yield page.heading("Paired tests")
    yield page.paragraph(
        "Accuracy of the first less that of the second on the same images, patients drawn anew; p after "
        "Holm's correction for the number of pairs.",
        "muted",
    )
    yield page.table(
        ["pair", "difference", "only first right", "only second right", "p", "p (Holm)"],
        [_pair_row(pair) for pair in comparison.pairs],
    )
    if figures:
        yield page.heading("Curves")
        for figure in figures:
            yield figure_grid([figure])
    if first.left_out:
        yield page.heading(f"Not counted: {len(first.left_out)} files")
        yield left_out_table(first)
    yield page.paragraph(notice, "notice")


def _table(comparison: Comparison, level: Level) -> str:
    keys = [*TABLE_KEYS, *(["patient_score"] if level is Level.PATIENT else [])]
    headers = ["model", *(figure_title(key) for key in keys), "images/s", "MB"]
    return page.table(headers, [_row(comparison, row, keys, level) for row in comparison.rows])


def _row(comparison: Comparison, row: ComparisonRow, keys: Sequence[str], level: Level) -> list[Cell]:
    figures = row.evaluation.at(level)
    identity = row.evaluation.model
    fastest = max(other.evaluation.images_per_second for other in comparison.rows)
    smallest = min(other.size_bytes for other in comparison.rows)
    speed = row.evaluation.images_per_second
    return [
        Cell(row.evaluation.model_title, note=f"{identity.model_id} {identity.version}"),
        *(
            figure_cell(figures.figure(key), is_bold=row.model_id in comparison.best(key, level))
            for key in keys
        ),
        Cell(f"{speed:.1f}", speed == fastest, True),
        Cell(f"{row.size_bytes / _MEGABYTE:.1f}", row.size_bytes == smallest, True),
    ]


def _pair_row(pair: PairedTest) -> list[Cell]:
    difference = pair.difference
    value = "\N{EN DASH}" if difference.value is None else f"{difference.value:+.3f}"
    return [
        Cell(f"{pair.first} - {pair.second}", True),
        Cell(value, is_number=True, note=interval_text(difference)),
        Cell(str(pair.only_first_right), is_number=True),
        Cell(str(pair.only_second_right), is_number=True),
        Cell(p_text(pair.p_value), is_number=True),
        Cell(p_text(pair.p_adjusted), is_number=True),
    ]
