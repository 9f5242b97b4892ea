"""The record of what was done to the installed models: one JSON object per line, only ever appended to."""

import json
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import StoreError
from desktop_app.domain.promotion import PromotionEvidence

FILE_NAME = "model_changes.jsonl"


class ModelChanges:
    """Reads and extends the record."""

    def __init__(self, path: Path) -> None:
        """Use the record at ``path``, which need not exist yet."""
        self.path = path

    def append(self, what: str, **facts: Any) -> None:
        """Add one entry and force it to the disk.

        Raises:
            StoreError: it cannot be written; then the change it describes must not happen.
        """
        entry = {"when": datetime.now(UTC).isoformat(timespec="seconds"), "what": what, **facts}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab") as stream:
                stream.write(json.dumps(entry).encode("ascii") + b"\n")
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise StoreError(
                f"The change could not be recorded in {self.path}: {error.strerror}. Nothing was changed.",
                str(error),
            ) from error

    def entries(self) -> tuple[dict[str, Any], ...]:
        """Return all entries, oldest first; a line cut off by a power failure is passed over."""
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ()
        return tuple(entry for line in lines if (entry := _parsed(line)) is not None)

    def evidence(self, new_sha256: str, old_sha256: str) -> PromotionEvidence | None:
        """Return the newest comparison of these two packages."""
        for entry in reversed(self.entries()):
            if entry["what"] != "compared" or not isinstance(entry.get("evidence"), Mapping):
                continue
            try:
                found = PromotionEvidence.from_json(entry["evidence"])
            except TypeError:
                continue
            if found.is_about(new_sha256, old_sha256):
                return found
        return None

    def earlier_defaults(self) -> list[str]:
        """Return the ids of the defaults that can be gone back to, the newest last."""
        earlier: list[str] = []
        for entry in self.entries():
            if entry["what"] == "default":
                earlier.append(str(entry.get("previous", "")))
            elif entry["what"] == "rolled_back" and earlier:
                earlier.pop()
        return earlier


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and isinstance(entry.get("what"), str) else None
