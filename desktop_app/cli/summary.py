"""The summary that ends a run on the command line."""

import sys
from collections.abc import Sequence
from typing import TextIO

import desktop_app
from desktop_app.cli.progress_display import time_in_words
from desktop_app.domain.assessment import REASON_WORDS, FolderStain
from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import FieldCounts
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.verdict import FieldStatus

_LABELS = {
    "malignant": "malignant",
    "needs_review": "needs review",
    "benign": "benign",
    "not_assessable": "not assessable",
    "pending": "not done",
    "failed": "failed",
}


def shown_path(state: FieldState) -> str:
    """Return a field's path relative to the opened folder."""
    record = state.record
    return f"{record.folder}/{record.name}" if record.folder else record.name


def print_summary(
    model: ModelSummary, states: Sequence[FieldState], counts: FieldCounts, seconds: float, stream: TextIO
) -> None:
    """Print counts by verdict and each failed file with its reason."""
    identity = model.identity
    way = ", careful: mean over all views" if identity.careful else ""
    print(
        f"Lamella {desktop_app.__version__}, model {identity.model_id} {identity.version}{way}", file=stream
    )
    done = counts.total - counts.by_verdict["pending"]
    speed = f", {done / seconds:.1f} fields/s" if seconds > 0.05 and done else ""
    print(f"{done} of {counts.total} fields in {time_in_words(seconds)}{speed}", file=stream)
    for key, label in _LABELS.items():
        if counts.by_verdict[key] or key not in ("not_assessable", "pending", "failed"):
            print(f"  {label:<14}{counts.by_verdict[key]:>6}", file=stream)
    failed = [state for state in states if state.failure is not None]
    if failed:
        print("Not readable:", file=stream)
    for state in failed:
        print(f"  {shown_path(state)}: {state.failure.message if state.failure else ''}", file=stream)


def print_not_assessable(states: Sequence[FieldState], stain: FolderStain | None, stream: TextIO) -> None:
    """Print each field without a verdict and why, and whether the whole folder asks for calibrating."""
    withheld = [state for state in states if state.status is FieldStatus.NOT_ASSESSABLE]
    if withheld:
        print("Not assessable:", file=stream)
    for state in withheld:
        reasons = state.assessment.reasons if state.assessment is not None else ()
        said = ", ".join(REASON_WORDS[reason] for reason in reasons) or "so decided by a reader"
        print(f"  {shown_path(state)}: {said}", file=stream)
    if stain is not None:
        print(
            f"The stain of this folder ({stain.fields} fields) differs from that of the fields the model was "
            'trained on, so its answers may be off. Calibrate it to your lab: "lamella calibrate --help".',
            file=stream,
        )


def warn(sentence: str) -> None:
    """Print a warning on standard error."""
    print(f"lamella: {sentence}", file=sys.stderr, flush=True)
