"""Draws augmented versions of one field off the GUI thread, for the preview."""

import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.training_plan import AugmentationPlan, Normalisation
from desktop_app.workers.job_worker import as_app_error
from desktop_app.workers.thread_guest import ThreadGuest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class VariantsWish:
    """Asks for versions of one field.

    Attributes:
        number: comes back with the answer.
        path: the field.
        plan: how it may vary.
        normalisation: of its colours, before.
        count: versions besides the field itself.
        seed: equal seeds give equal versions.
    """

    number: int
    path: Path
    plan: AugmentationPlan
    normalisation: Normalisation
    count: int
    seed: int


class VariantsWorker(ThreadGuest):
    """Answers one wish after the other.

    Signals (from the worker's thread):
        varied(number, pictures): a tuple of (h, w, 3) uint8 arrays, the field itself first.
        failed(number, AppError).
    """

    varied = Signal(int, object)
    failed = Signal(int, object)

    @Slot(object)
    def vary(self, wish: VariantsWish) -> None:
        """Draw the versions; call by a queued signal only."""
        try:
            pictures = _pictures(wish)
        except AppError as error:
            self.failed.emit(wish.number, error)
        except Exception as error:
            _log.exception("no versions of %s", wish.path.name)
            self.failed.emit(wish.number, as_app_error(error))
        else:
            self.varied.emit(wish.number, pictures)


def _pictures(wish: VariantsWish) -> tuple[NDArray[np.uint8], ...]:
    # Loaded when first needed: few who start the program train.
    from desktop_app.services.augmentation_preview import previews

    found = previews(wish.path, wish.plan, wish.count, wish.seed, wish.normalisation)
    return tuple(np.ascontiguousarray(picture) for picture in found)
