"""The manifest's block "gate": the limits beyond which a field is not assessable. Arrays: gate.npz."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from desktop_app.inference.manifest_parts import Block, Count, Name, Probability

Distance = Annotated[float, Field(gt=0.0, le=1e6)]


class GateLimit(Block):
    """One measure of ``imaging.field_quality``, the bounds that a field must keep, and what lies beyond."""

    measure: Name
    reason: Literal["blank", "out_of_focus", "overexposed", "underexposed", "too_small"]
    low: float | None = None
    high: float | None = None

    @model_validator(mode="after")
    def _check_bounds(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError(f'the limit on "{self.measure}" bounds nothing')
        return self


class FolderLimit(Block):
    """From so many patients on, how far the stain of a folder may lie from that of the training patients."""

    patients: Annotated[int, Field(ge=1, le=10**6)]
    distance: Distance


class GateBlock(Block):
    """Limits and where they come from.

    Attributes:
        stated_false_alarms: share of held-out training fields that the limits were set to withhold, at most.
        limits: of the measures of a picture.
        stain_measures: names of the measures that ``stain_mean`` and so on of gate.npz are about, in order.
        stain_limit: distance of a field's stain from that of the training fields.
        embedding_limit: distance of a field's embedding; None when gate.npz holds no ``embedding_mean``.
        folder_measures: names of the measures that ``folder_mean`` and so on are about, in order.
        folder_limits: by rising number of patients; empty when whole folders are not compared.
        magnifications: of the training fields; empty when they are not known.
        fields: training fields that the limits were set on.
        patients: their patients.
    """

    stated_false_alarms: Probability
    limits: Annotated[tuple[GateLimit, ...], Field(max_length=50)]
    stain_measures: Annotated[tuple[Name, ...], Field(min_length=1, max_length=50)]
    stain_limit: Distance
    embedding_limit: Distance | None = None
    folder_measures: Annotated[tuple[Name, ...], Field(max_length=50)] = ()
    folder_limits: Annotated[tuple[FolderLimit, ...], Field(max_length=20)] = ()
    magnifications: Annotated[tuple[Name, ...], Field(max_length=50)] = ()
    fields: Count
    patients: Count

    @model_validator(mode="after")
    def _check_folder_limits(self) -> Self:
        counts = [limit.patients for limit in self.folder_limits]
        if counts != sorted(set(counts)):
            raise ValueError("the folder limits do not stand by rising number of patients")
        if bool(counts) != bool(self.folder_measures):
            raise ValueError("folder limits and folder measures go together")
        return self
