"""What the children of Lamella see of the environment."""

from pathlib import Path

import pytest

from desktop_app.services.child_program import child_environment


def test_keras_neither_reads_nor_leaves_notes_in_the_home_folder() -> None:
    folder = Path(child_environment({"HOME": "/lab", "KERAS_HOME": "/lab/.keras"})["KERAS_HOME"])
    folder = Path(child_environment({"HOME": "/homes/lab", "KERAS_HOME": "/homes/lab/.keras"})["KERAS_HOME"])
    assert not folder.exists()
    with pytest.raises(OSError, match="keras"):
        folder.mkdir(parents=True)
