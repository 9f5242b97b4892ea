"""Makes a folder of many fields and the session that has classified them, for benchmarks of the window.

A few hundred small pictures are drawn; every further file is a hard link to one of them. Answers, spreads,
assessments, reviews and embeddings are made up by a seeded generator; all else is what a run leaves.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402 - the path is set above
from PIL import Image  # noqa: E402

from desktop_app.domain.assessment import Assessment, Unassessable  # noqa: E402
from desktop_app.domain.errors import FailureReason  # noqa: E402
from desktop_app.domain.field import Failure, FieldResult, PictureFacts, Prediction  # noqa: E402
from desktop_app.domain.model_identity import ModelIdentity  # noqa: E402
from desktop_app.domain.naming import read_name  # noqa: E402
from desktop_app.domain.review import Decision  # noqa: E402
from desktop_app.domain.spread import Spread  # noqa: E402
from desktop_app.persistence.review_rows import Content  # noqa: E402
from desktop_app.persistence.review_store import ReviewChange  # noqa: E402
from desktop_app.persistence.session_file import session_path  # noqa: E402
from desktop_app.persistence.session_rows import EmbeddingKey, ListedFile, ScoredEmbeddings  # noqa: E402
from desktop_app.persistence.session_store import SqliteSessionStore  # noqa: E402
from desktop_app.services.reviewing import DEFAULT_READER  # noqa: E402

PICTURES = 300
PICTURE_PX = (175, 115)
PER_FOLDER = 500
PER_PATIENT = 20
EMBEDDING = 512
CLUSTERS = 12
_CHUNK = 5_000
_DECISIONS = (Decision.BENIGN, Decision.MALIGNANT, Decision.UNSURE)
_REASONS = (Unassessable.BLANK, Unassessable.OUT_OF_FOCUS, Unassessable.NOT_HE)


def make_pictures(folder: Path, count: int) -> list[Path]:
    """Draw the pictures and link them under ``count`` names; return the names in order."""
    dice = np.random.default_rng(4)
    drawn = []
    (folder / ".drawn").mkdir(parents=True)
    for number in range(min(PICTURES, count)):
        colours = dice.integers(90, 240, (6, 9, 3), np.uint8)
        drawn.append(folder / ".drawn" / f"{number}.jpg")
        Image.fromarray(colours).resize(PICTURE_PX, Image.Resampling.BICUBIC).save(drawn[-1], quality=85)
    names = []
    for number in range(count):
        place = folder / f"slide {number // PER_FOLDER:03d}"
        if number % PER_FOLDER == 0:
            place.mkdir()
        patient = f"24-{1000 + number // PER_PATIENT}"
        magnification = (40, 100, 200, 400)[number % 4]
        names.append(place / f"SOB_B_A-14-{patient[3:]}-{magnification}-{number % PER_PATIENT:03d}.jpg")
        os.link(drawn[number % len(drawn)], names[-1])
    return names


def make_session(
    folder: Path, files: list[Path], sessions_dir: Path, model: ModelIdentity, *, preprocessing: str = "made"
) -> Path:
    """Write the session of a classified folder; return its file."""
    path = session_path(sessions_dir, folder)
    store = SqliteSessionStore(path, folder)
    dice = np.random.default_rng(9)
    centres = dice.standard_normal((CLUSTERS, EMBEDDING)).astype(np.float32) * 2
    run = store.begin_run(model, "benchmark", {})
    key = EmbeddingKey(model.backbone_sha256, preprocessing)
    for start in range(0, len(files), _CHUNK):
        listed = [_listed(folder, file) for file in files[start : start + _CHUNK]]
        known = store.sync_files(listed)
        decided: dict[Decision, list[Content]] = {decision: [] for decision in _DECISIONS}
        for offset, found in enumerate(known):
            number = start + offset
            result = _result(found.image_id, number, model, dice)
            vectors = centres[number % CLUSTERS] + dice.standard_normal((1, EMBEDDING)).astype(np.float32)
            scored = ScoredEmbeddings(key, vectors) if result.facts is not None else None
            store.save_result(run, result, 0.0, scored)
            if number % 10 == 3 and result.facts is not None:
                digest, size = result.facts.sha256, listed[offset].size_bytes
                content = Content(found.image_id, digest, digest, size)
                decided[_DECISIONS[int(dice.integers(3))]].append(content)
        for decision, contents in decided.items():
            note = "crushed tissue" if decision is Decision.UNSURE else ""
            store.reviews.append(DEFAULT_READER, contents, ReviewChange(decision, note=note))
    store.end_run(run, "finished")
    store.close()
    return path


def _listed(folder: Path, file: Path) -> ListedFile:
    facts, name = file.stat(), read_name(file.name)
    relative = file.relative_to(folder)
    return ListedFile(
        relative.as_posix(),
        relative.parent.as_posix(),
        file.name,
        facts.st_size,
        facts.st_mtime_ns,
        name.patient,
        name.magnification,
    )


def _result(image_id: int, number: int, model: ModelIdentity, dice: np.random.Generator) -> FieldResult:
    digest = f"{number:064x}"
    if number % 997 == 5:
        failure = Failure(FailureReason.TRUNCATED, "the file ends too soon", digest)
        return FieldResult(image_id, failure=failure)
    facts = PictureFacts(*PICTURE_PX, "JPEG", digest, digest)
    p = float(dice.beta(0.4, 0.7))
    answer = Prediction(model, p, p, datetime(2026, 11, 1, tzinfo=UTC))
    spread = Spread(max(0.0, p - 0.1), min(1.0, p + 0.1), 30)
    reasons = (_REASONS[number % 3],) if number % 97 == 11 else ()
    return FieldResult(image_id, facts, answer, assessment=Assessment(reasons), spread=spread)
