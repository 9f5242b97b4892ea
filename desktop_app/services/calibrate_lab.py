"""The use case "calibrate to my lab": propose a layer with before and after, keep, list, switch, remove."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.labelled import LabelledImage, LabelledSet, LabelOptions, UnlabelledImage
from desktop_app.domain.local_calibration import (
    CalibrationDepth,
    CalibrationProposal,
    LayerSummary,
)
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.domain.progress import ProgressEvent
from desktop_app.persistence.calibration_files import CalibrationFiles, check_name
from desktop_app.services.calibration_fields import (
    LabelledCollection,
    OtherCollection,
)
from desktop_app.services.calibration_proposal import described, handed_over, measured, with_others
from desktop_app.services.evaluation_choice import choose_images
from desktop_app.services.model_background import ModelBackground, model_background
from desktop_app.services.models import ModelService
from desktop_app.training.labelled_data.unlabelled_source import read_unlabelled

SEED = 20261124


@dataclass(frozen=True, slots=True)
class OtherFolder:
    """More fields of a laboratory, without labels.

    Attributes:
        folder: with pictures.
        options: how patients are read off names.
    """

    folder: Path
    options: LabelOptions


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
        others: OtherFolder | None = None,
    ) -> Iterator[ProgressEvent[LabelledImage]]:
        """Embed the fields once, fit, and measure on held-back patients; yield progress. Keeps nothing.

        Args:
            labelled: local fields; patients that the model learnt from are left out.
            model_id: of an installed model; empty for the default one.
            depth: how much is adapted.
            cancel: stops between two calls of the engine.
            seed: of the groups of patients held back.
            others: more fields of this laboratory, without labels; they help to align and are never measured.

        Raises:
            FolderError, LabelledDataError: ``others`` cannot be read or hold no picture.
            EvaluationError: the model learnt from all of these patients.
            ModelLoadError, EngineError: the model cannot be used.
            CalibrationError: no picture could be read.
            Cancelled: ``cancel`` was set.
        """
        self._result = None
        installed = {summary.identity.model_id: summary for summary in self._models.summaries()}
        background = model_background(self._models.summary(model_id), installed)
        choice = choose_images(labelled, background)
        more = _others_of(others, background, depth, cancel)
        with contextlib.closing(self._models.load(model_id, self._threads, calibrated=False)) as model:
            more = more if model.statistics is not None else ()
            collection = LabelledCollection(model, choice.images)
            yield from collection.run(cancel, after=len(more))
            fields = collection.fields
            proposal = described(model, depth, fields, choice.warnings)
            if proposal.refusal is not None:
                self._result = proposal
            elif depth is CalibrationDepth.BACKBONE:
                self._result = handed_over(proposal)
            else:
                beside = OtherCollection(model, more, collection.pixel_sha256s)
                if more:
                    yield from beside.run(cancel, before=len(choice.images))
                if others is not None:
                    proposal = with_others(proposal, model, beside.fields)
                self._result = measured(proposal, model, fields, beside.fields, seed, cancel)

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


def _others_of(
    others: OtherFolder | None, background: ModelBackground, depth: CalibrationDepth, cancel: CancelToken
) -> tuple[UnlabelledImage, ...]:
    """Return the pictures without labels, less those of patients that the model learnt from."""
    if others is None or depth is CalibrationDepth.BACKBONE:
        return ()
    found = read_unlabelled(others.folder, others.options, cancel)
    return tuple(
        image for image in found if not image.patient or not background.has_learnt_from(image.patient)
    )
