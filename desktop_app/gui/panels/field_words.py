"""What the right pane says about a field, in the user's words."""

from datetime import datetime

from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelSummary, Thresholds
from desktop_app.domain.naming import UNKNOWN_MAGNIFICATION
from desktop_app.domain.verdict import Verdict
from desktop_app.gui import words
from desktop_app.gui.panels.moments import moment
from desktop_app.gui.panels.reason_words import overruled, why_review, why_withheld
from desktop_app.gui.words import tr

_NEAR = 0.05


def why(state: FieldState, thresholds: Thresholds) -> str:
    """Return one or two sentences that say why the field stands where it stands."""
    if state.failure is not None:
        sentence = words.unread(state.record.name, state.failure.message)
        return f"{sentence} {tr('The other fields are not affected.')}"
    if state.prediction is None:
        return tr("This field has not been classified yet.")
    value = state.prediction.malignant_probability
    verdict = state.verdict(thresholds)
    if state.is_withheld:
        return f"{why_withheld(state)} {tr('The answer of the model does not count.')}"
    low, high = words.probability(thresholds.benign), words.probability(thresholds.malignant)
    if verdict is Verdict.NEEDS_REVIEW:
        return why_review(state, thresholds)
    if verdict is Verdict.MALIGNANT:
        text = tr("At or above {bound}, where the review band ends.").format(bound=high)
        close = value - thresholds.malignant < _NEAR
    else:
        text = tr("At or below {bound}, where the review band begins.").format(bound=low)
        close = thresholds.benign - value < _NEAR
    if close:
        text = f"{text} {tr('It is close to the band, so a look may be worth it.')}"
    return f"{text} {overruled(state)}".rstrip()


def file_facts(state: FieldState) -> list[tuple[str, str]]:
    """Return (name, value) rows about the file."""
    record, facts = state.record, state.facts
    rows = [(tr("Name"), record.name)]
    if record.folder:
        rows.append((tr("Folder"), record.folder))
    if record.patient:
        rows.append((tr("Patient"), record.patient))
    if record.magnification != UNKNOWN_MAGNIFICATION:
        rows.append((tr("Magnification"), record.magnification))
    if facts is not None:
        size = f"{words.count(facts.width)} \N{MULTIPLICATION SIGN} {words.count(facts.height)} px"
        rows.append((tr("Picture"), f"{size}, {facts.format}"))
    if record.size_bytes:
        rows.append((tr("File size"), words.file_size(record.size_bytes)))
    if record.mtime_ns:
        rows.append((tr("Changed"), moment(datetime.fromtimestamp(record.mtime_ns / 1e9).astimezone())))
    if facts is not None and facts.notes:
        rows.append((tr("Reading"), "; ".join(facts.notes)))
    return rows


def model_facts(state: FieldState, model: ModelSummary | None) -> list[tuple[str, str]]:
    """Return (name, value) rows about the answer; empty without one."""
    prediction = state.prediction
    if prediction is None:
        return []
    identity = prediction.model
    known = model is not None and model.identity.model_id == identity.model_id
    title = model.title if model is not None and known else identity.model_id
    rows = [(tr("Model"), f"{title} {identity.version}")]
    if identity.calibration:
        rows.append((tr("Calibrated"), identity.calibration))
    rows.append((tr("Uncalibrated"), words.probability(prediction.malignant_probability_raw)))
    spread = state.spread
    if spread is not None and not spread.passes:
        rows.append((tr("Interval"), tr("none: the head of this model has no dropout")))
    if spread is not None and spread.views:
        count = words.count(len(spread.views))
        rows.append((tr("Careful"), tr("mean over {count} turned and mirrored views").format(count=count)))
    rows.append((tr("Classified"), moment(prediction.classified_at)))
    if prediction.app_version:
        rows.append((tr("Program"), f"Lamella {prediction.app_version}"))
    return rows
