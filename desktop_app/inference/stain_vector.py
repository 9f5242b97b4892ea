"""The stain measures of a field as a vector whose parts are roughly normally distributed over H&E fields."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Chosen on development pictures: with the shares of pink and brown points beside them the distance told a
# portrait less clearly from fields.
STAIN_VECTOR = (
    "blue_part",
    "blue_spread",
    "density",
    "density_high",
    "parts_joint",
    "red_part",
    "red_spread",
)
# Whole folders are compared by the colour of their lamp and background too.
FOLDER_VECTOR = (*STAIN_VECTOR, "light_blue", "light_green", "light_red")
_LOGARITHMIC = frozenset({"blue_spread", "red_spread", "density", "density_high"})
_LEAST = 1e-3


def stain_vectors(
    measures: Sequence[Mapping[str, float]], names: Sequence[str] = STAIN_VECTOR
) -> "NDArray[np.float64]":
    """Return (n, len(names)): logarithms of measures that are positive, Fisher's z of a correlation.

    Raises:
        KeyError: a field lacks a measure.
    """
    import numpy as np

    columns = [_transformed(name, np.array([row[name] for row in measures], np.float64)) for name in names]
    return np.stack(columns, axis=1).reshape(len(measures), len(names))


def _transformed(name: str, values: "NDArray[np.float64]") -> "NDArray[np.float64]":
    import numpy as np

    if name in _LOGARITHMIC:
        return np.asarray(np.log(values + _LEAST))
    if name == "parts_joint":
        return np.asarray(np.arctanh(np.clip(values, -0.99, 0.99)))
    return values
