"""The engine for CPUs: one LiteRT interpreter with XNNPACK, float32 arithmetic.

An engine belongs to the thread that made it. TensorFlow is never imported.
"""

import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app.domain.errors import EngineError
from desktop_app.inference.background_pool import made_in_background
from desktop_app.inference.graph_ports import find_ports
from desktop_app.inference.native_output import without_native_chatter
from desktop_app.inference.package import ModelPackage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")

CALL_LIMIT_S = 0.25
BATCH_LIMIT = 8
_HEADROOM = 0.8  # decoders run beside the engine and make a call slower than it was alone
_TRIALS = 3
_THREAD_LIMIT = 8  # convolutions of one small batch do not spread over more


class LiteRtEngine:
    """Runs a package's graph; implements ``desktop_app.domain.ports.Engine``.

    Attributes:
        backbone_sha256: key of the embeddings it yields.
        batch_size: crops per call such that a call takes at most 250 ms on this machine: found by timing,
            and halved when a call overruns all the same. A shorter call is filled up to it.
        input_size: (width, height) in pixels of a crop.
    """

    def __init__(self, package: ModelPackage, threads: int, batch_size: int | None = None) -> None:
        """Load the graph for ``threads`` threads; time a few calls unless ``batch_size`` is given.

        Raises:
            EngineError: the runtime refuses the graph, or the graph does not fit the manifest.
            ValueError: ``threads`` or ``batch_size`` is below 1.
        """
        if threads < 1 or (batch_size is not None and batch_size < 1):
            raise ValueError(f"threads {threads} and batch size {batch_size} must be at least 1")
        backbone = package.manifest.backbone
        self.backbone_sha256 = package.identity.backbone_sha256
        self.input_size = (backbone.input.width, backbone.input.height)
        self._owner = threading.get_ident()
        self._interpreter: Any = _guarded(
            lambda: made_in_background(lambda: _create(package.tflite, threads))
        )
        self._ports = find_ports(self._interpreter, backbone)
        self._planned = 1
        self.batch_size = batch_size or 1
        if batch_size is None:
            self.batch_size = self._find_batch_size()
        if self._planned != self.batch_size:
            # Planning another shape keeps Python's lock: now, while the model loads, not in the first run.
            self._run(self._grey_crop(), self._ports.embedding)

    def embed(self, crops: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return embeddings (n, d) float32 of crops (n, height, width, 3) uint8; any n, run in batches.

        Raises:
            EngineError: the runtime failed, the crops do not fit, or the thread is not the owner.
        """
        import numpy as np

        self._check(crops)
        parts = [np.empty((0, self._ports.embedding_size), np.float32)]
        done = 0
        while done < len(crops):
            started = time.perf_counter()
            parts.append(self._run(crops[done : done + self.batch_size], self._ports.embedding))
            done += len(parts[-1])
            if time.perf_counter() - started > CALL_LIMIT_S:
                self.batch_size = max(1, self.batch_size // 2)
        return np.concatenate(parts)

    def feature_map(self, crop: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return the last pooled feature map (h, w, c) float32 of one crop (height, width, 3) uint8.

        Raises:
            EngineError: the runtime failed, the crop does not fit, or the thread is not the owner.
        """
        self._check(crop[None])
        feature_map: NDArray[np.float32] = self._run(crop[None], self._ports.feature_map)[0]
        return feature_map

    def embedding_and_map(
        self, crop: "NDArray[np.uint8]"
    ) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
        """Return embedding (d,) and last pooled feature map (h, w, c) of one crop, from one call.

        Raises:
            EngineError: as for ``feature_map``.
        """
        import numpy as np

        embedding = self.embed(crop[None])[0]
        port = self._ports.feature_map  # the call has computed both
        feature_map: NDArray[np.float32] = _guarded(lambda: self._interpreter.get_tensor(port)[0])
        if not np.isfinite(feature_map).all():
            raise EngineError("The model gave an answer that is not a number.")
        return embedding, feature_map

    def close(self) -> None:
        """Free the runtime and its memory."""
        self._interpreter = None

    def _run(self, crops: "NDArray[np.uint8]", output: int) -> "NDArray[np.float32]":
        import numpy as np

        values = _guarded(lambda: self._invoke(crops, output))
        if not np.isfinite(values).all():
            raise EngineError("The model gave an answer that is not a number.")
        return values

    def _invoke(self, crops: "NDArray[np.uint8]", output: int) -> "NDArray[np.float32]":
        import numpy as np

        interpreter, ports = self._interpreter, self._ports
        shape = (self.batch_size, *crops.shape[1:])
        if self._planned != self.batch_size:
            interpreter.resize_tensor_input(ports.input, shape, strict=True)
            interpreter.allocate_tensors()
            self._planned = self.batch_size
        full = np.zeros(shape, ports.input_dtype)
        full[: len(crops)] = crops
        interpreter.set_tensor(ports.input, full)
        interpreter.invoke()
        values: NDArray[np.float32] = interpreter.get_tensor(output)[: len(crops)]
        return values

    def _find_batch_size(self) -> int:
        crop = self._grey_crop()
        fastest = float("inf")
        for _ in range(_TRIALS):
            started = time.perf_counter()
            self._run(crop, self._ports.embedding)
            fastest = min(fastest, time.perf_counter() - started)
            if fastest > CALL_LIMIT_S:
                break
        size = BATCH_LIMIT
        while size > 1 and fastest * size > CALL_LIMIT_S * _HEADROOM:
            size //= 2
        return size

    def _grey_crop(self) -> "NDArray[np.uint8]":
        import numpy as np

        width, height = self.input_size
        return np.full((1, height, width, 3), 128, np.uint8)

    def _check(self, crops: "NDArray[np.uint8]") -> None:
        width, height = self.input_size
        if self._interpreter is None:
            raise EngineError("The model was already closed.")
        if threading.get_ident() != self._owner:
            raise EngineError("The model was used from a thread that does not own it.")
        if crops.dtype != "uint8" or crops.shape[1:] != (height, width, 3):
            raise EngineError(
                f"The model got pixels of shape {crops.shape} {crops.dtype} instead of its input."
            )


def default_threads() -> int:
    """Return the number of threads for an engine: the cores of this machine, less one where many."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_THREAD_LIMIT, usable if usable <= 2 else usable - 1)


def _create(tflite: bytes, threads: int) -> Any:
    from ai_edge_litert.interpreter import Interpreter

    with without_native_chatter():
        interpreter = Interpreter(model_content=tflite, num_threads=threads)
        port = interpreter.get_input_details()[0]
        interpreter.resize_tensor_input(port["index"], (1, *port["shape"][1:]), strict=True)
        interpreter.allocate_tensors()
    return interpreter


def _guarded(action: Callable[[], T]) -> T:
    try:
        return action()
    except (RuntimeError, ValueError, TypeError, LookupError, ArithmeticError, MemoryError) as error:
        raise EngineError("The inference runtime (LiteRT) failed on this model.", str(error)) from error
