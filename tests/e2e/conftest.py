"""Folders for the end-to-end tests: the shipped samples, fifty traps, and enough fields for a long run."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

MANY = 300


@pytest.fixture(scope="session")
def samples_dir(repository: Path) -> Path:
    """The synthetic fields that ship with Lamella."""
    return repository / "resources" / "samples"


@pytest.fixture(scope="session")
def hostile_dir(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One good picture among fifty broken and hostile files."""
    folder = tmp_path_factory.mktemp("hostile")
    command = [
        sys.executable,
        str(repository / "build_scripts" / "make_samples.py"),
        "--hostile",
        str(folder),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def many_fields(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred different pictures, more than any machine classifies before a test can press Stop."""
    folder = tmp_path_factory.mktemp("many")
    base = np.random.default_rng(1).integers(120, 250, (460, 700, 3), np.uint8)
    for number in range(MANY):
        Image.fromarray(np.roll(base, number, axis=1)).save(folder / f"field_{number}.jpg")
    return folder
