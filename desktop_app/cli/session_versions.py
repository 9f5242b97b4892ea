"""``lamella session versions``: which versions of models and of Lamella made a session's answers."""

import argparse
import contextlib
from datetime import UTC, datetime

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.session import session_file
from desktop_app.domain.answer_version import AnswerVersion
from desktop_app.services.session_versions import versions_of, write_answers
from desktop_app.services.workspace import Workspace


def run_versions(options: argparse.Namespace) -> int:
    """List the versions, and write all their answers when asked to."""
    with contextlib.closing(Workspace.open(options.profile)) as workspace:
        file = session_file(workspace, options.session)
    with versions_of(file) as kept:
        found = kept.versions()
        for version in found:
            print(_line(version))
        if not found:
            print("Nothing was classified in this session yet.")
        if options.csv is not None:
            rows = write_answers(kept, options.csv)
            print(f"Wrote {options.csv} ({rows} answers)")
    return ExitCode.OK


def _line(version: AnswerVersion) -> str:
    model = version.model
    layer = f" + {model.calibration}" if model.calibration else ""
    way = ", careful" if model.careful else ""
    return (
        f"{version.fields} fields by {model.model_id} {model.version}{layer}{way} in Lamella "
        f"{version.app_version}, {_time(version.first)} to {_time(version.last)} UTC "
        f"(model sha256 {model.sha256[:12]})"
    )


def _time(when: datetime | None) -> str:
    return "an unknown time" if when is None else when.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
