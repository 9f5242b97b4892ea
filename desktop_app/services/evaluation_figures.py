"""The curves of evaluations and comparisons as pictures, drawn by matplotlib in a child process.

The window must use ``draw_in_child``; the command line may draw in its own process.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.curves_json import comparison_to_json, curves_to_json
from desktop_app.domain.errors import AppError
from desktop_app.domain.evaluation import Curve, Curves
from desktop_app.domain.job_messages import EpochDone
from desktop_app.services.child_job import ChildJob

_WORDS = {
    "roc": ("ROC curve", "Malignant found over benign called malignant; the dashed diagonal is guessing."),
    "precision_recall": (
        "Precision and recall",
        "Right among malignant calls over malignant found; the dashed line is the share of malignant fields.",
    ),
    "reliability": (
        "Reliability",
        "Share that is malignant over predicted probability in ten bins; numbers count fields, the dashed "
        "diagonal is perfect calibration.",
    ),
    "coverage": (
        "Coverage and error",
        "Error among the fields that are kept when the least sure ones are sent to review.",
    ),
    "history": (
        "Validation while training",
        "Validation accuracy and loss over epochs for each training run; a mark stands at the best epoch.",
    ),
}
_WIDTHS = {"history": 800}
_USUAL_WIDTH = 400


@dataclass(frozen=True, slots=True)
class FigurePicture:
    """One drawn figure.

    Attributes:
        key: such as ``roc``.
        title: for people.
        alt: what it shows, in a sentence.
        path: of the PNG, drawn for twice the usual density.
        width_px: width in CSS pixels at which it should be shown.
    """

    key: str
    title: str
    alt: str
    path: Path
    width_px: int


def evaluation_request(curves: Curves, folder: Path, cache_dir: Path) -> dict[str, Any]:
    """Return the request for the figures of one evaluation, as PNGs below ``folder``."""
    return _request("evaluation", curves_to_json(curves), folder, cache_dir)


def comparison_request(
    rocs: Mapping[str, Curve],
    histories: Mapping[str, Sequence[EpochDone]],
    folder: Path,
    cache_dir: Path,
) -> dict[str, Any]:
    """Return the request for the figures of a comparison, as PNGs below ``folder``."""
    return _request("comparison", comparison_to_json(rocs, histories), folder, cache_dir)


def draw_in_child(
    request: Mapping[str, Any],
    cancel: CancelToken,
    command: Sequence[str] | None = None,
    on_start: Callable[[ChildJob], None] | None = None,
) -> tuple[FigurePicture, ...]:
    """Draw in a child process and wait for it; any thread but the window's may call.

    Args:
        request: of ``evaluation_request`` or ``comparison_request``.
        cancel: looked at before the child starts and whenever it speaks.
        command: replaces our own child program in tests.
        on_start: gets the job, so that another thread can cancel it.

    Raises:
        Cancelled: the job was cancelled.
        AppError: the child failed; the evaluation itself is not affected.
    """
    cancel.raise_if_cancelled()
    job = ChildJob("figures", request, command=command)
    job.start()
    if on_start is not None:
        on_start(job)
    with contextlib.closing(job.messages()) as messages:
        for _ in messages:
            cancel.raise_if_cancelled()
    return _pictures(job.result["figures"])


def draw_here(request: Mapping[str, Any]) -> tuple[FigurePicture, ...]:
    """Draw in this process; never in the window's.

    Raises:
        AppError: the pictures could not be written.
    """
    from desktop_app.training.evaluation.figures_job import draw_figures

    try:
        drawn = draw_figures(request)
    except OSError as error:
        raise AppError(
            f"The figures could not be written to {request['folder']}: {error.strerror}.", str(error)
        ) from error
    return _pictures({key: str(path) for key, path in drawn.items()})


def _request(what: str, data: Mapping[str, Any], folder: Path, cache_dir: Path) -> dict[str, Any]:
    return {"what": what, "data": dict(data), "folder": str(folder), "cache_dir": str(cache_dir)}


def _pictures(paths: Mapping[str, str]) -> tuple[FigurePicture, ...]:
    return tuple(
        FigurePicture(key, *_WORDS[key], Path(path), _WIDTHS.get(key, _USUAL_WIDTH))
        for key, path in paths.items()
    )
