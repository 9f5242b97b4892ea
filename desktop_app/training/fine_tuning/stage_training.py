"""Runs the stages of a plan: early stopping, falling learning rate, smaller batches, resuming."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import AppError
from desktop_app.domain.job_messages import EpochDone, JobChannel, NoticeRaised
from desktop_app.domain.training_plan import Stage, Strategy
from desktop_app.inference.package import ModelPackage
from desktop_app.training.fine_tuning.checkpoint import Checkpoints, RunState
from desktop_app.training.fine_tuning.epoch_loop import (
    EpochFigures,
    EpochLoop,
    Targets,
    compile_model,
)
from desktop_app.training.fine_tuning.learners import Learner, StageInput, make_learner
from desktop_app.training.fine_tuning.out_of_memory import is_out_of_memory
from desktop_app.training.fine_tuning.package_network import restore_weights

Snapshot = dict[str, NDArray[Any]]


class StageTraining:
    """Trains one run through all its stages; afterwards head and backbone have their best weights."""

    def __init__(
        self,
        base: ModelPackage,
        given: StageInput,
        targets: Targets,
        checkpoints: Checkpoints,
        channel: JobChannel,
    ) -> None:
        """Train ``given`` towards ``targets``, keeping every epoch in ``checkpoints``."""
        self._base = base
        self._given = given
        self._plan = given.request.plan
        self._targets = targets
        self._checkpoints = checkpoints
        self._channel = channel
        self._state = RunState()

    def run(self) -> RunState:
        """Train, or go on training, to the end; return the final state.

        Raises:
            Cancelled: the job is to end.
            AppError: nothing could be learnt; the sentence says why.
        """
        saved = self._checkpoints.load()
        arrays: Snapshot | None = None
        if saved is not None:
            self._state, arrays = saved
            self._checkpoints.write_history(self._state)
        while not self._state.is_trained:
            self._run_stage(self._plan.stages[self._state.stage], arrays)
            arrays = None
        if not self._state.best_file:
            raise AppError(
                "The training found no usable weights: the loss was not a number from the first epoch on. "
                "Choose a smaller learning rate."
            )
        self._restore_best()
        return self._state

    def _run_stage(self, stage: Stage, arrays: Snapshot | None) -> None:
        if self._state.best_file:
            self._restore_best()
        learner = make_learner(stage.strategy, self._given, self._channel)
        compile_model(learner.model, self._plan.optimiser, self._plan.label_smoothing)
        if arrays is None:
            self._state.learning_rate = stage.learning_rate
            self._state.batch_size = self._state.batch_size or self._plan.batch_size
            self._checkpoints.save(self._state, self._arrays(learner))
        else:
            _put(learner, self._given, arrays)
        loop = EpochLoop(learner, self._targets, self._plan.seed, self._channel)
        while self._goes_on(stage):
            figures = self._epoch(loop, learner)
            if figures is None:
                break
            self._note(stage, figures, learner)
            if not figures.is_complete or self._channel.should_finish:
                break
        self._leave_stage(learner)

    def _epoch(self, loop: EpochLoop, learner: Learner) -> EpochFigures | None:
        """Run the next epoch, with smaller batches where memory runs out; None keeps what there is."""
        while True:
            try:
                figures = loop.run(
                    len(self._state.epochs) + 1, self._state.learning_rate, self._state.batch_size
                )
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                self._halve(learner, error)
                continue
            # A part of an epoch is worth keeping only when there is nothing else.
            return figures if figures.is_complete or not self._state.epochs else None

    def _halve(self, learner: Learner, error: Exception) -> None:
        before = self._state.batch_size
        if before == 1:
            raise AppError(
                "The memory of the device does not hold even one field of this model. Train on the CPU, or "
                "train the head only.",
                str(error),
            ) from error
        saved = self._checkpoints.load()
        if saved is not None:
            _put(learner, self._given, saved[1])
        self._state.batch_size = before // 2
        self._channel.send(
            NoticeRaised(
                f"The memory of the device did not hold {before} fields at once; training goes on with "
                f"{before // 2}."
            )
        )

    def _goes_on(self, stage: Stage) -> bool:
        state, patience = self._state, self._plan.patience
        has_time = state.stage_epochs < stage.epochs and not (self._channel.should_finish and state.best_file)
        diverged = bool(state.epochs) and not math.isfinite(state.epochs[-1].val_loss)
        return has_time and not diverged and not (patience and state.waited >= patience)

    def _note(self, stage: Stage, figures: EpochFigures, learner: Learner) -> None:
        state = self._state
        number = len(state.epochs) + 1
        is_best = figures.val_loss < state.best_loss
        epoch = EpochDone(
            stage=state.stage,
            strategy=stage.strategy.value,
            epoch=number,
            epochs=sum(planned.epochs for planned in self._plan.stages),
            loss=figures.loss,
            accuracy=figures.accuracy,
            val_loss=figures.val_loss,
            val_accuracy=figures.val_accuracy,
            learning_rate=state.learning_rate,
            seconds=figures.seconds,
            is_best=is_best,
        )
        state.epochs.append(epoch)
        state.stage_epochs += 1
        if is_best:
            state.best_loss, state.best_epoch = figures.val_loss, number
        self._wait_or_reduce(figures.val_loss)
        best = snapshot(self._given, learner.layers) if is_best else None
        # The history first: killed in between, the run does this epoch again, under the same number. The
        # other way round, whoever watches the resumed run would miss an epoch.
        self._checkpoints.append_history(epoch)
        self._checkpoints.save(state, self._arrays(learner), best)
        self._channel.send(epoch)

    def _wait_or_reduce(self, val_loss: float) -> None:
        state, plan = self._state, self._plan
        if val_loss < state.stage_best_loss:
            state.stage_best_loss = val_loss
            state.waited = state.waited_to_reduce = 0
            return
        state.waited += 1
        state.waited_to_reduce += 1
        if plan.reduce_after and state.waited_to_reduce >= plan.reduce_after:
            state.learning_rate *= plan.reduce_factor
            state.waited_to_reduce = 0

    def _leave_stage(self, learner: Learner) -> None:
        state = self._state
        state.stage += 1
        state.stage_epochs = state.waited = state.waited_to_reduce = 0
        state.stage_best_loss = float("inf")
        is_last = state.stage >= len(self._plan.stages)
        state.is_trained = is_last or self._channel.should_finish
        if state.is_trained:
            self._checkpoints.save(state, {})

    def _restore_best(self) -> None:
        arrays = self._checkpoints.load_best(self._state)
        if self._given.parts is not None and not any(name.startswith("layer:") for name in arrays):
            restore_weights(self._base, self._given.parts.network)
        put_snapshot(self._given, arrays)

    def _arrays(self, learner: Learner) -> Snapshot:
        variables = learner.model.optimizer.variables
        kept = {f"optimiser:{number}": np.asarray(value) for number, value in enumerate(variables)}
        return {**snapshot(self._given, learner.layers), **kept}


def snapshot(given: StageInput, layers: list[Any]) -> Snapshot:
    """Return the weights of the head and of the ``layers`` that learn."""
    arrays = {f"head:{number}": np.asarray(value) for number, value in enumerate(given.head.model.weights)}
    for layer in layers:
        for number, value in enumerate(layer.get_weights()):
            arrays[f"layer:{number}:{layer.name}"] = np.asarray(value)
    return arrays


def put_snapshot(given: StageInput, arrays: Mapping[str, NDArray[Any]]) -> None:
    """Give head and backbone the weights of a snapshot."""
    for number, variable in enumerate(given.head.model.weights):
        variable.assign(arrays[f"head:{number}"])
    if given.parts is None:
        return
    for layer in given.parts.network.layers:
        if f"layer:0:{layer.name}" in arrays:
            count = len(layer.get_weights())
            layer.set_weights([arrays[f"layer:{number}:{layer.name}"] for number in range(count)])


def _put(learner: Learner, given: StageInput, arrays: Mapping[str, NDArray[Any]]) -> None:
    put_snapshot(given, arrays)
    for number, variable in enumerate(learner.model.optimizer.variables):
        variable.assign(arrays[f"optimiser:{number}"])


def needs_backbone(stages: tuple[Stage, ...]) -> bool:
    """Whether a plan trains more than the head."""
    return any(stage.strategy is not Strategy.HEAD for stage in stages)
