"""The stamp that a build lays beside the program's modules; read by desktop_app/installation/build_stamp.py.

Standard library only. Nothing in it depends on when or where the build ran: the time is the commit's.
"""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from dev_system import say

STAMP_SCHEMA = 1
KEYS_VARIABLE, TIME_VARIABLE = "LAMELLA_PUBLIC_KEYS", "SOURCE_DATE_EPOCH"
_COMPONENTS = {"lamella": "lamella", "training": "lamella-training"}
_SYSTEMS = {"linux": "linux", "windows": "windows", "darwin": "macos"}
_MACHINES = {"amd64": "x86_64", "aarch64": "arm64"}
_KEY = re.compile(r"[0-9a-f]{64}")
# Sources without a history, such as an archive: the first moment that a zip file can name.
_NO_TIME = 315532800


def make_stamp(root: Path, component: str, environment: Mapping[str, str] = os.environ) -> dict[str, object]:
    """Return the stamp's content.

    Args:
        root: the sources.
        component: ``lamella`` or ``training``.
        environment: where the time and the public keys (hexadecimal, with commas) may be named.

    Raises:
        SystemExit: a public key is none.
    """
    return {
        "schema": STAMP_SCHEMA,
        "version": version_of(root),
        "commit": commit_of(root),
        "built_at": datetime.fromtimestamp(source_time(root, environment), UTC).isoformat(),
        "platform": platform_word(),
        "component": _COMPONENTS[component],
        "public_keys": public_keys(environment.get(KEYS_VARIABLE, "")),
    }


def write_stamp(path: Path, stamp: Mapping[str, object]) -> None:
    """Write the stamp; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(stamp, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def version_of(root: Path) -> str:
    """Return the program's version without importing it.

    Raises:
        ValueError: the package names none.
    """
    text = (root / "desktop_app" / "__init__.py").read_text(encoding="utf-8")
    match = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if match is None:
        raise ValueError("desktop_app/__init__.py names no __version__")
    return match[1]


def commit_of(root: Path) -> str:
    """Return the sources' commit, 40 hexadecimal digits; empty without a history."""
    if _git(root, "status", "--porcelain"):
        say("Some changes are not committed: the stamp names the commit below them.")
    return _git(root, "rev-parse", "HEAD")


def source_time(root: Path, environment: Mapping[str, str] = os.environ) -> int:
    """Return the commit's time in seconds since 1970 (or what SOURCE_DATE_EPOCH says instead)."""
    named = environment.get(TIME_VARIABLE, "")
    if named.isdecimal():
        return int(named)
    return int(_git(root, "show", "-s", "--format=%ct", "HEAD") or _NO_TIME)


def platform_word() -> str:
    """Return system and machine, such as ``linux-x86_64``."""
    system, machine = platform.system().lower(), platform.machine().lower()
    return f"{_SYSTEMS.get(system, system)}-{_MACHINES.get(machine, machine)}"


def public_keys(words: str) -> list[str]:
    """Return the keys named in ``words``, hexadecimal with commas between.

    Raises:
        SystemExit: one is no Ed25519 public key.
    """
    keys = [word.strip().lower() for word in words.split(",") if word.strip()]
    for key in keys:
        if not _KEY.fullmatch(key):
            raise SystemExit(f"{KEYS_VARIABLE}: {key!r} is no key of 64 hexadecimal digits.")
    return keys


def _git(root: Path, *words: str) -> str:
    command = ["git", "-C", str(root), *words]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
