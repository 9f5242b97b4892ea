"""Writes model packages: the same content always gives the same bytes. Used by the training room."""

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.archive_source import SEAL_PREFIX, archive_digest
from desktop_app.inference.embedding_statistics import EmbeddingStatistics
from desktop_app.inference.gate import Gate
from desktop_app.inference.golden import GoldenCase
from desktop_app.inference.head import DenseHead, HeadWeights
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.manifest_io import (
    BACKBONE_NAME,
    GATE_NAME,
    GOLDEN_NAME,
    HEAD_NAME,
    MANIFEST_NAME,
    STATISTICS_NAME,
    TRAINING_NAME,
    seal_manifest,
)
from desktop_app.inference.manifest_parts import PackageFile
from desktop_app.inference.package_source import BLOCK_BYTES, IGNORED_NAMES, check_listing
from desktop_app.inference.safe_arrays import FIXED_TIME, write_arrays

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class PackageContent:
    """Everything that goes into a package.

    Attributes:
        draft: what the card says.
        tflite: the graph: (n, height, width, 3) float32 or uint8 of 0 to 255 in; out, in any order, the
            embedding (n, d) and the feature map (n, h, w, c), both float32.
        head: weights of the head.
        golden: the self-test.
        training_arrays: Keras weights by name for fine-tuning, or None for a package without that part.
        extra_files: further files by safe relative path, such as ``LICENCES.txt``.
        statistics: of the training patients' embeddings, for calibrating; None for a package without them.
        gate: whose arrays go with the card's block "gate"; None for a package without a gate.
    """

    draft: ManifestDraft
    tflite: bytes
    head: HeadWeights
    golden: GoldenCase
    training_arrays: "Mapping[str, NDArray[np.generic]] | None" = None
    extra_files: Mapping[str, bytes] = field(default_factory=dict)
    statistics: EmbeddingStatistics | None = None
    gate: Gate | None = None


def write_package(folder: Path, content: PackageContent) -> Path:
    """Write ``content`` as package ``folder``, replacing one that is there; return ``folder``.

    The package is written beside its place and then renamed, so that a reader never sees half of one.

    Raises:
        ModelLoadError: parts do not fit together.
        OSError: the folder cannot be written.
    """
    backbone = content.draft.backbone
    DenseHead(content.draft.head, content.head, backbone.embedding_size)
    GoldenCase.from_arrays(backbone, content.golden.to_arrays())
    if content.statistics is not None:
        EmbeddingStatistics.from_arrays(content.statistics.to_arrays(), backbone.embedding_size)
    _check_gate(content)
    files = _serialise(content)
    entries = tuple(describe_file(path, data) for path, data in files.items())
    files[MANIFEST_NAME] = seal_manifest(content.draft, entries)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as scratch:
        fresh = Path(scratch) / "fresh"
        for path, data in files.items():
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if folder.exists():
            folder.rename(Path(scratch) / "old")
        fresh.rename(folder)
    return folder


def pack(folder: Path, target: Path, *, with_training: bool = True) -> Path:
    """Pack package ``folder`` into the one file ``target`` (``.lamella``); return ``target``.

    Entries are stored uncompressed, in order of name and with fixed times; the archive's comment seals every
    byte before it. Weights hardly compress, and an uncompressed archive is the same on every machine.

    Raises:
        OSError: a file cannot be read or written.
    """
    beside = target.with_name(f".{target.name}.part")
    try:
        _pack_members(folder, beside, with_training)
        _write_seal(beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def _pack_members(folder: Path, target: Path, with_training: bool) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = SEAL_PREFIX + b"0" * 64
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            is_left_out = name == TRAINING_NAME and not with_training
            if is_left_out or not path.is_file() or path.name in IGNORED_NAMES:
                continue
            member = zipfile.ZipInfo(name, FIXED_TIME)
            member.create_system = 3  # the default differs between Windows and the rest
            member.external_attr = 0o100644 << 16
            with archive.open(member, "w") as sink, path.open("rb") as source:
                shutil.copyfileobj(source, sink, BLOCK_BYTES)


def _serialise(content: PackageContent) -> dict[str, bytes]:
    files = dict(content.extra_files)
    files[BACKBONE_NAME] = content.tflite
    files[HEAD_NAME] = write_arrays(content.head.to_arrays())
    files[GOLDEN_NAME] = write_arrays(content.golden.to_arrays())
    if content.statistics is not None:
        files[STATISTICS_NAME] = write_arrays(content.statistics.to_arrays())
    if content.gate is not None:
        files[GATE_NAME] = write_arrays(content.gate.to_arrays())
    if content.training_arrays is not None:
        files[TRAINING_NAME] = write_arrays(content.training_arrays, compress=True)
    check_listing({path: len(data) for path, data in files.items()})
    return files


def _check_gate(content: PackageContent) -> None:
    block = content.draft.gate
    if (block is None) != (content.gate is None) or (
        content.gate is not None and content.gate.block != block
    ):
        raise ModelLoadError("The card's block on the gate is not that of the gate.")
    if block is not None and content.gate is not None:
        Gate.from_arrays(block, content.gate.to_arrays(), content.draft.backbone.embedding_size)


def describe_file(path: str, data: bytes) -> PackageFile:
    """Return the manifest's entry for the file ``path`` (with ``/``) that holds ``data``."""
    return PackageFile(
        path=path,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        part="training" if path == TRAINING_NAME else "inference",
    )


def _write_seal(path: Path) -> None:
    seal = archive_digest(path)
    with path.open("r+b") as archive:
        archive.seek(-64, 2)
        archive.write(seal)
