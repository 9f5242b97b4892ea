"""One good picture among fifty broken or hostile files: fifty true reasons, quickly and quietly."""

import time
import warnings
from pathlib import Path

import pytest

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.decoding import decode_bytes, decode_image
from desktop_app.imaging.scanning import scan_folder
from tests.helpers.hostile_files import GOOD_NAME, HostileFile, hostile_files, write_hostile_folder

FILES = hostile_files()
SECONDS_FOR_ANY_OF_THEM = 3.0


def test_there_are_fifty_of_different_names() -> None:
    assert len({file.name for file in FILES}) == 50


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_true_reason_in_words(file: HostileFile, capfd: pytest.CaptureFixture[str]) -> None:
    started = time.monotonic()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with pytest.raises(ImageReadError) as caught:
            decode_bytes(file.data, file.name)
    assert caught.value.reason == FailureReason(file.reason)
    assert len(caught.value.message.split()) >= 5
    assert "Error" not in caught.value.message
    assert time.monotonic() - started < SECONDS_FOR_ANY_OF_THEM
    assert not warned
    assert capfd.readouterr() == ("", "")


def test_folder_gives_a_row_for_each(tmp_path: Path) -> None:
    assert write_hostile_folder(tmp_path) == 51
    found = list(scan_folder(tmp_path, recursive=True))
    assert len(found) == 51
    assert [file.name for file in found if _can_be_read(file.path)] == [GOOD_NAME]


def _can_be_read(path: Path) -> bool:
    try:
        return decode_image(path).format == "PNG"
    except ImageReadError:
        return False
