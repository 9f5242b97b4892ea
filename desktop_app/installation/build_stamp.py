"""What this program was built from: the stamp that the build lays beside the program's modules.

A checkout or a wheel has none: it counts as an unsigned build.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import desktop_app

STAMP_NAME = "build.json"
STAMP_SCHEMA = 1
PUBLIC_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class BuildStamp:
    """What the build says of itself.

    Attributes:
        version: semantic version of the program.
        commit: the sources' commit, 40 hexadecimal digits; empty for a checkout.
        built_at: time of that commit, ISO 8601 in UTC (not of the build: two builds of a commit are alike).
        platform: such as ``linux-x86_64``, ``windows-x86_64``, ``macos-arm64``; empty for a checkout.
        component: ``lamella`` or ``lamella-training``.
        public_keys: Ed25519 keys (RFC 8032) whose signatures this build trusts, 32 bytes each; empty for an
            unsigned build.
    """

    version: str
    commit: str = ""
    built_at: str = ""
    platform: str = ""
    component: str = "lamella"
    public_keys: tuple[bytes, ...] = ()

    @property
    def is_signed_build(self) -> bool:
        """Whether this build knows any key that it trusts."""
        return bool(self.public_keys)


def read_stamp(path: Path) -> BuildStamp:
    """Read a stamp file.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no stamp.
    """
    body = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(body, dict) or body.get("schema") != STAMP_SCHEMA:
        raise ValueError(f"{path.name} is no build stamp of schema {STAMP_SCHEMA}")
    words = {name: _word(body, name) for name in ("version", "commit", "built_at", "platform", "component")}
    return BuildStamp(**words, public_keys=_keys(body.get("public_keys", [])))


def own_stamp() -> BuildStamp:
    """Return the running program's stamp; a checkout's says no more than its version."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is None:
        return BuildStamp(desktop_app.__version__)
    try:
        return read_stamp(Path(frozen) / STAMP_NAME)
    except (OSError, ValueError):
        # A program whose stamp was damaged trusts nobody.
        return BuildStamp(desktop_app.__version__)


def _word(body: dict[str, Any], name: str) -> str:
    word = body.get(name)
    if not isinstance(word, str):
        raise ValueError(f"the build stamp has no {name}")  # noqa: TRY004 - whatever is wrong, it is no stamp
    return word


def _keys(listed: object) -> tuple[bytes, ...]:
    if not isinstance(listed, list):
        raise ValueError("the build stamp's keys are no list")  # noqa: TRY004 - the same
    keys = tuple(bytes.fromhex(str(key)) for key in listed)
    if any(len(key) != PUBLIC_KEY_BYTES for key in keys):
        raise ValueError("a key of the build stamp has the wrong length")
    return keys
