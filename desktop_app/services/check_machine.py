"""The part of the self-check that looks at program and machine: build, libraries, memory, crashes."""

import os
import platform
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.self_check import Advice, CheckLine, Health, Topic
from desktop_app.installation.build_stamp import own_stamp
from desktop_app.services.build_words import build_words
from desktop_app.services.crash_reports import last_report
from desktop_app.services.engine_choice import has_graphics_card
from desktop_app.services.models import available_cores
from desktop_app.services.package_versions import package_version
from desktop_app.services.program_words import origin, system_words
from desktop_app.services.training_component import Missing, training_component

_LIBRARIES = ("ai-edge-litert", "numpy", "pillow", "imagecodecs", "tifffile", "PySide6-Essentials")
_LEAST_GB, _LITTLE_FREE_GB = 3.5, 0.7
_RECENT_S = 7 * 24 * 3600
_OK = Health.OK


def check_program() -> Iterator[CheckLine]:
    """Yield what the program is and what it stands on."""
    stamp = own_stamp()
    damaged = getattr(sys, "frozen", False) and not stamp.commit
    yield CheckLine(
        Topic.PROGRAM,
        Health.PROBLEM if damaged else _OK,
        f"Lamella {stamp.version} ({'the build stamp is damaged' if damaged else origin(stamp)})",
        Advice.REINSTALL if damaged else Advice.NONE,
    )
    yield CheckLine(Topic.BUILD, _OK, build_words(stamp))
    yield CheckLine(Topic.SYSTEM, _OK, system_words())
    versions = [f"{name} {version}" for name in _LIBRARIES if (version := package_version(name))]
    yield CheckLine(Topic.LIBRARIES, _OK, ", ".join(versions) or "versions unknown")


def check_machine(state_dir: Path) -> Iterator[CheckLine]:
    """Yield processor, card, memory, database, training component and the last crash."""
    cores = available_cores()
    yield CheckLine(Topic.PROCESSOR, _OK, f"{cores} of {os.cpu_count()} threads, {platform.machine()}")
    card = "NVIDIA, with its driver" if has_graphics_card() else "none; none is needed"
    yield CheckLine(Topic.CARD, _OK, card)
    yield _memory()
    yield CheckLine(Topic.DATABASE, _OK, f"SQLite {sqlite3.sqlite_version}")
    yield _training()
    yield _crashes(state_dir)


def memory_gb() -> tuple[float, float | None]:
    """Return memory in all and what is free for programs, in gigabytes; None where it cannot be told."""
    if sys.platform == "win32":
        return _windows_memory()
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return total, None
    free = next((line.split()[1] for line in lines if line.startswith("MemAvailable:")), None)
    return total, int(free) * 1024 / 1e9 if free else None


def _memory() -> CheckLine:
    total, free = memory_gb()
    told = f"{total:.1f} GB" + (f", {free:.1f} GB free" if free is not None else "")
    if total < _LEAST_GB or (free is not None and free < _LITTLE_FREE_GB):
        return CheckLine(Topic.MEMORY, Health.WARNING, told, Advice.CLOSE_PROGRAMS)
    return CheckLine(Topic.MEMORY, _OK, told)


def _windows_memory() -> tuple[float, float | None]:
    import ctypes

    class Status(ctypes.Structure):
        # MEMORYSTATUSEX of the Windows API (sysinfoapi.h).
        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in ("total", "free", "a", "b", "c", "d", "e")),
        )

    status = Status(length=ctypes.sizeof(Status))
    library = getattr(ctypes, "windll")  # noqa: B009 - exists on Windows only
    library.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))
    return status.total / 1e9, status.free / 1e9


def _training() -> CheckLine:
    component = training_component()
    if component.is_there:
        return CheckLine(Topic.TRAINING, _OK, f"installed ({component.wanted})")
    if component.missing is Missing.SAME_VERSION:
        told = f"installed as {component.found}, needed as {component.wanted}"
        return CheckLine(Topic.TRAINING, Health.WARNING, told, Advice.SAME_TRAINING)
    return CheckLine(Topic.TRAINING, _OK, "not installed; classifying and reviewing work without it")


def _crashes(state_dir: Path) -> CheckLine:
    report = last_report(state_dir)
    if report is None:
        return CheckLine(Topic.CRASHES, _OK, "none noted")
    written = report.stat().st_mtime
    told = f"the last report is {report.name}"
    if time.time() - written < _RECENT_S:
        return CheckLine(Topic.CRASHES, Health.WARNING, told, Advice.READ_REPORT)
    return CheckLine(Topic.CRASHES, _OK, told)
