"""Parts of an offline HTML page: escaped words, tables, pictures inside the file.

Plain HTML 4 with a little CSS, because two readers must understand it: browsers, and Qt's QTextDocument, from
which the window prints PDF. No scripts, no links to the outside.
"""

import base64
import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

INK, MUTED, LINE, HEAD, NOTICE = "#1C1C1C", "#5C5C5C", "#D9D9D9", "#F4F4F4", "#F9E7DE"
_STYLE = f"""
body {{ font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: 13px; color: {INK};
  background-color: #FFFFFF; margin: 24px; max-width: 900px; }}
h1 {{ font-size: 22px; font-weight: 600; margin: 0 0 4px 0; }}
h2 {{ font-size: 16px; font-weight: 600; margin: 28px 0 8px 0; }}
h3 {{ font-size: 13px; font-weight: 600; margin: 16px 0 4px 0; }}
p {{ margin: 4px 0 8px 0; }}
table {{ border-collapse: collapse; }}
td, th {{ text-align: left; vertical-align: top; font-size: 12px; }}
th {{ font-weight: 600; }}
td[align="right"], th[align="right"] {{ text-align: right; }}
.muted {{ color: {MUTED}; }}
.notice {{ font-weight: 600; }}
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell.

    Attributes:
        text: words, not yet escaped; ``is_html`` for parts that are made here.
        is_bold: set in bold.
        is_number: set to the right.
        note: smaller words below.
        is_html: True when ``text`` is HTML.
    """

    text: str
    is_bold: bool = False
    is_number: bool = False
    note: str = ""
    is_html: bool = False


def escaped(text: object) -> str:
    """Return ``text`` so that no character of it can act; what is no valid Unicode becomes an escape."""
    return html.escape(str(text).encode("utf-8", "backslashreplace").decode("utf-8"))


def page(title: str, parts: Iterable[str], style: str = "") -> str:
    """Return a whole page with UTF-8 marked; ``style`` is added to the usual rules."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escaped(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>\n"
        + "\n".join(parts)
        + "\n</body>\n</html>\n"
    )


def heading(text: str, level: int = 2) -> str:
    """Return a heading."""
    return f"<h{level}>{escaped(text)}</h{level}>"


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph; ``kind`` is ``muted``, ``notice`` or nothing."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<p{attribute}>{escaped(text)}</p>"


def warning_box(sentences: Sequence[str]) -> str:
    """Return the sentences in a tinted box; nothing when there are none."""
    if not sentences:
        return ""
    rows = "".join(f"<p><b>!</b>&nbsp;&nbsp;{escaped(sentence)}</p>" for sentence in sentences)
    box = '<table width="100%" cellpadding="8" cellspacing="0">'
    return f'{box}<tr><td bgcolor="{NOTICE}">{rows}</td></tr></table>'


def table(headers: Sequence[str], rows: Iterable[Sequence[Cell]], first_is_text: bool = True) -> str:
    """Return a table with hairlines between rows; number columns have their headers to the right too.

    Without ``headers`` it has no head.
    """
    body = [list(row) for row in rows]
    numbers = [bool(body) and body[0][place].is_number for place in range(len(headers))]
    if first_is_text and numbers:
        numbers[0] = False
    head = "".join(
        f'<th bgcolor="{HEAD}"{_align(is_number)}>{escaped(text)}</th>'
        for text, is_number in zip(headers, numbers, strict=True)
    )
    # What stands in thead is repeated on every page of paper that the table reaches.
    head = f"<thead><tr>{head}</tr></thead>\n" if headers else ""
    lines = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>\n" for row in body)
    return f'<table cellpadding="5" cellspacing="0" border="0">\n{head}{lines}</table>'


def grid(cells: Sequence[str], columns: int) -> str:
    """Return HTML pieces side by side without lines; each row is a table, which paper can keep whole."""
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    width = f'<td width="{100 // columns}%">'
    return "\n".join(
        '<table width="100%" cellpadding="6" cellspacing="0" border="0"><tr>'
        + "".join(f"{width}{cell}</td>" for cell in [*row, *[""] * (columns - len(row))])
        + "</tr></table>"
        for row in rows
    )


def picture(content: bytes, kind: str, width_px: int, alt: str) -> str:
    """Return an image that lies inside the page; ``kind`` is ``png`` or ``jpeg``."""
    data = base64.b64encode(content).decode("ascii")
    return f'<img src="data:image/{kind};base64,{data}" width="{width_px}" alt="{escaped(alt)}">'


def _cell(cell: Cell) -> str:
    text = cell.text if cell.is_html else escaped(cell.text)
    if cell.is_bold:
        text = f"<b>{text}</b>"
    if cell.note:
        text += f'<br><span class="muted">{escaped(cell.note)}</span>'
    return f'<td{_align(cell.is_number)} style="border-bottom: 1px solid {LINE}">{text}</td>'


def _align(is_number: bool) -> str:
    return ' align="right"' if is_number else ""
