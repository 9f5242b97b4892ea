"""`lamella update` on a scratch installation that the program takes for its own."""

import os
import signal
import threading
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.installation.layout import Installation
from desktop_app.services.updates import Updates
from tests.helpers.stand_in_versions import OURS, bundle, installation, picture_of, stamp_of, update


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installation:
    here = installation(tmp_path / "prefix")
    updates = Updates(here, stamp_of(OURS))
    monkeypatch.setattr(Updates, "of_this_program", lambda: updates)
    return here


def test_an_update_is_applied_and_gone_back_from(
    here: Installation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle(here.prefix / "training" / "0.2.0", "0.2.0", component="lamella-training")
    assert main(["update", "apply", str(update(tmp_path, "0.3.0", OURS))]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Lamella 0.2.0 -> 0.3.0, signed by a trusted key, 1 MB\n")
    assert (
        "Lamella 0.3.0 is ready. It starts next time.\nLamella Training belongs to the version before."
        in said
    )
    assert main(["update", "status"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[-1].strip() for line in lines[1:4]] == [
        "0.3.0",
        "0.2.0",
        "not installed for this version",
    ]
    assert main(["update", "rollback"]) == 0
    assert capsys.readouterr().out == "Lamella 0.2.0 starts next time.\n"


def test_an_unsigned_update_needs_the_option_that_is_named(
    here: Installation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unsigned, before = update(tmp_path, "0.3.0"), picture_of(here.prefix)
    assert main(["update", "apply", str(unsigned)]) == 2
    refusal = capsys.readouterr().err
    assert "is not signed: nothing shows who made it. Nothing was changed." in refusal
    assert "add --unsigned-ok" in refusal
    assert "--allow-downgrade" not in refusal
    assert picture_of(here.prefix) == before
    assert main(["update", "apply", str(unsigned), "--unsigned-ok"]) == 0
    assert here.current == "0.3.0"


def test_ctrl_c_stops_an_update_and_nothing_is_changed(
    here: Installation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slow, before = update(tmp_path, "0.3.0", OURS, answer="sleep 60"), picture_of(here.prefix)
    press = threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT))
    press.start()
    assert main(["update", "apply", str(slow)]) == 130
    press.join()
    said = capsys.readouterr().err
    assert "Stopped. Nothing was changed." in said
    assert "what is done is kept" not in said
    assert picture_of(here.prefix) == before
