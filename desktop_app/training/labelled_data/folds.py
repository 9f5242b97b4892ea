"""Cross-validation folds by patient, stratified by label, for labelled fields of any source."""

import random
from collections import Counter
from dataclasses import replace

from desktop_app.domain.errors import LabelledDataError
from desktop_app.domain.labelled import Label, LabelledSet
from desktop_app.training.labelled_data.splitting import DEFAULT_SEED
from desktop_app.training.labelled_data.units import units_of


def k_folds(labelled: LabelledSet, k: int, seed: int = DEFAULT_SEED) -> dict[str, int]:
    """Return the fold of every patient, 0 to ``k`` - 1; joined patients share one.

    Large units are dealt first, each to the fold with fewest units of its labels, then with fewest fields.
    Stated sides do not count here.

    Raises:
        LabelledDataError: ``k`` is below 2, or some fold would lack a class.
    """
    if k < 2:
        raise LabelledDataError("Cross-validation needs at least 2 folds.")
    units = units_of([replace(image, stated_side=None) for image in labelled.images])
    random.Random(seed).shuffle(units)
    units.sort(key=lambda unit: (len(unit.stratum), -sum(unit.fields.values())))
    strata: list[Counter[object]] = [Counter() for _ in range(k)]
    fields = [0] * k
    folds: dict[str, int] = {}
    for unit in units:
        chosen = min(range(k), key=lambda fold: (strata[fold][unit.stratum], fields[fold]))
        strata[chosen][unit.stratum] += 1
        fields[chosen] += sum(unit.fields.values())
        folds.update(dict.fromkeys(unit.patients, chosen))
    _refuse_lacking(labelled, folds, k)
    return folds


def _refuse_lacking(labelled: LabelledSet, folds: dict[str, int], k: int) -> None:
    held = {(folds[image.patient], image.label) for image in labelled.images}
    if len(held) == k * len(Label):
        return
    counts = Counter(label for _, label in {(image.patient, image.label) for image in labelled.images})
    raise LabelledDataError(
        f"{k} folds need at least {k} patients of each class. There are {counts[Label.BENIGN]} benign and "
        f"{counts[Label.MALIGNANT]} malignant ones. Use fewer folds or add patients."
    )
