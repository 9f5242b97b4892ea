"""Thumbnails come from the cache when they can, and keep the colours of the tissue."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import ImageReadError
from desktop_app.domain.field import FieldRecord
from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.resizing import make_thumbnail
from desktop_app.persistence.thumbnail_cache import ThumbnailCache
from desktop_app.services.thumbnails import ThumbnailSource, stored_size_px
from tests.helpers.picture_folder import grey_picture


@pytest.fixture
def source(tmp_path: Path) -> Iterator[ThumbnailSource]:
    cache = ThumbnailCache(tmp_path / "thumbnails.sqlite", max_bytes=10_000_000)
    yield ThumbnailSource(cache, 160)
    cache.close()


def record_of(path: Path) -> FieldRecord:
    found = path.stat()
    return FieldRecord(1, path, "", path.name, found.st_size, found.st_mtime_ns, "", "unknown")


def stained_picture(path: Path) -> Path:
    """Write hard edges between eosin pink and haematoxylin blue, the worst case for halved chroma."""
    from PIL import Image

    pixels = np.empty((400, 600, 3), np.uint8)
    pixels[:] = (232, 150, 190)
    pixels[:, ::8] = pixels[:, 1::8] = (90, 60, 150)
    Image.fromarray(pixels).save(path)
    return path


def test_sizes_are_rounded_up_to_the_few_that_are_stored() -> None:
    assert [stored_size_px(px) for px in (1, 128, 129, 384, 512, 513, 9999)] == [
        *(128, 128, 256),
        *(512, 512, 1024, 1024),
    ]


def test_a_cached_thumbnail_needs_no_file_and_looks_the_same(source: ThumbnailSource, tmp_path: Path) -> None:
    record = record_of(stained_picture(tmp_path / "a.png"))
    fresh = source.thumbnail(record, 160)
    record.path.unlink()
    cached = source.thumbnail(record, 200)

    assert fresh.shape == cached.shape == (171, 256, 3)
    difference = np.abs(fresh.astype(int) - cached.astype(int))
    assert difference.mean() < 2
    assert np.abs(fresh.mean(axis=(0, 1)) - cached.mean(axis=(0, 1))).max() < 0.7


def test_pictures_smaller_than_a_thumbnail_are_not_enlarged(source: ThumbnailSource, tmp_path: Path) -> None:
    record = record_of(grey_picture(tmp_path / "small.png", 90, size=(30, 20)))

    assert source.thumbnail(record, 256).shape == (20, 30, 3)


def test_a_picture_decoded_for_the_model_leaves_the_thumbnail_the_grid_wants(
    source: ThumbnailSource, tmp_path: Path
) -> None:
    path = stained_picture(tmp_path / "a.png")
    record, pixels = record_of(path), decode_image(path).pixels
    source.offer(record, pixels)
    path.unlink()

    assert np.abs(source.thumbnail(record, 160).astype(int) - make_thumbnail(pixels, 256)).mean() < 2


def test_a_large_preview_does_not_change_what_is_kept_for_the_grid(
    source: ThumbnailSource, tmp_path: Path
) -> None:
    record = record_of(stained_picture(tmp_path / "a.png"))
    source.thumbnail(record, 768)
    assert source.wanted_px == 160
    source.thumbnail(record, 384)
    assert source.wanted_px == 384


def test_a_changed_file_gets_a_new_thumbnail(source: ThumbnailSource, tmp_path: Path) -> None:
    path = grey_picture(tmp_path / "a.png", 10, size=(300, 300))
    assert source.thumbnail(record_of(path), 128).mean() == pytest.approx(10, abs=1)
    grey_picture(path, 200, size=(301, 300))
    assert source.thumbnail(record_of(path), 128).mean() == pytest.approx(200, abs=1)


def test_unreadable_files_and_stopping_are_told(source: ThumbnailSource, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"nothing of the kind")
    with pytest.raises(ImageReadError):
        source.thumbnail(record_of(broken), 128)

    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        source.thumbnail(record_of(grey_picture(tmp_path / "a.png", 10)), 128, cancel)


def test_a_damaged_entry_is_made_anew(source: ThumbnailSource, tmp_path: Path) -> None:
    record = record_of(grey_picture(tmp_path / "a.png", 10, size=(300, 300)))
    source._cache.put(source._key(record, 128), b"no picture")

    assert source.thumbnail(record, 128).shape == (128, 128, 3)
