"""Fields roll up to slides and patients: the malignant share, the mean log-odds, the verdict of the review.

Two figures of a patient, both named in docs/patients.md and in every report:

- ``malignant_share``: fields called malignant over assessable fields. Spanhol et al. (IEEE TBME 63(7), 2016)
  call the share of a patient's rightly recognised fields the patient score; that needs labels, which a new
  folder has not.
- ``score``: the probability at the mean of the fields' calibrated log-odds, a logarithmic opinion pool of
  equal weights (Genest & Zidek, Statistical Science 1(1), 1986, doi 10.1214/ss/1177013825). It treats a
  patient's fields as opinions on one question; a tumour on one field of twenty hardly moves it, which the
  share shows.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.natural_key import natural_key
from desktop_app.domain.patient_context import logit_of
from desktop_app.domain.review import Decision
from desktop_app.domain.verdict import FieldStatus, Verdict


class ReviewVerdict(StrEnum):
    """What the readers' decisions say of a patient; the values stand in reports and are never translated.

    ``MALIGNANT``: a reader called a field malignant. ``BENIGN``: every assessable field was called benign by
    a reader, by none otherwise, and no field waits for its answer. ``OPEN``: anything else.
    """

    MALIGNANT = "malignant"
    BENIGN = "benign"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """Figures of a slide or patient.

    Attributes:
        fields: all of its fields.
        assessable: fields with an answer that counts.
        malignant: assessable fields called malignant.
        benign: assessable fields called benign.
        doubtful: assessable fields that need review.
        not_assessable: fields that the gate or a reader withholds.
        failed: files that could not be read or classified.
        score: probability at the mean calibrated log-odds, in (0, 1); None without assessable fields.
        decided: fields on which a reader has decided.
        review: what the decisions say together.
    """

    fields: int
    assessable: int
    malignant: int
    benign: int
    doubtful: int
    not_assessable: int
    failed: int
    score: float | None
    decided: int
    review: ReviewVerdict

    @property
    def malignant_share(self) -> float | None:
        """Malignant over assessable fields, in [0, 1]; None without assessable ones."""
        return self.malignant / self.assessable if self.assessable else None

    @property
    def pending(self) -> int:
        """Fields without an answer yet."""
        return self.fields - self.assessable - self.not_assessable - self.failed


@dataclass(frozen=True, slots=True)
class SlideRow:
    """One slide of a patient; ``slide`` is empty where nothing names one."""

    patient: str
    slide: str
    figures: UnitFigures


@dataclass(frozen=True, slots=True)
class PatientRow:
    """One patient with the slides, in natural order; ``patient`` is empty for fields of unknown patients.

    Fields of unknown patients are counted together, but are no patient: they have no score and no verdict.
    """

    patient: str
    figures: UnitFigures
    slides: tuple[SlideRow, ...]


@dataclass(slots=True)
class _Tally:
    statuses: dict[FieldStatus, int] = field(default_factory=lambda: dict.fromkeys(FieldStatus, 0))
    verdicts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    log_odds: float = 0.0
    decided: int = 0
    called_malignant: int = 0
    called_benign: int = 0

    def count(self, state: FieldState, thresholds: Thresholds) -> None:
        status = state.status
        self.statuses[status] += 1
        if status is FieldStatus.OK and state.prediction is not None:
            self.log_odds += logit_of(state.prediction.malignant_probability)
            verdict = state.verdict(thresholds)
            if verdict is not None:
                self.verdicts[verdict] += 1
        decisions = _decisions(state)
        if decisions:
            self.decided += 1
            self.called_malignant += Decision.MALIGNANT in decisions
            self.called_benign += status is FieldStatus.OK and decisions == {Decision.BENIGN}

    def add(self, other: "_Tally") -> None:
        for status, number in other.statuses.items():
            self.statuses[status] += number
        for verdict, number in other.verdicts.items():
            self.verdicts[verdict] += number
        self.log_odds += other.log_odds
        self.decided += other.decided
        self.called_malignant += other.called_malignant
        self.called_benign += other.called_benign

    def figures(self, *, is_unit: bool = True) -> UnitFigures:
        assessable = self.statuses[FieldStatus.OK]
        return UnitFigures(
            fields=sum(self.statuses.values()),
            assessable=assessable,
            malignant=self.verdicts[Verdict.MALIGNANT],
            benign=self.verdicts[Verdict.BENIGN],
            doubtful=self.verdicts[Verdict.NEEDS_REVIEW],
            not_assessable=self.statuses[FieldStatus.NOT_ASSESSABLE],
            failed=self.statuses[FieldStatus.FAILED],
            score=_probability(self.log_odds / assessable) if assessable and is_unit else None,
            decided=self.decided,
            review=self._review() if is_unit else ReviewVerdict.OPEN,
        )

    def _review(self) -> ReviewVerdict:
        if self.called_malignant:
            return ReviewVerdict.MALIGNANT
        assessable, waiting = self.statuses[FieldStatus.OK], self.statuses[FieldStatus.PENDING]
        if assessable and not waiting and self.called_benign == assessable:
            return ReviewVerdict.BENIGN
        return ReviewVerdict.OPEN


def roll_up(states: Iterable[FieldState], thresholds: Thresholds) -> tuple[PatientRow, ...]:
    """Return the patients in natural order, those without a name last.

    Args:
        states: fields in any order; ``record.patient`` and ``record.slide`` say where each belongs.
        thresholds: bounds that turn probabilities into verdicts.
    """
    slides: dict[tuple[str, str], _Tally] = {}
    for state in states:
        unit = state.record.patient, state.record.slide
        tally = slides.get(unit)
        if tally is None:
            tally = slides[unit] = _Tally()
        tally.count(state, thresholds)
    by_patient: dict[str, list[str]] = {}
    for patient, slide in slides:
        by_patient.setdefault(patient, []).append(slide)
    order = sorted(by_patient, key=lambda patient: (not patient, natural_key(patient), patient))
    return tuple(_patient_row(patient, by_patient[patient], slides) for patient in order)


def _patient_row(patient: str, slides: list[str], tallies: dict[tuple[str, str], _Tally]) -> PatientRow:
    whole, rows = _Tally(), []
    for slide in sorted(slides, key=natural_key):
        tally = tallies[patient, slide]
        whole.add(tally)
        rows.append(SlideRow(patient, slide, tally.figures(is_unit=bool(patient))))
    return PatientRow(patient, whole.figures(is_unit=bool(patient)), tuple(rows))


def _decisions(state: FieldState) -> set[Decision]:
    mine = () if state.review is None else (state.review,)
    return {review.decision for review in (*mine, *state.other_reviews) if review.is_decided}


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds))
