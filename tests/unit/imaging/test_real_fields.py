"""On real fields the decoder gives exactly the pixels that training read."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.scanning import scan_folder
from tests.helpers.pictures import by_pillow


@pytest.mark.data
def test_real_fields_equal_pillow(labelled_data_dir: Path) -> None:
    fields = list(scan_folder(labelled_data_dir / "breakhis_fields", recursive=True))
    chosen = [*fields[::40], *[field for field in fields if field.path.suffix == ".png"][:10]]
    assert len(chosen) > 30
    for field in chosen:
        decoded = decode_image(field.path)
        np.testing.assert_array_equal(decoded.pixels, by_pillow(field.path.read_bytes()))
        assert decoded.notes == ()
