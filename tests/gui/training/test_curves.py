"""Curves: round ticks, a best epoch that can be seen, nothing that breaks on odd numbers."""

import itertools
import math

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop_app.domain.job_messages import EpochDone
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.curve_chart import CurveChart
from desktop_app.gui.training.curve_scale import accuracy_axis, epoch_axis, loss_axis


def epochs(count: int, best: int, loss: float = 0.7) -> list[EpochDone]:
    return [
        EpochDone(0, "head", n, 60, loss / n, 1 - 0.4 / n, loss / n + 0.01, 0.7, 1e-3, 0.1, n <= best)
        for n in range(1, count + 1)
    ]


def chart(theme: Theme) -> CurveChart:
    return CurveChart(theme, "Loss", (lambda e: e.loss, lambda e: e.val_loss), loss_axis)


def inked(picture: QImage, colour: str) -> int:
    wanted = QColor(colour)
    pixels = itertools.product(range(picture.width()), range(30, picture.height() - 40))
    return sum(picture.pixelColor(x, y) == wanted for x, y in pixels)


@pytest.mark.parametrize("count", [0, 1, 7, 8, 9, 60, 500])
def test_the_axis_of_epochs_holds_all_and_grows_in_steps(count: int) -> None:
    axis = epoch_axis(count)
    assert axis.high >= count
    assert axis.ticks[0] == axis.low == 1
    assert list(axis.ticks) == sorted(set(axis.ticks))
    assert axis.ticks[-1] <= axis.high
    assert len(axis.ticks) <= 9


def test_curves_do_not_slide_at_every_epoch() -> None:
    assert len({epoch_axis(count).high for count in range(1, 61)}) <= 7


@pytest.mark.parametrize("values", [[], [0.002], [0.69, 0.2], [3.7, math.nan], [140.0], [math.inf, 1.0]])
def test_a_loss_axis_starts_at_nothing_and_ends_round_above_all(values: list[float]) -> None:
    axis = loss_axis(values)
    assert axis.low == 0
    assert axis.high >= max([0.0, *[value for value in values if math.isfinite(value)]])
    assert 2 <= len(axis.ticks) <= 6
    written = [f"{tick:.{axis.digits}f}" for tick in axis.ticks]
    assert len(set(written)) == len(written)


@pytest.mark.parametrize(("values", "low"), [([], 0.5), ([0.91], 0.5), ([0.43, 0.8], 0.4), ([0.0], 0.0)])
def test_an_accuracy_axis_ends_at_one(values: list[float], low: float) -> None:
    axis = accuracy_axis(values)
    assert axis.high == pytest.approx(1.0)
    assert axis.low == pytest.approx(low)


def test_the_best_epoch_is_the_last_one_that_was_best(theme: Theme, qtbot: QtBot) -> None:
    widget = chart(theme)
    qtbot.addWidget(widget)
    assert widget.best() is None
    widget.show_epochs(epochs(12, best=7))
    assert widget.best() is not None
    assert widget.best().epoch == 7
    assert "best epoch 7" in widget.accessibleDescription()
    assert "Epoch 12" in widget.accessibleDescription()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_both_curves_are_drawn_in_both_themes(theme: Theme, qtbot: QtBot, mode: str) -> None:
    theme.apply(mode)
    widget = chart(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 220)
    empty = inked(widget.grab().toImage(), theme.tokens.accent)
    widget.show_epochs(epochs(30, best=20))
    picture = widget.grab().toImage()
    assert inked(picture, theme.tokens.accent) > empty + 50
    theme.apply("light")


def test_a_loss_that_is_no_number_leaves_a_gap_and_no_error(theme: Theme, qtbot: QtBot) -> None:
    widget = chart(theme)
    qtbot.addWidget(widget)
    widget.show_epochs(epochs(3, best=1, loss=math.nan))
    assert not widget.grab().isNull()
