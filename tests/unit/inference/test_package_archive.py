"""The one-file form of a package: what it may be, and every trick a zip can play."""

import io
import random
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from desktop_app.inference.package import ModelPackage, open_package, read_training_arrays
from desktop_app.inference.package_writer import pack

Refusal = Callable[[Path], str]


@pytest.fixture(scope="session")
def packed(package_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return pack(package_folder, tmp_path_factory.mktemp("packed") / "tiny.lamella").read_bytes()


def zip_of(folder: Path, target: Path, extra: Iterable[tuple[zipfile.ZipInfo, bytes]] = ()) -> Path:
    """Zip a package as any other program would, with ``extra`` members."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
        for member, data in extra:
            archive.writestr(member, data)
    return target


def member_of(name: str, kind: int = stat.S_IFREG, method: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.external_attr = (kind | 0o644) << 16
    member.compress_type = method
    return member


def test_a_packed_package_is_the_same_package(packed: bytes, tmp_path: Path, package: ModelPackage) -> None:
    path = tmp_path / "tiny.lamella"
    path.write_bytes(packed)
    opened = open_package(path)
    assert opened.identity == package.identity
    assert opened.tflite == package.tflite
    assert read_training_arrays(opened).keys() == read_training_arrays(package).keys()


def test_packing_twice_gives_the_same_bytes(packed: bytes, package_folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(package_folder, tmp_path / "elsewhere")
    for path in copy.rglob("*"):
        path.touch()
    (copy / ".DS_Store").write_bytes(b"x")
    assert pack(copy, tmp_path / "again.lamella").read_bytes() == packed
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_failed_packing_leaves_the_old_archive(
    package_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "tiny.lamella"
    target.write_bytes(b"old")
    monkeypatch.setattr("desktop_app.inference.package_writer.BLOCK_BYTES", "no number")
    with pytest.raises(TypeError):
        pack(package_folder, target)
    assert [path.name for path in tmp_path.iterdir()] == ["tiny.lamella"]
    assert target.read_bytes() == b"old"


def test_the_training_part_can_be_left_out(
    package_folder: Path, tmp_path: Path, package: ModelPackage
) -> None:
    opened = open_package(pack(package_folder, tmp_path / "slim.lamella", with_training=False))
    assert not opened.has_training_part
    assert opened.identity == package.identity


def test_an_archive_of_another_zip_program_opens(
    package_folder: Path, tmp_path: Path, package: ModelPackage
) -> None:
    assert open_package(zip_of(package_folder, tmp_path / "other.lamella")).identity == package.identity


def test_one_changed_byte_anywhere_is_refused(packed: bytes, tmp_path: Path, refusal: Refusal) -> None:
    path = tmp_path / "tiny.lamella"
    directory = packed.rindex(b"manifest.jsonPK") - 600  # the directory is small and most delicate: all of it
    positions = {
        *random.Random(5).sample(range(len(packed)), 300),
        *range(directory, len(packed)),
        *range(64),
    }
    for position in positions:
        changed = bytearray(packed)
        changed[position] ^= 1 << (position % 8)
        path.write_bytes(changed)
        assert refusal(path)


@pytest.mark.parametrize("end", [b"\0", b"PK\x05\x06" + b"\0" * 18, b"<?php ?>"])
def test_foreign_data_at_either_end_is_refused(
    packed: bytes, tmp_path: Path, refusal: Refusal, end: bytes
) -> None:
    path = tmp_path / "tiny.lamella"
    path.write_bytes(packed + end)
    assert refusal(path)
    path.write_bytes(end + packed)
    assert "no .lamella archive" in refusal(path)


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "training/../../x",
        "/etc/passwd",
        "C:/x",
        "C:x",
        "..\\x",
        "training\\x",
        "./x",
        "a//b",
        "NUL",
        "aux.txt",
        "tab\tname",
        "dot.",
        " x",
        "e\u0301",
        "a/" * 10 + "x",
        "long" * 60,
    ],
)
def test_an_unsafe_path_is_refused_and_shown(
    package_folder: Path, tmp_path: Path, refusal: Refusal, name: str
) -> None:
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(member_of(name), b"x")])
    assert f"The path {name!r} in the package is not allowed" in refusal(path)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["evil.lamella"]


def test_an_unsafe_folder_is_refused(package_folder: Path, tmp_path: Path, refusal: Refusal) -> None:
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(member_of("../out/", stat.S_IFDIR), b"")])
    assert "'../out' in the package is not allowed" in refusal(path)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_member_that_is_no_ordinary_file_is_refused(
    package_folder: Path, tmp_path: Path, refusal: Refusal, kind: int
) -> None:
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(member_of("link", kind), b"/etc/passwd")])
    assert "'link' in the package is a link" in refusal(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["head.npz", "HEAD.npz"])
def test_a_name_that_occurs_twice_is_refused(
    package_folder: Path, tmp_path: Path, refusal: Refusal, name: str
) -> None:
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(member_of(name), b"x")])
    assert "twice" in refusal(path)


def test_a_bomb_is_refused_before_it_is_unpacked(
    package_folder: Path, tmp_path: Path, refusal: Refusal
) -> None:
    bomb = member_of("bomb.bin", method=zipfile.ZIP_DEFLATED)
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(bomb, bytes(64 * 1024 * 1024))])
    assert "'bomb.bin' in the package swells" in refusal(path)


def test_too_many_members_are_refused(package_folder: Path, tmp_path: Path, refusal: Refusal) -> None:
    crowd = [(member_of(f"file{number}"), b"") for number in range(100)]
    assert "more than 64 files" in refusal(zip_of(package_folder, tmp_path / "evil.lamella", crowd))


def test_an_unlisted_member_is_named(package_folder: Path, tmp_path: Path, refusal: Refusal) -> None:
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(member_of("run.py"), b"import os")])
    assert "does not list: 'run.py'" in refusal(path)


def test_an_unusual_compression_is_refused(package_folder: Path, tmp_path: Path, refusal: Refusal) -> None:
    odd = member_of("odd.bin", method=zipfile.ZIP_LZMA)
    path = zip_of(package_folder, tmp_path / "evil.lamella", [(odd, b"x" * 100)])
    assert "'odd.bin' in the package is compressed in an unsupported way" in refusal(path)


def test_an_encrypted_member_is_refused(package_folder: Path, tmp_path: Path, refusal: Refusal) -> None:
    path = zip_of(package_folder, tmp_path / "evil.lamella")
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    path.write_bytes(data)
    assert "is encrypted" in refusal(path)


@pytest.mark.parametrize("data", [b"", b"PK", b"\x89PNG\r\n", b"PK\x03\x04" + b"\0" * 500])
def test_a_file_that_is_no_archive_is_refused(tmp_path: Path, refusal: Refusal, data: bytes) -> None:
    path = tmp_path / "no.lamella"
    path.write_bytes(data)
    assert "archive" in refusal(path)


def test_a_truncated_archive_is_refused(packed: bytes, tmp_path: Path, refusal: Refusal) -> None:
    path = tmp_path / "half.lamella"
    for length in range(0, len(packed), 1499):
        path.write_bytes(packed[:length])
        assert "archive" in refusal(path)


def test_a_zip_of_a_zip_is_no_package(packed: bytes, tmp_path: Path, refusal: Refusal) -> None:
    path = tmp_path / "outer.lamella"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("tiny.lamella", packed)
    path.write_bytes(buffer.getvalue())
    assert "manifest.json" in refusal(path)
