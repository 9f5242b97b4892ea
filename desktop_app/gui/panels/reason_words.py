"""Why a field needs review, and why it cannot be assessed: one plain sentence for each reason."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.assessment import Unassessable
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.spread import ReviewReason
from desktop_app.gui import words


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate("reason_words", text)


def why_review(state: FieldState, thresholds: Thresholds) -> str:
    """Return why a person should look at a field, with its numbers; empty when nobody need."""
    reasons = state.review_reasons(thresholds)
    return " ".join(_sentence(reason, state, thresholds) for reason in reasons)


def why_withheld(state: FieldState) -> str:
    """Return why the model's answer does not count for a field; empty when it counts."""
    if not state.is_withheld:
        return ""
    reasons = state.assessment.reasons if state.assessment is not None else ()
    if not reasons:
        return tr("You said that this field cannot be assessed.")
    measures = dict(state.assessment.measures) if state.assessment is not None else {}
    return " ".join(unfit(reason, measures) for reason in reasons)


def unfit(reason: Unassessable, measures: Mapping[str, float]) -> str:
    """Return the sentence for one reason, with its number where it has one (``QUALITY_MEASURES``)."""
    tissue = words.percent(measures.get("tissue_share", 0.0))
    side = words.count(round(measures.get("short_side_px", 0.0)))
    return {
        Unassessable.BLANK: tr("There is hardly anything in this field: tissue on {share} of it.").format(
            share=tissue
        ),
        Unassessable.OUT_OF_FOCUS: tr("The field is out of focus."),
        Unassessable.OVEREXPOSED: tr("The field is overexposed: its bright parts have lost their detail."),
        Unassessable.UNDEREXPOSED: tr("The field is underexposed: its dark parts have lost their detail."),
        Unassessable.TOO_SMALL: tr("The picture is too small: its shorter side has {count} pixels.").format(
            count=side
        ),
        Unassessable.NOT_HE: tr("The colours are not those of an H&E stain."),
        Unassessable.UNLIKE_TRAINING: tr("The field is unlike everything the model was trained on."),
        Unassessable.MAGNIFICATION: tr("The magnification is unlike that of the training fields."),
    }[reason]


def overruled(state: FieldState) -> str:
    """Return that a reader overruled the gate, and what it had said; empty when nobody did."""
    if state.assessment is None or not state.assessment.reasons or state.is_withheld:
        return ""
    measures = dict(state.assessment.measures)
    said = " ".join(unfit(reason, measures) for reason in state.assessment.reasons)
    return tr("Assessed all the same, although: {reasons}").format(reasons=said)


def _sentence(reason: ReviewReason, state: FieldState, thresholds: Thresholds) -> str:
    spread = state.spread
    if reason is ReviewReason.DROPOUT_SPREAD and spread is not None:
        return tr("With parts of the model left out, its answer wanders from {low} to {high}.").format(
            low=words.probability(spread.low), high=words.probability(spread.high)
        )
    if reason is ReviewReason.VIEWS_DISAGREE and spread is not None:
        return _views_sentence(state, spread.views, thresholds)
    if reason is ReviewReason.PATIENT_DISAGREES and state.peers is not None:
        return tr(
            "The patient's fields taken together give {peers}, so the answer to this one may not stand."
        ).format(peers=words.probability(state.peers))
    return tr("Between {low} and {high} the model is not sure enough: a person should look.").format(
        low=words.probability(thresholds.benign), high=words.probability(thresholds.malignant)
    )


def _views_sentence(state: FieldState, views: tuple[float, ...], thresholds: Thresholds) -> str:
    assert state.prediction is not None
    middle = (thresholds.benign + thresholds.malignant) / 2
    is_malignant = state.prediction.malignant_probability > middle
    others = sum((view > middle) != is_malignant for view in views)
    return tr("{count} of {all} turned and mirrored views of the field say the opposite.").format(
        count=words.count(others), all=words.count(len(views))
    )
