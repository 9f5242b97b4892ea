"""What is said about a calibration: how sure it is, what is missing, how it was measured."""

from desktop_app.domain.embedding_alignment import EmbeddingAlignment
from desktop_app.domain.evaluation import Figure
from desktop_app.domain.few_patients import FEW_PATIENTS
from desktop_app.domain.local_calibration import NEEDS, CalibrationDepth

_ONLY_BIAS = "only bias and temperature are fitted"
_NAMES = {
    CalibrationDepth.BIAS: "Bias and temperature",
    CalibrationDepth.HEAD: "Adapting the head",
    CalibrationDepth.BACKBONE: "Training the backbone",
}


def what_is_missing(
    depth: CalibrationDepth, fields: int, patients: int, benign: int, malignant: int
) -> str | None:
    """Return a sentence that says exactly what is needed, or None when there is enough to measure."""
    needs = NEEDS[depth]
    lacking: list[str] = []
    if fields < needs.fields:
        lacking.append(f"{needs.fields} labelled fields (there are {fields})")
    if patients < needs.patients:
        lacking.append(f"{needs.patients} patients (there are {patients})")
    for name, count in (("benign", benign), ("malignant", malignant)):
        if count < needs.patients_per_class:
            lacking.append(f"{needs.patients_per_class} patients with {name} fields (there are {count})")
    if not lacking:
        return None
    return f"{_NAMES[depth]} needs at least {', '.join(lacking)}. Nothing is claimed and nothing can be kept."


def how_measured(parts: int, patients: int) -> str:
    """Return how before and after were measured."""
    groups = "one patient after the other" if parts == patients else f"the patients in {parts} groups in turn"
    return (
        f"Measured by holding back {groups}: each field is answered by a calibration that never saw its "
        f"patient. What is kept is then fitted on all {patients} patients."
    )


def how_aligned(alignment: EmbeddingAlignment | None, depth: CalibrationDepth) -> str:
    """Return what was done to the fields' embeddings; None stands for a model without training statistics."""
    if alignment is None:
        fitted = "only the head is adapted" if depth is CalibrationDepth.HEAD else _ONLY_BIAS
        return f"This model carries no training statistics, so {fitted}."
    people = "1 patient" if alignment.patients == 1 else f"{alignment.patients} patients"
    if not alignment.strength:
        return f"From {people} no gap to the training fields shows, so your fields were not aligned."
    percent = f"{max(1, round(100 * alignment.strength))} %"
    return f"Your laboratory's fields were aligned to the training fields by {percent}, from {people}."


def others_unread(count: int) -> str:
    """Return that some pictures without labels could not be read."""
    return f"{count} of the pictures without labels could not be read and are not counted."


def none_other() -> str:
    """Return that no picture without a label was left to use."""
    return (
        "None of the pictures without labels was used: they cannot be read, are among the labelled ones, or "
        "show patients that the model was trained on."
    )


def others_unused() -> str:
    """Return that pictures without labels were left aside, because the model can do nothing with them."""
    return "The fields without labels were not used: the model carries no training statistics."


def how_sure(gain: Figure, patients: int) -> str:
    """Return one or two sentences on how sure the gain is."""
    value = 0.0 if gain.value is None else gain.value
    interval = "" if gain.low is None else f" (95 % interval {gain.low:+.2f} to {gain.high:+.2f})"
    few = (
        f" With {patients} patients the interval itself is rough, and rather too narrow."
        if patients < FEW_PATIENTS
        else ""
    )
    return f"Balanced accuracy on held-back patients changes by {value:+.2f}{interval}.{few}"


def no_claim(gain: Figure, patients: int) -> str | None:
    """Return why no improvement is claimed, or None when the interval lies above zero."""
    if gain.value is not None and gain.value > 0 and gain.low is not None and gain.low > 0:
        return None
    if gain.value is not None and gain.value <= 0:
        return (
            f"On held-back patients the calibration does not help ({gain.value:+.2f} balanced accuracy), so "
            "it is not recommended. Keep the model as it is, or label fields of more patients."
        )
    return (
        f"No improvement can be claimed: the interval over {patients} patients includes none at all. "
        "Label fields of more patients, benign and malignant."
    )
