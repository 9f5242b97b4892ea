"""Layers on disk: a JSON file each in ``<folder>/<model id>/``, and ``active.json`` names the one in use.

A file is whole or absent, and refused when its digest does not fit its numbers.
"""

import binascii
import hashlib
import json
import logging
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import CalibrationError
from desktop_app.domain.local_calibration import LayerSummary, LocalCalibration
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.persistence.layer_json import SCHEMA_VERSION, layer_from_json, layer_to_json

_ACTIVE_NAME = "active.json"
_LARGEST_FILE = 2_000_000
_NAME = re.compile(r"[\w(][\w .,()+-]{0,38}[\w.)]|\w")
_MODEL_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,119}")

_log = logging.getLogger(__name__)


class CalibrationFiles:
    """The layers of all models; every call looks at the disk anew.

    Attributes:
        folder: it need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, layer: LocalCalibration) -> None:
        """Keep a layer; one of the same name is replaced.

        Raises:
            CalibrationError: the name cannot be used, or the file cannot be written.
        """
        check_name(layer.name)
        self._write(self._path(layer.model.model_id, layer.name), layer_to_json(layer))

    def load(self, model_id: str, name: str) -> LocalCalibration:
        """Return one layer.

        Raises:
            CalibrationError: there is none of that name, or its file is damaged or newer.
        """
        return _read(self._path(model_id, name), name)

    def layers(self, model: ModelIdentity) -> tuple[LayerSummary, ...]:
        """Return the layers of a model by name; those that cannot be used say why."""
        active = self._active_name(model.model_id)
        found = [_summary(path, model) for path in sorted(self._of(model.model_id).glob("layer-*.json"))]
        marked = (replace(item, is_active=item.name == active and not item.problem) for item in found)
        return tuple(sorted(marked, key=lambda item: item.name.casefold()))

    def remove(self, model_id: str, name: str) -> None:
        """Delete a layer for good; the model answers as before it.

        Raises:
            CalibrationError: there is none of that name, or it cannot be deleted.
        """
        path = self._path(model_id, name)
        if self._active_name(model_id) == name:
            self.activate(model_id, "")
        try:
            path.unlink()
        except FileNotFoundError as error:
            raise _absent(name) from error
        except OSError as error:
            raise CalibrationError(f"The calibration {path} cannot be removed: {error.strerror}.") from error

    def activate(self, model_id: str, name: str) -> None:
        """Use the layer ``name`` from now on; an empty name uses the model as it is.

        Raises:
            CalibrationError: there is no such layer, or the choice cannot be written.
        """
        if name:
            self.load(model_id, name)
        self._write(self._of(model_id) / _ACTIVE_NAME, {"schema_version": SCHEMA_VERSION, "active": name})

    def active(self, model_id: str) -> LocalCalibration | None:
        """Return the layer in use, or None; a damaged one is not used, and the log says so."""
        name = self._active_name(model_id)
        if not name:
            return None
        try:
            return self.load(model_id, name)
        except CalibrationError as error:
            _log.warning("%s", error.message)
            return None

    def _active_name(self, model_id: str) -> str:
        try:
            body = json.loads((self._of(model_id) / _ACTIVE_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
        name = body.get("active") if isinstance(body, dict) else None
        return name if isinstance(name, str) else ""

    def _of(self, model_id: str) -> Path:
        if not _MODEL_ID.fullmatch(model_id):
            raise CalibrationError(f'"{model_id}" is no id of a model.')
        return self.folder / model_id

    def _path(self, model_id: str, name: str) -> Path:
        digest = hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest()[:16]
        return self._of(model_id) / f"layer-{digest}.json"

    def _write(self, path: Path, body: Mapping[str, Any]) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with atomic_writer(path) as stream:
                stream.write(json.dumps(body, indent=1, ensure_ascii=True).encode("ascii") + b"\n")
        except OSError as error:
            raise CalibrationError(
                f"The calibration could not be written to {path}: {error.strerror}.", str(error)
            ) from error


def check_name(name: str) -> None:
    """Refuse names that a report or a list could not show plainly.

    Raises:
        CalibrationError: the name is empty, long, or holds other marks.
    """
    if not _NAME.fullmatch(name):
        raise CalibrationError(
            f'"{name}" cannot name a calibration: use up to 40 letters, digits, blanks and . , ( ) + - _'
        )


def _read(path: Path, name: str) -> LocalCalibration:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise CalibrationError(f"The calibration {path} is damaged: it is far too large.")
        body = json.loads(path.read_text(encoding="utf-8"))
        version = body["schema_version"]
        if version not in range(1, SCHEMA_VERSION + 1):
            raise CalibrationError(
                f'The calibration "{name}" was written by a newer Lamella (schema {version}). Update Lamella.'
            )
        layer = layer_from_json(body)
    except FileNotFoundError as error:
        raise _absent(name) from error
    except (OSError, ValueError, KeyError, TypeError, binascii.Error) as error:
        raise CalibrationError(f"The calibration {path} is damaged and not used.", str(error)) from error
    if layer.digest != body["digest"]:
        raise CalibrationError(f"The calibration {path} was changed after it was made and is not used.")
    return layer


def _summary(path: Path, model: ModelIdentity) -> LayerSummary:
    try:
        layer = _read(path, path.stem)
    except CalibrationError as error:
        return LayerSummary(path.stem, model.model_id, problem=error.message)
    fits = layer.model.sha256 == model.sha256
    return LayerSummary(
        layer.name,
        model.model_id,
        layer.model.version,
        layer.digest,
        layer.depth,
        layer.created_at,
        layer.fields,
        layer.patients,
        problem=""
        if fits
        else f"It was made for version {layer.model.version} of this model, with other weights, and is not "
        "used with this one. Calibrate again.",
    )


def _absent(name: str) -> CalibrationError:
    return CalibrationError(f'There is no calibration "{name}" of this model.')
