"""The section "Not assessable" of docs/models.md, rebuilt from models/gate/*.csv."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from string import Template

import numpy as np
from numpy.typing import NDArray

from desktop_app.domain.assessment import REASON_WORDS, Unassessable
from desktop_app.training.gate.gate_fitting import STATED_FALSE_ALARMS
from desktop_app.training.gate.gate_table import PictureRow, read_folders, read_pictures
from desktop_app.training.gate.gate_text import GATE_TEMPLATE
from desktop_app.training.gate.gate_trial import FolderRow
from desktop_app.training.gate.kinds import DEVELOPMENT_KINDS, TEST_KINDS, ForeignKind
from desktop_app.training.gate.measuring import FOREIGN, REAL, SECOND_LABORATORY
from desktop_app.training.metrics import Interval, group_bootstrap

FALSE_ALARM_LIMIT, CATCH_LIMIT, WITHHELD_LIMIT = 0.03, 0.95, 0.10


def gate_section(folder: Path, titles: Mapping[str, str]) -> str:
    """Returns the section of the page; reads the two committed tables of ``folder`` and nothing else.

    Args:
        folder: models/gate.
        titles: of the models, by id.
    """
    pictures, folders = read_pictures(folder), read_folders(folder)
    models = list(pictures[0].reasons)
    return Template(GATE_TEMPLATE).substitute(
        stated=f"{100 * STATED_FALSE_ALARMS:.1f}",
        gate_alarms=_alarm_table(pictures, models, titles),
        gate_reasons=_reason_table(pictures, models, titles),
        gate_kinds=_kind_table(pictures, models, titles, TEST_KINDS),
        gate_development=_kind_table(pictures, models, titles, DEVELOPMENT_KINDS),
        gate_folders=_folder_table(folders),
    )


def withheld_share(rows: Sequence[PictureRow], model_id: str) -> Interval:
    """Returns the share of fields that the gate withholds; patients are resampled for the interval."""
    labels = np.array([int("/malignant/" in f"/{row.picture}") for row in rows])
    withheld = np.array([float(bool(row.reasons[model_id])) for row in rows])
    return group_bootstrap(_mean, labels, withheld, np.array([row.group_id for row in rows]))


def caught(rows: Iterable[PictureRow], model_id: str) -> tuple[int, int]:
    """Returns how many of ``rows`` are withheld, and how many there are."""
    said = [bool(row.reasons[model_id]) for row in rows]
    return sum(said), len(said)


def counted_pictures(pictures: Sequence[PictureRow]) -> list[PictureRow]:
    """Returns the foreign pictures that count: those of test kinds."""
    names = {kind.name for kind in TEST_KINDS}
    return [row for row in pictures if row.kind in names]


def _mean(_labels: NDArray[np.int64], values: NDArray[np.float64]) -> float:
    return float(values.mean())


def _alarm_table(pictures: Sequence[PictureRow], models: Sequence[str], titles: Mapping[str, str]) -> str:
    real = [row for row in pictures if row.of_set == REAL]
    second = [row for row in pictures if row.of_set == SECOND_LABORATORY]
    folds = sorted({row.fold for row in real})
    heads = ["model", "false alarms", *(f"fold {fold}" for fold in folds), "second laboratory withheld"]
    lines = [_row(heads), _rule(len(heads))]
    sizes = [_size([row for row in real if row.fold == fold]) for fold in folds]
    lines.append(_row(["patients, fields", _size(real), *sizes, _size(second)]))
    for model in models:
        by_fold = [_percent(*caught((row for row in real if row.fold == fold), model)) for fold in folds]
        cells = [_with_interval(withheld_share(rows, model)) for rows in (real, second)]
        lines.append(_row([titles[model], cells[0], *by_fold, cells[1]]))
    return "\n".join(lines)


def _reason_table(pictures: Sequence[PictureRow], models: Sequence[str], titles: Mapping[str, str]) -> str:
    sets: dict[str, Callable[[PictureRow], bool]] = {
        "held-out fields": _is_real,
        "second laboratory": _is_second,
    }
    reasons = [reason for reason in Unassessable if reason is not Unassessable.MAGNIFICATION]
    lines = [
        _row(["model", "pictures", *(REASON_WORDS[reason] for reason in reasons)]),
        _rule(len(reasons) + 2),
    ]
    for model in models:
        for name, belongs in sets.items():
            counts = Counter(reason for row in pictures if belongs(row) for reason in row.reasons[model])
            lines.append(_row([titles[model], name, *(str(counts[reason.value]) for reason in reasons)]))
    return "\n".join(lines)


def _kind_table(
    pictures: Sequence[PictureRow],
    models: Sequence[str],
    titles: Mapping[str, str],
    kinds: Sequence[ForeignKind],
) -> str:
    lines = [_row(["kind", "pictures", *(titles[model] for model in models)]), _rule(len(models) + 2)]
    foreign = [row for row in pictures if row.of_set == FOREIGN]
    groups: list[tuple[str, set[str]]] = [(_kind_words(kind), {kind.name}) for kind in kinds]
    groups.append(("**all together**", {kind.name for kind in kinds}))
    if any(kind.needs == "scikit-image" for kind in kinds):
        own = {kind.name for kind in kinds if kind.needs != "scikit-image"}
        groups.append(("all but those from scikit-image", own))
    for words, names in groups:
        rows = [row for row in foreign if row.kind in names]
        if rows:
            cells = [_percent(*caught(rows, model)) for model in models]
            lines.append(_row([words, str(len(rows)), *cells]))
    return "\n".join(lines)


def _kind_words(kind: ForeignKind) -> str:
    sources = {"sklearn": "scikit-learn", "matplotlib": "Matplotlib", "scikit-image": "scikit-image"}
    return f"{kind.name} (real, {sources[kind.needs]})" if kind.is_photograph else kind.name


def _folder_table(folders: Sequence[FolderRow]) -> str:
    heads = ["stain", "folders of a whole fold that get the notice", "folders of one patient that get it"]
    lines = [_row(heads), _rule(len(heads))]
    for stain in dict.fromkeys(row.stain for row in folders):
        cells = []
        for is_fold in (True, False):
            own = [row for row in folders if row.stain == stain and (not row.group_id) == is_fold]
            told = sum(row.distance > row.limit for row in own)
            cells.append(f"{told} of {len(own)}")
        lines.append(_row(["as photographed" if stain == REAL else stain, *cells]))
    return "\n".join(lines)


def _is_real(row: PictureRow) -> bool:
    return row.of_set == REAL


def _is_second(row: PictureRow) -> bool:
    return row.of_set == SECOND_LABORATORY


def _size(rows: Sequence[PictureRow]) -> str:
    return f"{len({row.group_id for row in rows})}, {len(rows)}"


def _percent(some: int, whole: int) -> str:
    return f"{100 * some / whole:.1f} %" if whole else "-"


def _with_interval(interval: Interval) -> str:
    value, low, high = (100 * figure for figure in (interval.value, interval.low, interval.high))
    return f"{value:.1f} % [{low:.1f}, {high:.1f}]"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _rule(columns: int) -> str:
    return "|" + "---|" * columns
