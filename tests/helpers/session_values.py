"""Builders of plain values for tests of the session and what stands on it."""

from datetime import UTC, datetime
from pathlib import Path

from desktop_app.domain.field import FieldResult, PictureFacts, Prediction
from desktop_app.domain.model_identity import ModelIdentity
from desktop_app.persistence.session_rows import ListedFile

MODEL = ModelIdentity("densenet", "1.2.0", "a" * 64, "b" * 64)
NOON = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)


def listed(path: str = "a/1.png", size_bytes: int = 10, mtime_ns: int = 5) -> ListedFile:
    """Return a listed file; folder and name follow from ``path``."""
    folder, _, name = path.rpartition("/")
    return ListedFile(path, folder, name, size_bytes, mtime_ns, "14-22", "40X")


def facts(pixels: str = "p", notes: tuple[str, ...] = ()) -> PictureFacts:
    """Return facts whose digests follow from ``pixels``."""
    return PictureFacts(700, 460, "PNG", "f" * 60 + pixels, pixels * 64, notes)


def answered(
    image_id: int, probability: float = 0.9, pixels: str = "p", model: ModelIdentity = MODEL
) -> FieldResult:
    """Return a result with a prediction."""
    prediction = Prediction(model, probability, probability / 2, NOON)
    return FieldResult(image_id, facts(pixels), prediction)


def session_file(tmp_path: Path) -> Path:
    """Return where tests keep their session."""
    return tmp_path / "sessions" / "x.lamella-session"
