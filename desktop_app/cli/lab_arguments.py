"""The grammar of ``evaluate``, ``compare`` and of the actions that change installed models."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.agreeing import add_consent_options
from desktop_app.cli.labelled_arguments import add_label_options, add_labelled_arguments, add_side_arguments

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_EXIT_CODES = """\
exit codes: 0 all done; 3 done, but some files were left out (the report lists them); 2 usage, fields or
model error; 130 stopped with Ctrl+C."""


def add_lab_commands(commands: "_Commands") -> None:
    """Add ``evaluate`` and ``compare``."""
    evaluate = _labelled_command(
        commands, "evaluate", "measure a model on labelled fields", "Measures a model on labelled fields."
    )
    evaluate.add_argument("--model", default="", metavar="ID", help="model (default: the default model)")
    evaluate.set_defaults(run=_run_evaluate)
    compare = _labelled_command(
        commands, "compare", "compare models on the same labelled fields", "Compares installed models."
    )
    compare.add_argument("--models", required=True, metavar="A,B", help="ids of the models, with commas")
    compare.set_defaults(run=_run_compare)


def add_shelf_actions(actions: "_Commands") -> None:
    """Add ``models import | export | remove | default | rollback``."""
    install = actions.add_parser("import", help="install a model package")
    install.add_argument("path", type=Path, metavar="PACKAGE", help="a .lamella file or a package folder")
    add_consent_options(install)
    install.set_defaults(run=_run_import)
    export = actions.add_parser("export", help="write an installed model as one .lamella file")
    export.add_argument("model", metavar="ID")
    export.add_argument("target", type=Path, metavar="FILE")
    export.set_defaults(run=_run_export)
    remove = actions.add_parser("remove", help="delete a model that was installed or trained here")
    remove.add_argument("model", metavar="ID")
    remove.set_defaults(run=_run_remove)
    _add_default(actions)
    rollback = actions.add_parser(
        "rollback",
        help="go back to the default model before this one, or to a model's version before this one",
    )
    rollback.add_argument(
        "model", nargs="?", default="", metavar="ID", help="put the replaced version of this model back"
    )
    rollback.add_argument("--to", default="", metavar="VERSION", help="which version (default: the last)")
    rollback.set_defaults(run=_run_rollback)


def _add_default(actions: "_Commands") -> None:
    default = actions.add_parser(
        "default",
        help="make a model the default, if it is no worse than the old one",
        description="Compares a model with the default on the locked test patients of its own training, or "
        "on the test side of a split of --test, and makes it the default if it is no worse "
        "(docs/evaluation.md says how that is judged).",
    )
    default.add_argument("model", metavar="ID")
    default.add_argument("--test", type=Path, metavar="FOLDER", help="labelled fields to compare on")
    add_label_options(default)
    default.add_argument("--split", default="", metavar="FILE", help='count its test side only; or "saved"')
    default.add_argument(
        "--override", default="", metavar="REASON", help="do it all the same; the reason is kept"
    )
    default.add_argument("--threads", type=int, default=0, metavar="N", help="threads of the engine")
    default.set_defaults(run=_run_default, from_session=None)


def _labelled_command(
    commands: "_Commands", name: str, help_text: str, description: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=help_text,
        description=f"{description} Figures come by image, field and patient with intervals by patient.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_labelled_arguments(parser)
    add_side_arguments(parser)
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report as one offline page")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures as JSON")
    parser.add_argument("--threads", type=int, default=0, metavar="N", help="threads of the engine")
    return parser


def _run_evaluate(options: argparse.Namespace) -> int:
    from desktop_app.cli.evaluate import run_evaluate

    return run_evaluate(options)


def _run_compare(options: argparse.Namespace) -> int:
    from desktop_app.cli.evaluate import run_compare

    return run_compare(options)


def _run_import(options: argparse.Namespace) -> int:
    from desktop_app.cli.shelf import run_import

    return run_import(options)


def _run_export(options: argparse.Namespace) -> int:
    from desktop_app.cli.shelf import run_export

    return run_export(options)


def _run_remove(options: argparse.Namespace) -> int:
    from desktop_app.cli.shelf import run_remove

    return run_remove(options)


def _run_default(options: argparse.Namespace) -> int:
    from desktop_app.cli.shelf import run_default

    return run_default(options)


def _run_rollback(options: argparse.Namespace) -> int:
    from desktop_app.cli.shelf import run_rollback

    return run_rollback(options)
