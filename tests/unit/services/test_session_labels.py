"""What readers decided serves as labels: benign and malignant only, with the patients of the session."""

from pathlib import Path

import pytest

from desktop_app.cli.main import main
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import Label, LabelledSet, LabelOptions
from desktop_app.domain.review import Decision
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.labelled_folder import LabelledFolders
from tests.helpers.review_session import MTIME_NS, draw, session_of, states

B, M, U, C = Decision.BENIGN, Decision.MALIGNANT, Decision.UNSURE, Decision.CLEARED
FIELDS = {
    "14-1001-1.png": B, "14-1001-2.png": B, "14-1002-1.png": M, "14-1003-1.png": M, "14-1003-2.png": U,
    "14-1003-3.png": C, "14-1004-1.png": M, "14-1004-2.png": None, "plain.png": B, "14-1005-1.png": M,
    "14-1006-1.png": B,
}  # fmt: skip


@pytest.fixture
def session_file(tmp_path: Path) -> Path:
    """Return a session in which every way of deciding occurs."""
    folder, profile = tmp_path / "fields", tmp_path / "profile"
    for number, name in enumerate(FIELDS):
        draw(folder / name, number * 20)
    with session_of(folder, profile) as session:
        ids = {name: state.record.image_id for name, state in states(session).items()}
        for name, decision in FIELDS.items():
            if decision is not None:
                session.reviews.decide([ids[name]], M if decision is C else decision)
        session.reviews.decide([ids["14-1003-3.png"]], C)
        session.reviews.decide([ids["14-1004-1.png"], ids["14-1002-1.png"]], M, reader="Bo")
        session.reviews.decide([ids["14-1004-1.png"]], B, reader="Bo")
        file = session.path
    assert file is not None
    draw(folder / "14-1005-1.png", 250, MTIME_NS + 1)
    (folder / "14-1006-1.png").unlink()
    return file


def read(session_file: Path, tmp_path: Path, options: LabelOptions) -> LabelledSet:
    reading = LabelledFolders(AppDirs.resolve(tmp_path / "profile")).read(
        session_file, options, CancelToken()
    )
    while True:
        try:
            next(reading)
        except StopIteration as end:
            found: LabelledSet = end.value
            return found


def test_benign_and_malignant_are_taken_and_all_else_is_left_out_with_its_reason(
    session_file: Path, tmp_path: Path
) -> None:
    found = read(session_file, tmp_path, LabelOptions())

    assert [(image.path.name, image.label, image.patient) for image in found.images] == [
        ("14-1001-1.png", Label.BENIGN, "14-1001"),
        ("14-1001-2.png", Label.BENIGN, "14-1001"),
        ("14-1002-1.png", Label.MALIGNANT, "14-1002"),
        ("14-1003-1.png", Label.MALIGNANT, "14-1003"),
    ]
    why = {left.path.name: left.reason.split(":")[0] for left in found.left_out}
    assert why == {
        "14-1003-2.png": "the reader was unsure",
        "14-1003-3.png": "the decision was taken back",
        "14-1004-1.png": "the readers disagree",
        "14-1005-1.png": "the file was changed after the session saw it last",
        "14-1006-1.png": "the file is no longer where the session knows it",
        "plain.png": "no patient is named",
    }
    assert found.notices[0] == (
        "Of the reviewed fields some are not used: 1 because the reader was unsure, 1 because the decision "
        "was taken back, 1 because the readers disagree."
    )


def test_the_name_rule_of_the_session_says_the_patients(session_file: Path, tmp_path: Path) -> None:
    with session_of(tmp_path / "fields", tmp_path / "profile") as session:
        session.set_name_rule("{patient}-{number}")
        found = read(session_file, tmp_path, LabelOptions())
    assert {image.patient for image in found.images} == {"14-1001", "14-1002", "14-1003"}
    chosen = read(session_file, tmp_path, LabelOptions(patient_pattern="{any}-{patient}-{number}"))
    assert {image.patient for image in chosen.images} == {"1001", "1002", "1003"}


def test_classes_are_counted_and_may_be_left_out(session_file: Path, tmp_path: Path) -> None:
    folders = LabelledFolders(AppDirs.resolve(tmp_path / "profile"))
    classes = [(found.name, found.pictures) for found in folders.class_names(session_file)]
    assert classes == [("benign", 4), ("malignant", 3)]
    only = read(session_file, tmp_path, LabelOptions({"benign": None}))
    assert {image.label for image in only.images} == {Label.MALIGNANT}
    assert folders.preview(session_file, "").total == 10


def test_a_session_without_reviews_and_a_foreign_file_are_told(tmp_path: Path, repository: Path) -> None:
    old = tmp_path / "old.lamella-session"
    old.write_bytes((repository / "tests" / "fixtures" / "session_2_0.db").read_bytes())
    with pytest.raises(LabelledDataError, match="Nobody has decided about a field"):
        read(old, tmp_path, LabelOptions())
    old.write_bytes(b"no session" * 500)
    with pytest.raises(LabelledDataError, match="cannot be read"):
        read(old, tmp_path, LabelOptions())


def test_the_command_line_measures_on_the_fields_of_a_session(
    session_file: Path, tmp_path: Path, tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    out = tmp_path / "figures.json"
    profile = ["--profile", str(tmp_path / "profile")]
    code = main([*profile, "evaluate", "--labels-from-session", str(session_file), "--json", str(out)])
    assert code == 3
    assert str(session_file) in out.read_text("utf-8")
    assert main([*profile, "evaluate"]) == 2
