"""The documents: every link inside the repository leads somewhere, every decision is listed in order."""

import re
from pathlib import Path

LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")


def documents(repository: Path) -> list[Path]:
    found = [*repository.glob("*.md"), *(repository / "docs").rglob("*.md")]
    assert len(found) > 5
    return found


def test_links_inside_the_repository_lead_somewhere(repository: Path) -> None:
    broken = [
        f"{path.relative_to(repository)} -> {match['target']}"
        for path in documents(repository)
        for match in LINK.finditer(path.read_text(encoding="utf-8"))
        if "://" not in match["target"]
        and not match["target"].startswith("#")
        and not (path.parent / match["target"].split("#")[0]).exists()
    ]
    assert broken == []


def test_decisions_are_numbered_without_gaps_and_listed(repository: Path) -> None:
    names = sorted(path.name for path in (repository / "docs" / "adr").glob("*.md"))
    assert [name[:4] for name in names] == [f"{number:04d}" for number in range(1, len(names) + 1)]
    index = (repository / "docs" / "index.md").read_text(encoding="utf-8")
    assert [name for name in names if f"adr/{name}" not in index] == []
