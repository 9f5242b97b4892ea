"""System packages: the list reads, proofs are looked for by loading, the missing are named in one line."""

import subprocess
import sys
from pathlib import Path

import dev_system
import PySide6
import pytest

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt and xcb belong to Linux")


def package(kind: str, proof: str) -> dev_system.SystemPackage:
    return dev_system.SystemPackage("any", kind, proof, only_for_tests=False)


def test_the_list_names_each_package_once_with_a_known_proof() -> None:
    packages = list(dev_system.read_package_list())
    names = [entry.name for entry in packages]
    assert len(set(names)) == len(names) > 20
    assert {entry.kind for entry in packages} == {"library", "module", "command", "fonts"}
    only_for_tests = {entry.name for entry in packages if entry.only_for_tests}
    assert "xvfb" in only_for_tests
    assert not any(entry.kind == "library" for entry in packages if entry.name in only_for_tests)


def test_a_line_without_a_proof_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "packages.txt"
    path.write_text("# comment\n\nlibegl1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="libegl1"):
        list(dev_system.read_package_list(path))


def test_proofs_are_looked_for_themselves(tmp_path: Path) -> None:
    assert package("module", "json").is_present()
    assert not package("module", "no_such_module_anywhere").is_present()
    assert not package("library", "libno-such-library.so.9").is_present()
    assert not package("command", "no-such-command").is_present()
    assert not package("fonts", str(tmp_path)).is_present()
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "face.ttf").touch()
    assert package("fonts", str(tmp_path)).is_present()


@linux_only
def test_the_listed_libraries_are_those_the_qt_plugins_ask_for() -> None:
    """Every library outside PySide6 and the C runtime that Qt's files name has its line in the list."""
    qt = Path(PySide6.__file__).parent / "Qt"
    files = [qt / "lib" / f"libQt6{part}.so.6" for part in ("Core", "Gui", "Widgets", "DBus", "XcbQpa")]
    files += [qt / "plugins" / "platforms" / f"libq{name}.so" for name in ("xcb", "offscreen")]
    files += list((qt / "plugins" / "xcbglintegrations").glob("*.so"))
    needed = {name for file in files for name in needed_libraries(file)}
    own = {name for name in needed if name.startswith(("libQt6", "libicu"))}
    runtime = ("libc.so", "libm.so", "libgcc_s", "libstdc++", "ld-linux", "libpthread", "libdl", "librt")
    base_system = {"libz.so.1", "libzstd.so.1", "libglib-2.0.so.0"}  # the last comes with libgthread
    foreign = {name for name in needed - own - base_system if not name.startswith(runtime)}
    listed = {entry.proof for entry in dev_system.read_package_list() if entry.kind == "library"}
    assert len(foreign) > 15
    assert foreign <= listed


def needed_libraries(file: Path) -> list[str]:
    """Names in the DT_NEEDED entries of a 64-bit little-endian ELF file, read without tools."""
    data = file.read_bytes()
    assert data[:6] == b"\x7fELF\x02\x01"
    sections = [section(data, index) for index in range(int.from_bytes(data[0x3C:0x3E], "little"))]
    dynamic = next(entry for entry in sections if entry["type"] == 6)
    strings = sections[dynamic["link"]]["offset"]
    names = []
    for start in range(dynamic["offset"], dynamic["offset"] + dynamic["size"], 16):
        tag = int.from_bytes(data[start : start + 8], "little")
        if tag == 1:
            begin = strings + int.from_bytes(data[start + 8 : start + 16], "little")
            names.append(data[begin : data.index(b"\0", begin)].decode())
    return names


def section(data: bytes, index: int) -> dict[str, int]:
    start = int.from_bytes(data[0x28:0x30], "little") + index * int.from_bytes(data[0x3A:0x3C], "little")

    def number(at: int, size: int) -> int:
        return int.from_bytes(data[start + at : start + at + size], "little")

    return {"type": number(4, 4), "offset": number(0x18, 8), "size": number(0x20, 8), "link": number(0x28, 4)}


def test_the_apt_line_is_one_command() -> None:
    line = dev_system.apt_line(["libegl1", "xvfb"])
    assert line == "sudo apt-get install -y --no-install-recommends libegl1 xvfb"


@linux_only
def test_missing_packages_without_root_print_the_line_and_exit_4(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    packages = tmp_path / "packages.txt"
    packages.write_text(
        "libnothing1 # library libnothing.so.1\nnotool # command notool (tests)\n", encoding="utf-8"
    )
    entries = list(dev_system.read_package_list(packages))
    monkeypatch.setattr(dev_system, "read_package_list", lambda: iter(entries))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        dev_system.ensure_system_packages(with_window=True, for_tests=False)
    assert stopped.value.code == 4
    printed = capsys.readouterr().out
    assert "sudo apt-get install -y --no-install-recommends libnothing1\n" in printed
    assert "notool" not in printed
    dev_system.ensure_system_packages(with_window=False, for_tests=False)


@linux_only
def test_this_machine_has_what_the_tests_need(monkeypatch: pytest.MonkeyPatch) -> None:
    """GUI tests are never skipped for a missing library, so a hole must show here by name."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    dev_system.ensure_system_packages(with_window=True, for_tests=True)
    dev_system.ensure_qt_loads(Path(sys.executable))
    plugin = subprocess.run([sys.executable, "-c", dev_system._LOAD_QT], capture_output=True, check=False)
    assert plugin.returncode == 0, plugin.stderr


@linux_only
def test_a_python_whose_qt_does_not_load_is_told_in_the_loaders_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bare = tmp_path / "python"
    bare.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S "$@"\n', encoding="utf-8")
    bare.chmod(0o755)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as stopped:
        dev_system.ensure_qt_loads(bare)
    assert stopped.value.code == 4
    assert "No module named 'PySide6'" in capsys.readouterr().out
