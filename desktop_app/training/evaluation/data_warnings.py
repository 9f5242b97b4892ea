"""Sentences on what figures from these pictures can and cannot show."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.few_patients import FEW_PATIENTS
from desktop_app.domain.labelled import Label


def data_warnings(scored: Sequence[ScoredImage]) -> tuple[str, ...]:
    """Return the warnings that the labels and patients call for, gravest first."""
    patients = {
        label: {item.image.patient for item in scored if item.image.label is label} for label in Label
    }
    return (*_missing_label(patients), *_few_patients(patients), *_mixed_patients(patients))


def _missing_label(patients: dict[Label, set[str]]) -> Iterator[str]:
    for label in Label:
        if not patients[label]:
            yield f"No field is labelled {label}: balanced accuracy and ROC AUC need both and are not given."


def _few_patients(patients: dict[Label, set[str]]) -> Iterator[str]:
    everybody = patients[Label.BENIGN] | patients[Label.MALIGNANT]
    if len(everybody) == 1:
        yield "All fields are of one patient: no interval can be given, and nothing follows for others."
        return
    if alone := [label for label in Label if len(patients[label]) == 1]:
        yield f"Only one {alone[0]} patient: no intervals can be given, as one person cannot be drawn anew."
        return
    few = [label for label in Label if 0 < len(patients[label]) < FEW_PATIENTS]
    if few:
        counts = " and ".join(f"{len(patients[label])} {label}" for label in few)
        yield (
            f"Only {counts} patients: the intervals are too narrow for so few people, and small differences "
            "mean nothing."
        )


def _mixed_patients(patients: dict[Label, set[str]]) -> Iterator[str]:
    both = len(patients[Label.BENIGN] & patients[Label.MALIGNANT])
    if both:
        whose = "One patient has" if both == 1 else f"{both} patients have"
        yield f"{whose} fields of both labels; at patient level each label counts as a unit of its own."
