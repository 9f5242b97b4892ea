"""The real command line with the shipped model on the shipped samples, then on a folder full of traps."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

CLI = [sys.executable, "-m", "desktop_app.cli"]


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*CLI, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_the_samples_are_classified_reported_and_known_the_next_time(
    samples_dir: Path, tmp_path: Path
) -> None:
    words = ["--profile", str(tmp_path / "p"), "classify", str(samples_dir), "--csv"]
    first, second = (run(*words, str(tmp_path / name)) for name in ("one.csv", "two.csv"))
    rows = rows_of(tmp_path / "one.csv")
    good = [row for row in rows if row["status"] == "ok"]
    bad = [row for row in rows if row["status"] == "failed"]

    assert first.returncode == second.returncode == (3 if bad else 0)
    assert good
    for row in good:
        assert row["verdict"] in {"benign", "malignant", "needs_review"}
        p, confidence = float(row["malignant_probability"]), float(row["confidence"])
        assert confidence == pytest.approx(max(p, 1 - p), abs=2e-6)
        assert len(row["sha256"]) == len(row["model_sha256"]) == 64
    for row in bad:
        assert row["reason"]
        assert row["file"] in first.stdout
    assert "Traceback" not in first.stdout + first.stderr
    # What was stored is given again, down to the time of the answer.
    assert rows_of(tmp_path / "two.csv") == rows


def test_fifty_traps_and_one_good_picture(hostile_dir: Path, tmp_path: Path) -> None:
    done = run(
        "--profile", str(tmp_path / "p"), "classify", str(hostile_dir), "--csv", str(tmp_path / "o.csv")
    )
    rows = rows_of(tmp_path / "o.csv")

    assert done.returncode == 3
    assert "Traceback" not in done.stdout + done.stderr
    # The good one is too small to be assessed, which is no failure to read it.
    assert [len(rows), sum(row["status"] == "not_assessable" for row in rows)] == [51, 1]
    for row in rows:
        if row["status"] == "failed":
            assert len(row["reason"]) > 10
            assert "unexpected error" not in row["reason"]
            assert row["verdict"] == row["malignant_probability"] == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows delivers no SIGINT to a child")
def test_ctrl_c_stops_within_a_second_and_keeps_what_is_done(many_fields: Path, tmp_path: Path) -> None:
    report = tmp_path / "o.csv"
    words = ["--profile", str(tmp_path / "p"), "classify", str(many_fields), "--csv", str(report)]
    with subprocess.Popen([*CLI, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as cli:
        session = tmp_path / "p" / "data" / "sessions"
        deadline = time.monotonic() + 60
        while _answers(session) < 3 and time.monotonic() < deadline:
            time.sleep(0.05)
        started = time.monotonic()
        cli.send_signal(signal.SIGINT)
        out, err = cli.communicate(timeout=30)
        took = time.monotonic() - started

    assert cli.returncode == 130
    assert "Stopping; what is done is kept." in err
    # Stopping within a second, and the interpreter's own end; the limit leaves room for a busy machine.
    assert took < 3
    done = len(rows_of(report))
    assert 3 <= done < len(list(many_fields.iterdir()))
    assert f"{done} of " in out


def _answers(sessions: Path) -> int:
    import sqlite3
    from contextlib import closing

    found = list(sessions.glob("*.lamella-session"))
    if not found:
        return 0
    try:
        with closing(sqlite3.connect(found[0])) as connection:
            return int(connection.execute("SELECT count(*) FROM predictions").fetchone()[0])
    except sqlite3.Error:
        return 0


def test_names_that_the_terminal_cannot_show_do_not_end_the_run(samples_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "żółć 数"
    folder.mkdir()
    (folder / "пустой.png").write_bytes(b"")
    done = subprocess.run(
        [*CLI, "--profile", str(tmp_path / "p"), "classify", str(folder)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"},
    )

    assert done.returncode == 3
    assert rb"\u043f" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no Unicode")
def test_names_that_are_no_unicode_are_classified_and_known_again(samples_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fields" / os.fsdecode(b"d\xe9p\xf4t")
    folder.mkdir(parents=True)
    good = sorted((samples_dir / "synthetic_benign").glob("*-40-001.jpg"))[0]
    (folder / os.fsdecode(b"caf\xe9.jpg")).write_bytes(good.read_bytes())
    words = ["--profile", str(tmp_path / "p"), "classify", str(tmp_path / "fields"), "--csv"]
    codes = [run(*words, str(tmp_path / name)).returncode for name in ("one.csv", "two.csv")]
    (row,) = rows_of(tmp_path / "one.csv")

    assert codes == [0, 0]
    assert (row["file"], row["folder"]) == ("caf\ufffd.jpg", "d\ufffdp\ufffdt")
    assert row["status"] in ("ok", "not_assessable")  # it is drawn, and the gate may say so
    assert rows_of(tmp_path / "two.csv") == [row], "the stored answer is given again"


def test_json_can_be_read_by_a_program(samples_dir: Path, tmp_path: Path) -> None:
    done = run("--profile", str(tmp_path), "classify", str(samples_dir), "--json", "--limit", "3")
    report = json.loads(done.stdout)

    assert len(report["fields"]) == 3 == report["counts"]["total"]
    assert report["model"]["id"]


def test_a_profile_that_cannot_be_written_still_classifies(samples_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "p").write_text("a file where the folder should be", "utf-8")
    done = run(
        *("--profile", str(tmp_path / "p"), "classify", str(samples_dir), "--limit", "2"),
        *("--csv", str(tmp_path / "o.csv")),
    )

    assert done.returncode in (0, 3)
    assert "Results stay in memory" in done.stderr
    assert len(rows_of(tmp_path / "o.csv")) == 2
