"""What a run was asked to do, read from its folder; the last check that no patient stands on two sides."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.errors import LabelledDataError, SplitLeakError
from desktop_app.domain.labelled import Label, LabelledImage, Side
from desktop_app.domain.training_plan import TrainingPlan

REQUEST_NAME = "request.json"
_NAMES_SHOWN = 10


@dataclass(frozen=True)
class RunRequest:
    """One run, as ``request.json`` states it.

    Attributes:
        run_dir: folder of the run; everything that it keeps lies there.
        plan: how to train.
        base_package: folder or file of the package that training starts from.
        images: labelled pictures; ``stated_side`` holds the side of each.
        title: name of the new model, for people.
        model_id: id of the new package; empty derives one from the title.
        models_dir: where the package goes.
        cache_dir: where pixels and embeddings are kept.
        search: ranges of a search; empty takes the usual ones.
    """

    run_dir: Path
    plan: TrainingPlan
    base_package: Path
    images: tuple[LabelledImage, ...]
    title: str
    model_id: str
    models_dir: Path
    cache_dir: Path
    search: Mapping[str, Any] = field(default_factory=dict)

    def rows_of(self, side: Side) -> NDArray[np.int64]:
        """Return the rows of the pictures on one side, in order."""
        return np.array([row for row, image in enumerate(self.images) if image.stated_side is side], np.int64)

    def labels(self) -> NDArray[np.int64]:
        """Return the labels (n,), 1 for malignant."""
        return np.array([int(image.label is Label.MALIGNANT) for image in self.images], np.int64)

    def patients_of(self, side: Side) -> tuple[str, ...]:
        """Return the patients on one side, sorted."""
        return tuple(sorted({image.patient for image in self.images if image.stated_side is side}))

    def sides(self) -> dict[str, Side]:
        """Return the side of each patient."""
        return {image.patient: image.stated_side for image in self.images if image.stated_side is not None}


def read_request(run_dir: Path) -> RunRequest:
    """Return the request in ``run_dir``, checked for leaks.

    Raises:
        LabelledDataError: it is missing or damaged, or a class is missing where training needs it.
        SplitLeakError: a patient or a picture stands on two sides.
    """
    try:
        body = json.loads((run_dir / REQUEST_NAME).read_text("utf-8"))
        request = _request(run_dir, body)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LabelledDataError(
            f"The training in {run_dir} cannot be continued: its request is missing or damaged. "
            "Start a new training.",
            str(error),
        ) from error
    refuse_leaks((image.patient, image.pixel_sha256, image.stated_side) for image in request.images)
    _refuse_missing_classes(request)
    return request


def refuse_leaks(entries: Iterable[tuple[str, str, Side | None]]) -> None:
    """Refuse a patient, or equal pixels, on two sides.

    Args:
        entries: patient, digest of the pixels (empty when not known) and side of each picture.

    Raises:
        SplitLeakError: naming the patients.
    """
    sides: dict[tuple[str, str], set[Side | None]] = {}
    holders: dict[tuple[str, str], set[str]] = {}
    for patient, digest, side in entries:
        for key in (("patient", patient), *([("pixels", digest)] if digest else [])):
            sides.setdefault(key, set()).add(side)
            holders.setdefault(key, set()).add(patient)
    leaking = sorted(set().union(*(holders[key] for key, found in sides.items() if len(found) > 1)))
    if leaking:
        raise SplitLeakError(
            f"The split leaks: {', '.join(leaking[:_NAMES_SHOWN])} or pictures of theirs stand on two sides, "
            "so the figures would come out too good. Draw the split anew.",
            tuple(leaking),
        )


def _refuse_missing_classes(request: RunRequest) -> None:
    labels = request.labels()
    for side, words in ((Side.TRAIN, "learn from"), (Side.VALIDATION, "choose the best epoch by")):
        present = set(labels[request.rows_of(side)].tolist())
        if present != {0, 1}:
            missing = " and ".join(name for number, name in enumerate(Label) if number not in present)
            raise LabelledDataError(
                f"There is no {missing} field to {words}. Label fields of more patients, or draw the split "
                "anew."
            )


def _request(run_dir: Path, body: Mapping[str, Any]) -> RunRequest:
    return RunRequest(
        run_dir=run_dir,
        plan=TrainingPlan.from_json(body["plan"]),
        base_package=Path(body["base_package"]),
        images=tuple(_image(image) for image in body["images"]),
        title=str(body["title"]),
        model_id=str(body.get("model_id", "")),
        models_dir=Path(body["models_dir"]),
        cache_dir=Path(body.get("cache_dir") or run_dir / "cache"),
        search=dict(body.get("search") or {}),
    )


def _image(body: Mapping[str, str]) -> LabelledImage:
    return LabelledImage(
        path=Path(body["path"]),
        label=Label(body["label"]),
        patient=body["patient"],
        magnification=body.get("magnification", "unknown"),
        pixel_sha256=body.get("pixel_sha256", ""),
        stated_side=Side(body["side"]),
    )
