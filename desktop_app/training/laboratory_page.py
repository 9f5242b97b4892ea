"""The figures of docs/calibration.md, rebuilt from the committed logits in seconds."""

from collections.abc import Sequence

import numpy as np

from desktop_app.training.laboratory_trial import (
    DRAWS,
    DrawResult,
    TrialLogits,
    overall,
    run_draws,
    share_won_back,
)

BEGIN = "<!-- figures: build_scripts/second_laboratory.py page -->"
END = "<!-- end of figures -->"
WANTED_COST = 0.10
WANTED_SHARE = 2 / 3
_WAYS = (("all patients as one laboratory", True), ("inside each fold, one head", False))


def with_figures(page: str, logits: TrialLogits) -> str:
    """Return the page with the lines between the two marks written anew."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{figures(logits)}\n{END}{rest.partition(END)[2]}"


def figures(logits: TrialLogits) -> str:
    """Return what the shift costs, what is won back, and whether that is what was asked."""
    plain, shifted = overall(logits, logits.plain), overall(logits, logits.shifted)
    lines = [
        f"All {len(logits.labels)} fields, out-of-fold heads, no calibration: balanced accuracy "
        f"{plain[0]:.3f} as photographed and {shifted[0]:.3f} in the second laboratory; "
        f"AUC {plain[1]:.3f} and {shifted[1]:.3f}.",
        "",
        f"| {DRAWS} draws | balanced accuracy: plain / shifted / calibrated | cost | **share won back** "
        "| loss: plain / shifted / calibrated |",
        "|---|---|---|---|---|",
    ]
    verdicts = []
    for words, one_laboratory in _WAYS:
        results = run_draws(logits, one_laboratory=one_laboratory)
        share, low, high = share_won_back(results)
        cost = float(np.mean([result.cost for result in results]))
        lines.append(
            f"| {words} | {_three(results, 'balanced_accuracy')} | {cost:.3f} "
            f"| **{share:.2f}** ({low:.2f} to {high:.2f}) | {_three(results, 'loss')} |"
        )
        verdicts.append((cost >= WANTED_COST, share >= WANTED_SHARE))
    reached = [_verdict(all(pair[part] for pair in verdicts)) for part in (0, 1)]
    lines += [
        "",
        f"Wanted: a cost of at least {WANTED_COST:.2f}: {reached[0]}. "
        f"Two thirds of it won back: {reached[1]}.",
    ]
    return "\n".join(lines)


def _three(results: Sequence[DrawResult], name: str) -> str:
    states = ("plain", "shifted", "calibrated")
    means = [np.mean([getattr(getattr(result, state), name) for result in results]) for state in states]
    return " / ".join(f"{mean:.3f}" for mean in means)


def _verdict(is_reached: bool) -> str:
    return "reached" if is_reached else "**not reached**"
