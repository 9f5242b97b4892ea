"""The evaluation of a model as one offline HTML file.

The window prints its PDF from the same text through QTextDocument.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.evaluation import ConfusionCell, Evaluation, ScoredImage
from desktop_app.domain.figure_kinds import figure_title
from desktop_app.domain.labelled import Label
from desktop_app.reports import html_page as page
from desktop_app.reports.evaluation_tiles import SIDE_PX, tile_jpeg
from desktop_app.reports.figure_cells import figure_cell, level_headers, level_rows
from desktop_app.reports.html_page import Cell, escaped

_MOST_LEFT_OUT = 200
_TILES_IN_A_ROW = 4


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """A drawn figure for a report: PNG bytes, title, what it shows, width in CSS pixels."""

    content: bytes
    title: str
    alt: str
    width_px: int


def evaluation_html(
    evaluation: Evaluation,
    figures: Sequence[ReportFigure],
    notice: str,
    is_stopped: Callable[[], bool] = lambda: False,
) -> str:
    """Return the page.

    Args:
        evaluation: what to report.
        figures: the drawn curves.
        notice: the research-use notice, which stands at both ends.
        is_stopped: asked before each picture; once True the other pictures are passed over.
    """
    title = f"Evaluation of {evaluation.model_title}"
    return page.page(title, _parts(title, evaluation, figures, notice, is_stopped))


def figure_grid(figures: Sequence[ReportFigure]) -> str:
    """Return the figures with their titles, two in a row; a wide one alone."""
    cells = [
        page.heading(figure.title, 3)
        + page.picture(figure.content, "png", figure.width_px, figure.alt)
        + page.paragraph(figure.alt, "muted")
        for figure in figures
    ]
    columns = 1 if any(figure.width_px > SIDE_PX * 3 for figure in figures) else 2
    return page.grid(cells, columns)


def left_out_table(evaluation: Evaluation) -> str:
    """Return the files that were not counted, each with its reason; long lists are cut and say so."""
    left_out = evaluation.left_out
    rows = [[Cell(item.path.name), Cell(item.reason)] for item in left_out[:_MOST_LEFT_OUT]]
    rest = len(left_out) - _MOST_LEFT_OUT
    more = page.paragraph(f"and {rest} more", "muted") if rest > 0 else ""
    return page.table(["file", "reason"], rows) + more


def _parts(
    title: str,
    evaluation: Evaluation,
    figures: Sequence[ReportFigure],
    notice: str,
    is_stopped: Callable[[], bool],
) -> Iterator[str]:
    yield page.heading(title, 1)
    yield page.paragraph(notice, "notice")
    yield page.warning_box(evaluation.warnings)
    yield page.heading("What was measured")
    yield page.table([], _identity_rows(evaluation))
    yield page.heading("Figures")
    yield page.paragraph(
        "Below each value stands its 95 % interval: patients drawn anew with replacement, 1,000 times. "
        "A field is called malignant from a probability of 0.5.",
        "muted",
    )
    yield page.table(level_headers(evaluation.levels), level_rows(evaluation.levels))
    yield page.heading("Confusion, by image")
    yield _confusion(evaluation.confusion)
    if figures:
        yield page.heading("Curves, by image")
        yield figure_grid(figures)
    yield page.heading("By magnification")
    yield _magnifications(evaluation)
    yield page.heading("The hardest images")
    yield page.paragraph(
        "Those whose label got the least probability, titled predicted / actual. A cross and a rust frame "
        "mark an error, a tick and a blue frame a right call.",
        "muted",
    )
    yield page.grid([_tile(item) for item in evaluation.hardest if not is_stopped()], _TILES_IN_A_ROW)
    if evaluation.left_out:
        yield page.heading(f"Not counted: {len(evaluation.left_out)} files")
        yield left_out_table(evaluation)
    yield page.paragraph(notice, "notice")


def _identity_rows(evaluation: Evaluation) -> list[list[Cell]]:
    model, band = evaluation.model, evaluation.thresholds
    labels = [scored.image.label for scored in evaluation.scored]
    calibration = model.calibration or "none: the package's own"
    rows = {
        "Model": f"{evaluation.model_title} ({model.model_id} {model.version})",
        "Manifest sha256": model.sha256,
        "Local calibration": calibration,
        "Review band": f"{band.benign:.2f} to {band.malignant:.2f}",
        "Fields from": str(evaluation.source),
        "Counted": f"{evaluation.part}: {len(labels)} images of {len(evaluation.patients)} patients, "
        f"{labels.count(Label.BENIGN)} benign and {labels.count(Label.MALIGNANT)} malignant",
        "Speed": f"{evaluation.images_per_second:.1f} images per second on this machine",
        "Made": f"{evaluation.made_at:%Y-%m-%d %H:%M} UTC by Lamella {evaluation.app_version}",
    }
    return [[Cell(name, True), Cell(value)] for name, value in rows.items()]


def _confusion(cells: Sequence[ConfusionCell]) -> str:
    counts = {(cell.actual, cell.predicted): cell.count for cell in cells}
    rows = []
    for actual in Label:
        numbers = [
            Cell(
                str(counts[actual, called]), actual is called, True, "right" if actual is called else "wrong"
            )
            for called in Label
        ]
        rows.append([Cell(f"labelled {actual}", True), *numbers])
    return page.table(["", *(f"called {called}" for called in Label)], rows)


def _magnifications(evaluation: Evaluation) -> str:
    rows = evaluation.magnifications
    headers = [figure_title(figure.key) for figure in rows[0].figures]
    body = [
        [
            Cell(row.magnification, True),
            Cell(str(row.benign), is_number=True),
            Cell(str(row.malignant), is_number=True),
            *(figure_cell(figure) for figure in row.figures),
        ]
        for row in rows
    ]
    return page.table(["magnification", "benign", "malignant", *headers], body)


def _tile(item: ScoredImage) -> str:
    content = tile_jpeg(item.image.path, item.is_right)
    name = item.image.path.name
    verdict = "right" if item.is_right else "error"
    words = (
        f"<b>{escaped(item.predicted)} {item.probability:.2f}</b> / {escaped(item.image.label)}"
        f'<br>{verdict}, patient {escaped(item.image.patient)}<br><span class="muted">{escaped(name)}</span>'
    )
    if content is None:
        return f"<p>(the picture cannot be read any more)</p>{words}"
    alt = f"{name}: predicted {item.predicted}, actual {item.image.label}, {verdict}"
    return f"{page.picture(content, 'jpeg', SIDE_PX, alt)}<br>{words}"
