"""The installed models: found, chosen, and listed when broken."""

import json
from pathlib import Path

import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest import ManifestDraft
from desktop_app.inference.manifest_io import parse_manifest, seal_manifest
from desktop_app.inference.model_library import ModelLibrary
from desktop_app.inference.package_writer import pack
from tests.helpers.tiny_package import tiny_package


def install(directory: Path, model_id: str, title: str = "Tiny") -> Path:
    """Install the tiny package under another id."""
    folder = tiny_package(directory / model_id)
    manifest = parse_manifest((folder / "manifest.json").read_bytes())
    body = json.loads(manifest.model_dump_json(include=set(ManifestDraft.model_fields), exclude_none=True))
    draft = ManifestDraft.model_validate_json(json.dumps(body | {"id": model_id, "title": title}))
    (folder / "manifest.json").write_bytes(seal_manifest(draft, manifest.files))
    return folder


def ids_of(library: ModelLibrary) -> list[str]:
    return [summary.identity.model_id for summary in library.summaries()]


def test_folders_and_archives_of_several_places_are_found(tmp_path: Path) -> None:
    bundled, own = tmp_path / "bundled", tmp_path / "own"
    install(bundled, "beta")
    own.mkdir()
    pack(install(tmp_path / "elsewhere", "alpha"), own / "alpha.lamella")
    (bundled / "folds.json").write_text("{}")
    (bundled / ".hidden").mkdir()
    library = ModelLibrary([bundled, own, tmp_path / "missing"])
    assert ids_of(library) == ["alpha", "beta"]
    assert library.broken() == ()
    assert library.load("alpha").location == own / "alpha.lamella"


def test_the_earlier_place_wins_a_clash_of_ids(tmp_path: Path) -> None:
    first = install(tmp_path / "first", "same", title="First")
    install(tmp_path / "second", "same", title="Second")
    library = ModelLibrary([tmp_path / "first", tmp_path / "second"])
    assert [summary.title for summary in library.summaries()] == ["First"]
    assert library.load("same").location == first


def test_the_default_is_marked_and_loaded(tmp_path: Path) -> None:
    install(tmp_path, "alpha")
    install(tmp_path, "beta")
    library = ModelLibrary([tmp_path])
    assert library.default_id() is None
    assert library.load().identity.model_id == "alpha"
    (tmp_path / "default.json").write_text('{"default": "beta"}')
    assert [summary.is_default for summary in library.summaries()] == [False, True]
    assert library.load().identity.model_id == "beta"


@pytest.mark.parametrize("text", ["", "[]", '{"default": 3}', '{"default": "gone"}', "\udcff"])
def test_a_senseless_default_falls_back_to_the_first(tmp_path: Path, text: str) -> None:
    install(tmp_path, "alpha")
    (tmp_path / "default.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert ModelLibrary([tmp_path]).load().identity.model_id == "alpha"


def test_a_broken_package_is_listed_and_the_others_work(tmp_path: Path) -> None:
    install(tmp_path, "alpha")
    damaged = install(tmp_path, "beta")
    manifest = damaged / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"schema_version": 1', b'"schema_version": 2'))
    (tmp_path / "gamma.lamella").write_bytes(b"not a zip")
    library = ModelLibrary([tmp_path])
    assert ids_of(library) == ["alpha"]
    assert [path.name for path, _ in library.broken()] == ["beta", "gamma.lamella"]
    assert "schema 2" in library.broken()[0][1]
    with pytest.raises(ModelLoadError, match=r'no usable model "beta"\. Installed: alpha\. .*schema 2'):
        library.load("beta")


def test_damage_behind_a_sound_manifest_shows_on_loading(tmp_path: Path) -> None:
    folder = install(tmp_path, "alpha")
    (folder / "head.npz").write_bytes(b"x")
    library = ModelLibrary([tmp_path])
    assert ids_of(library) == ["alpha"]
    with pytest.raises(ModelLoadError, match=r"head\.npz"):
        library.load("alpha")


def test_without_models_the_message_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelLoadError, match="No usable model is installed"):
        ModelLibrary([tmp_path]).load()


def test_packages_may_come_and_go(tmp_path: Path) -> None:
    library = ModelLibrary([tmp_path])
    assert ids_of(library) == []
    install(tmp_path, "alpha")
    assert ids_of(library) == ["alpha"]
