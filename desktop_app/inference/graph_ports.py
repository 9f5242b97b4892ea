"""Finds the input and the two outputs of a package's graph by shape, and checks them against the card."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import EngineError
from desktop_app.inference.manifest_parts import Backbone

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class GraphPorts:
    """Tensor numbers of a graph.

    Attributes:
        input: of the crops (n, height, width, 3).
        input_dtype: float32 or uint8; values run from 0 to 255 in both.
        embedding: of the embeddings (n, embedding_size).
        feature_map: of the last pooled map (n, h, w, c).
        embedding_size: numbers per embedding.
    """

    input: int
    input_dtype: "type[np.float32] | type[np.uint8]"
    embedding: int
    feature_map: int
    embedding_size: int


def find_ports(interpreter: Any, backbone: Backbone) -> GraphPorts:
    """Return the ports of ``interpreter``, whose tensors are allocated for one crop.

    Raises:
        EngineError: inputs or outputs are not those that the card describes.
    """
    import numpy as np

    inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
    shapes = {tuple(int(length) for length in output["shape"]): output for output in outputs}
    pixels = (1, backbone.input.height, backbone.input.width, 3)
    embedding = shapes.get((1, backbone.embedding_size))
    feature_map = shapes.get((1, *backbone.feature_map_shape))
    if len(inputs) != 1 or len(outputs) != 2 or embedding is None or feature_map is None:
        found = ", ".join(str(shape) for shape in shapes)
        raise EngineError(f"The model's graph does not fit its card: it yields {found}.")
    if tuple(int(length) for length in inputs[0]["shape"]) != pixels:
        raise EngineError(f"The model's graph does not take crops of {pixels[2]} x {pixels[1]} pixels.")
    if inputs[0]["dtype"] not in {np.float32, np.uint8} or any(
        output["dtype"] != np.float32 for output in outputs
    ):
        raise EngineError("The model's graph has inputs or outputs of another number format than float32.")
    return GraphPorts(
        input=int(inputs[0]["index"]),
        input_dtype=inputs[0]["dtype"],
        embedding=int(embedding["index"]),
        feature_map=int(feature_map["index"]),
        embedding_size=backbone.embedding_size,
    )
