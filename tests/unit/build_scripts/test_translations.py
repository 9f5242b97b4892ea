"""The translations are complete, keep every placeholder, and Qt Linguist's own compiler accepts them."""

import re
import subprocess
from pathlib import Path

import PySide6
import pytest
from source_strings import source_strings
from translations import LANGUAGES, faults, ts_path


def test_every_text_is_said_in_every_language_with_its_placeholders() -> None:
    assert faults() == [], "build_scripts/translations.py update, todo, fill"


def test_the_sources_are_searched_as_they_are_written() -> None:
    texts = source_strings()
    assert "Train on your labelled fields\N{HORIZONTAL ELLIPSIS}" in texts["words"]
    assert "Search names" in texts["CommandBar"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_linguists_own_compiler_takes_the_file_without_a_complaint(language: str, tmp_path: Path) -> None:
    compiler = Path(PySide6.__file__).parent / "lrelease"
    done = subprocess.run(
        [str(compiler), str(ts_path(language)), "-qm", str(tmp_path / "out.qm")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.search(r"\((\d+) finished and 0 unfinished\)", done.stdout)
    assert "Warning" not in done.stdout + done.stderr
