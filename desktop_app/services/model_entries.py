"""What the window of installed models lists: each model with its size, and where it comes from."""

import logging
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.trust import Standing, version_order
from desktop_app.services.models import ModelService
from desktop_app.services.package_files import kept_versions
from desktop_app.services.package_trust import package_standing

_log = logging.getLogger(__name__)


class Origin(StrEnum):
    """Where a model comes from."""

    SHIPPED = "shipped"
    INSTALLED = "installed"
    TRAINED = "trained"


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One installed model.

    Attributes:
        summary: what the chooser shows.
        size_bytes: on disk.
        origin: where it comes from.
        base_id: the model it was trained from; empty for none.
        standing: who vouches for a package that was installed; None for others.
        kept: replaced versions that can be put back, the newest last.
    """

    summary: ModelSummary
    size_bytes: int
    origin: Origin
    base_id: str = ""
    standing: Standing | None = None
    kept: tuple[str, ...] = ()

    @property
    def can_remove(self) -> bool:
        """True for models that the user added; shipped ones belong to the program."""
        return self.origin is not Origin.SHIPPED


def model_entries(models: ModelService, user_models_dir: Path) -> tuple[ModelEntry, ...]:
    """Return every usable model, by id."""
    return tuple(_entry(summary, user_models_dir) for summary in models.summaries())


def _entry(summary: ModelSummary, user_models_dir: Path) -> ModelEntry:
    size = size_on_disk(summary.location)
    if not summary.location.is_relative_to(user_models_dir):
        return ModelEntry(summary, size, Origin.SHIPPED)
    run_id, base_id = _lineage(summary)
    kept = tuple(sorted(kept_versions(user_models_dir, summary.identity.model_id), key=version_order))
    if run_id:
        return ModelEntry(summary, size, Origin.TRAINED, base_id, kept=kept)
    return ModelEntry(summary, size, Origin.INSTALLED, base_id, _standing(summary), kept)


def _standing(summary: ModelSummary) -> Standing | None:
    try:
        return package_standing(summary.location)
    except AppError as error:
        _log.warning("the signature of %s: %s", summary.identity.model_id, error.message)
        return None


def _lineage(summary: ModelSummary) -> tuple[str, str]:
    from desktop_app.services.model_background import model_background

    try:
        lineages = model_background(summary, {}).lineages
    except AppError as error:
        _log.info("no lineage of %s: %s", summary.identity.model_id, error.message)
        return "", ""
    return (lineages[0].run_id, lineages[0].base_id) if lineages else ("", "")


def size_on_disk(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
