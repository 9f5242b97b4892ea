"""The model's own logit and embedding of every labelled field: what a calibration learns from."""

import contextlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.domain.labelled import Label, LabelledImage, UnlabelledImage
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


_Image = TypeVar("_Image", LabelledImage, UnlabelledImage)


@dataclass(frozen=True, slots=True, eq=False)
class CalibrationFields:
    """Labelled fields as numbers.

    Attributes:
        crops: (n, v, d) float32, an embedding for each crop.
        logits: (n,) of the package, uncalibrated.
        labels: (n,) 1 for malignant.
        patients: (n,) names.
        unread: pictures that could not be read.
    """

    crops: "NDArray[np.float32]"
    logits: "NDArray[np.float64]"
    labels: "NDArray[np.int64]"
    patients: "NDArray[np.str_]"
    unread: int

    @property
    def embeddings(self) -> "NDArray[np.float32]":
        """(n, d) float32, the mean over a field's crops."""
        mean: NDArray[np.float32] = self.crops.mean(axis=1)
        return mean


@dataclass(frozen=True, slots=True, eq=False)
class OtherFields:
    """Fields without labels as numbers.

    Attributes:
        embeddings: (n, d) float32, the mean over a field's crops.
        logits: (n,) of the package, uncalibrated.
        patients: (n,) names; empty where nothing names one.
        unread: pictures that could not be read.
    """

    embeddings: "NDArray[np.float32]"
    logits: "NDArray[np.float64]"
    patients: "NDArray[np.str_]"
    unread: int


class FieldCollection(Generic[_Image]):
    """Runs the model over fields and holds what came out. Identical pictures count once."""

    def __init__(
        self, scorer: FieldScorer, images: Sequence[_Image], known: Collection[str] = frozenset()
    ) -> None:
        """Use ``scorer``, loaded in the calling thread and without a layer.

        Args:
            scorer: the model.
            images: of the fields.
            known: digests of pixels that are passed over, because they count elsewhere.
        """
        self._scorer = scorer
        self._images: Sequence[_Image] = images
        self._known = known
        self._found: dict[str, tuple[_Image, float, NDArray[np.float32]]] = {}
        self._unread = 0

    @property
    def pixel_sha256s(self) -> frozenset[str]:
        """Digests of the pictures that were read."""
        return frozenset(self._found)

    def run(self, cancel: CancelToken, before: int = 0, after: int = 0) -> Iterator[ProgressEvent[Any]]:
        """Yield progress, counting ``before`` fields as done already and ``after`` as still to come.

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
                yield ProgressEvent(before + done, before + len(records) + after)

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
            sha256, image = result.facts.pixel_sha256, self._images[result.image_id]
            if sha256 not in self._known:
                self._found.setdefault(sha256, (image, logit, self._kept(embeddings)))

    def embeddings(self, pixel_sha256s: Sequence[str]) -> "dict[str, NDArray[np.float32]]":
        """Give nothing back: every number comes from this run."""
        del pixel_sha256s
        return {}

    def _kept(self, embeddings: "NDArray[np.float32]") -> "NDArray[np.float32]":
        return embeddings


class LabelledCollection(FieldCollection[LabelledImage]):
    """Of labelled fields."""

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
            np.stack(embeddings),
            np.array(logits, np.float64),
            np.array([int(image.label is Label.MALIGNANT) for image in images], np.int64),
            np.array([image.patient for image in images]),
            self._unread,
        )


class OtherCollection(FieldCollection[UnlabelledImage]):
    """Of fields without labels; there may be many, so only the mean over the crops is kept of each."""

    @property
    def fields(self) -> OtherFields | None:
        """The fields that could be read; None when there are none."""
        import numpy as np

        if not self._found:
            return None
        images, logits, embeddings = zip(*self._found.values(), strict=True)
        return OtherFields(
            np.stack(embeddings),
            np.array(logits, np.float64),
            np.array([image.patient for image in images]),
            self._unread,
        )

    def _kept(self, embeddings: "NDArray[np.float32]") -> "NDArray[np.float32]":
        import numpy as np

        return np.asarray(embeddings.mean(axis=0), np.float32)


def _record(number: int, image: LabelledImage | UnlabelledImage) -> FieldRecord:
    return FieldRecord(number, image.path, "", image.path.name, 0, 0, image.patient, image.magnification)
