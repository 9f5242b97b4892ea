"""The blocks of a model manifest. Used through ``manifest``; every block refuses unknown keys."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, JsonValue, model_validator

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Name = Annotated[str, Field(min_length=1, max_length=120)]
Sentence = Annotated[str, Field(min_length=1, max_length=2000)]
Probability = Annotated[float, Field(ge=0.0, le=1.0)]
Count = Annotated[int, Field(ge=0, le=10**9)]


class Block(BaseModel):
    """Base of all blocks: immutable, exact types, no unknown keys, no infinities."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class InputSize(Block):
    """Size of a crop in pixels."""

    width: Annotated[int, Field(ge=8, le=4096)]
    height: Annotated[int, Field(ge=8, le=4096)]


class Depth(Block):
    """One pooled depth of the backbone and its slice ``[start, stop)`` of the embedding."""

    name: Name
    start: Annotated[int, Field(ge=0)]
    stop: Annotated[int, Field(ge=1)]


class Backbone(Block):
    """The network that turns a crop into an embedding and a feature map.

    Attributes:
        family: such as ``DenseNet121``.
        input: size of a crop.
        embedding_size: numbers per crop.
        depths: pooled depths; their slices cover the embedding once, in order.
        feature_map_depth: name of the last pooled depth, whose map the graph also yields.
        feature_map_shape: (height, width, channels) of that map; channels equal the depth's slice.
    """

    family: Name
    input: InputSize
    embedding_size: Annotated[int, Field(ge=1, le=65536)]
    depths: Annotated[tuple[Depth, ...], Field(min_length=1, max_length=32)]
    feature_map_depth: Name
    feature_map_shape: tuple[
        Annotated[int, Field(ge=1, le=1024)],
        Annotated[int, Field(ge=1, le=1024)],
        Annotated[int, Field(ge=1, le=65536)],
    ]

    @model_validator(mode="after")
    def _check_depths(self) -> Self:
        position = 0
        for depth in self.depths:
            if depth.start != position or depth.stop <= depth.start:
                raise ValueError(f'the slice of depth "{depth.name}" does not follow its predecessor')
            position = depth.stop
        if position != self.embedding_size:
            raise ValueError(f"the depths cover {position} of {self.embedding_size} numbers")
        last = self.depths[-1]
        if self.feature_map_depth != last.name:
            raise ValueError(f'the feature map must be that of the last depth, "{last.name}"')
        if self.feature_map_shape[2] != last.stop - last.start:
            raise ValueError("the feature map's channels differ from the last depth's slice")
        return self


class Preprocessing(Block):
    """What the graph does to RGB values of 0 to 255 before the first layer.

    ``name`` is one of ``zero_to_one`` (x / 255), ``minus_one_to_one`` (x / 127.5 - 1), ``bgr_imagenet_mean``
    (channels reversed, ImageNet mean subtracted) and ``imagenet_standardised`` (x / 255, ImageNet mean and
    deviation). It is part of the graph; the name is for people and for the training room.
    ``stain_normalisation`` is done to the whole field before it is cut; it is not part of the graph.
    """

    name: Literal["zero_to_one", "minus_one_to_one", "bgr_imagenet_mean", "imagenet_standardised"]
    in_graph: Literal[True] = True
    stain_normalisation: Literal["none", "macenko", "reinhard"] = "none"


class FieldCut(Block):
    """How a field becomes crops: ``squash`` resizes the whole field to the input size, whatever its shape.

    ``views`` are averaged on the logit: 1 is the field itself, 2 adds the mirror image, 4 adds top-down and
    half turn, 8 adds the quarter turns.
    """

    method: Literal["squash"] = "squash"
    resizer: Literal["pillow-bilinear"] = "pillow-bilinear"
    views: Literal[1, 2, 4, 8] = 1


class HeadLayer(Block):
    """One dense layer; ``dropout`` is the rate on its input while training (and for Monte-Carlo passes)."""

    units: Annotated[int, Field(ge=1, le=8192)]
    activation: Literal["relu", "linear"]
    dropout: Annotated[float, Field(ge=0.0, lt=1.0)] = 0.0


class Head(Block):
    """Dense layers from the embedding to one logit; ``standardised`` when mean and scale come first."""

    layers: Annotated[tuple[HeadLayer, ...], Field(min_length=1, max_length=8)]
    standardised: bool = False

    @model_validator(mode="after")
    def _check_last(self) -> Self:
        if self.layers[-1].units != 1 or self.layers[-1].activation != "linear":
            raise ValueError("the last layer must be one linear unit: the malignant logit")
        return self


class Calibration(Block):
    """The logit is divided by ``temperature`` before the logistic function."""

    temperature: Annotated[float, Field(gt=0.01, lt=100.0)]


class DecisionThresholds(Block):
    """Calibrated malignant probabilities that bound "needs review", and the error stated outside the band."""

    benign: Probability
    malignant: Probability
    stated_error: Probability

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.benign > self.malignant:
            raise ValueError("the benign threshold lies above the malignant one")
        return self


class Training(Block):
    """Where the weights come from.

    Attributes:
        data_sources: one sentence per source.
        split_unit: what never sat on two sides of a split, such as ``patient``.
        patients: number of split units trained on.
        images: number of images trained on.
        seed: of the run.
        trained_on_all: True when the shipped weights saw all patients, the figures coming from folds.
        recipe: every parameter of the run.
        note: what else a reader of the card must know.
    """

    data_sources: Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=50)]
    split_unit: Name
    patients: Count
    images: Count
    seed: int
    trained_on_all: bool
    recipe: dict[str, JsonValue] = {}
    note: Annotated[str, Field(max_length=4000)] = ""


class Metric(Block):
    """A measured figure: ``low`` to ``high`` is its interval, ``unit`` what was resampled or counted."""

    name: Name
    value: float
    low: float | None = None
    high: float | None = None
    unit: Name
    source: Annotated[str, Field(max_length=400)] = ""


class Licence(Block):
    """Licence of one ingredient of the package."""

    subject: Name
    licence: Name
    note: Annotated[str, Field(max_length=2000)] = ""


class Golden(Block):
    """Tolerances of the self-test: embedding relative to its largest number, probability absolute."""

    file: Literal["golden.npz"] = "golden.npz"
    embedding_tolerance: Annotated[float, Field(gt=0.0, le=0.05)] = 1e-3
    probability_tolerance: Annotated[float, Field(gt=0.0, le=0.05)] = 2e-3


class PackageFile(Block):
    """One file: path with ``/``, size in bytes, digest, and the part that needs it."""

    path: Annotated[str, Field(min_length=1, max_length=200)]
    size: Annotated[int, Field(ge=0)]
    sha256: Sha256
    part: Literal["inference", "training"] = "inference"
