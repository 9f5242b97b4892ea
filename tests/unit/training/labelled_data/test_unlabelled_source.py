"""Pictures without labels: every one is taken, patients are read as elsewhere."""

from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError, LabelledDataError
from desktop_app.domain.labelled import Label, LabelOptions
from desktop_app.training.labelled_data.unlabelled_source import read_unlabelled
from tests.unit.training.labelled_data.test_folder_source import make_files


def patients_in(root: Path, options: LabelOptions | None = None) -> dict[str, str]:
    found = read_unlabelled(root, options or LabelOptions(), CancelToken())
    return {image.path.relative_to(root).as_posix(): image.patient for image in found}


def test_patients_come_from_names_then_folders_and_classes_are_none(tmp_path: Path) -> None:
    make_files(
        tmp_path,
        "SOB_B_A-14-22549AB-100-001.png",
        "P7/40X/one.png",
        "benign/two.png",
        "tumour/three.png",
        "four.png",
    )
    (tmp_path / "notes.txt").write_text("no picture", "utf-8")
    options = LabelOptions(class_map={"tumour": Label.MALIGNANT})
    assert patients_in(tmp_path, options) == {
        "four.png": "",
        "SOB_B_A-14-22549AB-100-001.png": "14-22549",
        "P7/40X/one.png": "P7",
        "benign/two.png": "",
        "tumour/three.png": "",
    }


def test_a_pattern_reads_the_patients(tmp_path: Path) -> None:
    make_files(tmp_path, "ann_1.png", "bob_1.png", "nobody.png")
    found = patients_in(tmp_path, LabelOptions(patient_pattern="{patient}_{number}"))
    assert found == {"ann_1.png": "ann", "bob_1.png": "bob", "nobody.png": ""}


def test_no_folder_no_picture_and_a_stop_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        read_unlabelled(tmp_path / "nowhere", LabelOptions(), CancelToken())
    with pytest.raises(LabelledDataError, match="no picture"):
        read_unlabelled(tmp_path, LabelOptions(), CancelToken())
    make_files(tmp_path, "a.png")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_unlabelled(tmp_path, LabelOptions(), cancel)
