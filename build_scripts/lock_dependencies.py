"""Rewrites the hashed locks in build_scripts/locks from pyproject.toml: `lock_dependencies.py [--upgrade]`.

Needs `uv` on the PATH (`pipx install uv`); standard library otherwise. Without --upgrade a lock keeps every
version that still fits. Each lock holds for all supported platforms and Python versions, and the later locks
follow the versions of the app's, so that pip can install them together.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "build_scripts" / "locks"
# Installed by hand into every environment, in this order: what the program needs comes first.
EXTRAS: dict[str, str | None] = {
    "app": None,
    "build": "build",
    "training": "training",
    "dev": "dev",
    "bundle": "bundle",
}


def main(arguments: list[str]) -> int:
    """Rewrite all locks; returns 2 when uv is not there, uv's own code when it fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    options = parser.parse_args(arguments)
    if shutil.which("uv") is None:
        print("uv is needed to resolve for all platforms: pipx install uv", file=sys.stderr)
        return 2
    for name in EXTRAS:
        code = subprocess.run(command(name, upgrade=options.upgrade), cwd=ROOT, check=False).returncode
        if code != 0:
            return code
        print(f"wrote {(LOCKS / name).relative_to(ROOT)}.txt")
    return 0


def command(name: str, *, upgrade: bool) -> list[str]:
    """The uv call for one lock; no comments and no index addresses, which differ between machines."""
    extra = EXTRAS[name]
    return [
        *("uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"),
        *("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-strip-extras"),
        *(("--extra", extra, "--constraint", str(LOCKS / "app.txt")) if extra else ()),
        *(("--upgrade",) if upgrade else ()),
        *("--output-file", str(LOCKS / f"{name}.txt")),
    ]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
