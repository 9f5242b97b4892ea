"""The symmetric views of a crop: a slide has no up and no down, so all eight are equally true."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def dihedral_views(crop: "NDArray[np.uint8]", count: int) -> "NDArray[np.uint8]":
    """Return the first ``count`` views (count, h, w, 3) uint8 of ``crop`` (h, w, 3) uint8.

    The order is: as it is, mirrored left to right, mirrored top to bottom, turned by half; then the same four
    of the crop with rows and columns exchanged, which needs a square crop.

    Raises:
        ValueError: ``count`` is not 1, 2, 4 or 8, or 8 views of a crop that is not square are asked for.
    """
    import numpy as np

    if count not in {1, 2, 4, 8}:
        raise ValueError(f"{count} views are not defined")
    if count == 8 and crop.shape[0] != crop.shape[1]:
        raise ValueError("8 views need a square crop")
    bases = [crop, crop.transpose(1, 0, 2)] if count == 8 else [crop]
    views = [view for base in bases for view in (base, base[:, ::-1], base[::-1], base[::-1, ::-1])]
    return np.stack(views[:count])


def undo_view(values: "NDArray[np.floating]", view: int) -> "NDArray[np.floating]":
    """Return a map (h, w) of the crop's view number ``view`` turned back to how the crop itself lies.

    Raises:
        ValueError: there is no such view.
    """
    if not 0 <= view < 8:
        raise ValueError(f"view {view} is not defined")
    if view & 1:
        values = values[:, ::-1]
    if view & 2:
        values = values[::-1]
    return values.transpose(1, 0) if view & 4 else values
