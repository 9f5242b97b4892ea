"""Statistics weigh patients alike, travel in the package, and are not believed unread."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.embedding_statistics import EmbeddingStatistics, statistics_of
from desktop_app.inference.package import open_package, read_extra_files
from desktop_app.inference.safe_arrays import write_arrays
from tests.helpers.package_statistics import add_statistics, drawn_statistics
from tests.unit.inference.test_package import reseal

SIZE = 24


def test_patients_weigh_alike_however_many_fields_they_have() -> None:
    embeddings = np.array([[0.0], [0.0], [0.0], [4.0], [10.0]], np.float32)
    labels = np.array([0, 0, 0, 0, 1])
    found = statistics_of(embeddings, labels, np.array(["a", "a", "a", "b", "c"]))
    assert found is not None
    np.testing.assert_allclose(found.means, [[2.0], [10.0]])
    np.testing.assert_allclose(found.variances, [[4.0], [0.0]])
    np.testing.assert_allclose(found.between, [(4.0 + 4.0 + 0.0) / 3])
    assert found.patients.tolist() == [2, 1]


def test_a_missing_class_has_no_statistics() -> None:
    assert statistics_of(np.zeros((2, 3), np.float32), np.zeros(2, np.int64), np.array(["a", "b"])) is None


def test_a_package_carries_them_and_one_without_is_whole(own_folder: Path) -> None:
    assert open_package(own_folder).statistics is None
    statistics = drawn_statistics(SIZE)
    opened = open_package(add_statistics(own_folder, statistics))
    assert opened.statistics is not None
    for name, array in statistics.to_arrays().items():
        np.testing.assert_array_equal(opened.statistics.to_arrays()[name], array)
    assert set(read_extra_files(opened)) == {"LICENCES.txt"}


def spoilt(name: str, change: Callable[[np.ndarray], np.ndarray]) -> dict[str, np.ndarray]:
    arrays = drawn_statistics(SIZE).to_arrays()
    return arrays | {name: change(arrays[name])}


@pytest.mark.parametrize(
    ("arrays", "said"),
    [
        (spoilt("means", lambda array: array[:, :5]), "means"),
        (spoilt("means", lambda array: array.astype(np.float64)), "float64"),
        (spoilt("variances", lambda array: array - 5), "cannot be"),
        (spoilt("between", lambda array: array * np.float32("nan")), "cannot be"),
        (spoilt("patients", lambda array: array * 0), "cannot be"),
        ({"means": np.zeros((2, SIZE), np.float32)}, "missing or unknown"),
        (drawn_statistics(SIZE).to_arrays() | {"more": np.zeros(1)}, "more"),
    ],
)
def test_forged_statistics_are_refused(own_folder: Path, arrays: dict[str, np.ndarray], said: str) -> None:
    add_statistics(own_folder, drawn_statistics(SIZE))
    (own_folder / "statistics.npz").write_bytes(write_arrays(arrays))
    reseal(own_folder)
    with pytest.raises(ModelLoadError, match=said):
        open_package(own_folder)


def test_statistics_of_no_archive_or_beyond_all_size_are_refused(own_folder: Path) -> None:
    add_statistics(own_folder, drawn_statistics(SIZE))
    (own_folder / "statistics.npz").write_bytes(b"PK nothing")
    reseal(own_folder)
    with pytest.raises(ModelLoadError, match=r"statistics\.npz"):
        open_package(own_folder)
    (own_folder / "statistics.npz").write_bytes(bytes(5 * 1024 * 1024))
    reseal(own_folder)
    with pytest.raises(ModelLoadError, match="what it cannot be"):
        open_package(own_folder)


def test_changed_statistics_break_the_checksum(own_folder: Path) -> None:
    add_statistics(own_folder, drawn_statistics(SIZE))
    (own_folder / "statistics.npz").write_bytes(write_arrays(drawn_statistics(SIZE, seed=3).to_arrays()))
    with pytest.raises(ModelLoadError, match="checksum"):
        open_package(own_folder)


def test_statistics_that_do_not_fit_the_backbone_are_never_written(own_folder: Path) -> None:
    before = json.loads((own_folder / "manifest.json").read_text("utf-8"))
    with pytest.raises(ModelLoadError, match="means"):
        add_statistics(own_folder, drawn_statistics(SIZE + 1))
    assert json.loads((own_folder / "manifest.json").read_text("utf-8")) == before


def test_reading_gives_back_what_was_written() -> None:
    statistics = drawn_statistics(SIZE)
    again = EmbeddingStatistics.from_arrays(statistics.to_arrays(), SIZE)
    np.testing.assert_array_equal(again.means, statistics.means)
