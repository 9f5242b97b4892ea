"""The use case "fine-tune": checks the labelled fields and their split, runs the training child, keeps runs.

TensorFlow lives in the child alone. A run whose child dies stays on disk as unfinished and can be resumed.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.errors import AppError, ChildDiedError
from desktop_app.domain.job_messages import EpochDone, JobMessage
from desktop_app.domain.labelled import Label, LabelledSet, Side, Split
from desktop_app.domain.training_plan import TrainingPlan
from desktop_app.persistence.app_dirs import AppDirs
from desktop_app.persistence.program_lock import TrainingLock
from desktop_app.services.child_job import ChildJob
from desktop_app.services.job_control import JobControl, supervised
from desktop_app.services.models import ModelService
from desktop_app.services.training_component import require_training
from desktop_app.services.training_runs import LOG, FineTuneResult, RunSummary, TrainingRuns, slug

__all__ = ["FineTuneModel", "FineTuneRequest", "FineTuneResult", "JobControl", "RunSummary"]

RESUMABLE = "Lamella goes on, and the training is kept up to its last epoch: resume it when you are ready."


@dataclass(frozen=True, slots=True)
class FineTuneRequest:
    """What to train.

    Attributes:
        labelled: the fields.
        split: which patient stands on which side.
        plan: how to train.
        title: name of the new model, for people.
    """

    labelled: LabelledSet
    split: Split
    plan: TrainingPlan
    title: str


class FineTuneModel:
    """Creates runs and carries them out, one at a time in a profile."""

    def __init__(
        self,
        dirs: AppDirs,
        models: ModelService,
        command: Callable[[str], Sequence[str]] | None = None,
    ) -> None:
        """Keep runs and trained models below ``dirs``; ``command`` stands for another child program."""
        self._dirs = dirs
        self._models = models
        self._command = command
        self._runs = TrainingRuns(dirs.data_dir / "training_runs")

    def create(self, request: FineTuneRequest) -> str:
        """Check a request and set up its run; return the run's id.

        Raises:
            SplitLeakError: a person, or a picture, stands on two sides.
            ModelLoadError: the base model is missing.
            AppError: the fields are too few to train with, or the training component is missing.
            StoreError: the run's folder cannot be written.
        """
        from desktop_app.training.labelled_data.splitting import check_split

        self._require_component()
        check_split(request.labelled, request.split)
        _check_sides(request)
        base = self._models.summary(request.plan.base_model)
        plan = request.plan.to_json() | {"base_model": base.identity.model_id}
        title = request.title.strip() or f"{base.title}, fine-tuned"
        body = {
            "plan": plan,
            "base_package": str(base.location),
            "base_sha256": base.identity.sha256,
            "images": _images(request),
            "title": title,
            "model_id": self._new_id(title),
            "models_dir": str(self._dirs.user_models_dir),
        }
        return self._runs.create(title, body)

    def run(self, run_id: str, control: JobControl) -> Generator[JobMessage, None, FineTuneResult]:
        """Train, or go on training, in a child; yield what it tells, return what it gave.

        Raises:
            Cancelled: after ``control.cancel`` (the run is gone) or ``control.leave`` (it can be resumed).
            TrainingBusyError: another training is at work.
            ChildDiedError: the child was killed or crashed; the run can be resumed.
            AppError: the training failed.
        """
        self._runs.request(run_id)
        self._require_component()
        with TrainingLock(self._runs.folder):
            self._runs.forget_failure(run_id)
            try:
                result = yield from self._job("train", self._runs.path(run_id), control)
            except Cancelled:
                if not control.is_left:
                    self._runs.discard(run_id)
                raise
            except ChildDiedError:
                raise
            except AppError as error:
                self._runs.keep_failure(run_id, error)
                raise
            self._runs.keep_result(run_id, result)
        return self.result(run_id)

    def search(
        self, request: FineTuneRequest, control: JobControl
    ) -> Generator[JobMessage, None, dict[str, Any]]:
        """Try learning rates, batch sizes and strategies on cached embeddings; return the table of results.

        Raises:
            AppError: as ``create`` and ``run`` do.
        """
        run_id = self.create(request)
        try:
            with TrainingLock(self._runs.folder):
                return (yield from self._job("search", self._runs.path(run_id), control))
        finally:
            self._runs.discard(run_id)

    def result(self, run_id: str) -> FineTuneResult:
        """Return what a finished run gave.

        Raises:
            AppError: the run has not finished.
        """
        result = self._runs.result(run_id)
        if result is None:
            raise AppError(f'The training "{run_id}" has not finished.')
        return result

    def runs(self) -> tuple[RunSummary, ...]:
        """Return all runs of this profile, the newest first."""
        return self._runs.summaries()

    def history(self, run_id: str) -> tuple[EpochDone, ...]:
        """Return the epochs a run has on record, in order."""
        return self._runs.history(run_id)

    def discard(self, run_id: str) -> None:
        """Delete a run's folder; a model that it made stays.

        Raises:
            TrainingBusyError: a training is at work, perhaps this one.
        """
        with TrainingLock(self._runs.folder):
            self._runs.discard(run_id)

    def _require_component(self) -> None:
        if self._command is None:
            require_training()

    def _job(
        self, name: str, run_dir: Path, control: JobControl
    ) -> Generator[JobMessage, None, dict[str, Any]]:
        job = ChildJob(
            name,
            {"run_dir": str(run_dir)},
            log_path=run_dir / LOG,
            command=self._command(name) if self._command is not None else None,
            consequence=RESUMABLE,
        )
        return supervised(job, control)

    def _new_id(self, title: str) -> str:
        """Return an id for a model that nobody has yet: the title's letters and digits."""
        stem = slug(title, "_")
        stem = stem if stem[0].isalpha() else f"model_{stem}"
        taken = {summary.identity.model_id for summary in self._models.summaries()}
        taken |= {run.model_id for run in self.runs()}
        number, name = 1, stem
        while name in taken:
            number += 1
            name = f"{stem}_{number}"
        return name


def _check_sides(request: FineTuneRequest) -> None:
    """Refuse what no training could learn from.

    Raises:
        AppError: a class is missing where it is needed; the sentence says where.
    """
    for side, words in ((Side.TRAIN, "to learn from"), (Side.VALIDATION, "to choose the best epoch on")):
        present = {image.label for image in request.split.images_of(request.labelled, side)}
        missing = [label.value for label in Label if label not in present]
        if missing:
            raise AppError(
                f"There are no {' and no '.join(missing)} fields {words}. Label fields of more patients, or "
                "draw the split anew."
            )


def _images(request: FineTuneRequest) -> list[dict[str, str]]:
    return [
        {
            "path": str(image.path),
            "label": image.label.value,
            "patient": image.patient,
            "magnification": image.magnification,
            "side": request.split.sides[image.patient].value,
            "pixel_sha256": image.pixel_sha256,
        }
        for image in request.labelled.images
    ]
