"""An installed stand-in, what updates it, and a signed update."""

from pathlib import Path

import pytest

from desktop_app.installation.layout import Installation
from desktop_app.services.updates import Updates
from tests.helpers.stand_in_versions import OURS, installation, stamp_of, update


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    return installation(tmp_path / "prefix")


@pytest.fixture
def updates(here: Installation) -> Updates:
    return Updates(here, stamp_of(OURS))


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return update(tmp_path_factory.mktemp("signed"), "0.3.0", OURS)
