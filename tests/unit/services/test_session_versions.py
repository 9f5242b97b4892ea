"""A session says which versions made its answers, and shows those of models that are gone."""

import csv
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.session_versions import versions_of
from tests.helpers.session_values import MODEL, answered, listed, session_file

OLDER = replace(MODEL, version="1.0.0", sha256="c" * 64)
FITTED = replace(MODEL, calibration="Our lab@0123abcd", careful=True)


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session of three fields: all by an older model in 0.1.0, two by today's, one fitted and careful."""
    path = session_file(tmp_path)
    with closing(SqliteSessionStore(path, tmp_path)) as store:
        ids = [known.image_id for known in store.sync_files(listed(f"a/{n}.png") for n in range(3))]
        for model, app, some in ((OLDER, "0.1.0", 3), (MODEL, "0.2.0", 2), (FITTED, "0.2.0", 1)):
            run = store.begin_run(model, app, {})
            for image_id in ids[:some]:
                probability = 0.25 if model is OLDER else 0.75
                store.save_result(run, answered(image_id, probability, str(image_id), model), 0.5)
            store.end_run(run, "finished")
    return path


def test_the_newest_version_stands_first_each_with_its_fields_and_program(session: Path) -> None:
    with versions_of(session) as kept:
        found = kept.versions()

    assert [(one.model, one.app_version, one.fields) for one in found] == [
        (FITTED, "0.2.0", 1),
        (MODEL, "0.2.0", 2),
        (OLDER, "0.1.0", 3),
    ]
    assert found[0].first is not None
    assert found[0].first.isoformat() == "2026-05-04T12:30:00+00:00"


def test_the_answers_of_an_older_version_stand_beside_the_newest_ones(session: Path) -> None:
    with versions_of(session) as kept:
        answers = list(kept.answers(kept.versions()[-1]))

    assert [(one.path, one.malignant_probability, one.newest, one.holds) for one in answers] == [
        ("a/0.png", 0.25, 0.75, True),
        ("a/1.png", 0.25, 0.75, True),
        ("a/2.png", 0.25, 0.25, True),
    ]


def test_an_answer_from_before_a_file_changed_is_marked(session: Path) -> None:
    with closing(sqlite3.connect(session, isolation_level=None)) as connection:
        connection.execute("UPDATE images SET pixel_sha256 = 'other' WHERE id = 3")
    with versions_of(session) as kept:
        assert [one.holds for one in kept.answers(kept.versions()[-1])] == [True, True, False]


def test_an_answer_given_twice_by_one_version_counts_once_with_its_newest_value(session: Path) -> None:
    with closing(SqliteSessionStore(session, session.parent)) as store:
        run = store.begin_run(OLDER, "0.1.0", {})
        store.save_result(run, answered(1, 0.5, "1", OLDER), 0.5)
    with versions_of(session) as kept:
        (older,) = [one for one in kept.versions() if one.model == OLDER]
        assert older.fields == 3
        assert [one.malignant_probability for one in kept.answers(older)] == [0.5, 0.25, 0.25]


def test_the_newest_answer_says_which_program_gave_it(session: Path) -> None:
    with closing(SqliteSessionStore(session, session.parent)) as store:
        assert store.newest_predictions(OLDER, [1])[1].app_version == "0.1.0"
        assert store.newest_predictions(MODEL, [1])[1].app_version == "0.2.0"


def test_the_command_line_lists_versions_and_writes_their_answers_and_changes_nothing(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, report = session.read_bytes(), tmp_path / "versions.csv"
    words = ["--profile", str(tmp_path / "profile"), "session", "versions", str(session)]

    assert main([*words, "--csv", str(report)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(
        "1 fields by densenet 1.2.0 + Our lab@0123abcd, careful in Lamella 0.2.0, 2026-05-04"
    )
    assert lines[2].startswith("3 fields by densenet 1.0.0 in Lamella 0.1.0")
    with report.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["model_version"], row["careful"], row["malignant_probability"]) for row in rows] == [
        ("1.2.0", "yes", "0.750000"),
        *[("1.2.0", "no", "0.750000")] * 2,
        *[("1.0.0", "no", "0.250000")] * 3,
    ]
    assert session.read_bytes() == before


def test_a_session_of_the_first_release_says_what_0_1_0_answered(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fixture,) = (repository / "tests/fixtures/profile_0_1_0/data/sessions").glob("second-*.db")
    session = tmp_path / "second.lamella-session"
    shutil.copyfile(fixture, session)

    assert main(["--profile", str(tmp_path / "profile"), "session", "versions", str(session)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(" (")[0].partition(", ")[0] for line in lines] == [
        "4 fields by densenet_121_breast 1.0.0 in Lamella 0.1.0",
        "4 fields by tiny_dev 0.1.0 in Lamella 0.1.0",
    ]
    assert session.read_bytes() == fixture.read_bytes()
