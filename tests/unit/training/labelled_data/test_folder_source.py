"""What sub-folders and names say about class, patient and side."""

import sys
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError, PatientPatternError
from desktop_app.domain.labelled import ClassName, Label, LabelOptions, Side
from desktop_app.training.labelled_data.folder_source import folder_class_names, folder_names, read_folder
from desktop_app.training.labelled_data.listing import Listing

BENIGN, MALIGNANT = Label.BENIGN, Label.MALIGNANT


def make_files(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(b"\xff\xd8\xff")


def read(root: Path, options: LabelOptions | None = None) -> Listing:
    return read_folder(root, options or LabelOptions(), CancelToken())


def facts(listing: Listing, root: Path) -> dict[str, tuple[Label, str]]:
    return {image.path.relative_to(root).as_posix(): (image.label, image.patient) for image in listing.images}


def reasons(listing: Listing) -> dict[str, str]:
    return {left.path.name: left.reason for left in listing.left_out}


def test_class_folders_patient_folders_and_names_in_any_mixture(tmp_path: Path) -> None:
    make_files(
        tmp_path,
        "Benign/24-1101 a.png",
        "Benign/P7/40X/one.png",
        "p8/malignant/two.png",
        "SOB_M_LC-14-13412-100-001.png",
        "elsewhere/SOB_B_A-14-22549AB-40-001.png",
    )
    assert facts(read(tmp_path), tmp_path) == {
        "SOB_M_LC-14-13412-100-001.png": (MALIGNANT, "14-13412"),
        "Benign/24-1101 a.png": (BENIGN, "24-1101"),
        "Benign/P7/40X/one.png": (BENIGN, "P7"),
        "elsewhere/SOB_B_A-14-22549AB-40-001.png": (BENIGN, "14-22549"),
        "p8/malignant/two.png": (MALIGNANT, "p8"),
    }


def test_magnification_comes_from_name_or_folder(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/P7/40X/one.png", "benign/P7/two_x400.png", "benign/P7/three.png")
    powers = {image.path.name: image.magnification for image in read(tmp_path).images}
    assert powers == {"one.png": "40X", "two_x400.png": "400X", "three.png": "unknown"}


def test_class_names_are_mapped_in_any_spelling_and_can_be_left_out(tmp_path: Path) -> None:
    make_files(
        tmp_path, "Tumör/24-1101.png", "GESUND/24-1102.png", "artefacts/24-1103.png", "other/24-1104.png"
    )
    options = LabelOptions({"TUMÖR": MALIGNANT, "gesund": BENIGN, "Artefacts": None})
    listing = read(tmp_path, options)
    assert {image.patient: image.label for image in listing.images} == {
        "24-1101": MALIGNANT,
        "24-1102": BENIGN,
    }
    assert reasons(listing) == {
        "24-1103.png": "its class “artefacts” is to be left out",
        "24-1104.png": "“other” is no known class: say what it stands for",
    }


def test_a_picture_under_two_classes_is_left_out(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/malignant/24-1101.png")
    listing = read(tmp_path)
    assert not listing.images
    assert "two classes" in reasons(listing)["24-1101.png"]


def test_the_folder_counts_before_the_letter_in_the_name_and_says_so(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/SOB_M_DC-14-13412-100-001.png")
    listing = read(tmp_path)
    assert listing.images[0].label is BENIGN
    assert "The folders of 1 pictures contradict" in listing.notices[0]


def test_top_folders_state_sides(tmp_path: Path) -> None:
    make_files(tmp_path, "Train/benign/24-1101.png", "VAL/benign/24-1102.png", "test/malignant/24-1103.png")
    sides = {image.patient: image.stated_side for image in read(tmp_path).images}
    assert sides == {"24-1101": Side.TRAIN, "24-1102": Side.VALIDATION, "24-1103": Side.TEST}


def test_pictures_without_a_patient_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/a.png", "malignant/a.png")
    listing = read(tmp_path)
    assert not listing.images
    assert "Give a pattern such as {patient}_{number}" in listing.left_out[0].reason
    alone = read(tmp_path, LabelOptions(each_picture_a_person=True))
    assert {image.patient for image in alone.images} == {"benign/a", "malignant/a"}
    assert "photographed twice" in alone.notices[0]


def test_a_pattern_decides_and_what_it_does_not_fit_is_left_out(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/P1_1.png", "benign/p1_2.png", "benign/nobody.png")
    listing = read(tmp_path, LabelOptions(patient_pattern="{patient}_{number}"))
    assert [image.patient for image in listing.images] == ["P1", "P1"]
    assert "pattern for patients does not fit" in reasons(listing)["nobody.png"]
    with pytest.raises(PatientPatternError):
        read(tmp_path, LabelOptions(patient_pattern="{patient"))


def test_one_patient_in_two_spellings_is_one(tmp_path: Path) -> None:
    composed, decomposed = "M\u00fcller", "mu\u0308ller"
    make_files(tmp_path, f"benign/{composed}/1.png", f"malignant/{decomposed}/2.png")
    assert len({image.patient for image in read(tmp_path).images}) == 1


def test_folder_names_as_patients_are_pointed_out(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/images/1.png", "benign/images/2.png")
    listing = read(tmp_path)
    assert listing.notices == [
        "The patients of 2 pictures were taken from folder names such as “images”. "
        "Check that each such folder holds one patient."
    ]


def test_empty_and_missing_folders(tmp_path: Path) -> None:
    (tmp_path / "benign").mkdir()
    assert read(tmp_path) == Listing()
    with pytest.raises(FolderError):
        read(tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    make_files(tmp_path, "data/benign/24-1101.png", "outside/24-1102.png")
    (tmp_path / "data/malignant").symlink_to(tmp_path / "outside")
    (tmp_path / "data/benign/24-1109.png").symlink_to(tmp_path / "data/benign/24-1101.png")
    listing = read(tmp_path / "data")
    assert [image.patient for image in listing.images] == ["24-1101"]
    assert all("links are not followed" in left.reason for left in listing.left_out)
    assert len(listing.left_out) == 2


def test_cancel_ends_the_reading(tmp_path: Path) -> None:
    make_files(tmp_path, "benign/24-1101.png")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_folder(tmp_path, LabelOptions(), cancel)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (("benign/a.png", "malignant/b.png", "malignant/c.png"), {"benign": 1, "malignant": 2}),
        (("p1/0/a.png", "p1/1/b.png", "p2/0/c.png", "p3/1/d.png"), {"0": 2, "1": 2}),
        (("train/x/a.png", "test/x/b.png", "test/y/c.png"), {"x": 2, "y": 1}),
        (("tumour/p1/a.png", "tumour/p2/b.png", "tumour/p3/c.png"), {"p1": 1, "p2": 1, "p3": 1}),
        (("a.png",), {}),
    ],
)
def test_class_names_are_proposed(tmp_path: Path, files: tuple[str, ...], expected: dict[str, int]) -> None:
    make_files(tmp_path, *files)
    found = folder_class_names(tmp_path, CancelToken())
    assert {item.name: item.pictures for item in found} == expected


def test_only_the_obvious_classes_are_understood_unasked(tmp_path: Path) -> None:
    make_files(tmp_path, "Malignant/a.png", "0/b.png")
    assert folder_class_names(tmp_path, CancelToken()) == (
        ClassName("0", 1, None),
        ClassName("Malignant", 1, MALIGNANT),
    )
    assert folder_names(tmp_path, CancelToken()) == ("0/b.png", "Malignant/a.png")
