"""File names of BreakHis style and their relatives."""

import pytest

from desktop_app.domain.labelled import Label
from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION, read_label, read_name


@pytest.mark.parametrize(
    ("name", "patient", "magnification"),
    [
        ("SOB_B_A-14-22549AB-100-001.png", "14-22549", "100X"),
        ("SOB_B_F_14-14134E_200X_i12.png", "14-14134", "200X"),
        ("SOB_M_DC_14-10147_7.png", "14-10147", UNKNOWN_MAGNIFICATION),
        ("SYN_M_DC-26-1004-40-002.tif", "26-1004", "40X"),
        ("24-11015.tif", "24-11015", UNKNOWN_MAGNIFICATION),
        ("case 24-1101 x400.jpg", "24-1101", "400X"),
        ("mucosa_400X_3.jpg", "", "400X"),
        ("holiday.jpg", "", UNKNOWN_MAGNIFICATION),
        ("", "", UNKNOWN_MAGNIFICATION),
    ],
)
def test_reads_patient_and_magnification(name: str, patient: str, magnification: str) -> None:
    facts = read_name(name)

    assert (facts.patient, facts.magnification) == (patient, magnification)
    assert facts.slide.startswith(patient)


def test_a_slide_keeps_the_letters_that_a_patient_drops() -> None:
    assert read_name("SOB_B_A-14-22549AB-100-001.png").slide == "14-22549AB"
    assert read_name("24-11015.tif").slide == "24-11015"
    assert read_name("holiday.jpg").slide == ""


def test_specimen_letters_do_not_split_a_patient() -> None:
    names = (
        "SOB_B_A-14-22549AB-100-001.png",
        "SOB_B_A-14-22549CD-100-001.png",
        "SOB_B_A-14-22549G-40-001.png",
    )
    assert {read_name(name).patient for name in names} == {"14-22549"}


def test_the_two_names_of_slide_13412_are_one_patient() -> None:
    ductal, lobular = "SOB_M_DC-14-13412-100-001.png", "SOB_M_LC-14-13412-100-001.png"
    assert read_name(ductal).patient == read_name(lobular).patient == "14-13412"


def test_folders_do_not_count() -> None:
    assert read_name("SOB_B_A-14-22549AB-100-001/plain.png").patient == ""


@pytest.mark.parametrize("name", ["scan-1400-2.png", "IMG_20261122_1234.jpg", "page-40-of-200.png"])
def test_other_numbers_are_no_patient(name: str) -> None:
    assert read_name(name).patient == ""


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("SOB_B_A-14-22549AB-100-001.png", Label.BENIGN),
        ("benign/SOB_M_DC-14-13412-100-001.png", Label.MALIGNANT),
        ("24-11015.tif", None),
        ("B_A-14-22549AB.png", None),
    ],
)
def test_reads_the_label_of_breakhis_names_only(name: str, label: Label | None) -> None:
    assert read_label(name) is label
