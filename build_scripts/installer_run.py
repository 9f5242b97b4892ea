"""The self-extracting `.run`: a shell text, and behind it a compressed archive."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from installer_payload import (
    LINUX,
    Bundle,
    Entry,
    filled,
    icon_entries,
    program_entries,
    sha256_of,
    write_tar_xz,
)

# Room for the program while an older copy of the same version is still there, and some to spare.
_SPARE_KB = 20_000
_PIECE = 1 << 20


def run_name(bundle: Bundle) -> str:
    """Name of the installer's file."""
    return f"{bundle.title.replace(' ', '-')}-{bundle.version}-{bundle.platform}.run"


def make_run(bundle: Bundle, out: Path, *, fast: bool) -> Path:
    """Write the installer of a bundle into the folder ``out`` and return its path."""
    path = out / run_name(bundle)
    with tempfile.TemporaryDirectory(dir=out) as scratch:
        payload = Path(scratch) / "payload"
        write_tar_xz(payload_entries(bundle), payload, bundle.moment, fast=fast)
        head = make_head(bundle, payload)
        with path.open("wb") as file, payload.open("rb") as rest:
            file.write(head)
            while piece := rest.read(_PIECE):
                file.write(piece)
    path.chmod(0o755)
    return path


def payload_entries(bundle: Bundle) -> Iterator[Entry]:
    """What the archive holds: the program, the files around it, and the mark that it is whole."""
    yield from program_entries(bundle, "program")
    if bundle.component == "lamella":
        launcher = LINUX / "launcher.sh"
        yield Entry("share", None, 0o755)
        yield Entry("share/lamella", launcher, 0o755)
        yield Entry("share/lamella-gui", launcher, 0o755)
        yield Entry("share/uninstall", LINUX / "uninstall.sh", 0o755)
        for name in ("lamella.desktop", "lamella-mime.xml", "lamella.metainfo.xml"):
            yield Entry(f"share/{name}", filled(name, bundle))
        yield from icon_entries("share/icons")
    yield Entry("complete", b"")


def make_head(bundle: Bundle, payload: Path) -> bytes:
    """Return the text in front of a payload; it names its own length, which its words must not change."""
    text = (LINUX / "run_head.sh").read_text("utf-8")
    parts = [path.read_text("utf-8") for path in sorted((LINUX / "run_parts").glob("*.sh"))]
    text = text.replace("@PARTS@", "\n".join(parts))
    words = {
        "VERSION": bundle.version,
        "COMPONENT": bundle.component,
        "PLATFORM": bundle.platform,
        "TITLE": bundle.title,
        "PAYLOAD_BYTES": str(payload.stat().st_size),
        "PAYLOAD_SHA256": sha256_of(payload),
        "NEEDED_KB": str(bundle.size() // 1024 + _SPARE_KB),
    }
    for name, value in words.items():
        text = text.replace(f"@{name}@", value)
    offset = 0
    while len(text.replace("@OFFSET@", str(offset)).encode()) != offset:
        offset = len(text.replace("@OFFSET@", str(offset)).encode())
    return text.replace("@OFFSET@", str(offset)).encode()
