"""Updates that are refused: wrong for this computer, hostile, tampered with, or none at all."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.errors import UpdateError
from desktop_app.domain.trust import Consent
from desktop_app.installation.layout import Installation
from desktop_app.services.updates import Updates
from tests.helpers.stand_in_versions import OURS, apply, rewritten, unchanged, update


def first_file(body: dict, **facts: object) -> dict:
    return body | {"files": [body["files"][0] | facts, *body["files"][1:]]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda b: b | {"platform": "windows-x86_64"},
            "is for windows-x86_64; this computer needs one for linux",
        ),
        (
            lambda b: b | {"from_version": "0.2.5"},
            r"can be applied to Lamella 0\.2\.5 or newer; here is 0\.2\.0",
        ),
        (lambda b: b | {"version": "0.2.0"}, r"0\.2\.0 is installed already"),
        (lambda b: b | {"version": "../../x"}, "names no usable version"),
        (lambda b: b | {"schema": 2}, "made for a newer Lamella"),
        (lambda b: b | {"surprise": 1}, "list of files is damaged"),
        (lambda b: b | {"component": "other"}, "knows no part called 'other'"),
        (lambda b: first_file(b, path="../outside"), r"'\.\./outside' in it is not allowed"),
        (lambda b: first_file(b, path="/etc/passwd"), "'/etc/passwd' in it is not allowed"),
        (lambda b: first_file(b, path="LAMELLA"), "occurs twice"),
        (lambda b: first_file(b, path="lamella/below"), "lies below a file"),
        (
            lambda b: b | {"files": [{"path": "out", "link": "../../x"}, *b["files"]]},
            "link 'out' in it does not",
        ),
        (
            lambda b: b | {"files": [{"path": "out", "link": "/etc"}, *b["files"]]},
            "link 'out' in it does not",
        ),
        (lambda b: first_file(b, sha256="0" * 64), "was changed after the update was made"),
        (lambda b: b | {"files": b["files"][:-1]}, "holds more than it lists"),
        (lambda b: first_file(b, size=9_000_000), "damaged or incomplete|was changed after"),
        (lambda b: b | {"payload": b["payload"] | {"sha256": "0" * 64}}, "damaged or incomplete"),
        (lambda b: first_file(b, size=4 * 1024**3), "too little room|damaged or incomplete"),
    ],
)
def test_an_update_that_does_not_fit_is_refused_by_name(
    here: Installation, updates: Updates, signed: Path, change: Callable[[dict], dict], words: str
) -> None:
    path = rewritten(signed, change, OURS)
    with unchanged(here), pytest.raises(UpdateError, match=words) as refused:
        apply(updates, path, Consent(unsigned=True, downgrade=True))
    assert "othing was changed" in refused.value.message


def test_an_empty_file_at_the_end_may_not_hide_another(
    here: Installation, updates: Updates, signed: Path
) -> None:
    """A listing without its largest file leaves bytes over, wherever it stands."""
    path = rewritten(signed, lambda b: b | {"files": [f for f in b["files"] if f.get("size", 0) < 9]}, OURS)
    with unchanged(here), pytest.raises(UpdateError):
        apply(updates, path)


@pytest.mark.parametrize("part", ["update.json", "update.sig", "payload.xz"])
def test_flipped_bytes_are_found_wherever_they_are(
    here: Installation, updates: Updates, signed: Path, tmp_path: Path, part: str
) -> None:
    with zipfile.ZipFile(signed) as archive:
        member = archive.getinfo(part)
        start = member.header_offset + 30 + len(part) + len(member.extra)
        data = signed.read_bytes()
    for share in (0.02, 0.4, 0.97):
        at = start + int(member.file_size * share)
        damaged = tmp_path / "damaged.lamella-update"
        damaged.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with unchanged(here), pytest.raises(UpdateError, match=r"damaged\.lamella-update was refused"):
            apply(updates, damaged, Consent(unsigned=True, downgrade=True))


@pytest.mark.parametrize("part", ["update.json", "payload.xz"])
def test_a_part_exchanged_under_the_old_signature_is_refused(
    here: Installation, updates: Updates, signed: Path, tmp_path: Path, part: str
) -> None:
    """A zip program that writes a sound archive of foreign parts gets no further than one that does not."""
    foreign = update(tmp_path, "0.3.0", filler=2_000_000)
    mixed = tmp_path / "mixed.lamella-update"
    with zipfile.ZipFile(mixed, "w") as target, zipfile.ZipFile(signed) as a, zipfile.ZipFile(foreign) as b:
        for name in a.namelist():
            target.writestr(name, (b if name == part else a).read(name))
    with unchanged(here), pytest.raises(UpdateError, match=r"mixed\.lamella-update was refused"):
        apply(updates, mixed, Consent(unsigned=True))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no update at all" * 100])
def test_what_is_no_update_is_refused_by_name(
    here: Installation, updates: Updates, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "letter.lamella-update"
    path.write_bytes(content)
    with unchanged(here), pytest.raises(UpdateError, match=r"letter\.lamella-update was refused"):
        updates.inspect(path)
    with pytest.raises(UpdateError, match=r"gone\.lamella-update cannot be read"):
        updates.inspect(tmp_path / "gone.lamella-update")
