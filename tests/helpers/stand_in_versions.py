"""Small versions of a stand-in program in a scratch installation, and real update files made of them.

The program is a shell script that answers the word ``_try`` as Lamella does; everything around it is real.
"""

import contextlib
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from make_update import make_update, sign_update
from nacl.signing import SigningKey

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.trust import Consent
from desktop_app.installation.build_stamp import BuildStamp
from desktop_app.installation.layout import Installation
from desktop_app.installation.signatures import UPDATE_DOMAIN, sign
from desktop_app.services.updates import Updates, UpdateStep

PLATFORM = "linux-x86_64"
# The key that the installed stand-in trusts.
OURS = SigningKey(b"o" * 32)
# A library says something on standard error after the answer, as TensorFlow does.
ANSWER = 'echo "{component} {version} ready: stand_in"; echo "by the way" >&2'


def bundle(
    folder: Path,
    version: str,
    *,
    component: str = "lamella",
    platform: str = PLATFORM,
    answer: str = ANSWER,
    filler: int = 1000,
) -> Path:
    """Write a folder as a build would lay it, with ``filler`` bytes that hardly compress."""
    modules = folder / "_internal"
    (modules / "lib").mkdir(parents=True)
    stamp = {
        "schema": 1,
        "version": version,
        "commit": "c" * 40,
        "built_at": "2026-01-02T03:04:05+00:00",
        "platform": platform,
        "component": component,
        "public_keys": [],
    }
    (modules / "build.json").write_text(json.dumps(stamp), encoding="utf-8")
    said = answer.format(component=component, version=version)
    program = folder / component
    program.write_text(
        f'#!/bin/sh\n[ "$1" = _try ] || {{ echo {version}; exit 0; }}\n{said}\n', encoding="utf-8"
    )
    program.chmod(0o755)
    (modules / "lib" / "filler.bin").write_bytes(_noise(filler, version))
    (modules / "lib" / "second.bin").write_bytes(_noise(filler // 3, f"second {version}"))
    (modules / "filler.so").symlink_to("lib/filler.bin")
    (modules / "empty").write_bytes(b"")
    return folder


def _noise(count: int, seed: str) -> bytes:
    return random.Random(seed).randbytes(count)


def installation(prefix: Path, current: str = "0.2.0", by: str = "run", filler: int = 1000) -> Installation:
    """Lay an installation with one version."""
    bundle(prefix / "versions" / current, current, filler=filler)
    (prefix / "current").write_text(f"{current}\n", encoding="ascii")
    (prefix / "installed-by").write_text(f"{by}\n", encoding="ascii")
    return Installation(prefix)


def stamp_of(*keys: SigningKey, platform: str = PLATFORM) -> BuildStamp:
    """Return the stamp of a build that trusts ``keys``."""
    return BuildStamp("0.2.0", platform=platform, public_keys=tuple(key.verify_key.encode() for key in keys))


def update(scratch: Path, version: str, key: SigningKey | None = None, **facts: object) -> Path:
    """Make a real update file of a stand-in version; signed with a ``key``."""
    folder = bundle(scratch / f"bundle-{version}-{len(list(scratch.glob('bundle-*')))}", version, **facts)  # type: ignore[arg-type]
    path = make_update(folder, scratch / "updates", preset=0)
    if key is not None:
        sign_update(path, key)
    return path


def picture_of(prefix: Path) -> dict[str, object]:
    """Return everything below a folder: bytes and mode of files, targets of links; the lock aside."""
    seen: dict[str, object] = {}
    for path in sorted(prefix.rglob("*")):
        name = path.relative_to(prefix).as_posix()
        if name.split("/")[0] == ".lock":
            continue
        if path.is_symlink():
            seen[name] = str(path.readlink())
        else:
            seen[name] = (path.read_bytes(), path.stat().st_mode) if path.is_file() else None
    return seen


def rewritten(path: Path, change: Callable[[dict], dict], key: SigningKey | None = None) -> Path:
    """Return a copy of an update whose update.json was changed, signed anew with a ``key``."""
    copy = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        body = json.loads(source.read("update.json"))
        data = json.dumps(change(body)).encode()
        for name in source.namelist():
            content = {"update.json": data}.get(name, source.read(name))
            if name == "update.sig" and key is not None:
                content = sign(data, UPDATE_DOMAIN, key)
            target.writestr(name, content)
    return copy


def apply(updates: Updates, path: Path, consent: Consent | None = None) -> list[UpdateStep]:
    """Apply an update; return the steps in order."""
    return [step for event in updates.apply(path, CancelToken(), consent) for step in event.batch]


@contextlib.contextmanager
def unchanged(here: Installation) -> Iterator[None]:
    """Fail when the block changes a byte of an installation, or leaves its lock behind."""
    before = picture_of(here.prefix)
    yield
    assert picture_of(here.prefix) == before
    assert not (here.prefix / ".lock").exists()
