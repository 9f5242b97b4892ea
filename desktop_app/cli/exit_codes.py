"""What the command line's exit codes mean."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of ``lamella``."""

    OK = 0
    PROBLEM = 1  # of the self-check alone
    ERROR = 2
    SOME_FAILED = 3
    INTERRUPTED = 130
