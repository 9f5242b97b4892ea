"""Keeps a split in a JSON file, so that a source is always split the same way and a test stays locked.

The file lists the patients of each side in plain text, to be read, and moved with the pictures.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import LabelledDataError, StoreError
from desktop_app.domain.labelled import LabelledSet, Side, Split
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.training.labelled_data.listing import shown
from desktop_app.training.labelled_data.patient_names import patient_key
from desktop_app.training.labelled_data.split_checks import check_split
from desktop_app.training.labelled_data.units import MOST_NAMED, leak_error

_FORMAT, _VERSION = "lamella-split", 1
_MOST_BYTES = 64 * 1024 * 1024


def content_digest(labelled: LabelledSet) -> str:
    """Return the sha256 of what a split depends on: pixels, label and patient of every picture."""
    lines = sorted(
        json.dumps([image.pixel_sha256 or image.path.name, image.label.value, image.patient])
        for image in labelled.images
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def save_split(path: Path, labelled: LabelledSet, split: Split) -> None:
    """Write ``split`` of ``labelled`` to ``path``, whole or not at all.

    Raises:
        SplitLeakError: it leaks, so it is not kept.
        StoreError: the file cannot be written.
    """
    check_split(labelled, split)
    body = {
        "format": _FORMAT,
        "version": _VERSION,
        "seed": split.seed,
        "content_sha256": content_digest(labelled),
        "sides": {
            side.value: sorted(p for p, chosen in split.sides.items() if chosen is side) for side in Side
        },
        "labels": _labels_by_patient(labelled),
        "joined": [list(group) for group in split.joined],
        "warnings": list(split.warnings),
    }
    text = json.dumps(body, ensure_ascii=False, indent=1) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_writer(path) as stream:
            stream.write(text.encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise StoreError(
            f"The split could not be saved to {shown(path)}: {error.strerror}.", str(error)
        ) from error


def read_split(path: Path) -> Split:
    """Return the split in a file without comparing it with any pictures.

    Raises:
        LabelledDataError: the file is missing, damaged or newer than this program.
        SplitLeakError: it lists a patient on two sides.
    """
    body = _body_of(path)
    try:
        listed = {side: [str(patient) for patient in body["sides"].get(side.value, [])] for side in Side}
        joined = tuple(tuple(str(patient) for patient in group) for group in body.get("joined", []))
        warnings = tuple(str(sentence) for sentence in body.get("warnings", []))
        seed = int(body["seed"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _damaged(path, error) from error
    sides: dict[str, Side] = {}
    twice = []
    for side, patients in listed.items():
        for patient in patients:
            if sides.setdefault(patient, side) is not side:
                twice.append(patient)
    if twice:
        raise leak_error(twice, len(set(twice)))
    return Split(sides, seed, joined, warnings)


def load_split(path: Path, labelled: LabelledSet) -> Split:
    """Return the saved split for ``labelled``, with a warning about changes that it can live with.

    Raises:
        LabelledDataError: the file is missing, damaged or newer than this program.
        SplitOutdatedError: ``labelled`` has patients that the split does not know.
        SplitLeakError: it leaks, such as by pictures that were added since.
    """
    split = spelled_as(read_split(path), labelled)
    check_split(labelled, split)
    return replace(split, warnings=(*_changes(path, labelled, split), *split.warnings))


def spelled_as(split: Split, labelled: LabelledSet) -> Split:
    """Return ``split`` with patients spelled as in ``labelled``, which may have met ``p1`` before ``P1``."""
    spelling = {patient_key(patient): patient for patient in labelled.patients}
    renamed = {
        patient: spelling[patient_key(patient)]
        for patient in split.sides
        if spelling.get(patient_key(patient), patient) not in split.sides
    }
    if not renamed:
        return split
    sides = {renamed.get(patient, patient): side for patient, side in split.sides.items()}
    joined = tuple(tuple(renamed.get(patient, patient) for patient in group) for group in split.joined)
    return replace(split, sides=sides, joined=joined)


def _changes(path: Path, labelled: LabelledSet, split: Split) -> list[str]:
    body = _body_of(path)
    if body.get("content_sha256") == content_digest(labelled):
        return []
    sentences = []
    gone = sorted(set(split.sides) - set(labelled.patients))
    if gone:
        names = ", ".join(gone[:MOST_NAMED]) + (" and others" if len(gone) > MOST_NAMED else "")
        sentences.append(f"Patients of the saved split are no longer among the pictures: {names}.")
    before, now = body.get("labels", {}), _labels_by_patient(labelled)
    changed = [patient for patient in now if isinstance(before, dict) and before.get(patient) != now[patient]]
    tested = [patient for patient in changed if split.sides[patient] is Side.TEST]
    if tested:
        sentences.append(
            f"Labels of test patients changed since the split was saved ({', '.join(tested[:MOST_NAMED])}): "
            "figures from before cannot be compared with new ones."
        )
    elif not gone:
        sentences.append(
            "Pictures were added, removed or relabelled since the split was saved; the patients are the same."
        )
    return sentences


def _labels_by_patient(labelled: LabelledSet) -> dict[str, list[str]]:
    labels: dict[str, set[str]] = defaultdict(set)
    for image in labelled.images:
        labels[image.patient].add(image.label.value)
    return {patient: sorted(labels[patient]) for patient in sorted(labels)}


def _body_of(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _damaged(path, ValueError("too large"))
        body = json.loads(path.read_bytes())
    except OSError as error:
        raise LabelledDataError(
            f"The split {shown(path)} cannot be read: {error.strerror}.", str(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise _damaged(path, error) from error
    if not isinstance(body, dict) or body.get("format") != _FORMAT:
        raise _damaged(path, ValueError("another format"))
    if body.get("version") != _VERSION:
        raise LabelledDataError(f"The split {shown(path)} was written by a newer Lamella; update this one.")
    return body


def _damaged(path: Path, error: Exception) -> LabelledDataError:
    return LabelledDataError(
        f"The split {shown(path)} is damaged or no split at all. Delete it, or make a new split.", repr(error)
    )
