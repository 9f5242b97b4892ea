"""Drops the symbol tables of a bundle's libraries on Linux: a fifth of its size.

Standard library only. Libraries that auditwheel has patched may lose their page alignment when they are
stripped (NumPy's OpenBLAS does) and would not load any more; such a one is left as it was.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PAGE_BYTES = 4096
_ELF64_LITTLE = b"\x7fELF\x02\x01"
_LOAD = 1


def shed_symbols(folder: Path) -> None:
    """Strip every library below ``folder`` that stays loadable; does nothing but on Linux.

    Raises:
        SystemExit: `strip` is missing (Debian's binutils, which PyInstaller needs as well) or failed.
    """
    if not sys.platform.startswith("linux"):
        return
    for path in sorted(libraries(folder)):
        bare = path.with_name(path.name + ".bare")
        try:
            subprocess.run(["strip", "--strip-unneeded", "-o", str(bare), str(path)], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SystemExit(f"strip failed: {error}") from error
        if is_loadable(bare):
            shutil.move(bare, path)
        else:
            bare.unlink()


def libraries(folder: Path) -> Iterator[Path]:
    """Yield the ELF files below ``folder`` that are no links."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(len(_ELF64_LITTLE)) == _ELF64_LITTLE:
                    yield path


def is_loadable(path: Path) -> bool:
    """Whether the segments of a 64-bit ELF file lie as the loader asks: addresses and offsets agree.

    Source of the rule: System V ABI, "Program Loading"; glibc refuses others as "not page-aligned".
    """
    with path.open("rb") as stream:
        header = stream.read(64)
        table, size, count = struct.unpack_from("<Q", header, 32)[0], *struct.unpack_from("<HH", header, 54)
        stream.seek(table)
        entries = stream.read(size * count)
    for start in range(0, size * count, size):
        kind, _, offset, address = struct.unpack_from("<IIQQ", entries, start)
        alignment = struct.unpack_from("<Q", entries, start + 48)[0]
        if kind == _LOAD and (alignment % PAGE_BYTES or (address - offset) % alignment):
            return False
    return True
