"""The engine for GPUs: a child process that serves embeddings from Keras over a pipe.

This process imports neither Keras nor TensorFlow. When the child dies or hangs, the engine says so and is of
no further use; ``FallbackEngine`` then goes on with LiteRT.
"""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import EngineError
from desktop_app.domain.frames import read_frame, write_frame
from desktop_app.services.child_process import ChildProcess

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktop_app.inference.package import ModelPackage

START_LIMIT_S = 120.0
CALL_LIMIT_S = 30.0


class KerasEngine:
    """Runs a package's network in a child; implements ``desktop_app.domain.ports.Engine``.

    Attributes:
        backbone_sha256: key of the embeddings it yields.
        batch_size: crops per call, as the child found by timing.
        input_size: (width, height) in pixels of a crop.
        device: ``gpu`` or ``cpu``.
        device_name: what Keras calls it.
    """

    def __init__(
        self, package: "ModelPackage", device: str = "auto", command: list[str] | None = None
    ) -> None:
        """Start the child and wait until it is ready, some seconds.

        Args:
            package: whose training part the child loads.
            device: ``auto``, ``cpu`` or ``gpu``.
            command: starts the child; None for our own program.

        Raises:
            EngineError: it could not be started, or has another backbone.
        """
        self.backbone_sha256 = package.identity.backbone_sha256
        backbone = package.manifest.backbone
        self.input_size = (backbone.input.width, backbone.input.height)
        request = {"package": str(Path(package.location).absolute()), "device": device}
        self._child = ChildProcess("engine", request, command=command)
        self._owner = threading.get_ident()
        self._is_open = True
        self._is_late = False
        try:
            self._child.start()
            hello, _ = self._received(START_LIMIT_S)
            self._check_greeting(hello)
        except BaseException:
            self.close()
            raise
        self.batch_size = int(hello["batch_size"])
        self.device = str(hello["device"])
        self.device_name = str(hello["device_name"])

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def embed(self, crops: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return embeddings (n, d) float32 of crops (n, height, width, 3) uint8; any n above 0.

        Raises:
            EngineError: the child failed, died or hung; the crops do not fit.
        """
        import numpy as np

        # One batch at a time: how long an answer may take does not depend on how much is asked.
        starts = range(0, max(1, len(crops)), self.batch_size)
        parts = [self._asked("embed", crops[start : start + self.batch_size]) for start in starts]
        return parts[0] if len(parts) == 1 else np.concatenate(parts)

    def feature_map(self, crop: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        """Return the last pooled feature map (h, w, c) float32 of one crop (height, width, 3) uint8.

        Raises:
            EngineError: as for ``embed``.
        """
        return self._asked("feature_map", crop[None])

    def close(self) -> None:
        """End the child; its memory on the GPU is free then."""
        self._is_open = False
        self._child.kill()
        self._child.end()
        self._child.free_log()

    def _check_greeting(self, hello: Mapping[str, Any]) -> None:
        if hello.get("backbone_sha256") != self.backbone_sha256:
            raise EngineError("The second process loaded another model than this one.")

    def _asked(self, what: str, crops: "NDArray[np.uint8]") -> "NDArray[np.float32]":
        import numpy as np

        self._check(crops)
        try:
            payload = np.ascontiguousarray(crops).tobytes()
            write_frame(self._child.stdin, {"do": what, "shape": list(crops.shape)}, payload)
        except (OSError, ValueError) as error:
            raise self._death() from error
        header, body = self._received(CALL_LIMIT_S)
        values: NDArray[np.float32] = np.frombuffer(body, np.float32).reshape(header["shape"])
        if not np.isfinite(values).all():
            raise EngineError("The model gave an answer that is not a number.")
        return values

    def _received(self, limit_s: float) -> tuple[dict[str, Any], bytes]:
        """Return the child's next frame; one that is silent for too long is killed, which ends its pipe."""
        watch = threading.Timer(limit_s, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            header, body = read_frame(self._child.stdout)
        except (EOFError, OSError, ValueError) as error:
            raise self._death() from error
        finally:
            watch.cancel()
            watch.join()
        if "error" in header:
            raise EngineError(f"{header['error']}", str(header.get("kind", "")))
        return header, body

    def _give_up(self) -> None:
        self._is_late = True
        self._child.kill()

    def _death(self) -> EngineError:
        self._child.kill()
        self._child.end()
        death = self._child.death("")
        if self._is_late:
            return EngineError("The second process of Lamella did not answer in time.", death.detail)
        return EngineError(death.message.strip(), death.detail)

    def _check(self, crops: "NDArray[np.uint8]") -> None:
        width, height = self.input_size
        if not self._is_open:
            raise EngineError("The model was already closed.")
        if threading.get_ident() != self._owner:
            raise EngineError("The model was used from a thread that does not own it.")
        if crops.dtype != "uint8" or crops.shape[1:] != (height, width, 3):
            raise EngineError(
                f"The model got pixels of shape {crops.shape} {crops.dtype} instead of its input."
            )
