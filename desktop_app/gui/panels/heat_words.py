"""What is said about a heat map: whose evidence, which depth, what share of it."""

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.heat_map import HeatMap, HeatTarget
from desktop_app.gui import words


def tr(text: str) -> str:
    """Return ``text`` in the user's language."""
    return QCoreApplication.translate("heat_words", text)


def caption(heat: HeatMap) -> str:
    """Return what the map shows, in one or two sentences."""
    side = tr("malignant") if heat.target is HeatTarget.MALIGNANT else tr("benign")
    if heat.is_zero:
        return tr("The map is empty: nothing at depth {depth} speaks for {side}.").format(
            depth=heat.depth, side=side
        )
    share = words.percent(heat.share)
    if heat.depth_count == 1:
        return tr("What speaks for {side}, at depth {depth}, the only one: {share} of the evidence.").format(
            side=side, depth=heat.depth, share=share
        )
    return tr(
        "What speaks for {side}, at depth {depth}, the last of {count}: {share} of the evidence."
    ).format(side=side, depth=heat.depth, count=words.count(heat.depth_count), share=share)
