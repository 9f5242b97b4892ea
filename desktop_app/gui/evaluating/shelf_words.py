"""What the window of installed models says of each, and of what was done."""

from desktop_app.gui import words
from desktop_app.gui.pieces.trust_words import signature
from desktop_app.gui.words import tr
from desktop_app.services.model_entries import ModelEntry, Origin


def origin(entry: ModelEntry) -> str:
    """Return where a model comes from."""
    return {
        Origin.SHIPPED: tr("comes with Lamella"),
        Origin.INSTALLED: tr("installed here"),
        Origin.TRAINED: tr("trained here"),
    }[entry.origin]


def subtitle(entry: ModelEntry) -> str:
    """Return the second line of a row."""
    summary = entry.summary
    parts = (
        summary.family,
        summary.identity.version,
        words.file_size(entry.size_bytes),
        origin(entry),
    )
    return " \N{MIDDLE DOT} ".join(parts)


def facts(entry: ModelEntry) -> list[tuple[str, str]]:
    """Return (name, value) rows of a model."""
    summary = entry.summary
    rows = [
        (tr("Network"), summary.family),
        (tr("Version"), summary.identity.version),
        (tr("Size"), words.file_size(entry.size_bytes)),
        (tr("From"), origin(entry)),
    ]
    if entry.standing is not None:
        rows.append((tr("Signature"), signature(entry.standing)))
    if summary.identity.calibration:
        rows.append((tr("Calibrated"), summary.identity.calibration))
    if entry.base_id:
        rows.append((tr("Trained from"), entry.base_id))
    low, high = (
        words.probability(value) for value in (summary.thresholds.benign, summary.thresholds.malignant)
    )
    rows.append((tr("Review band"), tr("{low} to {high}").format(low=low, high=high)))
    rows.append((tr("Id"), summary.identity.model_id))
    return rows


def rule() -> str:
    """Return the rule of promotion."""
    return tr(
        "The default model is what a first run uses. A model may become the default when it is no worse than "
        "the present one on test patients that neither has learnt from; otherwise only with a reason, which "
        "is recorded."
    )
