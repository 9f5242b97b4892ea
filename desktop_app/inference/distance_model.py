"""How far a vector lies from those of training: a Gaussian in few dimensions, and what it leaves over.

Within the leading principal components the distance is Mahalanobis' (Proc. Natl. Inst. Sci. India 2, 1936)
with variances drawn towards their mean; what the components do not explain is compared with what they left
over of the training vectors, as in Wang et al., "ViM", CVPR 2022, arXiv 2203.10807. Both halves weigh alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class DistanceModel:
    """A model of vectors of width d; all arrays float32.

    Attributes:
        mean: (d,).
        scale: (d,) positive: standard deviations.
        components: (k, d), k from 1 to d: orthonormal directions of the standardised vectors.
        variances: (k,) positive: of the standardised vectors along them.
        rest: (1,) mean square per dimension that the components leave over; 0 when k equals d.
    """

    mean: "NDArray[np.float32]"
    scale: "NDArray[np.float32]"
    components: "NDArray[np.float32]"
    variances: "NDArray[np.float32]"
    rest: "NDArray[np.float32]"

    @property
    def width(self) -> int:
        """Numbers in a vector."""
        return len(self.mean)

    def distances(self, vectors: "NDArray[np.floating]") -> "NDArray[np.float64]":
        """Return distances (n,), not negative, about 1 for training vectors, of vectors (n, d).

        Raises:
            ValueError: the vectors have another width.
        """
        import numpy as np

        if vectors.ndim != 2 or vectors.shape[1] != self.width:
            raise ValueError(f"vectors of shape {vectors.shape}, expected (n, {self.width})")
        standard = (np.asarray(vectors, np.float64) - self.mean) / self.scale
        along = standard @ self.components.T.astype(np.float64)
        inside = (along**2 / self.variances).mean(axis=1)
        left_over = self.width - len(self.components)
        if left_over == 0:
            return np.asarray(np.sqrt(inside))
        energy = np.maximum((standard**2).sum(axis=1) - (along**2).sum(axis=1), 0.0)
        outside = energy / left_over / float(self.rest[0])
        return np.asarray(np.sqrt((inside + outside) / 2))

    def to_arrays(self, prefix: str) -> "dict[str, NDArray[np.generic]]":
        """Return the arrays by name, each beginning with ``prefix``."""
        return {f"{prefix}{name}": getattr(self, name) for name in self.__slots__}

    @classmethod
    def from_arrays(
        cls, arrays: "Mapping[str, NDArray[np.generic]]", prefix: str, width: int
    ) -> "DistanceModel":
        """Build a model from arrays that nobody has checked yet.

        Raises:
            ModelLoadError: an array is missing, of another shape or type, or impossible.
        """
        import numpy as np

        found = {name: arrays.get(f"{prefix}{name}") for name in cls.__slots__}
        rank = 0 if found["variances"] is None else found["variances"].size
        shapes = {"mean": (width,), "scale": (width,), "components": (rank, width), "variances": (rank,)}
        shapes["rest"] = (1,)
        checked: dict[str, NDArray[np.float32]] = {}
        for name, shape in shapes.items():
            array = found[name]
            if array is None or array.shape != shape or array.dtype != np.float32 or not 1 <= rank <= width:
                raise ModelLoadError(f'The array "{prefix}{name}" of the gate is missing or does not fit.')
            numbers = array.astype(np.float32)
            must_be_positive = name in ("scale", "variances") or (name == "rest" and rank < width)
            if not np.isfinite(numbers).all() or (must_be_positive and not (numbers > 0).all()):
                raise ModelLoadError(f'The array "{prefix}{name}" of the gate holds values that cannot be.')
            checked[name] = numbers
        return cls(**checked)
