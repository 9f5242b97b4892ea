"""What a report on the fields of a folder says, whatever its format; made by ``services.session_report``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.domain.field import FieldState
from desktop_app.domain.patient_rollup import PatientRow
from desktop_app.reports.csv_columns import ReportContext

SHARE_MEANING = "Malignant share: fields called malignant over assessable fields."
SCORE_MEANING = (
    "Patient score: the probability at the mean calibrated log-odds of the assessable fields "
    "(logarithmic opinion pool)."
)
REVIEW_MEANING = (
    "Review: malignant when a reader called a field malignant; benign when every assessable field was called "
    "benign; open otherwise."
)
PSEUDONYMISED_SENTENCE = (
    "Pseudonymised: patients, slides, files, folders and readers carry salted ids, digests are keyed, notes "
    "and free text are left out. The key is in the session file only."
)
CATEGORY_WORDS: Mapping[str, str] = {
    "malignant": "malignant",
    "needs_review": "needs review",
    "benign": "benign",
    "not_assessable": "not assessable",
    "failed": "could not be read",
    "pending": "not classified yet",
}

Line = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FieldPicture:
    """A field for a report: JPEG of the thumbnail, JPEG of it under the heat map (empty without one)."""

    thumbnail: bytes
    heat: bytes = b""


@dataclass(frozen=True, slots=True)
class LabMark:
    """Who made the report: name and logo (PNG, re-encoded by us, its width); both may be empty."""

    name: str = ""
    logo_png: bytes = b""
    logo_width_px: int = 0


@dataclass(frozen=True, slots=True)
class SessionReport:
    """All of a report.

    Attributes:
        title: of the report.
        states: the fields, in the order to list them.
        patients: the same fields rolled up.
        context: model, thresholds and program version.
        model_title: name of the model for people; empty without one.
        card: the model's card as label and text.
        manifest: versions, device, seeds, as label and text.
        notice: the research-use notice.
        made_at: aware time.
        lab: name and logo.
        is_pseudonymised: True when all names were replaced.
        pictures: of doubtful fields, by image id.
        doubtful: fields to show with picture, the most doubtful first.
    """

    title: str
    states: Sequence[FieldState]
    patients: Sequence[PatientRow]
    context: ReportContext
    model_title: str
    card: Sequence[Line]
    manifest: Sequence[Line]
    notice: str
    made_at: datetime
    lab: LabMark = LabMark()
    is_pseudonymised: bool = False
    pictures: Mapping[int, FieldPicture] = field(default_factory=dict)
    doubtful: Sequence[FieldState] = ()

    def counts(self) -> dict[str, int]:
        """Return the number of fields in each category, in the order of ``CATEGORY_WORDS``."""
        counts = dict.fromkeys(CATEGORY_WORDS, 0)
        for state in self.states:
            verdict = state.verdict(self.context.thresholds)
            counts[str(verdict or state.status)] += 1
        return counts

    def summary(self) -> list[Line]:
        """Return the first lines of a report: what, when, by which model, how many."""
        named = [row for row in self.patients if row.patient]
        band = self.context.thresholds
        model = self.context.model
        lines = [
            ("Laboratory", self.lab.name),
            ("Fields from", self.title),
            ("Made", f"{self.made_at:%Y-%m-%d %H:%M %Z} by Lamella {self.context.app_version}".rstrip()),
            ("Model", "" if model is None else f"{self.model_title} ({model.model_id} {model.version})"),
            ("Local calibration", "none" if model is None or not model.calibration else model.calibration),
            ("Careful mode", "mean over all views of a field" if model is not None and model.careful else ""),
            ("Review band", f"{band.benign:.3f} to {band.malignant:.3f}"),
            ("Patients", str(len(named))),
            ("Slides", str(sum(len(row.slides) for row in named))),
        ]
        return [line for line in lines if line[1]]
