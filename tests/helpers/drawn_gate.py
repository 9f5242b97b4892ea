"""A gate made of drawn fields, for the tiny package and for tests of rules."""

import json
from pathlib import Path

import numpy as np

from desktop_app.imaging.field_quality import field_measures
from desktop_app.inference.gate import Gate
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.package import open_package, read_extra_files, read_training_arrays
from desktop_app.inference.package_writer import PackageContent, write_package
from desktop_app.training.gate.gate_fitting import GateFields, fit_gate
from desktop_app.training.stain import StainShift, apply_shift
from tests.helpers.drawn_fields import drawn_field

PATIENTS, FIELDS_EACH = 20, 4
# The middle of the stains and lamps that the drawn patients have.
USUAL = StainShift(channel_gain=(0.98, 0.98, 0.98))


def drawn_gate_fields(size: int, seed: int = 5) -> GateFields:
    """Return fields of 20 drawn patients, each with a stain of its own, and drawn embeddings of ``size``."""
    rng = np.random.default_rng(seed)
    rows, groups, embeddings = [], [], []
    for patient in range(PATIENTS):
        dyes, lamp = rng.uniform(0.85, 1.15, 2).tolist(), rng.uniform(0.96, 1.0, 3).tolist()
        shift = StainShift((dyes[0], dyes[1], 1.0), channel_gain=(lamp[0], lamp[1], lamp[2]))
        middle = rng.normal(0, 0.3, size)
        for number in range(FIELDS_EACH):
            field = apply_shift(drawn_field(patient * 100 + number), shift)
            rows.append(dict(field_measures(field)))
            groups.append(f"p{patient:02}")
            embeddings.append(middle + rng.normal(0, 1, size))
    count = len(rows)
    return GateFields(
        {name: np.array([row[name] for row in rows]) for name in rows[0]},
        np.array(embeddings, np.float32),
        np.array(groups),
        np.ones(count, np.bool_),
        np.array(["200X", "unknown"] * (count // 2)),
    )


def drawn_gate(size: int) -> Gate:
    """Return the gate of the drawn fields."""
    return fit_gate(drawn_gate_fields(size))


def add_gate(folder: Path, gate: Gate) -> Path:
    """Write the package in ``folder`` anew with ``gate``; return ``folder``."""
    package = open_package(folder)
    assert gate.block is not None
    card = json.loads(package.manifest.model_dump_json(include=set(ManifestDraft.model_fields)))
    content = PackageContent(
        ManifestDraft.model_validate_json(json.dumps(card | {"gate": gate.block.model_dump(mode="json")})),
        package.tflite,
        package.head.weights,
        package.golden,
        read_training_arrays(package) if package.has_training_part else None,
        read_extra_files(package),
        gate=gate,
    )
    return write_package(folder, content)
