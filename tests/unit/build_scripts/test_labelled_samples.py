"""The labelled folder that tests of training draw for themselves."""

import hashlib
from pathlib import Path

import make_samples

from desktop_app.domain.labelled import Label
from desktop_app.domain.naming import read_label, read_name


def test_draws_two_classes_with_patients_in_the_names(tmp_path: Path) -> None:
    arguments = ["--labelled", str(tmp_path), "--patients", "4", "--fields", "3", "--size", "64x48"]
    assert make_samples.main(arguments) == 0
    files = sorted(tmp_path.rglob("*.jpg"))
    assert len(files) == 12
    assert {read_name(file.name).patient for file in files} == {"26-5001", "26-5002", "26-5003", "26-5004"}
    assert all(read_label(file.name) is Label(file.parent.name) for file in files)
    assert len({hashlib.sha256(file.read_bytes()).digest() for file in files}) == 12
