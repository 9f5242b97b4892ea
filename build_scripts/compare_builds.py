"""Says in which files two builds differ: `compare_builds.py ONE OTHER` (folders or files).

Standard library only. Exit codes: 0 the same, 1 they differ (every differing file is named).
"""

from __future__ import annotations

import filecmp
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Compare and print; returns the exit code."""
    if len(arguments) != 2:
        print((__doc__ or "").strip(), file=sys.stderr)
        return 2
    differing = differences(Path(arguments[0]), Path(arguments[1]))
    for line in differing:
        print(line)
    print(f"{len(differing)} differences")
    return 1 if differing else 0


def differences(one: Path, other: Path) -> list[str]:
    """Name what is in one alone, and what differs in content, kind or permissions; times do not count.

    Args:
        one: a folder or a file.
        other: the same kind.

    Raises:
        OSError: something cannot be read.
    """
    if one.is_file():
        return [] if filecmp.cmp(one, other, shallow=False) else [f"differs: {one.name}"]
    names = {path.relative_to(root).as_posix() for root in (one, other) for path in root.rglob("*")}
    found = []
    for name in sorted(names):
        left, right = one / name, other / name
        if not _exists(left) or not _exists(right):
            found.append(f"only in {one if _exists(left) else other}: {name}")
        elif _differ(left, right):
            found.append(f"differs: {name}")
    return found


def _exists(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _differ(left: Path, right: Path) -> bool:
    if left.lstat().st_mode != right.lstat().st_mode:
        return True
    if left.is_symlink():
        return left.readlink() != right.readlink()
    return left.is_file() and not filecmp.cmp(left, right, shallow=False)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
