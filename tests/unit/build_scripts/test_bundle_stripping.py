"""Symbol tables go, programs still run, and a library that would not load any more stays as it was."""

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from bundle_stripping import is_loadable, libraries, shed_symbols

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ELF files are Linux's")


def elf(path: Path, address: int, alignment: int = 4096) -> Path:
    """Write a bare 64-bit ELF file with one segment at offset 0x1000."""
    header = bytearray(64)
    header[:6] = b"\x7fELF\x02\x01"
    struct.pack_into("<Q", header, 32, 64)
    struct.pack_into("<HH", header, 54, 56, 1)
    segment = struct.pack("<IIQQQQQQ", 1, 5, 0x1000, address, address, 16, 16, alignment)
    path.write_bytes(bytes(header) + segment + bytes(0x1000))
    return path


def test_the_loaders_rule_for_segments(tmp_path: Path) -> None:
    assert is_loadable(elf(tmp_path / "sound.so", 0x5000))
    assert not is_loadable(elf(tmp_path / "shifted.so", 0x5010))
    assert not is_loadable(elf(tmp_path / "small_pages.so", 0x5000, 16))


def test_only_libraries_are_looked_at(tmp_path: Path) -> None:
    found = elf(tmp_path / "one.so", 0x5000)
    (tmp_path / "note.txt").write_text("no library")
    (tmp_path / "link.so").symlink_to(found)
    assert list(libraries(tmp_path)) == [found]


@linux_only
def test_a_stripped_program_runs_and_is_smaller_or_as_it_was(tmp_path: Path) -> None:
    program = Path(shutil.copy(sys.executable, tmp_path / "python"))
    before = program.stat().st_size
    shed_symbols(tmp_path)
    assert program.stat().st_size <= before
    assert [path.name for path in tmp_path.iterdir()] == ["python"]
    done = subprocess.run([str(program), "-I", "-S", "-c", "print(6 * 7)"], capture_output=True, text=True)
    assert done.stdout == "42\n", done.stderr
