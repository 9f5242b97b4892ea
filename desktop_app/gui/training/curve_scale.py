"""Where curves lie in their frame: ranges that grow in steps, and ticks at round numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_LEAST_EPOCHS = 8
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis.

    Attributes:
        low: value at its beginning.
        high: value at its end, larger than ``low``.
        ticks: values that are written, ascending, within the range.
        digits: decimals that tell two ticks apart.
    """

    low: float
    high: float
    ticks: tuple[float, ...]
    digits: int = 0

    def share(self, value: float) -> float:
        """Return where ``value`` lies, 0 at the beginning and 1 at the end, never outside."""
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


def round_step(span: float, parts: int) -> float:
    """Return the smallest round number that cuts ``span`` (> 0) into at most ``parts``."""
    rough = span / parts
    size = 10.0 ** math.floor(math.log10(rough))
    return next(factor * size for factor in _ROUND if factor * size >= rough * 0.999)


def epoch_axis(epochs: int) -> Axis:
    """Return the axis of epochs: it grows in steps, so that curves do not slide at every epoch."""
    high = _LEAST_EPOCHS
    while high < epochs:
        high = math.ceil(high * 1.5 / 4) * 4
    step = max(1, round(round_step(high - 1, 6)))
    ticks = [1.0] + [float(tick) for tick in range(step, high + 1, step) if tick > max(1, step // 2)]
    return Axis(1.0, float(high), tuple(ticks))


def loss_axis(values: Sequence[float]) -> Axis:
    """Return the axis of a loss: from 0 to a round number above every finite value."""
    finite = [value for value in values if math.isfinite(value)]
    top = max([0.1, *finite]) * 1.05 if finite else 1.0
    step = round_step(top, 4)
    count = math.ceil(top / step - 1e-9)
    return _axis(0.0, step, count)


def accuracy_axis(values: Sequence[float]) -> Axis:
    """Return the axis of an accuracy: to 1, from the round number below the least value, 0.5 at most."""
    finite = [value for value in values if math.isfinite(value)]
    low = min([0.5, *finite])
    low = max(0.0, math.floor(low * 10 + 1e-9) / 10)
    step = 0.1 if low >= 0.5 else 0.2
    count = math.ceil((1.0 - low) / step - 1e-9)
    return _axis(round(1.0 - count * step, 6), step, count)


def _axis(low: float, step: float, count: int) -> Axis:
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    if abs(step * 10**digits - round(step * 10**digits)) > 1e-9:
        digits += 1
    ticks = tuple(low + step * at for at in range(count + 1))
    return Axis(low, ticks[-1], ticks, digits)
