"""How much faster is an epoch on cached embeddings than one that runs the frozen backbone, for the same head?

    python build_scripts/benchmarks/head_training.py --base models/densenet_121_breast

Both ways train the same head with the same loop on the same 400 drawn fields (320 learn, 80 judge), with the
same seed and the same dropout masks, without augmentation. Ours runs the backbone once, on LiteRT. Rivals:
``litert`` runs it anew in every epoch on LiteRT, which is quicker than ``keras``: backbone and head in one
Keras model that is fed pixels, as in tutorials. Keras rounds embeddings otherwise in the fourth digit, so its
head is not the same to 1e-4 (measured: weights within 6e-4 with SGD); the same backbone gives the same head.
"""

import argparse
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402 - the path is set above
from numpy.typing import NDArray  # noqa: E402

from desktop_app.domain.job_messages import JobMessage  # noqa: E402
from desktop_app.domain.labelled import Label, LabelledImage, Side  # noqa: E402
from desktop_app.domain.training_plan import Optimiser, TrainingPlan  # noqa: E402
from desktop_app.imaging.resizing import resize_squash  # noqa: E402
from desktop_app.inference.litert_engine import default_threads  # noqa: E402
from desktop_app.inference.package import ModelPackage, open_package  # noqa: E402
from desktop_app.training.conversion import TfliteEmbedder  # noqa: E402
from desktop_app.training.fine_tuning.embedded_fields import EmbeddedFields, FieldEmbedding  # noqa: E402
from desktop_app.training.fine_tuning.epoch_loop import (  # noqa: E402
    EpochFigures,
    EpochLoop,
    Targets,
    balanced_weights,
    compile_model,
)
from desktop_app.training.fine_tuning.learners import HeadLearner, Learner, StageInput  # noqa: E402
from desktop_app.training.fine_tuning.package_network import network_of_package  # noqa: E402
from desktop_app.training.fine_tuning.run_request import RunRequest  # noqa: E402
from desktop_app.training.fine_tuning.trainable_head import TrainableHead, fresh_head  # noqa: E402

RATIO = 50.0
TOLERANCE = 1e-4
_LEARNING_RATE = 1e-3
_MORE_EPOCHS = 10


class Quiet:
    """A channel that nobody listens to."""

    should_finish = False

    def send(self, message: JobMessage) -> None:
        """Drop it."""

    def checkpoint(self) -> None:
        """Go on."""


class FrozenBackboneLearner:
    """The rival: pixels through the frozen backbone in every epoch; implements ``Learner``."""

    def __init__(self, given: StageInput, embedder: Any) -> None:
        import keras

        embedder.trainable = False
        pixels = embedder.input
        self.model = keras.Model(pixels, given.head.model(embedder(pixels, training=False)[0]))
        self.layers: list[Any] = []
        self._crops = given.crops
        self._rows = {side: given.request.rows_of(side) for side in (Side.TRAIN, Side.VALIDATION)}

    def training_batch(self, positions: NDArray[np.int64], epoch: int) -> list[NDArray[Any]]:
        """Return pixels."""
        return [self._crops[self._rows[Side.TRAIN][positions]].astype(np.float32)]

    def validation_batch(self, positions: NDArray[np.int64]) -> list[NDArray[Any]]:
        """Return pixels."""
        return [self._crops[self._rows[Side.VALIDATION][positions]].astype(np.float32)]


class AnewLearner:
    """The rival: LiteRT embeds every field again in every epoch; implements ``Learner``."""

    def __init__(self, given: StageInput, tflite: bytes) -> None:
        self.model = given.head.model
        self.layers: list[Any] = []
        self._crops = given.crops
        self._rows = {side: given.request.rows_of(side) for side in (Side.TRAIN, Side.VALIDATION)}
        self._embedder = TfliteEmbedder(tflite, default_threads(), 2)

    def training_batch(self, positions: NDArray[np.int64], epoch: int) -> list[NDArray[Any]]:
        """Return embeddings, computed now."""
        return [self._embedder.embed(self._crops[self._rows[Side.TRAIN][positions]])]

    def validation_batch(self, positions: NDArray[np.int64]) -> list[NDArray[Any]]:
        """Return embeddings, computed now."""
        return [self._embedder.embed(self._crops[self._rows[Side.VALIDATION][positions]])]


def request_for(count: int, plan: TrainingPlan, folder: Path) -> RunRequest:
    """Return a request for ``count`` fields: four of five learn, labels alternate."""
    images = tuple(
        LabelledImage(
            path=folder / f"{number}.png",
            label=list(Label)[number % 2],
            patient=f"p{number}",
            stated_side=Side.VALIDATION if number % 10 > 7 else Side.TRAIN,
        )
        for number in range(count)
    )
    return RunRequest(folder, plan, folder, images, "benchmark", "benchmark", folder, folder / "cache")


def drawn_fields(request: RunRequest, side_px: int) -> NDArray[np.uint8]:
    """Return fields (n, side, side, 3) uint8 of coloured blots; those of one class are a little darker."""
    dice = np.random.default_rng(5)
    coarse = dice.integers(60, 250, (len(request.images), 16, 16, 3)).astype(np.float32)
    coarse *= np.where(request.labels() == 1, 0.9, 1.0)[:, None, None, None]
    small = coarse.astype(np.uint8)
    return np.stack([resize_squash(field, (side_px, side_px)) for field in small])


def train(learner: Learner, request: RunRequest, epochs: int) -> tuple[EpochLoop, list[EpochFigures]]:
    """Train for some epochs; return the loop, to go on with, and what each epoch came to."""
    labels = request.labels()
    sides = [labels[request.rows_of(side)] for side in (Side.TRAIN, Side.VALIDATION)]
    compile_model(learner.model, request.plan.optimiser, request.plan.label_smoothing)
    loop = EpochLoop(
        learner, Targets(sides[0], sides[1], balanced_weights(sides[0])), request.plan.seed, Quiet()
    )
    figures = []
    for epoch in range(1, epochs + 1):
        figures.append(loop.run(epoch, _LEARNING_RATE, request.plan.batch_size))
        print(
            f"    epoch {epoch}: {figures[-1].seconds:.3f} s, validation loss {figures[-1].val_loss:.6f}",
            flush=True,
        )
    return loop, figures


def embeddings_of(request: RunRequest, crops: NDArray[np.uint8], package: ModelPackage) -> EmbeddedFields:
    """Embed all fields once, as a run does, and say how long that takes."""
    started = time.perf_counter()
    embedded = FieldEmbedding(request, crops, package.tflite).all_sides(1, Quiet())
    print(f"embedding {len(crops)} fields once, on LiteRT: {time.perf_counter() - started:.1f} s")
    return embedded


def gaps(
    one: TrainableHead, other: TrainableHead, embeddings: NDArray[np.float32]
) -> tuple[float, float, float]:
    """Return the largest differences of weights, of logits and of probabilities of ``embeddings`` (n, d)."""
    pairs = zip(one.model.get_weights(), other.model.get_weights(), strict=True)
    weights = max(float(np.abs(a - b).max()) for a, b in pairs)
    logits = [np.asarray(head.model.predict_on_batch(embeddings)) for head in (one, other)]
    chances = [1.0 / (1.0 + np.exp(-values)) for values in logits]
    return weights, float(np.abs(logits[0] - logits[1]).max()), float(np.abs(chances[0] - chances[1]).max())


def rival_of(name: str, given: StageInput, package: ModelPackage) -> Learner:
    """Return the rival called ``name``."""
    if name == "litert":
        return AnewLearner(given, package.tflite)
    return FrozenBackboneLearner(given, network_of_package(package).embedder)


def main() -> int:
    """Measure; return 1 when the ratio is too small or the heads differ."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, default=ROOT / "models" / "densenet_121_breast")
    parser.add_argument("--fields", type=int, default=400)
    parser.add_argument("--epochs", type=int, default=2, help="epochs that both ways train")
    parser.add_argument("--optimiser", type=Optimiser, choices=list(Optimiser), default=Optimiser.ADAM)
    parser.add_argument("--rival", choices=("litert", "keras"), default="litert")
    options = parser.parse_args()
    package = open_package(options.base)
    with tempfile.TemporaryDirectory() as scratch:
        plan = replace(TrainingPlan(), optimiser=options.optimiser)
        request = request_for(options.fields, plan, Path(scratch))
        crops = drawn_fields(request, package.manifest.backbone.input.width)
        embedded = embeddings_of(request, crops, package)
        heads = [fresh_head(plan.head, embedded.train[0], plan.seed) for _ in range(2)]
        given = [StageInput(request, crops, embedded, head, package.identity.sha256) for head in heads]
        print("on cached embeddings:")
        loop, ours = train(HeadLearner(given[0]), request, options.epochs)
        ours_heads = [array.copy() for array in heads[0].model.get_weights()]
        ours += [
            loop.run(options.epochs + 1 + number, _LEARNING_RATE, plan.batch_size)
            for number in range(_MORE_EPOCHS)
        ]
        heads[0].model.set_weights(ours_heads)
        print(f"the rival, through the frozen backbone ({options.rival}):")
        rival = rival_of(options.rival, given[1], package)
        _, theirs = train(rival, request, options.epochs)
        weight_gap, logit_gap, chance_gap = gaps(*heads, embedded.validation[:, 0])
    fastest = [min(epoch.seconds for epoch in epochs) for epochs in (ours, theirs)]
    ratio = fastest[1] / fastest[0]
    print(
        f"fastest epoch: cached {fastest[0]:.3f} s, rival {fastest[1]:.1f} s; "
        f"ratio {ratio:.0f}, wanted {RATIO:.0f}"
    )
    print(
        f"largest difference after {options.epochs} epochs: weights {weight_gap:.1e}, "
        f"logits {logit_gap:.1e}, probabilities {chance_gap:.1e}; "
        f"allowed of weights and probabilities: {TOLERANCE:.0e}"
    )
    return 0 if ratio >= RATIO and max(weight_gap, chance_gap) <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
