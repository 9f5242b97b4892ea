"""Curves as JSON values, for the child that draws them."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.evaluation import Curve, Curves, ReliabilityBin
from desktop_app.domain.job_messages import EpochDone


def curves_to_json(curves: Curves) -> dict[str, Any]:
    """Return the four curves as JSON values."""
    return dataclasses.asdict(curves)


def curves_from_json(body: Mapping[str, Any]) -> Curves:
    """Return the curves that ``curves_to_json`` described."""
    return Curves(
        roc=_curve(body["roc"]),
        precision_recall=_curve(body["precision_recall"]),
        reliability=tuple(ReliabilityBin(**item) for item in body["reliability"]),
        coverage=_curve(body["coverage"]) or Curve((), ()),
    )


def comparison_to_json(
    rocs: Mapping[str, Curve], histories: Mapping[str, Sequence[EpochDone]]
) -> dict[str, Any]:
    """Return the curves of several models, by name, as JSON values."""
    return {
        "rocs": {name: dataclasses.asdict(curve) for name, curve in rocs.items()},
        "histories": {
            name: [dataclasses.asdict(epoch) for epoch in epochs] for name, epochs in histories.items()
        },
    }


def comparison_from_json(
    body: Mapping[str, Any],
) -> tuple[dict[str, Curve], dict[str, tuple[EpochDone, ...]]]:
    """Return the curves that ``comparison_to_json`` described."""
    rocs = {name: Curve(tuple(item["x"]), tuple(item["y"])) for name, item in body["rocs"].items()}
    histories = {
        name: tuple(EpochDone(**epoch) for epoch in epochs) for name, epochs in body["histories"].items()
    }
    return rocs, histories


def _curve(body: Mapping[str, Any] | None) -> Curve | None:
    return None if body is None else Curve(tuple(body["x"]), tuple(body["y"]))
