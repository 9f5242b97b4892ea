"""Labelled folders: read with progress, joined by pixels, split once, refused when they leak."""

import shutil
from collections.abc import Generator
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import FolderError, LabelledDataError, SplitLeakError, SplitOutdatedError
from desktop_app.domain.labelled import Label, LabelledSet, LabelOptions, Side
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.services.labelled_folder import LabelledFolders, ReadEvent
from tests.helpers.picture_folder import noise_picture


@pytest.fixture
def folders(tmp_path: Path) -> LabelledFolders:
    return LabelledFolders(AppDirs.resolve(tmp_path / "profile"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Six benign and six malignant patients with two pictures each."""
    root = tmp_path / "Schnitte ü"
    for number in range(24):
        patient, kind = 1000 + number // 2, ("B_A", "M_DC")[number // 12]
        folder = ("benign", "malignant")[number // 12]
        noise_picture(root / folder / f"SOB_{kind}-14-{patient}-40-{number % 2:03d}.png", number, (16, 12))
    return root


def read(folders: LabelledFolders, source: Path, options: LabelOptions | None = None) -> LabelledSet:
    return read_all(folders.read(source, options or LabelOptions(), CancelToken()))[1]


def read_all(reading: Generator[ReadEvent, None, LabelledSet]) -> tuple[list[ReadEvent], LabelledSet]:
    events = []
    while True:
        try:
            events.append(next(reading))
        except StopIteration as end:
            return events, end.value


def test_reads_with_progress_and_digests(folders: LabelledFolders, source: Path) -> None:
    events, labelled = read_all(folders.read(source, LabelOptions(), CancelToken()))
    assert (events[0].done, events[0].total) == (0, 24)
    assert (events[-1].done, events[-1].total) == (24, 24)
    assert sum(len(event.batch) for event in events) == 24
    assert len({image.pixel_sha256 for image in labelled.images}) == 24
    assert len(labelled.patients) == 12
    assert labelled.left_out == ()


def test_unreadable_pictures_are_left_out_with_their_reason(folders: LabelledFolders, source: Path) -> None:
    (source / "benign" / "SOB_B_A-14-1000-40-777.png").write_bytes(b"no picture at all")
    (source / "benign" / "SOB_B_A-14-1000-40-778.png").write_bytes(b"")
    labelled = read(folders, source)
    assert len(labelled.images) == 24
    assert {left.path.name[-7:] for left in labelled.left_out} == {"777.png", "778.png"}
    groups = folders.describe(labelled).left_out
    assert sum(group.count for group in groups) == 2
    assert all(group.reason for group in groups)


def test_a_copy_in_another_format_joins_its_patients(folders: LabelledFolders, source: Path) -> None:
    original = source / "malignant" / "SOB_M_DC-14-1006-40-000.png"
    with Image.open(original) as picture:
        picture.save(source / "malignant" / "SOB_M_LC-14-2000-40-000.bmp")
    labelled = read(folders, source)
    assert "14-1006, 14-2000 share identical pictures" in labelled.notices[0]
    split = folders.split(labelled)
    assert split.joined == (("14-1006", "14-2000"),)
    assert split.sides["14-1006"] is split.sides["14-2000"]


def test_one_picture_under_two_labels_is_left_out_under_both(folders: LabelledFolders, source: Path) -> None:
    original = source / "malignant" / "SOB_M_DC-14-1006-40-000.png"
    shutil.copy(original, source / "benign" / "SOB_B_A-14-3000-40-000.png")
    labelled = read(folders, source)
    reasons = {left.path.name: left.reason for left in labelled.left_out}
    assert set(reasons) == {original.name, "SOB_B_A-14-3000-40-000.png"}
    assert "labelled malignant here and benign as SOB_B_A-14-3000-40-000.png" in reasons[original.name]


def test_a_split_is_drawn_once_and_found_again(
    folders: LabelledFolders, source: Path, tmp_path: Path
) -> None:
    labelled = read(folders, source)
    assert not folders.has_saved_split(source)
    split = folders.split(labelled, seed=1)
    assert folders.has_saved_split(source)
    later = LabelledFolders(AppDirs.resolve(tmp_path / "profile"))
    assert later.split(read(later, source), seed=2) == split
    renewed = later.split(labelled, seed=2, renew=True)
    assert "drawn anew" in renewed.warnings[0]
    assert renewed.sides != split.sides
    assert len(list(folders.split_path(source).parent.glob("*.json"))) == 2
    assert "drawn anew" in later.split(labelled).warnings[0]


def test_new_patients_ask_before_they_are_added(folders: LabelledFolders, source: Path) -> None:
    before = folders.split(read(folders, source))
    noise_picture(source / "benign" / "SOB_B_A-14-5000-40-001.png", 99, (16, 12))
    labelled = read(folders, source)
    with pytest.raises(SplitOutdatedError) as caught:
        folders.split(labelled)
    assert caught.value.new_patients == ("14-5000",)
    after = folders.split(labelled, extend=True)
    assert {patient: after.sides[patient] for patient in before.sides} == before.sides
    assert folders.split(labelled).sides == after.sides


def test_planted_leaks_are_refused_by_name(folders: LabelledFolders, source: Path, tmp_path: Path) -> None:
    sides = tmp_path / "sides"
    shutil.copytree(source, sides / "train")
    planted = sides / "test" / "malignant" / "SOB_M_LC-14-1006-40-900.png"
    noise_picture(planted, 900, (16, 12))
    with pytest.raises(SplitLeakError) as caught:
        folders.split(read(folders, sides))
    assert caught.value.patients == ("14-1006",)
    planted.unlink()
    copied = sides / "test" / "malignant" / "SOB_M_LC-14-7000-40-900.png"
    shutil.copy(sides / "train" / "malignant" / "SOB_M_DC-14-1006-40-000.png", copied)
    with pytest.raises(SplitLeakError) as caught:
        folders.split(read(folders, sides))
    assert caught.value.patients == ("14-1006", "14-7000")
    assert not folders.has_saved_split(sides)


def test_a_split_file_of_the_users_own(folders: LabelledFolders, source: Path, tmp_path: Path) -> None:
    labelled = read(folders, source)
    split = folders.split(labelled)
    own = shutil.copy(folders.split_path(source), tmp_path / "own.json")
    assert folders.use_split_file(own, labelled) == split
    folders.check(labelled, split)


def test_a_table_beside_the_folder_or_instead_of_it(folders: LabelledFolders, source: Path) -> None:
    table = source / "labels.csv"
    files = sorted(source.rglob("*.png"))
    rows = [
        f"{file.relative_to(source).as_posix()};{number % 2};P{number}" for number, file in enumerate(files)
    ]
    table.write_text("path;label;patient\n" + "\n".join(rows), "utf-8-sig")
    options = LabelOptions({"0": Label.BENIGN, "1": Label.MALIGNANT}, table=table)
    labelled = read(folders, source, options)
    assert len(labelled.images) == 24
    # The accession numbers in the names still keep both pictures of a patient together.
    assert all(len(group) == 2 for group in folders.split(labelled).joined)
    alone = read(folders, table, LabelOptions(options.class_map))
    assert alone.images == labelled.images
    assert [(item.name, item.pictures) for item in folders.class_names(table)] == [("0", 12), ("1", 12)]
    assert folders.preview(table, "{any}/{any}-14-{patient}-{number}-{number}").patients == 12


def test_class_names_and_previews_of_a_folder(folders: LabelledFolders, source: Path) -> None:
    assert [(item.name, item.label) for item in folders.class_names(source)] == [
        ("benign", Label.BENIGN),
        ("malignant", Label.MALIGNANT),
    ]
    assert folders.preview(source, "").patients == 12
    assert folders.preview(source, "{any}-14-{patient}-{number}-{number}").rows[0][1] == "1000"
    assert "brace" in folders.preview(source, "{patient").problem


def test_the_summary_counts_by_class_and_side(folders: LabelledFolders, source: Path) -> None:
    labelled = read(folders, source)
    summary = folders.describe(labelled, folders.split(labelled))
    assert (summary.patients, summary.fields, summary.mixed_patients) == (12, 24, ())
    rows = {(row.side, row.label): (row.patients, row.fields) for row in summary.rows}
    assert rows[None, Label.BENIGN] == (6, 12)
    assert rows[Side.TEST, Label.MALIGNANT] == (2, 4)
    assert len(rows) == 8
    assert summary.sentences


def test_one_class_only_and_nothing_at_all(folders: LabelledFolders, source: Path) -> None:
    shutil.rmtree(source / "malignant")
    with pytest.raises(LabelledDataError, match="6 benign and 0 malignant"):
        folders.split(read(folders, source))
    shutil.rmtree(source / "benign")
    with pytest.raises(LabelledDataError, match="no labelled fields"):
        folders.split(read(folders, source))
    with pytest.raises(FolderError, match="no folder or table"):
        read(folders, source / "nowhere")


def test_reading_stops_when_asked(folders: LabelledFolders, source: Path) -> None:
    cancel = CancelToken()
    reading = folders.read(source, LabelOptions(), cancel)
    next(reading)
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(reading)


def test_a_reading_that_is_dropped_leaves_no_thread(folders: LabelledFolders, source: Path) -> None:
    reading = folders.read(source, LabelOptions(), CancelToken())
    assert next(reading).total == 24
    reading.close()


@pytest.mark.data
def test_the_labelled_data_beside_the_repository(folders: LabelledFolders, labelled_data_dir: Path) -> None:
    labelled = read(folders, labelled_data_dir / "breakhis_fields")
    assert {image.label.value == image.path.parent.name for image in labelled.images} == {True}
    assert sum(image.patient == "14-13412" for image in labelled.images) > 0
    split = folders.split(labelled)
    assert len(labelled.images) + len(labelled.left_out) > 1200
    assert set(split.sides) == set(labelled.patients)
