"""Prints a report that exists as HTML into a PDF: A4, page numbers and the notice on every page."""

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
)

from desktop_app.domain.errors import ExportError
from desktop_app.gui.words import tr

_MARGIN_MM = 14.0
_DPI = 300
_LAST_HEADING = 0.78
# The page of a report is made for a browser; so many of its pixels fill the width of the paper.
_PAGE_PX = 860.0
_FOOT_PX = 36.0
_FOOT_INK = "#5C5C5C"


def write_pdf(html: str, path: Path, title: str, notice: str) -> int:
    """Write ``html`` as a PDF and return its number of pages.

    Args:
        html: the report; pictures as ``data:`` addresses, simple tables.
        path: the file to write or replace; written beside it first, so that a failure replaces nothing.
        title: of the document.
        notice: the research-use notice, put at the foot of every page.

    Raises:
        ExportError: the file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        pages = _print(html, part, title, notice)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ExportError(
            f"{path.name} could not be written. It may be open in another program, or the disk may be full.",
            str(error),
        ) from error
    return pages


def _print(html: str, path: Path, title: str, notice: str) -> int:
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("Lamella")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    unit = QPageLayout.Unit.Millimeter
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, unit))
    scale = writer.width() / _PAGE_PX
    page = QSizeF(_PAGE_PX, writer.height() / scale - _FOOT_PX)
    document = _document(html, page)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(f"cannot write {path}")
    try:
        for number in range(document.pageCount()):
            if number:
                writer.newPage()
            _print_page(painter, document, page, number, scale, notice)
    finally:
        painter.end()
    return document.pageCount()


def _document(html: str, page: QSizeF) -> QTextDocument:
    document = QTextDocument()
    font = QFont("Sans Serif")
    font.setPixelSize(12)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(page)
    _keep_headings_with_text(document, page)
    return document


def _keep_headings_with_text(document: QTextDocument, page: QSizeF) -> None:
    """Let a heading that would stand alone at the foot of a page begin the next one."""
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        if block.blockFormat().headingLevel() and top % page.height() > _LAST_HEADING * page.height():
            style = block.blockFormat()
            style.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(style)
            # WORKAROUND: laying out only what follows the change loses lines; another size lays out all.
            document.setPageSize(QSizeF(page.width(), page.height() + 1))
            document.setPageSize(page)
        block = block.next()


def _print_page(
    painter: QPainter, document: QTextDocument, page: QSizeF, number: int, scale: float, notice: str
) -> None:
    painter.save()
    painter.scale(scale, scale)
    painter.save()
    painter.translate(0, -number * page.height())
    document.drawContents(painter, QRectF(0, number * page.height(), page.width(), page.height()))
    painter.restore()
    foot = QRectF(0, page.height() + _FOOT_PX / 3, page.width(), _FOOT_PX * 2 / 3)
    font = document.defaultFont()
    font.setPixelSize(10)
    painter.setFont(font)
    painter.setPen(_FOOT_INK)
    painter.drawLine(foot.topLeft(), foot.topRight())
    words = tr("Page {number} of {total}").format(number=number + 1, total=document.pageCount())
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    foot.setRight(foot.right() - 90)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, notice)
    painter.restore()
