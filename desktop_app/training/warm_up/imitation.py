"""A student network learns to see what the teacher sees: its maps, through one linear step per depth.

Every finished epoch is kept, so that an interrupted warm-up goes on with the next one.
"""

import dataclasses
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.backbone_network import build_depth_maps, build_network, named_arrays
from desktop_app.training.backbone_registry import BackboneSpec
from desktop_app.training.warm_up.teacher_maps import COMPONENTS, Maps
from desktop_app.training.warm_up.warm_up_plan import TEACHER_STRIDES, WarmUpPlan

_RISING_STEPS = 100
_MOMENTUM = 0.97
STATE_NAME = "state.npz"


class Imitation:
    """One warm-up of one student; its state lies in a folder."""

    def __init__(self, spec: BackboneSpec, plan: WarmUpPlan, folder: Path) -> None:
        import keras

        keras.utils.set_random_seed(plan.seed)
        self._plan = plan
        self._folder = folder
        # The whole network learns to imitate; what ships is the part below its last pooled depth.
        whole = dataclasses.replace(spec, pooled_layers=plan.imitated_layers)
        self._network = build_network(whole, side_px=plan.side_px)
        _quicken_batch_norms(self._network)
        self._model = _with_projections(build_depth_maps(whole, self._network))
        self._optimiser = keras.optimizers.Adam(plan.learning_rate, clipnorm=1.0)
        self._optimiser.build(self._model.trainable_variables)
        self.seconds = 0.0
        self.losses: list[float] = []

    def run(self, crops: NDArray[np.uint8], maps: Maps, report: Callable[[str], object]) -> None:
        """Learns until the plan's last epoch, from where the folder's state ends.

        Args:
            crops: (n, h, w, 3) uint8.
            maps: the teacher's, one array (n, h, w, k) per depth.
            report: takes one line per epoch.
        """
        self._compile(maps)
        self._resume()
        while len(self.losses) < self._plan.epochs:
            started = time.monotonic()
            loss = self._epoch(crops, maps)
            self.seconds += time.monotonic() - started
            self.losses.append(loss)
            self._keep()
            done = f"{len(self.losses)} of {self._plan.epochs}"
            report(f"  epoch {done}: loss {loss:.4f}, {self.seconds:.0f} s so far")

    def _compile(self, maps: Maps) -> None:
        # A pooled map varies less than its positions do; it counts in units of its own variance.
        variances = [float(depth.mean(axis=(1, 2), dtype=np.float32).var()) for depth in maps]
        weights = [*([1.0] * len(maps)), *(self._plan.pooled_weight / variance for variance in variances)]
        self._model.compile(self._optimiser, ["mse"] * len(weights), loss_weights=weights)

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """Returns the student's weights by `layer/number`, without the linear steps."""
        return named_arrays(self._network)

    def _epoch(self, crops: NDArray[np.uint8], maps: Maps) -> float:
        done, batch = len(self.losses), self._plan.batch
        rng = np.random.default_rng((self._plan.seed, done))
        order = rng.permutation(len(crops))
        steps = len(order) // batch
        losses = []
        for step in range(steps):
            rows = np.sort(order[step * batch : (step + 1) * batch])
            self._optimiser.learning_rate = self._rate(done * steps + step, self._plan.epochs * steps)
            cut, targets = cut_out(crops[rows], [depth[rows] for depth in maps], self._plan.side_px, rng)
            pooled = [depth.mean(axis=(1, 2)) for depth in targets]
            values = self._model.train_on_batch(cut, [*targets, *pooled])
            losses.append(float(np.ravel(values)[0]))
        return float(np.mean(losses))

    def _rate(self, step: int, steps: int) -> float:
        rising = min(1.0, (step + 1) / _RISING_STEPS)
        return float(self._plan.learning_rate * rising * 0.5 * (1.0 + np.cos(np.pi * step / steps)))

    def _keep(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        state = {f"model/{n}": value for n, value in enumerate(self._model.get_weights())}
        state |= {f"optimiser/{n}": np.asarray(v) for n, v in enumerate(self._optimiser.variables)}
        state["progress"] = np.array(json.dumps({"seconds": self.seconds, "losses": self.losses}))
        beside = self._folder / "state.part.npz"
        np.savez(beside, **state)
        beside.replace(self._folder / STATE_NAME)

    def _resume(self) -> None:
        path = self._folder / STATE_NAME
        if not path.is_file():
            return
        with np.load(path, allow_pickle=False) as state:
            progress = json.loads(str(state["progress"]))
            self.seconds, self.losses = progress["seconds"], progress["losses"]
            self._model.set_weights([state[f"model/{n}"] for n in range(len(self._model.get_weights()))])
            for number, variable in enumerate(self._optimiser.variables):
                variable.assign(state[f"optimiser/{number}"])


def cut_out(
    crops: NDArray[np.uint8], maps: Sequence[NDArray[np.float16]], side_px: int, rng: np.random.Generator
) -> tuple[NDArray[np.float32], list[NDArray[np.float32]]]:
    """Returns the same square of crops and maps, at a random place that is a multiple of 32 pixels.

    Args:
        crops: (n, h, w, 3).
        maps: (n, h / stride, w / stride, k) per depth.
        side_px: of the square; a multiple of 32.
        rng: chooses the place.
    """
    coarsest = TEACHER_STRIDES[-1]
    free = (crops.shape[1] - side_px) // coarsest + 1
    top, left = (int(place) * coarsest for place in rng.integers(free, size=2))
    cut = crops[:, top : top + side_px, left : left + side_px].astype(np.float32)
    targets = []
    for depth, stride in zip(maps, TEACHER_STRIDES, strict=True):
        rows = slice(top // stride, (top + side_px) // stride)
        columns = slice(left // stride, (left + side_px) // stride)
        targets.append(depth[:, rows, columns].astype(np.float32))
    return cut, targets


def _with_projections(depth_maps: Any) -> Any:
    import keras

    projected = [
        keras.layers.Conv2D(count, 1, name=f"like_teacher_{number}")(feature_map)
        for number, (feature_map, count) in enumerate(zip(depth_maps.outputs, COMPONENTS, strict=True))
    ]
    pooled = [keras.layers.GlobalAveragePooling2D()(feature_map) for feature_map in projected]
    return keras.Model(depth_maps.input, [*projected, *pooled])


def _quicken_batch_norms(network: Any) -> None:
    """Lets running means follow within tens of steps; Keras's MobileNetV3 would need thousands."""
    import keras

    for layer in network.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = _MOMENTUM
