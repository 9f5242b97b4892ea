"""Similar fields and the map against plain references, over a real session file."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import NoEmbeddingError
from desktop_app.domain.field import FieldRecord, FieldState, PictureFacts
from desktop_app.persistence.session_rows import EmbeddingKey, ScoredEmbeddings
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.embedding_map import principal
from desktop_app.services.session_embeddings import SessionEmbeddings
from tests.helpers.session_values import MODEL, answered, listed

KEY = EmbeddingKey(MODEL.backbone_sha256, "squash/1")
OTHER = EmbeddingKey("0" * 64, "squash/1")


def state(image_id: int, digest: str) -> FieldState:
    name = f"{image_id}.png"
    record = FieldRecord(image_id, Path("/r", name), "", name, 1, 1, "", "40X")
    return FieldState(record, PictureFacts(7, 4, "PNG", digest, digest))


def keep(
    store: SqliteSessionStore, digests: list[str], views: NDArray[np.float32], key: EmbeddingKey = KEY
) -> None:
    """Keep embeddings (n, views, d) of pictures with these digests."""
    run = store.begin_run(MODEL, "1", {})
    files = store.sync_files([listed(f"{key.backbone_sha256[0]}{digest}.png") for digest in digests])
    for digest, file, vectors in zip(digests, files, views, strict=True):
        found = answered(file.image_id)
        object.__setattr__(found.facts, "pixel_sha256", digest)
        store.save_result(run, found, 0.0, ScoredEmbeddings(key, vectors))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteSessionStore]:
    store = SqliteSessionStore(tmp_path / "s.lamella-session", tmp_path)
    yield store
    store.close()


def made(count: int, size: int, seed: int = 5, views: int = 1) -> NDArray[np.float32]:
    dice = np.random.default_rng(seed)
    scale = dice.uniform(0.1, 20.0, size)
    return (dice.standard_normal((count, views, size)) * scale + scale).astype(np.float32)


def names(count: int) -> list[str]:
    return [f"p{number:04d}" for number in range(count)]


@settings(max_examples=15, deadline=None)
@given(block=st.integers(1, 9), count=st.integers(1, 7), views=st.integers(1, 4))
def test_blocks_of_any_size_hold_each_picture_once_as_the_mean_of_its_crops(
    block: int, count: int, views: int
) -> None:
    store = SqliteSessionStore(None, Path("/r"))
    vectors = made(count, 3, views=views)
    keep(store, names(count), vectors)
    keep(store, names(2), made(2, 5), OTHER)
    blocks = list(store.vectors.iter_embeddings(KEY, block))
    store.close()

    assert [name for part in blocks for name in part.pixel_sha256s] == names(count)
    np.testing.assert_allclose(np.vstack([part.vectors for part in blocks]), vectors.mean(axis=1), rtol=1e-5)
    assert all(len(part.vectors) <= max(block, views) + views for part in blocks)


def test_a_sample_is_spread_evenly_and_never_empty_while_there_is_an_embedding(
    store: SqliteSessionStore,
) -> None:
    keep(store, names(2), made(2, 5), OTHER)
    assert store.vectors.sample(KEY, 10) is None
    assert store.vectors.newest_key(MODEL.backbone_sha256) is None
    keep(store, names(40), made(40, 3))

    assert store.vectors.newest_key(MODEL.backbone_sha256) == KEY
    assert len(store.vectors.sample(KEY, 1000).vectors) == 40
    assert 8 <= len(store.vectors.sample(KEY, 10).vectors) <= 10
    assert len(store.vectors.sample(OTHER, 1).vectors) == 1


def test_the_most_similar_fields_are_those_of_the_plain_reference(store: SqliteSessionStore) -> None:
    vectors = made(60, 8)[:, 0]
    keep(store, names(60), vectors[:, None])
    states = [state(100 + number, name) for number, name in enumerate(names(60))][:55]
    found = SessionEmbeddings(store.vectors).similar(MODEL, states[7], states, CancelToken(), most=10)

    z = (vectors - vectors.mean(axis=0)) / vectors.std(axis=0)
    cosine = z @ z[7] / np.linalg.norm(z, axis=1) / np.linalg.norm(z[7])
    expected = [100 + int(number) for number in np.argsort(-cosine[:55])]
    assert list(found) == expected[:11]
    assert found[0] == 107


def test_two_files_with_the_same_pixels_are_both_found(store: SqliteSessionStore) -> None:
    keep(store, names(4), made(4, 8))
    states = [state(1, "p0000"), state(2, "p0000"), state(3, "p0001"), state(4, "p0001"), state(5, "p0002")]

    found = SessionEmbeddings(store.vectors).similar(MODEL, states[1], states, CancelToken(), most=3)

    assert set(found[:2]) == {1, 2}
    assert set(found[2:]) == {3, 4, 5}


def test_a_field_that_was_not_classified_is_told_in_words(store: SqliteSessionStore) -> None:
    finding = SessionEmbeddings(store.vectors)
    with pytest.raises(NoEmbeddingError, match="not classified"):
        finding.similar(MODEL, state(1, "p0000"), [state(1, "p0000")], CancelToken())
    keep(store, names(2), made(2, 4))
    with pytest.raises(NoEmbeddingError, match="at least three"):
        finding.map(MODEL, [state(number, name) for number, name in enumerate(names(2))], CancelToken())


def test_the_map_is_that_of_a_singular_value_decomposition(store: SqliteSessionStore) -> None:
    vectors = made(90, 6)[:, 0]
    vectors[:, 3] = 2.5
    keep(store, names(90), vectors[:, None])
    states = [state(number + 1, name) for number, name in enumerate(names(90))]
    shares: list[float] = []
    found = SessionEmbeddings(store.vectors).map(MODEL, states, CancelToken(), shares.append)

    kept = np.delete(vectors, 3, axis=1).astype(np.float64)
    z = (kept - kept.mean(axis=0)) / kept.std(axis=0)
    _, lengths, directions = np.linalg.svd(z, full_matrices=False)
    for axis in (0, 1):
        sign = np.sign(directions[axis][np.abs(directions[axis]).argmax()])
        np.testing.assert_allclose(found.places[:, axis], sign * (z @ directions[axis]), atol=1e-3)
    np.testing.assert_allclose(found.explained, (lengths**2 / (lengths**2).sum())[:2], rtol=1e-4)
    assert list(found.ids) == list(range(1, 91))
    assert shares[-1] == 1.0


def test_fields_that_are_gone_neither_shape_the_map_nor_stand_on_it(store: SqliteSessionStore) -> None:
    vectors = made(30, 4)
    vectors[20:] *= 1000
    keep(store, names(30), vectors)
    states = [state(number + 1, name) for number, name in enumerate(names(20))]
    alone = SqliteSessionStore(None, Path("/r"))
    keep(alone, names(20), vectors[:20])

    with_gone = SessionEmbeddings(store.vectors).map(MODEL, states, CancelToken())
    without = SessionEmbeddings(alone.vectors).map(MODEL, states, CancelToken())
    alone.close()

    np.testing.assert_allclose(with_gone.places, without.places, atol=1e-4)
    assert list(with_gone.ids) == list(without.ids)


def test_fields_that_are_all_alike_make_no_error() -> None:
    found = principal(np.ones(3), np.zeros(3), np.zeros((3, 3)), 9)

    assert np.isfinite(found.weights).all()
    assert found.explained == (0.0, 0.0)


def test_both_stop_when_asked(store: SqliteSessionStore) -> None:
    keep(store, names(5), made(5, 4))
    states = [state(number + 1, name) for number, name in enumerate(names(5))]
    stop = CancelToken()
    stop.cancel()
    finding = SessionEmbeddings(store.vectors)
    with pytest.raises(Cancelled):
        finding.map(MODEL, states, stop)
    with pytest.raises(Cancelled):
        finding.similar(MODEL, states[0], states, stop)
