"""The use case "why": the heat map of one field, computed on demand and never stored.

For windows and command line. It brings a LiteRT engine of its own, so that no run has to end first; wherever
a run answers from, LiteRT gives both the embedding and the map.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.heat_map import HeatMap, HeatTarget, target_for
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.verdict import verdict_for
from desktop_app.imaging.heat_overlay import (
    DEFAULT_OPACITY,
    DEFAULT_THRESHOLD,
    enlarged,
    heat_colours,
    overlay,
    side_by_side,
)
from desktop_app.services.models import ModelService

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.field_classifier import FieldClassifier
    from desktop_app.inference.heat_map import GradCam
    from desktop_app.inference.litert_engine import LiteRtEngine

_LAYER_PX = 640
__all__ = [
    "DEFAULT_OPACITY",
    "DEFAULT_THRESHOLD",
    "HeatMaps",
    "heat_colours",
    "heat_layer",
    "overlay",
    "side_by_side",
]


def heat_layer(heat: HeatMap, width: int, height: int, threshold: float) -> "NDArray[np.uint8]":
    """Return the map of a field of ``width`` by ``height`` pixels as a layer to lay over it on a screen.

    Colours and threshold are those of ``overlay``; the layer is at most 640 pixels large, so that moving a
    slider costs no more for a large field.

    Returns:
        (h, w, 4) uint8: blue, green, red, and 255 where the map is shown, else 0.
    """
    import numpy as np

    scale = min(1.0, _LAYER_PX / max(width, height))
    values = enlarged(heat.values, (max(1, round(width * scale)), max(1, round(height * scale))))
    layer = np.zeros((*values.shape, 4), np.uint8)
    if not heat.is_zero:
        shown = (values >= threshold) & (values > 0)
        layer[shown, :3] = heat_colours(values[shown])[:, ::-1]
        layer[shown, 3] = 255
    return layer


class HeatMaps:
    """Computes heat maps; loaded, used and closed in one thread."""

    def __init__(self, models: ModelService, threads: int = 1) -> None:
        """Load nothing yet; the engine will use ``threads`` threads, few beside a run."""
        self._models = models
        self._threads = threads
        self._opened: _Opened | None = None

    @property
    def is_loaded(self) -> bool:
        """True while a model takes up memory."""
        return self._opened is not None

    def of_file(
        self,
        path: Path,
        model_id: str = "",
        target: HeatTarget | None = None,
        cancel: CancelToken | None = None,
    ) -> HeatMap:
        """Return the map of the picture at ``path``; see ``of_pixels``.

        Raises:
            ImageReadError: the file is no readable picture.
            ModelLoadError, EngineError, Cancelled: as ``of_pixels`` does.
        """
        from desktop_app.imaging.decoding import decode_image

        (cancel or CancelToken()).raise_if_cancelled()
        return self.of_pixels(decode_image(path).pixels, model_id, target, cancel)

    def of_pixels(
        self,
        pixels: "NDArray[np.uint8]",
        model_id: str = "",
        target: HeatTarget | None = None,
        cancel: CancelToken | None = None,
    ) -> HeatMap:
        """Return the map of a decoded picture (height, width, 3) uint8.

        Args:
            pixels: as ``imaging.decoding`` gives them.
            model_id: the model to ask, with its active layer; empty for the default one.
            target: what to explain; None for the side that the model's own thresholds call it.
            cancel: looked at before the model is loaded and between crops.

        Raises:
            ModelLoadError: the model is missing or damaged.
            EngineError: the runtime failed.
            Cancelled: ``cancel`` was set.
        """
        stop = cancel or CancelToken()
        stop.raise_if_cancelled()
        opened = self._ensure(model_id)
        embeddings, maps = opened.forward(pixels, stop)
        probability = opened.classifier.score(embeddings).calibrated
        chosen = target or target_for(verdict_for(probability, opened.thresholds))
        cam = opened.explain(embeddings, maps, chosen)
        peak = float(cam.values.max())
        return HeatMap(
            values=cam.values / cam.values.max() if peak > 0 else cam.values,
            peak=peak,
            target=chosen,
            depth=cam.depth,
            depth_count=opened.depth_count,
            share=cam.share,
            is_zero=cam.is_zero,
            model=opened.identity,
            malignant_probability=probability,
        )

    def close(self) -> None:
        """Free the model; it is loaded again when the next map is wanted."""
        if self._opened is not None:
            self._opened.engine.close()
            self._opened = None

    def _ensure(self, model_id: str) -> "_Opened":
        summary = self._models.summary(model_id)
        if self._opened is not None and self._opened.identity == summary.identity:
            return self._opened
        self.close()
        self._opened = _open(self._models, summary.identity, summary.thresholds, self._threads)
        return self._opened


class _Opened:
    """A model with its LiteRT engine."""

    def __init__(
        self,
        identity: ModelIdentity,
        thresholds: Thresholds,
        classifier: "FieldClassifier",
        engine: "LiteRtEngine",
    ) -> None:
        self.identity = identity
        self.thresholds = thresholds
        self.classifier = classifier
        self.engine = engine

    @property
    def depth_count(self) -> int:
        return len(self.classifier.package.manifest.backbone.depths)

    def forward(
        self, pixels: "NDArray[np.uint8]", stop: CancelToken
    ) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
        """Return embeddings (v, d) and maps (v, h, w, c) of a picture's crops."""
        import numpy as np

        pairs = []
        for crop in self.classifier.prepare(pixels):
            stop.raise_if_cancelled()
            pairs.append(self.engine.embedding_and_map(crop))
        return np.stack([pair[0] for pair in pairs]), np.stack([pair[1] for pair in pairs])

    def explain(
        self, embeddings: "NDArray[np.float32]", maps: "NDArray[np.float32]", target: HeatTarget
    ) -> "GradCam":
        from desktop_app.inference.heat_map import grad_cam

        package, layer = self.classifier.package, self.classifier.layer
        is_benign = target is HeatTarget.BENIGN
        return grad_cam(package.manifest.backbone, package.head, embeddings, maps, layer, is_benign=is_benign)


def _open(models: ModelService, identity: ModelIdentity, thresholds: Thresholds, threads: int) -> _Opened:
    from desktop_app.inference.field_classifier import FieldClassifier
    from desktop_app.inference.litert_engine import LiteRtEngine

    package, layer = models.package(identity.model_id)
    engine = LiteRtEngine(package, threads, batch_size=1)
    try:
        classifier = FieldClassifier(package, engine, layer)
        classifier.verify_golden()
    except BaseException:
        engine.close()
        raise
    return _Opened(identity, thresholds, classifier, engine)
