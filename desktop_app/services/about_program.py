"""What the page About says of the program and of being offline; the window puts it into words."""

import shlex
import sys
from dataclasses import dataclass

from desktop_app.installation.build_stamp import own_stamp
from desktop_app.services.build_words import trusted_keys

# As in docs/offline.md, which says how to read what it prints.
_LINUX_CHECK = "strace -f -e trace=network -o sockets.txt {program}; grep AF_INET sockets.txt"
_WINDOWS_CHECK = "resmon.exe"
_MACOS_CHECK = "lsof -i -a -c lamella"


@dataclass(frozen=True, slots=True)
class AboutProgram:
    """What is known of this program.

    Attributes:
        version: its number.
        commit: first digits of the commit it was built from; empty for a checkout.
        built_at: time of that commit, ISO 8601 in UTC; empty for a checkout.
        keys: short names of the keys whose signatures it trusts; empty for an unsigned build.
        network_check: a command of this system by which everybody can see that no connection is opened.
    """

    version: str
    commit: str
    built_at: str
    keys: tuple[str, ...]
    network_check: str


def about_program() -> AboutProgram:
    """Return it; reads one small file."""
    stamp = own_stamp()
    linux = _LINUX_CHECK.format(program=_program())
    check = {"win32": _WINDOWS_CHECK, "darwin": _MACOS_CHECK}.get(sys.platform, linux)
    return AboutProgram(stamp.version, stamp.commit[:12], stamp.built_at, trusted_keys(stamp), check)


def _program() -> str:
    """Return what a terminal calls to start this window."""
    if not getattr(sys, "frozen", False):
        return f"{shlex.quote(sys.executable)} -m desktop_app"
    # Loaded when asked for: the window need not wait for what applies updates.
    from desktop_app.services.updates import Updates

    launcher = Updates.of_this_program().launcher()
    return shlex.quote(str(launcher or sys.executable))
