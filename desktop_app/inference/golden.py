"""The self-test of a package: crops with the embeddings and probabilities they must give."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest_parts import Backbone

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CROP_LIMIT = 8


@dataclass(frozen=True, slots=True)
class GoldenCase:
    """Input and output that an installed package must reproduce.

    Attributes:
        crops: (n, height, width, 3) uint8, 1 to 8 of them; never a picture of a patient.
        embeddings: (n, d) float32 as the shipped graph yields them.
        probabilities: (n,) float32 in [0, 1], calibrated, of each crop by itself.
    """

    crops: "NDArray[np.uint8]"
    embeddings: "NDArray[np.float32]"
    probabilities: "NDArray[np.float32]"

    def to_arrays(self) -> "dict[str, NDArray[np.generic]]":
        """Return the arrays of golden.npz by name."""
        return {"crops": self.crops, "embeddings": self.embeddings, "probabilities": self.probabilities}

    @classmethod
    def from_arrays(cls, backbone: Backbone, arrays: "Mapping[str, NDArray[np.generic]]") -> "GoldenCase":
        """Check the arrays of golden.npz against the card and return them.

        Raises:
            ModelLoadError: an array is missing or does not fit.
        """
        import numpy as np

        count = arrays["crops"].shape[0] if "crops" in arrays and arrays["crops"].ndim else 0
        expected: dict[str, tuple[tuple[int, ...], type[np.generic]]] = {
            "crops": ((count, backbone.input.height, backbone.input.width, 3), np.uint8),
            "embeddings": ((count, backbone.embedding_size), np.float32),
            "probabilities": ((count,), np.float32),
        }
        fits = set(arrays) == set(expected) and 1 <= count <= CROP_LIMIT
        if not fits or any(
            arrays[name].shape != shape or arrays[name].dtype != dtype
            for name, (shape, dtype) in expected.items()
        ):
            raise ModelLoadError("The self-test of the package (golden.npz) does not fit its manifest.")
        case = cls(
            cast("NDArray[np.uint8]", arrays["crops"]),
            cast("NDArray[np.float32]", arrays["embeddings"]),
            cast("NDArray[np.float32]", arrays["probabilities"]),
        )
        if not (np.isfinite(case.embeddings).all() and np.isfinite(case.probabilities).all()):
            raise ModelLoadError("The self-test of the package (golden.npz) holds no usable numbers.")
        return case
