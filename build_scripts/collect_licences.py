"""Licences of everything that is shipped: `collect_licences.py table | check FOLDER | collect FOLDER`.

    table            writes the table of parts into THIRD_PARTY.md; --check fails when the locks differ
    check FOLDER     fails when a bundle holds something without an entry in packaging/licences/parts.json
    collect FOLDER   the same, then lays a text of each part into the bundle's _internal/licences, with an
                     index; fails when a part has none. build_bundle.py calls it in the bundle's environment

Standard library only.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from importlib import metadata
from pathlib import Path

import licence_texts
from bundle_contents import Contents, look_into
from bundle_stamp import version_of
from dev_system import say
from licence_parts import ROOT, Knowledge, Part, read_knowledge
from licence_table import PAGE, problems, write_section

FONT = ROOT / "resources" / "fonts" / "lohit-devanagari"
_LINE = "\n\n" + "=" * 100 + "\n{}\n" + "=" * 100 + "\n\n"
_HEAD = """Licences of what this program is made of

Lamella itself is under the MIT licence (lamella.txt). The weights of its models, the data they learnt from
and the parts of all components are listed in THIRD_PARTY.md. The files named below hold the licences of the
parts that lie in this very program, each with its texts. How Qt's libraries can be replaced stands in
pyside6-essentials.txt.
"""


def main(arguments: list[str]) -> int:
    """Do what was asked; returns 1 after naming what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("table").add_argument("--check", action="store_true", help="write nothing")
    for name in ("check", "collect"):
        commands.add_parser(name).add_argument("folder", type=Path, metavar="FOLDER", help="a bundle")
    options = parser.parse_args(arguments)
    knowledge = read_knowledge()
    if options.command == "table":
        if not options.check:
            write_section(knowledge)
        wrong = problems(knowledge)
    elif options.command == "check":
        wrong = look_into(options.folder, knowledge).strangers
    else:
        wrong = collect(options.folder, knowledge)
    for sentence in wrong:
        say(sentence)
    return 1 if wrong else 0


def collect(folder: Path, knowledge: Knowledge) -> list[str]:
    """Write the licences into a bundle; return what is missing, as sentences.

    Args:
        folder: the bundle; its `_internal/licences` is made anew.
        knowledge: of `parts.json`.
    """
    contents = look_into(folder, knowledge)
    target = folder / "_internal" / "licences"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    shelf = Shelf(target)
    _add_ours(shelf, folder)
    for name in sorted(contents.parts & set(knowledge.parts)):
        _add_part(shelf, knowledge, knowledge.parts[name], contents)
    _add_system(shelf, contents)
    shelf.write_index()
    if not contents.strangers and not shelf.missing:
        say(f"{len(shelf.rows)} parts have their licences in {target}.")
    return [*contents.strangers, *shelf.missing]


class Shelf:
    """The folder of the licences while it is filled.

    Attributes:
        rows: part, version, licence and file of each text.
        missing: sentences about parts without a text.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: list[tuple[str, str, str, str]] = []
        self.missing: list[str] = []

    def add(
        self, name: str, version: str, licence: str, texts: list[tuple[str, str]], about: str = ""
    ) -> None:
        """Write the texts of one part into a file of its own; without any, the part is noted as missing."""
        if not texts:
            self.missing.append(f"{name} {version} has no licence text: add one to packaging/licences/texts.")
            return
        head = f"{name} {version}\nLicence: {licence}\n{about}".rstrip()
        body = "".join(_LINE.format(title) + text for title, text in texts)
        file = f"{name.lower().replace(' ', '-')}.txt"
        (self.folder / file).write_text(f"{head}{body}\n", encoding="utf-8")
        self.rows.append((name, version, licence, file))

    def write_index(self) -> None:
        """Write `index.txt`, the list of all files."""
        lines = [
            f"{name}, {version}\n    {licence}\n    {file}" for name, version, licence, file in self.rows
        ]
        (self.folder / "index.txt").write_text("\n".join([_HEAD, *lines, ""]), encoding="utf-8")


def _add_ours(shelf: Shelf, folder: Path) -> None:
    shutil.copyfile(PAGE, shelf.folder / PAGE.name)
    shelf.add(
        "Lamella", version_of(ROOT), "MIT", [("LICENSE", (ROOT / "LICENSE").read_text("utf-8").strip())]
    )
    if (folder / "_internal" / "resources" / "fonts").is_dir():
        text = (FONT / "OFL.txt").read_text(encoding="utf-8").strip()
        shelf.add("Lohit Devanagari", "2.95.4", "OFL-1.1", [("OFL.txt", text)])
    shelf.add("Python", sys.version.split()[0], "PSF-2.0", licence_texts.of_python())


def _add_part(shelf: Shelf, knowledge: Knowledge, part: Part, contents: Contents) -> None:
    libraries = [knowledge.libraries[stem] for stem in sorted(contents.libraries.get(part.name, ()))]
    more = [*part.texts, *(text for library in libraries for text in library.texts)]
    inside = [*dict.fromkeys(f"{library.name} ({library.licence})" for library in libraries), *part.inside]
    about = f"Source: {part.source}\n" + (f"Inside: {', '.join(inside)}\n" if inside else "")
    try:
        version, own = metadata.version(part.name), licence_texts.of_package(part.name)
    except metadata.PackageNotFoundError:
        shelf.missing.append(f"{part.name} lies in the bundle and is not installed in this environment.")
        return
    texts = [*own, *licence_texts.committed(tuple(dict.fromkeys(more)))]
    shelf.add(part.name, version, part.licence, texts, about)


def _add_system(shelf: Shelf, contents: Contents) -> None:
    """Add the libraries that PyInstaller took from this system, by the package that they belong to."""
    packages: dict[str, list[str]] = {}
    for library in contents.system:
        packages.setdefault(licence_texts.debian_package(library), []).append(library)
    for library in packages.pop("", []):
        shelf.missing.append(
            f"{library} is of this system, and no Debian package with a licence text has it."
        )
    referred: set[str] = set()
    for package, libraries in sorted(packages.items()):
        text = licence_texts.of_debian_package(package)
        referred |= licence_texts.common_licences(text)
        about = f"Files: {', '.join(libraries)}\nSource: https://snapshot.debian.org/package/{package}\n"
        texts = [("copyright", text)] if text else []
        shelf.add(f"system {package}", licence_texts.debian_version(package), "see the text", texts, about)
    for name in sorted(referred):
        text = (licence_texts.COMMON / name).read_text(encoding="utf-8", errors="replace").strip()
        shelf.add(f"common {name}", "", "text that other files refer to", [(name, text)])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
