"""The state of a run on disk, replaced whole after every epoch: killing the process loses one epoch at most.

Weights that are best so far lie in a file of their own, written before the state that names it.
"""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.job_messages import EpochDone
from desktop_app.persistence.atomic_file import atomic_writer

CHECKPOINT_NAME = "checkpoint.npz"
HISTORY_NAME = "history.jsonl"
_STATE = "state_json"
_BEST_PATTERN = "best-*.npz"

NamedArrays = Mapping[str, NDArray[Any]]


@dataclass
class RunState:
    """How far a run has come.

    Attributes:
        stage: number of the stage at work, from 0.
        stage_epochs: epochs finished in it.
        learning_rate: of its next epoch.
        batch_size: in use; smaller than the plan's after memory ran out.
        best_loss: smallest validation loss of the run.
        best_epoch: epoch that had it; 0 before the first.
        best_file: name of the file with its weights; empty before the first.
        stage_best_loss: smallest validation loss of the stage.
        waited: epochs of the stage since then.
        waited_to_reduce: the same, counted anew after the learning rate fell.
        is_trained: True when no epoch is left to run.
        epochs: finished epochs, in order.
    """

    stage: int = 0
    stage_epochs: int = 0
    learning_rate: float = 0.0
    batch_size: int = 0
    best_loss: float = float("inf")
    best_epoch: int = 0
    best_file: str = ""
    stage_best_loss: float = float("inf")
    waited: int = 0
    waited_to_reduce: int = 0
    is_trained: bool = False
    epochs: list[EpochDone] = dataclasses.field(default_factory=list)


class Checkpoints:
    """Reads and writes the state of one run."""

    def __init__(self, run_dir: Path) -> None:
        """Keep the state of the run in ``run_dir``."""
        self._folder = run_dir

    def save(self, state: RunState, arrays: NamedArrays, best: NamedArrays | None = None) -> None:
        """Write the state; ``best`` are the weights of the epoch just finished when they are the best so far.

        Raises:
            OSError: the disk is full or the folder is gone.
        """
        outdated = state.best_file
        if best is not None:
            state.best_file = f"best-{state.best_epoch:05d}.npz"
            _write(self._folder / state.best_file, best)
        body = np.frombuffer(json.dumps(dataclasses.asdict(state)).encode(), np.uint8)
        _write(self._folder / CHECKPOINT_NAME, {**arrays, _STATE: body})
        if outdated and outdated != state.best_file:
            (self._folder / outdated).unlink(missing_ok=True)

    def load(self) -> tuple[RunState, dict[str, NDArray[Any]]] | None:
        """Return the state and its arrays; None when the run has not begun."""
        path = self._folder / CHECKPOINT_NAME
        if not path.is_file():
            return None
        with np.load(path, allow_pickle=False) as stored:
            arrays = dict(stored)
        values = json.loads(arrays.pop(_STATE).tobytes())
        values["epochs"] = [EpochDone(**epoch) for epoch in values["epochs"]]
        state = RunState(**values)
        self._tidy(state)
        return state, arrays

    def load_best(self, state: RunState) -> dict[str, NDArray[Any]]:
        """Return the weights of the best epoch."""
        with np.load(self._folder / state.best_file, allow_pickle=False) as stored:
            return dict(stored)

    def write_history(self, state: RunState) -> None:
        """Make the readable history say what the state says."""
        lines = "".join(_line(epoch) for epoch in state.epochs)
        with atomic_writer(self._folder / HISTORY_NAME) as stream:
            stream.write(lines.encode())

    def append_history(self, epoch: EpochDone) -> None:
        """Add one finished epoch to the readable history."""
        with (self._folder / HISTORY_NAME).open("a", encoding="utf-8") as stream:
            stream.write(_line(epoch))

    def _tidy(self, state: RunState) -> None:
        for path in self._folder.glob(_BEST_PATTERN):
            if path.name != state.best_file:
                path.unlink(missing_ok=True)


def _line(epoch: EpochDone) -> str:
    return json.dumps(dataclasses.asdict(epoch)) + "\n"


def _write(path: Path, arrays: NamedArrays) -> None:
    with atomic_writer(path) as stream:
        np.savez(stream, **arrays)  # type: ignore[arg-type]
