"""Signatures: a trusted key, a stranger's, none, and those that do not belong to their content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from desktop_app.domain.errors import SignatureError
from desktop_app.domain.trust import Standing, version_order
from desktop_app.installation.signatures import (
    MODEL_DOMAIN,
    UPDATE_DOMAIN,
    fingerprint,
    sign,
    standing_of,
)

OURS, THEIRS = SigningKey(b"o" * 32), SigningKey(b"t" * 32)
TRUSTED = (OURS.verify_key.encode(),)


def test_a_key_is_trusted_unknown_or_missing() -> None:
    ours, theirs = (sign(b"content", MODEL_DOMAIN, key) for key in (OURS, THEIRS))
    assert standing_of(b"content", ours, MODEL_DOMAIN, TRUSTED) is Standing.TRUSTED
    assert standing_of(b"content", theirs, MODEL_DOMAIN, TRUSTED) is Standing.UNKNOWN_KEY
    assert standing_of(b"content", None, MODEL_DOMAIN, TRUSTED) is Standing.UNSIGNED
    assert standing_of(b"content", ours, MODEL_DOMAIN, ()) is Standing.UNSIGNED_BUILD
    assert standing_of(b"content", None, MODEL_DOMAIN, ()) is Standing.UNSIGNED_BUILD
    assert ours == sign(b"content", MODEL_DOMAIN, OURS), "equal input gives equal bytes"


@pytest.mark.parametrize("trusted", [TRUSTED, ()])
def test_a_signature_of_something_else_is_refused_even_by_an_unsigned_build(
    trusted: tuple[bytes, ...],
) -> None:
    signature = sign(b"content", MODEL_DOMAIN, OURS)
    for content, domain in ((b"Content", MODEL_DOMAIN), (b"content", UPDATE_DOMAIN), (b"", MODEL_DOMAIN)):
        with pytest.raises(SignatureError, match="changed after it was signed"):
            standing_of(content, signature, domain, trusted)
    swapped = signature.replace(OURS.verify_key.encode().hex().encode(), b"0" * 64)
    with pytest.raises(SignatureError):
        standing_of(b"content", swapped, MODEL_DOMAIN, trusted)


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_no_flipped_bit_leaves_a_signature_trusted(at: int, bit: int) -> None:
    signature = bytearray(sign(b"content", UPDATE_DOMAIN, OURS))
    signature[at % len(signature)] ^= 1 << bit
    with pytest.raises(SignatureError):
        standing_of(b"content", bytes(signature), UPDATE_DOMAIN, TRUSTED)


@pytest.mark.parametrize(
    "junk", [b"", b"lamella-signature 1\n", b"\xff" * 4000, b"lamella-signature 2\nkey "]
)
def test_junk_is_no_signature(junk: bytes) -> None:
    with pytest.raises(SignatureError, match="signature is damaged"):
        standing_of(b"content", junk, MODEL_DOMAIN, TRUSTED)


def test_a_fingerprint_is_short_and_belongs_to_one_key() -> None:
    ours, theirs = (fingerprint(key.verify_key.encode()) for key in (OURS, THEIRS))
    assert len(ours.split(" ")) == 4
    assert ours != theirs


def test_versions_sort_as_people_mean_them() -> None:
    ascending = [
        "0.2.0",
        "0.10.0-alpha",
        "0.10.0-alpha.2",
        "0.10.0-alpha.11",
        "0.10.0-rc.1",
        "0.10.0",
        "1.0.0",
    ]
    shuffled = [ascending[at] for at in (3, 6, 0, 5, 2, 4, 1)]
    assert sorted(shuffled, key=version_order) == ascending
    assert version_order("1.0.0+build7") == version_order("1.0.0")
