"""The "not assessable" gate: may a model's answer to this field count? Limits and statistics of one package.

What a package without a gate cannot say, nobody says: then only ``PICTURE_LIMITS`` hold, which need no model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.errors import ModelLoadError
from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION
from desktop_app.inference.distance_model import DistanceModel
from desktop_app.inference.manifest_gate import GateBlock, GateLimit
from desktop_app.inference.stain_vector import stain_vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

GATE_LIMIT_BYTES = 4 * 1024 * 1024
STAIN_DISTANCE, EMBEDDING_DISTANCE = "stain_distance", "embedding_distance"
# Bounds that any picture of a slide keeps, whatever the model.
PICTURE_LIMITS = (
    GateLimit(measure="tissue_share", reason="blank", low=0.03),
    GateLimit(measure="contrast", reason="blank", low=4.0),
    GateLimit(measure="short_side_px", reason="too_small", low=112.0),
    GateLimit(measure="dark_share", reason="underexposed", high=0.5),
    GateLimit(measure="density", reason="underexposed", high=1.6),
    GateLimit(measure="bright_share", reason="overexposed", high=0.75),
    GateLimit(measure="focus", reason="out_of_focus", low=-4.5),
)
# Without tissue there is no stain, and colours and embedding say nothing beyond that.
_ENDS_IT = frozenset({Unassessable.BLANK, Unassessable.TOO_SMALL})
_ORDER = tuple(Unassessable)


@dataclass(frozen=True, slots=True, eq=False)
class Gate:
    """Limits and statistics.

    Attributes:
        limits: of the measures of a picture.
        block: what the manifest says; None without a gate in the package.
        stain: of the stain measures of the training fields.
        embedding: of their embeddings; None when the package has none.
        folder: of the stain of whole patients, medians over their fields.
    """

    limits: tuple[GateLimit, ...] = PICTURE_LIMITS
    block: GateBlock | None = None
    stain: DistanceModel | None = None
    embedding: DistanceModel | None = None
    folder: DistanceModel | None = None

    def without_training(self) -> "Gate":
        """Return the gate without what compares with training fields: a model trained anew knows others.

        What is left tells slides in haematoxylin and eosin from anything else.
        """
        if self.block is None:
            return self
        unknown = {"embedding_limit": None, "folder_measures": (), "folder_limits": (), "magnifications": ()}
        return Gate(self.limits, self.block.model_copy(update=unknown), self.stain)

    def to_arrays(self) -> "dict[str, NDArray[np.generic]]":
        """Return the arrays of gate.npz by name."""
        parts = {"stain_": self.stain, "embedding_": self.embedding, "folder_": self.folder}
        arrays: dict[str, NDArray[np.generic]] = {}
        for prefix, model in parts.items():
            if model is not None:
                arrays |= model.to_arrays(prefix)
        return arrays

    @classmethod
    def from_arrays(
        cls, block: GateBlock, arrays: "Mapping[str, NDArray[np.generic]]", embedding_size: int
    ) -> "Gate":
        """Build a gate from the manifest's block and the arrays of gate.npz, which nobody has checked yet.

        Raises:
            ModelLoadError: an array is missing, unknown, of another shape or type, or impossible.
        """
        width = len(block.stain_measures)
        stain = DistanceModel.from_arrays(arrays, "stain_", width)
        has_embedding, has_folder = block.embedding_limit is not None, bool(block.folder_limits)
        embedding = DistanceModel.from_arrays(arrays, "embedding_", embedding_size) if has_embedding else None
        folder_width = len(block.folder_measures)
        folder = DistanceModel.from_arrays(arrays, "folder_", folder_width) if has_folder else None
        gate = cls(block.limits, block, stain, embedding, folder)
        if unknown := sorted(set(arrays) - set(gate.to_arrays())):
            raise ModelLoadError(f'The gate holds an array that nobody knows: "{unknown[0]}".')
        return gate


def assess(
    measures: Sequence[tuple[str, float]],
    embedding: "NDArray[np.float32]",
    magnification: str,
    gate: Gate,
) -> Assessment:
    """Return whether a field can be assessed; a pure function of stored numbers.

    Args:
        measures: of ``imaging.field_quality.field_measures``, or those of an earlier assessment, whose
            distances are computed anew. Without any, nothing but the embedding and the magnification speak.
        embedding: (views, d), of the field, as the session stores it.
        magnification: ``40X`` and so on, or ``unknown``, which is no reason.
        gate: of the model that answers.
    """
    return assess_many([measures], [embedding], [magnification], gate)[0]


def assess_many(
    measures: Sequence[Sequence[tuple[str, float]]],
    embeddings: "Sequence[NDArray[np.float32]]",
    magnifications: Sequence[str],
    gate: Gate,
) -> list[Assessment]:
    """Return ``assess`` of many fields at once."""
    import numpy as np

    if not measures:
        return []
    known = [
        {name: value for name, value in of_field if name not in (STAIN_DISTANCE, EMBEDDING_DISTANCE)}
        for of_field in measures
    ]
    if gate.stain is not None and gate.block is not None:
        rows = [row for row in known if set(gate.block.stain_measures) <= set(row)]
        _add_distances(rows, STAIN_DISTANCE, gate.stain, stain_vectors(rows, gate.block.stain_measures))
    if gate.embedding is not None:
        means = np.stack([views.mean(axis=0) for views in embeddings])
        _add_distances(known, EMBEDDING_DISTANCE, gate.embedding, means)
    return [_assessed(row, power, gate) for row, power in zip(known, magnifications, strict=True)]


def _add_distances(
    rows: list[dict[str, float]], name: str, model: DistanceModel, vectors: "NDArray[np.floating]"
) -> None:
    if rows:
        for row, distance in zip(rows, model.distances(vectors).tolist(), strict=True):
            row[name] = distance


def _assessed(measures: dict[str, float], magnification: str, gate: Gate) -> Assessment:
    reasons = {Unassessable(limit.reason) for limit in gate.limits if _is_beyond(measures, limit)}
    block = gate.block
    if block is not None and not reasons & _ENDS_IT:
        if measures.get(STAIN_DISTANCE, 0.0) > block.stain_limit:
            reasons.add(Unassessable.NOT_HE)
        if block.embedding_limit is not None and measures[EMBEDDING_DISTANCE] > block.embedding_limit:
            reasons.add(Unassessable.UNLIKE_TRAINING)
    known = block.magnifications if block is not None else ()
    if known and magnification not in ("", UNKNOWN_MAGNIFICATION, *known):
        reasons.add(Unassessable.MAGNIFICATION)
    return Assessment(tuple(sorted(reasons, key=_ORDER.index)), tuple(sorted(measures.items())))


def _is_beyond(measures: Mapping[str, float], limit: GateLimit) -> bool:
    value = measures.get(limit.measure)
    if value is None:
        return False
    is_low = limit.low is not None and value < limit.low
    return is_low or (limit.high is not None and value > limit.high)
