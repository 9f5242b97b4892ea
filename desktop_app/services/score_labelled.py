"""Classifies labelled pictures along the app's own way, decoders and engine, and keeps nothing on disk."""

import contextlib
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.domain.labelled import LabelledImage, LeftOut
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.decode_ahead import DecodeAhead
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.field_preparation import FieldPreparation, PreparedField
from desktop_app.services.group_classification import GroupClassification
from desktop_app.services.group_feed import next_group
from desktop_app.services.scoring import FieldScorer
from desktop_app.services.work_list import WorkList

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


Outcome = ScoredImage | LeftOut


@dataclass(frozen=True, slots=True)
class ScoringRun:
    """What a model said of pictures.

    Attributes:
        scored: the answers, in the order of the pictures.
        unread: pictures that could not be read.
        seconds: reading and classifying took; loading the model not counted.
    """

    scored: tuple[ScoredImage, ...]
    unread: tuple[LeftOut, ...]
    seconds: float


def scoring_events(
    scorer: FieldScorer,
    images: Sequence[LabelledImage],
    decoders: int,
    cancel: CancelToken,
    events: EventBatch[Outcome],
) -> Generator[ProgressEvent[Outcome], None, ScoringRun]:
    """Yield progress through ``events`` and return all answers; see ``score_labelled``."""
    outcomes: list[Outcome] = []
    started = time.monotonic()
    for group in score_labelled(scorer, images, decoders, cancel):
        outcomes.extend(group)
        events.add(group)
        if (event := events.due_event()) is not None:
            yield event
    seconds = time.monotonic() - started
    yield events.rest()
    return ScoringRun(
        tuple(outcome for outcome in outcomes if isinstance(outcome, ScoredImage)),
        tuple(outcome for outcome in outcomes if isinstance(outcome, LeftOut)),
        seconds,
    )


def score_labelled(
    scorer: FieldScorer, images: Sequence[LabelledImage], decoders: int, cancel: CancelToken
) -> Iterator[list[Outcome]]:
    """Yield the answers group by group; a picture that cannot be read is left out with its reason.

    Args:
        scorer: loaded in the calling thread.
        images: what to classify, in order.
        decoders: decoder threads beside the engine.
        cancel: looked at between calls of the engine.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    records = [_record(number, image) for number, image in enumerate(images)]
    work = WorkList(records)
    classify = GroupClassification(scorer, _NoSession())
    depth = 2 * max(1, scorer.fields_per_call) + decoders
    prepare = FieldPreparation(scorer, cancel)
    with contextlib.closing(DecodeAhead[FieldRecord, PreparedField](prepare, decoders, depth)) as ahead:
        while len(work) or len(ahead):
            results = classify(next_group(scorer, work, ahead, cancel))
            yield [_outcome(images[result.image_id], result) for result in results]


class _NoSession:
    """Keeps nothing: figures must come from this very model, not from an earlier day."""

    def save(
        self,
        result: FieldResult,
        logit: float | None = None,
        embeddings: "NDArray[np.float32] | None" = None,
    ) -> None:
        pass

    def embeddings(self, pixel_sha256s: Sequence[str]) -> "dict[str, NDArray[np.float32]]":
        del pixel_sha256s
        return {}


def _record(number: int, image: LabelledImage) -> FieldRecord:
    return FieldRecord(number, image.path, "", image.path.name, 0, 0, image.patient, image.magnification)


def _outcome(image: LabelledImage, result: FieldResult) -> Outcome:
    if result.prediction is None or result.facts is None:
        reason = result.failure.message if result.failure is not None else "no answer"
        return LeftOut(image.path, reason)
    known = replace(image, pixel_sha256=result.facts.pixel_sha256)
    return ScoredImage(known, result.prediction.malignant_probability)
