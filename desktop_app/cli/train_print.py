"""A training on the screen: steps as a bar, epochs as lines, figures before and after as a table."""

import sys
from typing import Any

from desktop_app.cli.progress_display import ProgressDisplay
from desktop_app.cli.summary import warn
from desktop_app.domain.job_messages import EpochDone, JobMessage, NoticeRaised, StepDone
from desktop_app.domain.strategy_words import part_name
from desktop_app.services.fine_tune import FineTuneResult

_NAMES = {
    "accuracy": "accuracy",
    "balanced_accuracy": "balanced accuracy",
    "auc": "ROC AUC",
    "loss": "loss",
    "ece": "calibration error",
    "sensitivity": "sensitivity",
    "specificity": "specificity",
}


class TrainingDisplay:
    """Shows the messages of a run; used as a context manager."""

    def __init__(self) -> None:
        self._step = ""
        self._bar: ProgressDisplay | None = None

    def __enter__(self) -> "TrainingDisplay":
        return self

    def __exit__(self, *_error: object) -> None:
        self._close_bar()

    def show(self, message: JobMessage) -> None:
        """Show one message."""
        if isinstance(message, StepDone):
            self._show_step(message)
            return
        self._close_bar()
        if isinstance(message, EpochDone):
            print(epoch_line(message), flush=True)
        elif isinstance(message, NoticeRaised):
            warn(message.text)

    def _show_step(self, step: StepDone) -> None:
        if step.what != self._step:
            self._close_bar()
            self._step = step.what
            print(f"{step.what[:1].upper()}{step.what[1:]} ...", file=sys.stderr, flush=True)
        if step.total > 1:
            self._bar = self._bar or ProgressDisplay(step.total)
            self._bar.show(step.done)

    def _close_bar(self) -> None:
        if self._bar is not None:
            self._bar.__exit__()
        self._bar, self._step = None, ""


def epoch_line(epoch: EpochDone) -> str:
    """Return one line on an epoch; the best so far is marked."""
    part = part_name(epoch.strategy).lower()
    return (
        f"epoch {epoch.epoch:>3}/{epoch.epochs}  {part:<13}  loss {epoch.loss:.4f}  "
        f"accuracy {epoch.accuracy:.3f}  validation loss {epoch.val_loss:.4f}  "
        f"accuracy {epoch.val_accuracy:.3f}  {epoch.seconds:.1f} s{'  best' if epoch.is_best else ''}"
    )


def print_before_after(result: FineTuneResult) -> None:
    """Print the figures of the old and of the new model on the locked test patients.

    They come with intervals, or with the reason why there are none.
    """
    before, after = result.before, result.after
    figures = after.get("figures", {})
    if not figures:
        print("There are no locked test patients: how good the new model is was not measured.")
        return
    print(f"On {after['fields']} fields of {after['patients']} locked test patients, by field:")
    print(f"{'':<18}  {'before':<23}  after")
    for name, value in figures.items():
        old = _figure(before.get("figures", {}).get(name))
        print(f"{_NAMES.get(name, name):<18}  {old:<23}  {_figure(value)}".rstrip())
    if result.why_no_interval:
        print(result.why_no_interval)


def _figure(value: Any) -> str:
    """Return ``0.812 [0.714, 0.881]``, without brackets if they are unknown; a dash for no figure at all."""
    if not value:
        return "-"
    if value[1] is None:
        return f"{value[0]:.3f}"
    return f"{value[0]:.3f} [{value[1]:.3f}, {value[2]:.3f}]"
