"""Files that go into an installer, and the archive that holds them: the same bytes from the same sources.

Standard library and the program `xz`. Used by `installer_run.py` and `installer_deb.py`.
"""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "installer" / "linux"
ICONS = ROOT / "installer" / "icons"
PROGRAM_NAMES = ("lamella", "lamella-gui", "lamella-training")
# With more than one thread xz writes the same bytes whatever their number; with one it writes others.
_XZ = ("xz", "--threads=2", "--block-size=16MiB", "--check=sha256", "--stdout")
# Light means fast and little more: half of the time of preset 0.
PRESETS = {True: "--lzma2=preset=0,nice=2,depth=1,mf=hc3,dict=64KiB", False: "-6"}


@dataclass(frozen=True)
class Bundle:
    """A folder that `build_bundle.py` made.

    Attributes:
        folder: holds the programs and `_internal`.
        component: ``lamella`` or ``lamella-training``.
        version: its number.
        platform: such as ``linux-x86_64``.
        moment: time of the sources' commit, seconds since 1970, for every date in an installer.
    """

    folder: Path
    component: str
    version: str
    platform: str
    moment: int

    @property
    def title(self) -> str:
        """Name of the component for people."""
        return "Lamella" if self.component == "lamella" else "Lamella Training"

    @property
    def day(self) -> str:
        """Date of the sources."""
        return datetime.fromtimestamp(self.moment, UTC).strftime("%Y-%m-%d")

    def size(self) -> int:
        """Bytes on disk, each file rounded up to blocks of 4096."""
        return sum(-(-path.lstat().st_size // 4096) * 4096 for path in self.folder.rglob("*"))


def read_bundle(folder: Path) -> Bundle:
    """Read what a bundle says of itself.

    Raises:
        SystemExit: it is no bundle.
    """
    try:
        stamp = json.loads((folder / "_internal" / "build.json").read_text("utf-8"))
        moment = int(datetime.fromisoformat(stamp["built_at"]).timestamp())
        words = [stamp[name] for name in ("component", "version", "platform")]
    except (OSError, ValueError, KeyError) as error:
        raise SystemExit(f"{folder} is no bundle that build_bundle.py made: {error!r}") from error
    return Bundle(folder, *words, moment=moment)


@dataclass(frozen=True)
class Entry:
    """One file, folder or link of an archive.

    Attributes:
        name: path in the archive.
        content: bytes, a file to copy, a ``str`` for the target of a link, or None for a folder.
        mode: permissions.
    """

    name: str
    content: bytes | Path | str | None
    mode: int = 0o644

    def write_below(self, root: Path) -> None:
        """Write it into a folder."""
        path = root / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(self.content, str):
            path.symlink_to(self.content)
            return
        if self.content is None:
            path.mkdir(exist_ok=True)
        else:
            path.write_bytes(self.bytes())
        path.chmod(self.mode)

    def bytes(self) -> bytes:
        """Content of a file."""
        assert isinstance(self.content, bytes | Path)
        return self.content.read_bytes() if isinstance(self.content, Path) else self.content


def program_entries(bundle: Bundle, under: str) -> Iterator[Entry]:
    """The bundle's own files below a folder of the archive, in the order of their names."""
    yield Entry(under, None, 0o755)
    for path in sorted(bundle.folder.rglob("*")):
        name = f"{under}/{path.relative_to(bundle.folder).as_posix()}"
        if path.is_symlink():
            yield Entry(name, str(path.readlink()))
        elif path.is_dir():
            yield Entry(name, None, 0o755)
        else:
            runs = path.parent == bundle.folder and path.name in PROGRAM_NAMES
            yield Entry(name, path, 0o755 if runs else 0o644)


def filled(name: str, bundle: Bundle) -> bytes:
    """Return a template of installer/linux with its words filled in."""
    text = (LINUX / name).read_text("utf-8")
    for word, value in {"@VERSION@": bundle.version, "@DATE@": bundle.day}.items():
        text = text.replace(word, value)
    return text.encode()


def icon_entries(under: str) -> Iterator[Entry]:
    """The program's icon as drawing and in every size that is there: ``<under>/48x48/lamella.png``."""
    yield Entry(f"{under}/scalable/lamella.svg", ROOT / "resources" / "icons" / "lamella.svg")
    for path in sorted(ICONS.glob("lamella-*.png")):
        size = path.stem.rpartition("-")[2]
        yield Entry(f"{under}/{size}x{size}/lamella.png", path)


def write_tar_xz(entries: Iterable[Entry], out: Path, moment: int, *, fast: bool) -> None:
    """Write an archive whose bytes depend on the entries, the moment and xz's version only.

    Args:
        entries: in the order in which they are unpacked.
        out: the file.
        moment: time of every entry, seconds since 1970.
        fast: compress lightly, for tests.

    Raises:
        SystemExit: xz is missing or fails.
    """
    with out.open("wb") as file:
        try:
            packer = subprocess.Popen([*_XZ, PRESETS[fast]], stdin=subprocess.PIPE, stdout=file)
        except FileNotFoundError as error:
            raise SystemExit("xz is missing: apt-get install xz-utils") from error
        assert packer.stdin is not None
        with tarfile.open(fileobj=packer.stdin, mode="w|", format=tarfile.GNU_FORMAT) as archive:
            for entry in entries:
                _add(archive, entry, moment)
        packer.stdin.close()
    if packer.wait() != 0:
        raise SystemExit(f"xz failed with code {packer.returncode}; is the disk full?")


def sha256_of(path: Path) -> str:
    """Return the hex sha256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _add(archive: tarfile.TarFile, entry: Entry, moment: int) -> None:
    header = tarfile.TarInfo(entry.name)
    header.mtime, header.mode = moment, entry.mode
    if entry.content is None:
        header.type = tarfile.DIRTYPE
        archive.addfile(header)
    elif isinstance(entry.content, str):
        header.type, header.linkname, header.mode = tarfile.SYMTYPE, entry.content, 0o777
        archive.addfile(header)
    else:
        content = entry.bytes()
        header.size = len(content)
        archive.addfile(header, io.BytesIO(content))
