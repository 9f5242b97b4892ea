"""The Keras network rebuilt from a package answers as the package's own graph does."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.litert_engine import LiteRtEngine
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.training.fine_tuning.package_network import network_of_package
from desktop_app.training.labelled_fields import TrainingDataError
from desktop_app.training.package_building import keras_embeddings
from desktop_app.training.synthetic_crops import synthetic_crops
from tests.helpers.tiny_package import tiny_package
from tests.helpers.tunable_package import tunable_package

pytestmark = pytest.mark.tf


def test_the_rebuilt_network_answers_as_the_graph_does(base: ModelPackage) -> None:
    crops = synthetic_crops(4, base.manifest.backbone.input.width, seed=3)
    engine = LiteRtEngine(base, threads=1, batch_size=4)

    rebuilt = keras_embeddings(network_of_package(base).embedder, crops)

    np.testing.assert_allclose(rebuilt, engine.embed(crops), atol=1e-4)
    engine.close()


def test_a_package_without_training_part_is_refused_in_a_sentence(tmp_path: Path) -> None:
    package = open_package(tunable_package(tmp_path / "slim", with_training=False))

    with pytest.raises(ModelLoadError, match="without the part that fine-tuning needs"):
        network_of_package(package)


def test_an_unknown_backbone_is_refused_by_name(tmp_path: Path) -> None:
    package = open_package(tiny_package(tmp_path / "tiny"))

    with pytest.raises(TrainingDataError, match="TinyCNN"):
        network_of_package(package)
