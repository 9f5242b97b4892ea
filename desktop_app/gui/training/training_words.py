"""What training says, in words."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.job_messages import EpochDone, StepDone
from desktop_app.gui import words
from desktop_app.gui.training.stage_row import stage_name
from desktop_app.gui.words import tr

_PACE_EPOCHS = 5


def cost(seconds: float) -> str:
    """Return how long something takes here: "about 40 seconds here", "about 3 hours here"."""
    if seconds < 50:
        return tr("about {count} seconds here").format(count=max(5, round(seconds / 5) * 5))
    minutes = round(seconds / 60)
    if minutes < 2:
        return tr("about a minute here")
    if minutes < 90:
        return tr("about {count} minutes here").format(count=words.count(minutes))
    return tr("about {count} hours here").format(count=words.count(round(minutes / 60)))


def epoch_line(epoch: EpochDone, best: EpochDone | None) -> str:
    """Return where a run stands: "Epoch 12 of at most 60 (head). Best so far: epoch 9, accuracy 0.86."."""
    text = tr("Epoch {number} of at most {most} ({what}).").format(
        number=words.count(epoch.epoch),
        most=words.count(epoch.epochs),
        what=stage_name(epoch.strategy).lower(),
    )
    if best is None:
        return text
    kept = tr("Best so far: epoch {number}, validation accuracy {accuracy}.").format(
        number=words.count(best.epoch), accuracy=words.probability(best.val_accuracy)
    )
    return f"{text} {kept}"


def step_line(step: StepDone) -> str:
    """Return what a run does besides epochs, such as "Reading the fields: 40 of 96"."""
    known = {
        "reading fields": tr("Reading the fields"),
        "embedding fields": tr("Showing the fields to the model"),
        "running the lower blocks": tr("Showing the fields to the lower part of the model"),
        "packing the model": tr("Packing the new model"),
    }
    what = known.get(step.what, step.what[:1].upper() + step.what[1:])
    if step.total <= 1:
        return f"{what}\N{HORIZONTAL ELLIPSIS}"
    of = tr("{done} of {total}").format(done=words.count(step.done), total=words.count(step.total))
    return f"{what}: {of}"


def seconds_left(epochs: Sequence[EpochDone]) -> float | None:
    """Return the longest a run can still take, by its last epochs; None before the first."""
    if not epochs:
        return None
    last = [epoch for epoch in epochs[-_PACE_EPOCHS:] if epoch.stage == epochs[-1].stage]
    return sum(epoch.seconds for epoch in last) / len(last) * max(0, epochs[-1].epochs - epochs[-1].epoch)


def figure_name(name: str) -> str:
    """Return a figure's name for people; unknown names as they are."""
    return {
        "accuracy": tr("Accuracy"),
        "balanced_accuracy": tr("Balanced accuracy"),
        "auc": tr("ROC AUC"),
        "roc_auc": tr("ROC AUC"),
        "pr_auc": tr("PR AUC"),
        "sensitivity": tr("Malignant found"),
        "recall": tr("Malignant found"),
        "specificity": tr("Benign left alone"),
        "precision": tr("Called malignant rightly"),
        "f1": tr("F1"),
        "loss": tr("Loss"),
        "brier": tr("Brier score"),
        "ece": tr("Calibration error"),
    }.get(name, name.replace("_", " "))


def figure_value(figure: Any) -> str:
    """Return "0.86 (0.70 to 0.95)" for value and interval, "0.86" for a bare value, a dash for none."""
    value, low, high = _parts(figure)
    if value is None:
        return "\N{EN DASH}"
    said = words.probability(value)
    if low is None or high is None:
        return said
    bounds = {"low": words.probability(low), "high": words.probability(high)}
    return f"{said}  " + tr("({low} to {high})").format(**bounds)


def figure_number(figure: Any) -> float | None:
    """Return the bare value of a figure."""
    return _parts(figure)[0]


def _parts(figure: Any) -> tuple[float | None, float | None, float | None]:
    if isinstance(figure, Mapping):
        figure = [figure.get("value"), figure.get("low"), figure.get("high")]
    if isinstance(figure, Sequence) and not isinstance(figure, str):
        numbers = [_number(item) for item in figure] + [None, None, None]
        return numbers[0], numbers[1], numbers[2]
    return _number(figure), None, None


def _number(item: Any) -> float | None:
    return float(item) if isinstance(item, int | float) and math.isfinite(item) else None
