"""The table of parts in THIRD_PARTY.md: made from the locks and `parts.json`, and held against them.

Standard library only.
"""

from __future__ import annotations

from pathlib import Path

from licence_parts import LOCKS, ROOT, Knowledge, Part, component_of, read_pins

PAGE = ROOT / "THIRD_PARTY.md"
BEGIN, END = "<!-- parts: begin (build_scripts/collect_licences.py table) -->", "<!-- parts: end -->"
_ALL_LOCKS = ("app", "training", "bundle")
_HEAD = "| part | version | licence | in | source |\n|---|---|---|---|---|"
_LIBRARIES_HEAD = "| library | licence | brought by |\n|---|---|---|"


def problems(knowledge: Knowledge, locks: Path = LOCKS, page: Path = PAGE) -> list[str]:
    """Return where locks, `parts.json` and the page disagree, as sentences; empty when they agree."""
    pins = read_pins(_ALL_LOCKS, locks)
    found = [
        f"{name} is in the locks and has no entry in parts.json."
        for name in pins
        if name not in knowledge.parts
    ]
    found += [
        f"{name} has an entry in parts.json and is in no lock."
        for name in knowledge.parts
        if name not in pins
    ]
    if not found and section_of(page) != made_section(knowledge, locks):
        found.append(f"The table in {page.name} is not that of the locks: run collect_licences.py table.")
    return found


def made_section(knowledge: Knowledge, locks: Path = LOCKS) -> str:
    """Return both tables as Markdown, without the marks around them."""
    pins = read_pins(_ALL_LOCKS, locks)
    rows = [
        _row(knowledge.parts[name], pins[name], locks) for name in sorted(pins) if name in knowledge.parts
    ]
    return "\n".join([_HEAD, *rows, "", _LIBRARIES_HEAD, *_library_rows(knowledge)])


def section_of(page: Path = PAGE) -> str:
    """Return what stands between the marks.

    Raises:
        ValueError: the page has no marks.
    """
    return _split(page)[1].strip("\n")


def write_section(knowledge: Knowledge, page: Path = PAGE) -> None:
    """Put the tables of today between the marks."""
    before, _, after = _split(page)
    page.write_text(f"{before}{BEGIN}\n{made_section(knowledge)}\n{END}{after}", encoding="utf-8")


def _split(page: Path) -> tuple[str, str, str]:
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    section, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page.name} has no marks for the table of parts")
    return before, section, after


def _row(part: Part, versions: list[str], locks: Path) -> str:
    component = component_of(part.name, locks)
    return f"| {part.name} | {' or '.join(versions)} | {part.licence} | {component} | <{part.source}> |"


def _library_rows(knowledge: Knowledge) -> list[str]:
    bringers: dict[tuple[str, str], list[str]] = {}
    for part in knowledge.parts.values():
        for stem in part.libraries:
            library = knowledge.libraries[stem]
            names = bringers.setdefault((library.name, library.licence), [])
            if part.name not in names:
                names.append(part.name)
        for inside in part.inside:
            name, bracket, licence = inside.rpartition(" (")
            if bracket:
                bringers.setdefault((name, licence.rstrip(")")), []).append(part.name)
            else:
                bringers.setdefault((inside, ""), []).append(part.name)
    ordered = sorted(bringers.items(), key=lambda item: item[0][0].lower())
    return [f"| {name} | {licence} | {', '.join(names)} |" for (name, licence), names in ordered]
