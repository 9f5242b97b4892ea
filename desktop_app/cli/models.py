"""``lamella models list | show | verify``."""

import argparse

from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.summary import warn
from desktop_app.services.workspace import Workspace


def run_list(options: argparse.Namespace) -> int:
    """Print the installed models; a broken package is named with its reason."""
    models = _workspace(options).models
    summaries = models.summaries()
    width = max((len(summary.identity.model_id) for summary in summaries), default=0)
    for summary in summaries:
        mark = " (default)" if summary.is_default else ""
        print(f"{summary.identity.model_id:<{width}}  {summary.identity.version}  {summary.title}{mark}")
    for path, message in models.broken():
        warn(f"{path.name}: {message}")
    if not summaries:
        warn("No usable model is installed.")
    return ExitCode.OK if summaries else ExitCode.ERROR


def run_show(options: argparse.Namespace) -> int:
    """Print the card of a model after verifying its files."""
    lines = _workspace(options).models.card(options.model)
    width = max(len(label) for label, _ in lines)
    for label, text in lines:
        print(f"{label:<{width}}  {text}")
    return ExitCode.OK


def run_verify(options: argparse.Namespace) -> int:
    """Check every file of a package and that it gives the answers it was shipped with."""
    summary = _workspace(options).models.verify(options.model)
    identity = summary.identity
    print(f"{identity.model_id} {identity.version} is complete and unchanged, and answers as it should.")
    print(f"sha256 {identity.sha256}")
    return ExitCode.OK


def _workspace(options: argparse.Namespace) -> Workspace:
    workspace = Workspace.open(options.profile)
    workspace.start_logging()
    return workspace
