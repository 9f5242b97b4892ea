"""The use case "compare": several installed models on the same labelled fields."""

import contextlib
import itertools
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.comparison import Comparison, ComparisonRow, PairedTest
from desktop_app.domain.errors import AppError, EvaluationError
from desktop_app.domain.evaluation import Curve, Evaluation
from desktop_app.domain.job_messages import EpochDone
from desktop_app.domain.labelled import LabelledSet, Side, Split
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.evaluate import EvaluateModel, evaluation_head
from desktop_app.services.evaluation_choice import EvaluationChoice, choose_images
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.model_background import ModelBackground
from desktop_app.services.models import LoadedModel, ModelService, available_cores
from desktop_app.services.score_labelled import Outcome, ScoringRun, scoring_events
from desktop_app.services.session import decoder_threads
from desktop_app.services.training_runs import TrainingRuns

_Answered = tuple[LoadedModel, ScoringRun]


class CompareModels:
    """Compares models; used and finished in one thread."""

    def __init__(self, models: ModelService, runs_folder: Path, threads: int = 0) -> None:
        """Compare models of ``models``; histories come from the training runs below ``runs_folder``."""
        self._models = models
        self._runs = TrainingRuns(runs_folder)
        self._threads = threads
        self._result: Comparison | None = None

    @property
    def result(self) -> Comparison:
        """The comparison, once ``run`` has ended.

        Raises:
            EvaluationError: it has not.
        """
        if self._result is None:
            raise EvaluationError("The comparison was stopped before it was complete.")
        return self._result

    def run(
        self,
        labelled: LabelledSet,
        model_ids: Sequence[str],
        cancel: CancelToken,
        *,
        split: Split | None = None,
        side: Side = Side.TEST,
        include_known: bool = False,
    ) -> Iterator[ProgressEvent[Outcome]]:
        """Classify the fields with one model after the other; only what all may and can answer counts.

        Raises:
            EvaluationError: fewer than two models, or nothing can be counted.
            ModelLoadError, EngineError: a model cannot be used.
            Cancelled: ``cancel`` was set.
        """
        self._result = None
        ids = list(dict.fromkeys(self._models.summary(model_id).identity.model_id for model_id in model_ids))
        if len(ids) < 2:
            raise EvaluationError("A comparison needs two different models at least.")
        backgrounds = {model_id: EvaluateModel(self._models).background(model_id) for model_id in ids}
        whom = "one of these models"
        choice = choose_images(labelled, _joined(backgrounds), split, side, include_known, whom)
        answered = yield from self._answers(ids, choice, cancel)
        evaluations = _evaluations(labelled, choice, answered)
        self._result = Comparison(
            rows=tuple(
                ComparisonRow(evaluation, package_bytes(model.summary.location))
                for evaluation, (model, _) in zip(evaluations, answered, strict=True)
            ),
            pairs=_pairs(evaluations),
            histories=self._histories(backgrounds),
            warnings=evaluations[0].warnings,
        )

    def _answers(
        self, ids: Sequence[str], choice: EvaluationChoice, cancel: CancelToken
    ) -> Generator[ProgressEvent[Outcome], None, list[_Answered]]:
        events: EventBatch[Outcome] = EventBatch(len(ids) * len(choice.images))
        decoders = decoder_threads(available_cores())
        answered: list[_Answered] = []
        for model_id in ids:
            with contextlib.closing(self._models.load(model_id, self._threads)) as model:
                run = yield from scoring_events(model, choice.images, decoders, cancel, events)
                answered.append((model, run))
        return answered

    def _histories(self, backgrounds: Mapping[str, ModelBackground]) -> dict[str, tuple[EpochDone, ...]]:
        found = {}
        for model_id, background in backgrounds.items():
            with contextlib.suppress(AppError):  # a foreign run id is no reason to fail
                if background.run_id and (epochs := self._runs.history(background.run_id)):
                    found[model_id] = epochs
        return found


def roc_curves(comparison: Comparison) -> dict[str, Curve]:
    """Return the ROC curve of each model that has one, by id."""
    curves = {row.model_id: row.evaluation.curves.roc for row in comparison.rows}
    return {model_id: curve for model_id, curve in curves.items() if curve is not None}


def package_bytes(location: Path) -> int:
    """Return the size of a package on disk: of its file, or of all files in its folder."""
    if location.is_file():
        return location.stat().st_size
    return sum(path.stat().st_size for path in location.rglob("*") if path.is_file())


def _joined(backgrounds: Mapping[str, ModelBackground]) -> ModelBackground:
    """Return one background that knows whom any of the models knows."""
    return ModelBackground(
        tuple(itertools.chain.from_iterable(item.lineages for item in backgrounds.values())),
        tuple(itertools.chain.from_iterable(item.data_sources for item in backgrounds.values())),
        all(item.is_complete for item in backgrounds.values()),
    )


def _evaluations(
    labelled: LabelledSet, choice: EvaluationChoice, answered: Sequence[_Answered]
) -> list[Evaluation]:
    from desktop_app.training.evaluation.evaluating import evaluate_scores

    common = set.intersection(*({item.image.path for item in run.scored} for _, run in answered))
    unread = {left.path: left for _, run in answered for left in run.unread}
    if not common:
        raise EvaluationError("None of the pictures could be read by all of the models.")
    return [
        evaluate_scores(
            # Speed is that of all pictures the model answered for, not only of the common ones.
            replace(
                evaluation_head(labelled, model, choice.part, run.seconds),
                seconds=run.seconds * len(common) / len(run.scored),
            ),
            [item for item in run.scored if item.image.path in common],
            (*choice.left_out, *unread.values()),
            choice.warnings,
        )
        for model, run in answered
    ]


def _pairs(evaluations: Sequence[Evaluation]) -> tuple[PairedTest, ...]:
    from desktop_app.training.evaluation.pairing import holm, paired_test

    pairs = [
        paired_test((first.model.model_id, second.model.model_id), first.scored, second.scored)
        for first, second in itertools.combinations(evaluations, 2)
    ]
    adjusted = holm([pair.p_value for pair in pairs])
    return tuple(replace(pair, p_adjusted=p) for pair, p in zip(pairs, adjusted, strict=True))
