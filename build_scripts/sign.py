"""Makes signing keys, and signs model packages and updates with them (Ed25519; docs/updating.md).

    sign.py new-key FILE         makes a private key (only you may read it); prints the public one
    sign.py public FILE          prints the public key, for LAMELLA_PUBLIC_KEYS of a build
    sign.py sign FILE THING...   signs package folders, .lamella files and .lamella-update files

A private key never enters this repository: a key file inside the checkout is refused, to write and to read.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop_app.domain.errors import AppError  # noqa: E402 - the path is set above
from desktop_app.inference.archive_source import ArchiveSource  # noqa: E402
from desktop_app.inference.manifest_io import MANIFEST_NAME, SIGNATURE_NAME  # noqa: E402
from desktop_app.inference.package import PACKAGE_SUFFIX, open_package  # noqa: E402
from desktop_app.inference.package_source import read_whole  # noqa: E402
from desktop_app.inference.package_writer import pack  # noqa: E402
from desktop_app.installation.signatures import MODEL_DOMAIN, fingerprint, sign  # noqa: E402

if TYPE_CHECKING:
    from nacl.signing import SigningKey

_KEY_HEAD = "lamella-private-key 1"


def main(arguments: list[str]) -> int:
    """Run one of the three actions; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    actions = parser.add_subparsers(dest="action", required=True)
    for name in ("new-key", "public", "sign"):
        actions.add_parser(name).add_argument("key", type=Path)
    actions.choices["sign"].add_argument("things", type=Path, nargs="+")
    options = parser.parse_args(arguments)
    try:
        key = new_key(options.key) if options.action == "new-key" else read_key(options.key)
        for thing in getattr(options, "things", ()):
            sign_thing(thing, key)
            print(f"signed {thing}")
    except (AppError, OSError, ValueError) as error:
        print(f"sign.py: {getattr(error, 'message', error)}", file=sys.stderr)
        return 2
    public = key.verify_key.encode()
    print(f"public key {public.hex()}  ({fingerprint(public)})")
    return 0


def new_key(path: Path) -> "SigningKey":
    """Make a key pair and write its private half to ``path``, which must not exist.

    Raises:
        ValueError: ``path`` lies inside the checkout.
        OSError: it exists, or cannot be written.
    """
    from nacl.signing import SigningKey

    _refuse_checkout(path)
    key = SigningKey.generate()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{_KEY_HEAD}\n{key.encode().hex()}\n")
        file.flush()
        os.fsync(file.fileno())
    return key


def read_key(path: Path) -> "SigningKey":
    """Return the private key in ``path``.

    Raises:
        ValueError: it is no key, lies inside the checkout, or others may read it.
        OSError: it cannot be read.
    """
    from nacl.signing import SigningKey

    _refuse_checkout(path)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise ValueError(
            f"Others may read {path}: make it yours alone (chmod 600) and think about a new key."
        )
    head, _, body = path.read_text(encoding="ascii").partition("\n")
    if head.strip() != _KEY_HEAD:
        raise ValueError(f"{path} holds no private key of Lamella.")
    return SigningKey(bytes.fromhex(body.strip()))


def sign_thing(path: Path, key: "SigningKey") -> None:
    """Sign a package folder, a ``.lamella`` file or a ``.lamella-update`` file in place.

    Raises:
        ModelLoadError, UpdateError: it is not sound; nothing unsound is signed.
        OSError: it cannot be read or written.
    """
    if path.is_dir():
        open_package(path)
        manifest = (path / MANIFEST_NAME).read_bytes()
        (path / SIGNATURE_NAME).write_bytes(sign(manifest, MODEL_DOMAIN, key))
    elif path.suffix == PACKAGE_SUFFIX:
        _sign_archive(path, key)
    else:
        from make_update import sign_update

        sign_update(path, key)


def _sign_archive(path: Path, key: "SigningKey") -> None:
    open_package(path)
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch, ArchiveSource(path) as source:
        folder = Path(scratch) / "package"
        for name, size in source.sizes.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(read_whole(source, name, size))
        sign_thing(folder, key)
        pack(folder, path)


def _refuse_checkout(path: Path) -> None:
    if path.expanduser().resolve().is_relative_to(ROOT):
        raise ValueError("A private key must not lie inside the checkout; keep it elsewhere, with a copy.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
