"""Real, tiny packages for the tests of the inference room."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.package import ModelPackage, open_package
from tests.helpers.tiny_package import tiny_package


@pytest.fixture(scope="session")
def package_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny package; tests must not change it."""
    return tiny_package(tmp_path_factory.mktemp("packages") / "tiny_dev")


@pytest.fixture
def own_folder(tmp_path: Path) -> Path:
    """A copy of the tiny package that a test may spoil."""
    return tiny_package(tmp_path / "tiny_dev")


@pytest.fixture(scope="session")
def package(package_folder: Path) -> ModelPackage:
    """The tiny package, opened."""
    return open_package(package_folder)


@pytest.fixture
def refusal() -> Callable[[Path], str]:
    """Open a package that must be refused, and return the message."""

    def _refusal(path: Path) -> str:
        with pytest.raises(ModelLoadError) as caught:
            open_package(path)
        assert path.name in caught.value.message
        return caught.value.message

    return _refusal
