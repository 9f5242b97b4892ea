"""Prints a report that exists as HTML into a PDF: A4, page numbers and the notice on every page.

Laying out one report takes most of a second and Qt lets no other thread run Python meanwhile, so only
``printing_child`` may call it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

_MARGIN_MM = 14.0
_DPI = 300
_LAST_HEADING = 0.78
# The page of a report is made for a browser; so many of its pixels fill the width of the paper.
_PAGE_PX = 860.0
_FOOT_PX = 36.0
_FOOT_INK = "#5C5C5C"


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below every page.

    Attributes:
        notice: the research-use notice, on the left.
        numbering: with ``{number}`` and ``{total}``, on the right.
    """

    notice: str
    numbering: str


def print_pdf(html: str, path: Path, title: str, foot: Foot, told: Callable[[int, int], None]) -> int:
    """Print ``html`` into a PDF and return its number of pages.

    Args:
        html: the report; pictures as ``data:`` addresses, simple tables.
        path: the file to write.
        title: of the document.
        foot: of every page.
        told: gets pages printed and pages in all before each page; what it raises ends the printing.

    Raises:
        OSError: the file cannot be written.
    """
    writer = _writer(path, title)
    scale = writer.width() / _PAGE_PX
    page = QSizeF(_PAGE_PX, writer.height() / scale - _FOOT_PX)
    document = _document(html, page)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot write {path}")
    try:
        pages = document.pageCount()
        for number in range(pages):
            told(number, pages)
            if number:
                writer.newPage()
            _print_page(painter, document, page, number, scale, foot)
    finally:
        painter.end()
    return pages


def _writer(path: Path, title: str) -> QPdfWriter:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Lamella")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    unit = QPageLayout.Unit.Millimeter
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, unit))
    return writer


def _document(html: str, page: QSizeF) -> QTextDocument:
    document = QTextDocument()
    font = QFont("Sans Serif")
    font.setPixelSize(12)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(page)
    _keep_rows_whole(document, page)
    _keep_headings_with_text(document, page)
    return document


def _keep_rows_whole(document: QTextDocument, page: QSizeF) -> None:
    """Let a table of one row, such as pictures with their words, begin a page rather than end on the next."""
    layout = document.documentLayout()
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable) or frame.rows() > 1:
            continue
        place = layout.frameBoundingRect(frame)
        is_cut = place.top() // page.height() != (place.bottom() - 1) // page.height()
        if is_cut and place.height() < page.height():
            style = frame.frameFormat()
            style.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            frame.setFrameFormat(style)
            _lay_out_anew(document, page)


def _keep_headings_with_text(document: QTextDocument, page: QSizeF) -> None:
    """Let a heading that would stand alone at the foot of a page begin the next one."""
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        if block.blockFormat().headingLevel() and top % page.height() > _LAST_HEADING * page.height():
            style = block.blockFormat()
            style.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(style)
            _lay_out_anew(document, page)
        block = block.next()


def _lay_out_anew(document: QTextDocument, page: QSizeF) -> None:
    # WORKAROUND: laying out only what follows a change loses lines; another size lays out all.
    document.setPageSize(QSizeF(page.width(), page.height() + 1))
    document.setPageSize(page)


def _print_page(
    painter: QPainter, document: QTextDocument, page: QSizeF, number: int, scale: float, foot: Foot
) -> None:
    painter.save()
    painter.scale(scale, scale)
    painter.save()
    painter.translate(0, -number * page.height())
    document.drawContents(painter, QRectF(0, number * page.height(), page.width(), page.height()))
    painter.restore()
    strip = QRectF(0, page.height() + _FOOT_PX / 3, page.width(), _FOOT_PX * 2 / 3)
    font = document.defaultFont()
    font.setPixelSize(10)
    painter.setFont(font)
    painter.setPen(_FOOT_INK)
    painter.drawLine(strip.topLeft(), strip.topRight())
    words = foot.numbering.format(number=number + 1, total=document.pageCount())
    painter.drawText(strip, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    strip.setRight(strip.right() - 90)
    painter.drawText(strip, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, foot.notice)
    painter.restore()
