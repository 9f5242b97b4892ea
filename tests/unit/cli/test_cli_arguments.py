"""The grammar of the command line and the sentences that end a wrong one."""

import argparse
from pathlib import Path

import pytest

import desktop_app
from desktop_app.cli.arguments import build_parser
from desktop_app.cli.main import main
from desktop_app.cli.progress_display import time_in_words
from desktop_app.reports.csv_columns import COLUMNS


def parsed(*words: str) -> argparse.Namespace:
    return build_parser().parse_args(words)


def test_sub_folders_are_included_unless_told_otherwise() -> None:
    assert parsed("classify", "x").recursive is True
    assert parsed("classify", "x", "--recursive").recursive is True
    assert parsed("classify", "x", "--no-recursive").recursive is False


def test_the_csv_is_comma_and_point_unless_told_otherwise() -> None:
    options = parsed("classify", "x")
    assert (options.separator, options.decimal, options.csv) == (",", ".", None)
    for separator, decimal in [(";", ","), ("semicolon", "comma")]:
        options = parsed("classify", "x", "--separator", separator, "--decimal", decimal)
        assert (options.separator, options.decimal) == (";", ",")
    assert parsed("classify", "x", "--separator", "tab").separator == "\t"


def test_the_profile_stands_before_the_command() -> None:
    options = parsed("--profile", "p", "classify", "x", "--model", "m", "--limit", "3")
    assert (options.profile, options.model, options.limit) == (Path("p"), "m", 3)


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["classify"],
        ["classify", "x", "--limit", "0"],
        ["classify", "x", "--limit", "many"],
        ["classify", "x", "--separator", "|"],
        ["classify", "x", "--decimal", ";"],
        ["models"],
        ["models", "show"],
    ],
)
def test_wrong_usage_ends_with_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert "usage: lamella" in capsys.readouterr().err


def test_without_a_command_the_help_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert "classify" in shown
    assert "research use only" in shown


def test_the_version_is_that_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"Lamella {desktop_app.__version__}\n"


def test_the_help_documents_the_json(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["classify", "--help"])
    shown = capsys.readouterr().out

    for key in ("schema_version", "thresholds", "counts", "fields", "docs/csv.md", "exit codes"):
        assert key in shown
    assert "folder" in COLUMNS


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["classify", "/nowhere/at/all"], "no folder or image /nowhere/at/all"),
        (["classify", ".", "--model", "nope"], "nope"),
        (["classify", ".", "--csv", "/nowhere/at/all/out.csv"], "folder for the report"),
        (["classify", ".", "--separator", ","], "must differ"),
        (["models", "show", "nope"], "nope"),
        (["models", "verify", "./none.lamella"], "none.lamella"),
    ],
)
def test_an_error_is_one_sentence_and_code_2(
    words: list[str],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
    tiny_models_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    if "--separator" in words:
        words = [*words, "--decimal", "comma"]

    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("lamella: ")
    assert sentence in captured.err
    assert "Traceback" not in captured.err


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "less than a second"), (3.2, "3 s"), (240, "about 4 minutes"), (9000, "about 2.5 hours")],
)
def test_times_have_words(seconds: float, words: str) -> None:
    assert time_in_words(seconds) == words
