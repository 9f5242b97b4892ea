"""What is said about reviews: decisions, reason codes, who decided when."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.review import Decision, ReasonCode, Review
from desktop_app.gui.panels.moments import moment


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate("review_words", text)


def decision(value: Decision) -> str:
    """Return the word for a decision."""
    return {
        Decision.BENIGN: tr("Benign"),
        Decision.MALIGNANT: tr("Malignant"),
        Decision.UNSURE: tr("Unsure"),
        Decision.CLEARED: tr("No verdict"),
    }[value]


def reason(code: ReasonCode) -> str:
    """Return the words for a reason code."""
    return {
        ReasonCode.NONE: tr("No reason given"),
        ReasonCode.MORPHOLOGY: tr("Morphology"),
        ReasonCode.POOR_QUALITY: tr("Poor quality of the field"),
        ReasonCode.ARTEFACT: tr("Artefact"),
        ReasonCode.MIXED_FIELD: tr("Mixed field"),
        ReasonCode.OUTSIDE_TUMOUR: tr("Outside the tumour"),
        ReasonCode.CONFIRMED_ELSEWHERE: tr("Confirmed elsewhere"),
        ReasonCode.OTHER: tr("Other"),
    }[code]


def said(review: Review | None) -> str:
    """Return who decided when; empty without a decision."""
    if review is None or not review.is_decided:
        return ""
    when = moment(review.decided_at)
    text = tr("{reader}, {when}, blinded") if review.blinded else tr("{reader}, {when}")
    return text.format(reader=review.reader, when=when)


def others(reviews: Sequence[Review]) -> str:
    """Return what other readers decided, one line each."""
    lines = [
        tr("{reader}: {decision}").format(reader=review.reader, decision=decision(review.decision))
        + (f" \N{EN DASH} {review.note}" if review.note else "")
        for review in reviews
        if review.is_decided or review.note
    ]
    return "\n".join(lines)
