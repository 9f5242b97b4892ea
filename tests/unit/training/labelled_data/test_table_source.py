"""What a table says, what is wrong with it, and in which line."""

from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import ClassName, Label, LabelOptions, Side
from desktop_app.training.labelled_data.listing import Listing
from desktop_app.training.labelled_data.table_source import read_table, table_class_names, table_names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.png", "b.png", "Größe/ü 1.png"):
        (tmp_path / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "data" / name).write_bytes(b"x")
    (tmp_path / "outside.png").write_bytes(b"x")
    return tmp_path / "data"


def read(folder: Path, text: str | bytes, options: LabelOptions | None = None) -> Listing:
    table = folder / "labels.csv"
    table.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_table(table, None, options or LabelOptions(), CancelToken())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_reads_what_spreadsheets_write(folder: Path, encoding: str, separator: str, end: str) -> None:
    rows = (
        ("Path", "Label", "Patient", "Split", "Magnification"),
        ("a.png", "Benign", '"Meier, ""Anna"""', "train", "40"),
        ("Größe\\ü 1.png", "malignant", "14-22549AB", "Test", "x400"),
    )
    text = end.join(separator.join(row) for row in rows) + end
    listing = read(folder, text.encode(encoding))
    assert not listing.left_out
    first, second = listing.images
    assert (first.path, first.label, first.patient) == (folder / "a.png", Label.BENIGN, 'Meier, "Anna"')
    assert (first.stated_side, first.magnification) == (Side.TRAIN, "40X")
    assert (second.path, second.patient) == (folder / "Größe" / "ü 1.png", "14-22549")
    assert (second.stated_side, second.magnification) == (Side.TEST, "400X")


def test_rows_that_cannot_be_used_are_left_out_with_their_line(folder: Path) -> None:
    listing = read(
        folder,
        "path,label,patient,split\n"
        "a.png,odd,P1,\n"
        "missing.png,benign,P1,\n"
        "\n"
        ",benign,P1,\n"
        "b.png,benign,,\n"
        "Größe/ü 1.png,benign,P1,holdout\n"
        "Größe,benign,P1,\n"
        "short\n",
    )
    assert not listing.images
    assert [left.reason.partition(": ")[0] for left in listing.left_out] == [
        f"line {line} of labels.csv" for line in (2, 3, 5, 6, 7, 8, 9)
    ]
    said = [left.reason.partition(": ")[2] for left in listing.left_out]
    assert said[0] == "its class “odd” is not known"
    assert said[1] == "there is no such picture"
    assert said[2] == "it names no picture"
    assert "no patient is named" in said[3]
    assert said[4] == "“holdout” is neither train, validation nor test"


def test_paths_may_lead_outside_or_be_absolute_or_lie_in_the_opened_folder(folder: Path) -> None:
    table = folder.parent / "elsewhere" / "labels.csv"
    table.parent.mkdir()
    rows = (
        "../outside.png,benign,P1",
        f"{folder / 'b.png'},benign,P2",
        "a.png,benign,P3",
        "nul\0l.png,benign,P4",
    )
    table.write_text("path,label,patient\n" + "\n".join(rows[:3]) + "\n", "utf-8")
    listing = read_table(table, folder, LabelOptions(), CancelToken())
    assert {image.patient: image.path for image in listing.images} == {
        "P1": folder.parent / "outside.png",
        "P2": folder / "b.png",
        "P3": folder / "a.png",
    }
    table.write_text("path,label,patient\n" + rows[3], "utf-8")
    with pytest.raises(LabelledDataError, match="not a text table"):
        read_table(table, folder, LabelOptions(), CancelToken())


def test_classes_of_a_table_are_mapped_and_listed(folder: Path) -> None:
    text = "path,label,patient\na.png,1,P1\nb.png,0,P2\nGröße/ü 1.png,1,P3\n"
    listing = read(folder, text, LabelOptions({"1": Label.MALIGNANT, "0": None}))
    assert [image.label for image in listing.images] == [Label.MALIGNANT, Label.MALIGNANT]
    assert listing.left_out[0].reason.endswith("its class “0” is to be left out")
    table = folder / "labels.csv"
    assert table_class_names(table, CancelToken()) == (ClassName("0", 1, None), ClassName("1", 2, None))
    assert table_names(table, CancelToken()) == ("a.png", "b.png", "Größe/ü 1.png")


def test_a_picture_listed_twice_counts_once_or_not_at_all(folder: Path) -> None:
    text = (
        "path,label,patient\na.png,benign,P1\n./a.png,benign,p1\n"
        "b.png,benign,P1\nb.png,malignant,P1\nGröße/../b.png,benign,P1\n"
    )
    listing = read(folder, text)
    assert [image.path.name for image in listing.images] == ["a.png"]
    said = [left.reason for left in listing.left_out]
    assert "lines 2 and 3" in said[0]
    assert "counts once" in said[0]
    assert "lines 4 and 5" in said[1]
    assert "contradict each other" in said[1]
    assert len(said) == 3


def test_patients_may_come_from_the_names(folder: Path) -> None:
    listing = read(folder, "file;class\na.png;benign\n", LabelOptions(patient_pattern="{patient}"))
    assert listing.images[0].patient == "a"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"a,b,c\n1,2,3\n", "Line 1 of labels.csv names no column path and no column label"),
        (b"path,label\na.png,benign\nb\xfc.png,benign\n", "Line 3 of labels.csv holds a character"),
        (b"path,label\n\x00\n", "not a text table"),
        (b'path,label\na.png,"' + b"x" * 200_000 + b'"\n', "Line 2 of labels.csv cannot be read"),
    ],
)
def test_a_table_that_is_none_is_refused_with_its_line(folder: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(LabelledDataError) as caught:
        read(folder, content)
    assert sentence in caught.value.message


def test_a_missing_table_and_a_folder_instead(folder: Path) -> None:
    with pytest.raises(LabelledDataError, match="does not exist"):
        read_table(folder / "none.csv", None, LabelOptions(), CancelToken())
    with pytest.raises(LabelledDataError, match="cannot be read"):
        read_table(folder, None, LabelOptions(), CancelToken())


def test_a_large_table_can_be_stopped_and_read(folder: Path) -> None:
    rows = "".join(f"missing_{number}.png,benign,P{number}\n" for number in range(20_000))
    listing = read(folder, "path,label,patient\n" + rows)
    assert len(listing.left_out) == 20_000
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_table(folder / "labels.csv", None, LabelOptions(), cancel)
