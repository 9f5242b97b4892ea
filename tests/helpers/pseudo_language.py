"""A language nobody speaks: every text of the sources in brackets and longer by two fifths."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_scripts"))

from source_strings import source_strings

LONGER = 0.4


def pseudo(text: str) -> str:
    """Return ``text`` as the pseudo language says it, placeholders untouched."""
    more = " ".join("~~~~" for _ in range(round(len(text) * LONGER / 5)))
    return f"[{text} {more}]" if more else f"[{text}~]"


def write_pseudo_language(folder: Path, code: str = "de") -> Path:
    """Write ``lamella_<code>.ts`` in the pseudo language into ``folder``; return the folder."""
    from xml.sax.saxutils import escape

    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<TS version="2.1" language="{code}">']
    for context, sources in source_strings().items():
        lines.append(f"<context><name>{context}</name>")
        lines += [
            f"<message><source>{escape(source)}</source><translation>{escape(pseudo(source))}</translation></message>"
            for source in sources
        ]
        lines.append("</context>")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"lamella_{code}.ts").write_text("\n".join([*lines, "</TS>"]), encoding="utf-8")
    return folder
