"""The use case "keep models": install, export, remove, choose the default, go back; every change is recorded.

Runs in progress keep their model, as a package is read into memory when it is loaded.
"""

import contextlib
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError, ExportError, ModelLoadError, PromotionError, StoreError
from desktop_app.domain.labelled import LabelledSet, Split
from desktop_app.domain.model_identity import ModelIdentity, ModelSummary
from desktop_app.domain.progress import ProgressEvent
from desktop_app.domain.trust import Consent, Standing, version_order
from desktop_app.persistence.atomic_file import atomic_writer
from desktop_app.services.model_changes import FILE_NAME, ModelChanges
from desktop_app.services.package_files import (
    delete,
    kept_versions,
    place,
    scratch_in,
    verified_copy,
    write_archive,
)
from desktop_app.services.package_trust import ask_if_needed, package_standing
from desktop_app.services.promotion import WHAT_HELPS, compare_with_default
from desktop_app.services.score_labelled import Outcome

if TYPE_CHECKING:
    from desktop_app.services.workspace import Workspace

_SUFFIX = ".lamella"
_NO_CONSENT = Consent()


class ModelShelf:
    """Changes the models of one user. Cheap to make; any one thread at a time may use it."""

    def __init__(self, workspace: "Workspace") -> None:
        self._models = workspace.models
        self._folder = workspace.dirs.user_models_dir
        self._runs_folder = workspace.dirs.data_dir / "training_runs"
        self._default_file = workspace.default_model_file
        self._changes = ModelChanges(workspace.dirs.data_dir / FILE_NAME)

    @property
    def can_roll_back(self) -> bool:
        """True when an earlier default is on record."""
        return bool(self._changes.earlier_defaults())

    def changes(self) -> tuple[dict[str, Any], ...]:
        """Return the record of changes, oldest first."""
        return self._changes.entries()

    def install(self, path: Path, consent: Consent = _NO_CONSENT) -> ModelSummary:
        """Install a package, a folder or a ``.lamella`` file; it appears verified or not at all.

        Another version of an installed model takes its place; the old one is kept out of sight.

        Raises:
            ConsentNeededError: no trusted key signed it, or it is older; the user has not agreed to that.
            ModelLoadError: it is damaged, unsafe, there already, or would replace a shipped or default model.
            EngineError: the runtime refuses it.
            StoreError: the models folder cannot be written.
        """
        with scratch_in(self._folder) as scratch, _disk_words(self._folder):
            copy, summary = verified_copy(path, scratch)
            replaced = self._may_replace(summary)
            standing = self.standing(path, copy)
            ask_if_needed(summary, replaced, standing, consent)
            self._changes.append(
                "installed",
                **_named(summary.identity),
                replaced=_version_of(replaced),
                source=str(path),
                signature=standing.value,
            )
            place(copy, self._folder, summary, replaced)
        return self._models.summary(summary.identity.model_id)

    def standing(self, path: Path, copy: Path | None = None) -> Standing:
        """Return who vouches for the package at ``path``, or for the ``copy`` that was made of it.

        What this machine trained, exported or accepted before is known by its digest.

        Raises:
            ModelLoadError: it cannot be read, or its signature is not one of it.
        """
        known = {str(entry.get("sha256", "")) for entry in self._changes.entries()}
        return package_standing(copy or path, known, name=path.name)

    def kept(self, model_id: str) -> tuple[str, ...]:
        """Return the versions of a model that were replaced and can be put back, the newest last."""
        return tuple(sorted(kept_versions(self._folder, model_id), key=version_order))

    def restore(self, model_id: str, version: str = "") -> ModelSummary:
        """Put a replaced version of a model back in its place; the one that stands there is kept in turn.

        Args:
            model_id: id of a model that the user added.
            version: which one; empty for the one that was replaced last.

        Raises:
            ModelLoadError: no such version is kept, it is damaged, or the model is the default.
            StoreError: the models folder cannot be written.
        """
        present = self._models.summary(model_id)
        kept = kept_versions(self._folder, model_id)
        wanted = version or self._replaced_last(model_id, kept)
        if wanted not in kept:
            which = f"version {version}" if version else "earlier version"
            raise ModelLoadError(f"No {which} of {present.title} is kept.")
        if model_id == self._models.default_id():
            raise ModelLoadError(
                f"{present.title} {present.identity.version} is the default model. Go back to the earlier "
                "default first, then to the earlier version of this model."
            )
        with scratch_in(self._folder) as scratch, _disk_words(self._folder):
            copy, summary = verified_copy(kept[wanted], scratch)
            self._changes.append("restored", **_named(summary.identity), replaced=present.identity.version)
            place(copy, self._folder, summary, present)
            delete(kept[wanted])
        return self._models.summary(model_id)

    def _replaced_last(self, model_id: str, kept: Collection[str]) -> str:
        for entry in reversed(self._changes.entries()):
            if entry.get("model_id") == model_id and entry.get("replaced") in kept:
                return str(entry["replaced"])
        return max(kept, key=version_order, default="")

    def export(self, model_id: str, target: Path) -> Path:
        """Write an installed model as one ``.lamella`` file; the same model gives the same bytes.

        Raises:
            ModelLoadError: there is no such model, or it is damaged.
            ExportError: the file cannot be written.
        """
        if target.suffix.lower() != _SUFFIX:
            raise ExportError(f"The name of a model file ends in {_SUFFIX}; {target.name} does not.")
        summary = self._models.summary(model_id)
        write_archive(summary.location, target)
        if summary.location.is_relative_to(self._folder):
            # What comes back is known by it and need not be asked about.
            self._changes.append("exported", **_named(summary.identity), target=str(target))
        return target

    def remove(self, model_id: str) -> None:
        """Delete a model that the user added.

        Raises:
            ModelLoadError: there is no such model, it is a shipped one, or the default.
            StoreError: it cannot be deleted.
        """
        summary = self._models.summary(model_id)
        if not summary.location.is_relative_to(self._folder):
            raise ModelLoadError(f"{summary.title} belongs to Lamella and cannot be removed.")
        if summary.identity.model_id == self._models.default_id():
            raise ModelLoadError(f"{summary.title} is the default model. Choose another default first.")
        self._changes.append("removed", **_named(summary.identity))
        with _disk_words(summary.location):
            delete(summary.location)

    def check(
        self,
        model_id: str,
        cancel: CancelToken,
        labelled: LabelledSet | None = None,
        split: Split | None = None,
        threads: int = 0,
    ) -> Iterator[ProgressEvent[Outcome]]:
        """Compare a model with the default on locked test patients and record what came out.

        Nothing is classified when these two packages were compared before, unless ``labelled`` is given.

        Raises:
            PromotionError: the rule forbids the promotion, or the two cannot be compared.
            ModelLoadError, EngineError, Cancelled: as ``CompareModels`` does.
        """
        summary, old = self._models.summary(model_id), self._models.summary()
        if summary.identity.sha256 == old.identity.sha256:
            return
        evidence = self._changes.evidence(summary.identity.sha256, old.identity.sha256)
        if evidence is None or labelled is not None:
            evidence = yield from compare_with_default(
                self._models, self._runs_folder, summary, cancel, labelled, split, threads
            )
            self._changes.append("compared", **_named(summary.identity), evidence=evidence.to_json())
        if evidence.refusal:
            raise PromotionError(f"{evidence.refusal} {WHAT_HELPS}")

    def set_default(self, model_id: str, override_reason: str = "") -> ModelSummary:
        """Make a model the default, by the evidence of ``check`` or for a recorded reason.

        Raises:
            PromotionError: the rule forbids it or was not checked, and no reason is given.
            ModelLoadError: there is no such model, or it is damaged.
            StoreError: the choice cannot be written.
        """
        summary, old = self._models.summary(model_id), self._models.summary()
        if summary.identity.sha256 == old.identity.sha256:
            return summary
        self._models.verify(summary.identity.model_id)
        evidence = self._changes.evidence(summary.identity.sha256, old.identity.sha256)
        reason = override_reason.strip()
        if not reason:
            if evidence is None:
                raise PromotionError(
                    f"{summary.title} was not compared with the default, {old.title}, on locked test "
                    f"patients. {WHAT_HELPS}"
                )
            if evidence.refusal:
                raise PromotionError(f"{evidence.refusal} {WHAT_HELPS}")
        self._changes.append(
            "default",
            **_named(summary.identity),
            previous=old.identity.model_id,
            override_reason=reason,
            evidence=evidence.to_json() if evidence is not None else None,
        )
        self._write_default(summary.identity.model_id)
        return self._models.summary(summary.identity.model_id)

    def roll_back(self) -> ModelSummary:
        """Go back to the default before this one.

        Raises:
            ModelLoadError: there was none, or it is not installed any more.
            StoreError: the choice cannot be written.
        """
        earlier = self._changes.earlier_defaults()
        if not earlier:
            raise ModelLoadError("There is no earlier default model to go back to.")
        summary = self._models.summary(earlier[-1])
        self._changes.append("rolled_back", **_named(summary.identity), previous=self._models.default_id())
        self._write_default(summary.identity.model_id)
        return self._models.summary(summary.identity.model_id)

    def _may_replace(self, summary: ModelSummary) -> ModelSummary | None:
        """Return the installed model that ``summary`` would take the place of."""
        model_id, version = summary.identity.model_id, summary.identity.version
        installed = {known.identity.model_id: known for known in self._models.summaries()}
        known = installed.get(model_id)
        if known is None:
            return None
        if known.identity.version == version:
            raise ModelLoadError(f"{known.title} {version} is installed already.")
        if not known.location.is_relative_to(self._folder):
            raise ModelLoadError(
                f'The package carries the id "{model_id}" of a model that belongs to Lamella. Its maker must '
                "give it an id of its own."
            )
        if model_id == self._models.default_id():
            raise ModelLoadError(
                f"{known.title} {known.identity.version} is the default model, and a new version must be "
                "compared with it first. Choose another default, then install it."
            )
        return known

    def _write_default(self, model_id: str) -> None:
        with _disk_words(self._default_file):
            self._default_file.parent.mkdir(parents=True, exist_ok=True)
            with atomic_writer(self._default_file) as stream:
                stream.write(json.dumps({"default": model_id}).encode("ascii") + b"\n")


def _named(identity: ModelIdentity) -> dict[str, str]:
    return {"model_id": identity.model_id, "version": identity.version, "sha256": identity.sha256}


def _version_of(summary: ModelSummary | None) -> str:
    return summary.identity.version if summary is not None else ""


@contextlib.contextmanager
def _disk_words(path: Path) -> Iterator[None]:
    try:
        yield
    except AppError:
        raise
    except OSError as error:
        raise StoreError(
            f"The models could not be changed at {path}: {error.strerror or error}.", str(error)
        ) from error
