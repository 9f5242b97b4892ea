"""Installed models for window and command line: list, load, verify."""

import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.local_calibration import LocalCalibration
from desktop_app.domain.model_identity import ModelIdentity, ModelSummary, Thresholds
from desktop_app.domain.spread import Spread
from desktop_app.persistence.calibration_files import CalibrationFiles
from desktop_app.services.careful_model import CarefulModel
from desktop_app.services.model_card import CardLine, card_lines
from desktop_app.services.scoring import FieldScores

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.embedding_statistics import EmbeddingStatistics
    from desktop_app.inference.field_classifier import FieldClassifier
    from desktop_app.inference.gate import Gate
    from desktop_app.inference.model_library import ModelLibrary
    from desktop_app.inference.package import ModelPackage

_log = logging.getLogger(__name__)


class LoadedModel:
    """A model ready to answer; implements ``FieldScorer``. Loaded, used and closed in one thread.

    Attributes:
        summary: what the chooser shows of it.
    """

    def __init__(self, summary: ModelSummary, classifier: "FieldClassifier") -> None:
        self.summary = summary
        self._classifier = classifier

    @property
    def identity(self) -> ModelIdentity:
        """Id, version and digests."""
        return self.summary.identity

    @property
    def thresholds(self) -> Thresholds:
        """The package's own thresholds."""
        return self.summary.thresholds

    @property
    def temperature(self) -> float:
        """The package's own temperature, whatever layer lies over it."""
        return self._classifier.package.manifest.calibration.temperature

    @property
    def statistics(self) -> "EmbeddingStatistics | None":
        """Of the training patients' embeddings; None when the package carries none."""
        return self._classifier.package.statistics

    @property
    def preprocessing(self) -> str:
        """Version of the way from pixels to crops."""
        return self._classifier.preprocessing

    @property
    def scores_stored(self) -> bool:
        """Always: every crop that an answer needs leaves its embedding behind."""
        return True

    @property
    def gate(self) -> "Gate":
        """Says which fields are not assessable."""
        return self._classifier.package.gate

    @property
    def fields_per_call(self) -> int:
        """Fields that fill one call of the engine."""
        return max(1, self._classifier.engine.batch_size // self._classifier.crops_per_field)

    def prepare(self, pixels: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
        """Return the crops (views, h, w, 3) of a picture; any thread may call."""
        return self._classifier.prepare(pixels)

    def classify(self, fields: "list[NDArray[np.uint8]]") -> list[FieldScores]:
        """Return the answers for the crops of several fields."""
        return list(self._classifier.classify(fields))

    def spread(self, scores: FieldScores, pixel_sha256: str) -> Spread:
        """Return how far answers with parts of the head left out lie apart."""
        return self._classifier.spread(scores.embeddings, pixel_sha256)

    def careful(self, cancel: CancelToken) -> CarefulModel:
        """Return this model as it answers carefully; closing it is still this object's part."""
        return CarefulModel(self.identity, self._classifier, cancel)

    def score(self, embeddings: "NDArray[np.float32]") -> FieldScores:
        """Return the answer for stored embeddings (views, d)."""
        return self._classifier.score(embeddings)

    def score_many(self, fields: "Sequence[NDArray[np.float32]]") -> Sequence[FieldScores]:
        """Return the answers for the stored embeddings (views, d) of many fields."""
        return self._classifier.score_many(fields)

    def close(self) -> None:
        """Free the runtime."""
        self._classifier.close()


class ModelService:
    """The models that lie in the models folders. Listing is cheap; loading verifies everything."""

    def __init__(
        self,
        folders: Sequence[Path],
        default_file: Path | None = None,
        layers: CalibrationFiles | None = None,
    ) -> None:
        """Look into ``folders``; of two models with one id the one in the earlier folder wins.

        The default that ``default_file`` names goes before the one of the folders. A model's active layer of
        ``layers`` is part of its identity, its band and its answers.
        """
        self._folders = tuple(folders)
        self._default_file = default_file
        self._layers = layers
        self._library: ModelLibrary | None = None

    def summaries(self) -> tuple[ModelSummary, ...]:
        """Return what the model chooser shows."""
        return tuple(self._calibrated(summary) for summary in self._opened().summaries())

    def broken(self) -> tuple[tuple[Path, str], ...]:
        """Return packages that cannot be listed, each with a sentence that says why."""
        return self._opened().broken()

    def default_id(self) -> str:
        """Return the id of the model that a first run uses.

        Raises:
            ModelLoadError: no model is installed.
        """
        library = self._opened()
        ids = [summary.identity.model_id for summary in library.summaries()]
        default = library.default_id()
        if default in ids:
            return str(default)
        # The library knows what is wrong with the packages that are there.
        return ids[0] if ids else library.load().identity.model_id

    def summary(self, model_id: str = "") -> ModelSummary:
        """Return the summary of one model; empty means the default one.

        Raises:
            ModelLoadError: there is no such model.
        """
        wanted = model_id or self.default_id()
        for summary in self.summaries():
            if summary.identity.model_id == wanted:
                return summary
        return self._opened().load(wanted).summary()  # says why it cannot be used

    def active_layer(self, model: ModelIdentity) -> LocalCalibration | None:
        """Return the layer that fits ``model`` to this laboratory; one of another version is passed over."""
        if self._layers is None:
            return None
        layer = self._layers.active(model.model_id)
        return layer if layer is not None and layer.model.sha256 == model.sha256 else None

    def load(
        self,
        model_id: str = "",
        threads: int = 0,
        *,
        calibrated: bool = True,
        tell: Callable[[AppError], None] | None = None,
    ) -> LoadedModel:
        """Verify and load a model in the calling thread, which must be the one that uses it.

        Args:
            model_id: id; empty for the default model.
            threads: threads of the engine; 0 for all cores.
            calibrated: with the active layer; False gives the package's own answers.
            tell: gets the reason when the graphics card fails in a run, in the thread that uses the model.

        Raises:
            ModelLoadError: the model is missing, damaged, unsafe or newer than this program.
            EngineError: the runtime refuses it.
        """
        from desktop_app.inference.field_classifier import open_classifier
        from desktop_app.inference.litert_engine import LiteRtEngine
        from desktop_app.services.engine_choice import choose_engine

        package, active = self.package(model_id)
        layer = active if calibrated else None
        is_default = package.identity.model_id == self.default_id()
        summary = _with_layer(package.summary(is_default=is_default), layer)
        cores = threads or available_cores()
        classifier = open_classifier(package, cores, layer)
        classifier.engine = choose_engine(
            package, classifier.engine, lambda: LiteRtEngine(package, cores), tell or _log_problem
        )
        return LoadedModel(summary, classifier)

    def package(self, model_id: str = "") -> "tuple[ModelPackage, LocalCalibration | None]":
        """Return the verified package of a model and its active layer, for services that run it themselves.

        Raises:
            ModelLoadError: the model is missing or damaged.
        """
        package = self._opened().load(self.summary(model_id).identity.model_id)
        return package, self.active_layer(package.identity)

    def verify(self, model: str) -> ModelSummary:
        """Verify a package in full, down to the answers it was shipped with.

        Args:
            model: id of an installed model, or path of a package folder or ``.lamella`` file.

        Raises:
            ModelLoadError: with a sentence that says what is wrong.
            EngineError: the runtime refuses it.
        """
        from desktop_app.inference.field_classifier import open_classifier
        from desktop_app.inference.package import open_package

        path = Path(model)
        is_path = path.exists() or path.suffix == ".lamella" or os.sep in model
        package = open_package(path if is_path else self.summary(model).location)
        open_classifier(package, available_cores()).close()
        return package.summary()

    def card(self, model_id: str = "") -> tuple[CardLine, ...]:
        """Verify a model and return its card as label and text.

        Raises:
            ModelLoadError: the model is missing or damaged.
        """
        package = self._opened().load(self.summary(model_id).identity.model_id)
        return card_lines(package.manifest)

    def _calibrated(self, summary: ModelSummary) -> ModelSummary:
        return _with_layer(summary, self.active_layer(summary.identity))

    def _opened(self) -> "ModelLibrary":
        if self._library is None:
            from desktop_app.inference.model_library import ModelLibrary

            self._library = ModelLibrary(self._folders, self._default_file)
        return self._library


def _with_layer(summary: ModelSummary, layer: LocalCalibration | None) -> ModelSummary:
    if layer is None:
        return summary
    identity = replace(summary.identity, calibration=layer.reference)
    return replace(summary, identity=identity, thresholds=layer.thresholds or summary.thresholds)


def _log_problem(error: AppError) -> None:
    _log.warning("%s (%s)", error.message, error.detail)


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
