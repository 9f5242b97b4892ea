"""Measures and embeds every picture that the gate is made with or tested on, by the packages that ship."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.field_quality import MEASURED_PX, field_measures
from desktop_app.imaging.resizing import resize_squash
from desktop_app.inference.field_classifier import FieldClassifier
from desktop_app.training.gate.foreign_pictures import foreign_pictures
from desktop_app.training.gate.kinds import SEED
from desktop_app.training.labelled_fields import LabelledField
from desktop_app.training.second_laboratory import second_laboratory_view
from desktop_app.training.stain import SIMULATED_LABORATORIES, apply_shift, random_shift

REAL, STAINED_ANEW, SECOND_LABORATORY, FOREIGN = "real", "stained anew", "second laboratory", "foreign"
STRONG_STAINS = tuple(name.replace("_", " ") for name in SIMULATED_LABORATORIES)
_ANEW_EVERY = 2
_BLOCK = 64

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class PictureFacts:
    """What is known of a picture before it is measured.

    Attributes:
        of_set: ``REAL``, ``STAINED_ANEW`` (every second field under a random stain), ``SECOND_LABORATORY``,
            one of ``STRONG_STAINS`` (compared as folders only, so never embedded) or ``FOREIGN``.
        kind: name of the foreign kind; empty for fields.
        name: file and, for foreign ones, number.
        group_id: patient; empty when no patient's field is in it.
    """

    of_set: str
    kind: str
    name: str
    group_id: str


@dataclass(frozen=True)
class Measured:
    """Everything measured, one row per picture.

    Attributes:
        facts: of the pictures.
        measures: by name, (n,) float64 each.
        crops: by side in pixels, (n, side, side, 3) uint8 each, squashed as a network takes them.
        embeddings: by model id, (n, d) float32 each; zeros for pictures that are never embedded.
    """

    facts: tuple[PictureFacts, ...]
    measures: dict[str, NDArray[np.float64]]
    crops: dict[int, Pixels]
    embeddings: dict[str, NDArray[np.float32]]

    def rows_of(self, of_set: str) -> NDArray[np.int64]:
        """Returns the indices of the pictures of a set."""
        return np.array([row for row, fact in enumerate(self.facts) if fact.of_set == of_set], np.int64)

    def measures_of(self, row: int) -> tuple[tuple[str, float], ...]:
        """Returns the measures of one picture as an assessment holds them."""
        return tuple((name, float(self.measures[name][row])) for name in sorted(self.measures))


def all_pictures(
    data_dir: Path, fields: Sequence[LabelledField], folders: dict[str, Path]
) -> Iterator[tuple[PictureFacts, Pixels]]:
    """Yields facts and pixels of every picture, foreign ones first, always in the same order."""
    for found in foreign_pictures(folders, data_dir, fields):
        name = f"{found.source or 'drawn'}#{found.number}"
        yield PictureFacts(FOREIGN, found.kind.name, name, found.group_id), found.pixels
    for number, field in enumerate(fields):
        pixels = decode_image(data_dir / field.path).pixels
        for of_set, shown in views_of(pixels, number):
            yield PictureFacts(of_set, "", field.path, field.group_id), shown


def views_of(pixels: Pixels, number: int) -> Iterator[tuple[str, Pixels]]:
    """Yields set and pixels: the field itself and, at 224 x 224, as other laboratories would show it."""
    yield REAL, pixels
    crop = resize_squash(pixels, (MEASURED_PX, MEASURED_PX))
    yield SECOND_LABORATORY, second_laboratory_view(crop)
    if number % _ANEW_EVERY == 0:
        yield STAINED_ANEW, apply_shift(crop, random_shift(np.random.default_rng([SEED, number])))
    for name, shift in zip(STRONG_STAINS, SIMULATED_LABORATORIES.values(), strict=True):
        yield name, apply_shift(crop, shift)


def measure(pictures: Iterator[tuple[PictureFacts, Pixels]], sides: Sequence[int]) -> Measured:
    """Returns facts, measures and crops of pictures, squashed to each of ``sides``; no embeddings yet."""
    facts: list[PictureFacts] = []
    rows: list[dict[str, float]] = []
    crops: dict[int, list[Pixels]] = {side: [] for side in sides}
    for fact, pixels in pictures:
        facts.append(fact)
        rows.append(dict(field_measures(pixels)))
        for side, cut in crops.items():
            cut.append(resize_squash(pixels, (side, side)))
    measures = {name: np.array([row[name] for row in rows]) for name in rows[0]}
    return Measured(tuple(facts), measures, {side: np.stack(cut) for side, cut in crops.items()}, {})


def embed(classifier: FieldClassifier, measured: Measured) -> NDArray[np.float32]:
    """Returns the embeddings (n, d) of all pictures but the strong stains; views are averaged."""
    backbone = classifier.package.manifest.backbone
    crops = measured.crops[backbone.input.width]
    embeddings = np.zeros((len(measured.facts), backbone.embedding_size), np.float32)
    rows = np.flatnonzero([fact.of_set not in STRONG_STAINS for fact in measured.facts])
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        scores = classifier.classify([classifier.prepare(crops[row]) for row in block])
        embeddings[block] = [score.embeddings.mean(axis=0) for score in scores]
    return embeddings
