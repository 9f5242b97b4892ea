"""How an earlier run of the window ended, when it did not end as it should."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Ending(StrEnum):
    """What is known of the end of a run."""

    CRASHED = "crashed"  # the system stopped it after a fault; there is a stack
    VANISHED = "vanished"  # killed, or the computer went off: nothing was left to say why
    ERRORS = "errors"  # it ended as it should, but met errors that nothing had foreseen


@dataclass(frozen=True, slots=True)
class CrashReport:
    """A report that lies on this computer; it was sent nowhere.

    Attributes:
        path: the text file.
        ending: what happened.
        when: when the run was last heard of.
    """

    path: Path
    ending: Ending
    when: datetime
