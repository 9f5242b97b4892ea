"""A user of the first released version opens the program of today, and everything is there.

The profile was made by 0.1.0 itself (tests/fixtures/profile_0_1_0/README.md). Stand-ins of the recorded
names, sizes and times take the place of the pictures.
"""

import csv
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.field_query import SortKey
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.persistence.session_file import session_path
from desktop_app.services.workspace import Workspace

NAMES = ("samples", "second")


@pytest.fixture(scope="session")
def profile_then(repository: Path) -> Path:
    """What 0.1.0 left behind."""
    return repository / "tests" / "fixtures" / "profile_0_1_0"


@pytest.fixture
def profile(profile_then: Path, tmp_path: Path) -> Path:
    """The profile in a place of its own, with the two folders that its sessions belong to beside it."""
    target = tmp_path / "profile"
    shutil.copytree(profile_then, target)
    for name in NAMES:
        (session,) = (target / "data" / "sessions").glob(f"{name}-*.db")
        folder = tmp_path / name
        for path, size, mtime_ns in rows(session, "SELECT path, size_bytes, mtime_ns FROM images"):
            stand_in(folder / str(path), int(str(size)), int(str(mtime_ns)))
        session.rename(session_path(target / "data" / "sessions", folder))
    return target


def stand_in(path: Path, size: int, mtime_ns: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    os.truncate(path, size)
    os.utime(path, ns=(mtime_ns, mtime_ns))


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def exported(
    profile: Path, folder: Path, model: ModelIdentity, thresholds: Thresholds
) -> list[dict[str, str]]:
    """Open ``folder``, export what is on record of ``model`` without classifying, and read the report."""
    report = profile.parent / "report.csv"
    with (
        closing(Workspace.open(profile)) as workspace,
        closing(workspace.open_session(folder)) as session,
    ):
        assert session.problem is None
        events = session.open_folder(model, True, CancelToken())
        states = [state for event in events for state in event.batch]
        session.export_csv(states, report, model, thresholds, CsvOptions())
    return table(report)


def model_then(profile_then: Path, name: str, model_id: str) -> ModelIdentity:
    (session,) = (profile_then / "data" / "sessions").glob(f"{name}-*.db")
    sql = f"SELECT model_id, version, sha256, backbone_sha256 FROM models WHERE model_id = '{model_id}'"
    (values,) = rows(session, sql)
    return ModelIdentity(*map(str, values))


def test_a_session_is_still_found_under_the_name_that_0_1_0_gave_it(profile_then: Path) -> None:
    for name in NAMES:
        (session,) = (profile_then / "data" / "sessions").glob(f"{name}-*.db")

        assert session_path(session.parent, Path("/slides") / name).stem == session.stem


def test_settings_are_as_the_user_left_them_and_an_unknown_key_outlives_saving(profile: Path) -> None:
    with closing(Workspace.open(profile)) as workspace:
        settings = workspace.settings
        assert workspace.settings_notice == ""
        workspace.save_settings(settings.with_recent_folder("/slides/third"))

    assert (settings.theme, settings.thumb_px, settings.thumb_fit) == ("dark", 224, "fit")
    assert (settings.sort_key, settings.sort_descending) == (SortKey.PROBABILITY, True)
    assert (settings.model_id, settings.threads, settings.thumbnail_cache_mb) == ("tiny_dev", 2, 64)
    assert (settings.csv_separator, settings.csv_decimal) == (";", ",")
    assert settings.recent_folders == ("/slides/second", "/slides/samples")
    assert settings.review_bands == {
        "tiny_dev": Thresholds(0.35, 0.7),
        "densenet_121_breast": Thresholds(0.2, 0.9),
    }
    assert "Room 4, ask before" in (profile / "config" / "settings.json").read_text(encoding="ascii")


@pytest.mark.parametrize(
    ("name", "model_id", "report", "band"),
    [
        ("samples", "tiny_dev", "samples.csv", Thresholds(0.4, 0.6)),
        ("second", "tiny_dev", "second.csv", Thresholds(0.4, 0.6)),
        ("second", "densenet_121_breast", "second_densenet.csv", Thresholds(0.29, 0.87)),
    ],
)
def test_the_report_of_today_says_of_every_field_what_0_1_0_exported(
    profile: Path, profile_then: Path, name: str, model_id: str, report: str, band: Thresholds
) -> None:
    then = table(profile_then / "reports" / report)
    model = model_then(profile_then, name, model_id)

    now = exported(profile, profile.parent / name, model, band)

    columns = [column for column in then[0] if column != "app_version"]
    assert [[row[column] for column in columns] for row in now] == [
        [row[column] for column in columns] for row in then
    ]
    assert any(row["verdict"] == "malignant" for row in now)


def test_a_session_is_backed_up_once_and_opened_a_second_time_as_it_is(
    profile: Path, profile_then: Path
) -> None:
    sessions = profile / "data" / "sessions"
    model = model_then(profile_then, "second", "tiny_dev")
    first = exported(profile, profile.parent / "second", model, Thresholds(0.4, 0.6))
    (backup,) = sessions.glob("second-*.v1.0.backup")
    noted = backup.stat().st_mtime_ns

    again = exported(profile, profile.parent / "second", model, Thresholds(0.4, 0.6))

    assert again == first
    assert [path.stat().st_mtime_ns for path in sessions.glob("second-*.backup")] == [noted]
    sql = "SELECT image, model, calibrated, classified_at FROM predictions ORDER BY id"
    (session,) = (profile_then / "data" / "sessions").glob("second-*.db")
    assert rows(backup, sql) == rows(session, sql)
    assert rows(backup, "PRAGMA user_version") == rows(session, "PRAGMA user_version")


def test_the_users_own_model_of_0_1_0_is_listed_passes_its_golden_test_and_answers_as_then(
    profile: Path, profile_then: Path, samples_dir: Path
) -> None:
    lamella = [sys.executable, "-m", "desktop_app.cli", "--profile", str(profile)]
    verify = subprocess.run([*lamella, "models", "verify", "tiny_dev"], capture_output=True, text=True)
    report = profile.parent / "now.csv"
    command = [*lamella, "classify", str(samples_dir), "--model", "tiny_dev", "--csv", str(report)]
    classify = subprocess.run(command, capture_output=True, text=True)

    assert verify.returncode == 0, verify.stderr
    assert classify.returncode in (0, 3), classify.stderr
    then = {row["sha256"]: row for row in table(profile_then / "reports" / "samples.csv")}
    same = [row for row in table(report) if row["sha256"] in then and row["malignant_probability"]]
    assert len(same) > 10  # samples may be drawn anew one day: then this fixture's pictures are gone
    for row in same:
        wanted = float(then[row["sha256"]]["malignant_probability"])
        assert float(row["malignant_probability"]) == pytest.approx(wanted, abs=1e-4)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    """A folder that the test may close to writing."""
    folder = tmp_path / "kept"
    folder.mkdir()
    yield folder
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755)  # or it could not be removed


def test_a_profile_that_may_only_be_read_opens_and_shows_what_is_on_record(
    profile: Path, repository: Path, kept: Path
) -> None:
    """Root gives up the right to write where nothing may be written, which no other user has."""
    sessions = profile / "data" / "sessions"
    moved = kept / "second"
    shutil.copytree(profile.parent / "second", moved)
    session_path(sessions, profile.parent / "second").rename(session_path(sessions, moved))
    shutil.copytree(profile, kept / "profile")
    for path in [kept, *kept.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = {path: path.stat().st_mtime_ns for path in kept.rglob("*")}

    without_rights = ["setpriv", "--bounding-set", "-dac_override"] if os.geteuid() == 0 else []
    command = [*without_rights, sys.executable, "-m", "desktop_app.cli", "--profile", str(kept / "profile")]
    command += ["classify", str(moved), "--model", "tiny_dev", "--json"]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=repository)

    assert ended.returncode == 0, ended.stderr
    fields = json.loads(ended.stdout)["fields"]
    then = table(profile / "reports" / "second.csv")
    assert [f"{field['malignant_probability']:.6f}" for field in fields] == [
        row["malignant_probability"] for row in then
    ]
    assert {path: path.stat().st_mtime_ns for path in kept.rglob("*")} == before
