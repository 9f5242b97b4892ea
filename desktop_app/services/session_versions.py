"""Which versions made a session's answers, read from a file that stays as it is and may be open elsewhere."""

import contextlib
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from desktop_app.domain.answer_version import AnswerVersion
from desktop_app.persistence.answer_versions import AnswerVersions
from desktop_app.persistence.session_copy import session_root
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.reports.csv_columns import Cell
from desktop_app.reports.csv_report import write_table

COLUMNS: tuple[str, ...] = (
    "file",
    "model_id",
    "model_version",
    "model_sha256",
    "calibration",
    "careful",
    "app_version",
    "malignant_probability",
    "classified_at",
    "file_unchanged",
    "newest_answer",
)


@contextlib.contextmanager
def versions_of(file: Path) -> Iterator[AnswerVersions]:
    """Give the versions that answered in the session ``file``; also one of an older schema.

    Raises:
        StoreError: it is no session, of a newer schema, or cannot be read.
    """
    with contextlib.closing(SqliteSessionStore(None, session_root(file), looked_at=file)) as store:
        yield store.versions


def write_answers(kept: AnswerVersions, path: Path) -> int:
    """Write every version's answers as CSV; return the number of rows.

    Raises:
        ExportError: it could not be written.
        StoreError: the session cannot be read.
    """
    rows = (row for version in kept.versions() for row in _rows(kept, version))
    return write_table(COLUMNS, rows, path)


def _rows(kept: AnswerVersions, version: AnswerVersion) -> Iterator[list[Cell]]:
    model = version.model
    for answer in kept.answers(version):
        when = "" if answer.classified_at is None else answer.classified_at.astimezone(UTC)
        yield [
            answer.path,
            model.model_id,
            model.version,
            model.sha256,
            model.calibration,
            "yes" if model.careful else "no",
            version.app_version,
            answer.malignant_probability,
            when,
            "yes" if answer.holds else "no",
            answer.newest,
        ]
