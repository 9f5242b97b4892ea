"""Every shipped model: our heat map is the one that TensorFlow's GradientTape gives, on 20 fields each."""

from collections.abc import Iterator

import pytest
from compare_heat_maps import FIELDS, LIMIT, ROOT, compare, pictures_of

from desktop_app.inference.package import open_package

MODEL_IDS = [path.parent.name for path in sorted((ROOT / "models").glob("*/manifest.json"))]


@pytest.fixture(autouse=True)
def _nothing_kept_in_keras() -> Iterator[None]:
    yield
    import keras

    keras.backend.clear_session()


def test_all_shipped_models_are_compared() -> None:
    assert len(MODEL_IDS) == 5


@pytest.mark.tf
@pytest.mark.parametrize("model_id", MODEL_IDS)
def test_the_map_is_that_of_gradient_tape(model_id: str) -> None:
    for found in compare(open_package(ROOT / "models" / model_id), pictures_of(None), FIELDS):
        assert len(found.gaps) == FIELDS
        assert found.largest <= LIMIT, f"{found.gaps}"
