"""What a child process tells the window or the command line while it works, and how it is asked to stop."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class StepDone:
    """Progress inside one step of a job.

    Attributes:
        what: the step, as a short phrase such as ``embedding fields``.
        done: items finished.
        total: items in the step; 0 while unknown.
    """

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class EpochDone:
    """One finished epoch.

    Attributes:
        stage: number of the stage, from 0.
        strategy: value of ``Strategy`` of that stage.
        epoch: number within the run, from 1.
        epochs: largest number the run can reach.
        loss: training loss, nats.
        accuracy: training accuracy, in [0, 1].
        val_loss: validation loss, nats.
        val_accuracy: validation accuracy, in [0, 1].
        learning_rate: of this epoch.
        seconds: it took.
        is_best: True for the best validation loss so far; these weights are kept.
    """

    stage: int
    strategy: str
    epoch: int
    epochs: int
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    learning_rate: float
    seconds: float
    is_best: bool


@dataclass(frozen=True, slots=True)
class NoticeRaised:
    """A sentence for the user, such as that the batch was halved or that the CPU is used and why."""

    text: str


JobMessage = StepDone | EpochDone | NoticeRaised
_KINDS = {kind.__name__: kind for kind in (StepDone, EpochDone, NoticeRaised)}


class JobChannel(Protocol):
    """The child's line to whoever started it."""

    def send(self, message: JobMessage) -> None:
        """Tell what happened."""
        ...

    def checkpoint(self) -> None:
        """Wait here while the job is paused; call between steps.

        Raises:
            Cancelled: the job is to end and nothing is to be kept.
        """
        ...

    @property
    def should_finish(self) -> bool:
        """True once the user chose "Stop and keep best"."""
        ...


def message_to_json(message: JobMessage) -> dict[str, Any]:
    """Return a message as JSON values."""
    return {"kind": type(message).__name__, **dataclasses.asdict(message)}


def message_from_json(body: Mapping[str, Any]) -> JobMessage:
    """Return the message that ``message_to_json`` described.

    Raises:
        ValueError: it is of no known kind.
    """
    values = dict(body)
    kind = _KINDS.get(str(values.pop("kind", "")))
    if kind is None:
        raise ValueError(f"unknown message: {body}")
    return kind(**values)
