"""What holds for every test: the order of the suites, the platform, where labelled data lie, no threads left.

Fixtures of one suite live in that suite's own conftest.
"""

import itertools
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from x_display import x_server

ROOT = Path(__file__).resolve().parent.parent
SUITES = ("unit", "gui", "e2e")
_profile_numbers = itertools.count(1)

# Windows open in memory unless a developer asks to watch them (QT_QPA_PLATFORM=xcb).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window speaks the language of the system; tests read English.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run unit, then gui, then e2e: the cheap proofs first, shuffled only among themselves."""
    items.sort(key=lambda item: _suite_rank(item.path))


def _suite_rank(path: Path) -> int:
    folder = path.relative_to(ROOT / "tests").parts[0]
    return SUITES.index(folder) if folder in SUITES else len(SUITES)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout under test."""
    return ROOT


@pytest.fixture(scope="session")
def labelled_data_dir() -> Path:
    """Labelled images: LAMELLA_DATA, else `../shared/data` beside the checkout; skips without."""
    folder = Path(os.environ.get("LAMELLA_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no labelled images at {folder}: set LAMELLA_DATA to their folder")
    return folder


@pytest.fixture
def x_display() -> Iterator[str]:
    """Name of a virtual X screen that lives as long as the test, such as ":17"."""
    if not sys.platform.startswith("linux"):
        pytest.skip("X servers belong to Linux")
    # A missing Xvfb is a failure, not a skip: dev.py installs it.
    with x_server(1600, 1000) as display:
        yield display


@pytest.fixture(autouse=True)
def _own_profile(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A test that names no profile gets a fresh one, never the developer's own settings and sessions."""
    profile = tmp_path_factory.getbasetemp() / "profiles" / str(next(_profile_numbers))
    monkeypatch.setenv("LAMELLA_PROFILE", str(profile))


@pytest.fixture(autouse=True)
def _no_thread_outlives_its_test() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 3
    while (left := _living_strangers(before)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left, f"threads still alive after the test: {[thread.name for thread in left]}"


def _living_strangers(before: set[threading.Thread]) -> list[threading.Thread]:
    # QThreads that called into Python show up as dummy threads and never leave the list.
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]
