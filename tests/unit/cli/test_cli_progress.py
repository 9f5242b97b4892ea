"""Progress is a bar on a terminal and a line now and then elsewhere; the unexpected is one sentence."""

import io
import sys

import pytest

from desktop_app.cli import progress_display
from desktop_app.cli.main import main
from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.services.workspace import Workspace


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_that_ends_with_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with ProgressDisplay(40) as display:
        for done in (10, 20, 40):
            display.show(done)

    assert "/40" in terminal.getvalue()
    assert "fields/s" in terminal.getvalue().replace(" fields/s", "fields/s")


def test_elsewhere_a_line_appears_every_ten_seconds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = [0.0]
    monkeypatch.setattr(progress_display.time, "monotonic", lambda: now[0])
    with ProgressDisplay(400) as display:
        for seconds in range(1, 21):
            now[0] = float(seconds)
            display.show(seconds * 4)

    assert capsys.readouterr().err.splitlines() == [
        "40 of 400 fields, about 2 minutes left",
        "80 of 400 fields, 80 s left",
    ]


def test_an_error_nobody_foresaw_is_a_sentence_and_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_profile: object) -> Workspace:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Workspace, "open", broken)
    code = main(["models", "list"])
    captured = capsys.readouterr()

    assert code == 2
    assert "unexpected error inside Lamella (RuntimeError: a bug)" in captured.err
    assert "Traceback" not in captured.err


def test_ctrl_c_outside_a_run_ends_with_code_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_profile: object) -> Workspace:
        raise KeyboardInterrupt

    monkeypatch.setattr(Workspace, "open", interrupted)
    assert main(["models", "list"]) == 130
    assert "Stopped." in capsys.readouterr().err
