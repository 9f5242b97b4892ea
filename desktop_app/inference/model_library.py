"""The installed models: packages found in several folders, with broken ones listed rather than fatal."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.errors import ModelLoadError
from desktop_app.domain.model_identity import ModelSummary
from desktop_app.inference.manifest_io import MANIFEST_NAME
from desktop_app.inference.package import PACKAGE_SUFFIX, ModelPackage, open_package, read_summary

DEFAULT_FILE_NAME = "default.json"


class ModelLibrary:
    """Finds and loads packages below ``directories``; in a clash of ids the earlier directory wins.

    Each call looks at the disk anew, so packages may come and go while the program runs.
    """

    def __init__(self, directories: Sequence[Path], default_file: Path | None = None) -> None:
        """Look below ``directories``; the default that ``default_file`` names goes before theirs."""
        self._directories = tuple(directories)
        self._default_files = (
            *((default_file,) if default_file is not None else ()),
            *(directory / DEFAULT_FILE_NAME for directory in self._directories),
        )

    def summaries(self) -> tuple[ModelSummary, ...]:
        """Return the usable packages by id, judged by their manifests alone; ``load`` verifies the rest."""
        found: dict[str, ModelSummary] = {}
        for summary in self._scan()[0]:
            found.setdefault(summary.identity.model_id, summary)
        default = _usable_default(self._named_defaults(), found)
        return tuple(_mark(found[model_id], default) for model_id in sorted(found))

    def broken(self) -> tuple[tuple[Path, str], ...]:
        """Return the packages that cannot be used, each with a sentence for the user."""
        return tuple(self._scan()[1])

    def default_id(self) -> str | None:
        """Return the first named default that is installed, else the first that is named, or None."""
        named = self._named_defaults()
        if len(named) < 2:
            return named[0] if named else None
        return _usable_default(named, {item.identity.model_id: item for item in self._scan()[0]})

    def load(self, model_id: str | None = None) -> ModelPackage:
        """Return the verified package ``model_id``; without an id the default, else the first by id.

        Raises:
            ModelLoadError: no such model, or its package is damaged.
        """
        summaries = self.summaries()
        wanted = model_id or self._fallback_id(summaries)
        for summary in summaries:
            if summary.identity.model_id == wanted:
                return open_package(summary.location)
        raise ModelLoadError(self._explain_absence(wanted, summaries))

    def _fallback_id(self, summaries: tuple[ModelSummary, ...]) -> str | None:
        ids = [summary.identity.model_id for summary in summaries]
        default = self.default_id()
        return default if default in ids or not ids else ids[0]

    def _explain_absence(self, wanted: str | None, summaries: tuple[ModelSummary, ...]) -> str:
        reasons = [reason for _, reason in self.broken()]
        if not summaries:
            return " ".join(["No usable model is installed.", *reasons])
        ids = ", ".join(summary.identity.model_id for summary in summaries)
        mine = [reason for path, reason in self.broken() if path.stem == wanted]
        return " ".join([f'There is no usable model "{wanted}". Installed: {ids}.', *mine])

    def _named_defaults(self) -> list[str]:
        named: list[str] = []
        for path in self._default_files:
            try:
                body = json.loads(path.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                continue
            if isinstance(body, dict) and isinstance(body.get("default"), str):
                named.append(str(body["default"]))
        return named

    def _scan(self) -> tuple[list[ModelSummary], list[tuple[Path, str]]]:
        usable, broken = [], []
        for path in self._candidates():
            try:
                usable.append(read_summary(path))
            except ModelLoadError as error:
                broken.append((path, error.message))
        return usable, broken

    def _candidates(self) -> Iterator[Path]:
        for directory in self._directories:
            try:
                entries = sorted(directory.iterdir())
            except OSError:
                continue
            for path in entries:
                if path.name.startswith("."):
                    continue
                is_archive = path.suffix.lower() == PACKAGE_SUFFIX and path.is_file()
                if is_archive or (path / MANIFEST_NAME).exists():
                    yield path


def _usable_default(named: Sequence[str], installed: Mapping[str, ModelSummary]) -> str | None:
    return next((name for name in named if name in installed), named[0] if named else None)


def _mark(summary: ModelSummary, default: str | None) -> ModelSummary:
    return replace(summary, is_default=summary.identity.model_id == default)
