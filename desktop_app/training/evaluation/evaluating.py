"""From scored pictures to an ``Evaluation``."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from desktop_app.domain.evaluation import (
    ConfusionCell,
    Evaluation,
    Level,
    MagnificationRow,
    ScoredImage,
)
from desktop_app.domain.labelled import Label, LeftOut
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.natural_key import natural_key
from desktop_app.training.evaluation.curves import curves_of
from desktop_app.training.evaluation.data_warnings import data_warnings
from desktop_app.training.evaluation.levels import figures_of, level_figures, units_of

HARDEST = 24
MAGNIFICATION_FIGURES = ("accuracy", "balanced_accuracy", "recall", "specificity", "roc_auc")


@dataclass(frozen=True, slots=True)
class EvaluationHead:
    """What an evaluation says of itself beside its figures; see ``Evaluation``."""

    source: Path
    part: str
    model: ModelIdentity
    model_title: str
    thresholds: Thresholds
    app_version: str
    seconds: float


def evaluate_scores(
    head: EvaluationHead,
    scored: Sequence[ScoredImage],
    left_out: Sequence[LeftOut] = (),
    warnings: Sequence[str] = (),
) -> Evaluation:
    """Return every figure of ``scored``, which holds at least one picture.

    Args:
        head: what was evaluated.
        scored: the counted pictures.
        left_out: the others.
        warnings: sentences that stand before those on the data.

    Raises:
        ValueError: nothing was scored.
    """
    if not scored:
        raise ValueError("an evaluation needs at least one picture")
    band = head.thresholds
    return Evaluation(
        source=head.source,
        part=head.part,
        model=head.model,
        model_title=head.model_title,
        thresholds=band,
        app_version=head.app_version,
        made_at=datetime.now(UTC),
        scored=tuple(scored),
        left_out=tuple(left_out),
        levels=tuple(level_figures(scored, level, band) for level in Level),
        confusion=confusion_cells(scored),
        magnifications=magnification_rows(scored, band),
        curves=curves_of(units_of(scored, Level.IMAGE, band)),
        hardest=hardest_images(scored),
        warnings=(*warnings, *data_warnings(scored)),
        seconds=head.seconds,
    )


def confusion_cells(scored: Sequence[ScoredImage]) -> tuple[ConfusionCell, ...]:
    """Return the four cells by label, then call; in each the surest call comes first."""
    surest = sorted(scored, key=lambda item: -abs(item.probability - 0.5))
    return tuple(
        ConfusionCell(
            actual,
            predicted,
            tuple(i.image.path for i in surest if i.image.label is actual and i.predicted is predicted),
        )
        for actual in Label
        for predicted in Label
    )


def hardest_images(scored: Sequence[ScoredImage], count: int = HARDEST) -> tuple[ScoredImage, ...]:
    """Return the pictures whose label got the least probability, hardest first."""
    return tuple(sorted(scored, key=lambda item: item.probability_of_truth)[:count])


def magnification_rows(scored: Sequence[ScoredImage], band: Thresholds) -> tuple[MagnificationRow, ...]:
    """Return one row per magnification in natural order."""
    rows = []
    for magnification in sorted({item.image.magnification for item in scored}, key=natural_key):
        part = [item for item in scored if item.image.magnification == magnification]
        units = units_of(part, Level.IMAGE, band)
        malignant = int(np.sum(units.labels))
        figures = figures_of(units, MAGNIFICATION_FIGURES)
        rows.append(MagnificationRow(magnification, len(part) - malignant, malignant, figures))
    return tuple(rows)
