"""Fixtures of the windows about models: a small labelled folder, drawn once."""

from pathlib import Path

import pytest
from sample_drawing.labelled_set import write_labelled


@pytest.fixture(scope="session")
def labelled_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight patients with three fields each, in sub-folders benign and malignant."""
    folder = tmp_path_factory.mktemp("labelled") / "our fields"
    write_labelled(folder, patients=8, fields=3, size=(96, 64), seed=5)
    return folder
