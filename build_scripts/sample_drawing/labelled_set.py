"""Writes a small labelled folder for tests of training: two plainly different classes, patients in names.

One large field is drawn per patient; the patient's pictures are its recoloured pieces, never the same twice.
"""

from pathlib import Path

import numpy as np

from sample_drawing.field_variants import crop_piece, recolour
from sample_drawing.fields import FieldPlan, Pattern, draw_field, label
from sample_drawing.sample_set import STAININGS

_CLASSES: tuple[tuple[str, str, Pattern], ...] = (
    ("benign", "B_TA", "ducts"),
    ("malignant", "M_DC", "sheet"),
)
_FIRST_ACCESSION = 5001
_MAGNIFICATION = 200
_MARGIN = 1.6


def write_labelled(out: Path, patients: int, fields: int, size: tuple[int, int], seed: int) -> int:
    """Write ``patients`` times ``fields`` JPEG pictures into ``out``/benign and ``out``/malignant.

    Args:
        out: made when it does not exist.
        patients: in all; benign and malignant ones take turns.
        fields: per patient.
        size: (width, height) of a picture.
        seed: equal seeds give equal files.

    Returns:
        How many pictures were written.
    """
    for patient in range(patients):
        _write_patient(out, patient, fields, size, seed * 10_000 + patient)
    return patients * fields


def _write_patient(out: Path, patient: int, fields: int, size: tuple[int, int], seed: int) -> None:
    folder_name, kind, pattern = _CLASSES[patient % len(_CLASSES)]
    folder = out / folder_name
    folder.mkdir(parents=True, exist_ok=True)
    large = (round(size[0] * _MARGIN), round(size[1] * _MARGIN))
    staining = STAININGS[patient // len(_CLASSES) % len(STAININGS)]
    ground = draw_field(FieldPlan(pattern, _MAGNIFICATION, large, staining, seed), is_labelled=False)
    for number in range(1, fields + 1):
        rng = np.random.default_rng((seed, number))
        field = recolour(crop_piece(ground, size, rng), np.random.default_rng(seed), rng)
        label(field)
        name = f"SYN_{kind}-26-{_FIRST_ACCESSION + patient}-{_MAGNIFICATION}-{number:03d}.jpg"
        field.save(folder / name, quality=90)
