"""Depths, needs, before and after of a calibration in the user's words."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from desktop_app.domain.evaluation import Figure
from desktop_app.domain.labelled import LabelledSet
from desktop_app.domain.local_calibration import (
    NEEDS,
    CalibrationDepth,
    CalibrationProposal,
    LayerSummary,
)
from desktop_app.gui import words
from desktop_app.gui.evaluating import figure_words
from desktop_app.gui.panels.moments import moment
from desktop_app.gui.pieces.figure_table import Cell
from desktop_app.gui.words import tr

_SHORT_DIGEST = 8


def depth_title(depth: CalibrationDepth) -> str:
    """Return the name of a depth."""
    return {
        CalibrationDepth.BIAS: tr("Shift"),
        CalibrationDepth.HEAD: tr("Shift and weigh anew"),
        CalibrationDepth.BACKBONE: tr("Train"),
    }[depth]


def depth_meaning(depth: CalibrationDepth) -> str:
    """Return what a depth does, in a sentence."""
    return {
        CalibrationDepth.BIAS: tr(
            "Aligns your fields to those the model was trained on, as far as they stand apart, and moves its "
            "threshold."
        ),
        CalibrationDepth.HEAD: tr("Also weighs anew what the model sees, from your labels alone."),
        CalibrationDepth.BACKBONE: tr(
            "Teaches the model to see your fields. This makes a new model, on the training page."
        ),
    }[depth]


def depth_needs(depth: CalibrationDepth) -> str:
    """Return what a depth needs."""
    needs = NEEDS[depth]
    return tr("From {fields} of {patients}").format(
        fields=words.fields(needs.fields), patients=words.patients(needs.patients)
    )


def offered_depth(labelled: LabelledSet) -> CalibrationDepth:
    """Return the deepest layer that so many fields and patients carry; training is never offered."""
    needs = NEEDS[CalibrationDepth.HEAD]
    enough = len(labelled.images) >= needs.fields and len(labelled.patients) >= needs.patients
    return CalibrationDepth.HEAD if enough else CalibrationDepth.BIAS


def before_after_headers() -> tuple[str, ...]:
    """Return the headers of ``before_after_rows``."""
    interval = tr("95 % interval")
    return (tr("Figure"), tr("Before"), interval, tr("After"), interval)


def before_after_rows(proposal: CalibrationProposal) -> list[tuple[Cell, ...]]:
    """Return one row for each figure; the better side is bold."""
    after = {figure.key: figure for figure in proposal.after}
    rows: list[tuple[Cell, ...]] = []
    for old in proposal.before:
        new = after.get(old.key)
        tip = figure_words.meaning(old.key)
        better = _better(old, new)
        rows.append(
            (
                Cell(figure_words.title(old.key), tip=tip),
                Cell(figure_words.number(old.value), bold=better < 0, tip=old.reason or tip),
                Cell(figure_words.interval(old), muted=True),
                Cell(figure_words.number(new.value if new else None), bold=better > 0, tip=tip),
                Cell(figure_words.interval(new) if new else "", muted=True),
            )
        )
    return rows


def _better(old: Figure, new: Figure | None) -> int:
    if new is None or old.value is None or new.value is None or old.value == new.value:
        return 0
    gain = new.value - old.value
    return 1 if (gain < 0) is figure_words.is_lower_better(old.key) else -1


def gain(proposal: CalibrationProposal) -> str:
    """Return what the calibration changes, in one line; empty when nothing was measured."""
    figure = proposal.gain
    if figure is None or figure.value is None:
        return ""
    sign = "+" if figure.value >= 0 else "\N{MINUS SIGN}"
    value = sign + QLocale().toString(abs(figure.value), "f", 2)
    text = tr("Balanced accuracy {value}").format(value=value)
    return f"{text} ({figure_words.interval(figure)})" if figure_words.interval(figure) else text


def layer_line(layer: LayerSummary) -> str:
    """Return what a list says of a layer besides its name."""
    if layer.problem:
        return layer.problem
    parts: list[str] = []
    if layer.depth is not None:
        parts.append(depth_title(layer.depth))
    parts.append(
        tr("{fields} of {patients}").format(
            fields=words.fields(layer.fields), patients=words.patients(layer.patients)
        )
    )
    if layer.created_at is not None:
        parts.append(moment(layer.created_at))
    parts.append(layer.digest[:_SHORT_DIGEST])
    return " \N{MIDDLE DOT} ".join(part for part in parts if part)


def free_name(layers: Sequence[LayerSummary]) -> str:
    """Return a name that no layer has yet."""
    taken = {layer.name for layer in layers}
    offers = (tr("Our lab"), *(tr("Our lab {number}").format(number=number) for number in range(2, 1000)))
    return next(name for name in offers if name not in taken)
