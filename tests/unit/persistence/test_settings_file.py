"""Settings survive the round trip, editing by people, other versions and damage."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import SettingsError
from desktop_app.domain.field_query import SortKey
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.settings import LANGUAGES, TEXT_PERCENTS, THEMES, THUMB_FITS, Settings
from desktop_app.persistence.settings_file import SettingsFile

bands = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda pair: Thresholds(min(pair), max(pair)))
all_settings = st.builds(
    Settings,
    theme=st.sampled_from(THEMES),
    language=st.sampled_from(LANGUAGES),
    text_percent=st.sampled_from(TEXT_PERCENTS),
    tour_seen=st.booleans(),
    thumb_px=st.integers(96, 384),
    thumb_fit=st.sampled_from(THUMB_FITS),
    sort_key=st.sampled_from(SortKey),
    sort_descending=st.booleans(),
    auto_classify=st.booleans(),
    recursive=st.booleans(),
    recent_folders=st.lists(st.text(), max_size=10).map(tuple),
    model_id=st.text(),
    review_bands=st.dictionaries(st.text(), bands, max_size=3),
    csv_separator=st.sampled_from(["", ",", ";", "\t"]),
    csv_decimal=st.sampled_from(["", ",", "."]),
    threads=st.integers(0, 256),
    thumbnail_cache_mb=st.integers(0, 100_000),
)


@given(settings=all_settings)
def test_what_is_saved_is_what_is_loaded(
    settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    SettingsFile(path).save(settings)

    assert SettingsFile(path).load() == (settings, "")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none" / "settings.json").load() == (Settings(), "")


def test_defaults_are_left_out_and_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"schema_version": 1, "theme": "dark", "from_the_future": [1, 2]}', "utf-8")
    file = SettingsFile(path)
    settings, notice = file.load()
    file.save(settings)

    assert notice == ""
    assert json.loads(path.read_text("utf-8")) == {
        "schema_version": 1,
        "theme": "dark",
        "from_the_future": [1, 2],
    }


def test_one_bad_value_costs_only_that_setting_and_is_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "pink", "thumb_px": 100, "recursive": 1, "threads": true}', "utf-8")
    settings, notice = SettingsFile(path).load()

    assert settings == Settings(thumb_px=100)
    for name in ("theme", "recursive", "threads"):
        assert name in notice


@pytest.mark.parametrize("content", ["{", "[]", "\x00\x01", "[" * 100_000])
def test_a_damaged_file_is_kept_aside_and_defaults_are_used(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, "utf-8")
    settings, notice = SettingsFile(path).load()

    assert settings == Settings()
    assert "settings.json.broken" in notice
    assert (tmp_path / "settings.json.broken").read_text("utf-8") == content


def test_a_place_that_cannot_be_written_gives_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", "utf-8")

    with pytest.raises(SettingsError, match="could not be saved"):
        SettingsFile(tmp_path / "config" / "settings.json").save(Settings(theme="dark"))


def test_recent_folders_are_newest_first_without_repeats() -> None:
    settings = Settings()
    for folder in [*"abcdefghijkl", "c"]:
        settings = settings.with_recent_folder(folder)

    assert settings.recent_folders == ("c", "l", "k", "j", "i", "h", "g", "f", "e", "d")
