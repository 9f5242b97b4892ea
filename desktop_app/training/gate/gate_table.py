"""The committed outcome of the gate's trial: models/gate/pictures.csv and folders.csv."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.assessment import Assessment
from desktop_app.inference.gate import EMBEDDING_DISTANCE, STAIN_DISTANCE
from desktop_app.training.gate.gate_trial import FolderRow
from desktop_app.training.gate.measuring import PictureFacts

PICTURES_NAME, FOLDERS_NAME = "pictures.csv", "folders.csv"
_FACTS = ("set", "kind", "picture", "group_id", "fold", "stain_distance")
_FOLDERS = ("stain", "fold", "group_id", "patients", "distance", "limit")
NO_FOLD = -1


@dataclass(frozen=True)
class PictureRow:
    """One judged picture.

    Attributes:
        of_set: real, second laboratory or foreign.
        kind: foreign kind; empty for fields.
        picture: name.
        group_id: patient; empty for none.
        fold: of the patient, whose gate judged it; -1 for the gate that ships.
        stain_distance: None where nothing could be measured.
        reasons: by model id, the values of ``Unassessable``.
        distances: by model id, of the embedding.
    """

    of_set: str
    kind: str
    picture: str
    group_id: str
    fold: int
    stain_distance: float
    reasons: Mapping[str, tuple[str, ...]]
    distances: Mapping[str, float]


def picture_row(fact: PictureFacts, fold: int, assessments: Mapping[str, Assessment]) -> PictureRow:
    """Returns the row of a picture from its assessments by model id."""
    measures = {model: dict(found.measures) for model, found in assessments.items()}
    first = next(iter(measures.values()))
    return PictureRow(
        fact.of_set,
        fact.kind,
        fact.name,
        fact.group_id,
        fold,
        round(first[STAIN_DISTANCE], 3),
        {model: tuple(reason.value for reason in found.reasons) for model, found in assessments.items()},
        {model: round(found[EMBEDDING_DISTANCE], 3) for model, found in measures.items()},
    )


def write_pictures(rows: Sequence[PictureRow], folder: Path) -> None:
    """Writes pictures.csv."""
    models = list(rows[0].reasons)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / PICTURES_NAME).open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(
            [*_FACTS, *(f"{model} {what}" for model in models for what in ("distance", "reasons"))]
        )
        for row in rows:
            facts = (row.of_set, row.kind, row.picture, row.group_id, row.fold, f"{row.stain_distance:.3f}")
            said = [
                cell
                for model in models
                for cell in (f"{row.distances[model]:.3f}", "+".join(row.reasons[model]))
            ]
            writer.writerow([*facts, *said])


def read_pictures(folder: Path) -> list[PictureRow]:
    """Reads what ``write_pictures`` wrote."""
    with (folder / PICTURES_NAME).open(encoding="utf-8", newline="") as table:
        reader = csv.DictReader(table)
        models = [
            name.removesuffix(" reasons") for name in reader.fieldnames or () if name.endswith(" reasons")
        ]
        return [
            PictureRow(
                row["set"],
                row["kind"],
                row["picture"],
                row["group_id"],
                int(row["fold"]),
                float(row["stain_distance"]),
                {model: tuple(filter(None, row[f"{model} reasons"].split("+"))) for model in models},
                {model: float(row[f"{model} distance"]) for model in models},
            )
            for row in reader
        ]


def write_folders(rows: Sequence[FolderRow], folder: Path) -> None:
    """Writes folders.csv."""
    with (folder / FOLDERS_NAME).open("w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(_FOLDERS)
        for row in rows:
            numbers = (f"{row.distance:.4f}", f"{row.limit:.4f}")
            writer.writerow((row.stain, row.fold, row.group_id, row.patients, *numbers))


def read_folders(folder: Path) -> list[FolderRow]:
    """Reads what ``write_folders`` wrote."""
    with (folder / FOLDERS_NAME).open(encoding="utf-8", newline="") as table:
        return [
            FolderRow(
                row["stain"],
                int(row["fold"]),
                row["group_id"],
                int(row["patients"]),
                float(row["distance"]),
                float(row["limit"]),
            )
            for row in csv.DictReader(table)
        ]
