"""Fixtures of the fine-tuning page: labelled folders drawn on the spot, the page in the real program."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop_app.app import Lamella
from desktop_app.gui.training.fine_tune_window import FineTuneWindow

Open = Callable[..., Lamella]
Spin = Callable[..., None]


def _picture(path: Path, seed: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.random.default_rng(seed).integers(0, 255, (24, 32, 3), np.uint8)).save(path)


@pytest.fixture
def picture() -> Callable[[Path, int], None]:
    """Draws one small picture; equal seeds give equal pixels."""
    return _picture


@pytest.fixture
def labelled_folder() -> Callable[..., Path]:
    """Draws a folder of as many patients, benign and malignant by turns."""

    def draw(
        folder: Path, patients: int, fields: int = 2, names: tuple[str, str] = ("benign", "malignant")
    ) -> Path:
        for number in range(patients):
            for field in range(fields):
                name = f"26-{1000 + number}_{field}.png"
                _picture(folder / names[number % 2] / name, number * 100 + field)
        return folder

    return draw


@pytest.fixture
def page(open_program: Open, spin: Spin) -> FineTuneWindow:
    """The page in the real program, with the models listed."""
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.labs.show_fine_tuning()
    window = program.window.labs.windows["fine_tune"]
    assert isinstance(window, FineTuneWindow)
    return window
