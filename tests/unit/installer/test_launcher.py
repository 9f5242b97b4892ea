"""The launchers: which version they start, and that a file's content is never run."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the launchers of Linux")


@pytest.fixture
def prefix(repository: Path, tmp_path: Path) -> Path:
    """A prefix with 0.2.0 as the current and 0.1.9 as the previous version."""
    folder = tmp_path / "a prefix"
    for version in ("0.1.9", "0.2.0", "0.3.0-rc1"):
        program = folder / "versions" / version / "lamella"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\necho {version} "$@"; exit 7\n', "utf-8")
        program.chmod(0o755)
    (folder / "current").write_text("0.2.0\n", "utf-8")
    (folder / "previous").write_text("0.1.9\n", "utf-8")
    launcher = folder / "lamella"
    launcher.write_bytes((repository / "installer" / "linux" / "launcher.sh").read_bytes())
    launcher.chmod(0o755)
    return folder


def start(program: Path | str, *arguments: str, **place: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *arguments],
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
        cwd=place.get("cwd"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_starts_the_current_version_with_arguments_and_exit_code_handed_on(prefix: Path) -> None:
    done = start(prefix / "lamella", "classify", "my fields", "$HOME", "*")
    assert (done.returncode, done.stdout, done.stderr) == (7, "0.2.0 classify my fields $HOME *\n", "")


@pytest.mark.parametrize("word", ["0.3.0-rc1\n", "0.3.0-rc1", "0.3.0-rc1 \nmore\n"])
def test_reads_a_suffix_a_missing_line_end_and_no_second_line(prefix: Path, word: str) -> None:
    (prefix / "current").write_text(word, "utf-8")
    assert start(prefix / "lamella").stdout == "0.3.0-rc1\n"


@pytest.mark.parametrize(
    "word",
    [
        "",
        "9.9.9",
        "../versions/0.2.0",
        "0.2.0/../0.2.0",
        "0.2",
        "0.2.x",
        "..0.2.0",
        "$(touch hit)",
        "`touch hit`",
        "0.2.0; touch hit",
        "-rf",
        "0.2.0" + "0" * 90,
    ],
)
def test_falls_back_when_the_word_is_no_version_that_is_there(prefix: Path, word: str) -> None:
    (prefix / "current").write_text(word + "\n", "utf-8")
    done = start(prefix / "lamella", cwd=prefix)
    assert done.stdout == "0.1.9\n"
    assert "starting the one before, 0.1.9" in done.stderr
    assert not (prefix / "hit").exists()


def test_falls_back_when_the_program_cannot_be_run(prefix: Path) -> None:
    (prefix / "versions" / "0.2.0" / "lamella").chmod(0o644)
    assert start(prefix / "lamella").stdout == "0.1.9\n"


def test_says_a_sentence_when_no_version_is_left(prefix: Path) -> None:
    (prefix / "current").unlink()
    (prefix / "previous").write_text("0.0.1\n", "utf-8")
    done = start(prefix / "lamella")
    assert (done.returncode, done.stdout) == (127, "")
    assert "Run the installer again" in done.stderr


def test_links_to_links_are_followed(prefix: Path, tmp_path: Path) -> None:
    bin_dir = tmp_path / "bin"
    bin_dir.mkdir()
    (bin_dir / "second").symlink_to(prefix / "lamella")
    (bin_dir / "first").symlink_to("second")
    assert start(bin_dir / "first").stdout == "0.2.0\n"
    assert start("./first", cwd=bin_dir).stdout == "0.2.0\n"


def test_the_words_it_takes_are_those_that_the_program_takes(prefix: Path) -> None:
    from desktop_app.installation.layout import is_version

    words = ["0.2.0", "1.2.3-rc.1", "1.2.3+local", "1.2.3.dev4", "1.2", "1.2.3.", "a.b.c", "1.2.3-", "1..3"]
    taken = []
    for word in words:
        program = prefix / "versions" / word / "lamella"
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text("#!/bin/sh\necho taken\n", "utf-8")
        program.chmod(0o755)
        (prefix / "current").write_text(word + "\n", "utf-8")
        taken.append(start(prefix / "lamella").stdout == "taken\n")
    # What the launcher takes and the program does not would be a version without a name.
    assert [word for word, yes in zip(words, taken, strict=True) if is_version(word) and not yes] == []
    assert taken[:4] == [True] * 4
    assert taken[4] is taken[6] is taken[8] is False
