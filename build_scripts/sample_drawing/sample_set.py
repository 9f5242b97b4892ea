"""The committed sample folder: which made-up patients it holds and in which formats their fields come."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from imagecodecs import png_encode
from PIL import Image

from sample_drawing.canvas import Staining
from sample_drawing.fields import FieldPlan, Pattern, draw_field

STAININGS = (
    Staining(1.00, 1.00, 0.15, (245, 242, 245)),
    Staining(0.92, 1.12, 0.00, (247, 240, 240)),
    Staining(1.12, 0.82, 0.55, (240, 241, 247)),
    Staining(1.05, 0.95, 0.35, (236, 243, 240)),
    Staining(0.85, 1.05, 0.25, (247, 245, 238)),
    Staining(1.20, 0.92, 0.70, (243, 238, 245)),
)
_BENIGN_FOLDER, _MALIGNANT_FOLDER = "synthetic_benign", "synthetic_malignant"
_FULL, _HALF, _SMALL = (700, 460), (350, 230), (280, 184)


@dataclass(frozen=True, slots=True)
class Sample:
    """One field of the sample folder.

    Attributes:
        name: file name without extension, in the manner of BreakHis.
        folder: sub-folder it lies in.
        form: how it is stored, a key of ``_WRITERS``.
        plan: what is drawn.
    """

    name: str
    folder: str
    form: str
    plan: FieldPlan


_Row = tuple[str, Pattern, int, tuple[tuple[int, str, tuple[int, int]], ...]]
_PATIENTS: tuple[_Row, ...] = (
    (
        "B_A-26-1001",
        "lobule",
        0,
        ((40, "jpg", _FULL), (100, "jpg", _FULL), (200, "jpg", _FULL), (400, "png", _HALF)),
    ),
    (
        "B_F-26-1002",
        "slits",
        1,
        ((40, "jpg", _FULL), (100, "webp", _FULL), (200, "tif", _HALF), (400, "jpg", _FULL)),
    ),
    (
        "B_TA-26-1003",
        "ducts",
        2,
        ((100, "jpg", _FULL), (100, "gif", _HALF), (200, "jpg", _FULL), (400, "png16", _SMALL)),
    ),
    (
        "M_DC-26-2001",
        "nests",
        3,
        ((40, "jpg", _FULL), (100, "jpg", _FULL), (200, "cmyk", _FULL), (400, "jpg", _FULL)),
    ),
    (
        "M_DC-26-2002",
        "sheet",
        4,
        ((40, "webp", _FULL), (100, "png", _HALF), (200, "jpg", _FULL), (400, "bmp", _SMALL)),
    ),
    (
        "M_LC-26-2003",
        "cords",
        5,
        ((100, "jpg", _FULL), (200, "jpg", _FULL), (200, "tif", _HALF), (400, "jpg", _FULL)),
    ),
)


def planned_samples(seed: int) -> list[Sample]:
    """Return the fields of the sample folder, the same for the same ``seed``."""
    samples = []
    for patient, (prefix, pattern, staining, pictures) in enumerate(_PATIENTS):
        folder = _BENIGN_FOLDER if prefix.startswith("B") else _MALIGNANT_FOLDER
        for number, (magnification, form, size) in enumerate(pictures, start=1):
            plan = FieldPlan(
                pattern, magnification, size, STAININGS[staining], seed * 1000 + patient * 10 + number
            )
            samples.append(Sample(f"SYN_{prefix}-{magnification}-{number:03d}", folder, form, plan))
    return samples


def write_samples(out: Path, seed: int) -> int:
    """Draw the sample folder into ``out`` and return how many files were written."""
    samples = planned_samples(seed)
    for sample in samples:
        target = out / sample.folder
        target.mkdir(parents=True, exist_ok=True)
        extension, data = encode(draw_field(sample.plan), sample.form)
        (target / f"{sample.name}.{extension}").write_bytes(data)
    return len(samples) + _write_broken(out, samples)


def encode(picture: Image.Image, form: str) -> tuple[str, bytes]:
    """Return extension and bytes of ``picture`` stored as ``form``."""
    if form == "png16":
        return "png", bytes(png_encode(np.asarray(picture).astype(np.uint16) * 257, level=9))
    if form == "cmyk":
        return "jpg", _saved(picture.convert("CMYK"), "JPEG", quality=82)
    options = {
        "jpg": ("JPEG", {"quality": 84, "optimize": True}),
        "png": ("PNG", {"optimize": True}),
        "tif": ("TIFF", {"compression": "tiff_lzw"}),
        "gif": ("GIF", {}),
        "bmp": ("BMP", {}),
        "webp": ("WEBP", {"quality": 82, "method": 6}),
    }
    name, settings = options[form]
    return form, _saved(picture, name, **settings)


def _write_broken(out: Path, samples: list[Sample]) -> int:
    """Add files that must be refused with a reason: cut off, empty, no picture."""
    source = next(sample for sample in samples if sample.form == "jpg")
    whole = (out / source.folder / f"{source.name}.jpg").read_bytes()
    broken = {
        "SYN_B_A-26-1001-100-009_cut_off.jpg": whole[: len(whole) // 3],
        "SYN_M_DC-26-2001-200-009_empty.png": b"",
        "SYN_M_DC-26-2002-400-009_text.tif": b"These are notes on a slide, saved under the wrong name.\n",
    }
    for name, data in broken.items():
        folder = _BENIGN_FOLDER if "_B_" in name else _MALIGNANT_FOLDER
        (out / folder / name).write_bytes(data)
    return len(broken)


def _saved(picture: Image.Image, name: str, **settings: object) -> bytes:
    buffer = BytesIO()
    picture.save(buffer, name, **settings)
    return buffer.getvalue()
