"""Compares a candidate with the default on the locked test patients of its training run, or of a split."""

from collections.abc import Generator
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, EvaluationError, PromotionError
from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.labelled import Label, LabelledImage, LabelledSet, Side, Split
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.promotion import PromotionEvidence
from desktop_app.services.compare import CompareModels
from desktop_app.services.evaluate import EvaluateModel
from desktop_app.services.models import ModelService
from desktop_app.services.score_labelled import Outcome
from desktop_app.services.training_runs import TrainingRuns

WHAT_HELPS = "Compare them on labelled fields of other patients, or give a reason to do it all the same."


def compare_with_default(
    models: ModelService,
    runs_folder: Path,
    candidate: ModelSummary,
    cancel: CancelToken,
    labelled: LabelledSet | None = None,
    split: Split | None = None,
    threads: int = 0,
) -> Generator[ProgressEvent[Outcome], None, PromotionEvidence]:
    """Classify the locked test with both models; yield progress, return what came out.

    Args:
        models: installed models.
        runs_folder: folder of the training runs.
        candidate: the model that is to become the default.
        cancel: stops between two calls of the engine.
        labelled: fields to use instead of the candidate's own locked test.
        split: count its test side only; None for all of ``labelled``.
        threads: of the engine.

    Raises:
        PromotionError: the two cannot be compared; the message says what would help.
        ModelLoadError, EngineError, Cancelled: as ``CompareModels`` does.
    """
    old = models.summary()
    if labelled is None:
        labelled = locked_test_of(models, runs_folder, candidate)
    ids = (candidate.identity.model_id, old.identity.model_id)
    use = CompareModels(models, runs_folder, threads)
    try:
        yield from use.run(labelled, ids, cancel, split=split, side=Side.TEST)
    except EvaluationError as error:
        raise PromotionError(f"{error.message} {WHAT_HELPS}", error.detail) from error
    new_row, old_row = use.result.rows
    return _evidence(candidate, old, new_row.evaluation.scored, old_row.evaluation.scored)


def locked_test_of(models: ModelService, runs_folder: Path, candidate: ModelSummary) -> LabelledSet:
    """Return the locked test fields of the run that made a model.

    Raises:
        PromotionError: no run is known, or its request cannot be read.
    """
    run_id = EvaluateModel(models).background(candidate.identity.model_id).run_id
    missing = f"No locked test patients are known for {candidate.title} on this computer. {WHAT_HELPS}"
    if not run_id:
        raise PromotionError(missing)
    runs = TrainingRuns(runs_folder)
    try:
        listed = runs.request(run_id)["images"]
        images = tuple(
            LabelledImage(
                Path(item["path"]),
                Label(item["label"]),
                str(item["patient"]),
                str(item.get("magnification", "unknown")),
            )
            for item in listed
            if item.get("side") == Side.TEST.value
        )
    except (AppError, KeyError, TypeError, ValueError) as error:
        raise PromotionError(missing, str(error)) from error
    return LabelledSet(runs.path(run_id), images)


def _evidence(
    candidate: ModelSummary,
    old: ModelSummary,
    new_scored: tuple[ScoredImage, ...],
    old_scored: tuple[ScoredImage, ...],
) -> PromotionEvidence:
    from desktop_app.training.evaluation.pairing import paired_difference

    difference, _ = paired_difference("balanced_accuracy", new_scored, old_scored)
    people = {
        label: {item.image.patient for item in new_scored if item.image.label is label} for label in Label
    }
    return PromotionEvidence(
        new_id=candidate.identity.model_id,
        new_sha256=candidate.identity.sha256,
        old_id=old.identity.model_id,
        old_sha256=old.identity.sha256,
        difference=difference.value,
        low=difference.low,
        high=difference.high,
        benign_patients=len(people[Label.BENIGN]),
        malignant_patients=len(people[Label.MALIGNANT]),
        images=len(new_scored),
    )
