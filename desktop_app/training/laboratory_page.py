"""The figures of docs/calibration.md, rebuilt from the committed logits in seconds."""

from collections.abc import Sequence

import numpy as np

from desktop_app.training.laboratory_calibration import Trial
from desktop_app.training.laboratory_figures import DrawResult, draw_results, overall, share_won_back
from desktop_app.training.laboratory_trial import DRAWS, Floats, TrialLogits

BEGIN = "<!-- figures: build_scripts/second_laboratory.py page -->"
END = "<!-- end of figures -->"
WANTED_COST = 0.10
WANTED_SHARE = 2 / 3
_TITLES = {True: "All patients as one laboratory", False: "Inside each fold, one head"}
_WAYS = {
    "bias": "bias and temperature",
    "twenty": "aligned, from the 20 labelled fields alone",
    "same": "bias and temperature, measured on the fields of the next line",
    "unlabelled": "aligned, with unlabelled fields of half of the other patients",
}


def with_figures(page: str, trial: Trial) -> str:
    """Return the page with the lines between the two marks written anew."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{figures(trial)}\n{END}{rest.partition(END)[2]}"


def figures(trial: Trial) -> str:
    """Return what the shift costs, what each way wins back, and whether that is what was asked."""
    lines = [_without_calibration(trial.logits)]
    for one_laboratory, title in _TITLES.items():
        lines += [
            "",
            f"{title}, {DRAWS} draws of 20 labelled fields:",
            "",
            "| way | measured patients | balanced accuracy: plain / shifted / calibrated | cost "
            "| **share won back** | loss: plain / shifted / calibrated |",
            "|---|---|---|---|---|---|",
        ]
        for way, values in _ways(trial, one_laboratory).items():
            lines.append(_line(_WAYS[way], draw_results(trial.logits, values)))
    return "\n".join([*lines, "", _verdict(trial)])


def _without_calibration(logits: TrialLogits) -> str:
    plain, shifted = overall(logits, logits.plain), overall(logits, logits.shifted)
    return (
        f"All {len(logits.labels)} fields of {len(np.unique(logits.groups))} patients, out-of-fold heads, no "
        f"calibration: balanced accuracy {plain[0]:.3f} as photographed and {shifted[0]:.3f} in the second "
        f"laboratory; AUC {plain[1]:.3f} and {shifted[1]:.3f}."
    )


def _ways(trial: Trial, one_laboratory: bool) -> dict[str, Floats]:
    """Return calibrated logits by way, and those of the bias on the half that the last way is measured on."""
    found = trial.calibrated[one_laboratory]
    same = np.where(np.isnan(found["unlabelled"]), np.nan, found["bias"])
    return {
        "bias": found["bias"],
        "twenty": found["twenty"],
        "same": same,
        "unlabelled": found["unlabelled"],
    }


def _line(words: str, results: Sequence[DrawResult]) -> str:
    share, low, high = share_won_back(results)
    cost = float(np.mean([result.cost for result in results]))
    people = float(np.mean([result.measured_patients for result in results]))
    return (
        f"| {words} | {people:.0f} | {_three(results, 'balanced_accuracy')} | {cost:.3f} "
        f"| **{share:.2f}** ({low:.2f} to {high:.2f}) | {_three(results, 'loss')} |"
    )


def _verdict(trial: Trial) -> str:
    results = {way: draw_results(trial.logits, values) for way, values in _ways(trial, True).items()}
    cost = np.mean([result.cost for result in results["bias"]])
    shares = {way: share_won_back(found)[0] for way, found in results.items()}
    said = [
        f"{_WAYS[way]}: {_reached(shares[way] >= WANTED_SHARE)}" for way in ("bias", "twenty", "unlabelled")
    ]
    return (
        f"Wanted, all patients as one laboratory: a cost of at least {WANTED_COST:.2f}: "
        f"{_reached(bool(cost >= WANTED_COST))}. Two thirds of it won back, on the mean of the draws: "
        f"{'; '.join(said)}."
    )


def _three(results: Sequence[DrawResult], name: str) -> str:
    states = ("plain", "shifted", "calibrated")
    means = [np.mean([getattr(getattr(result, state), name) for result in results]) for state in states]
    return " / ".join(f"{mean:.3f}" for mean in means)


def _reached(is_reached: bool) -> str:
    return "reached" if is_reached else "**not reached**"
