"""Licences: every part of the locks is known, the page agrees, a bundle with a stranger in it is refused."""

import re
import shutil
import sys
from importlib import metadata
from pathlib import Path

import collect_licences
import licence_parts
import licence_table
import licence_texts
import pytest
from bundle_contents import look_into
from licence_parts import Knowledge, canonical, library_stem
from packaging.licenses import canonicalize_license_expression

LOCKS = ("app", "training", "bundle")
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="Debian's packages are asked")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return licence_parts.read_knowledge()


@pytest.fixture
def locks(tmp_path: Path) -> Path:
    """A copy of the locks that a test may change."""
    return Path(shutil.copytree(licence_parts.LOCKS, tmp_path / "locks"))


def change(lock: Path, pattern: str, new: str) -> None:
    text = lock.read_text("utf-8")
    changed = re.sub(pattern, new, text, count=1, flags=re.MULTILINE)
    assert changed != text
    lock.write_text(changed, "utf-8")


def installed(knowledge: Knowledge) -> dict[str, metadata.Distribution]:
    """The parts that are installed here, which is nearly all of them."""
    here = {canonical(each.metadata["Name"]): each for each in metadata.distributions()}
    found = {name: each for name, each in here.items() if name in knowledge.parts}
    assert len(found) > 55
    return found


def test_the_page_names_what_the_locks_install(knowledge: Knowledge) -> None:
    assert licence_table.problems(knowledge) == []
    assert collect_licences.main(["table", "--check"]) == 0


def test_a_new_version_makes_the_page_old(knowledge: Knowledge, locks: Path) -> None:
    for name in LOCKS:
        change(locks / f"{name}.txt", r"^numpy==\S+", "numpy==9.9.9")
    (problem,) = licence_table.problems(knowledge, locks)
    assert "not that of the locks" in problem
    assert "| numpy | 9.9.9 |" in licence_table.made_section(knowledge, locks)


def test_a_new_package_needs_an_entry_and_a_gone_one_has_none(knowledge: Knowledge, locks: Path) -> None:
    for name in LOCKS:
        change(locks / f"{name}.txt", r"^natsort==", "unnatsort==")
    assert licence_table.problems(knowledge, locks) == [
        "unnatsort is in the locks and has no entry in parts.json.",
        "natsort has an entry in parts.json and is in no lock.",
    ]


def test_a_page_that_was_edited_by_hand_is_seen(knowledge: Knowledge, tmp_path: Path) -> None:
    page = tmp_path / "THIRD_PARTY.md"
    page.write_text(licence_table.PAGE.read_text("utf-8").replace("| MIT-CMU |", "| MIT |"), "utf-8")
    assert len(licence_table.problems(knowledge, page=page)) == 1
    licence_table.write_section(knowledge, page)
    assert page.read_text("utf-8") == licence_table.PAGE.read_text("utf-8")


def test_licences_are_spdx_expressions(knowledge: Knowledge) -> None:
    for each in [*knowledge.parts.values(), *knowledge.libraries.values()]:
        assert canonicalize_license_expression(each.licence) == each.licence


def test_packages_that_state_their_licence_are_believed(knowledge: Knowledge) -> None:
    stated = {
        name: each.metadata["License-Expression"]
        for name, each in installed(knowledge).items()
        if each.metadata["License-Expression"]
    }
    assert len(stated) > 30
    assert {name: knowledge.parts[name].licence for name in stated} == stated


def test_every_installed_part_has_a_text(knowledge: Knowledge) -> None:
    bare = {
        name
        for name in installed(knowledge)
        if not licence_texts.of_package(name) and not knowledge.parts[name].texts
    }
    assert bare == set()
    assert licence_texts.of_python()


def test_the_libraries_of_every_installed_wheel_are_named(knowledge: Knowledge) -> None:
    seen = 0
    for name, each in installed(knowledge).items():
        files = [Path(str(file)) for file in each.files or []]
        stems = {library_stem(file.name) for file in files if file.parent.name.endswith(".libs")}
        seen += len(stems)
        assert stems <= set(knowledge.parts[name].libraries), name
    if sys.platform.startswith("linux"):
        assert seen > 50


@pytest.mark.parametrize(
    ("file_name", "stem"),
    [
        ("libgfortran-040039e1-0352e75f.so.5.0.0", "libgfortran"),
        ("libscipy_openblas64_-32a4b2a6.so", "libscipy_openblas64_"),
        ("liblzokay-c-f8c30da9.so", "liblzokay-c"),
        ("msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll", "msvcp140"),
        ("METADATA", ""),
    ],
)
def test_a_librarys_name_is_read_from_its_file(file_name: str, stem: str) -> None:
    assert library_stem(file_name) == stem


def lay(folder: Path, *names: str) -> Path:
    """Make a bundle of empty files."""
    for name in names:
        path = folder / "_internal" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


def test_a_bundles_parts_are_found_by_their_files(knowledge: Knowledge, tmp_path: Path) -> None:
    bundle = lay(
        tmp_path,
        *(
            "numpy-2.4.6.dist-info/METADATA",
            "PIL/_imaging.so",
            "_cffi_backend.cpython-311-x86_64-linux-gnu.so",
        ),
        *("pillow.libs/libtiff-20b7e810.so.6.3.0", "libpython3.11.so.1.0", "libz.so.1", "build.json"),
        *("python3.11/lib-dynload/math.so", "81d243bd2c585b0f4821__mypyc.cpython-311-x86_64-linux-gnu.so"),
    )
    found = look_into(bundle, knowledge)
    assert found.parts == {"numpy", "pillow", "cffi", "pyinstaller"}
    assert found.libraries == {"pillow": {"libtiff"}}
    assert found.system == ["libz.so.1"]
    assert found.strangers == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("unheard/thing.so", "unheard belongs to no part"),
        ("unheard-1.0.dist-info/METADATA", "without an entry"),
        ("pillow.libs/libunheard-20b7e810.so.1", "libunheard-20b7e810.so.1 is a library"),
        ("libreadline.so.8", "under the GPL"),
    ],
)
def test_what_nobody_knows_stops_the_build(
    tmp_path: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert collect_licences.main(["check", str(lay(tmp_path, "numpy/core.so"))]) == 0
    assert collect_licences.main(["check", str(lay(tmp_path, name))]) == 1
    assert said in capsys.readouterr().out


@needs_dpkg
def test_texts_are_laid_into_the_bundle_and_a_missing_one_is_told(
    knowledge: Knowledge, tmp_path: Path
) -> None:
    bundle = lay(
        tmp_path,
        *(
            "PySide6/QtCore.abi3.so",
            "scikit_learn.libs/libgomp-e985bcbb.so.1.0.0",
            "sklearn/a.so",
            "libz.so.1",
        ),
        *("resources/fonts/lohit-devanagari/Lohit-Devanagari.ttf", "libunheard.so.1"),
    )
    missing = collect_licences.collect(bundle, knowledge)
    shelf = bundle / "_internal" / "licences"
    assert missing == [
        # Not in the environment of the tests.
        "pyinstaller lies in the bundle and is not installed in this environment.",
        "libunheard.so.1 is of this system, and no Debian package with a licence text has it.",
    ]
    files = {path.name for path in shelf.iterdir()}
    assert files >= {
        "THIRD_PARTY.md",
        "lamella.txt",
        "python.txt",
        "lohit-devanagari.txt",
        "system-zlib1g.txt",
    }
    qt = (shelf / "pyside6-essentials.txt").read_text("utf-8")
    assert "You may replace these libraries" in qt
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt
    assert "libgomp" in (shelf / "scikit-learn.txt").read_text("utf-8")
    index = (shelf / "index.txt").read_text("utf-8")
    assert all(name in index for name in files - {"index.txt"})
