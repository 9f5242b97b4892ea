"""The thumbnail cache keeps to its size, forgets the oldest and never becomes an error."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.persistence.thumbnail_cache import ThumbnailCache, thumbnail_key


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[ThumbnailCache]:
    opened = ThumbnailCache(tmp_path / "cache" / "thumbnails.sqlite", max_bytes=1000)
    yield opened
    opened.close()


def key(number: int) -> bytes:
    return thumbnail_key(Path(f"/fields/{number}.png"), 10, 20, 256)


def test_what_is_put_is_what_is_got_also_after_closing(cache: ThumbnailCache) -> None:
    assert cache.get(key(1)) is None
    cache.put(key(1), b"one")
    cache.put(key(1), b"two")
    cache.close()

    assert cache.get(key(1)) == b"two"


def test_the_key_changes_with_the_file_and_the_size_asked_for() -> None:
    path = Path("/fields/a.png")
    keys = {
        thumbnail_key(path, 10, 20, 256),
        thumbnail_key(path, 11, 20, 256),
        thumbnail_key(path, 10, 21, 256),
        thumbnail_key(path, 10, 20, 128),
        thumbnail_key(Path("/fields/b.png"), 10, 20, 256),
    }
    assert len(keys) == 5


def test_the_least_recently_used_go_first_and_the_size_is_kept(cache: ThumbnailCache) -> None:
    for number in range(9):
        cache.put(key(number), bytes(100))
    assert cache.get(key(0)) is not None  # used again, so it outlives its elders
    for number in range(9, 12):
        cache.put(key(number), bytes(100))
    cache.close()

    kept = {number for number in range(12) if cache.get(key(number)) is not None}
    assert {0, 9, 10, 11} <= kept
    assert not {1, 2} & kept
    with closing(sqlite3.connect(cache.path)) as connection:
        (stored,) = connection.execute("SELECT sum(size) FROM thumbnails").fetchone()
    assert stored <= 1000


def test_clearing_deletes_the_file_and_the_cache_works_on(cache: ThumbnailCache) -> None:
    cache.put(key(1), b"one")
    cache.clear()

    assert list(cache.path.parent.iterdir()) == []
    assert cache.get(key(1)) is None
    cache.put(key(1), b"again")
    assert cache.get(key(1)) == b"again"


def test_a_damaged_file_is_replaced(cache: ThumbnailCache) -> None:
    cache.path.parent.mkdir(parents=True)
    cache.path.write_bytes(b"no database " * 500)

    cache.put(key(1), b"one")
    assert cache.get(key(1)) == b"one"


def test_the_file_of_another_version_is_replaced(cache: ThumbnailCache) -> None:
    cache.path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(cache.path)) as connection:
        connection.execute("CREATE TABLE thumbnails (other INTEGER)")
        connection.execute("PRAGMA user_version = 77")

    cache.put(key(1), b"one")
    assert cache.get(key(1)) == b"one"


def test_a_folder_that_cannot_be_made_only_means_misses(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", "utf-8")
    cache = ThumbnailCache(tmp_path / "cache" / "thumbnails.sqlite", max_bytes=1000)
    cache.put(key(1), b"one")

    assert cache.get(key(1)) is None
    cache.close()


def test_size_zero_switches_it_off(tmp_path: Path) -> None:
    cache = ThumbnailCache(tmp_path / "thumbnails.sqlite", max_bytes=0)
    cache.put(key(1), b"one")

    assert cache.get(key(1)) is None
    assert not cache.path.exists()
