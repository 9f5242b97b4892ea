"""What Explorer shows of a program, read as PyInstaller reads it: by evaluating the text."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from bundle_stamp import version_of

_RECIPES = Path(__file__).resolve().parents[3] / "build_scripts" / "packaging"


@pytest.fixture
def windows_details(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(_RECIPES)
    import windows_details

    yield windows_details
    sys.modules.pop("windows_details")


def _read(text: str) -> dict[str, Any]:
    """Evaluate with classes of PyInstaller's names and signatures that keep what they are given."""
    told: dict[str, Any] = {}
    names = {
        "VSVersionInfo": lambda ffi, kids: told,
        "FixedFileInfo": lambda **fixed: told.update(fixed),
        "StringFileInfo": lambda kids: None,
        "StringTable": lambda name, kids: told.update(language=name),
        "StringStruct": lambda name, val: told.update({name: val}),
        "VarFileInfo": lambda kids: None,
        "VarStruct": lambda name, kids: told.update({name: kids}),
    }
    assert eval(text, {"__builtins__": {}}, names) is told
    return told


def test_a_program_tells_name_maker_and_version(windows_details: Any, tmp_path: Path) -> None:
    path = windows_details.write_details(tmp_path, "0.3.0-rc1", "lamella-gui", "Lamella")
    told = _read(Path(path).read_text("utf-8"))
    assert told["filevers"] == told["prodvers"] == (0, 3, 0, 0)
    assert told["ProductVersion"] == "0.3.0-rc1"
    assert told["OriginalFilename"] == "lamella-gui.exe"
    assert told["CompanyName"] == windows_details.MAKER
    # The number of the language in the key of the strings is the one under Translation.
    assert int(told["language"][:4], 16) == told["Translation"][0]
    assert int(told["language"][4:], 16) == told["Translation"][1]
    with pytest.raises(ValueError, match="no version"):
        windows_details.details("next", "lamella", "Lamella")


def test_installer_and_programs_name_the_same_maker(windows_details: Any, repository: Path) -> None:
    words = (repository / "installer/windows/version_info.nsh").read_text("utf-8")
    assert re.findall(r'"CompanyName" "(.*)"', words) == [windows_details.MAKER]
    assert version_of(repository)
