"""Reports of evaluations: HTML text for the window's PDF, HTML and JSON files."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.domain.comparison import Comparison
from desktop_app.domain.evaluation import Evaluation
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.reports.comparison_html import comparison_html, comparison_object
from desktop_app.reports.evaluation_html import ReportFigure, evaluation_html
from desktop_app.reports.evaluation_json import evaluation_object
from desktop_app.reports.export_errors import export_errors
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.services.report_results import RESEARCH_USE_NOTICE


def html_text(
    evaluation: Evaluation,
    figures: Sequence[FigurePicture] = (),
    is_stopped: Callable[[], bool] = lambda: False,
) -> str:
    """Return the report as one page with every picture inside it; decodes the hardest images.

    Args:
        evaluation: what to report.
        figures: drawn by ``evaluation_figures``.
        is_stopped: once True, the remaining pictures are passed over.

    Raises:
        ExportError: a drawn figure cannot be read any more.
    """
    return evaluation_html(evaluation, report_figures(figures), RESEARCH_USE_NOTICE, is_stopped)


def save_html(evaluation: Evaluation, figures: Sequence[FigurePicture], path: Path) -> None:
    """Write the report to ``path``, all of it or nothing.

    Raises:
        ExportError: it could not be written.
    """
    save_text(html_text(evaluation, figures), path)


def save_json(evaluation: Evaluation, path: Path) -> None:
    """Write the evaluation as JSON to ``path``, all of it or nothing.

    Raises:
        ExportError: it could not be written.
    """
    body = evaluation_object(evaluation, RESEARCH_USE_NOTICE)
    save_text(json.dumps(body, indent=1, allow_nan=False) + "\n", path)


def comparison_text(comparison: Comparison, figures: Sequence[FigurePicture] = ()) -> str:
    """Return the report of a comparison as one page with every picture inside it.

    Raises:
        ExportError: a drawn figure cannot be read any more.
    """
    return comparison_html(comparison, report_figures(figures), RESEARCH_USE_NOTICE)


def save_comparison_html(comparison: Comparison, figures: Sequence[FigurePicture], path: Path) -> None:
    """Write the report of a comparison to ``path``, all of it or nothing.

    Raises:
        ExportError: it could not be written.
    """
    save_text(comparison_text(comparison, figures), path)


def save_comparison_json(comparison: Comparison, path: Path) -> None:
    """Write a comparison as JSON to ``path``, all of it or nothing.

    Raises:
        ExportError: it could not be written.
    """
    body = comparison_object(comparison, RESEARCH_USE_NOTICE)
    save_text(json.dumps(body, indent=1, allow_nan=False) + "\n", path)


def report_figures(figures: Sequence[FigurePicture]) -> list[ReportFigure]:
    """Return drawn figures with their bytes.

    Raises:
        ExportError: one cannot be read any more.
    """
    found = []
    for figure in figures:
        with export_errors(figure.path):
            found.append(ReportFigure(figure.path.read_bytes(), figure.title, figure.alt, figure.width_px))
    return found


def save_text(text: str, path: Path) -> None:
    """Write UTF-8 text to ``path``, all of it or nothing.

    Raises:
        ExportError: it could not be written.
    """
    with export_errors(path), atomic_writer(path) as stream:
        stream.write(text.encode("utf-8", "backslashreplace"))
