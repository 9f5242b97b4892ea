"""A package that can learn, for the tests of fine-tuning."""

from pathlib import Path

import pytest

from desktop_app.inference.package import ModelPackage, open_package
from tests.helpers.tunable_package import tunable_package


@pytest.fixture(scope="session")
def base_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny package with its training part; not to be changed."""
    return tunable_package(tmp_path_factory.mktemp("base") / "tiny_tunable")


@pytest.fixture(scope="session")
def base(base_folder: Path) -> ModelPackage:
    """The same package, opened."""
    return open_package(base_folder)
