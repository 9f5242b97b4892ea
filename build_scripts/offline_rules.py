"""What each process of Lamella may do with sockets, and what a trace says it did.

Standard library only. The window, the command line, the printing child and any other program that they start
may have no internet socket at all. A training child may make one and bind it to a loopback address, for
TensorFlow imports requests, whose urllib3 sees so whether there is IPv6. Nothing else may be done with it.
"""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from offline_processes import Role, with_tasks
from offline_trace import Call, without_strings

INTERNET = frozenset({"AF_INET", "AF_INET6"})
# Sockets that cannot leave the computer: to the X server, the session bus, the kernel's own tables.
LOCAL = frozenset({"AF_UNIX", "AF_LOCAL", "AF_NETLINK"})
UNKNOWN = "unknown family"
# Asks or sets what the process itself knows of the socket; nothing is sent.
_HARMLESS = frozenset({"socket", "getsockname", "getpeername", "getsockopt", "setsockopt"})
_STARTS = frozenset({"execve", "execveat", "clone", "clone3", "fork", "vfork"})
_FAMILY = re.compile(r"\b[AP]F_\w+")
_DESCRIPTOR = re.compile(r"\d+<([A-Za-z][\w-]*):")
_KINDS = {"UNIX": "AF_UNIX", "NETLINK": "AF_NETLINK"}
_INTERNET_KINDS = re.compile(r"(?:TCP|UDP|UDPLITE|RAW|PING|ICMP|SCTP|DCCP|MPTCP)(v6)?(?:-\w+)?")
_ADDRESS = re.compile(r'inet_addr\("([^"]*)"\)|inet_pton\(AF_INET6, "([^"]*)"|inet_pton\("([^"]*)"\)')
_PATH = re.compile(r'sun_path=(@?"[^"]*")')


@dataclass
class Verdict:
    """What was seen in one trace.

    Attributes:
        processes: how often each program was started, by role.
        calls: how many calls of each kind, by role and family: ``(role, family, name)``.
        places: addresses that were bound, and the names of local sockets that were connected to, by role.
        problems: sentences; empty when nothing is wrong.
    """

    processes: Counter[Role] = field(default_factory=Counter)
    calls: Counter[tuple[Role, str, str]] = field(default_factory=Counter)
    places: set[tuple[Role, str]] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def internet_sockets(self, role: Role) -> int:
        """How many internet sockets processes of this role made, or tried to."""
        return sum(self.calls[role, family, "socket"] for family in INTERNET)


def judge(calls: Iterable[Call]) -> Verdict:
    """Look at every call of a trace.

    What counts is that a call was made: one that failed or never came back is judged alike.
    """
    verdict = Verdict()
    seen = list(with_tasks(calls))
    for task in {id(task): task for task, _call in seen}.values():
        verdict.processes.update(role for _since, role, _words in task.programs)
    for task, call in seen:
        if call.name in _STARTS:
            continue
        role = task.role_at(call.position)
        family = family_of(call)
        verdict.calls[role, family, call.name] += 1
        _note_place(verdict, role, call)
        wrong = objection(role, family, call)
        if wrong:
            verdict.problems.append(f"{role.value} (process {call.pid}): {wrong}: {str(call)[:300]}")
    return verdict


def objection(role: Role, family: str, call: Call) -> str:
    """Return what is wrong with a call, or nothing."""
    if call.name == "io_uring_setup":
        return "asks for a ring whose calls cannot be watched"
    if family in LOCAL:
        return ""
    if family not in INTERNET:
        return f"uses a socket of {family}"
    if role is not Role.TRAINING_CHILD:
        return "uses an internet socket, where none is allowed"
    if call.name == "bind":
        return "" if _is_loopback(call) else "binds an address that is not loopback"
    return "" if call.name in _HARMLESS else "does more with an internet socket than bind it"


def family_of(call: Call) -> str:
    """Return the family of the socket a call is about: by its descriptor, its domain or its address.

    Of two, the one that reaches further counts.
    """
    arguments = without_strings(call.arguments)
    families = {family.replace("PF_", "AF_") for family in _FAMILY.findall(arguments)}
    match = _DESCRIPTOR.match(arguments)
    if match:
        kind = match[1].partition("-")[0]
        internet = _INTERNET_KINDS.fullmatch(match[1])
        if internet:
            families.add("AF_INET6" if internet[1] else "AF_INET")
        elif kind in _KINDS:
            families.add(_KINDS[kind])
    families.discard("AF_UNSPEC")
    beyond = sorted(families - LOCAL, key=lambda family: (family not in INTERNET, family))
    if beyond:
        return beyond[0]
    return min(families, default=UNKNOWN)


def _is_loopback(call: Call) -> bool:
    found = [group for groups in _ADDRESS.findall(call.arguments) for group in groups if group]
    try:
        addresses = [ipaddress.ip_address(text) for text in found]
    except ValueError:
        return False
    return bool(addresses) and all(address.is_loopback for address in addresses)


def _note_place(verdict: Verdict, role: Role, call: Call) -> None:
    if call.name not in ("bind", "connect"):
        return
    for text in (*_ADDRESS.findall(call.arguments), *((name,) for name in _PATH.findall(call.arguments))):
        verdict.places.add((role, f"{call.name} {''.join(text)}"))
