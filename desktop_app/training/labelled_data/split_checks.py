"""Refuses a split that leaks: one person, or one picture, on two sides."""

from collections import defaultdict

from desktop_app.domain.errors import SplitOutdatedError
from desktop_app.domain.labelled import LabelledSet, Side, Split
from desktop_app.training.labelled_data.identical_pixels import joined_patients
from desktop_app.training.labelled_data.patient_names import patient_key
from desktop_app.training.labelled_data.units import MOST_NAMED, leak_error


def check_split(labelled: LabelledSet, split: Split) -> None:
    """Raise unless every person stands on one side of ``split``, and no tested picture was moved there.

    Looked at are spellings of names, identical pixels, BreakHis accession numbers, what ``split`` itself
    joins, and the sides that folders or tables state. A picture stated for training may validate or test; one
    stated for validation or test stays there.

    Raises:
        SplitLeakError: with the patients.
        SplitOutdatedError: the split does not know some patient.
    """
    refuse_new_patients(labelled, split)
    groups = [*joined_patients(labelled.images), *split.joined, *_spellings(split)]
    torn = [group for group in groups if len(_sides_of(group, split)) > 1]
    moved = sorted(
        {image.patient for image in labelled.images if _is_moved(image.stated_side, split, image.patient)}
    )
    torn += [(patient,) for patient in moved]
    if torn:
        raise leak_error([patient for group in torn for patient in group], len({*torn}))


def refuse_new_patients(labelled: LabelledSet, split: Split) -> None:
    """Raise unless ``split`` knows all patients.

    Raises:
        SplitOutdatedError: with those it does not know.
    """
    new = tuple(patient for patient in labelled.patients if patient not in split.sides)
    if new:
        names = ", ".join(new[:MOST_NAMED]) + (
            f" and {len(new) - MOST_NAMED} more" if len(new) > MOST_NAMED else ""
        )
        count = "1 patient" if len(new) == 1 else f"{len(new)} patients"
        raise SplitOutdatedError(
            f"The saved split does not know {count}: {names}. Add them to it (everybody else stays "
            "in place), or make a new split.",
            new,
        )


def _sides_of(group: tuple[str, ...], split: Split) -> set[Side]:
    return {split.sides[patient] for patient in group if patient in split.sides}


def _spellings(split: Split) -> list[tuple[str, ...]]:
    """Return patients of the split that differ only in case or composition."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for patient in split.sides:
        by_key[patient_key(patient)].append(patient)
    return [tuple(sorted(patients)) for patients in by_key.values() if len(patients) > 1]


def _is_moved(stated: Side | None, split: Split, patient: str) -> bool:
    if stated is None or stated is Side.TRAIN:
        return False
    return split.sides[patient] is not stated
