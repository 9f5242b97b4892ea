"""The synthetic samples: committed, drawn again byte by byte, named and labelled as made up, readable."""

from pathlib import Path

import numpy as np
import pytest
from make_samples import DEFAULT_SEED, main
from sample_drawing.fields import draw_field
from sample_drawing.sample_set import encode, planned_samples

from desktop_app.domain.errors import ImageReadError
from desktop_app.domain.naming import read_name
from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.scanning import ScannedFile, scan_folder

MOST_BYTES = 4_000_000


@pytest.fixture(scope="module")
def samples(repository: Path) -> list[ScannedFile]:
    return list(scan_folder(repository / "resources" / "samples", recursive=True))


def test_sample_folder_holds_what_the_plan_says(samples: list[ScannedFile]) -> None:
    planned = planned_samples(DEFAULT_SEED)
    assert len(samples) == len(planned) + 3
    assert {sample.name for sample in planned} <= {file.path.stem for file in samples}
    assert len({file.folder for file in samples}) == 2
    assert sum(file.size_bytes for file in samples) < MOST_BYTES


def test_every_sample_says_that_it_is_synthetic(samples: list[ScannedFile]) -> None:
    assert all(file.name.startswith("SYN_") and file.folder.startswith("synthetic_") for file in samples)


def test_names_give_patient_and_magnification(samples: list[ScannedFile]) -> None:
    facts = [read_name(file.name) for file in samples]
    assert len({fact.patient for fact in facts}) == 6
    assert {fact.magnification for fact in facts} == {"40X", "100X", "200X", "400X"}


def test_all_but_the_three_broken_ones_are_read(samples: list[ScannedFile]) -> None:
    formats, refused = set(), set()
    for file in samples:
        try:
            formats.add(decode_image(file.path).format)
        except ImageReadError as error:
            refused.add(error.reason.value)
    assert formats == {"JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP"}
    assert refused == {"truncated", "empty", "not_an_image"}


@pytest.mark.parametrize("name", ["SYN_M_DC-26-2002-400-004", "SYN_B_TA-26-1003-400-004"])
def test_drawing_again_gives_the_same_picture(name: str, repository: Path, tmp_path: Path) -> None:
    sample = next(sample for sample in planned_samples(DEFAULT_SEED) if sample.name == name)
    extension, data = encode(draw_field(sample.plan), sample.form)
    again = tmp_path / f"again.{extension}"
    again.write_bytes(data)
    committed = repository / "resources" / "samples" / sample.folder / f"{name}.{extension}"
    first, second = decode_image(again).pixels, decode_image(committed).pixels
    # Another build of the mathematics library may round one grey level differently.
    assert np.abs(first.astype(int) - second).max() <= 2


def test_command_line_writes_any_number_of_fields(tmp_path: Path) -> None:
    assert main(["--count", "5", "--size", "90x60", "--out", str(tmp_path)]) == 0
    files = list(scan_folder(tmp_path, recursive=True))
    pictures = [decode_image(file.path) for file in files]
    assert [(picture.width, picture.height) for picture in pictures] == [(90, 60)] * 5
    assert len({picture.pixel_sha256 for picture in pictures}) == 5


def test_command_line_writes_the_hostile_folder(tmp_path: Path) -> None:
    assert main(["--hostile", str(tmp_path / "hostile")]) == 0
    assert len(list((tmp_path / "hostile").iterdir())) == 51
