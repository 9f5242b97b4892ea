"""What Windows' Explorer shows of a program under "Details", in the words that PyInstaller reads.

Standard library only; used by the specs.
"""

from __future__ import annotations

import re
from pathlib import Path

MAKER = "The Lamella founders"
# United States English and Unicode, as the key of the strings and as their two numbers.
_LANGUAGE, _NUMBERS = "040904B0", [0x0409, 1200]


def write_details(folder: Path, version: str, program: str, description: str) -> str:
    """Write the file for one program and return its path.

    Args:
        folder: where scratch files lie.
        version: such as ``0.2.0`` or ``0.3.0-rc1``.
        program: name without ending.
        description: what the task manager calls it.
    """
    path = folder / f"details-{program}.txt"
    path.write_text(details(version, program, description), encoding="utf-8")
    return str(path)


def details(version: str, program: str, description: str) -> str:
    """Return a VSVersionInfo of PyInstaller as text."""
    numbers = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if numbers is None:
        raise ValueError(f"{version!r} is no version")
    four = (*map(int, numbers.groups()), 0)
    words = {
        "CompanyName": MAKER,
        "FileDescription": description,
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": f"{MAKER}, MIT licence",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Lamella",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {word!r})" for name, word in words.items())
    # VOS_NT_WINDOWS32 and VFT_APP, as winver.h numbers them.
    fixed = f"filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0"
    return (
        f"VSVersionInfo(ffi=FixedFileInfo({fixed}, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable({_LANGUAGE!r}, [{strings}])]), "
        f"VarFileInfo([VarStruct('Translation', {_NUMBERS})])])\n"
    )
