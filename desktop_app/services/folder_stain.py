"""Compares the stain of a folder with the model's training once a run is done; tells at most once a run."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.domain.assessment import Assessment, FolderStain
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.services.scoring import FieldScorer

StainSink = Callable[[FolderStain], None]


class FolderStainWatch:
    """Gathers the assessments of a run."""

    def __init__(
        self, scorer: FieldScorer, records: Sequence[FieldRecord], on_stain: StainSink | None
    ) -> None:
        """Gather for ``scorer``; without ``on_stain`` nothing is gathered."""
        self._scorer = scorer
        self._on_stain = on_stain
        self._patients = {record.image_id: record.patient for record in records} if on_stain else {}
        self._assessed: list[tuple[str, Assessment]] = []

    def note(self, results: Iterable[FieldResult]) -> Iterator[FieldResult]:
        """Pass ``results`` on, remembering their assessments."""
        for result in results:
            if self._on_stain is not None and result.assessment is not None:
                self._assessed.append((self._patients.get(result.image_id, ""), result.assessment))
            yield result

    def tell(self) -> None:
        """Call the sink when the folder's stain differs and nobody has calibrated for it yet."""
        if self._on_stain is None or self._scorer.identity.calibration:
            return
        from desktop_app.inference.folder_stain import folder_stain

        found = folder_stain(self._assessed, self._scorer.gate)
        if found is not None and found.differs:
            self._on_stain(found)
