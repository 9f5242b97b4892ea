"""The use case "calibrate to my lab": propose a layer with before and after, keep, list, switch, remove."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import desktop_app
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.labelled import LabelledImage, LabelledSet
from desktop_app.domain.local_calibration import (
    CalibrationDepth,
    CalibrationProposal,
    LayerSummary,
    LocalCalibration,
)
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.training_plan import Stage, Strategy, TrainingPlan
from desktop_app.persistence.calibration_files import CalibrationFiles, check_name
from desktop_app.services.calibration_fields import CalibrationFields, FieldCollection
from desktop_app.services.calibration_measure import HeldBackMeasurement, fit_layer
from desktop_app.services.calibration_words import how_measured, how_sure, no_claim, what_is_missing
from desktop_app.services.evaluation_choice import choose_images
from desktop_app.services.model_background import model_background
from desktop_app.services.models import LoadedModel, ModelService

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEED = 20261124
_PROVISIONAL = "proposal"


class CalibrateToLab:
    """Proposes and keeps layers; ``propose`` is used and finished in one thread."""

    def __init__(self, models: ModelService, layers: CalibrationFiles, threads: int = 0) -> None:
        """Use ``models`` and keep layers in ``layers``; ``threads`` of the engine, 0 for all cores."""
        self._models = models
        self._layers = layers
        self._threads = threads
        self._result: CalibrationProposal | None = None

    @property
    def result(self) -> CalibrationProposal:
        """The proposal, once ``propose`` has ended.

        Raises:
            CalibrationError: it has not.
        """
        if self._result is None:
            raise CalibrationError("The calibration was stopped before it was complete.")
        return self._result

    def propose(
        self,
        labelled: LabelledSet,
        model_id: str,
        depth: CalibrationDepth,
        cancel: CancelToken,
        seed: int = SEED,
    ) -> Iterator[ProgressEvent[LabelledImage]]:
        """Embed the fields once, fit, and measure on held-back patients; yield progress. Keeps nothing.

        Args:
            labelled: local fields; patients that the model learnt from are left out.
            model_id: of an installed model; empty for the default one.
            depth: how much is adapted.
            cancel: stops between two calls of the engine.
            seed: of the groups of patients held back.

        Raises:
            EvaluationError: the model learnt from all of these patients.
            ModelLoadError, EngineError: the model cannot be used.
            CalibrationError: no picture could be read.
            Cancelled: ``cancel`` was set.
        """
        self._result = None
        installed = {summary.identity.model_id: summary for summary in self._models.summaries()}
        background = model_background(self._models.summary(model_id), installed)
        choice = choose_images(labelled, background)
        with contextlib.closing(self._models.load(model_id, self._threads, calibrated=False)) as model:
            collection = FieldCollection(model, choice.images)
            yield from collection.run(cancel)
            fields = collection.fields
            proposal = _described(model, depth, fields, choice.warnings)
            if proposal.refusal is not None:
                self._result = proposal
            elif depth is CalibrationDepth.BACKBONE:
                self._result = replace(proposal, plan=_plan(model.identity), confidence=_HAND_OVER)
            else:
                self._result = _measured(proposal, model, fields, seed, cancel)

    def keep(self, proposal: CalibrationProposal, name: str) -> LayerSummary:
        """Keep the proposed layer under ``name`` and use it from now on.

        Raises:
            CalibrationError: there is nothing to keep, the name is taken or cannot be used.
        """
        check_name(name)
        if proposal.layer is None:
            raise CalibrationError(proposal.refusal or "This proposal holds no calibration to keep.")
        model_id = proposal.model.model_id
        if any(known.name.casefold() == name.casefold() for known in self._layers.layers(proposal.model)):
            raise CalibrationError(
                f'There already is a calibration "{name}"; choose another name or remove it.'
            )
        self._layers.save(replace(proposal.layer, name=name))
        self._layers.activate(model_id, name)
        return next(layer for layer in self.layers(model_id) if layer.name == name)

    def layers(self, model_id: str = "") -> tuple[LayerSummary, ...]:
        """Return the layers of a model; those of another version say why they are not used."""
        return self._layers.layers(self._identity(model_id))

    def activate(self, model_id: str, name: str) -> None:
        """Use the layer ``name`` from now on; an empty name uses the model as it is.

        Raises:
            CalibrationError: there is no such layer, or it belongs to another version of the model.
        """
        identity = self._identity(model_id)
        problem = next((item.problem for item in self._layers.layers(identity) if item.name == name), "")
        if name and problem:
            raise CalibrationError(f'The calibration "{name}" cannot be used. {problem}')
        self._layers.activate(identity.model_id, name)

    def remove(self, model_id: str, name: str) -> None:
        """Delete a layer; answers are then those of the model alone, to the last bit.

        Raises:
            CalibrationError: there is no such layer.
        """
        self._layers.remove(self._identity(model_id).model_id, name)

    def _identity(self, model_id: str) -> ModelIdentity:
        return self._models.summary(model_id).identity


_HAND_OVER = (
    "Adapting the backbone is training: it goes on in the training window or with lamella train, which "
    "measures before and after on locked test patients."
)


def _described(
    model: LoadedModel, depth: CalibrationDepth, fields: CalibrationFields, warnings: tuple[str, ...]
) -> CalibrationProposal:
    benign, malignant = (len(set(fields.patients[fields.labels == label])) for label in (0, 1))
    count, patients = len(fields.labels), len(set(fields.patients))
    if fields.unread:
        warnings = (*warnings, f"{fields.unread} of the pictures could not be read and are not counted.")
    return CalibrationProposal(
        model=model.identity,
        model_title=model.summary.title,
        depth=depth,
        fields=count,
        patients=patients,
        benign_patients=benign,
        malignant_patients=malignant,
        refusal=what_is_missing(depth, count, patients, benign, malignant),
        warnings=warnings,
    )


def _measured(
    proposal: CalibrationProposal,
    model: LoadedModel,
    fields: CalibrationFields,
    seed: int,
    cancel: CancelToken,
) -> CalibrationProposal:
    measurement = HeldBackMeasurement(fields, proposal.depth, model.temperature, model.thresholds, seed)
    for _part in measurement.run():
        cancel.raise_if_cancelled()
    figures = measurement.figures
    fitted = fit_layer(fields, _all_rows(fields), proposal.depth, model.temperature)
    layer = LocalCalibration(
        name=_PROVISIONAL,
        model=proposal.model,
        depth=proposal.depth,
        bias=fitted.bias,
        temperature=fitted.temperature,
        created_at=datetime.now(UTC),
        app_version=desktop_app.__version__,
        correction=fitted.correction,
        fields=proposal.fields,
        patients=proposal.patients,
        before=figures.before,
        after=figures.after,
    )
    return replace(
        proposal,
        held_back=how_measured(proposal.depth, figures.parts, proposal.patients),
        before=figures.before,
        after=figures.after,
        gain=figures.gain,
        confidence=how_sure(figures.gain, proposal.patients),
        refusal=no_claim(figures.gain, proposal.patients),
        layer=layer,
    )


def _all_rows(fields: CalibrationFields) -> "NDArray[np.bool_]":
    import numpy as np

    return np.ones(len(fields.labels), bool)


def _plan(model: ModelIdentity) -> TrainingPlan:
    stages = (Stage(Strategy.HEAD, 60, 1e-3), Stage(Strategy.TOP_BLOCK, 15, 1e-5))
    return TrainingPlan(base_model=model.model_id, stages=stages)
