"""A run's folder with a real tiny package and drawn fields, and a channel that listens."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.job_messages import EpochDone, JobMessage
from desktop_app.domain.training_plan import AugmentationPlan, HeadPlan, Stage, Strategy, TrainingPlan
from tests.helpers.tunable_package import tunable_package

SIDES = {"train": 3, "validation": 2, "test": 2}
PLAN = TrainingPlan(
    stages=(Stage(Strategy.HEAD, epochs=4, learning_rate=0.01),),
    head=HeadPlan(dense=(16, 8)),
    augmentation=AugmentationPlan(views=1),
    batch_size=4,
    deterministic=False,
    device="cpu",
)


class ListeningChannel:
    """Collects messages; ``on_epoch`` is called with each epoch and may raise or set flags."""

    def __init__(self, on_epoch: "Callable[[ListeningChannel, EpochDone], object] | None" = None) -> None:
        self.messages: list[JobMessage] = []
        self.should_finish = False
        self.is_cancelled = False
        self._on_epoch = on_epoch

    def send(self, message: JobMessage) -> None:
        self.messages.append(message)
        if isinstance(message, EpochDone) and self._on_epoch is not None:
            self._on_epoch(self, message)

    def checkpoint(self) -> None:
        if self.is_cancelled:
            raise Cancelled

    @property
    def epochs(self) -> list[EpochDone]:
        return [message for message in self.messages if isinstance(message, EpochDone)]


def training_run(folder: Path, plan: TrainingPlan = PLAN, **changes: Any) -> Path:
    """Write a run's folder below ``folder``: two patients a class and side at the least; return it."""
    base = folder / "models" / "tiny_tunable"
    if not base.exists():
        base.parent.mkdir(parents=True, exist_ok=True)
        tunable_package(base)
    run_dir = folder / "run"
    run_dir.mkdir(parents=True, exist_ok=True)
    body = {
        "plan": replace(plan, base_model="tiny_tunable").to_json(),
        "base_package": str(base),
        "images": _draw_fields(folder / "fields"),
        "title": "Our own",
        "model_id": "our_own",
        "models_dir": str(folder / "user_models"),
    }
    (run_dir / "request.json").write_text(json.dumps(body | changes), "utf-8")
    return run_dir


def _draw_fields(folder: Path) -> list[dict[str, str]]:
    folder.mkdir(parents=True, exist_ok=True)
    images, number = [], 0
    for side, patients in SIDES.items():
        for label, shade in (("benign", 200), ("malignant", 90)):
            for patient in range(patients):
                for field in range(2):
                    number += 1
                    path = folder / f"{side}-{label}-{patient}-{field}.png"
                    noise = np.random.default_rng(number).integers(-40, 40, (40, 40, 3))
                    Image.fromarray(np.clip(shade + noise, 0, 255).astype(np.uint8)).save(path)
                    images.append(
                        {
                            "path": str(path),
                            "label": label,
                            "patient": f"{side}-{label}-{patient}",
                            "side": side,
                        }
                    )
    return images
