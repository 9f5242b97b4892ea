"""Decodes whole fields for the viewer, the one on show first and its neighbours ahead of need."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord
from desktop_app.services.view_picture import ViewPicture, load_view
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ViewWish:
    """A field that the viewer wants.

    Attributes:
        key: session number and image id; comes back with the picture.
        record: the file.
        cancel: set when the viewer no longer wants it.
    """

    key: tuple[int, int]
    record: FieldRecord
    cancel: CancelToken


@dataclass(frozen=True, slots=True, eq=False)
class LoadedView:
    """The answer to a wish: a picture, or why there is none. Exactly one of the two is set."""

    wish: ViewWish
    picture: ViewPicture | None
    error: AppError | None


class ViewWorker(ThreadGuest):
    """Loads one field after the other, in the order asked.

    Signals (from the worker's thread):
        loaded(LoadedView): none for a wish that was cancelled.
    """

    loaded = Signal(object)

    @Slot(object)
    def load(self, wish: ViewWish) -> None:
        """Load one field; call by a queued signal only."""
        if wish.cancel.is_cancelled:
            return
        try:
            self.loaded.emit(LoadedView(wish, load_view(wish.record.path, wish.cancel), None))
        except Cancelled:
            return
        except AppError as error:
            self.loaded.emit(LoadedView(wish, None, error))
        except Exception as error:
            _log.exception("no view of field %d", wish.record.image_id)
            self.loaded.emit(LoadedView(wish, None, as_app_error(error)))
