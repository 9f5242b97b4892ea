"""Converts an embedder to LiteRT and runs it; TensorFlow is imported only while converting."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

CALL_BATCH = 4


def to_tflite(embedder: Any, *, half_precision: bool) -> bytes:
    """Returns the embedder as a LiteRT graph with a free batch size.

    Args:
        embedder: Keras model with outputs embedding and feature map.
        half_precision: store weights as float16; sums stay float32.
    """
    import tensorflow as tf

    with tempfile.TemporaryDirectory() as scratch:
        embedder.export(scratch, verbose=False)
        converter = tf.lite.TFLiteConverter.from_saved_model(scratch)
        if half_precision:
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
            converter.target_spec.supported_types = [tf.float16]
        return bytes(converter.convert())


class TfliteRunner:
    """Runs a graph on the CPU with XNNPACK; not thread-safe, like every LiteRT interpreter."""

    def __init__(self, graph: bytes | Path, batch: int = CALL_BATCH, threads: int = 2) -> None:
        from ai_edge_litert.interpreter import Interpreter

        source = {"model_content": graph} if isinstance(graph, bytes) else {"model_path": str(graph)}
        self._interpreter = Interpreter(**source, num_threads=threads)
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._batch = batch
        shape = [batch, *self._interpreter.get_input_details()[0]["shape"][1:]]
        self._interpreter.resize_tensor_input(self._input, shape)
        self._interpreter.allocate_tensors()
        self._outputs = [output["index"] for output in self._interpreter.get_output_details()]

    def __call__(self, crops: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
        """Returns every output of at most one batch of crops (n, h, w, 3), in the graph's own order."""
        missing = self._batch - len(crops)
        padded = np.concatenate([crops, np.repeat(crops[-1:], missing, axis=0)]) if missing else crops
        self._interpreter.set_tensor(self._input, padded.astype(np.float32))
        self._interpreter.invoke()
        return [np.array(self._interpreter.get_tensor(index)[: len(crops)]) for index in self._outputs]


class TfliteEmbedder:
    """Embeds crops with a graph; not thread-safe."""

    def __init__(self, graph: bytes | Path, threads: int = 2, batch: int = CALL_BATCH) -> None:
        self._run = TfliteRunner(graph, batch, threads)
        self._batch = batch

    def embed(
        self, crops: NDArray[np.uint8], on_progress: Callable[[int], object] | None = None
    ) -> NDArray[np.float32]:
        """Returns embeddings (n, d) of crops (n, h, w, 3) of 0 to 255; reports crops done per call."""
        rows = []
        for start in range(0, len(crops), self._batch):
            chunk = crops[start : start + self._batch]
            rows.append(next(output for output in self._run(chunk) if output.ndim == 2))
            if on_progress is not None:
                on_progress(len(chunk))
        return np.concatenate(rows)
