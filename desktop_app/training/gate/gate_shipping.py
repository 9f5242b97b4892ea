"""Puts a gate into a package that is there already; every other file stays as it is, byte for byte."""

import json
from pathlib import Path

from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.inference.gate import Gate
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.manifest_io import GATE_NAME, MANIFEST_NAME, seal_manifest
from desktop_app.inference.manifest_parts import PackageFile
from desktop_app.inference.package import open_package
from desktop_app.inference.package_writer import describe_file
from desktop_app.inference.safe_arrays import write_arrays

_SEALED = ("schema_version", "backbone_sha256", "files", "manifest_sha256")


def ship_gate(folder: Path, gate: Gate, version: str) -> ModelIdentity:
    """Writes gate.npz and a new card into the package ``folder``; returns who the model is now.

    Args:
        folder: a package, which is verified first and afterwards.
        gate: of its embeddings.
        version: of the package with this gate.

    Raises:
        ModelLoadError: the package is damaged, or the gate does not fit it.
        OSError: a file cannot be written.
    """
    package = open_package(folder)
    body = package.manifest.model_dump(mode="json")
    for name in _SEALED:
        del body[name]
    block = gate.block.model_dump(mode="json") if gate.block is not None else None
    draft = ManifestDraft.model_validate_json(json.dumps(body | {"gate": block, "version": version}))
    if gate.block is not None:
        Gate.from_arrays(gate.block, gate.to_arrays(), draft.backbone.embedding_size)
    data = write_arrays(gate.to_arrays())
    others: tuple[PackageFile, ...] = tuple(file for file in package.manifest.files if file.path != GATE_NAME)
    sealed = seal_manifest(draft, (*others, describe_file(GATE_NAME, data)))
    (folder / GATE_NAME).write_bytes(data)
    (folder / MANIFEST_NAME).write_bytes(sealed)
    return open_package(folder).identity
