"""The rule of too few patients: when an interval would promise more than so few people can show.

Patients are what is drawn anew for an interval. Of a handful of people every draw is much the same, and the
interval comes out far too narrow: four patients who are all right give "1.00 to 1.00".
"""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.labelled import Label

FEW_PATIENTS = 10
PATIENTS_KEY = "patients_by_label"


def carry_an_interval(by_label: Mapping[str, int]) -> bool:
    """True when each label has patients enough; ``by_label`` counts them by value of ``Label``."""
    return all(by_label.get(label.value, 0) >= FEW_PATIENTS for label in Label)


def why_no_interval(body: Mapping[str, Any]) -> str:
    """Return why the figures of a measured side carry no interval; empty where they do, or there are none.

    Args:
        body: ``patients`` and, in newer results, ``patients_by_label``.
    """
    by_label, patients = body.get(PATIENTS_KEY), int(body.get("patients", 0))
    if by_label is None:
        is_enough, who = patients >= 2 * FEW_PATIENTS, f"{patients} patients"
    else:
        is_enough = carry_an_interval(by_label)
        who = " and ".join(f"{by_label.get(label.value, 0)} {label.value}" for label in Label) + " patients"
    if is_enough or not patients:
        return ""
    return (
        f"{who} are too few for an interval (it takes {FEW_PATIENTS} of each): these figures show "
        "whether the model works at all, not how well it will do on other people."
    )


def without_intervals(figures: Mapping[str, Any]) -> dict[str, Any]:
    """Return figures, each ``[value, low, high]`` or None, with their bare values."""
    return {name: _bare(figure) for name, figure in figures.items()}


def _bare(figure: Any) -> Any:
    is_triple = isinstance(figure, Sequence) and not isinstance(figure, str)
    return [figure[0], None, None] if is_triple and figure else figure
