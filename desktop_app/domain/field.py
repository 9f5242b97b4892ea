"""A field (one picture of a slide) and everything known about it so far."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop_app.domain.assessment import Assessment
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.model_identity import ModelIdentity, Thresholds
from desktop_app.domain.review import Review
from desktop_app.domain.spread import ReviewReason, Spread, review_reasons
from desktop_app.domain.verdict import FieldStatus, Verdict, verdict_for


@dataclass(frozen=True, slots=True)
class FieldRecord:
    """A file found by a scan.

    Attributes:
        image_id: stable id within the session, positive.
        path: absolute path.
        folder: folder relative to the opened one, with ``/``; empty for the opened folder itself.
        name: file name.
        size_bytes: size at scan time.
        mtime_ns: time of last change at scan time, nanoseconds since the epoch.
        patient: accession group from the name; empty when unknown.
        magnification: ``40X`` ... ``400X`` or ``unknown``.
        slide: the slide within the patient, as the name rule reads it; empty when nothing names one.
    """

    image_id: int
    path: Path
    folder: str
    name: str
    size_bytes: int
    mtime_ns: int
    patient: str
    magnification: str
    slide: str = ""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What decoding found out.

    Attributes:
        width: pixels, after orientation was applied.
        height: pixels, after orientation was applied.
        format: ``JPEG``, ``PNG``, ``TIFF``, ``GIF``, ``BMP`` or ``WEBP``.
        sha256: hex digest of the file's bytes.
        pixel_sha256: hex digest of shape and decoded pixels: equal for identical pictures in different files.
        notes: what the decoder had to do, in the user's words, such as "first of 12 frames".
    """

    width: int
    height: int
    format: str
    sha256: str
    pixel_sha256: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prediction:
    """One model's answer for one field.

    Attributes:
        model: who answered.
        malignant_probability: calibrated, in [0, 1].
        malignant_probability_raw: before calibration, in [0, 1].
        classified_at: aware time of the answer.
        app_version: of the Lamella that ran the model; empty when unknown.
    """

    model: ModelIdentity
    malignant_probability: float
    malignant_probability_raw: float
    classified_at: datetime
    app_version: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a field has no answer.

    Attributes:
        reason: stable code.
        message: sentence for the user that names the cause.
        sha256: hex digest of the file's bytes; empty when they could not be read.
    """

    reason: FailureReason
    message: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class FieldResult:
    """Outcome of classifying one file: facts and prediction, or a failure. Exactly one of the two is set.

    Attributes:
        image_id: the field's id in the session.
        facts: set when the file could be decoded.
        prediction: set when the model answered.
        failure: set when something went wrong.
        assessment: what the gate says; None when it was not asked.
        spread: of the answer; None while unknown.
    """

    image_id: int
    facts: PictureFacts | None = None
    prediction: Prediction | None = None
    failure: Failure | None = None
    assessment: Assessment | None = None
    spread: Spread | None = None


@dataclass(frozen=True, slots=True)
class FieldState:
    """A row of the grid and of the report: the record, the chosen model's newest result, the reviews.

    Attributes:
        record: the file.
        facts: what decoding found.
        prediction: the model's answer; kept for a withheld field too, though it does not count there.
        failure: why there is no answer.
        assessment: what the gate says; None when it was not asked.
        spread: of the answer; None while unknown.
        peers: probability that the answers of all fields of the patient give together with this one's, as
            ``review_reasons`` takes it; None without other fields.
        review: the newest decision of the reader at work.
        other_reviews: the newest decisions of other readers.
    """

    record: FieldRecord
    facts: PictureFacts | None = None
    prediction: Prediction | None = None
    failure: Failure | None = None
    assessment: Assessment | None = None
    spread: Spread | None = None
    peers: float | None = None
    review: Review | None = None
    other_reviews: tuple[Review, ...] = ()

    @property
    def status(self) -> FieldStatus:
        """How far this field has come."""
        if self.failure is not None:
            return FieldStatus.FAILED
        if self.prediction is None:
            return FieldStatus.PENDING
        return FieldStatus.NOT_ASSESSABLE if self.is_withheld else FieldStatus.OK

    @property
    def is_withheld(self) -> bool:
        """True when the gate, or the reader, says that the field cannot be assessed."""
        said = self.review.assessable if self.review is not None else None
        if said is not None:
            return not said
        return self.assessment is not None and self.assessment.is_withheld

    def verdict(self, thresholds: Thresholds) -> Verdict | None:
        """Return the verdict under ``thresholds``; None without a prediction that counts."""
        if self.prediction is None or self.is_withheld:
            return None
        if self.review_reasons(thresholds):
            return Verdict.NEEDS_REVIEW
        return verdict_for(self.prediction.malignant_probability, thresholds)

    def review_reasons(self, thresholds: Thresholds) -> tuple[ReviewReason, ...]:
        """Return why a person should look at this field; empty without a prediction that counts."""
        if self.prediction is None or self.is_withheld:
            return ()
        return review_reasons(self.prediction.malignant_probability, thresholds, self.spread, self.peers)
