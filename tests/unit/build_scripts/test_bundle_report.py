"""The report of a bundle's size: everything is counted once, and what is too large or unknown fails."""

import sys
import tomllib
from pathlib import Path

import bundle_report
import pytest

BUDGETS = """
[lamella]
total = 3
compressed = 1
[lamella.parts.Programs]
budget = 1
paths = ["lamella", "_internal/python3*"]
[lamella.parts.Qt]
budget = 1.5
paths = ["_internal/PySide6/*"]
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A made-up bundle: 0.5 MB of program, 1 MB of Qt, a link that counts nothing."""
    folder = tmp_path / "lamella"
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    (folder / "lamella").write_bytes(bytes(500_000))
    library = folder / "_internal" / "PySide6" / "libQt6Core.so.6"
    library.write_bytes(bytes(1_000_000))
    (folder / "_internal" / "libQt6Core.so.6").symlink_to(library)
    return folder


@pytest.fixture
def budgets(tmp_path: Path) -> Path:
    path = tmp_path / "budgets.toml"
    path.write_text(BUDGETS, encoding="utf-8")
    return path


def test_every_byte_is_counted_once(bundle: Path, budgets: Path) -> None:
    report = bundle_report.examine(bundle, budgets)
    assert {part.name: part.size for part in report.parts} == {"Programs": 500_000, "Qt": 1_000_000}
    assert report.installed == 1_500_000
    assert not report.objections()


def test_a_part_over_its_budget_is_named_with_both_numbers(bundle: Path, budgets: Path) -> None:
    (bundle / "_internal" / "PySide6" / "more.so").write_bytes(bytes(600_000))
    assert bundle_report.examine(bundle, budgets).objections() == ["Qt: 1.6 MB, of at most 1.5"]


def test_the_whole_has_a_budget_too(bundle: Path, budgets: Path) -> None:
    budgets.write_text(BUDGETS.replace("total = 3", "total = 1"), encoding="utf-8")
    assert bundle_report.examine(bundle, budgets).objections() == ["the whole: 1.5 MB, of at most 1"]


def test_a_new_library_fails_until_it_is_entered(bundle: Path, budgets: Path) -> None:
    (bundle / "_internal" / "surprise").mkdir()
    (bundle / "_internal" / "surprise" / "x.so").write_bytes(b"1")
    objections = bundle_report.examine(bundle, budgets).objections()
    assert len(objections) == 1
    assert Path(objections[0].split()[0]).parts == ("_internal", "surprise", "x.so")


def test_what_is_packed_has_a_budget(bundle: Path, budgets: Path) -> None:
    noise = bytes(number * number % 251 for number in range(40_000))
    (bundle / "_internal" / "PySide6" / "noise").write_bytes(noise)
    report = bundle_report.examine(bundle, budgets)
    assert report.compressed == 0
    bundle_report.compress(report.parts)
    assert 0 < report.compressed < report.installed
    assert not report.objections()
    report.compressed_budget = 0.0001
    assert report.objections()[0].startswith("as xz: ")


def test_the_real_table_names_no_part_twice_and_knows_both_components(
    bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bundle_report.main([str(bundle)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].split()[-1] == "budget"
    assert said[-1].split()[:2] == ["all", "1.5"]
    (bundle / "lamella").rename(bundle / "lamella-training")
    assert bundle_report.main([str(bundle)]) == 1
    assert "libQt6Core.so.6 belongs to no listed part" in capsys.readouterr().err


def test_a_folder_that_is_no_bundle_is_refused(tmp_path: Path) -> None:
    assert bundle_report.main([str(tmp_path)]) == 2


def test_a_program_that_packs_nothing_has_no_modules() -> None:
    assert bundle_report.packed_modules(Path(sys.executable)) == {}


@pytest.mark.parametrize("component", ["lamella", "training"])
def test_the_page_on_building_names_every_part_and_its_budget(repository: Path, component: str) -> None:
    page = (repository / "docs" / "building.md").read_text(encoding="utf-8")
    mine, _, its = page.partition("*Lamella Training* (as one archive")
    rows = (mine if component == "lamella" else its).splitlines()
    table = tomllib.loads(bundle_report.BUDGETS.read_text(encoding="utf-8"))[component]
    budgets = {name: facts["budget"] for name, facts in table["parts"].items()} | {"all": table["total"]}
    for name, most in budgets.items():
        row = next(line for line in rows if line.startswith(f"| {name} |"))
        assert row.endswith(f"| {most:g} |"), name
