"""Several models on the same labelled fields: their figures side by side and tests of their differences."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.evaluation import Evaluation, Figure, Level
from desktop_app.domain.figure_kinds import KIND_BY_KEY
from desktop_app.domain.job_messages import EpochDone

# The columns of the table, with accuracy and loss first as in the report this project grew from.
TABLE_KEYS = ("accuracy", "loss", "balanced_accuracy", "recall", "specificity", "roc_auc", "ece")
_SAME = 5e-4


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One model.

    Attributes:
        evaluation: on the pictures that every model answered.
        size_bytes: of the installed package.
    """

    evaluation: Evaluation
    size_bytes: int

    @property
    def model_id(self) -> str:
        """Id of the model."""
        return self.evaluation.model.model_id


@dataclass(frozen=True, slots=True)
class PairedTest:
    """Two models on the same pictures.

    Attributes:
        first: id of a model.
        second: id of another.
        difference: accuracy of the first less that of the second, with its interval from drawing patients.
        p_value: chance of so large a difference if there were none; None with too few patients.
        p_adjusted: after Holm's correction for all pairs of the comparison.
        only_first_right: pictures that the first alone got right.
        only_second_right: pictures that the second alone got right.
    """

    first: str
    second: str
    difference: Figure
    p_value: float | None
    p_adjusted: float | None
    only_first_right: int
    only_second_right: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison.

    Attributes:
        rows: the models in the order they were named.
        pairs: every pair of them.
        histories: epochs of the training run behind a model, by id; models without one are missing.
        warnings: sentences for screen and report.
    """

    rows: tuple[ComparisonRow, ...]
    pairs: tuple[PairedTest, ...]
    histories: Mapping[str, tuple[EpochDone, ...]]
    warnings: tuple[str, ...]

    @property
    def source(self) -> Path:
        """Where the pictures come from."""
        return self.rows[0].evaluation.source

    def best(self, key: str, level: Level = Level.IMAGE) -> frozenset[str]:
        """Return the ids of the models that are best in a figure; models equal to three digits share it."""
        values = {row.model_id: row.evaluation.at(level).figure(key).value for row in self.rows}
        known = {model: value for model, value in values.items() if value is not None}
        if not known:
            return frozenset()
        top = min(known.values()) if KIND_BY_KEY[key].is_lower_better else max(known.values())
        return frozenset(model for model, value in known.items() if abs(value - top) < _SAME)
