"""Labelled pictures as values, for tests that need no files."""

from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.labelled import Label, LabelledImage, LabelledSet, Side

SOURCE = Path("/source")


def picture(
    patient: str,
    label: Label = Label.BENIGN,
    number: int = 1,
    pixels: str = "",
    side: Side | None = None,
    name: str = "",
) -> LabelledImage:
    """Return a picture of ``patient``; without ``pixels`` its pixels are its own."""
    path = SOURCE / label.value / (name or f"{patient}_{number}.png")
    return LabelledImage(path, label, patient, "40X", pixels or f"pixels of {path}", side)


def patients(benign: int, malignant: int, fields: int = 3) -> LabelledSet:
    """Return so many patients, called B1, B2, ... and M1, M2, ..., of ``fields`` pictures each."""
    kinds = ((Label.BENIGN, "B", benign), (Label.MALIGNANT, "M", malignant))
    return labelled_set(
        picture(f"{letter}{person}", label, number)
        for label, letter, count in kinds
        for person in range(1, count + 1)
        for number in range(1, fields + 1)
    )


def labelled_set(images: Iterable[LabelledImage]) -> LabelledSet:
    """Return a set of pictures."""
    return LabelledSet(SOURCE, tuple(images))
