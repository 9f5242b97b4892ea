"""The folder scan: what it finds, what it passes over, and that nothing in a folder can stop or trap it."""

import os
import sys
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import FolderError
from desktop_app.imaging import scanning
from desktop_app.imaging.scanning import ScanProblem, scan_folder
from tests.helpers.pictures import saved, smooth_pixels

PNG = saved(smooth_pixels(8, 6), "PNG")
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")


def put(root: Path, *names: str, data: bytes = PNG) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def found(root: Path, recursive: bool = True) -> list[str]:
    return [f"{file.folder}/{file.name}".lstrip("/") for file in scan_folder(root, recursive)]


def test_natural_order_own_files_first(tmp_path: Path) -> None:
    put(tmp_path, "b10.png", "b9.png", "a/x2.png", "a/x10.png", "a10/z.png", "a9/z.png", "B1.png")
    assert found(tmp_path) == [
        "B1.png",
        "b9.png",
        "b10.png",
        "a/x2.png",
        "a/x10.png",
        "a9/z.png",
        "a10/z.png",
    ]


def test_not_recursive_stays_in_the_folder(tmp_path: Path) -> None:
    put(tmp_path, "one.png", "sub/two.png")
    assert found(tmp_path, recursive=False) == ["one.png"]


def test_facts_of_a_file(tmp_path: Path) -> None:
    put(tmp_path, "series/deep/field.png")
    (file,) = scan_folder(tmp_path, recursive=True)
    facts = file.path.stat()
    assert file.path == tmp_path / "series" / "deep" / "field.png"
    assert (file.folder, file.name) == ("series/deep", "field.png")
    assert (file.size_bytes, file.mtime_ns) == (facts.st_size, facts.st_mtime_ns)


def test_content_or_extension_makes_a_candidate(tmp_path: Path) -> None:
    put(tmp_path, "no_extension", "wrong.txt", "CAPITALS.PNG")
    put(tmp_path, "broken.jpg", "empty.tif", "phone.heic", data=b"")
    put(tmp_path, "notes.txt", "table.csv", "BMI of patients.txt", data=b"BMI;22\n")
    put(tmp_path, "sheet.xlsx", data=b"PK\x03\x04" + bytes(50))
    assert set(found(tmp_path)) == {
        *("no_extension", "wrong.txt", "CAPITALS.PNG"),
        *("broken.jpg", "empty.tif", "phone.heic"),
    }


def test_hidden_and_system_files_are_passed_over(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".hidden.png",
        "._field.png",
        ".cache/x.png",
        "__MACOSX/field.png",
        "Thumbs.db",
        "~$field.png",
    )
    put(tmp_path, "desktop.ini", ".DS_Store", "$RECYCLE.BIN/x.png", "@eaDir/x.png", "kept.png")
    assert found(tmp_path) == ["kept.png"]


@needs_links
def test_links_are_not_followed_and_are_reported(tmp_path: Path) -> None:
    outside, root = tmp_path / "outside", tmp_path / "root"
    put(outside, "secret.png", "folder/secret.png")
    put(root, "own.png", "sub/own.png")
    (root / "file_link.png").symlink_to(outside / "secret.png")
    (root / "folder_link").symlink_to(outside / "folder")
    (root / "sub" / "loop").symlink_to(root)
    (root / "dangling.png").symlink_to(root / "nowhere.png")
    problems: list[ScanProblem] = []
    names = [file.name for file in scan_folder(root, recursive=True, on_problem=problems.append)]
    assert names == ["own.png", "own.png"]
    assert {problem.path.name for problem in problems} == {
        "file_link.png",
        "folder_link",
        "loop",
        "dangling.png",
    }


@needs_links
def test_root_itself_may_be_a_link(tmp_path: Path) -> None:
    put(tmp_path / "real", "field.png")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert found(tmp_path / "link") == ["field.png"]


def test_names_of_many_scripts_and_great_length(tmp_path: Path) -> None:
    long_name = "ä" * 120 + ".png"
    names = ["Größe.png", "組織 1.png", "ткань.png", "نسيج.png", "a b,c;d'e.png", long_name]
    put(tmp_path, *names)
    put(tmp_path, "Ñandú/" * 12 + "deep.png")
    assert set(found(tmp_path)) == {*names, "Ñandú/" * 12 + "deep.png"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems refuse such names")
def test_name_that_is_no_text_can_be_shown_and_opened(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.png"
    Path(os.fsdecode(raw)).write_bytes(PNG)
    (file,) = scan_folder(tmp_path, recursive=True)
    assert file.name.encode() == "caf\N{REPLACEMENT CHARACTER}.png".encode()
    assert file.path.read_bytes() == PNG


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_named_pipe_is_no_file_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    put(tmp_path, "field.png")
    assert found(tmp_path) == ["field.png"]


def test_files_that_vanish_while_scanning_are_skipped(tmp_path: Path) -> None:
    put(tmp_path, "1.png", "2.png", "sub/3.png", "sub_4/4.png")
    names = []
    for file in scan_folder(tmp_path, recursive=True):
        names.append(file.name)
        if file.name == "1.png":
            (tmp_path / "2.png").unlink()
            (tmp_path / "sub" / "3.png").unlink()
            (tmp_path / "sub").rmdir()
            put(tmp_path, "sub_4/5.png")
    assert names == ["1.png", "4.png", "5.png"]


def test_unreadable_sub_folder_is_a_problem_not_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "1.png", "closed/2.png", "open/3.png")
    real_scandir = os.scandir

    def scandir(path: Path) -> object:  # tests may run as root, whom no permission stops
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return real_scandir(path)

    monkeypatch.setattr(scanning.os, "scandir", scandir)
    problems: list[ScanProblem] = []
    names = [file.name for file in scan_folder(tmp_path, recursive=True, on_problem=problems.append)]
    assert names == ["1.png", "3.png"]
    assert [problem.path.name for problem in problems] == ["closed"]
    assert "no permission" in problems[0].message


@pytest.mark.parametrize(("name", "words"), [("nowhere", "does not exist"), ("file.png", "is not a folder")])
def test_root_that_cannot_be_opened(tmp_path: Path, name: str, words: str) -> None:
    put(tmp_path, "file.png")
    with pytest.raises(FolderError, match=words):
        list(scan_folder(tmp_path / name, recursive=True))


def test_cancel_ends_the_scan_quietly(tmp_path: Path) -> None:
    put(tmp_path, *(f"{number}.png" for number in range(20)))
    token = CancelToken()
    names = []
    for file in scan_folder(tmp_path, recursive=True, cancel=token):
        names.append(file.name)
        if len(names) == 3:
            token.cancel()
    assert names == ["0.png", "1.png", "2.png"]
