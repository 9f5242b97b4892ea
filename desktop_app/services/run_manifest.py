"""What a report was made with: versions, machine, device, seeds, model digests."""

import hashlib
import platform
import sys
from collections.abc import Iterator, Sequence

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.services.models import available_cores
from desktop_app.services.package_versions import package_version

Line = tuple[str, str]
_PACKAGES = {"LiteRT": "ai-edge-litert", "NumPy": "numpy", "Pillow": "pillow", "tifffile": "tifffile"}
_SEED = (
    "none: answers draw nothing at random. The masks of Monte-Carlo dropout follow from SHAKE-256 over the "
    "digests of the model and of the picture's pixels, so they come out the same anywhere."
)


def run_manifest(
    states: Sequence[FieldState],
    model: ModelIdentity | None,
    thresholds: Thresholds,
    device: str,
    app_version: str,
) -> tuple[Line, ...]:
    """Return the lines; they name no file, no folder, no user and no computer.

    Args:
        states: the fields reported.
        model: whose answers they are.
        thresholds: the band in force.
        device: what computed, in words; empty says the processor.
        app_version: of Lamella.
    """
    return (
        ("Lamella", app_version),
        ("Python", platform.python_version()),
        *((title, package_version(package) or "not known") for title, package in _PACKAGES.items()),
        ("Operating system", f"{platform.system()} {platform.release()}, {platform.machine()}"),
        ("Device", device or f"CPU, {available_cores()} cores, {sys.byteorder}-endian"),
        ("Seed", _SEED),
        *_model_lines(model),
        ("Thresholds", f"benign up to {thresholds.benign:.6f}, malignant from {thresholds.malignant:.6f}"),
        *_field_lines(states),
    )


def _model_lines(model: ModelIdentity | None) -> Iterator[Line]:
    if model is None:
        yield "Model", "none"
        return
    yield "Model", f"{model.model_id} {model.version}"
    yield "Model manifest sha256", model.sha256
    yield "Backbone sha256", model.backbone_sha256
    yield "Local calibration", model.calibration or "none"


def _field_lines(states: Sequence[FieldState]) -> Iterator[Line]:
    yield "Fields", str(len(states))
    times = sorted(
        state.prediction.classified_at
        for state in states
        if state.prediction is not None and not state.failure
    )
    if times:
        yield "First answer", times[0].isoformat(timespec="seconds")
        yield "Last answer", times[-1].isoformat(timespec="seconds")
    yield "Digest of all digests", _whole_digest(states)


def _whole_digest(states: Sequence[FieldState]) -> str:
    """Return the sha256 over the fields' digests as reported, sorted, one to a line."""
    digests = sorted(file_digest(state) for state in states)
    return hashlib.sha256("".join(f"{digest}\n" for digest in digests).encode()).hexdigest()


def file_digest(state: FieldState) -> str:
    """Return the digest of a file as reports give it; empty when its bytes could not be read."""
    if state.failure is not None:
        return state.failure.sha256
    return "" if state.facts is None else state.facts.sha256
