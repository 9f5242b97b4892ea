"""Builds docs/models.md from committed out-of-fold predictions; the same input gives the same page."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop_app.training.gate.gate_page import gate_section
from desktop_app.training.metrics import (
    MEASURES,
    balanced_accuracy,
    fold_mean_and_sd,
    group_bootstrap,
    roc_auc,
)
from desktop_app.training.operating_point import fit_calibration, fit_operating_point
from desktop_app.training.out_of_fold import OutOfFold, read_out_of_fold
from desktop_app.training.page_text import PAGE_TEMPLATE, REPORT_ROWS

MODEL_NAMES = (
    "densenet_121_breast",
    "vgg_16_breast",
    "mobilenet_v3_large_breast",
    "resnet_50_v2_breast",
    "small_cnn_breast",
)
BASELINE_NAMES = ("baseline_last_depth_c_1", "baseline_last_depth_c_0_01")
_TITLES = {
    "densenet_121_breast": "**DenseNet121** (default)",
    "vgg_16_breast": "VGG16",
    "mobilenet_v3_large_breast": "MobileNetV3Large",
    "resnet_50_v2_breast": "ResNet50V2",
    "small_cnn_breast": "small CNN from scratch (yardstick)",
    "baseline_last_depth_c_1": "linear baseline, C = 1",
    "baseline_last_depth_c_0_01": "linear baseline, C = 0.01",
}
_TABLE_HEAD = "| " + " | ".join(["predictor", *MEASURES]) + " |\n|" + "---|" * (len(MEASURES) + 1)


def scores_for(result: OutOfFold, measure_name: str) -> NDArray[np.float64]:
    """Returns what a figure is computed from: raw logits for ranking, else cross-fitted probabilities."""
    return result.logits if measure_name == "AUC" else result.probabilities


def print_summary(result: OutOfFold, write: Callable[[str], object]) -> None:
    """Writes one line per figure: value, group-bootstrap interval, mean and SD over folds."""
    write(f"{result.name}: {len(result.labels)} fields, {len(set(result.groups))} groups")
    for name in MEASURES:
        write(f"  {name}: {_with_interval(result, name)}, folds {_over_folds(result, name)}")


def measured_names(oof_folder: Path) -> tuple[str, ...]:
    """Returns the models whose out-of-fold predictions are there; the page says which are not."""
    return tuple(name for name in MODEL_NAMES if (oof_folder / f"{name}.csv").is_file())


def build_page(oof_folder: Path, folds_path: Path) -> str:
    """Returns the page; reads every committed CSV and nothing else."""
    measured = measured_names(oof_folder)
    models, baselines = (
        [read_out_of_fold(oof_folder, name) for name in names] for names in (measured, BASELINE_NAMES)
    )
    results = [*models, *baselines]
    default = models[0]
    return Template(PAGE_TEMPLATE).substitute(
        margin=f"{_auc(default) - _auc(baselines[0]):.3f}",
        margin_tuned=f"{_auc(default) - _auc(baselines[1]):.3f}",
        main_table=_main_table(results, [name for name in MODEL_NAMES if name not in measured]),
        fold_table=_fold_table(results),
        split_table=_split_table(json.loads(folds_path.read_text(encoding="utf-8"))),
        shift_table=_shift_table(results),
        magnification_table=_part_table(models, "magnifications"),
        form_table=_part_table(models, "forms"),
        point_table=_point_table(models),
        run_table=_run_table(models),
        gate=gate_section(folds_path.parent / "gate", _TITLES),
    )


def _auc(result: OutOfFold) -> float:
    return roc_auc(result.labels, result.logits)


def _main_table(results: Sequence[OutOfFold], missing: Sequence[str]) -> str:
    rows = [
        _row(_TITLES[result.name], [_with_interval(result, name) for name in MEASURES]) for result in results
    ]
    open_rows = [_row(_TITLES[name], ["not measured yet", *["-"] * (len(MEASURES) - 1)]) for name in missing]
    return "\n".join([_TABLE_HEAD, *rows, *open_rows, _majority_row(results[0]), *REPORT_ROWS])


def _majority_row(result: OutOfFold) -> str:
    share = float(result.labels.mean())
    loss = -share * np.log(share) - (1 - share) * np.log(1 - share)
    return _row("majority: every field malignant", ["0.500", f"{share:.3f}", "0.500", f"{loss:.3f}", "0.000"])


def _fold_table(results: Sequence[OutOfFold]) -> str:
    rows = [
        _row(_TITLES[result.name], [_over_folds(result, name) for name in MEASURES]) for result in results
    ]
    return "\n".join([_TABLE_HEAD, *rows])


def _split_table(frozen: dict[str, list[dict[str, int]]]) -> str:
    columns = ("fold", "benign_groups", "malignant_groups", "benign_fields", "malignant_fields")
    head = "| " + " | ".join(name.replace("_", " ") for name in columns) + " |\n|" + "---|" * len(columns)
    rows = [_row(str(fold["fold"]), [str(fold[name]) for name in columns[1:]]) for fold in frozen["folds"]]
    return "\n".join([head, *rows])


def _shift_table(results: Sequence[OutOfFold]) -> str:
    lines = ["| predictor | stain of held-out fields | AUC | balanced accuracy |", "|---|---|---|---|"]
    for result in results:
        calibration = fit_calibration(result.logits, result.labels)
        for view, logits in {"as photographed": result.logits, **result.shifted_logits}.items():
            probabilities = calibration.probabilities(logits)
            figures = [roc_auc(result.labels, logits), balanced_accuracy(result.labels, probabilities)]
            cells = [view.replace("_", " "), *(f"{figure:.3f}" for figure in figures)]
            lines.append(_row(_TITLES[result.name], cells))
    return "\n".join(lines)


def _part_table(results: Sequence[OutOfFold], attribute: str) -> str:
    lines = [
        "| predictor | part | benign | malignant | balanced accuracy | AUC |",
        "|---|---|---|---|---|---|",
    ]
    for result in results:
        parts = getattr(result, attribute)
        for part in sorted(set(parts.tolist())):
            rows = parts == part
            labels = result.labels[rows]
            figures = _part_figures(labels, result.probabilities[rows], result.logits[rows])
            counts = [str(int((labels == label).sum())) for label in (0, 1)]
            lines.append(_row(_TITLES[result.name], [part.replace("_", " "), *counts, *figures]))
    return "\n".join(lines)


def _part_figures(
    labels: NDArray[np.int64], probabilities: NDArray[np.float64], logits: NDArray[np.float64]
) -> list[str]:
    if len(set(labels.tolist())) < 2:
        return ["-", "-"]
    return [f"{balanced_accuracy(labels, probabilities):.3f}", f"{roc_auc(labels, logits):.3f}"]


def _point_table(results: Sequence[OutOfFold]) -> str:
    head = "| model | temperature | benign up to | malignant from | balanced error outside | needs review |"
    lines = [head, "|---|---|---|---|---|---|"]
    for result in results:
        point = fit_operating_point(result.logits, result.labels)
        band = point.band
        figures = (point.calibration.temperature, band.benign, band.malignant, band.error, band.review_share)
        lines.append(_row(_TITLES[result.name], [f"{figure:.3f}" for figure in figures]))
    return "\n".join(lines)


def _run_table(results: Sequence[OutOfFold]) -> str:
    head = "| model | head | seed | epochs of the warm-up | epochs of the head | seconds for five folds |"
    lines = [head, "|---|---|---|---|---|---|"]
    for result in results:
        notes = result.notes
        warm_up = str(notes["warm_up"]["epochs"]) if "warm_up" in notes else "-"
        cells = [notes["head"], notes["seed"], warm_up, _epochs(notes["plan"]), notes["seconds"]]
        lines.append(_row(_TITLES[result.name], [str(cell) for cell in cells]))
    return "\n".join(lines)


def _epochs(plan: Mapping[str, Any]) -> str:
    if "student" in plan:
        return str(plan["student"]["epochs"])
    return f"{plan['epochs']}, whole network" if "epochs" in plan else "to convergence (L-BFGS)"


def _with_interval(result: OutOfFold, name: str) -> str:
    interval = group_bootstrap(MEASURES[name], result.labels, scores_for(result, name), result.groups)
    return f"{interval.value:.3f} [{interval.low:.3f}, {interval.high:.3f}]"


def _over_folds(result: OutOfFold, name: str) -> str:
    mean, spread = fold_mean_and_sd(MEASURES[name], result.labels, scores_for(result, name), result.folds)
    return f"{mean:.3f} SD {spread:.3f}"


def _row(title: str, cells: Sequence[str]) -> str:
    return "| " + " | ".join([title, *cells]) + " |"
