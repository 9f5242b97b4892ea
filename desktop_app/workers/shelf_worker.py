"""Installs, removes, exports and promotes models off the GUI thread, while the program runs."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.trust import Consent
from desktop_app.services.model_entries import ModelEntry, model_entries
from desktop_app.services.workspace import Workspace
from desktop_app.workers.job_worker import JobWorker

if TYPE_CHECKING:
    from desktop_app.services.model_shelf import ModelShelf


_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShelfListing:
    """What is installed.

    Attributes:
        entries: usable models, by id.
        broken: packages that cannot be used, each with a sentence that says why.
        can_roll_back: True when an earlier default can be taken again.
    """

    entries: tuple[ModelEntry, ...]
    broken: tuple[tuple[Path, str], ...]
    can_roll_back: bool = False


@dataclass(frozen=True, slots=True)
class ShelfRequest:
    """Asks for a change of what is installed.

    Attributes:
        job_id: number that comes back with every signal.
        model_id: the model, where there is one already.
        path: the package to install, or the file to export to.
        reason: why the rule of promotion is set aside; empty to keep the rule.
        consent: what the user agreed to about the package.
        version: the kept version to put back; empty for the last.
        cancel: set by the asker to stop.
    """

    job_id: int
    model_id: str = ""
    path: Path = Path()
    reason: str = ""
    consent: Consent = field(default_factory=Consent)
    version: str = ""
    cancel: CancelToken = field(default_factory=CancelToken)


class ShelfWorker(JobWorker):
    """Runs one change after the other.

    Signals (from the worker's thread), besides those of ``JobWorker``:
        listed(ShelfListing).
        card_ready(model_id, lines): label and text.
        done(job_id, name): before ``finished``; what the change concerns, such as a model's title.
    """

    listed = Signal(object)
    card_ready = Signal(str, object)
    done = Signal(int, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace

    @Slot()
    def list_models(self) -> None:
        """Read what is installed; call by a queued signal only."""
        models, user_dir = self._workspace.models, self._workspace.dirs.user_models_dir
        listing = ShelfListing((), ())
        try:
            listing = ShelfListing(model_entries(models, user_dir), models.broken())
            listing = replace(listing, can_roll_back=self._shelf().can_roll_back)
        except Exception:
            _log.exception("the list of models is not complete")
        self.listed.emit(listing)

    @Slot(str)
    def read_card(self, model_id: str) -> None:
        """Verify a model and read its card; call by a queued signal only."""
        try:
            lines = self._workspace.models.card(model_id)
        except AppError as error:
            lines = (("", error.message),)
        self.card_ready.emit(model_id, lines)

    @Slot(object)
    def install(self, request: ShelfRequest) -> None:
        """Install the package at ``request.path``; call by a queued signal only."""
        self._change(request, lambda: self._shelf().install(request.path, request.consent).title)

    @Slot(object)
    def export(self, request: ShelfRequest) -> None:
        """Write a model as one file; call by a queued signal only."""

        def write() -> str:
            self._shelf().export(request.model_id, request.path)
            return request.path.name

        self._change(request, write)

    @Slot(object)
    def remove(self, request: ShelfRequest) -> None:
        """Remove a model; call by a queued signal only."""

        def remove() -> str:
            title = self._workspace.models.summary(request.model_id).title
            self._shelf().remove(request.model_id)
            return title

        self._change(request, remove)

    @Slot(object)
    def make_default(self, request: ShelfRequest) -> None:
        """Make a model the default, by the rule or with a reason; call by a queued signal only."""
        self.drive(request.job_id, request.cancel, lambda: self._make_default(request))

    @Slot(object)
    def roll_back(self, request: ShelfRequest) -> None:
        """Take the default that was in force before; call by a queued signal only."""
        self._change(request, lambda: self._shelf().roll_back().title)

    @Slot(object)
    def restore(self, request: ShelfRequest) -> None:
        """Put a replaced version of a model back; call by a queued signal only."""

        def restore() -> str:
            summary = self._shelf().restore(request.model_id, request.version)
            return f"{summary.title} {summary.identity.version}"

        self._change(request, restore)

    def _change(self, request: ShelfRequest, work: Callable[[], str]) -> None:
        def run() -> Iterator[ProgressEvent[Any]]:
            yield ProgressEvent(0, 1)
            name = work()
            self.done.emit(request.job_id, name)
            yield ProgressEvent(1, 1)

        self.drive(request.job_id, request.cancel, run)

    def _make_default(self, request: ShelfRequest) -> Iterator[ProgressEvent[Any]]:
        shelf = self._shelf()
        if not request.reason:
            yield from shelf.check(request.model_id, request.cancel)
        request.cancel.raise_if_cancelled()
        shelf.set_default(request.model_id, request.reason)
        self.done.emit(request.job_id, self._workspace.models.summary(request.model_id).title)

    def _shelf(self) -> "ModelShelf":
        # Loaded when first asked for: starting the program need not wait for it.
        from desktop_app.services.model_shelf import ModelShelf

        return ModelShelf(self._workspace)
