"""What the windows ask of ``evaluation_worker``: immutable values that cross threads."""

from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.evaluation import Evaluation
from desktop_app.domain.labelled import LabelledSet
from desktop_app.services.evaluation_figures import FigurePicture
from desktop_app.services.job_control import JobControl


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """Asks how good a model is.

    Attributes:
        job_id: number that comes back with every signal.
        labelled: the fields; None for the locked test patients of the model's own training.
        model_id: the model.
        include_known: count patients that the model has learnt from as well.
        cancel: set by the asker to stop.
    """

    job_id: int
    labelled: LabelledSet | None
    model_id: str
    include_known: bool = False
    cancel: CancelToken = field(default_factory=CancelToken)


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """Asks which of several models is better.

    Attributes:
        job_id: number that comes back with every signal.
        labelled: the fields.
        model_ids: two at least.
        include_known: count patients that one of the models has learnt from as well.
        cancel: set by the asker to stop.
    """

    job_id: int
    labelled: LabelledSet
    model_ids: tuple[str, ...]
    include_known: bool = False
    cancel: CancelToken = field(default_factory=CancelToken)


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """Asks for curves as pictures.

    Attributes:
        job_id: number that comes back with every signal.
        what: whose curves.
        control: stops it.
    """

    job_id: int
    what: Evaluation | Comparison
    control: JobControl = field(default_factory=JobControl)


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Asks for a report.

    Attributes:
        job_id: number that comes back with every signal.
        what: what to report.
        figures: drawn curves; may be empty.
        path: the file to write: a PDF when it ends in .pdf, else HTML.
        foot: how a page of a PDF is numbered, with ``{number}`` and ``{total}``.
        cancel: set by the asker to stop.
    """

    job_id: int
    what: Evaluation | Comparison
    figures: tuple[FigurePicture, ...]
    path: Path
    foot: str
    cancel: CancelToken = field(default_factory=CancelToken)
