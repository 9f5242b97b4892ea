"""The head of a model: dense layers in NumPy, from a pooled embedding to the malignant logit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError
from desktop_app.inference.manifest_parts import Head

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class HeadWeights:
    """Numbers of a head, all float32.

    Attributes:
        kernels: one (inputs, units) matrix per layer.
        biases: one (units,) vector per layer.
        mean: (d,) subtracted from the embedding, or None when the head is not standardised.
        scale: (d,) positive divisor after that, or None.
    """

    kernels: "tuple[NDArray[np.float32], ...]"
    biases: "tuple[NDArray[np.float32], ...]"
    mean: "NDArray[np.float32] | None" = None
    scale: "NDArray[np.float32] | None" = None

    def to_arrays(self) -> "dict[str, NDArray[np.float32]]":
        """Return the arrays of head.npz by name."""
        arrays = {f"kernel_{index}": kernel for index, kernel in enumerate(self.kernels)}
        arrays |= {f"bias_{index}": bias for index, bias in enumerate(self.biases)}
        if self.mean is not None and self.scale is not None:
            arrays |= {"mean": self.mean, "scale": self.scale}
        return arrays


class DenseHead:
    """Computes logits of embeddings.

    Attributes:
        embedding_size: numbers per embedding.
        dropout_rates: rate on the input of each layer while training; none is applied here.
        rectified: for each layer, whether negative outputs become 0.
    """

    def __init__(self, spec: Head, weights: HeadWeights, embedding_size: int) -> None:
        """Check ``weights`` against ``spec``.

        Raises:
            ModelLoadError: a shape, a dtype or a value does not fit.
        """
        _check_arrays(expected_shapes(spec, embedding_size), weights.to_arrays())
        self.embedding_size = embedding_size
        self.dropout_rates = tuple(layer.dropout for layer in spec.layers)
        self._weights = weights
        self.rectified = tuple(layer.activation == "relu" for layer in spec.layers)

    @classmethod
    def from_arrays(
        cls, spec: Head, arrays: "Mapping[str, NDArray[np.generic]]", embedding_size: int
    ) -> "DenseHead":
        """Build a head from the arrays of head.npz.

        Raises:
            ModelLoadError: an array is missing, unknown or does not fit.
        """
        _check_arrays(expected_shapes(spec, embedding_size), arrays)
        known: Mapping[str, NDArray[np.float32]] = arrays  # type: ignore[assignment]
        layers = range(len(spec.layers))
        weights = HeadWeights(
            tuple(known[f"kernel_{index}"] for index in layers),
            tuple(known[f"bias_{index}"] for index in layers),
            known.get("mean"),
            known.get("scale"),
        )
        return cls(spec, weights, embedding_size)

    @property
    def weights(self) -> HeadWeights:
        """The head's numbers; not to be changed."""
        return self._weights

    def logits(self, embeddings: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """Return malignant logits (n,) float32 of embeddings (n, d) float32.

        Raises:
            ValueError: the embeddings have another width.
        """
        return self._activations(embeddings)[-1][:, 0]

    def gradient(self, embedding: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """Return d logit / d embedding, (d,) float32, at one embedding (d,) float32.

        Raises:
            ValueError: the embedding has another width.
        """
        import numpy as np

        outputs = self._activations(embedding[np.newaxis])
        flow: NDArray[np.float32] = np.ones((1, 1), np.float32)
        for index in reversed(range(len(outputs))):
            if self.rectified[index]:
                flow = flow * (outputs[index] > 0)
            flow = flow @ self._weights.kernels[index].T
        if self._weights.scale is not None:
            flow = flow / self._weights.scale
        gradient: NDArray[np.float32] = flow[0].astype(np.float32, copy=False)
        return gradient

    def _activations(self, embeddings: "NDArray[np.float32]") -> "list[NDArray[np.float32]]":
        import numpy as np

        if embeddings.ndim != 2 or embeddings.shape[1] != self.embedding_size:
            raise ValueError(f"embeddings of shape {embeddings.shape}, expected (n, {self.embedding_size})")
        value = embeddings.astype(np.float32, copy=False)
        if self._weights.mean is not None and self._weights.scale is not None:
            value = (value - self._weights.mean) / self._weights.scale
        outputs = []
        for kernel, bias, rectified in zip(
            self._weights.kernels, self._weights.biases, self.rectified, strict=True
        ):
            value = value @ kernel + bias
            if rectified:
                value = np.maximum(value, np.float32(0))
            outputs.append(value)
        return outputs


def expected_shapes(spec: Head, embedding_size: int) -> dict[str, tuple[int, ...]]:
    """Return the shape of every array that head.npz must hold."""
    shapes: dict[str, tuple[int, ...]] = {}
    inputs = embedding_size
    for index, layer in enumerate(spec.layers):
        shapes[f"kernel_{index}"] = (inputs, layer.units)
        shapes[f"bias_{index}"] = (layer.units,)
        inputs = layer.units
    if spec.standardised:
        shapes |= {"mean": (embedding_size,), "scale": (embedding_size,)}
    return shapes


def _check_arrays(shapes: Mapping[str, tuple[int, ...]], arrays: "Mapping[str, NDArray[np.generic]]") -> None:
    import numpy as np

    if set(shapes) != set(arrays):
        wrong = ", ".join(sorted(set(shapes) ^ set(arrays)))
        raise ModelLoadError(f"The head of the model does not fit its manifest: {wrong} missing or unknown.")
    for name, shape in shapes.items():
        array = arrays[name]
        if array.shape != shape or array.dtype != np.float32:
            raise ModelLoadError(
                f'The head\'s array "{name}" is {array.dtype} {array.shape}, not float32 {shape}.'
            )
        numbers = array.astype(np.float32, copy=False)
        if not np.isfinite(numbers).all() or (name == "scale" and not (numbers > 0).all()):
            raise ModelLoadError(f'The head\'s array "{name}" holds values that are not usable numbers.')
