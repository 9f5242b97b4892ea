"""The units of a split: patients, or groups of patients that must stay together, and where they may stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.domain.errors import SplitLeakError
from desktop_app.domain.labelled import Label, LabelledImage, Side
from desktop_app.training.labelled_data.identical_pixels import joined_patients

MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class Unit:
    """Patients that stay together.

    Attributes:
        patients: sorted; usually one.
        fields: number of pictures by label.
        allowed: sides on which they may stand; one when it is fixed.
    """

    patients: tuple[str, ...]
    fields: Mapping[Label, int]
    allowed: tuple[Side, ...] = tuple(Side)

    @property
    def stratum(self) -> tuple[Label, ...]:
        """The labels that its pictures carry."""
        return tuple(label for label in Label if self.fields.get(label))


def units_of(images: Iterable[LabelledImage], kept: Mapping[str, Side] | None = None) -> list[Unit]:
    """Return the units in the order of their patients' names, fixed to stated or kept sides.

    Args:
        images: with digests of their pixels.
        kept: sides of an earlier split that must not change.

    Raises:
        SplitLeakError: stated or kept sides tear a unit apart.
    """
    listed = list(images)
    group_of = {patient: group for group in joined_patients(listed) for patient in group}
    fields: dict[tuple[str, ...], Counter[Label]] = defaultdict(Counter)
    sides: dict[tuple[str, ...], set[Side]] = defaultdict(set)
    for image in listed:
        group = group_of.get(image.patient, (image.patient,))
        fields[group][image.label] += 1
        sides[group] |= {image.stated_side} if image.stated_side is not None else set()
        sides[group] |= {kept[image.patient]} if kept is not None and image.patient in kept else set()
    torn = sorted(group for group, stated in sides.items() if len(stated) > 1)
    if torn:
        raise leak_error([patient for group in torn for patient in group], len(torn))
    return [Unit(group, dict(fields[group]), tuple(sides[group]) or tuple(Side)) for group in sorted(fields)]


def leak_error(patients: Iterable[str], persons: int) -> SplitLeakError:
    """Return the refusal that names ``patients``, who are ``persons`` people."""
    listed = tuple(sorted(set(patients)))
    names = ", ".join(listed[:MOST_NAMED])
    more = f" and {len(listed) - MOST_NAMED} more" if len(listed) > MOST_NAMED else ""
    who = "One person stands" if persons == 1 else f"{persons} persons stand"
    return SplitLeakError(
        f"{who} on two sides of the split: {names}{more}. Pictures of one patient, or the same picture under "
        "two names, must all be on one side; otherwise the test measures memory. Move them to one side.",
        listed,
        ", ".join(listed),
    )
