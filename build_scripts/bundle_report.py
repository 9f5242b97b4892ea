"""Says where every megabyte of a bundle goes: `bundle_report.py FOLDER [--compressed] [--markdown]`.

Fails (exit code 1) when a part, or the whole, is larger than packaging/budgets.toml allows, and when a file
belongs to no part that is listed there. 1 MB is a million bytes. Standard library only; build_bundle.py calls
it after every build. With --compressed every part is packed by xz -6 as well, which takes a minute or more.
"""

from __future__ import annotations

import argparse
import lzma
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from bundle_archive import packed_modules
from dev_system import say

BUDGETS = Path(__file__).parent / "packaging" / "budgets.toml"
MEGA = 1_000_000
UNKNOWN = "belongs to no listed part"


@dataclass
class Part:
    """One line of the report.

    Attributes:
        name: for people.
        budget: most megabytes on disk.
        paths: patterns of file names below the bundle.
        modules: first names of the Python modules that are packed into the programs.
        files: those found.
        packed: bytes of its modules in the programs.
        compressed: bytes of its files as xz; 0 where it was not asked.
    """

    name: str
    budget: float
    paths: Sequence[str] = ()
    modules: Sequence[str] = ()
    files: list[Path] = field(default_factory=list)
    packed: int = 0
    compressed: int = 0

    @property
    def size(self) -> int:
        """Bytes on disk, packed modules included."""
        return sum(path.stat().st_size for path in self.files) + self.packed


@dataclass
class Report:
    """A bundle's parts and limits.

    Attributes:
        parts: in the order of the table; the programs' own code counts as the part that claims the program.
        unknown: files that no part claims.
        total_budget, compressed_budget: most megabytes of the whole.
        installed: bytes on disk.
    """

    parts: list[Part]
    unknown: list[Path]
    total_budget: float
    compressed_budget: float
    installed: int

    @property
    def compressed(self) -> int:
        """Bytes of all parts as xz; 0 where it was not asked."""
        return sum(part.compressed for part in self.parts)

    def objections(self) -> list[str]:
        """Return a sentence for everything that should not be."""
        too_large = [
            f"{part.name}: {part.size / MEGA:.1f} MB, of at most {part.budget:g}"
            for part in self.parts
            if part.size > part.budget * MEGA
        ]
        whole = ("the whole", self.installed, self.total_budget)
        for name, size, most in (whole, ("as xz", self.compressed, self.compressed_budget)):
            if size > most * MEGA:
                too_large.append(f"{name}: {size / MEGA:.1f} MB, of at most {most:g}")
        return too_large + [f"{path} {UNKNOWN}" for path in self.unknown]


def main(arguments: list[str]) -> int:
    """Print the report; returns 1 when there is an objection, 2 for a folder that is no bundle."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--compressed", action="store_true", help="pack every part by xz as well")
    parser.add_argument("--markdown", action="store_true", help="as a table for docs/building.md")
    options = parser.parse_args(arguments)
    if not (options.folder / "_internal").is_dir():
        print(f"{options.folder} is no bundle: it holds no _internal.", file=sys.stderr)
        return 2
    report = examine(options.folder)
    if options.compressed:
        compress(report.parts)
    say("\n".join(as_lines(report, markdown=options.markdown)))
    objections = report.objections()
    for sentence in objections:
        print(f"over budget: {sentence}", file=sys.stderr)
    return 1 if objections else 0


def examine(folder: Path, budgets: Path = BUDGETS) -> Report:
    """Share the files of a bundle out among the parts of the table; links count nothing.

    Raises:
        ValueError: a program's archive cannot be read.
    """
    training = any(folder.glob("lamella-training*"))
    table = tomllib.loads(budgets.read_text(encoding="utf-8"))["training" if training else "lamella"]
    parts = [Part(name, **facts) for name, facts in table["parts"].items()]
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    unknown = [path.relative_to(folder) for path in files if not _claim(parts, folder, path)]
    for program in (path for path in files if path.parent == folder):
        _share_modules(parts, packed_modules(program))
    installed = sum(path.stat().st_size for path in files)
    return Report(parts, unknown, table["total"], table["compressed"], installed)


def compress(parts: Iterable[Part]) -> None:
    """Fill in what each part takes as xz -6; modules count with the programs that hold them."""
    with ThreadPoolExecutor() as pool:
        found = [(part, pool.submit(_packed_size, part.files)) for part in parts]
        for part, size in found:
            part.compressed = size.result()


def as_lines(report: Report, *, markdown: bool = False) -> Iterator[str]:
    """Yield the report's lines, the largest part first."""
    row = "| {} | {} | {} | {} |" if markdown else "{:<44}{:>9}{:>9}{:>9}"
    yield row.format("part", "MB", "as xz", "budget")
    if markdown:
        yield "|---|---:|---:|---:|"
    for part in sorted(report.parts, key=lambda part: part.size, reverse=True):
        yield row.format(part.name, *_numbers(part.size, part.compressed, part.budget))
    rest = report.installed - sum(part.size for part in report.parts)
    if report.unknown:
        yield row.format(UNKNOWN, *_numbers(rest, 0, 0))
    yield row.format("all", *_numbers(report.installed, report.compressed, report.total_budget))


def _numbers(size: int, compressed: int, budget: float) -> tuple[str, str, str]:
    return f"{size / MEGA:.1f}", f"{compressed / MEGA:.1f}" if compressed else "", f"{budget:g}"


def _claim(parts: Iterable[Part], folder: Path, path: Path) -> bool:
    name = path.relative_to(folder).as_posix()
    for part in parts:
        if any(fnmatchcase(name, pattern) for pattern in part.paths):
            part.files.append(path)
            return True
    return False


def _share_modules(parts: Sequence[Part], modules: dict[str, int]) -> None:
    """Count a program's modules with their libraries; what nobody names is the first part's own."""
    owners: dict[str, Part] = {name: part for part in parts for name in part.modules}
    for name, size in modules.items():
        owner = owners.get(name.partition(".")[0])
        if owner is not None:
            owner.packed += size
            parts[0].packed -= size


def _packed_size(files: Sequence[Path]) -> int:
    packer = lzma.LZMACompressor(preset=6)
    size = 0
    for path in files:
        with path.open("rb") as stream:
            while block := stream.read(MEGA):
                size += len(packer.compress(block))
    return size + len(packer.flush())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
