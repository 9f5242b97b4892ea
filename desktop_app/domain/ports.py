"""Ports: what the rooms above need from those below, as protocols without any technology."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Engine(Protocol):
    """Runs one backbone. Not thread-safe: one engine belongs to one thread.

    Attributes:
        backbone_sha256: hex digest that keys the embeddings it yields.
        batch_size: how many crops one call should hold so that it takes at most 250 ms.
        input_size: (width, height) in pixels of a crop.
    """

    backbone_sha256: str
    input_size: tuple[int, int]

    @property
    def batch_size(self) -> int:
        """Crops per call; an engine may change it while it learns how fast it is."""
        ...

    def embed(self, crops: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return embeddings (n, d) of crops (n, height, width, 3), values 0 to 255.

        Raises:
            EngineError: the runtime failed.
        """
        ...

    def feature_map(self, crop: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return the last pooled feature map (h, w, c) of one crop (height, width, 3).

        Raises:
            EngineError: the runtime failed.
        """
        ...

    def close(self) -> None:
        """Free the runtime; the engine cannot be used afterwards."""
        ...
