"""The page says at once when training cannot be, and lets nobody prepare one in vain."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import desktop_app
from desktop_app.gui.training.fine_tune_window import FineTuneWindow

Spin = Callable[..., None]


def test_without_the_component_the_page_says_so_and_rests(
    page: FineTuneWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert page.component_line.isHidden()
    assert page.fields.isEnabled()
    page.close()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "dist" / "lamella-gui"))
    page.come_forward()
    assert page.component_line.isVisible()
    assert page.component_line.text.text().startswith(
        f"Training needs Lamella Training {desktop_app.__version__}, which is not installed here."
    )
    assert not any(step.isEnabled() for step in page.steps)
    assert not page.resume_line.resume.isEnabled()


def test_a_component_installed_meanwhile_wakes_the_page(
    page: FineTuneWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page.close()
    version = desktop_app.__version__
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "versions" / version / "lamella-gui"))
    suffix = ".exe" if sys.platform == "win32" else ""
    old, new = (tmp_path / "training" / number / f"lamella-training{suffix}" for number in ("0.1.9", version))
    old.parent.mkdir(parents=True)
    old.touch()
    (tmp_path / "current").write_text(version, encoding="ascii")
    page.come_forward()
    assert "installed as 0.1.9 only" in page.component_line.text.text()
    page.close()
    new.parent.mkdir()
    new.touch()
    page.come_forward()
    assert page.component_line.isHidden()
    assert page.fields.isEnabled()
