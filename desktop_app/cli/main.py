"""Entry point of ``lamella``: reads the arguments, runs the command, turns errors into sentences and codes.

Nothing heavy is imported before a command runs, so that ``lamella --version`` answers at once.
"""

import sys
from collections.abc import Sequence

from desktop_app.cli.arguments import build_parser
from desktop_app.cli.exit_codes import ExitCode
from desktop_app.domain.errors import AppError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: words after the program's name; those of the process when None.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["_child"]:
        # Our own child process: before any output is set up, and never in the help.
        from desktop_app.services.child_main import run_child

        run_child(words[1:])
    if words == ["_try"]:
        # Asked by the version that would be replaced by this one.
        from desktop_app.services.version_trial import answer

        return answer()
    _keep_output_alive()
    parser = build_parser()
    options = parser.parse_args(words)
    if not hasattr(options, "run"):
        parser.print_help()
        return ExitCode.OK
    try:
        code = int(options.run(options))
        sys.stdout.flush()  # here a reader that left is met politely, at exit it is not
    except AppError as error:
        return _report(error)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return ExitCode.OK
    except Exception as error:  # noqa: BLE001 - the last line of defence: a sentence instead of a traceback
        return _report_unexpected(error)
    return code


def _report(error: AppError) -> int:
    import logging

    logging.getLogger(__name__).error("%s (%s)", error.message, error.detail)
    print(f"lamella: {error.message}", file=sys.stderr)
    return ExitCode.ERROR


def _report_unexpected(error: Exception) -> int:
    import logging

    logging.getLogger(__name__).error("unexpected error", exc_info=error)
    print(
        f"lamella: an unexpected error inside Lamella ({type(error).__name__}: {error}). "
        "The log file has the details.",
        file=sys.stderr,
    )
    return ExitCode.ERROR


def _keep_output_alive() -> None:
    """Print what the terminal's encoding cannot show as escapes; a file name must never end a run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _silence_stdout() -> None:
    """Whoever read our output has left; keep the interpreter from complaining at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
