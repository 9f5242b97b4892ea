"""The report on a folder as one offline HTML file; the window prints its PDF from the same text.

Every word that comes from a file, a person or a model is escaped; there is no script and no address outside.
"""

from collections.abc import Callable, Iterator

from desktop_app.domain.patient_rollup import PatientRow
from desktop_app.reports import html_page as page
from desktop_app.reports.doubtful_fields import doubtful_grid
from desktop_app.reports.field_list import field_rows, trouble_rows
from desktop_app.reports.html_page import Cell
from desktop_app.reports.session_report import (
    CATEGORY_WORDS,
    PSEUDONYMISED_SENTENCE,
    REVIEW_MEANING,
    SCORE_MEANING,
    SHARE_MEANING,
    SessionReport,
)

MOST_ROWS_ON_PAPER = 2_000
_MOST_TROUBLE = 200
_DASH = "\N{EN DASH}"
# A browser that prints repeats a table's foot on every page and keeps room for it.
_STYLE = """
.pagefoot { display: none; }
.wide td { word-break: break-all; }
@page { margin: 16mm 14mm 14mm 14mm; @bottom-right {
  content: counter(page) " / " counter(pages); font-family: sans-serif; font-size: 10px; } }
@media print {
  body { margin: 0; max-width: none; }
  .sheet { display: table; width: 100%; }
  .sheetbody { display: table-row-group; }
  .pagefoot { display: table-footer-group; break-inside: avoid; font-size: 10px; }
  .pagefoot p { border-top: 1px solid #D9D9D9; padding-top: 4px; margin: 12px 0 0 0; }
  .sheet td img { max-width: 48%; height: auto; }
  tr, img { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
"""


def session_html(
    report: SessionReport, *, for_paper: bool = False, checkpoint: Callable[[], None] = lambda: None
) -> str:
    """Return the page.

    Args:
        report: what to say.
        for_paper: long lists are cut and say so, because nobody prints 10,000 rows.
        checkpoint: called between parts; what it raises ends the work.
    """
    parts = []
    for part in _parts(report, for_paper):
        checkpoint()
        parts.append(part)
    return page.page(_title(report), parts, "" if for_paper else _STYLE)


def _title(report: SessionReport) -> str:
    return "Report on pseudonymised fields" if report.is_pseudonymised else f"Report on {report.title}"


def _parts(report: SessionReport, for_paper: bool) -> Iterator[str]:
    if not for_paper:
        yield '<div class="sheet"><div class="sheetbody">'
    yield _letterhead(report)
    yield page.heading(_title(report), 1)
    yield page.paragraph(report.notice, "notice")
    if report.is_pseudonymised:
        yield page.paragraph(PSEUDONYMISED_SENTENCE, "muted")
    yield page.heading("Summary")
    yield page.table([], [[Cell(label, True), Cell(text)] for label, text in report.summary()])
    yield page.heading("Fields by answer")
    yield _counts(report)
    yield page.heading("Patients")
    yield page.table(_PATIENT_HEADERS, [_patient(row) for row in report.patients])
    for sentence in (SHARE_MEANING, SCORE_MEANING, REVIEW_MEANING):
        yield page.paragraph(sentence, "muted")
    yield from _doubtful(report)
    yield from _trouble(report)
    yield page.heading("Model card")
    yield page.table([], [[Cell(label, True), Cell(text)] for label, text in report.card])
    yield page.heading("Run manifest")
    yield page.table([], [[Cell(label, True), Cell(text)] for label, text in report.manifest])
    yield from _every_field(report, for_paper)
    yield page.paragraph(report.notice, "notice")
    if not for_paper:
        yield f'</div><div class="pagefoot">{page.paragraph(report.notice)}</div></div>'


def _letterhead(report: SessionReport) -> str:
    lab = report.lab
    logo = page.picture(lab.logo_png, "png", lab.logo_width_px, "Logo") if lab.logo_png else ""
    name = page.paragraph(lab.name, "muted") if lab.name else ""
    return f"{logo}{name}"


def _counts(report: SessionReport) -> str:
    total = len(report.states)
    rows = [
        [
            Cell(CATEGORY_WORDS[category], True),
            Cell(f"{number:,}", is_number=True),
            Cell(f"{number / total:.1%}" if total else _DASH, is_number=True),
        ]
        for category, number in report.counts().items()
        if number or category in ("malignant", "needs_review", "benign")
    ]
    rows.append([Cell("all", True), Cell(f"{total:,}", is_number=True), Cell("100.0%", is_number=True)])
    return page.table(["answer", "fields", "share"], rows)


_PATIENT_HEADERS = (
    "patient",
    "slides",
    "fields",
    "assessable",
    "malignant",
    "share",
    "score",
    "doubtful",
    "review",
)


def _patient(row: PatientRow) -> list[Cell]:
    figures = row.figures
    share, score = figures.malignant_share, figures.score
    numbers = [
        str(len(row.slides)),
        str(figures.fields),
        str(figures.assessable),
        str(figures.malignant),
        _DASH if share is None else f"{share:.0%}",
        _DASH if score is None else f"{score:.3f}",
        str(figures.doubtful),
    ]
    review = str(figures.review) if row.patient else _DASH
    if row.patient and figures.decided:
        review += f", {figures.decided} of {figures.fields} decided"
    return [
        Cell(row.patient or "not known", bool(row.patient)),
        *(Cell(number, is_number=True) for number in numbers),
        Cell(review),
    ]


def _doubtful(report: SessionReport) -> Iterator[str]:
    total = report.counts()["needs_review"]
    if not total:
        return
    yield page.heading("Doubtful fields")
    shown = len(report.doubtful)
    which = "all of them" if shown == total else f"the {shown} nearest to the middle of the band"
    text = f"{total:,} fields need review; here are {which}."
    if any(picture.heat for picture in report.pictures.values()):
        text += (
            " On the right the heat map (Grad-CAM): light where the model found what speaks for malignant, "
            "or for benign where it called the field so. It shows where the model looked, not where a "
            "tumour is."
        )
    yield page.paragraph(text, "muted")
    yield doubtful_grid(report)


def _trouble(report: SessionReport) -> Iterator[str]:
    rows = list(trouble_rows(report))
    if not rows:
        return
    yield page.heading("Not assessed")
    yield page.table(["file", "patient", "why"], rows[:_MOST_TROUBLE])
    if len(rows) > _MOST_TROUBLE:
        yield page.paragraph(f"and {len(rows) - _MOST_TROUBLE:,} more", "muted")


def _every_field(report: SessionReport, for_paper: bool) -> Iterator[str]:
    yield page.heading("Every field")
    total = len(report.states)
    most = MOST_ROWS_ON_PAPER if for_paper else total
    digest = "keyed digest" if report.is_pseudonymised else "sha256"
    rows = field_rows(report, most)
    table = page.table(("file", "patient", "answer", "p", "decision", digest), rows)
    yield f'<div class="wide">{table}</div>'
    if total > most:
        yield page.paragraph(
            f"and {total - most:,} more, which the HTML, XLSX and CSV reports list; the digest of all "
            "digests in the run manifest covers them.",
            "muted",
        )
