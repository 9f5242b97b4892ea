"""``lamella session``: check a session file, save it elsewhere, find moved files."""

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import StoreError
from desktop_app.services.session import Session
from desktop_app.services.session_files import SUFFIX, check_session, is_session_file, session_of_folder
from desktop_app.services.workspace import Workspace


def run_verify(options: argparse.Namespace) -> int:
    """Check a session; return ``SOME_FAILED`` when something is wrong with it."""
    with contextlib.closing(Workspace.open(options.profile)) as workspace:
        found = check_session(session_file(workspace, options.session))
    for problem in found.problems:
        print(f"WRONG: {problem}")
    print(f"{found.path}: {found.reviews} reviews, {found.entries} log entries")
    print(f"newest hash {found.head}")
    print("The session is whole." if found.is_whole else "The session is not as Lamella wrote it.")
    return ExitCode.OK if found.is_whole else ExitCode.SOME_FAILED


def run_save_as(options: argparse.Namespace) -> int:
    """Copy a session to another file."""
    target = options.target.expanduser().absolute()
    if not is_session_file(target):
        raise StoreError(f"The name of a session file ends in {SUFFIX}; {target.name} does not.")
    if target.exists():
        raise StoreError(f"{target} exists. Remove it first, or choose another name.")
    with _opened(options) as session:
        session.save_as(target)
    print(f"Wrote {target}")
    return ExitCode.OK


def run_relocate(options: argparse.Namespace) -> int:
    """Find the files of a session in the folder they moved to."""
    cancel = CancelToken()
    with _opened(options) as session, cancel_on_interrupt(cancel), contextlib.ExitStack() as stack:
        display: ProgressDisplay | None = None
        try:
            for event in session.relocate(options.folder.expanduser().absolute(), cancel):
                if display is None and event.total:
                    display = stack.enter_context(ProgressDisplay(event.total))
                if display is not None:
                    display.show(event.done)
                outcome = event.batch[0] if event.batch else None
        except Cancelled:
            return ExitCode.INTERRUPTED
    if outcome is None:
        return ExitCode.ERROR
    print(f"{outcome.found} files found in {outcome.root}, {outcome.missing} not found")
    return ExitCode.SOME_FAILED if outcome.missing else ExitCode.OK


@contextlib.contextmanager
def _opened(options: argparse.Namespace) -> Iterator[Session]:
    with contextlib.closing(Workspace.open(options.profile)) as workspace:
        workspace.start_logging()
        with contextlib.closing(workspace.open_session(session_file(workspace, options.session))) as session:
            if session.problem is not None:
                raise session.problem
            yield session


def session_file(workspace: Workspace, path: Path) -> Path:
    """Return the session file that ``path`` is, or that belongs to the folder ``path``."""
    path = path.expanduser().absolute()
    file = session_of_folder(workspace.dirs.sessions_dir, path) if path.is_dir() else path
    if not file.is_file():
        raise StoreError(f"There is no session {file}.")
    return file
