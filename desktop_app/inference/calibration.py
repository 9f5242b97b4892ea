"""From a logit to a probability: the logistic function, with one temperature for calibration.

Source: Guo et al., "On Calibration of Modern Neural Networks", ICML 2017 (temperature scaling).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def raw_probability(logits: "NDArray[np.floating]") -> "NDArray[np.float32]":
    """Return 1 / (1 + exp(-logit)), float32 in [0, 1], for logits of any shape; never overflows."""
    import numpy as np

    wide = np.asarray(logits, np.float64)
    decay = np.exp(-np.abs(wide))
    probability: NDArray[np.float32] = np.where(wide >= 0, 1 / (1 + decay), decay / (1 + decay)).astype(
        np.float32
    )
    return probability


def calibrated_probability(logits: "NDArray[np.floating]", temperature: float) -> "NDArray[np.float32]":
    """Return the probability of ``logits / temperature``, float32 in [0, 1].

    Raises:
        ValueError: the temperature is not positive.
    """
    import numpy as np

    if not temperature > 0:
        raise ValueError(f"temperature {temperature} is not positive")
    return raw_probability(np.asarray(logits, np.float64) / temperature)
