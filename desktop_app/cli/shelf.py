"""``lamella models import | export | remove | default | rollback``."""

import argparse
import contextlib
from collections.abc import Iterator

from desktop_app.cli.agreeing import how_to_agree, signature_words
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.cli.interruption import cancel_on_interrupt
from desktop_app.cli.labelled_input import read_labelled, read_split, show_progress
from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError, ConsentNeededError, PromotionError
from desktop_app.domain.trust import Consent
from desktop_app.services.model_shelf import ModelShelf
from desktop_app.services.workspace import Workspace


def run_import(options: argparse.Namespace) -> int:
    """Install a package; one that no trusted key signed, or an older version, only when told so."""
    consent = Consent(unsigned=options.unsigned_ok, downgrade=options.allow_downgrade)
    with _workspace(options) as workspace:
        shelf = ModelShelf(workspace)
        try:
            summary = shelf.install(options.path, consent)
        except ConsentNeededError as error:
            raise AppError(f"{error.message} {how_to_agree(error.doubt, consent)}") from error
        told = signature_words(shelf.standing(summary.location))
    print(f"Installed {summary.identity.model_id} {summary.identity.version}: {summary.title} ({told})")
    return ExitCode.OK


def run_export(options: argparse.Namespace) -> int:
    """Write a model as one file."""
    with _workspace(options) as workspace:
        target = ModelShelf(workspace).export(options.model, options.target)
    print(f"Wrote {target}")
    return ExitCode.OK


def run_remove(options: argparse.Namespace) -> int:
    """Delete a model."""
    with _workspace(options) as workspace:
        ModelShelf(workspace).remove(options.model)
    print(f"Removed {options.model}")
    return ExitCode.OK


def run_default(options: argparse.Namespace) -> int:
    """Make a model the default, by the rule or for a reason."""
    if options.test is None and (options.labels or options.split or options.classes or options.patients):
        raise AppError("--labels, --class, --patients and --split belong to --test FOLDER.")
    cancel = CancelToken()
    with _workspace(options) as workspace, cancel_on_interrupt(cancel):
        shelf = ModelShelf(workspace)
        try:
            if not options.override:
                _check(workspace, shelf, options, cancel)
            summary = shelf.set_default(options.model, options.override)
        except Cancelled:
            return ExitCode.INTERRUPTED
        except PromotionError as error:
            raise PromotionError(
                f"{error.message} (--test FOLDER compares, --override REASON overrides)", error.detail
            ) from error
    print(f"The default model is now {summary.identity.model_id} {summary.identity.version}.")
    return ExitCode.OK


def run_rollback(options: argparse.Namespace) -> int:
    """Go back to the earlier default, or to the version of one model before this one."""
    with _workspace(options) as workspace:
        if options.model:
            summary = ModelShelf(workspace).restore(options.model, options.to)
            print(f"{summary.identity.model_id} is again version {summary.identity.version}.")
            return ExitCode.OK
        summary = ModelShelf(workspace).roll_back()
    print(f"The default model is again {summary.identity.model_id} {summary.identity.version}.")
    return ExitCode.OK


def _check(workspace: Workspace, shelf: ModelShelf, options: argparse.Namespace, cancel: CancelToken) -> None:
    labelled = split = None
    if options.test is not None:
        options.folder = options.test
        labelled = read_labelled(workspace, options, cancel)
        split = read_split(workspace, options, labelled)
    show_progress(shelf.check(options.model, cancel, labelled, split, options.threads))


@contextlib.contextmanager
def _workspace(options: argparse.Namespace) -> Iterator[Workspace]:
    with contextlib.closing(Workspace.open(options.profile)) as workspace:
        workspace.start_logging()
        yield workspace
