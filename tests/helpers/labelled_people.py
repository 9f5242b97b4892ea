"""Labelled fields of eight made-up people, and a split of them, for tests that need no pictures."""

from pathlib import Path

from desktop_app.domain.labelled import Label, LabelledImage, LabelledSet, Side, Split

_SIDES = (Side.TRAIN, Side.TRAIN, Side.VALIDATION, Side.TEST)


def labelled_people(folder: Path) -> LabelledSet:
    """Return two fields each of four benign and four malignant patients; the files need not exist."""
    images = [
        LabelledImage(
            folder / label.value / f"{label.value}-{person}-{number}.png",
            label,
            f"{label.value}-{person}",
            pixel_sha256=f"{label.value}-{person}-{number}",
        )
        for label in Label
        for person in range(len(_SIDES))
        for number in (0, 1)
    ]
    return LabelledSet(folder, tuple(images))


def split_of(labelled: LabelledSet) -> Split:
    """Return the split that trains on the first two patients of each class."""
    sides = {patient: _SIDES[int(patient.rsplit("-", 1)[1])] for patient in labelled.patients}
    return Split(sides, seed=1)
