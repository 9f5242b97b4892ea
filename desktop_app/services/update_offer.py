"""What an update would do, judged before anything is written: its maker, its platform, its version."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import SignatureError, UpdateError
from desktop_app.domain.trust import Doubt, version_order
from desktop_app.installation.build_stamp import BuildStamp
from desktop_app.installation.layout import Installation
from desktop_app.installation.signatures import UPDATE_DOMAIN, standing_of
from desktop_app.installation.update_file import UpdateFile

_MEGABYTE = 1_000_000
# Scratch files of the trial, and what a file system needs besides the bytes of the files.
_MARGIN_BYTES = 48 * _MEGABYTE
_SHARE_OF_BLOCKS = 0.02


@dataclass(frozen=True, slots=True)
class UpdateOffer:
    """An update that fits this installation.

    Attributes:
        path: the file.
        doubt: name, version, who vouches for it; what the user must be asked, if anything.
        component: ``lamella`` or ``lamella-training``.
        megabytes: that it takes on the disk.
    """

    path: Path
    doubt: Doubt
    component: str
    megabytes: int

    @property
    def is_program(self) -> bool:
        """True for Lamella itself, which is switched to; False for Lamella Training."""
        return self.component == "lamella"


def offer_of(update: UpdateFile, installation: Installation, stamp: BuildStamp) -> UpdateOffer:
    """Judge an opened update.

    Raises:
        UpdateError: it does not fit; the message says why, and that nothing was changed.
    """
    listing = update.listing
    try:
        standing = standing_of(update.listing_bytes, update.signature, UPDATE_DOMAIN, stamp.public_keys)
    except SignatureError as error:
        raise update.refusal(error.message.rstrip(".")) from error
    if stamp.platform and listing.platform != stamp.platform:
        raise UpdateError(
            f"The update {update.path.name} is for {listing.platform}; this computer needs one for "
            f"{stamp.platform}. Nothing was changed."
        )
    _check_versions(update, installation)
    installed = installation.current if listing.component == "lamella" else ""
    is_older = bool(installed) and version_order(listing.version) < version_order(installed)
    doubt = Doubt(listing.title, listing.version, standing, installed, is_older, update.sha256)
    return UpdateOffer(update.path, doubt, listing.component, listing.total_bytes // _MEGABYTE + 1)


def check_room(update: UpdateFile, installation: Installation) -> None:
    """Return when the new version fits on the disk beside those that are there.

    Raises:
        UpdateError: it does not.
        OSError: the disk cannot be asked.
    """
    total = update.listing.total_bytes
    needed = total + int(total * _SHARE_OF_BLOCKS) + _MARGIN_BYTES
    free = shutil.disk_usage(installation.prefix).free
    if free < needed:
        raise UpdateError(
            f"There is too little room in {installation.prefix}: {free // _MEGABYTE} MB are free, "
            f"{needed // _MEGABYTE + 1} MB are needed for {update.path.name}. Nothing was changed. Free some "
            "room and try again."
        )


def _check_versions(update: UpdateFile, installation: Installation) -> None:
    listing = update.listing
    if listing.component != "lamella":
        if not installation.version_dir(listing.version).is_dir():
            raise UpdateError(
                f"{listing.title} {listing.version} belongs to Lamella {listing.version}, which is not "
                "installed here. Install that first. Nothing was changed."
            )
        return
    if listing.version == installation.current:
        raise UpdateError(f"Lamella {listing.version} is installed already. Nothing was changed.")
    if version_order(installation.current) < version_order(listing.from_version):
        raise UpdateError(
            f"The update {update.path.name} can be applied to Lamella {listing.from_version} or newer; here "
            f"is {installation.current}. Nothing was changed. Install {listing.from_version} first."
        )
