"""The folders of training runs: what was asked, how far it came, how it ended.

A run is a folder below ``training_runs``: ``request.json`` (the child reads it), ``history.jsonl`` and
``checkpoint`` (the child writes them), ``log.txt``, and ``result.json`` or ``failure.json`` at the end.
"""

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import AppError, StoreError
from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.few_patients import why_no_interval, without_intervals
from desktop_app.domain.job_messages import EpochDone, message_from_json
from desktop_app.domain.labelled import Label, LabelledImage, Side
from desktop_app.persistence.atomic_file import atomic_writer

REQUEST, RESULT, FAILURE, HISTORY = "request.json", "result.json", "failure.json", "history.jsonl"
LOG = "log.txt"


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One line of the list of runs.

    Attributes:
        run_id: name of its folder.
        title: the user's.
        state: ``unfinished``, ``finished`` or ``failed``.
        epochs_done: epochs on record.
        created_at: local time zone of the reader decides how it is shown; always in UTC here.
        base_model: id of the model it started from.
        model_id: id of the model it makes or made.
        problem: why it failed, as a sentence; empty otherwise.
    """

    run_id: str
    title: str
    state: str
    epochs_done: int
    created_at: datetime
    base_model: str = ""
    model_id: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FineTuneResult:
    """What a finished run gave.

    Attributes:
        run_id: the run.
        model_id: id of the new package.
        package_path: its folder.
        best_epoch: the epoch whose weights were kept, from 1.
        before: figures of the base model on the locked test patients, by name.
        after: figures of the new model on the same fields.
        answers: the new model's answer to each of them; none in the results of older versions.
    """

    run_id: str
    model_id: str
    package_path: Path
    best_epoch: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    answers: tuple[ScoredImage, ...] = ()

    @property
    def why_no_interval(self) -> str:
        """A sentence when the locked test patients are too few for intervals; else empty."""
        return why_no_interval(self.after)


class TrainingRuns:
    """Reads and writes the folders of all runs of a profile."""

    def __init__(self, folder: Path) -> None:
        """Look at the runs below ``folder``, which need not exist yet."""
        self.folder = folder

    def create(self, title: str, request: Mapping[str, Any]) -> str:
        """Make a folder for a run and return its id.

        Raises:
            StoreError: it cannot be written.
        """
        now = datetime.now(UTC)
        stem = f"{now:%Y%m%d-%H%M%S}-{slug(title, '-')}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            run_id = self._claimed(stem)
            body = {"title": title, "created_at": now.isoformat(), **request}
            _write(self.path(run_id) / REQUEST, body)
        except OSError as error:
            raise StoreError(
                f"The training could not be set up in {self.folder}. Free some space there and try again.",
                str(error),
            ) from error
        return run_id

    def path(self, run_id: str) -> Path:
        """Return a run's folder.

        Raises:
            AppError: the id is no name of a run.
        """
        if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]*", run_id):
            raise AppError(f'"{run_id}" is not the name of a training run.')
        return self.folder / run_id

    def request(self, run_id: str) -> dict[str, Any]:
        """Return what a run was asked to do.

        Raises:
            AppError: there is no such run, or its request cannot be read.
        """
        body = _read(self.path(run_id) / REQUEST)
        if body is None:
            raise AppError(f'There is no training run "{run_id}" here, or its request cannot be read.')
        return body

    def history(self, run_id: str) -> tuple[EpochDone, ...]:
        """Return the epochs on record, in order; a line cut off by a power failure is passed over."""
        try:
            lines = (self.path(run_id) / HISTORY).read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ()
        found: dict[int, EpochDone] = {}
        for line in lines:
            try:
                message = message_from_json({"kind": "EpochDone", **json.loads(line)})
            except (ValueError, TypeError):
                continue
            if isinstance(message, EpochDone):
                found[message.epoch] = message
        return tuple(found[number] for number in sorted(found))

    def summaries(self) -> tuple[RunSummary, ...]:
        """Return all runs, the newest first; folders that are no runs are passed over."""
        try:
            names = sorted((path.name for path in self.folder.iterdir() if path.is_dir()), reverse=True)
        except OSError:
            return ()
        found = [self._summary(name) for name in names if not name.startswith(".")]
        return tuple(summary for summary in found if summary is not None)

    def result(self, run_id: str) -> FineTuneResult | None:
        """Return what a run gave; None while it has not finished."""
        body = _read(self.path(run_id) / RESULT)
        if body is None:
            return None
        return FineTuneResult(
            run_id,
            str(body["model_id"]),
            Path(body["package"]),
            int(body["best_epoch"]),
            _honest(body.get("before") or {}),
            _honest(body.get("after") or {}),
            self._answers(run_id, body.get("after") or {}),
        )

    def keep_result(self, run_id: str, body: Mapping[str, Any]) -> None:
        """Record that a run has finished."""
        self.forget_failure(run_id)
        _write(self.path(run_id) / RESULT, body)

    def keep_failure(self, run_id: str, error: AppError) -> None:
        """Record why a run failed; it can be resumed all the same."""
        _write(self.path(run_id) / FAILURE, {"message": error.message, "detail": error.detail})

    def forget_failure(self, run_id: str) -> None:
        """A failed run is tried again."""
        (self.path(run_id) / FAILURE).unlink(missing_ok=True)

    def discard(self, run_id: str) -> None:
        """Delete a run; a model that it made stays."""
        shutil.rmtree(self.path(run_id), ignore_errors=True)

    def _answers(self, run_id: str, after: Mapping[str, Any]) -> tuple[ScoredImage, ...]:
        """Return the locked test fields with their answers, which stand in the order of the request."""
        request = _read(self.path(run_id) / REQUEST) or {}
        try:
            images = [_image(item) for item in request["images"] if item["side"] == Side.TEST.value]
            return tuple(ScoredImage(*pair) for pair in zip(images, after["probabilities"], strict=True))
        except (KeyError, TypeError, ValueError):
            return ()

    def _claimed(self, stem: str) -> str:
        for number in range(1, 1000):
            run_id = stem if number == 1 else f"{stem}-{number}"
            try:
                self.path(run_id).mkdir()
            except FileExistsError:
                continue
            return run_id
        raise FileExistsError(stem)

    def _summary(self, run_id: str) -> RunSummary | None:
        try:
            folder = self.path(run_id)
        except AppError:
            return None
        body = _read(folder / REQUEST)
        if body is None:
            return None
        failure = _read(folder / FAILURE)
        state = "finished" if (folder / RESULT).exists() else "unfinished" if failure is None else "failed"
        return RunSummary(
            run_id,
            str(body.get("title", "")),
            state,
            len(self.history(run_id)),
            _time(str(body.get("created_at", ""))),
            str(body.get("plan", {}).get("base_model", "")),
            str(body.get("model_id", "")),
            str((failure or {}).get("message", "")),
        )


def slug(text: str, mark: str, longest: int = 40) -> str:
    """Return ``text`` as lower-case letters and digits joined by ``mark``; ``run`` when nothing is left."""
    return mark.join(re.findall(r"[a-z0-9]+", text.lower()))[:longest].strip(mark) or "run"


def _honest(side: Mapping[str, Any]) -> dict[str, Any]:
    """Return a measured side; intervals that an older version gave to too few patients are left out."""
    if isinstance(side.get("figures"), Mapping) and why_no_interval(side):
        return {**side, "figures": without_intervals(side["figures"])}
    return dict(side)


def _image(item: Mapping[str, str]) -> LabelledImage:
    magnification = item.get("magnification", "unknown")
    return LabelledImage(Path(item["path"]), Label(item["label"]), item["patient"], magnification)


def _time(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def _write(path: Path, body: Mapping[str, Any]) -> None:
    with atomic_writer(path) as stream:
        stream.write(json.dumps(body, indent=1).encode("utf-8"))


def _read(path: Path) -> dict[str, Any] | None:
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return body if isinstance(body, dict) else None
