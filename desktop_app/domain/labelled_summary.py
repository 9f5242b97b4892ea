"""What is told of labelled fields: how many, of whom, on which side of a split, and what is left out."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.labelled import Label, LabelledSet, LeftOut, Side, Split

_LINE = re.compile(r"^lines? .{1,200}?: ")
_QUOTED = re.compile(r"“[^”]*”")
_MOST_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class CountRow:
    """Fields and patients of one label.

    Attributes:
        side: of the split; None for all sides together.
        label: what the fields show.
        patients: with at least one such field.
        fields: pictures.
    """

    side: Side | None
    label: Label
    patients: int
    fields: int


@dataclass(frozen=True, slots=True)
class LeftOutGroup:
    """Files that are left out for one reason.

    Attributes:
        reason: as a clause; what differs between the files is cut out.
        count: of files.
        examples: the first few of them.
    """

    reason: str
    count: int
    examples: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class LabelledSummary:
    """What a source holds.

    Attributes:
        patients: different people, as far as known.
        fields: pictures in use.
        mixed_patients: people with benign and malignant pictures, sorted.
        rows: for all together, then for each side if a split was given; benign before malignant.
        left_out: most frequent reason first.
        sentences: notices of the source and warnings of the split.
    """

    patients: int
    fields: int
    mixed_patients: tuple[str, ...]
    rows: tuple[CountRow, ...]
    left_out: tuple[LeftOutGroup, ...]
    sentences: tuple[str, ...]


def summarise(labelled: LabelledSet, split: Split | None = None) -> LabelledSummary:
    """Return the summary of ``labelled``, by side when ``split`` is given."""
    labels: dict[str, set[Label]] = defaultdict(set)
    for image in labelled.images:
        labels[image.patient].add(image.label)
    sides: tuple[Side | None, ...] = (None, *Side) if split is not None else (None,)
    return LabelledSummary(
        patients=len(labels),
        fields=len(labelled.images),
        mixed_patients=tuple(sorted(patient for patient, found in labels.items() if len(found) > 1)),
        rows=tuple(_row(labelled, split, side, label) for side in sides for label in Label),
        left_out=group_left_out(labelled.left_out),
        sentences=(*labelled.notices, *(split.warnings if split is not None else ())),
    )


def group_left_out(left_out: tuple[LeftOut, ...]) -> tuple[LeftOutGroup, ...]:
    """Return the files grouped by reason, the most frequent first."""
    paths: dict[str, list[Path]] = defaultdict(list)
    for item in left_out:
        paths[_QUOTED.sub("“…”", _LINE.sub("", item.reason))].append(item.path)
    ordered = sorted(paths.items(), key=lambda item: -len(item[1]))
    return tuple(LeftOutGroup(reason, len(found), tuple(found[:_MOST_EXAMPLES])) for reason, found in ordered)


def _row(labelled: LabelledSet, split: Split | None, side: Side | None, label: Label) -> CountRow:
    fields = Counter(
        image.patient
        for image in labelled.images
        if image.label is label and (side is None or split is None or split.sides[image.patient] is side)
    )
    return CountRow(side, label, len(fields), fields.total())
