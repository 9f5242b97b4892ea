"""From a file to what the engine takes, in a decoder thread: decode once, for model and thumbnail alike."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.assessment import Measures
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.domain.field import Failure, FieldRecord, PictureFacts
from desktop_app.services.scoring import FieldScorer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)

PixelSink = Callable[[FieldRecord, "NDArray[np.uint8]"], None]


@dataclass(frozen=True, slots=True, eq=False)
class PreparedField:
    """A decoded field, ready for the engine; either facts and crops are set, or the failure.

    Attributes:
        record: the file.
        facts: what decoding found.
        crops: (views, h, w, 3), uint8.
        measures: of the picture's quality and colours, for the gate.
        failure: why there are no crops.
    """

    record: FieldRecord
    facts: PictureFacts | None = None
    crops: "NDArray[np.uint8] | None" = None
    measures: Measures = ()
    failure: Failure | None = None


class FieldPreparation:
    """Decodes one file and cuts it to the model's input. Never raises; safe in several threads at once."""

    def __init__(self, scorer: FieldScorer, cancel: CancelToken, on_pixels: PixelSink | None = None) -> None:
        """Prepare for ``scorer``; ``on_pixels`` gets each decoded picture too, such as for its thumbnail."""
        self._scorer = scorer
        self._cancel = cancel
        self._on_pixels = on_pixels

    def __call__(self, record: FieldRecord) -> PreparedField:
        """Return the prepared field, or the true reason why there is none."""
        try:
            return self._prepare(record)
        except ImageReadError as error:
            _log.debug("not readable: %s: %s (%s)", record.name, error.message, error.detail)
            return PreparedField(record, failure=_failure(error))
        except MemoryError:
            return PreparedField(record, failure=_out_of_memory())
        except Exception as error:  # one file must never end a run  # noqa: BLE001
            return PreparedField(record, failure=internal_failure(record, error))

    def _prepare(self, record: FieldRecord) -> PreparedField:
        from desktop_app.imaging.decoding import decode_image
        from desktop_app.imaging.field_quality import field_measures

        decoded = decode_image(record.path)
        crops = self._scorer.prepare(decoded.pixels)
        # After Stop nobody waits for this thread any more; do not write to a cache that may be closed.
        if self._on_pixels is not None and not self._cancel.is_cancelled:
            self._on_pixels(record, decoded.pixels)
        return PreparedField(record, decoded.facts, crops, field_measures(decoded.pixels))


def _failure(error: ImageReadError) -> Failure:
    nothing = hashlib.sha256(b"").hexdigest() if error.reason is FailureReason.EMPTY else ""
    return Failure(error.reason, error.message, error.sha256 or nothing)


def internal_failure(record: FieldRecord, error: Exception) -> Failure:
    """Return the failure for an error nobody foresaw; the traceback goes to the log."""
    _log.error("unexpected error with %s", record.name, exc_info=error)
    return Failure(
        FailureReason.INTERNAL,
        f"an unexpected error inside Lamella ({type(error).__name__}); the log file has the details",
    )


def _out_of_memory() -> Failure:
    return Failure(FailureReason.TOO_LARGE, "there is not enough memory for this picture")
