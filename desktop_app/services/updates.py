"""The use case "update Lamella": look at an update, apply it, go back; what fails leaves all as it was.

The new version is laid beside the others, verified file by file, tried by its own program, renamed into
place, and only then switched to (docs/adr/0016).
"""

import logging
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import desktop_app
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import ConsentNeededError, UpdateError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.trust import Consent
from desktop_app.installation.build_stamp import BuildStamp, own_stamp
from desktop_app.installation.layout import TRAINING, VERSIONS, Installation, own_installation
from desktop_app.installation.switching import (
    INCOMING,
    clear_leftovers,
    put_in_place,
    remove_older,
    remove_tree,
    runs_from,
    settle,
    switch_to,
)
from desktop_app.installation.unpacking import unpack
from desktop_app.installation.update_file import UpdateFile
from desktop_app.installation.update_lock import UpdateLock
from desktop_app.services.package_trust import doubt_words
from desktop_app.services.update_offer import UpdateOffer, check_room, offer_of
from desktop_app.services.version_trial import clean_environment, try_version

_MEGABYTE = 1_000_000
_log = logging.getLogger(__name__)


class UpdateStep(StrEnum):
    """What is being done."""

    CHECKING = "checking"
    UNPACKING = "unpacking"
    TRYING = "trying"
    SWITCHING = "switching"
    CLEANING = "cleaning"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class UpdateStatus:
    """What is installed.

    Attributes:
        running: version of the program that answers.
        current: version that starts next; empty where Lamella does not update itself.
        previous: version that can be gone back to; empty for none.
        has_training: *Lamella Training* of the current version is there.
        why_not: sentence that says who updates this Lamella instead; empty when it does so itself.
    """

    running: str
    current: str
    previous: str
    has_training: bool
    why_not: str


class Updates:
    """Changes one installation. Cheap to make; any one thread at a time may use it."""

    def __init__(self, installation: Installation | None, stamp: BuildStamp) -> None:
        """Work on ``installation``, for the build that ``stamp`` describes."""
        self._installation, self._stamp = installation, stamp

    @classmethod
    def of_this_program(cls) -> "Updates":
        """Return the updates of the running program."""
        return cls(own_installation(), own_stamp())

    def status(self) -> UpdateStatus:
        """Return what is installed; reads a few small files."""
        installation, why_not = self._installation, self._why_not()
        if installation is None or why_not:
            return UpdateStatus(desktop_app.__version__, "", "", has_training=False, why_not=why_not)
        has_training = installation.training_program(installation.current) is not None
        return UpdateStatus(
            desktop_app.__version__, installation.current, self._way_back(), has_training, why_not
        )

    def lost_training(self) -> bool:
        """Whether *Lamella Training* is there for the version before, but not for the current one."""
        installation, status = self._installation, self.status()
        if installation is None or not status.previous or status.has_training:
            return False
        return installation.training_program(status.previous) is not None

    def launcher(self) -> Path | None:
        """Return what starts the window of the current version; None where Lamella is not installed."""
        if self._installation is None:
            return None
        names = ("lamella-gui", "lamella-gui.exe")
        found = (self._installation.prefix / name for name in names)
        return next((path for path in found if path.is_file()), None)

    def start_anew(self) -> "subprocess.Popen[bytes] | None":
        """Start the window of the current version as a program of its own; this one is about to end.

        Returns:
            What was started; None where Lamella is not installed.

        Raises:
            OSError: it does not start.
        """
        launcher = self.launcher()
        if launcher is None:
            return None
        options: dict[str, Any] = {} if sys.platform == "win32" else {"start_new_session": True}
        null = subprocess.DEVNULL
        return subprocess.Popen(
            [str(launcher)], env=clean_environment(), stdin=null, stdout=null, stderr=null, **options
        )

    def inspect(self, path: Path) -> UpdateOffer:
        """Return what the update at ``path`` would do; nothing is written.

        Raises:
            UpdateError: it is damaged, badly signed, or does not fit.
        """
        installation = self._changeable()
        with UpdateFile(path) as update:
            return offer_of(update, installation, self._stamp)

    def apply(
        self, path: Path, cancel: CancelToken, consent: Consent | None = None
    ) -> Iterator[ProgressEvent[UpdateStep]]:
        """Apply the update at ``path``; progress counts megabytes, ``batch`` names each step as it begins.

        Raises:
            ConsentNeededError: the user has not agreed to an unsigned update or an older version.
            UpdateError: it does not fit, is damaged, or cannot be written; everything is as it was.
            Cancelled: the user stopped; everything is as it was.
        """
        installation = self._changeable()
        with (
            UpdateFile(path) as update,
            _disk_words(installation),
            UpdateLock(installation.prefix) as lock,
        ):
            clear_leftovers_of(installation)
            offer = offer_of(update, installation, self._stamp)
            if not offer.doubt.is_settled(consent or Consent()):
                raise ConsentNeededError(doubt_words(offer.doubt), offer.doubt)
            check_room(update, installation)
            lock.name_holder()
            yield ProgressEvent(0, offer.megabytes, (UpdateStep.CHECKING,))
            yield from _install(update, installation, offer, cancel)
            _log.info("%s %s applied from %s", offer.component, offer.doubt.version, path)
            yield ProgressEvent(offer.megabytes, offer.megabytes, (UpdateStep.CLEANING,))
            remove_older(installation)
        yield ProgressEvent(offer.megabytes, offer.megabytes, (UpdateStep.DONE,))

    def roll_back(self, cancel: CancelToken) -> Iterator[ProgressEvent[UpdateStep]]:
        """Make the version before the current one again, after it has answered for itself.

        Raises:
            UpdateError: there is none, or it does not work any more; nothing is changed.
            Cancelled: the user stopped.
        """
        installation = self._changeable()
        with _disk_words(installation), UpdateLock(installation.prefix):
            settle(installation)
            version = self._way_back()
            if not version:
                raise UpdateError(
                    "There is no earlier version of Lamella to go back to. Nothing was changed."
                )
            yield ProgressEvent(0, 0, (UpdateStep.TRYING,))
            for _seconds in try_version(installation.version_dir(version), "lamella", version, cancel):
                yield ProgressEvent(0, 0)
            yield ProgressEvent(0, 0, (UpdateStep.SWITCHING,))
            switch_to(installation, version)
            _log.info("went back to version %s", version)
        yield ProgressEvent(1, 1, (UpdateStep.DONE,))

    def _way_back(self) -> str:
        installation = self._installation
        if installation is None:
            return ""
        previous = installation.previous
        is_there = bool(previous) and installation.version_dir(previous).is_dir()
        return previous if is_there and previous != installation.current else ""

    def _changeable(self) -> Installation:
        why_not = self._why_not()
        if why_not or self._installation is None:
            raise UpdateError(f"{why_not} Nothing was changed.")
        return self._installation

    def _why_not(self) -> str:
        if self._installation is None:
            return (
                "This Lamella was not put here by an installer, so it does not update itself: whoever put it "
                "here replaces its folder, or brings the sources up to date."
            )
        if self._installation.installed_by == "deb":
            return (
                "This Lamella was installed from a .deb and belongs to the system's package manager: an "
                "administrator updates it with the newer .deb (sudo apt install ./lamella_VERSION_amd64.deb) "
                "and goes back in the same way with the older one."
            )
        if not self._installation.is_per_user:
            return "This Lamella does not update itself: install the newer version over it."
        return ""


def clear_leftovers_of(installation: Installation) -> None:
    """Put right what an update that was killed left behind."""
    settle(installation)
    clear_leftovers(installation)


def _install(
    update: UpdateFile, installation: Installation, offer: UpdateOffer, cancel: CancelToken
) -> Iterator[ProgressEvent[UpdateStep]]:
    """Prepare the new version, rename it into place, switch to it."""
    target = _target(installation, offer)
    incoming, was_there = target.with_name(INCOMING + target.name), target.exists()
    try:
        yield from _prepare(update, incoming, offer, cancel)
        yield ProgressEvent(offer.megabytes, offer.megabytes, (UpdateStep.SWITCHING,))
        cancel.raise_if_cancelled()
        put_in_place(incoming, target)
    finally:
        remove_tree(incoming)
    if not offer.is_program:
        return
    try:
        switch_to(installation, offer.doubt.version)
    except OSError:
        if not was_there:
            remove_tree(target)
        raise


def _prepare(
    update: UpdateFile, incoming: Path, offer: UpdateOffer, cancel: CancelToken
) -> Iterator[ProgressEvent[UpdateStep]]:
    """Lay the new version beside the others and let it answer for itself."""
    yield ProgressEvent(0, offer.megabytes, (UpdateStep.UNPACKING,))
    told = 0
    for done in unpack(update, incoming):
        cancel.raise_if_cancelled()
        if done // _MEGABYTE > told:
            told = done // _MEGABYTE
            yield ProgressEvent(told, offer.megabytes)
    yield ProgressEvent(offer.megabytes, offer.megabytes, (UpdateStep.TRYING,))
    for _seconds in try_version(incoming, offer.component, offer.doubt.version, cancel):
        yield ProgressEvent(offer.megabytes, offer.megabytes)


def _target(installation: Installation, offer: UpdateOffer) -> Path:
    """Return where the new version goes.

    Raises:
        UpdateError: it would replace a version that is running.
    """
    holder = installation.prefix / (VERSIONS if offer.is_program else TRAINING)
    holder.mkdir(exist_ok=True)
    target = holder / offer.doubt.version
    if target.exists() and runs_from(target):
        raise UpdateError(
            f"{offer.doubt.name} {offer.doubt.version} is running. Close it, then try again. Nothing was "
            "changed."
        )
    return target


@contextmanager
def _disk_words(installation: Installation) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UpdateError(
            f"The update could not be written to {installation.prefix} ({error.strerror or error}). What was "
            "installed is as it was. Is the disk full, or the folder write-protected? Put that right and try "
            "again.",
            str(error),
        ) from error
