"""The model's own logit and embedding of every labelled field: what a calibration learns from."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.domain.labelled import Label, LabelledImage
from desktop_app.domain.progress import ProgressEvent
from desktop_app.services.decode_ahead import DecodeAhead
from desktop_app.services.field_preparation import FieldPreparation, PreparedField
from desktop_app.services.group_classification import GroupClassification
from desktop_app.services.group_feed import next_group
from desktop_app.services.models import available_cores
from desktop_app.services.scoring import FieldScorer
from desktop_app.services.session import decoder_threads
from desktop_app.services.work_list import WorkList

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class CalibrationFields:
    """Labelled fields as numbers.

    Attributes:
        embeddings: (n, d) float32, the mean over a field's crops.
        logits: (n,) of the package, uncalibrated.
        labels: (n,) 1 for malignant.
        patients: (n,) names.
        unread: pictures that could not be read.
    """

    embeddings: "NDArray[np.float32]"
    logits: "NDArray[np.float64]"
    labels: "NDArray[np.int64]"
    patients: "NDArray[np.str_]"
    unread: int


class FieldCollection:
    """Runs the model over labelled fields; ``fields`` holds what came out. Identical pictures count once."""

    def __init__(self, scorer: FieldScorer, images: Sequence[LabelledImage]) -> None:
        """Use ``scorer``, loaded in the calling thread and without a layer."""
        self._scorer = scorer
        self._images = images
        self._found: dict[str, tuple[LabelledImage, float, NDArray[np.float32]]] = {}
        self._unread = 0

    def run(self, cancel: CancelToken) -> Iterator[ProgressEvent[LabelledImage]]:
        """Yield progress.

        Raises:
            Cancelled: ``cancel`` was set.
        """
        records = [_record(number, image) for number, image in enumerate(self._images)]
        work, done = WorkList(records), 0
        classify = GroupClassification(self._scorer, self)
        decoders = decoder_threads(available_cores())
        ahead = DecodeAhead[FieldRecord, PreparedField](
            FieldPreparation(self._scorer, cancel),
            decoders,
            2 * max(1, self._scorer.fields_per_call) + decoders,
        )
        with contextlib.closing(ahead):
            while len(work) or len(ahead):
                done += len(classify(next_group(self._scorer, work, ahead, cancel)))
                yield ProgressEvent(done, len(records))

    def save(
        self,
        result: FieldResult,
        logit: float | None = None,
        embeddings: "NDArray[np.float32] | None" = None,
    ) -> None:
        """Take one answer from ``GroupClassification``; nothing goes to a disk."""
        if result.facts is None or logit is None:
            self._unread += 1
        elif embeddings is not None:
            image = self._images[result.image_id]
            self._found.setdefault(result.facts.pixel_sha256, (image, logit, embeddings))

    def embeddings(self, pixel_sha256s: Sequence[str]) -> "dict[str, NDArray[np.float32]]":
        """Give nothing back: every number comes from this run."""
        del pixel_sha256s
        return {}

    @property
    def fields(self) -> CalibrationFields:
        """The fields that could be read.

        Raises:
            CalibrationError: there are none.
        """
        import numpy as np

        if not self._found:
            raise CalibrationError(
                "None of the labelled pictures could be read, so nothing can be calibrated."
            )
        images, logits, embeddings = zip(*self._found.values(), strict=True)
        return CalibrationFields(
            np.stack([crops.mean(axis=0) for crops in embeddings]),
            np.array(logits, np.float64),
            np.array([int(image.label is Label.MALIGNANT) for image in images], np.int64),
            np.array([image.patient for image in images]),
            self._unread,
        )


def _record(number: int, image: LabelledImage) -> FieldRecord:
    return FieldRecord(number, image.path, "", image.path.name, 0, 0, image.patient, image.magnification)
