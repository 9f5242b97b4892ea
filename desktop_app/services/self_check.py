"""The self-check: looks at everything that Lamella needs and tells it as lines, one after the other.

A check that fails in a way that nobody foresaw is a finding, never the end of the self-check.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.self_check import Advice, CheckLine, Health, Topic
from desktop_app.services.check_folders import check_folders
from desktop_app.services.check_machine import check_machine, check_program
from desktop_app.services.check_models import check_test_image, model_checks
from desktop_app.services.workspace import Workspace

_log = logging.getLogger(__name__)
_Check = tuple[Topic, Callable[[], Iterable[CheckLine]]]


class SelfCheck:
    """Checks one workspace; any one thread."""

    def __init__(self, workspace: Workspace, more: Sequence[CheckLine] = ()) -> None:
        """Check ``workspace``; ``more`` holds what only the caller can know, such as of the screen."""
        self._workspace, self._more = workspace, tuple(more)

    def __call__(self, cancel: CancelToken) -> Iterator[ProgressEvent[CheckLine]]:
        """Yield lines as they are found.

        Raises:
            Cancelled: the user stopped.
        """
        checks = self._checks()
        yield ProgressEvent(0, len(checks))
        for number, (topic, check) in enumerate(checks, 1):
            cancel.raise_if_cancelled()
            yield ProgressEvent(number, len(checks), tuple(_guarded(topic, check)))

    def _checks(self) -> list[_Check]:
        workspace = self._workspace
        try:
            models = model_checks(workspace.models)
        except Exception as error:  # noqa: BLE001 - a folder of models that cannot be read is a finding
            models = [partial(_failed, Topic.MODEL, error)]
        return [
            (Topic.PROGRAM, check_program),
            (Topic.SCREEN, lambda: self._more),
            (Topic.SETTINGS, self._settings),
            (Topic.DATA, lambda: check_folders(workspace.dirs)),
            (Topic.PROCESSOR, lambda: check_machine(workspace.dirs.state_dir)),
            *((Topic.MODEL, partial(_one, check)) for check in models),
            (Topic.TEST_IMAGE, lambda: (check_test_image(workspace.models, workspace.samples_dir),)),
        ]

    def _settings(self) -> Iterable[CheckLine]:
        if not self._workspace.settings_notice:
            return ()
        told = "some could not be read"
        return (CheckLine(Topic.SETTINGS, Health.WARNING, told, Advice.CHECK_SETTINGS),)


def _one(check: Callable[[], CheckLine]) -> tuple[CheckLine]:
    return (check(),)


def _guarded(topic: Topic, check: Callable[[], Iterable[CheckLine]]) -> Iterator[CheckLine]:
    try:
        yield from check()
    except Exception as error:  # noqa: BLE001 - see the module
        yield _failed(topic, error)


def _failed(topic: Topic, error: Exception) -> CheckLine:
    """Tell of a check that failed: of what kind the error was; its sentence may name a file."""
    _log.warning("self-check: %s", error, exc_info=error)
    advice = Advice.REINSTALL if isinstance(error, AppError) else Advice.ASK
    return CheckLine(topic, Health.PROBLEM, f"could not be checked ({type(error).__name__})", advice)
