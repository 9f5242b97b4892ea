"""Which folder a session file belongs to."""

import contextlib
import sqlite3
from pathlib import Path

from desktop_app.domain.errors import FolderError
from desktop_app.persistence.session_file import SUFFIX


def folder_of_session(path: Path) -> Path:
    """Return the folder that the session file ``path`` belongs to; any other ``path`` as it is.

    Raises:
        FolderError: it is no session file after all, or cannot be read.
    """
    if path.suffix != SUFFIX or not path.is_file():
        return path
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            (root,) = connection.execute("SELECT value FROM session WHERE key = 'root'").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise FolderError(f"{path.name} is no session of Lamella, or it is damaged.", str(error)) from error
    return Path(root)
