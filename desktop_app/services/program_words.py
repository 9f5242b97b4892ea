"""What this program is, in plain words: version, commit, signed or not, system. For reports and About."""

import platform
import sys

from desktop_app.installation.build_stamp import BuildStamp, own_stamp
from desktop_app.services.build_words import build_words


def program_lines() -> tuple[str, ...]:
    """Return lines for a report that support reads; no name of a user or computer stands in them."""
    stamp = own_stamp()
    return (
        f"Lamella {stamp.version} ({origin(stamp)})",
        f"Build: {build_words(stamp)}",
        f"System: {system_words()}",
    )


def origin(stamp: BuildStamp) -> str:
    """Return what it was built from."""
    if not stamp.commit:
        return "run from its sources"
    return f"commit {stamp.commit[:12]} of {stamp.built_at}, for {stamp.platform}"


def system_words() -> str:
    """Return operating system, processor and Python, without the computer's name."""
    python = f"Python {platform.python_version()}, {sys.maxsize.bit_length() + 1} bits"
    return f"{platform.system()} {platform.release()} {platform.machine()}, {python}"
