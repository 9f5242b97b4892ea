"""The manifest of a model package as typed values, schema version 1.

Authors fill a ``ManifestDraft``; ``package_writer`` turns it into a sealed ``ModelManifest``.
The format is described for people in docs/model-package.md.
"""

import json
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, model_validator

from desktop_app.inference.manifest_gate import GateBlock
from desktop_app.inference.manifest_parts import (
    Backbone,
    Calibration,
    DecisionThresholds,
    FieldCut,
    Golden,
    Head,
    Licence,
    Metric,
    PackageFile,
    Preprocessing,
    Sentence,
    Sha256,
    Training,
)

SCHEMA_VERSION: Final = 1
OPAQUE_LIMIT_BYTES = 256 * 1024
EXTENSION_PREFIX = "x_"


class ManifestDraft(BaseModel):
    """What the maker of a package decides.

    Keys beginning with ``x_`` are free for notes and ignored; every other unknown key is refused, because a
    misspelt key would otherwise change a result silently.

    Attributes:
        id: lower-case id such as ``densenet_121_breast``.
        version: semantic version of the package.
        title: name for people.
        backbone: network, input size and what it yields.
        preprocessing: what the graph does to pixels before the network.
        field_cut: how a field becomes crops.
        classes: the two classes; index 1 is the one whose probability is reported.
        head: dense layers behind the embedding.
        calibration: temperature of the logit.
        thresholds: the band "needs review" and the error it was sized for.
        training: data, split unit, seed and recipe.
        metrics: measured figures with intervals.
        intended_use: one sentence.
        research_use_notice: the notice that every report repeats.
        licences: of code, weights and data.
        golden: tolerances of the self-test after loading.
        storage: number format of the weights in the graph.
        gate: limits of the "not assessable" gate; None for a package without one.
        local_calibration: reserved for "calibrate to my lab"; opaque to this version.
    """

    model_config = ConfigDict(frozen=True, extra="allow", strict=True, allow_inf_nan=False)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$", max_length=64)]
    version: Annotated[
        str,
        Field(
            pattern=r"^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[0-9A-Za-z.-]{1,40})?$",
        ),
    ]
    title: Sentence
    backbone: Backbone
    preprocessing: Preprocessing
    field_cut: FieldCut = FieldCut()
    classes: tuple[Literal["benign"], Literal["malignant"]] = ("benign", "malignant")
    head: Head
    calibration: Calibration
    thresholds: DecisionThresholds
    training: Training
    metrics: Annotated[tuple[Metric, ...], Field(max_length=200)] = ()
    intended_use: Sentence
    research_use_notice: Sentence
    licences: Annotated[tuple[Licence, ...], Field(min_length=1, max_length=50)]
    golden: Golden = Golden()
    storage: Literal["float16", "float32"]
    gate: GateBlock | None = None
    local_calibration: JsonValue = None

    @model_validator(mode="after")
    def _check_the_whole(self) -> Self:
        for key, value in (self.model_extra or {}).items():
            if not key.startswith(EXTENSION_PREFIX):
                raise ValueError(f'unknown key "{key}"; own keys begin with {EXTENSION_PREFIX}')
            _limit_opaque(key, value)
        _limit_opaque("local_calibration", self.local_calibration)
        if self.field_cut.views > 4 and self.backbone.input.width != self.backbone.input.height:
            raise ValueError("8 views turn the crop by a quarter and so need a square input")
        return self

    def notes(self) -> tuple[str, ...]:
        """Return sentences on blocks that this version accepts but does not use."""
        reserved = {"local_calibration": self.local_calibration}
        return tuple(
            f'The package holds a "{name}" block that this version of Lamella does not use yet.'
            for name, block in reserved.items()
            if block is not None
        )


class ModelManifest(ManifestDraft):
    """A sealed manifest: the draft, the list of files and the digests.

    Attributes:
        schema_version: of the manifest, 1.
        backbone_sha256: key of stored embeddings; see ``manifest_io.backbone_key``.
        files: every other file of the package.
        manifest_sha256: digest of manifest.json with these 64 characters written as zeros.
    """

    schema_version: Literal[1] = SCHEMA_VERSION
    backbone_sha256: Sha256
    files: Annotated[tuple[PackageFile, ...], Field(min_length=1, max_length=64)]
    manifest_sha256: Sha256


def _limit_opaque(key: str, value: object) -> None:
    if len(json.dumps(value)) > OPAQUE_LIMIT_BYTES:
        raise ValueError(f'the block "{key}" is larger than {OPAQUE_LIMIT_BYTES // 1024} KB')
