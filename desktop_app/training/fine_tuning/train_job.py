"""The job "train": from a run's folder to a new package. Runs in a child process, or anywhere a channel is.

Killed at any moment it loses at most one epoch: called again on the same folder it goes on from there.
"""

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.job_messages import JobChannel, NoticeRaised, StepDone
from desktop_app.domain.labelled import Side
from desktop_app.domain.training_plan import Normalisation, Strategy
from desktop_app.inference.embedding_statistics import statistics_of
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.training.backbone_network import half_precision_arrays, load_arrays
from desktop_app.training.conversion import to_tflite
from desktop_app.training.fine_tuning.checkpoint import Checkpoints
from desktop_app.training.fine_tuning.devices import on_device, prepare
from desktop_app.training.fine_tuning.embedded_fields import EmbeddedFields, FieldEmbedding
from desktop_app.training.fine_tuning.epoch_loop import Targets, balanced_weights
from desktop_app.training.fine_tuning.field_crops import crops_of
from desktop_app.training.fine_tuning.learners import StageInput
from desktop_app.training.fine_tuning.learnt_model import LearntModel, with_operating_point
from desktop_app.training.fine_tuning.measuring import mean_logits, measured
from desktop_app.training.fine_tuning.new_package import write_new_package
from desktop_app.training.fine_tuning.package_network import PackageNetwork, network_of_package
from desktop_app.training.fine_tuning.run_request import RunRequest, read_request
from desktop_app.training.fine_tuning.stage_training import StageTraining, needs_backbone
from desktop_app.training.fine_tuning.trainable_head import fresh_head, head_of_package

_MEASURED = (Side.VALIDATION, Side.TEST)


def run_training(run_dir: Path, channel: JobChannel) -> dict[str, Any]:
    """Train what the folder asks for and return what the window shows of the result.

    Returns:
        package (folder), model_id, best_epoch, and the figures before and after on the locked test patients.

    Raises:
        Cancelled: the user ended it.
        AppError: with a sentence; the run can be tried again.
    """
    request = _named(read_request(run_dir))
    _refuse_what_cannot_be(request)
    base = open_package(request.base_package)
    choice = prepare(request.plan)
    channel.send(NoticeRaised(choice.why))
    with on_device(choice.device):
        return _Training(request, base, channel).run()


class _Training:
    """One run from pixels to package."""

    def __init__(self, request: RunRequest, base: ModelPackage, channel: JobChannel) -> None:
        self._request, self._base, self._channel = request, base, channel
        self._views = base.manifest.field_cut.views
        self._crops = crops_of(request, base.manifest.backbone.input.width, channel)
        self._embedded = self._embedding(base.tflite).all_sides(self._views, channel)
        self._parts = network_of_package(base) if needs_backbone(request.plan.stages) else None

    def run(self) -> dict[str, Any]:
        """Train, measure, pack."""
        plan = self._request.plan
        plain = self._embedded.train[0]
        head = fresh_head(plan.head, plain, plan.seed) if plan.fresh_head else self._old_head()
        sha256 = self._base.identity.sha256
        given = StageInput(self._request, self._crops, self._embedded, head, sha256, self._parts)
        checkpoints = Checkpoints(self._request.run_dir)
        state = StageTraining(self._base, given, self._targets(), checkpoints, self._channel).run()
        self._channel.send(StepDone("packing the model", 0, 1))
        has_learnt = any(name.startswith("layer:") for name in checkpoints.load_best(state))
        model = self._finished(given, backbone_has_learnt=has_learnt)
        before, after = self._before(), self._after(model)
        statistics = statistics_of(self._embedded.train[0], *self._labels_and_patients(Side.TRAIN))
        package = write_new_package(self._request, self._base, model, after, statistics)
        self._channel.send(StepDone("packing the model", 1, 1))
        return {
            "package": str(package),
            "model_id": package.name,
            "best_epoch": state.best_epoch,
            "before": before,
            "after": after,
        }

    def _finished(self, given: StageInput, *, backbone_has_learnt: bool) -> LearntModel:
        tflite, arrays = self._base.tflite, None
        if backbone_has_learnt and self._parts is not None:
            tflite, arrays = _converted(self._parts)
            embedding = self._embedding(tflite)
            measured_sides = embedding.of_sides(_MEASURED, self._views, self._channel)
            validation, test = (measured_sides[side] for side in _MEASURED)
            # The plain view alone: the package's training statistics are those of the graph that ships.
            train = embedding.of_sides((Side.TRAIN,), 1, self._channel)[Side.TRAIN]
            self._embedded = EmbeddedFields(train[np.newaxis, :, 0], validation, test)
        return with_operating_point(
            tflite, given.head, arrays, self._base, self._validation(given), self._channel
        )

    def _validation(
        self, given: StageInput
    ) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.str_]]:
        count, views, size = self._embedded.validation.shape
        flat = self._embedded.validation.reshape(count * views, size)
        logits = np.asarray(given.head.model.predict(flat, verbose=0))[:, 0].astype(np.float64)
        labels, patients = self._labels_and_patients(Side.VALIDATION)
        return logits.reshape(count, views).mean(axis=1), labels, patients

    def _before(self) -> dict[str, Any]:
        """Return the base model's figures, on fields prepared as it wants them; most are in the cache."""
        own = Normalisation(self._base.manifest.preprocessing.stain_normalisation)
        request, crops = self._request, self._crops
        if own is not request.plan.normalisation:
            request = dataclasses.replace(request, plan=dataclasses.replace(request.plan, normalisation=own))
            crops = crops_of(request, self._base.manifest.backbone.input.width, self._channel)
        embedding = FieldEmbedding(request, crops, self._base.tflite)
        sides = embedding.of_sides((Side.TEST,), self._views, self._channel)
        return self._figures(self._base.head, sides[Side.TEST], self._base.manifest.calibration.temperature)

    def _after(self, model: LearntModel) -> dict[str, Any]:
        head = model.dense_head(self._base.manifest.backbone.embedding_size)
        return self._figures(head, self._embedded.test, model.calibration.temperature)

    def _figures(self, head: Any, test: NDArray[np.float32], temperature: float) -> dict[str, Any]:
        if not test.size:
            return {}
        return measured(mean_logits(head, test), temperature, *self._labels_and_patients(Side.TEST))

    def _labels_and_patients(self, side: Side) -> tuple[NDArray[np.int64], NDArray[np.str_]]:
        rows = self._request.rows_of(side)
        patients = np.array([self._request.images[row].patient for row in rows])
        return self._request.labels()[rows], patients

    def _embedding(self, tflite: bytes) -> FieldEmbedding:
        return FieldEmbedding(self._request, self._crops, tflite)

    def _old_head(self) -> Any:
        return head_of_package(self._base, self._request.plan.head, self._request.plan.seed)

    def _targets(self) -> Targets:
        labels = self._request.labels()
        train = labels[self._request.rows_of(Side.TRAIN)]
        weights = balanced_weights(train) if self._request.plan.class_weights else (1.0, 1.0)
        return Targets(train, labels[self._request.rows_of(Side.VALIDATION)], weights)


def _converted(parts: PackageNetwork) -> tuple[bytes, dict[str, NDArray[Any]]]:
    """Round the backbone as it will ship and convert exactly that."""
    arrays: dict[str, NDArray[Any]] = dict(half_precision_arrays(parts.network))
    load_arrays(parts.network, arrays)
    return to_tflite(parts.embedder, half_precision=True), arrays


def _named(request: RunRequest) -> RunRequest:
    if request.model_id:
        return request
    words = "_".join(re.findall(r"[a-z0-9]+", request.title.lower()))[:48].strip("_")
    stem = words if words[:1].isalpha() else f"model_{words}".strip("_")
    taken = {path.name for path in request.models_dir.iterdir()} if request.models_dir.is_dir() else set()
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}_{number}"
    body = json.loads((request.run_dir / "request.json").read_text("utf-8")) | {"model_id": name}
    (request.run_dir / "request.json").write_text(json.dumps(body), "utf-8")  # a resumed run keeps its id
    return dataclasses.replace(request, model_id=name)


def _refuse_what_cannot_be(request: RunRequest) -> None:
    strategies = [stage.strategy for stage in request.plan.stages]
    if not strategies or strategies != sorted(strategies, key=list(Strategy).index):
        raise LabelledDataError(
            "The stages of a training go from the head to the whole network: what was computed once below "
            "the part that learns would no longer hold. Change their order."
        )
