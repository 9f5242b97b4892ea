"""What the tests of services share: a real, tiny model in a models folder."""

from pathlib import Path

import pytest

from tests.helpers.tiny_package import tiny_package


@pytest.fixture(scope="session")
def tiny_models_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with one real, tiny model as the default."""
    folder = tmp_path_factory.mktemp("models")
    tiny_package(folder / "tiny_dev")
    (folder / "default.json").write_text('{"default": "tiny_dev"}', "utf-8")
    return folder
