"""Templates and expressions that find the patient in a name."""

import pytest

from desktop_app.domain.errors import PatientPatternError
from desktop_app.domain.labelled import Label
from desktop_app.training.labelled_data.patient_pattern import PatientPattern
from desktop_app.training.labelled_data.patient_preview import preview_patients


@pytest.mark.parametrize(
    ("pattern", "name", "patient"),
    [
        ("{patient}_{number}", "benign/Müller_12.png", "Müller"),
        ("{patient}-{number}", "a-b-7.jpg", "a-b"),
        ("{patient}", "p.1.tif", "p.1"),
        ("{patient}/{any}", "malignant/K 7/field.png", "K 7"),
        ("case {patient}, *", "CASE 9, left.png", "9"),
        ("{letters}{patient}_{any}", "PAT0042_x.png", "0042"),
        ("SOB_{any}-{patient}-{number}-{number}", "SOB_M_DC-14-13412-100-001.png", "14-13412"),
        ("{patient}_{number}", "no number.png", ""),
        (r"^[^/]+/(?P<patient>\d+)-", "benign/0012-3.png", "0012"),
        (r"(?P<patient>\d{2}-\d+[A-Z]*)", "x/SOB_B_A-14-22549CD-100-1.png", "14-22549"),
    ],
)
def test_finds_the_patient(pattern: str, name: str, patient: str) -> None:
    assert PatientPattern(pattern).patient_in(name) == patient


@pytest.mark.parametrize(
    ("pattern", "part_of_sentence"),
    [
        ("", "empty"),
        ("{number}", "does not say where the patient is"),
        ("{patient}_{patient}", "more than once"),
        ("{patient}{any}", "directly follows"),
        ("{patient}_{who}", "{who} is not known"),
        ("{patient", "brace"),
        ("{patient}}", "brace"),
        ("(?P<patient>[", "not complete"),
        (r"(?P<patient>(\w+)+)$", "may never end"),
        (r"(?P<patient>(a|aa)*)b", "may never end"),
        (r"(?P<patient>.*).*.*.*.*x", "may never end"),
        (r"(?P<patient>[a-z]+)[a-z]*[a-z]*[a-z]*!", "may never end"),
        (r"(?P<patient>x)\d*-?\d*-?\d*!", "may never end"),
        (r"(?P<patient>x)" + r"\w?" * 45, "may never end"),
        (r"(?P<patient>x)(?:\w?){60}!", "may never end"),
        (r"(?P<patient>x)(?:aa?){40}!", "may never end"),
        (r"(?P<patient>.*).*.*.*!", "may never end"),
        (r"(?P<patient>.)\1", "refers back"),
        ("{any}-{any}-{any}-{any}-{patient}", "more than 4"),
        ("{patient}" + "x" * 300, "longer than"),
    ],
)
def test_refuses_with_a_sentence(pattern: str, part_of_sentence: str) -> None:
    with pytest.raises(PatientPatternError) as caught:
        PatientPattern(pattern)
    assert part_of_sentence in caught.value.message
    assert caught.value.message.endswith(".")


def test_repeats_of_single_characters_and_plain_groups_are_allowed() -> None:
    pattern = PatientPattern(r"^(?:SOB|SYN)_[BM]_[A-Z]+[-_](?P<patient>\d+-\d+)[A-Z]*-(?:40|100)?")
    assert pattern.patient_in("SYN_B_TA-26-5001-200-001.jpg") == "26-5001"
    optional = PatientPattern(r"^(?P<patient>\d+-\d+)(?:-(?P<slide>\d+))?[a-z]*(?:_\w+?)?\.jpg$")
    assert optional.patient_in("26-5001-3b_x.jpg") == "26-5001"


def test_a_preview_counts_what_fits_and_never_raises() -> None:
    names = ["a/P1_1.png", "a/P1_2.png", "b/p1_3.png", "b/P2_1.png", "b/other.png"]
    preview = preview_patients("{patient}_{number}", names)
    assert preview.rows == (
        ("a/P1_1.png", "P1"),
        ("a/P1_2.png", "P1"),
        ("b/p1_3.png", "p1"),
        ("b/P2_1.png", "P2"),
        ("b/other.png", ""),
    )
    assert (preview.total, preview.unmatched, preview.patients, preview.problem) == (5, 1, 2, "")
    broken = preview_patients("{patient", names)
    assert "brace" in broken.problem
    assert broken.unmatched == 5


def test_a_name_of_absurd_length_does_not_fit() -> None:
    assert PatientPattern("{any}-{any}-{any}-{patient}x").patient_in("-" * 4000) == ""


def test_without_a_pattern_the_preview_shows_the_automatic_reading() -> None:
    names = ["tumour/P7/1.png", "train/benign/SOB_B_A-14-22549AB-40-001.png", "benign/x.png"]
    assert preview_patients("", names, {"tumour": Label.MALIGNANT}).rows == (
        ("tumour/P7/1.png", "P7"),
        ("train/benign/SOB_B_A-14-22549AB-40-001.png", "14-22549"),
        ("benign/x.png", ""),
    )
