"""Packs a fine-tuned model: card with lineage, graph, head, self-test, licences of its base."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.labelled import Side
from desktop_app.domain.lineage import LINEAGE_KEY, Lineage
from desktop_app.inference.calibration import calibrated_probability
from desktop_app.inference.embedding_statistics import EmbeddingStatistics
from desktop_app.inference.golden import GoldenCase
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.package import ModelPackage, read_extra_files
from desktop_app.inference.package_writer import PackageContent, write_package
from desktop_app.training.conversion import TfliteEmbedder
from desktop_app.training.fine_tuning.learnt_model import LearntModel
from desktop_app.training.fine_tuning.package_network import can_learn_below_head, weights_of_package
from desktop_app.training.fine_tuning.run_request import RunRequest
from desktop_app.training.synthetic_crops import synthetic_crops

_SEALED = ("schema_version", "backbone_sha256", "files", "manifest_sha256")
_GOLDEN_CROPS = 3
_TEST_UNIT = "patient bootstrap, locked test patients"


def write_new_package(
    request: RunRequest,
    base: ModelPackage,
    model: LearntModel,
    after: dict[str, Any],
    statistics: EmbeddingStatistics | None,
) -> Path:
    """Write the package below the models folder of ``request``; return its folder.

    Args:
        request: of the run.
        base: the model that was tuned.
        model: what was learnt.
        after: figures on the locked test patients.
        statistics: of the training patients' embeddings by ``model``; None when a class has no such patient.

    Raises:
        ModelLoadError: parts do not fit together.
        OSError: the folder cannot be written.
    """
    draft = ManifestDraft.model_validate_json(json.dumps(_card(request, base, model, after)))
    backbone = base.manifest.backbone
    crops = synthetic_crops(_GOLDEN_CROPS, backbone.input.width)
    embeddings = TfliteEmbedder(model.tflite).embed(crops)
    logits = model.dense_head(backbone.embedding_size).logits(embeddings)
    golden = GoldenCase(crops, embeddings, calibrated_probability(logits, model.calibration.temperature))
    arrays = model.backbone_arrays
    if arrays is None and can_learn_below_head(base):
        arrays = weights_of_package(base)
    content = PackageContent(
        draft,
        model.tflite,
        model.weights,
        golden,
        arrays,
        read_extra_files(base),
        statistics,
        base.gate.without_training() if draft.gate is not None else None,
    )
    request.models_dir.mkdir(parents=True, exist_ok=True)
    return write_package(request.models_dir / draft.id, content)


def _card(
    request: RunRequest, base: ModelPackage, model: LearntModel, after: dict[str, Any]
) -> dict[str, Any]:
    body: dict[str, Any] = base.manifest.model_dump(mode="json")
    for name in _SEALED:
        del body[name]
    lineage = Lineage.of_patients(base.identity, request.run_dir.name, request.sides())
    return body | {
        "id": request.model_id,
        "version": "1.0.0",
        "title": request.title,
        "preprocessing": {**body["preprocessing"], "stain_normalisation": request.plan.normalisation.value},
        "head": model.head.model_dump(mode="json"),
        "calibration": model.calibration.model_dump(mode="json"),
        "thresholds": model.thresholds.model_dump(mode="json"),
        "training": _training(request, base),
        "metrics": _metrics(after),
        "gate": _gate(base),
        "local_calibration": None,
        LINEAGE_KEY: lineage.to_json(),
    }


def _gate(base: ModelPackage) -> dict[str, Any] | None:
    """Return the limits that hold whoever trained the model: those of the base on pictures and stain."""
    block = base.gate.without_training().block
    return None if block is None else block.model_dump(mode="json")


def _training(request: RunRequest, base: ModelPackage) -> dict[str, Any]:
    counts = {side: len(request.rows_of(side)) for side in Side}
    patients = {side: len(request.patients_of(side)) for side in Side}
    made = datetime.now(UTC).date().isoformat()
    source = (
        f"Local labelled fields, {made}: {counts[Side.TRAIN]} fields of {patients[Side.TRAIN]} patients to "
        f"learn from, {counts[Side.VALIDATION]} of {patients[Side.VALIDATION]} to choose by, "
        f"{counts[Side.TEST]} of {patients[Side.TEST]} locked for the test."
    )
    return {
        "data_sources": [*base.manifest.training.data_sources, source],
        "split_unit": "patient",
        "patients": patients[Side.TRAIN],
        "images": counts[Side.TRAIN],
        "seed": request.plan.seed,
        "trained_on_all": False,
        "recipe": json.loads(json.dumps(request.plan.to_json())),
        "note": f"Fine-tuned from {base.identity.model_id} {base.identity.version}.",
    }


def _metrics(after: dict[str, Any]) -> list[dict[str, Any]]:
    figures = after.get("figures", {})
    return [
        {"name": name.replace("_", " "), "value": value[0], "low": value[1], "high": value[2],
         "unit": _TEST_UNIT, "source": f"{after['fields']} fields of {after['patients']} patients"}
        for name, value in figures.items()
        if value is not None
    ]  # fmt: skip
