"""The rule by which the name of a file says its patient and slide; one per session, editable."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from desktop_app.domain.errors import PatientPatternError
from desktop_app.domain.field import FieldRecord, FieldState
from desktop_app.domain.labelled import PatternPreview
from desktop_app.domain.naming import NameFacts, read_name
from desktop_app.training.labelled_data.patient_names import patient_key
from desktop_app.training.labelled_data.patient_pattern import PatientPattern

_MOST_ROWS = 200


class NameRule:
    """Reads patient and slide off names; see docs/patients.md.

    Without a pattern the patient is the accession group in the file name and the slide that group with its
    specimen letters. A pattern says where ``{patient}`` and, if it likes, ``{slide}`` stand. Where no slide
    is named, each folder of a patient counts as a slide.
    """

    def __init__(self, pattern: str = "") -> None:
        """Take a template or regular expression as ``LabelOptions.patient_pattern`` does; empty for none.

        Raises:
            PatientPatternError: the pattern cannot be used; the message says why.
        """
        self.pattern = pattern.strip()
        self._expression = PatientPattern(self.pattern) if self.pattern else None
        self._spellings: dict[str, str] = {}

    def units(self, folder: str, name: str) -> NameFacts:
        """Return patient, slide and magnification of a file.

        Args:
            folder: relative to the opened folder, with ``/``.
            name: of the file.
        """
        facts = read_name(name)
        if self._expression is None:
            return replace(facts, slide=facts.slide or folder)
        path = f"{folder}/{name}" if folder else name
        patient = self._expression.patient_in(path)
        # Two spellings of one patient must not make two: the first one stands.
        patient = self._spellings.setdefault(patient_key(patient), patient)
        return replace(facts, patient=patient, slide=self._expression.slide_in(path) or folder)

    def renamed(self, states: Iterable[FieldState]) -> list[FieldState]:
        """Return those states whose patient or slide is another by this rule, with the new ones."""
        changed = []
        for state in states:
            record = self.applied(state.record)
            if record is not state.record:
                changed.append(replace(state, record=record))
        return changed

    def applied(self, record: FieldRecord) -> FieldRecord:
        """Return ``record`` with patient and slide by this rule; the very record when they are the same."""
        units = self.units(record.folder, record.name)
        if (units.patient, units.slide) == (record.patient, record.slide):
            return record
        return replace(record, patient=units.patient, slide=units.slide)


def preview_names(pattern: str, names: Sequence[tuple[str, str]]) -> PatternPreview:
    """Return what a pattern makes of ``names`` (folder, name); a wrong one gives a preview with a problem."""
    shown = [f"{folder}/{name}" if folder else name for folder, name in islice(names, _MOST_ROWS)]
    try:
        rule = NameRule(pattern)
    except PatientPatternError as error:
        return PatternPreview(tuple((name, "") for name in shown), len(names), len(names), 0, error.message)
    patients = [rule.units(folder, name).patient for folder, name in names]
    return PatternPreview(
        rows=tuple(zip(shown, patients, strict=False)),
        total=len(names),
        unmatched=sum(not patient for patient in patients),
        patients=len({patient for patient in patients if patient}),
    )
