"""The use case "evaluate": any installed model on labelled fields, along the way that classifies."""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import desktop_app
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import EvaluationError
from desktop_app.domain.evaluation import Evaluation
from desktop_app.domain.labelled import LabelledSet, Side, Split
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.evaluation_choice import EvaluationChoice, choose_images
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.model_background import ModelBackground, model_background
from desktop_app.services.models import LoadedModel, ModelService, available_cores
from desktop_app.services.score_labelled import Outcome, scoring_events
from desktop_app.services.session import decoder_threads

if TYPE_CHECKING:
    from desktop_app.training.evaluation.evaluating import EvaluationHead

_UNFINISHED = "The evaluation was stopped before it was complete."


class EvaluateModel:
    """Evaluates models; used and finished in one thread."""

    def __init__(self, models: ModelService, threads: int = 0) -> None:
        """Use the models of ``models``; ``threads`` of the engine, 0 for all cores."""
        self._models = models
        self._threads = threads
        self._result: Evaluation | None = None

    @property
    def result(self) -> Evaluation:
        """The evaluation, once ``run`` has ended.

        Raises:
            EvaluationError: it has not.
        """
        if self._result is None:
            raise EvaluationError(_UNFINISHED)
        return self._result

    def run(
        self,
        labelled: LabelledSet,
        model_id: str,
        cancel: CancelToken,
        *,
        split: Split | None = None,
        side: Side = Side.TEST,
        include_known: bool = False,
    ) -> Iterator[ProgressEvent[Outcome]]:
        """Classify and measure; yield answers in handfuls, pictures that cannot be read among them.

        Args:
            labelled: the fields.
            model_id: of an installed model; empty for the default one.
            cancel: stops between two calls of the engine.
            split: count one side of it only.
            side: the side.
            include_known: count patients that the model was trained on too.

        Raises:
            EvaluationError: nothing can be counted, or no picture could be read.
            ModelLoadError: the model is missing or damaged.
            EngineError: the runtime refuses it.
            Cancelled: ``cancel`` was set.
        """
        self._result = None
        background = self.background(model_id)
        choice = choose_images(labelled, background, split, side, include_known)
        with contextlib.closing(self._models.load(model_id, self._threads)) as model:
            yield from self._measure(labelled, model, choice, cancel)

    def background(self, model_id: str) -> ModelBackground:
        """Return whom a model has seen.

        Raises:
            ModelLoadError: the model is missing or damaged.
        """
        installed = {summary.identity.model_id: summary for summary in self._models.summaries()}
        return model_background(self._models.summary(model_id), installed)

    def _measure(
        self, labelled: LabelledSet, model: LoadedModel, choice: EvaluationChoice, cancel: CancelToken
    ) -> Iterator[ProgressEvent[Outcome]]:
        from desktop_app.training.evaluation.evaluating import evaluate_scores

        events: EventBatch[Outcome] = EventBatch(len(choice.images))
        decoders = decoder_threads(available_cores())
        run = yield from scoring_events(model, choice.images, decoders, cancel, events)
        if not run.scored:
            raise EvaluationError(f"None of the pictures could be read; the first: {run.unread[0].reason}.")
        head = evaluation_head(labelled, model, choice.part, run.seconds)
        self._result = evaluate_scores(head, run.scored, (*choice.left_out, *run.unread), choice.warnings)


def evaluation_head(labelled: LabelledSet, model: LoadedModel, part: str, seconds: float) -> "EvaluationHead":
    """Return what an evaluation says of itself."""
    from desktop_app.training.evaluation.evaluating import EvaluationHead

    return EvaluationHead(
        source=labelled.source,
        part=part,
        model=model.identity,
        model_title=model.summary.title,
        thresholds=model.thresholds,
        app_version=desktop_app.__version__,
        seconds=seconds,
    )
