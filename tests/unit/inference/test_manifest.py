"""The manifest: what it refuses, and the order in which it says so."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest import OPAQUE_LIMIT_BYTES, ManifestDraft, ModelManifest
from desktop_app.inference.manifest_io import parse_manifest, seal_manifest
from desktop_app.inference.package import ModelPackage

AUTHORED = set(ManifestDraft.model_fields)


@pytest.fixture(scope="module")
def sealed(package_folder: Path) -> bytes:
    return (package_folder / "manifest.json").read_bytes()


@pytest.fixture
def card(sealed: bytes) -> dict[str, Any]:
    body = json.loads(sealed)
    return {key: value for key, value in body.items() if key in AUTHORED}


def draft_of(card: dict[str, Any]) -> ManifestDraft:
    return ManifestDraft.model_validate_json(json.dumps(card))


def test_sealing_the_same_card_gives_the_same_bytes(sealed: bytes, card: dict[str, Any]) -> None:
    manifest = parse_manifest(sealed)
    assert seal_manifest(draft_of(card), manifest.files) == sealed


def test_one_changed_byte_anywhere_is_refused(sealed: bytes) -> None:
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1 << (position % 8)
        with pytest.raises(ModelLoadError, match=r"manifest\.json|manifest schema"):
            parse_manifest(bytes(changed))


def test_added_white_space_breaks_the_seal(sealed: bytes) -> None:
    with pytest.raises(ModelLoadError, match="seal is broken"):
        parse_manifest(sealed + b"\n")


def test_a_newer_schema_is_named_before_anything_else_is_judged() -> None:
    with pytest.raises(ModelLoadError, match=r"schema 2; this version of Lamella reads schemas up to 1"):
        parse_manifest(b'{"schema_version": 2, "whatever": ["the", "future", "holds"]}')


@pytest.mark.parametrize("version", ["0", "-1", "true", "1.5", '"1"', "null"])
def test_a_senseless_schema_version_is_refused(version: str) -> None:
    with pytest.raises(ModelLoadError, match="schema_version"):
        parse_manifest(f'{{"schema_version": {version}}}'.encode())


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b"{",
        b"\xff\xfe",
        b'{"a": 1, "a": 2}',
        b'{"a": NaN}',
        b"[" * 100_000,
        b'{"a": 1e999, "b": -Infinity}',
    ],
)
def test_text_that_is_no_plain_json_object_is_refused(text: bytes) -> None:
    with pytest.raises(ModelLoadError, match="damaged"):
        parse_manifest(text)


def test_an_oversized_manifest_is_refused_unread() -> None:
    with pytest.raises(ModelLoadError, match="larger than"):
        parse_manifest(b" " * (3 * 1024 * 1024))


def test_a_misspelt_key_is_refused_and_an_own_key_is_kept(card: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="treshold"):
        draft_of(card | {"treshold": 1})
    assert draft_of(card | {"x_note": "kept"}).model_extra == {"x_note": "kept"}


def test_reserved_blocks_are_accepted_with_a_note_and_limited(card: dict[str, Any]) -> None:
    draft = draft_of(card | {"local_calibration": 3})
    assert ["local_calibration" in note for note in draft.notes()] == [True]
    with pytest.raises(ValidationError, match="larger than"):
        draft_of(card | {"local_calibration": "x" * OPAQUE_LIMIT_BYTES})


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        (("id",), "../evil", "pattern"),
        (("id",), "tiny_dev\n", "pattern"),
        (("version",), "1.0", "pattern"),
        (("backbone", "depths", 0, "stop"), 7, "does not follow"),
        (("backbone", "embedding_size"), 25, "cover 24 of 25"),
        (("backbone", "feature_map_shape", 2), 8, "channels"),
        (("backbone", "feature_map_depth"), "first", "last depth"),
        (("preprocessing", "name"), "whatever", "zero_to_one"),
        (("field_cut", "views"), 3, "1, 2, 4 or 8"),
        (("classes",), ["malignant", "benign"], "benign"),
        (("head", "layers", 1, "units"), 2, "one linear unit"),
        (("head", "layers", 0, "dropout"), 1.0, "less than 1"),
        (("calibration", "temperature"), 0.0, "greater than"),
        (("thresholds", "benign"), 0.9, "above the malignant"),
        (("thresholds", "malignant"), 1.5, "less than or equal"),
        (("thresholds", "malignant"), "0.5", "valid number"),
        (("licences",), [], "at least 1"),
    ],
)
def test_a_card_that_makes_no_sense_is_refused(
    card: dict[str, Any], path: tuple[str | int, ...], value: object, complaint: str
) -> None:
    place: Any = card
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValidationError, match=complaint):
        draft_of(card)


def test_eight_views_need_a_square_input(card: dict[str, Any]) -> None:
    card["backbone"]["input"]["width"] = 48
    card["field_cut"]["views"] = 8
    with pytest.raises(ValidationError, match="square"):
        draft_of(card)


def test_embeddings_are_shared_exactly_when_every_number_is_the_same(
    card: dict[str, Any], package: ModelPackage
) -> None:
    def key(changed: dict[str, Any]) -> str:
        return parse_manifest(seal_manifest(draft_of(changed), package.manifest.files)).backbone_sha256

    plain = key(card)
    assert key(card | {"title": "Another head", "field_cut": card["field_cut"] | {"views": 8}}) == plain
    assert key(card | {"preprocessing": {"name": "minus_one_to_one"}}) != plain


def test_a_manifest_cannot_be_changed_after_reading(sealed: bytes) -> None:
    manifest: ModelManifest = parse_manifest(sealed)
    with pytest.raises(ValidationError, match="frozen"):
        manifest.title = "another"  # type: ignore[misc]
