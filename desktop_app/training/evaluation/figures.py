"""The figures of evaluations and comparisons as PNG bytes by key."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.evaluation import Curve, Curves, ReliabilityBin
from desktop_app.domain.job_messages import EpochDone
from desktop_app.training.evaluation import plots


def evaluation_figures(curves: Curves) -> dict[str, bytes]:
    """Return the figures ``roc``, ``precision_recall``, ``reliability`` and ``coverage``.

    A curve that is not defined for want of a label is left out.
    """
    found = {
        "reliability": reliability_figure(curves.reliability),
        "coverage": coverage_figure(curves.coverage),
    }
    if curves.precision_recall is not None:
        found = {"precision_recall": precision_recall_figure(curves.precision_recall), **found}
    if curves.roc is not None:
        found = {"roc": roc_figure({"": curves.roc}), **found}
    return found


def comparison_figures(
    rocs: Mapping[str, Curve], histories: Mapping[str, Sequence[EpochDone]]
) -> dict[str, bytes]:
    """Return ``roc`` of several models in one picture, and ``history`` of the runs that have one."""
    found = {}
    if rocs:
        found["roc"] = roc_figure(rocs)
    if any(histories.values()):
        found["history"] = history_figure(histories)
    return found


def roc_figure(curves: Mapping[str, Curve]) -> bytes:
    """Return the ROC curve of one or several models by name."""
    drawing, (panel,) = plots.new_drawing()
    plots.guide(panel, (0, 1), (0, 1))
    for number, (name, curve) in enumerate(curves.items()):
        panel.plot(curve.x, curve.y, linewidth=1.6, label=name, **plots.series_look(number))
    plots.unit_square(panel, "benign called malignant (1 - specificity)", "malignant found (recall)")
    if any(curves):
        plots.legend(panel, "lower right")
    return plots.png(drawing)


def precision_recall_figure(curve: Curve) -> bytes:
    """Return precision over recall; the dashed line is the share of malignant pictures."""
    drawing, (panel,) = plots.new_drawing()
    plots.guide(panel, (0, 1), (curve.y[-1], curve.y[-1]))
    panel.plot(curve.x, curve.y, color=plots.BLUE, linewidth=1.6)
    plots.unit_square(panel, "malignant found (recall)", "right among malignant calls (precision)")
    return plots.png(drawing)


def reliability_figure(bins: Sequence[ReliabilityBin]) -> bytes:
    """Return observed over predicted malignancy; a dot's area grows with the number of pictures."""
    drawing, (panel,) = plots.new_drawing()
    plots.guide(panel, (0, 1), (0, 1))
    predicted = [item.mean_probability for item in bins]
    observed = [item.malignant_share for item in bins]
    largest = max(item.count for item in bins)
    panel.plot(predicted, observed, color=plots.BLUE, linewidth=1.2, zorder=2)
    areas = [20 + 140 * item.count / largest for item in bins]
    panel.scatter(predicted, observed, s=areas, color=plots.BLUE, edgecolor="white", linewidth=0.8, zorder=3)
    for item in bins:
        place = (item.mean_probability, item.malignant_share)
        panel.annotate(
            str(item.count), place, (6, -9), textcoords="offset points", fontsize=6, color=plots.TEXT
        )
    plots.unit_square(panel, "predicted probability (mean of bin)", "share that is malignant")
    return plots.png(drawing)


def coverage_figure(curve: Curve) -> bytes:
    """Return error among the kept pictures over the share that is kept."""
    drawing, (panel,) = plots.new_drawing()
    panel.plot(curve.x, curve.y, color=plots.RUST, linewidth=1.6)
    panel.set_xlim(-0.02, 1.02)
    panel.set_ylim(bottom=0, top=max(0.1, 1.1 * max(curve.y)))
    plots.name_axes(panel, "share kept, the least sure sent to review", "error among the kept")
    return plots.png(drawing)


def history_figure(histories: Mapping[str, Sequence[EpochDone]]) -> bytes:
    """Return validation accuracy and loss over epochs for several runs, the best epoch of each marked."""
    drawing, panels = plots.new_drawing(2)
    for number, (name, epochs) in enumerate(histories.items()):
        if not epochs:
            continue
        x = [epoch.epoch for epoch in epochs]
        best = min(range(len(epochs)), key=lambda place: epochs[place].val_loss)
        for panel, attribute in zip(panels, ("val_accuracy", "val_loss"), strict=True):
            y = [getattr(epoch, attribute) for epoch in epochs]
            panel.plot(x, y, linewidth=1.5, label=name, **plots.series_look(number))
            colour = plots.SERIES[number % len(plots.SERIES)]
            mark = plots.MARKERS[number % len(plots.MARKERS)]
            panel.plot(x[best], y[best], mark, color=colour, markersize=6)
    plots.name_axes(panels[0], "epoch (mark: best)", "validation accuracy")
    plots.name_axes(panels[1], "epoch (mark: best)", "validation loss")
    plots.legend(panels[0], "best")
    return plots.png(drawing)
