"""Reading and sealing manifest.json: one strict way in, one deterministic way out.

The seal guards against damage, not against a forger: whoever can change a package can seal it again.
"""

import hashlib
import json
import re
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest import SCHEMA_VERSION, ManifestDraft, ModelManifest
from desktop_app.inference.manifest_parts import PackageFile

MANIFEST_NAME = "manifest.json"
# Over the manifest, which seals all the rest; the one file that the manifest does not list.
SIGNATURE_NAME = "manifest.sig"
BACKBONE_NAME = "backbone.tflite"
HEAD_NAME = "head.npz"
GOLDEN_NAME = "golden.npz"
STATISTICS_NAME = "statistics.npz"
GATE_NAME = "gate.npz"
TRAINING_NAME = "training/weights.npz"
MANIFEST_LIMIT_BYTES = 2 * 1024 * 1024
SIGNATURE_FILE_LIMIT_BYTES = 1024

_BLANK_SEAL = "0" * 64
_SEAL = re.compile(rb'"manifest_sha256": "([0-9a-f]{64})"')


def parse_manifest(data: bytes) -> ModelManifest:
    """Return the manifest written in ``data``, the bytes of manifest.json.

    Raises:
        ModelLoadError: newer schema, damaged text, broken seal or a value that does not fit.
    """
    if len(data) > MANIFEST_LIMIT_BYTES:
        raise ModelLoadError(f"{MANIFEST_NAME} is larger than {MANIFEST_LIMIT_BYTES // 1024} KB.")
    body = _parse_json(data)
    _check_schema_version(body.get("schema_version"))
    _check_seal(data)
    try:
        return ModelManifest.model_validate_json(data)
    except ValidationError as error:
        raise ModelLoadError(f"{MANIFEST_NAME} does not fit: {_explain(error)}.", str(error)) from error


def seal_manifest(draft: ManifestDraft, files: tuple[PackageFile, ...]) -> bytes:
    """Return the bytes of manifest.json for ``draft`` and its ``files``; equal input gives equal bytes.

    Raises:
        ModelLoadError: the result would not be read again by ``parse_manifest``.
    """
    tflite = next((file.sha256 for file in files if file.path == BACKBONE_NAME), None)
    if tflite is None:
        raise ModelLoadError(f"A package needs {BACKBONE_NAME}.")
    body = draft.model_dump(mode="json", exclude_none=True)
    body |= {
        "schema_version": SCHEMA_VERSION,
        "backbone_sha256": backbone_key(draft, tflite),
        "files": [file.model_dump(mode="json") for file in sorted(files, key=lambda file: file.path)],
        "manifest_sha256": _BLANK_SEAL,
    }
    text = json.dumps(body, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n"
    blank = text.encode()
    sealed = blank.replace(_BLANK_SEAL.encode(), hashlib.sha256(blank).hexdigest().encode())
    parse_manifest(sealed)
    return sealed


def backbone_key(manifest: ManifestDraft, tflite_sha256: str) -> str:
    """Return the hex digest that keys stored embeddings.

    It covers the graph (weights and preprocessing) and the way a field is cut, so two packages share
    embeddings exactly when every number would be the same. The number of views is not part of it: each view
    is stored by itself.
    """
    parts: dict[str, BaseModel] = {
        "preprocessing": manifest.preprocessing,
        "input": manifest.backbone.input,
        "cut": manifest.field_cut,
    }
    body: dict[str, Any] = {name: part.model_dump(mode="json") for name, part in parts.items()}
    body["cut"].pop("views")
    body["graph"] = tflite_sha256
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _parse_json(data: bytes) -> dict[str, Any]:
    try:
        body = json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique_keys, parse_constant=_refuse_constant
        )
    except (ValueError, RecursionError) as error:
        raise ModelLoadError(f"{MANIFEST_NAME} is damaged: it cannot be read as JSON.", str(error)) from error
    if not isinstance(body, dict):
        raise ModelLoadError(f"{MANIFEST_NAME} is damaged: it holds no object.")
    return body


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    body = dict(pairs)
    if len(body) != len(pairs):
        raise ValueError("a key occurs twice")
    return body


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def _check_schema_version(version: object) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise ModelLoadError(f"{MANIFEST_NAME} names no usable schema_version.")
    if version > SCHEMA_VERSION:
        raise ModelLoadError(
            f"The package is written in manifest schema {version}; this version of Lamella reads schemas up "
            f"to {SCHEMA_VERSION}. Install a newer Lamella to use it."
        )


def _check_seal(data: bytes) -> None:
    seals = _SEAL.findall(data)
    if len(seals) != 1:
        raise ModelLoadError(f"{MANIFEST_NAME} carries no seal (manifest_sha256).")
    blank = data.replace(seals[0], _BLANK_SEAL.encode())
    if hashlib.sha256(blank).hexdigest().encode() != seals[0]:
        raise ModelLoadError(f"{MANIFEST_NAME} was changed after the package was made: its seal is broken.")


def _explain(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"]) or "the manifest as a whole"
    return f"{place}: {first['msg']}"
