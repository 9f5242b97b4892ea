"""The `.deb` for Debian and its kin, made by `dpkg-deb`: Lamella below /opt, updated by newer ones only."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

from installer_depends import Needs, needs_of
from installer_payload import LINUX, ROOT, Bundle, Entry, filled, icon_entries, program_entries

PREFIX = "opt/lamella"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
_MAINTAINER = "The Lamella founders <lamella@localhost>"
_ABOUT = {
    "lamella": (
        "sorts and reviews fields of breast histology, offline",
        "A trained network marks each field of a folder as benign, malignant, in need of\n"
        "review or not assessable. You see every field with its answer and the reasons,\n"
        "decide by keyboard, and hand in a report.\n.\n"
        "For research use only: Lamella is no medical device.",
    ),
    "lamella-training": (
        "trains models for Lamella",
        "The part of Lamella that teaches models on your own labelled fields. It holds\n"
        "TensorFlow and the training parts of the shipped models.\n.\n"
        "For research use only: Lamella is no medical device.",
    ),
}


def deb_name(bundle: Bundle) -> str:
    """Name of the package's file."""
    return f"{bundle.component}_{deb_version(bundle.version)}_{_architecture(bundle)}.deb"


def deb_version(version: str) -> str:
    """Debian sorts what follows a tilde before the number itself, as a version's hyphen means it."""
    return version.replace("-", "~")


def make_deb(bundle: Bundle, out: Path, *, fast: bool) -> Path:
    """Write the package of a bundle into the folder ``out`` and return its path.

    Raises:
        SystemExit: dpkg-deb is missing or fails.
    """
    if shutil.which("dpkg-deb") is None:
        raise SystemExit("dpkg-deb is missing, so no .deb can be made here")
    path = out / deb_name(bundle)
    needs = needs_of(bundle.folder, has_window=bundle.component == "lamella")
    with tempfile.TemporaryDirectory(dir=out) as scratch:
        root = Path(scratch) / "root"
        entries = list(package_entries(bundle))
        for entry in entries:
            entry.write_below(root)
        _write_control(bundle, root, entries, needs)
        _settle(root, bundle.moment)
        # Two threads give the same bytes on every machine; the moment bounds the times in the archives.
        words = ("-Zxz", "-z0" if fast else "-z6", "--threads-max=2", "--root-owner-group", "--build")
        subprocess.run(
            ["dpkg-deb", *words, str(root), str(path)],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(bundle.moment)},
        )
    return path


def package_entries(bundle: Bundle) -> Iterator[Entry]:
    """Every file that the package installs."""
    documents = f"usr/share/doc/{bundle.component}"
    yield Entry(f"{documents}/copyright", _copyright(bundle))
    yield Entry(f"{documents}/changelog.gz", gzip.compress(_changelog(bundle), 9, mtime=0))
    yield Entry(f"usr/share/lintian/overrides/{bundle.component}", _overrides(bundle))
    if bundle.component != "lamella":
        yield from program_entries(bundle, f"{PREFIX}/training/{bundle.version}")
        return
    yield from program_entries(bundle, f"{PREFIX}/versions/{bundle.version}")
    yield Entry(f"{PREFIX}/current", f"{bundle.version}\n".encode())
    yield Entry(f"{PREFIX}/installed-by", b"deb\n")
    for name in ("lamella", "lamella-gui"):
        yield Entry(f"{PREFIX}/{name}", LINUX / "launcher.sh", 0o755)
        yield Entry(f"usr/bin/{name}", f"/{PREFIX}/{name}")
    yield Entry("usr/share/applications/lamella.desktop", filled("lamella.desktop", bundle))
    yield Entry("usr/share/mime/packages/lamella.xml", filled("lamella-mime.xml", bundle))
    yield Entry("usr/share/metainfo/lamella.metainfo.xml", filled("lamella.metainfo.xml", bundle))
    for icon in icon_entries(""):
        _, size, name = icon.name.split("/")
        yield Entry(f"usr/share/icons/hicolor/{size}/apps/{name}", icon.content)


def control_text(bundle: Bundle, needs: Needs, installed_kb: int) -> str:
    """Return the control file."""
    short, long = _ABOUT[bundle.component]
    version = deb_version(bundle.version)
    depends = list(needs.depends)
    if bundle.component != "lamella":
        depends.insert(0, f"lamella (= {version})")
    fields = {
        "Package": bundle.component,
        "Version": version,
        "Architecture": _architecture(bundle),
        "Maintainer": _MAINTAINER,
        "Installed-Size": str(installed_kb),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join(needs.recommends),
        "Section": "science",
        "Priority": "optional",
        "Description": short + "".join(f"\n {line}" for line in long.splitlines()),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def _write_control(bundle: Bundle, root: Path, entries: list[Entry], needs: Needs) -> None:
    files = [entry for entry in entries if isinstance(entry.content, bytes | Path)]
    sums = [f"{hashlib.md5(entry.bytes()).hexdigest()}  {entry.name}" for entry in files]
    installed = sum(-(-len(entry.bytes()) // 1024) for entry in files)
    folder = root / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control_text(bundle, needs, installed), encoding="utf-8")
    (folder / "md5sums").write_text("\n".join(sorted(sums)) + "\n", encoding="utf-8")


def _settle(root: Path, moment: int) -> None:
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            if path.is_dir() or path.parent.name == "DEBIAN":
                path.chmod(0o755 if path.is_dir() else 0o644)
            os.utime(path, (moment, moment))
        else:
            os.utime(path, (moment, moment), follow_symlinks=False)


def _copyright(bundle: Bundle) -> bytes:
    own = (ROOT / "LICENSE").read_text("utf-8")
    lines = "\n".join(f" {line}" if line.strip() else " ." for line in own.splitlines())
    text = filled("deb_copyright", bundle).decode()
    return text.replace("@LICENSE@", lines).encode()


def _changelog(bundle: Bundle) -> bytes:
    head = f"{bundle.component} ({deb_version(bundle.version)}) unstable; urgency=medium"
    body = "  * What changed stands in CHANGELOG.md of the sources."
    return f"{head}\n\n{body}\n\n -- {_MAINTAINER}  {formatdate(bundle.moment)}\n".encode()


def _overrides(bundle: Bundle) -> bytes:
    text = filled("deb_overrides", bundle).decode()
    return text.replace("@PACKAGE@", bundle.component).encode()


def _architecture(bundle: Bundle) -> str:
    return _ARCHITECTURES[bundle.platform.rpartition("-")[2]]
