"""Training statistics for the tiny package: what it carries once it was built with plain-view embeddings."""

from pathlib import Path

import numpy as np

from desktop_app.inference.embedding_statistics import EmbeddingStatistics, statistics_of
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.package import open_package, read_extra_files, read_training_arrays
from desktop_app.inference.package_writer import PackageContent, write_package


def drawn_statistics(size: int, seed: int = 2, centre: float = 0.0) -> EmbeddingStatistics:
    """Return statistics of twelve drawn patients around ``centre``; the malignant ones lie higher."""
    random = np.random.default_rng(seed)
    patients = np.repeat(np.arange(12), 6)
    labels = (patients % 2).astype(np.int64)
    of_patient = random.normal(0, 0.3, (12, size))[patients]
    fields = centre + of_patient + 0.5 * labels[:, None] + random.normal(0, 0.2, (len(labels), size))
    found = statistics_of(fields.astype(np.float32), labels, patients.astype(str))
    assert found is not None
    return found


def add_statistics(folder: Path, statistics: EmbeddingStatistics) -> Path:
    """Write the package in ``folder`` anew with ``statistics``; return ``folder``."""
    package = open_package(folder)
    fields = set(ManifestDraft.model_fields)
    content = PackageContent(
        ManifestDraft.model_validate_json(package.manifest.model_dump_json(include=fields)),
        package.tflite,
        package.head.weights,
        package.golden,
        read_training_arrays(package) if package.has_training_part else None,
        read_extra_files(package),
        statistics,
    )
    return write_package(folder, content)
