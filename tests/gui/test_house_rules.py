"""Rules of the two Qt rooms that a search of their source can prove."""

import re
from pathlib import Path

import pytest

ROOMS = ("gui", "workers")


def sources(repository: Path) -> list[Path]:
    return [path for room in ROOMS for path in sorted((repository / "desktop_app" / room).rglob("*.py"))]


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"\.connect\(\s*lambda", "a lambda runs in the thread that emits"),
        (r"\.connect\(\s*(functools\.)?partial", "a partial runs in the thread that emits"),
        (r"\.deleteLater\(", "Python owns every object"),
        (r"\.terminate\(\)", "a killed thread leaves locks behind"),
        (r"\.exec\(", "dialogs open without a loop of their own"),
        (r"\bQSortFilterProxyModel\(", "filtering lives in domain.row_index"),
    ],
)
def test_source_has_no(repository: Path, pattern: str, why: str) -> None:
    found = [str(path.name) for path in sources(repository) if re.search(pattern, path.read_text("utf-8"))]
    assert not found, why


def test_workers_do_not_draw(repository: Path) -> None:
    for path in (repository / "desktop_app" / "workers").rglob("*.py"):
        assert not re.search(r"PySide6\.Qt(Gui|Widgets)", path.read_text("utf-8")), path
