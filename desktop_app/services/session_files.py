"""What can be done with a session file: check it, find the one of a folder, open it by itself."""

import logging
from pathlib import Path

from desktop_app.domain.errors import StoreError
from desktop_app.persistence.session_check import SessionCheck, check_session
from desktop_app.persistence.session_copy import session_root
from desktop_app.persistence.session_file import SUFFIX, session_path

__all__ = ["SUFFIX", "SessionCheck", "check_session", "is_session_file", "session_of_folder", "session_root"]

_log = logging.getLogger(__name__)


def is_session_file(path: Path) -> bool:
    """Say whether ``path`` names a session file."""
    return path.name.endswith(SUFFIX)


def session_of_folder(sessions_dir: Path, root: Path) -> Path:
    """Return the session file of a folder; it need not exist.

    A folder that was moved has the session that was moved with it, which still bears the old name.
    """
    usual = session_path(sessions_dir, root)
    if usual.exists() or not sessions_dir.is_dir():
        return usual
    for path in sorted(sessions_dir.glob(f"*{SUFFIX}")):
        try:
            if session_root(path) == root:
                return path
        except StoreError as error:
            _log.warning("passed over: %s (%s)", error.message, error.detail)
    return usual
