"""Proves that Lamella is offline: takes it through its work under strace, then again without any network.

    python3 build_scripts/offline_test.py                    the checkout
    python3 build_scripts/offline_test.py --prefix PREFIX    an installed Lamella

Classify, report, help, models, evaluate, train, and the real window on an X server of its own, once with
every socket call written down and judged (offline_rules.py), and once in a network namespace that has nothing
but a loopback interface that is down. Every step proves that it did its work. Linux; needs strace, Xvfb,
xdotool and unshare, as root or where users may make namespaces. Exit codes: 0 all is well, 1 something is
not, 2 usage, 5 programs cannot be watched, or not be cut off from the network, on this machine.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from offline_processes import Role
from offline_programs import (
    ROOT,
    Programs,
    Step,
    TourError,
    Watch,
    check_the_watch,
    unshare_command,
    why_no_namespace,
    why_not_traceable,
)
from offline_tour import Tour

EXIT_FAILED, EXIT_CANNOT = 1, 5
EMPTY_NAMESPACE = "--in-empty-namespace"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="lamella-offline-") as scratch:
        work = Path(options.work or scratch).resolve()
        try:
            _make_empty(work)
            programs = _programs(options)
            if options.in_empty_namespace:
                return _without_network(work, programs, short=options.short)
            return _both(work, programs, options)
        except (TourError, OSError) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return EXIT_FAILED


def _make_empty(work: Path) -> None:
    work.mkdir(parents=True, exist_ok=True)
    if any(work.iterdir()):
        raise TourError(f"{work} is not empty: what lies there would count as done")


def _both(work: Path, programs: Programs, options: argparse.Namespace) -> int:
    if reason := why_not_traceable(work):
        print(f"strace cannot watch programs here, so nothing was tested: {reason}", file=sys.stderr)
        return EXIT_CANNOT
    check_the_watch(work)
    failed = _traced(work / "traced", programs, short=options.short)
    if reason := why_no_namespace():
        print(f"no network namespace can be made here, so half was not tested: {reason}", file=sys.stderr)
        return failed or EXIT_CANNOT
    failed = _in_empty_namespace(work / "alone", options) or failed
    print("FAILED" if failed else "Offline: every step did its work, and none did what it may not.")
    return EXIT_FAILED if failed else 0


def _programs(options: argparse.Namespace) -> Programs:
    programs = Programs.installed(options.prefix) if options.prefix else Programs.of_checkout()
    if options.need_training and not programs.has_training:
        raise TourError(f"{options.prefix} has no training component")
    return programs


def _tour(work: Path, programs: Programs, *, traced: bool, short: bool) -> Tour:
    work.mkdir(parents=True, exist_ok=True)
    watch = Watch(work, traced=traced)
    if not programs.is_installed:
        watch.environment["PYTHONPATH"] = str(ROOT)
    tour = Tour(watch, programs, short=short)
    tour.whole()
    return tour


def _traced(work: Path, programs: Programs, *, short: bool) -> int:
    print("--- under strace", flush=True)
    tour = _tour(work, programs, traced=True, short=short)
    print("--- sockets, by process")
    for line in table(tour.steps):
        print(line)
    return _tell_problems(tour.steps)


def _in_empty_namespace(work: Path, options: argparse.Namespace) -> int:
    """Take the tour again where there is no network, in a process of our own inside ``unshare -n``."""
    words = [sys.executable, __file__, EMPTY_NAMESPACE, "--work", str(work)]
    words += ["--prefix", str(options.prefix)] if options.prefix else []
    words += ["--short"] if options.short else []
    return subprocess.run([*unshare_command(), *words], check=False).returncode


def _without_network(work: Path, programs: Programs, *, short: bool) -> int:
    there = interfaces(Path("/proc/net/dev").read_text(encoding="utf-8"))
    if set(there) - {"lo"}:
        raise TourError(f"this is no empty network namespace: it has {there}")
    print(f"--- without network (unshare -n; interfaces: {', '.join(there)})", flush=True)
    return _tell_problems(_tour(work, programs, traced=False, short=short).steps)


def interfaces(text: str) -> list[str]:
    """Return the names of network interfaces in ``/proc/net/dev``."""
    return [line.partition(":")[0].strip() for line in text.splitlines() if ":" in line]


def table(steps: list[Step]) -> list[str]:
    """Return lines on what each kind of process did in all steps together, addresses included."""
    lines = []
    verdicts = [step.verdict for step in steps if step.verdict is not None]
    for role in Role:
        processes = sum(verdict.processes[role] for verdict in verdicts)
        made: dict[str, int] = {}
        for verdict in verdicts:
            for (owner, family, name), count in verdict.calls.items():
                if owner is role and name in ("socket", "socketpair"):
                    made[family] = made.get(family, 0) + count
        sockets = ", ".join(f"{count} {family}" for family, count in sorted(made.items())) or "none"
        lines.append(f"{role.value}: {processes} started; sockets made: {sockets}")
        places = {place for verdict in verdicts for owner, place in verdict.places if owner is role}
        lines += [f"    {place}" for place in sorted(places)]
    return lines


def _tell_problems(steps: list[Step]) -> int:
    for step in steps:
        for problem in step.problems:
            print(f"WRONG in {step.name}: {problem}", flush=True)
    return EXIT_FAILED if any(step.problems for step in steps) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    add = parser.add_argument
    add("--prefix", type=Path, help="folder of an installed Lamella; without it, the checkout")
    add("--work", type=Path, metavar="DIR", help="keep traces and results in DIR, a new folder")
    add("--short", action="store_true", help="three fields, the window and its help; no reports, no training")
    add("--need-training", action="store_true", help="fail when the training component is not installed")
    add(EMPTY_NAMESPACE, action="store_true", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())
