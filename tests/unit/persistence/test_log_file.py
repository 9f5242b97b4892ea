"""The log goes to its file, also for names no encoding can hold, and a bad folder is no error."""

import logging
import os
from pathlib import Path

import pytest

from desktop_app.persistence.log_file import start_log_file

pytestmark = pytest.mark.usefixtures("restored_logger")


def test_messages_reach_the_newest_log_file_only(tmp_path: Path) -> None:
    start_log_file(tmp_path / "one" / "lamella.log")
    start_log_file(tmp_path / "two" / "lamella.log")
    logging.getLogger("desktop_app.services").warning("not readable: %s", os.fsdecode(b"caf\xe9.png"))

    assert (tmp_path / "one" / "lamella.log").read_text("utf-8") == ""
    assert "desktop_app.services" in (tmp_path / "two" / "lamella.log").read_text("utf-8")
    assert r"caf\udce9.png" in (tmp_path / "two" / "lamella.log").read_text("utf-8")


def test_a_folder_that_cannot_be_made_loses_the_log_not_the_program(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", "utf-8")

    handler = start_log_file(tmp_path / "state" / "lamella.log")
    logging.getLogger("desktop_app.services").warning("nobody hears this")
    assert isinstance(handler, logging.NullHandler)
