"""Detached Ed25519 signatures (RFC 8032) of model packages and updates, by PyNaCl (libsodium).

A signature file is three lines: a word with the format's number, the maker's public key, the signature. The
key stands in it so that "made by somebody else" and "changed since" can be told apart; it earns no trust by
that. What is signed begins with a word for its kind: a signature of a package is none of an update.
PyNaCl is loaded when something is verified, never at the start of the program.
"""

import hashlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.errors import SignatureError
from desktop_app.domain.trust import Standing

if TYPE_CHECKING:
    from nacl.signing import SigningKey

MODEL_DOMAIN = b"lamella-model-v1\0"
UPDATE_DOMAIN = b"lamella-update-v1\0"
SIGNATURE_LIMIT_BYTES = 1024
_HEAD = "lamella-signature 1"
_FILE = re.compile(rf"{_HEAD}\r?\nkey ([0-9a-f]{{64}})\r?\nsignature ([0-9a-f]{{128}})\r?\n?")
_FINGERPRINT_DIGITS = 16


def sign(content: bytes, domain: bytes, key: "SigningKey") -> bytes:
    """Return the signature file for ``content``; equal input gives equal bytes."""
    signature = key.sign(domain + content).signature
    return f"{_HEAD}\nkey {key.verify_key.encode().hex()}\nsignature {signature.hex()}\n".encode("ascii")


def standing_of(content: bytes, signature: bytes | None, domain: bytes, trusted: Sequence[bytes]) -> Standing:
    """Return what a signature file says of ``content``.

    Args:
        content: the signed bytes, whole.
        signature: the signature file's bytes; None when there is none.
        domain: ``MODEL_DOMAIN`` or ``UPDATE_DOMAIN``.
        trusted: public keys of 32 bytes; none in an unsigned build, which cannot tell friend from stranger.

    Raises:
        SignatureError: the file is no signature, or not one of this content.
    """
    if signature is not None:
        key = _verified_key(content, signature, domain)
        if key in trusted:
            return Standing.TRUSTED
    if not trusted:
        return Standing.UNSIGNED_BUILD
    return Standing.UNSIGNED if signature is None else Standing.UNKNOWN_KEY


def fingerprint(public_key: bytes) -> str:
    """Return the short name of a key that people compare: 16 hexadecimal digits of its sha256, in fours."""
    digits = hashlib.sha256(public_key).hexdigest()[:_FINGERPRINT_DIGITS]
    return " ".join(digits[at : at + 4] for at in range(0, _FINGERPRINT_DIGITS, 4))


def _verified_key(content: bytes, signature: bytes, domain: bytes) -> bytes:
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    match = _FILE.fullmatch(signature[: SIGNATURE_LIMIT_BYTES + 1].decode("ascii", "replace"))
    if match is None:
        raise SignatureError("its signature is damaged.")
    key = bytes.fromhex(match[1])
    try:
        VerifyKey(key).verify(domain + content, bytes.fromhex(match[2]))
    except CryptoError as error:
        raise SignatureError(
            "its signature does not belong to it: it was changed after it was signed."
        ) from error
    return key
