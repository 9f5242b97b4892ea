"""Which versions made the answers of a session: one entry for each model, layer and program that answered."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.model_identity import ModelIdentity


@dataclass(frozen=True, slots=True)
class AnswerVersion:
    """Who made some of a session's answers.

    Attributes:
        model: the package and its layer; careful answers are told apart from plain ones.
        app_version: of the Lamella that ran it.
        fields: how many fields it answered for.
        first: aware time of its first answer; None when that cannot be read.
        last: aware time of its last one.
        row: the number by which the session knows the model.
    """

    model: ModelIdentity
    app_version: str
    fields: int
    first: datetime | None
    last: datetime | None
    row: int


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """The newest answer of one version for one field.

    Attributes:
        path: of the file, relative to the folder, with ``/``.
        malignant_probability: calibrated, in [0, 1].
        classified_at: aware time; None when it cannot be read.
        holds: the picture has not changed since.
        newest: the newest answer for the field, of whatever version, in [0, 1].
    """

    path: str
    malignant_probability: float
    classified_at: datetime | None
    holds: bool
    newest: float
