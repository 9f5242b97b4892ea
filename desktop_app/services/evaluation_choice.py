"""Which labelled pictures may count for a model: one side of a split, without patients it learnt from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import EvaluationError
from desktop_app.domain.labelled import LabelledImage, LabelledSet, LeftOut, Side, Split
from desktop_app.services.model_background import ModelBackground

_BREAKHIS_NAME = re.compile(r"SOB_[BM]_[A-Z]{1,3}[-_]\d{2}-\d+")
KNOWN_PATIENT = "the model was trained on this patient"
_SIDE_WORDS = {
    Side.TRAIN: "training patients",
    Side.VALIDATION: "validation patients",
    Side.TEST: "locked test patients",
}


@dataclass(frozen=True, slots=True)
class EvaluationChoice:
    """What is to be classified.

    Attributes:
        images: in the set's order.
        left_out: the files that do not count, each with its reason.
        part: which part of the set this is, in words.
        warnings: sentences for screen and report.
    """

    images: tuple[LabelledImage, ...]
    left_out: tuple[LeftOut, ...]
    part: str
    warnings: tuple[str, ...]


def choose_images(
    labelled: LabelledSet,
    background: ModelBackground,
    split: Split | None = None,
    side: Side = Side.TEST,
    include_known: bool = False,
    whom: str = "this model",
) -> EvaluationChoice:
    """Return the pictures that may count.

    Args:
        labelled: all pictures.
        background: of the model.
        split: count one side of it only; None for all patients.
        side: the side.
        include_known: count patients that the model learnt from too, with a warning.
        whom: the model or models, in words.

    Raises:
        EvaluationError: nothing is left to count.
    """
    images = labelled.images
    if split is not None:
        images = tuple(image for image in images if split.sides.get(image.patient) is side)
    part = "all fields" if split is None else _SIDE_WORDS[side]
    if not images:
        raise EvaluationError(f"{labelled.source.name} holds no labelled fields for this: {part}.")
    known = [image for image in images if background.has_learnt_from(image.patient)]
    people = len({image.patient for image in known})
    warnings: list[str] = []
    left_out = list(labelled.left_out)
    if split is not None:
        warnings.extend(_strangers_warning(labelled, split))
    if known and include_known:
        warnings.append(_counted_warning(people, whom))
    elif known:
        images = tuple(image for image in images if not background.has_learnt_from(image.patient))
        left_out.extend(LeftOut(image.path, KNOWN_PATIENT) for image in known)
        if not images:
            raise EvaluationError(_nothing_left(people, whom))
        warnings.append(_excluded_warning(people, len(known), whom))
        part = f"{part} the model has not learnt from"
    warnings.extend(_breakhis_warning(images, background, whom))
    warnings.extend(labelled.notices)
    return EvaluationChoice(tuple(images), tuple(left_out), part, tuple(warnings))


def _strangers_warning(labelled: LabelledSet, split: Split) -> list[str]:
    people = len(set(labelled.patients) - set(split.sides))
    return (
        [f"The split does not know {_patients(people)} of these fields; they do not count."] if people else []
    )


def _counted_warning(people: int, whom: str) -> str:
    return (
        f"{whom.capitalize()} learnt from {_patients(people)} of these fields. These figures say nothing "
        "about new patients."
    )


def _excluded_warning(people: int, fields: int, whom: str) -> str:
    return (
        f"{_patients(people)} with {fields} {'field' if fields == 1 else 'fields'} taught {whom} and "
        f"{'is' if people == 1 else 'are'} not counted."
    )


def _nothing_left(people: int, whom: str) -> str:
    everybody = "The one patient" if people == 1 else f"All {people} patients"
    return (
        f"{everybody} of these fields taught {whom}, so nothing can be measured on them. Choose fields "
        "of other patients. They can be counted all the same, but then the figures say nothing about others."
    )


def _breakhis_warning(images: Sequence[LabelledImage], background: ModelBackground, whom: str) -> list[str]:
    """Where no list of patients exists the names of the files are all there is to go by."""
    if background.is_complete or not background.names_breakhis:
        return []
    if not any(_BREAKHIS_NAME.search(image.path.name) for image in images):
        return []
    return [
        f"{whom.capitalize()} learnt from BreakHis, and these fields carry BreakHis names: for patients it "
        "learnt from, figures say nothing. Its card names no patients, so nobody could be left out."
    ]


def _patients(count: int) -> str:
    return "1 patient" if count == 1 else f"{count} patients"
