"""Calibration to the user's laboratory: a small, named, removable layer over one version of one model."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.evaluation import Figure
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.training_plan import TrainingPlan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHOWN_DIGITS = 12


class CalibrationDepth(StrEnum):
    """How much of the model is adapted."""

    BIAS = "bias"
    HEAD = "head"
    BACKBONE = "backbone"


@dataclass(frozen=True, slots=True)
class DepthNeeds:
    """The least that a depth needs before anything is claimed.

    Attributes:
        fields: labelled fields.
        patients: all of them together.
        patients_per_class: with benign, and with malignant fields.
    """

    fields: int
    patients: int
    patients_per_class: int


# Below these numbers nothing is claimed: two patients of each kind, so that one can be held back.
NEEDS: Mapping[CalibrationDepth, DepthNeeds] = MappingProxyType(
    {
        CalibrationDepth.BIAS: DepthNeeds(20, 4, 2),
        CalibrationDepth.HEAD: DepthNeeds(100, 12, 4),
        CalibrationDepth.BACKBONE: DepthNeeds(300, 30, 8),
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class LinearCorrection:
    """What the depth ``HEAD`` adds to the package's logit: ``embedding @ kernel + intercept``.

    Attributes:
        kernel: (d,) float32.
        intercept: added to the logit.
    """

    kernel: "NDArray[np.float32]"
    intercept: float


@dataclass(frozen=True, slots=True, eq=False)
class LocalCalibration:
    """One layer. The probability is ``1 / (1 + exp(-(logit + correction + bias) / temperature))``.

    With an alignment, logit and correction are those of the aligned embedding.

    Attributes:
        name: chosen by the user.
        model: the version it was made for, without calibration; it is used with no other.
        depth: ``BIAS`` or ``HEAD``.
        bias: added to the package's logit, in the package's own units.
        temperature: positive; takes the place of the package's.
        correction: of the head; None at depth ``BIAS``.
        alignment: of the embeddings, before head and correction; None leaves them as they are.
        thresholds: takes the place of the package's review band; None keeps that band, which then applies
            to the new probabilities.
        fields: labelled local fields it was fitted on.
        patients: of these fields.
        created_at: aware time.
        app_version: of the program that made it.
        before: figures of the package on held-back local patients.
        after: the same figures with a layer fitted without these patients.

    Raises:
        ValueError: the temperature is not positive, or the depth has no layer.
    """

    name: str
    model: ModelIdentity
    depth: CalibrationDepth
    bias: float
    temperature: float
    created_at: datetime
    app_version: str
    correction: LinearCorrection | None = None
    thresholds: Thresholds | None = None
    fields: int = 0
    patients: int = 0
    before: tuple[Figure, ...] = ()
    after: tuple[Figure, ...] = ()
    alignment: EmbeddingAlignment | None = None

    def __post_init__(self) -> None:
        if not self.temperature > 0:
            raise ValueError(f"temperature {self.temperature} is not positive")
        if (self.correction is not None) is not (self.depth is CalibrationDepth.HEAD):
            raise ValueError(f"a layer of depth {self.depth} with correction {self.correction is not None}")

    @property
    def digest(self) -> str:
        """Hex sha256 of everything that can change an answer; the name is not part of it."""
        bounds = self.thresholds
        body = {
            "model": self.model.sha256,
            "bias": self.bias,
            "temperature": self.temperature,
            "thresholds": None if bounds is None else [bounds.benign, bounds.malignant],
            "intercept": None if self.correction is None else self.correction.intercept,
        }
        hasher = hashlib.sha256(json.dumps(body, sort_keys=True).encode())
        if self.correction is not None:
            hasher.update(self.correction.kernel.astype("<f4").tobytes())
        if self.alignment is not None:  # the digest of a layer without one stays what it was
            hasher.update(b"alignment")
            hasher.update(self.alignment.scale.astype("<f4").tobytes())
            hasher.update(self.alignment.shift.astype("<f4").tobytes())
        return hasher.hexdigest()

    @property
    def reference(self) -> str:
        """What is recorded in every result: ``name@`` and the first digits of the digest."""
        return f"{self.name}@{self.digest[:_SHOWN_DIGITS]}"


@dataclass(frozen=True, slots=True)
class LayerSummary:
    """What a list of layers shows of each.

    Attributes:
        name: of the layer.
        model_id: of its model.
        model_version: the version it was made for.
        digest: see ``LocalCalibration.digest``; empty when the layer cannot be read.
        depth: of the layer; None when it cannot be read.
        created_at: aware time; None when it cannot be read.
        fields: it was fitted on.
        patients: it was fitted on.
        is_active: used for answers now.
        problem: sentence that says why it is not used; empty when all is well.
    """

    name: str
    model_id: str
    model_version: str = ""
    digest: str = ""
    depth: CalibrationDepth | None = None
    created_at: datetime | None = None
    fields: int = 0
    patients: int = 0
    is_active: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class CalibrationProposal:
    """What calibrating would bring, measured on local patients who were held back; nothing is kept yet.

    Attributes:
        model: without calibration.
        model_title: for people.
        depth: asked for.
        fields: usable labelled fields.
        patients: of these fields.
        benign_patients: patients with benign fields.
        malignant_patients: patients with malignant fields.
        held_back: sentence on how before and after were measured; empty when nothing was measured.
        before: figures of the package as it is, on held-back patients.
        after: the same figures, same fields, with layers that never saw the patient.
        gain: of balanced accuracy, after less before, with its interval; None when nothing was measured.
        alignment: what was done to the fields, in a sentence; empty when nothing was fitted.
        confidence: how sure this is, in one or two sentences.
        refusal: why no improvement is claimed, and what is needed; None when the claim stands.
        warnings: further sentences.
        layer: fitted on all fields, with a provisional name; None at depth ``BACKBONE`` and
            when too little is labelled. A layer without a claim may still be kept.
        plan: of fine-tuning, at depth ``BACKBONE``; else None.
    """

    model: ModelIdentity
    model_title: str
    depth: CalibrationDepth
    fields: int
    patients: int
    benign_patients: int
    malignant_patients: int
    held_back: str = ""
    before: tuple[Figure, ...] = ()
    after: tuple[Figure, ...] = ()
    gain: Figure | None = None
    alignment: str = ""
    confidence: str = ""
    refusal: str | None = None
    warnings: tuple[str, ...] = ()
    layer: LocalCalibration | None = None
    plan: TrainingPlan | None = None

    @property
    def can_be_kept(self) -> bool:
        """True when there is a layer to keep."""
        return self.layer is not None
