"""Licences are there to be read wherever the program runs from."""

import sys
from pathlib import Path

import pytest

from desktop_app.services.licences import licences_file


def test_a_checkout_shows_the_page_of_others_work(repository: Path) -> None:
    assert licences_file() == repository / "THIRD_PARTY.md"
    assert "PySide6" in licences_file().read_text("utf-8")


def test_an_installed_program_shows_its_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    index = tmp_path / "licences" / "index.txt"
    index.parent.mkdir()
    index.write_text("Lamella", "utf-8")
    assert licences_file() == index


def test_a_wheel_carries_the_page_in_its_metadata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = tmp_path / "lamella-9.9.9.dist-info"
    page = notes / "licenses" / "THIRD_PARTY.md"
    page.parent.mkdir(parents=True)
    page.write_text("Work of others", "utf-8")
    (notes / "METADATA").write_text("Metadata-Version: 2.4\nName: lamella\nVersion: 9.9.9\n", "utf-8")
    (notes / "RECORD").write_text("lamella-9.9.9.dist-info/licenses/THIRD_PARTY.md,,\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("desktop_app.services.licences.bundled_dir", lambda: tmp_path / "nothing")
    assert licences_file() == page
