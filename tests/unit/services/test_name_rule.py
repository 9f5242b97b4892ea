"""The name rule of a session: patients and slides from names, previewed, kept with the session."""

from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import PatientPatternError
from desktop_app.domain.field import FieldRecord, FieldState
from desktop_app.services.name_rule import NameRule, preview_names
from desktop_app.services.workspace import Workspace
from tests.helpers.picture_folder import grey_picture


@pytest.mark.parametrize(
    ("pattern", "folder", "name", "patient", "slide"),
    [
        ("", "x", "SOB_B_A-14-22549AB-40-001.png", "14-22549", "14-22549AB"),
        ("", "tray 3", "picture.png", "", "tray 3"),
        ("{patient}_{number}", "", "ana_12.png", "ana", ""),
        ("{patient}_{number}", "s1", "ana_12.png", "ana", "s1"),
        ("{patient}-{slide}_{number}", "s1", "ana-B2_12.png", "ana", "B2"),
        ("{patient}/{any}", "a/Ben", "12.png", "Ben", "a/Ben"),
        (r"(?P<patient>\d{4})(?P<slide>[a-z])", "", "x1234c.png", "1234", "c"),
        ("{patient}_{number}", "", "odd name.png", "", ""),
    ],
)
def test_names_say_patient_and_slide(pattern: str, folder: str, name: str, patient: str, slide: str) -> None:
    units = NameRule(pattern).units(folder, name)

    assert (units.patient, units.slide) == (patient, slide)


def test_case_does_not_make_two_patients_of_one() -> None:
    rule = NameRule("{patient}_{number}")

    assert [rule.units("", name).patient for name in ("Ana_1.png", "ANA_2.png")] == ["Ana", "Ana"]


def test_a_wrong_pattern_is_refused_and_previewed_with_its_problem() -> None:
    with pytest.raises(PatientPatternError, match="does not say where the patient is"):
        NameRule("{number}")
    preview = preview_names("{slide}{patient}", [("", "a_1.png")])
    assert "directly follows" in preview.problem
    assert preview.rows == (("a_1.png", ""),)


def test_the_preview_counts_what_fits() -> None:
    preview = preview_names("{patient}_{number}", [("f", "a_1.png"), ("f", "a_2.png"), ("", "odd.png")])

    assert (preview.total, preview.unmatched, preview.patients) == (3, 1, 1)
    assert preview.rows[0] == ("f/a_1.png", "a")


def test_only_states_whose_units_change_are_given_back() -> None:
    record = FieldRecord(1, Path("/x/a_1.png"), "", "a_1.png", 1, 1, "", "unknown")
    known = FieldRecord(2, Path("/x/b_1.png"), "", "b_1.png", 1, 1, "b", "unknown")
    changed = NameRule("{patient}_{number}").renamed([FieldState(record), FieldState(known)])

    assert [(state.record.image_id, state.record.patient) for state in changed] == [(1, "a")]


def test_a_session_keeps_its_rule_and_opens_with_it(tmp_path: Path) -> None:
    grey_picture(tmp_path / "fields" / "ana-B2_1.png", 100)
    for pattern in ("{patient}-{slide}_{number}", None):
        workspace = Workspace.open(tmp_path / "profile")
        session = workspace.open_session(tmp_path / "fields")
        if pattern is not None:
            session.set_name_rule(pattern)
        (state,) = [s for e in session.open_folder(None, True, CancelToken()) for s in e.batch]
        session.close()
        workspace.close()
        assert (state.record.patient, state.record.slide) == ("ana", "B2")
