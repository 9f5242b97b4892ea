"""Shows one field and varied copies of it, small, fast enough to follow a slider."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.training_plan import AugmentationPlan, Normalisation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PREVIEW_PX = 160


class AugmentationPreview:
    """Keeps the last field decoded, so that only the first preview of it reads a file. Thread-safe."""

    def __init__(self, side_px: int = PREVIEW_PX) -> None:
        """Draw previews of ``side_px`` by ``side_px`` pixels."""
        self._side_px = side_px
        self._lock = threading.Lock()
        self._kept: tuple[Path, Normalisation, NDArray[np.uint8]] | None = None

    def __call__(
        self,
        path: Path,
        plan: AugmentationPlan,
        count: int = 8,
        seed: int = 0,
        normalisation: Normalisation = Normalisation.NONE,
    ) -> "Sequence[NDArray[np.uint8]]":
        """Return the field itself, then ``count`` varied copies, each (side, side, 3) uint8.

        Fields are squeezed to a square, as the networks see them. Copy n of a seed draws the same chances
        whatever the plan is.

        Raises:
            ImageReadError: the field cannot be read.
        """
        import numpy as np

        from desktop_app.training.augmentation import augment

        field = self._field(path, normalisation)
        return [field, *(augment(field, plan, np.random.default_rng((seed, copy))) for copy in range(count))]

    def _field(self, path: Path, normalisation: Normalisation) -> "NDArray[np.uint8]":
        from desktop_app.imaging.decoding import decode_image
        from desktop_app.imaging.normalisation import normalise
        from desktop_app.imaging.resizing import resize_squash

        with self._lock:
            if self._kept is None or self._kept[:2] != (path, normalisation):
                small = resize_squash(decode_image(path).pixels, (self._side_px, self._side_px))
                self._kept = path, normalisation, normalise(small, normalisation)
            return self._kept[2]


_shared = AugmentationPreview()


def previews(
    path: Path,
    plan: AugmentationPlan,
    count: int = 8,
    seed: int = 0,
    normalisation: Normalisation = Normalisation.NONE,
) -> "Sequence[NDArray[np.uint8]]":
    """Return what ``AugmentationPreview`` returns, from one that the whole process shares.

    Raises:
        ImageReadError: the field cannot be read.
    """
    return _shared(path, plan, count, seed, normalisation)
