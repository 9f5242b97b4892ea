"""Opening a model package: everything is verified before anything is used, and nothing in it is executed."""

import hashlib
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError
from desktop_app.domain.model_identity import ModelIdentity, ModelSummary, Thresholds
from desktop_app.inference.archive_source import ArchiveSource
from desktop_app.inference.embedding_statistics import STATISTICS_LIMIT_BYTES, EmbeddingStatistics
from desktop_app.inference.gate import GATE_LIMIT_BYTES, Gate
from desktop_app.inference.golden import GoldenCase
from desktop_app.inference.head import DenseHead
from desktop_app.inference.manifest import ModelManifest
from desktop_app.inference.manifest_io import (
    BACKBONE_NAME,
    GATE_NAME,
    GOLDEN_NAME,
    HEAD_NAME,
    MANIFEST_LIMIT_BYTES,
    MANIFEST_NAME,
    SIGNATURE_FILE_LIMIT_BYTES,
    SIGNATURE_NAME,
    STATISTICS_NAME,
    TRAINING_NAME,
    backbone_key,
    parse_manifest,
)
from desktop_app.inference.package_source import FolderSource, PackageSource, digest_of, read_whole
from desktop_app.inference.safe_arrays import read_arrays

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PACKAGE_SUFFIX = ".lamella"
_TFLITE_IDENTIFIER = b"TFL3"
_READ_WHOLE = frozenset({BACKBONE_NAME, HEAD_NAME, GOLDEN_NAME, STATISTICS_NAME, GATE_NAME})
_BAD_BYTES = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """A verified package.

    Attributes:
        location: folder or file it came from.
        manifest: the card.
        identity: id, version and digests.
        tflite: the graph's bytes, exactly those that were verified.
        head: from embedding to logit.
        golden: the self-test.
        has_training_part: True when Keras weights for fine-tuning are there.
        statistics: of the training patients' embeddings; None when the package carries none.
        gate: says which fields are not assessable; one of picture limits alone when the package carries none.
    """

    location: Path
    manifest: ModelManifest
    identity: ModelIdentity
    tflite: bytes
    head: DenseHead
    golden: GoldenCase
    has_training_part: bool
    statistics: EmbeddingStatistics | None = None
    gate: Gate = field(default_factory=Gate)

    @property
    def thresholds(self) -> Thresholds:
        """The package's own bounds of "needs review"."""
        return thresholds_of(self.manifest)

    def summary(self, *, is_default: bool = False) -> ModelSummary:
        """Return what a list of models shows."""
        return summarise(self.manifest, self.identity, self.location, is_default=is_default)


def open_package(path: Path) -> ModelPackage:
    """Return the package at ``path``, a folder or a .lamella file, fully verified.

    Raises:
        ModelLoadError: missing, damaged, unsafe or too new; the message names the package and the cause.
    """
    try:
        with _open_source(path) as source:
            return _load(path, source)
    except ModelLoadError as error:
        raise _refusal(path, error.message, error.detail) from error
    except _BAD_BYTES as error:
        raise _refusal(path, f"it cannot be read ({error}).") from error


def read_summary(path: Path, *, is_default: bool = False) -> ModelSummary:
    """Return the summary of the package at ``path`` after verifying its manifest alone, which is quick.

    Raises:
        ModelLoadError: the manifest is missing, damaged or too new; the message names the package.
    """
    try:
        with _open_source(path) as source:
            manifest, identity = _read_manifest(source)
    except ModelLoadError as error:
        raise _refusal(path, error.message, error.detail) from error
    except _BAD_BYTES as error:
        raise _refusal(path, f"it cannot be read ({error}).") from error
    return summarise(manifest, identity, path, is_default=is_default)


def read_manifest(path: Path) -> ModelManifest:
    """Return the verified manifest of the package at ``path`` alone, which is quick.

    Raises:
        ModelLoadError: the manifest is missing, damaged or too new; the message names the package.
    """
    try:
        with _open_source(path) as source:
            return _read_manifest(source)[0]
    except ModelLoadError as error:
        raise _refusal(path, error.message, error.detail) from error
    except _BAD_BYTES as error:
        raise _refusal(path, f"it cannot be read ({error}).") from error


def read_signed(path: Path) -> tuple[bytes, bytes | None]:
    """Return the manifest of the package at ``path`` and the signature over it, or None; nothing is verified.

    Raises:
        ModelLoadError: a part is missing or beyond its limit; the message names the package.
    """
    try:
        with _open_source(path) as source:
            manifest = _manifest_bytes(source)
            if SIGNATURE_NAME not in source.sizes:
                return manifest, None
            return manifest, read_whole(source, SIGNATURE_NAME, SIGNATURE_FILE_LIMIT_BYTES)
    except ModelLoadError as error:
        raise _refusal(path, error.message, error.detail) from error
    except _BAD_BYTES as error:
        raise _refusal(path, f"it cannot be read ({error}).") from error


def read_training_arrays(package: ModelPackage) -> "dict[str, NDArray[np.generic]]":
    """Return the Keras weights of ``package`` by name, verified again.

    Raises:
        ModelLoadError: the package has no training part, or it was changed since.
    """
    if not package.has_training_part:
        raise _refusal(package.location, "it was installed without the part that fine-tuning needs.")
    try:
        with _open_source(package.location) as source:
            data = _read_verified(source, package.manifest, TRAINING_NAME)
    except ModelLoadError as error:
        raise _refusal(package.location, error.message, error.detail) from error
    except _BAD_BYTES as error:
        raise _refusal(package.location, f"it cannot be read ({error}).") from error
    return read_arrays(data, TRAINING_NAME)


def read_extra_files(package: ModelPackage) -> dict[str, bytes]:
    """Return the files of ``package`` that serve people only, such as licences, by path, verified again.

    Raises:
        ModelLoadError: the package was changed since it was opened.
    """
    known = {BACKBONE_NAME, HEAD_NAME, GOLDEN_NAME, STATISTICS_NAME, GATE_NAME, TRAINING_NAME}
    names = [file.path for file in package.manifest.files if file.path not in known]
    try:
        with _open_source(package.location) as source:
            return {name: _read_verified(source, package.manifest, name) for name in names}
    except ModelLoadError as error:
        raise _refusal(package.location, error.message, error.detail) from error
    except _BAD_BYTES as error:
        raise _refusal(package.location, f"it cannot be read ({error}).") from error


def thresholds_of(manifest: ModelManifest) -> Thresholds:
    """Return the thresholds that the manifest states."""
    return Thresholds(manifest.thresholds.benign, manifest.thresholds.malignant)


def summarise(
    manifest: ModelManifest, identity: ModelIdentity, location: Path, *, is_default: bool
) -> ModelSummary:
    """Return what a list of models shows of ``manifest``."""
    return ModelSummary(
        identity=identity,
        title=manifest.title,
        family=manifest.backbone.family,
        intended_use=manifest.intended_use,
        thresholds=thresholds_of(manifest),
        location=location,
        is_default=is_default,
    )


def _open_source(path: Path) -> PackageSource:
    if path.is_dir():
        return FolderSource(path)
    if not path.is_file():
        raise ModelLoadError("there is no such folder or file.")
    return ArchiveSource(path)


def _read_manifest(source: PackageSource) -> tuple[ModelManifest, ModelIdentity]:
    data = _manifest_bytes(source)
    manifest = parse_manifest(data)
    digest = hashlib.sha256(data).hexdigest()
    return manifest, ModelIdentity(manifest.id, manifest.version, digest, manifest.backbone_sha256)


def _manifest_bytes(source: PackageSource) -> bytes:
    if MANIFEST_NAME not in source.sizes:
        raise ModelLoadError(f"it holds no {MANIFEST_NAME} at its top level.")
    return read_whole(source, MANIFEST_NAME, MANIFEST_LIMIT_BYTES)


def _load(path: Path, source: PackageSource) -> ModelPackage:
    manifest, identity = _read_manifest(source)
    has_training_part = _check_files(manifest, source.sizes)
    for file in manifest.files:
        if file.path in source.sizes and file.path not in _READ_WHOLE:
            _compare(file.path, manifest, *digest_of(source, file.path))
    tflite = _read_verified(source, manifest, BACKBONE_NAME)
    _check_graph(manifest, tflite)
    head = read_arrays(_read_verified(source, manifest, HEAD_NAME), HEAD_NAME)
    golden = read_arrays(_read_verified(source, manifest, GOLDEN_NAME), GOLDEN_NAME)
    statistics = _read_statistics(source, manifest)
    gate = _read_gate(source, manifest)
    source.check_seal()
    return ModelPackage(
        location=path,
        manifest=manifest,
        identity=identity,
        tflite=tflite,
        head=DenseHead.from_arrays(manifest.head, head, manifest.backbone.embedding_size),
        golden=GoldenCase.from_arrays(manifest.backbone, golden),
        has_training_part=has_training_part,
        statistics=statistics,
        gate=gate,
    )


def _check_files(manifest: ModelManifest, sizes: dict[str, int]) -> bool:
    """Compare the listing with the files present; return True when the training part is there."""
    parts = {file.path: file.part for file in manifest.files}
    if len(parts) != len(manifest.files):
        raise ModelLoadError(f"{MANIFEST_NAME} lists a file twice.")
    for needed in (BACKBONE_NAME, HEAD_NAME, GOLDEN_NAME):
        if parts.get(needed) != "inference":
            raise ModelLoadError(f"{MANIFEST_NAME} does not list {needed}.")
    if unlisted := sorted(set(sizes) - set(parts) - {MANIFEST_NAME, SIGNATURE_NAME}):
        raise ModelLoadError(f"it holds a file that {MANIFEST_NAME} does not list: {unlisted[0]!r}.")
    training = {path for path, part in parts.items() if part == "training"}
    missing = set(parts) - set(sizes)
    if training and training <= missing:
        missing -= training
    if missing:
        raise ModelLoadError(f"the file {min(missing)!r} is missing.")
    return TRAINING_NAME in sizes


def _read_statistics(source: PackageSource, manifest: ModelManifest) -> EmbeddingStatistics | None:
    """Return the training statistics; a package may do without, but those it lists must be sound."""
    arrays = _read_optional(source, manifest, STATISTICS_NAME, STATISTICS_LIMIT_BYTES)
    if arrays is None:
        return None
    return EmbeddingStatistics.from_arrays(arrays, manifest.backbone.embedding_size)


def _read_gate(source: PackageSource, manifest: ModelManifest) -> Gate:
    """Return the gate; block and arrays go together, and a package may do without both."""
    arrays = _read_optional(source, manifest, GATE_NAME, GATE_LIMIT_BYTES)
    if (arrays is None) != (manifest.gate is None):
        raise ModelLoadError(f'{GATE_NAME} and the block "gate" of {MANIFEST_NAME} go together.')
    if arrays is None or manifest.gate is None:
        return Gate()
    return Gate.from_arrays(manifest.gate, arrays, manifest.backbone.embedding_size)


def _read_optional(
    source: PackageSource, manifest: ModelManifest, path: str, limit: int
) -> "dict[str, NDArray[np.generic]] | None":
    """Return the arrays of a file that a package may do without, verified; None when it is not listed."""
    listed = next((file for file in manifest.files if file.path == path), None)
    if listed is None:
        return None
    if listed.part != "inference" or listed.size > limit:
        raise ModelLoadError(f"{path} is listed as what it cannot be.")
    return read_arrays(_read_verified(source, manifest, path), path)


def _read_verified(source: PackageSource, manifest: ModelManifest, path: str) -> bytes:
    size = next(file.size for file in manifest.files if file.path == path)
    if source.sizes.get(path) != size:
        raise ModelLoadError(f"{path} has another size than {MANIFEST_NAME} says.")
    data = read_whole(source, path, size)
    _compare(path, manifest, len(data), hashlib.sha256(data).hexdigest())
    return data


def _compare(path: str, manifest: ModelManifest, size: int, sha256: str) -> None:
    listed = next(file for file in manifest.files if file.path == path)
    if size != listed.size:
        raise ModelLoadError(f"{path} has another size than {MANIFEST_NAME} says.")
    if sha256 != listed.sha256:
        raise ModelLoadError(f"{path} was changed after the package was made: its checksum differs.")


def _check_graph(manifest: ModelManifest, tflite: bytes) -> None:
    if tflite[4:8] != _TFLITE_IDENTIFIER:
        raise ModelLoadError(f"{BACKBONE_NAME} is not a LiteRT graph.")
    if backbone_key(manifest, hashlib.sha256(tflite).hexdigest()) != manifest.backbone_sha256:
        raise ModelLoadError(f"backbone_sha256 in {MANIFEST_NAME} does not belong to {BACKBONE_NAME}.")


def _refusal(path: Path, message: str, detail: str = "") -> ModelLoadError:
    return ModelLoadError(f'The model package "{path.name or path}" was refused: {message}', detail)
