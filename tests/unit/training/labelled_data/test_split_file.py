"""A saved split comes back as it was, and is refused when it is wrong for the pictures."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import LabelledDataError, SplitLeakError, SplitOutdatedError, StoreError
from desktop_app.domain.labelled import Label, Side
from desktop_app.training.labelled_data.split_file import content_digest, load_split, read_split, save_split
from desktop_app.training.labelled_data.splitting import make_split
from tests.helpers.labelled_values import labelled_set, patients, picture


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "splits" / "one.json"


def test_comes_back_as_it_was_with_any_names(path: Path) -> None:
    odd = [picture(name, pixels="same") for name in ("Мария, 7", "Müller \u200d")]
    labelled = labelled_set([*patients(6, 6).images, *odd])
    split = make_split(labelled, seed=7)
    save_split(path, labelled, split)
    assert load_split(path, labelled) == split
    assert "Мария, 7" in path.read_text("utf-8")


def test_fewer_or_more_pictures_of_known_patients_do_not_matter_but_are_told(path: Path) -> None:
    labelled = patients(6, 6)
    split = make_split(labelled)
    save_split(path, labelled, split)
    fewer = labelled_set(image for image in labelled.images if image.patient != "B1")
    loaded = load_split(path, fewer)
    assert loaded.sides == split.sides
    assert loaded.warnings[0] == "Patients of the saved split are no longer among the pictures: B1."
    more = labelled_set([*labelled.images, picture("B1", number=9)])
    assert "the patients are the same" in load_split(path, more).warnings[0]


def test_relabelled_test_patients_are_pointed_out(path: Path) -> None:
    labelled = patients(6, 6)
    split = make_split(labelled)
    save_split(path, labelled, split)
    tested = next(patient for patient, side in split.sides.items() if side is Side.TEST and patient[0] == "B")
    changed = labelled_set(
        replace(image, label=Label.MALIGNANT) if image.patient == tested else image
        for image in labelled.images
    )
    assert f"changed since the split was saved ({tested})" in load_split(path, changed).warnings[0]


def test_new_patients_are_named(path: Path) -> None:
    labelled = patients(6, 6)
    save_split(path, labelled, make_split(labelled))
    with pytest.raises(SplitOutdatedError) as caught:
        load_split(path, labelled_set([*labelled.images, picture("New")]))
    assert caught.value.new_patients == ("New",)
    assert "1 patient: New" in caught.value.message


def test_an_edited_file_that_leaks_is_refused_by_name(path: Path) -> None:
    labelled = patients(6, 6)
    save_split(path, labelled, make_split(labelled))
    body = json.loads(path.read_text("utf-8"))
    body["sides"]["test"].append(body["sides"]["train"][0])
    path.write_text(json.dumps(body), "utf-8")
    with pytest.raises(SplitLeakError) as caught:
        load_split(path, labelled)
    assert caught.value.patients == (body["sides"]["train"][0],)


def test_a_leaking_split_is_never_saved(path: Path) -> None:
    labelled = patients(6, 6)
    split = make_split(labelled)
    twin = replace(labelled.images[0], patient="Twin")
    sides = {**split.sides, "Twin": Side.TEST if split.sides["B1"] is Side.TRAIN else Side.TRAIN}
    with pytest.raises(SplitLeakError):
        save_split(path, labelled_set([*labelled.images, twin]), replace(split, sides=sides))
    assert not path.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "lamella-split", "version": 1}',
        b'{"format": "lamella-split", "version": 1, "seed": "x", "sides": {}}',
        b'{"format": "lamella-split", "version": 1, "seed": 1, "sides": []}',
        b'{"format": "lamella-split", "version": 1, "seed": 1, "sides": {"train": 5}}',
    ],
)
def test_damaged_files_are_refused_with_their_path(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(LabelledDataError) as caught:
        read_split(path)
    assert "damaged or no split" in caught.value.message
    assert str(path) in caught.value.message


def test_newer_and_missing_files(path: Path) -> None:
    with pytest.raises(LabelledDataError, match="cannot be read"):
        read_split(path)
    path.parent.mkdir()
    path.write_text('{"format": "lamella-split", "version": 2}', "utf-8")
    with pytest.raises(LabelledDataError, match="newer Lamella"):
        read_split(path)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "splits").write_bytes(b"a file is in the way")
    labelled = patients(6, 6)
    with pytest.raises(StoreError, match="could not be saved"):
        save_split(tmp_path / "splits" / "one.json", labelled, make_split(labelled))


def test_the_digest_does_not_depend_on_order_or_place() -> None:
    labelled = patients(2, 2)
    moved = labelled_set(
        replace(image, path=Path("/else") / image.path.name) for image in labelled.images[::-1]
    )
    assert content_digest(moved) == content_digest(labelled)
    assert content_digest(labelled_set(labelled.images[1:])) != content_digest(labelled)


def test_another_spelling_of_a_known_patient_is_no_new_patient(path: Path) -> None:
    labelled = patients(6, 6)
    split = make_split(labelled)
    save_split(path, labelled, split)
    respelled = labelled_set(replace(image, patient=image.patient.lower()) for image in labelled.images)
    loaded = load_split(path, respelled)
    assert loaded.sides == {patient.lower(): side for patient, side in split.sides.items()}
