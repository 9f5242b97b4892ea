"""Fixtures of the windows about models: a small labelled folder, drawn once."""

from pathlib import Path

import pytest
from sample_drawing.labelled_set import write_labelled

from tests.helpers.model_variants import variant


@pytest.fixture(scope="session")
def labelled_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight patients with three fields each, in sub-folders benign and malignant."""
    folder = tmp_path_factory.mktemp("labelled") / "our fields"
    write_labelled(folder, patients=8, fields=3, size=(96, 64), seed=5)
    return folder


@pytest.fixture
def rival(tmp_path: Path) -> Path:
    """A second model in the profile that ``open_program`` uses: one that tells pink from purple."""
    return variant(tmp_path / "profile" / "data" / "models" / "rival_dev", "rival_dev")
