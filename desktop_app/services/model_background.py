"""What a model has seen: its lineage back to the first base, and the data sources its card names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.lineage import LINEAGE_KEY, Lineage
from desktop_app.domain.model_identity import ModelSummary

_MOST_ANCESTORS = 20
_BREAKHIS = "breakhis"


@dataclass(frozen=True, slots=True)
class ModelBackground:
    """What is known of the patients behind a model.

    Attributes:
        lineages: the model's own first, then its bases', as far as they are installed.
        data_sources: sentences of its card and of its bases'.
        is_complete: True when every ancestor was found and says whom it has seen.
    """

    lineages: tuple[Lineage, ...]
    data_sources: tuple[str, ...]
    is_complete: bool

    @property
    def run_id(self) -> str:
        """The training run that made the model; empty for none."""
        return self.lineages[0].run_id if self.lineages else ""

    @property
    def names_breakhis(self) -> bool:
        """True when a card names the public data set BreakHis among its sources."""
        return any(_BREAKHIS in source.lower() for source in self.data_sources)

    def has_learnt_from(self, patient: str) -> bool:
        """True when the model or one of its bases is known to have learnt from the patient."""
        return any(lineage.has_learnt_from(patient) for lineage in self.lineages)


def model_background(model: ModelSummary, installed: Mapping[str, ModelSummary]) -> ModelBackground:
    """Return the background of ``model``, following its bases among the ``installed`` models by id.

    Raises:
        ModelLoadError: a manifest on the way is damaged.
    """
    lineages: list[Lineage] = []
    sources: list[str] = []
    current: ModelSummary | None = model
    for _ in range(_MOST_ANCESTORS):
        if current is None:
            return ModelBackground(tuple(lineages), tuple(sources), False)
        lineage, named = _read(current.location)
        sources.extend(source for source in named if source not in sources)
        if lineage is None:
            return ModelBackground(tuple(lineages), tuple(sources), False)
        lineages.append(lineage)
        if not lineage.base_id:
            break
        base = installed.get(lineage.base_id)
        current = base if base is not None and base.identity.sha256 == lineage.base_sha256 else None
    return ModelBackground(tuple(lineages), tuple(sources), True)


def _read(location: Path) -> tuple[Lineage | None, tuple[str, ...]]:
    from desktop_app.inference.package import read_manifest

    manifest = read_manifest(location)
    extra = manifest.model_extra or {}
    return Lineage.from_json(extra.get(LINEAGE_KEY)), manifest.training.data_sources
