"""From a field's pixels to its score: cut into crops, embed, head, calibrate. One model, one engine."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ModelLoadError
from desktop_app.domain.local_calibration import LocalCalibration
from desktop_app.domain.ports import Engine
from desktop_app.domain.spread import Spread
from desktop_app.domain.training_plan import Normalisation
from desktop_app.imaging.resizing import resize_squash
from desktop_app.inference.calibration import calibrated_probability, raw_probability
from desktop_app.inference.dropout_spread import dropout_logits, dropout_masks, has_dropout, spread_of
from desktop_app.inference.embedding_alignment import aligned
from desktop_app.inference.litert_engine import LiteRtEngine, default_threads
from desktop_app.inference.local_calibration import corrected_logits
from desktop_app.inference.package import ModelPackage
from desktop_app.inference.views import dihedral_views

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.dropout_spread import Masks


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of one field.

    Attributes:
        logit: malignant logit of the package alone, the mean over the field's crops.
        raw: probability of this logit, before calibration and without any layer, in [0, 1].
        calibrated: probability after calibration, in [0, 1].
        embeddings: (v, d) float32, one per crop: what a session stores.
    """

    logit: float
    raw: float
    calibrated: float
    embeddings: "NDArray[np.float32]"


class FieldClassifier:
    """Classifies fields with one package on one engine; belongs to the engine's thread.

    Attributes:
        package: whose head, calibration and cut are used.
        engine: that embeds the crops.
        layer: fits the answers to a laboratory; None for the package's own answers.
    """

    def __init__(self, package: ModelPackage, engine: Engine, layer: LocalCalibration | None = None) -> None:
        """Bind ``package`` to ``engine``.

        Raises:
            ValueError: the engine runs another backbone, or the layer belongs to another model or to
                embeddings of another width.
        """
        if engine.backbone_sha256 != package.identity.backbone_sha256:
            raise ValueError("the engine runs another backbone than the package")
        if layer is not None and layer.model.sha256 != package.identity.sha256:
            raise ValueError("the layer belongs to another version of the model")
        width = package.manifest.backbone.embedding_size
        if layer is not None and layer.alignment is not None and len(layer.alignment.scale) != width:
            raise ValueError("the layer's alignment has another width than the embeddings")
        self.package = package
        self.engine = engine
        self.layer = layer

    @property
    def crops_per_field(self) -> int:
        """How many crops ``prepare`` makes of a field."""
        return self.package.manifest.field_cut.views

    @property
    def preprocessing(self) -> str:
        """Name of the way from a field to the network's input; ``backbone_sha256`` covers it too."""
        manifest = self.package.manifest
        cut = manifest.field_cut
        name = f"{cut.method}/{cut.resizer}/{manifest.preprocessing.name}"
        normalised = manifest.preprocessing.stain_normalisation
        # Sessions of models without it hold the shorter name.
        return name if normalised == "none" else f"{name}/{normalised}"

    def prepare(self, pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return the crops (v, h, w, 3) uint8 of a field (height, width, 3) uint8, as the package says.

        Needs no engine, so any thread may call it.
        """
        return dihedral_views(self.cut(pixels), self.crops_per_field)

    def cut(self, pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return the network's input (h, w, 3) uint8 of a field as it is; any thread may call it."""
        manifest = self.package.manifest
        size = manifest.backbone.input
        method = Normalisation(manifest.preprocessing.stain_normalisation)
        if method is not Normalisation.NONE:
            from desktop_app.imaging.normalisation import normalise

            pixels = normalise(pixels, method)
        return resize_squash(pixels, (size.width, size.height))

    def classify(self, fields: "Sequence[NDArray[np.uint8]]") -> list[Scores]:
        """Return the scores of any number of ``fields``, each the crops of one field.

        Raises:
            EngineError: the runtime failed.
        """
        import numpy as np

        if not fields:
            return []
        embeddings = self.engine.embed(np.concatenate(fields))
        borders = np.cumsum([len(crops) for crops in fields])[:-1]
        # One by one, so that re-scoring a stored embedding gives the same bits whatever it was batched with.
        return [self.score(part) for part in np.split(embeddings, borders)]

    def score(self, embeddings: "NDArray[np.float32]") -> Scores:
        """Return the scores of one field whose embeddings (v, d) are known; the engine is not asked.

        Raises:
            ValueError: the embeddings have another width than the head expects.
        """
        return self.score_many([embeddings])[0]

    def score_many(self, fields: "Sequence[NDArray[np.float32]]") -> list[Scores]:
        """Return the scores of many fields at once; they equal those of ``score`` to about 1e-6.

        Raises:
            ValueError: an embedding has another width than the head expects.
        """
        if not fields:
            return []
        means = self._mean_logits(fields)
        raw = raw_probability(means)
        calibrated = self._calibrated(means, fields)
        rows = zip(means.tolist(), raw.tolist(), calibrated.tolist(), fields, strict=True)
        return [Scores(*row) for row in rows]

    def spread(self, embeddings: "NDArray[np.float32]", pixel_sha256: str) -> Spread:
        """Return how far 30 answers with dropout lie apart; the same whenever and wherever it is asked.

        Args:
            embeddings: (v, d) float32 of one field.
            pixel_sha256: digest of the field's pixels, from which the masks follow.

        Raises:
            ValueError: the embeddings have another width than the head expects.
        """
        head = self.package.head
        if not has_dropout(head):
            answer = self.score(embeddings).calibrated
            return Spread(answer, answer, 0)
        masks = dropout_masks(head, pixel_sha256, self.package.identity.sha256)
        return spread_of(self._calibrated_passes(embeddings, masks))

    def _calibrated_passes(self, embeddings: "NDArray[np.float32]", masks: "Masks") -> "NDArray[np.float32]":
        """Return the calibrated probability of each pass, (passes,), with the layer, if any, over it."""
        layer, head = self.layer, self.package.head
        if layer is None:
            logits = dropout_logits(head, embeddings, masks)
            return calibrated_probability(logits, self.package.manifest.calibration.temperature)
        if layer.alignment is not None:
            embeddings = aligned(embeddings, layer.alignment)
        logits = dropout_logits(head, embeddings, masks)
        if layer.correction is not None:
            logits = corrected_logits(embeddings.mean(axis=0, keepdims=True), logits, layer.correction)
        return calibrated_probability(logits + layer.bias, layer.temperature)

    def _mean_logits(self, fields: "Sequence[NDArray[np.float32]]") -> "NDArray[np.float64]":
        import numpy as np

        counts = np.array([len(crops) for crops in fields])
        logits = self.package.head.logits(np.concatenate(fields)).astype(np.float64)
        return np.asarray(np.add.reduceat(logits, np.cumsum(counts) - counts) / counts)

    def _calibrated(
        self, logits: "NDArray[np.float64]", fields: "Sequence[NDArray[np.float32]]"
    ) -> "NDArray[np.float32]":
        import numpy as np

        layer = self.layer
        if layer is None:
            return calibrated_probability(logits, self.package.manifest.calibration.temperature)
        if layer.alignment is not None:
            fields = [aligned(crops, layer.alignment) for crops in fields]
            logits = self._mean_logits(fields)
        if layer.correction is not None:
            means = np.stack([crops.mean(axis=0) for crops in fields])
            logits = corrected_logits(means, logits, layer.correction)
        return calibrated_probability(logits + layer.bias, layer.temperature)

    def close(self) -> None:
        """Free the engine; the classifier cannot embed afterwards."""
        self.engine.close()

    def verify_golden(self) -> None:
        """Run the package's self-test.

        Raises:
            ModelLoadError: this machine does not reproduce the package's stated output.
            EngineError: the runtime failed.
        """
        import numpy as np

        manifest, golden = self.package.manifest, self.package.golden
        embeddings = self.engine.embed(golden.crops)
        largest = float(np.abs(golden.embeddings).max()) or 1.0
        off = float(np.abs(embeddings - golden.embeddings).max()) / largest
        probabilities = calibrated_probability(
            self.package.head.logits(embeddings), manifest.calibration.temperature
        )
        gap = float(np.abs(probabilities - golden.probabilities).max())
        if off > manifest.golden.embedding_tolerance or gap > manifest.golden.probability_tolerance:
            raise ModelLoadError(
                f'The model "{manifest.title}" does not give the answers it was shipped with here, '
                "so it is not used. Reinstall the model, or report this with the detail below.",
                f"embedding off by {off:.2e} of its largest number, probability off by {gap:.2e}",
            )


def open_classifier(
    package: ModelPackage, threads: int | None = None, layer: LocalCalibration | None = None
) -> FieldClassifier:
    """Return a classifier for ``package`` on a LiteRT engine owned by the calling thread, self-test passed.

    Loading packs the weights while holding Python's lock, 40 to 150 ms once for each model: do it at a moment
    when nothing moves on the screen. Everything after that runs without the lock.

    Raises:
        EngineError: the runtime refuses the graph.
        ModelLoadError: the self-test failed.
    """
    classifier = FieldClassifier(package, LiteRtEngine(package, threads or default_threads()), layer)
    try:
        classifier.verify_golden()
    except BaseException:
        classifier.close()
        raise
    return classifier
