"""An engine that goes on with another when its own fails: no field is lost, and the reason is told once."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from desktop_app.domain.errors import AppError
from desktop_app.domain.ports import Engine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")
_log = logging.getLogger(__name__)


class FallbackEngine:
    """Asks a first engine until it fails, a second one from then on; implements ``Engine``.

    Attributes:
        backbone_sha256: of both.
        input_size: of both.
        has_fallen_back: True once the second engine serves.
    """

    def __init__(
        self, first: Engine, make_second: Callable[[], Engine], tell: Callable[[AppError], None]
    ) -> None:
        """Serve with ``first``; owns it.

        Args:
            first: asked while it works.
            make_second: called in the engine's thread when ``first`` has failed; must have the same backbone.
            tell: gets the reason, in the engine's thread.
        """
        self.backbone_sha256 = first.backbone_sha256
        self.input_size = first.input_size
        self.has_fallen_back = False
        self._engine = first
        self._make_second = make_second
        self._tell = tell

    @property
    def batch_size(self) -> int:
        """Crops per call of the engine that serves now."""
        return self._engine.batch_size

    def embed(self, crops: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return embeddings (n, d) float32 of crops (n, height, width, 3) uint8.

        Raises:
            EngineError: the second engine failed too.
        """
        return self._answer(lambda engine: engine.embed(crops))

    def feature_map(self, crop: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return the last pooled feature map (h, w, c) float32 of one crop (height, width, 3) uint8.

        Raises:
            EngineError: the second engine failed too.
        """
        return self._answer(lambda engine: engine.feature_map(crop))

    def close(self) -> None:
        """Free the engine that serves."""
        self._engine.close()

    def _answer(self, ask: Callable[[Engine], T]) -> T:
        if not self.has_fallen_back:
            try:
                return ask(self._engine)
            except AppError as error:
                self._fall_back(error)
        return ask(self._engine)

    def _fall_back(self, error: AppError) -> None:
        _log.warning("engine failed, going on with the other: %s (%s)", error.message, error.detail)
        self._engine.close()
        self._engine = self._make_second()
        self.has_fallen_back = True
        self._tell(
            AppError(
                f"The graphics card is no longer used: {error.message} Classifying goes on with the "
                "processor; no field is lost.",
                error.detail,
            )
        )
