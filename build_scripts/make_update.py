"""Makes an update file from a built folder: `make_update.py BUNDLE_DIR --out FOLDER` (docs/updating.md).

    make_update.py dist/lamella --out dist             dist/lamella-0.3.0-linux-x86_64.lamella-update
    make_update.py dist/lamella-training --out dist    the same for Lamella Training
        --from-version 0.2.0    the oldest version that can apply it (default: 0.2.0)
        --key FILE              sign it (or later: sign.py sign FILE UPDATE)

Needs the standard library and the app's own code, and PyNaCl only to sign. The same folder gives the same
bytes, whenever and wherever it is packed.
"""

import argparse
import hashlib
import lzma
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer_payload import sha256_of  # noqa: E402

from desktop_app.domain.errors import AppError  # noqa: E402 - the path is set above
from desktop_app.installation.build_stamp import STAMP_NAME, read_stamp  # noqa: E402
from desktop_app.installation.signatures import UPDATE_DOMAIN, sign  # noqa: E402
from desktop_app.installation.update_file import (  # noqa: E402
    BLOCK_BYTES,
    LISTING_NAME,
    PAYLOAD_NAME,
    SIGNATURE_NAME,
    UPDATE_SUFFIX,
    UpdateFile,
)
from desktop_app.installation.update_listing import ListedFile, UpdateListing, read_listing  # noqa: E402

if TYPE_CHECKING:
    from nacl.signing import SigningKey

OLDEST = "0.2.0"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_PRESET = 9


def main(arguments: list[str]) -> int:
    """Make the update; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bundle", type=Path, help="a folder as build_bundle.py lays it")
    parser.add_argument("--out", type=Path, required=True, help="folder for the update file")
    parser.add_argument("--from-version", default=OLDEST, help="the oldest version that can apply it")
    parser.add_argument("--key", type=Path, help="private key to sign with")
    parser.add_argument("--preset", type=int, default=_PRESET, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    try:
        path = make_update(options.bundle, options.out, options.from_version, options.preset)
        if options.key is not None:
            from sign import read_key

            sign_update(path, read_key(options.key))
    except (AppError, OSError, ValueError) as error:
        print(f"make_update.py: {getattr(error, 'message', error)}", file=sys.stderr)
        return 2
    print(f"{sha256_of(path)}  {path}  {path.stat().st_size / 1e6:.1f} MB")
    return 0


def make_update(bundle: Path, out: Path, from_version: str = OLDEST, preset: int = _PRESET) -> Path:
    """Pack a built folder into an update file in ``out``; return its path.

    Raises:
        UpdateError: the folder holds what no update may hold.
        ValueError: it has no build stamp.
        OSError: a file cannot be read or written.
    """
    stamps = (bundle / "_internal" / STAMP_NAME, bundle / STAMP_NAME)
    stamp = read_stamp(next((path for path in stamps if path.is_file()), stamps[0]))
    files = tuple(_list(bundle))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=out) as payload:
        size, digest = _compress(bundle, files, payload, preset)
        listing = UpdateListing(
            stamp.component, stamp.version, stamp.platform, from_version, stamp.commit, files, size, digest
        )
        body = listing.to_bytes()
        read_listing(body)  # nothing is made that could not be applied
        target = out / f"{stamp.component}-{stamp.version}-{stamp.platform}{UPDATE_SUFFIX}"
        payload.seek(0)
        _write_zip(target, {LISTING_NAME: body}, payload)
    return target


def sign_update(path: Path, key: "SigningKey") -> None:
    """Sign an update in place, after reading it to the end.

    Raises:
        UpdateError: it is damaged.
        OSError: it cannot be read or written.
    """
    with UpdateFile(path) as update:
        for _block in update.payload():
            pass
        members = {
            LISTING_NAME: update.listing_bytes,
            SIGNATURE_NAME: sign(update.listing_bytes, UPDATE_DOMAIN, key),
        }
    with zipfile.ZipFile(path) as archive, archive.open(PAYLOAD_NAME) as payload:
        _write_zip(path, members, payload)


def _list(bundle: Path) -> Iterator[ListedFile]:
    for path in sorted(bundle.rglob("*"), key=lambda item: item.relative_to(bundle).as_posix()):
        name = path.relative_to(bundle).as_posix()
        if path.is_symlink():
            yield ListedFile(name, link=path.readlink().as_posix())
        elif path.is_file():
            runs = os.access(path, os.X_OK) if os.name == "posix" else path.suffix == ".exe"
            yield ListedFile(name, path.stat().st_size, 0o755 if runs else 0o644, sha256_of(path))


def _compress(bundle: Path, files: tuple[ListedFile, ...], sink: IO[bytes], preset: int) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    for block in _packed(bundle, files, preset):
        digest.update(block)
        size += sink.write(block)
    return size, digest.hexdigest()


def _packed(bundle: Path, files: tuple[ListedFile, ...], preset: int) -> Iterator[bytes]:
    packer = lzma.LZMACompressor(lzma.FORMAT_XZ, check=lzma.CHECK_SHA256, preset=preset)
    for listed in files:
        if listed.link:
            continue
        with (bundle / listed.path).open("rb") as file:
            while block := file.read(BLOCK_BYTES):
                yield packer.compress(block)
    yield packer.flush()


def _write_zip(target: Path, members: dict[str, bytes], payload: IO[bytes]) -> None:
    """Write the archive beside its place and rename it: stored, fixed order, fixed times."""
    beside = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_STORED) as archive:
            for name, data in members.items():
                archive.writestr(_member(name), data)
            with archive.open(_member(PAYLOAD_NAME), "w", force_zip64=True) as sink:
                while block := payload.read(BLOCK_BYTES):
                    sink.write(block)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _FIXED_TIME)
    member.create_system = 3
    member.external_attr = 0o100644 << 16
    return member


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
