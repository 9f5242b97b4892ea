"""The part of the self-check that uses the models: every file and answer of each, and one field by the clock.

Models that the user added are numbered, not named: who names a model after a patient or a colleague may.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop_app.domain.errors import AppError
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.self_check import Advice, CheckLine, Health, Topic
from desktop_app.persistence.app_dirs import bundled_models_dir
from desktop_app.services.models import ModelService

SLOW_S = 5.0


def model_checks(models: ModelService) -> list[Callable[[], CheckLine]]:
    """Return one check per model; cheap, the checks are not."""
    checks: list[Callable[[], CheckLine]] = []
    own = 0
    found = [(summary.location, partial(_verify, models, summary)) for summary in models.summaries()]
    broken = [(path, partial(_broken, message)) for path, message in models.broken()]
    for location, check in (*found, *broken):
        shipped = location.parent == bundled_models_dir()
        own += not shipped
        checks.append(partial(check, location.name if shipped else f"own model {own}", shipped))
    if not found:
        checks.append(_no_model)
    return checks


def check_test_image(models: ModelService, samples_dir: Path) -> CheckLine:
    """Return how long the default model takes for one of the drawn samples, decoding included."""
    from desktop_app.imaging.decoding import decode_image

    began = time.perf_counter()
    loaded = models.load(calibrated=False)
    try:
        load_s = time.perf_counter() - began
        sample = min(samples_dir.rglob("*.jpg"), key=lambda path: path.name)
        began = time.perf_counter()
        crops = loaded.prepare(decode_image(sample).pixels)
        decode_s = time.perf_counter() - began
        loaded.classify([crops])
        whole_s = time.perf_counter() - began
    finally:
        loaded.close()
    told = f"read in {1000 * decode_s:.0f} ms, answered after {1000 * whole_s:.0f} ms"
    told += f" by the default model, which was loaded in {load_s:.1f} s"
    if whole_s > SLOW_S:
        return CheckLine(Topic.TEST_IMAGE, Health.WARNING, told, Advice.CLOSE_PROGRAMS)
    return CheckLine(Topic.TEST_IMAGE, Health.OK, told)


def _verify(models: ModelService, summary: ModelSummary, name: str, shipped: bool) -> CheckLine:
    try:
        models.verify(str(summary.location))
    except AppError as error:
        return _broken(error.message, name, shipped)
    told = f"{name} {summary.identity.version}: every file and every answer as shipped"
    return CheckLine(Topic.MODEL, Health.OK, told)


def _broken(message: str, name: str, shipped: bool) -> CheckLine:
    # A package's own sentence names files inside it, which are the user's only when the package is.
    told = f"{name}: {message}" if shipped else f"{name}: damaged, or not for this version"
    advice = Advice.REINSTALL if shipped else Advice.IMPORT_AGAIN
    return CheckLine(Topic.MODEL, Health.PROBLEM, told, advice)


def _no_model() -> CheckLine:
    return CheckLine(Topic.MODEL, Health.PROBLEM, "no usable model is installed", Advice.REINSTALL)
