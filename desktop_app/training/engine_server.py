"""Serves embeddings from Keras in a child process: the other end of ``services.keras_engine``.

One request, one answer, in frames (``domain.frames``); the end of the input ends the server. Only Keras 3's
own API is used, so that another backend than TensorFlow can serve where that has no GPU.
"""

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import AppError
from desktop_app.domain.frames import read_frame, write_frame
from desktop_app.inference.package import ModelPackage, open_package
from desktop_app.training.graph_rounding import round_as_graph

CALL_LIMIT_S = 0.2
CPU_BATCH, GPU_BATCH = 8, 32
_TRIALS = 2


def serve(request: Mapping[str, Any], commands: IO[bytes], answers: IO[bytes]) -> None:
    """Load the package that ``request`` names and answer until the input ends.

    The first frame says hello: device, batch size and sizes. An answer to a request that failed has an
    ``error`` in its header; the server goes on.

    Args:
        request: ``package`` (path) and ``device`` (``auto``, ``cpu`` or ``gpu``).
        commands: frames ``embed`` and ``feature_map`` with crops (n, h, w, 3) uint8.
        answers: frames with float32 values.
    """
    try:
        served = ServedNetwork(open_package(Path(request["package"])), str(request.get("device", "auto")))
    except Exception as error:
        message = error.message if isinstance(error, AppError) else str(error)
        write_frame(answers, {"error": message, "kind": type(error).__name__})
        raise
    write_frame(answers, served.hello)
    while True:
        try:
            header, payload = read_frame(commands)
        except EOFError:
            return
        try:
            values = served.answer(header, payload)
        except Exception as error:  # noqa: BLE001 - one bad call must not end the server
            write_frame(answers, {"error": str(error)[:2000], "kind": type(error).__name__})
            continue
        contiguous = np.ascontiguousarray(values, np.float32)
        write_frame(answers, {"shape": list(values.shape)}, contiguous.tobytes())


class ServedNetwork:
    """A package's network on the device that was found.

    Attributes:
        hello: what the parent needs to know of it.
    """

    def __init__(self, package: ModelPackage, device: str) -> None:
        """Build the network and find a batch size.

        Raises:
            ModelLoadError: the package has no training part.
            ImportError: Keras is not installed.
        """
        # Tensor cores round products to ten bits; embeddings must be those of the CPU. Read at first import.
        os.environ["NVIDIA_TF32_OVERRIDE"] = "0"
        if device == "cpu":
            os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
        import keras

        from desktop_app.training.fine_tuning.package_network import network_of_package

        parts = network_of_package(package)
        if package.manifest.storage == "float16":
            round_as_graph(parts.network)
        embedder = parts.embedder
        gpus = keras.distribution.list_devices("gpu")
        self._side = package.manifest.backbone.input
        self._embedding = _compiled(keras.Model(embedder.input, embedder.outputs[0]))
        self._feature_map = _compiled(keras.Model(embedder.input, embedder.outputs[1]))
        self._batch = self._found_batch(GPU_BATCH if gpus else CPU_BATCH)
        self.hello = {
            "device": "gpu" if gpus else "cpu",
            "device_name": str(gpus[0]) if gpus else "cpu",
            "batch_size": self._batch,
            "backbone_sha256": package.identity.backbone_sha256,
            "input_size": [self._side.width, self._side.height],
            "pid": os.getpid(),
        }

    def answer(self, header: Mapping[str, Any], payload: bytes) -> NDArray[np.float32]:
        """Return the values for one request.

        Raises:
            ValueError: the request is unknown or its crops do not fit.
        """
        crops = np.frombuffer(payload, np.uint8).reshape(header["shape"])
        if crops.shape[1:] != (self._side.height, self._side.width, 3):
            raise ValueError(f"crops of shape {crops.shape} do not fit")
        if header["do"] == "embed":
            return self._embed(crops)
        if header["do"] == "feature_map":
            return np.asarray(self._feature_map(crops[:1].astype(np.float32)))[0]
        raise ValueError(f"unknown request {header['do']!r}")

    def _embed(self, crops: NDArray[np.uint8]) -> NDArray[np.float32]:
        parts = []
        for start in range(0, len(crops), self._batch):
            part = crops[start : start + self._batch]
            # A call is always full: another shape would be traced anew, for seconds.
            full = np.zeros((self._batch, *crops.shape[1:]), np.float32)
            full[: len(part)] = part
            parts.append(np.asarray(self._embedding(full))[: len(part)])
        return np.concatenate(parts)

    def _found_batch(self, largest: int) -> int:
        crop = np.full((1, self._side.height, self._side.width, 3), 128, np.float32)
        self._embedding(crop)
        fastest = float("inf")
        for _ in range(_TRIALS):
            started = time.perf_counter()
            self._embedding(crop)
            fastest = min(fastest, time.perf_counter() - started)
        size = largest
        while size > 1 and fastest * size > CALL_LIMIT_S:
            size //= 2
        self._embedding(np.repeat(crop, size, axis=0))
        return size


def _compiled(model: Any) -> Callable[[NDArray[np.float32]], Any]:
    # Without XLA: it made the small networks slower, and takes long to compile.
    model.compile(jit_compile=False)
    return lambda crops: model.predict_on_batch(crops)
