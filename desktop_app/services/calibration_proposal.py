"""What a calibration would bring, put together: counts, figures on held-back patients, layer, sentences."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import desktop_app
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.local_calibration import CalibrationDepth, CalibrationProposal, LocalCalibration
from desktop_app.domain.training_plan import Stage, Strategy, TrainingPlan
from desktop_app.services.calibration_fields import CalibrationFields, OtherFields
from desktop_app.services.calibration_measure import HeldBackMeasurement
from desktop_app.services.calibration_words import (
    how_aligned,
    how_measured,
    how_sure,
    no_claim,
    none_other,
    others_unread,
    others_unused,
    what_is_missing,
)
from desktop_app.services.layer_fitting import LayerBasis, fit_layer
from desktop_app.services.models import LoadedModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PROVISIONAL = "proposal"
_HAND_OVER = (
    "Adapting the backbone is training: it goes on in the training window or with lamella train, which "
    "measures before and after on locked test patients."
)


def described(
    model: LoadedModel, depth: CalibrationDepth, fields: CalibrationFields, warnings: tuple[str, ...]
) -> CalibrationProposal:
    """Return what was labelled, and what is missing."""
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


def measured(
    proposal: CalibrationProposal,
    model: LoadedModel,
    fields: CalibrationFields,
    others: OtherFields | None,
    seed: int,
    cancel: CancelToken,
) -> CalibrationProposal:
    """Return the proposal with before and after on held-back patients, and the layer fitted on all of them.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    basis = LayerBasis(
        proposal.depth, model.temperature, lambda crops: _logits(model, crops), model.statistics, others
    )
    measurement = HeldBackMeasurement(fields, basis, model.thresholds, seed)
    for _part in measurement.run():
        cancel.raise_if_cancelled()
    figures = measurement.figures
    fitted = fit_layer(fields, _all_rows(fields), basis)
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
        alignment=fitted.alignment if fitted.alignment is not None and fitted.alignment.strength else None,
    )
    return replace(
        proposal,
        held_back=how_measured(figures.parts, proposal.patients),
        before=figures.before,
        after=figures.after,
        gain=figures.gain,
        alignment=how_aligned(fitted.alignment, proposal.depth),
        confidence=how_sure(figures.gain, proposal.patients),
        refusal=no_claim(figures.gain, proposal.patients),
        layer=layer,
    )


def with_others(
    proposal: CalibrationProposal, model: LoadedModel, others: OtherFields | None
) -> CalibrationProposal:
    """Return the proposal with what is to be said of the pictures without labels."""
    warnings = list(proposal.warnings)
    if model.statistics is None:
        warnings.append(others_unused())
    elif others is None:
        warnings.append(none_other())
    elif others.unread:
        warnings.append(others_unread(others.unread))
    return replace(proposal, warnings=tuple(warnings))


def _logits(model: LoadedModel, crops: "NDArray[np.float32]") -> "NDArray[np.float64]":
    import numpy as np

    return np.array([scores.logit for scores in model.score_many(list(crops))], np.float64)


def _all_rows(fields: CalibrationFields) -> "NDArray[np.bool_]":
    import numpy as np

    return np.ones(len(fields.labels), bool)


def handed_over(proposal: CalibrationProposal) -> CalibrationProposal:
    """Return the proposal as a plan of training: the depth ``BACKBONE`` makes no layer."""
    stages = (Stage(Strategy.HEAD, 60, 1e-3), Stage(Strategy.TOP_BLOCK, 15, 1e-5))
    plan = TrainingPlan(base_model=proposal.model.model_id, stages=stages)
    return replace(proposal, plan=plan, confidence=_HAND_OVER)
