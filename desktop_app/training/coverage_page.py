"""The measured part of docs/uncertainty.md and its curve, rebuilt from committed predictions in seconds."""

import json
from collections.abc import Sequence
from math import exp
from pathlib import Path

from desktop_app.domain.model_identity import Thresholds
from desktop_app.training.coverage import (
    STATED_COVERAGE,
    WEIGHT,
    Answers,
    Kept,
    answers_of,
    band_at,
    error_ratio,
    kept_at,
    kept_by,
)
from desktop_app.training.coverage_drawing import drawing
from desktop_app.training.metrics import Interval
from desktop_app.training.models_page import measured_names
from desktop_app.training.out_of_fold import read_out_of_fold

BEGIN = "<!-- figures: build_scripts/coverage_curve.py -->"
END = "<!-- end of figures -->"
WANTED_RATIO = 0.5
COVERAGES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)
WEIGHTS = (0.5, 1.0, 2.0)
TITLES = {
    "densenet_121_breast": "DenseNet121 (default)",
    "vgg_16_breast": "VGG16",
    "mobilenet_v3_large_breast": "MobileNetV3Large",
    "resnet_50_v2_breast": "ResNet50V2",
    "small_cnn_breast": "small CNN",
}


def answers_by_model(oof_folder: Path, weight: float = WEIGHT) -> dict[str, Answers]:
    """Return the answers of every measured model, by name, the default first."""
    return {
        name: answers_of(read_out_of_fold(oof_folder, name), weight) for name in measured_names(oof_folder)
    }


def shipped_band(models_folder: Path, name: str) -> Thresholds:
    """Return the review band that a package ships with."""
    manifest = json.loads((models_folder / name / "manifest.json").read_text(encoding="utf-8"))
    return Thresholds(manifest["thresholds"]["benign"], manifest["thresholds"]["malignant"])


def with_figures(page: str, models_folder: Path) -> str:
    """Return the page with the lines between the two marks written anew."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{figures(models_folder)}\n{END}{rest.partition(END)[2]}"


def figures(models_folder: Path) -> str:
    """Return the tables and what they say of what was wanted."""
    full = answers_by_model(models_folder / "oof")
    alone = answers_by_model(models_folder / "oof", 0.0)
    ratios = {name: error_ratio(answers) for name, answers in full.items()}
    parts = [
        _stated_table(full, alone, ratios),
        _verdict(ratios),
        _curve_table(full, alone),
        _shipped_table(full, alone, models_folder),
        _weight_table(models_folder / "oof"),
    ]
    return "\n\n".join(parts)


def curve(models_folder: Path) -> str:
    """Return the curves of all models as SVG."""
    full, alone = (answers_by_model(models_folder / "oof", weight) for weight in (WEIGHT, 0.0))
    return drawing([(TITLES[name], full[name], alone[name]) for name in full])


def _stated_table(full: dict[str, Answers], alone: dict[str, Answers], ratios: dict[str, Interval]) -> str:
    lines = [
        f"### At {STATED_COVERAGE:.0%} coverage".replace("%", " %"),
        "",
        "| model | error of all fields | kept, by probability alone | share of it | kept, with the patient "
        "| **share of it** | balanced | band |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, answers in full.items():
        everything, kept = kept_at(answers, 1.0), kept_at(answers, STATED_COVERAGE)
        plain, share = kept_at(alone[name], STATED_COVERAGE), error_ratio(alone[name])
        half = band_at(answers, STATED_COVERAGE)
        cells = [
            TITLES[name],
            f"{everything.error:.3f}",
            f"{plain.error:.3f}",
            _with_interval(share),
            f"{kept.error:.3f}",
            f"**{_with_interval(ratios[name])}**",
            f"{kept.balanced_error / everything.balanced_error:.2f}",
            f"{_probability(-half):.2f} to {_probability(half):.2f}",
        ]
        lines.append(_row(cells))
    return "\n".join(lines)


def _verdict(ratios: dict[str, Interval]) -> str:
    reached = [TITLES[name] for name, ratio in ratios.items() if ratio.value <= WANTED_RATIO]
    missed = [TITLES[name] for name, ratio in ratios.items() if ratio.value > WANTED_RATIO]
    return (
        f"Wanted: at most {WANTED_RATIO:.2f}. Reached by: {', '.join(reached) or 'none'}. "
        f"**Not reached** by: {', '.join(missed) or 'none'}."
    )


def _curve_table(full: dict[str, Answers], alone: dict[str, Answers]) -> str:
    lines = [
        "### Error against coverage",
        "",
        _row(["model", "rule", *(f"{coverage:.2f}" for coverage in COVERAGES)]),
        "|---" * (2 + len(COVERAGES)) + "|",
    ]
    for name in full:
        for words, answers in (("with the patient", full[name]), ("probability alone", alone[name])):
            errors = [f"{kept_at(answers, coverage).error:.3f}" for coverage in COVERAGES]
            lines.append(_row([TITLES[name], words, *errors]))
    return "\n".join(lines)


def _shipped_table(full: dict[str, Answers], alone: dict[str, Answers], models_folder: Path) -> str:
    lines = [
        "### With the band that ships",
        "",
        "| model | benign up to | malignant from | rule | coverage | error of what is kept | balanced |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in full:
        band = shipped_band(models_folder, name)
        rules: Sequence[tuple[str, Kept]] = (
            ("with the patient", kept_by(full[name], band)),
            ("probability alone", kept_by(alone[name], band)),
        )
        for words, kept in rules:
            shown = [f"{value:.3f}" for value in (kept.coverage, kept.error, kept.balanced_error)]
            lines.append(_row([TITLES[name], f"{band.benign:.2f}", f"{band.malignant:.2f}", words, *shown]))
    return "\n".join(lines)


def _weight_table(oof_folder: Path) -> str:
    lines = [
        "### Another weight of the patient",
        "",
        _row(["model", *(f"weight {weight:g}" for weight in WEIGHTS)]),
        "|---" * (1 + len(WEIGHTS)) + "|",
    ]
    by_weight = [answers_by_model(oof_folder, weight) for weight in WEIGHTS]
    for name in by_weight[0]:
        shares = []
        for models in by_weight:
            kept = kept_at(models[name], STATED_COVERAGE).error
            shares.append(f"{kept / kept_at(models[name], 1.0).error:.2f}")
        lines.append(_row([TITLES[name], *shares]))
    return "\n".join(lines)


def _with_interval(interval: Interval) -> str:
    return f"{interval.value:.2f} [{interval.low:.2f}, {interval.high:.2f}]"


def _probability(logit: float) -> float:
    return 1 / (1 + exp(-logit))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
