"""What the unit tests share; property tests judge what is right, never how fast a busy machine is."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers.tiny_package import tiny_package

settings.register_profile(
    "lamella", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("lamella")


@pytest.fixture(scope="session")
def tiny_models_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with one real, tiny model as the default."""
    folder = tmp_path_factory.mktemp("models")
    tiny_package(folder / "tiny_dev")
    (folder / "default.json").write_text('{"default": "tiny_dev"}', "utf-8")
    return folder


@pytest.fixture
def restored_logger() -> Iterator[None]:
    """For tests that start a log file: the next test must not write into it."""
    root = logging.getLogger("desktop_app")
    before = root.handlers[:], root.level, root.propagate
    yield
    for handler in root.handlers:
        if handler not in before[0]:
            handler.close()
    root.handlers[:], root.level, root.propagate = before
