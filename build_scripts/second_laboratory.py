"""Measures "calibrate to my lab": `second_laboratory.py {measure,page} [--data DIR]`.

`measure` trains the head of the default recipe on every fold, scores the held-out fields as photographed and
as the second laboratory shows them, calibrates in 20 draws in three ways, and writes three files,
models/oof/second_laboratory*.csv: about 10 minutes on two free cores, less with cached embeddings. `page`
rebuilds the figures of docs/calibration.md from these files in seconds.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from desktop_app.domain.errors import AppError  # noqa: E402
from desktop_app.training.conversion import TfliteEmbedder  # noqa: E402
from desktop_app.training.embedding_cache import EmbeddingCache, digest_of  # noqa: E402
from desktop_app.training.field_features import FieldFeatures, build_shipped_graph  # noqa: E402
from desktop_app.training.field_pixels import read_crops  # noqa: E402
from desktop_app.training.folds import read_fold_numbers  # noqa: E402
from desktop_app.training.head_fitting import recipe_fit, training_views  # noqa: E402
from desktop_app.training.labelled_fields import (  # noqa: E402
    LabelledField,
    groups_of,
    labels_of,
    read_labelled_fields,
)
from desktop_app.training.laboratory_calibration import (  # noqa: E402
    CALIBRATED_PATHS,
    LOGITS_PATH,
    Logits,
    TrialEmbeddings,
    calibrated_logits,
    read_trial,
    write_calibrated,
)
from desktop_app.training.laboratory_page import figures, with_figures  # noqa: E402
from desktop_app.training.laboratory_trial import (  # noqa: E402
    TrialLogits,
    write_trial_logits,
)
from desktop_app.training.recipes import RECIPES  # noqa: E402
from desktop_app.training.second_laboratory import second_laboratory_view  # noqa: E402
from desktop_app.training.views import PLAIN  # noqa: E402

PAGE_PATH = REPOSITORY / "docs" / "calibration.md"
FOLDS_PATH = REPOSITORY / "models" / "folds.json"
SHIFTED = "second_laboratory"
# The trial follows the default model: its figures are about what a technician calibrates.
RECIPE = RECIPES["densenet_121"]


def main() -> int:
    """Runs one command; returns 1 after an error that the user can mend."""
    arguments = _parse_arguments()
    try:
        if arguments.command == "measure":
            _measure(arguments)
    except AppError as error:
        print(error.message, file=sys.stderr)
        return 1
    trial = read_trial(REPOSITORY)
    PAGE_PATH.write_text(with_figures(PAGE_PATH.read_text(encoding="utf-8"), trial), encoding="utf-8")
    print(figures(trial))
    return 0


def _measure(arguments: argparse.Namespace) -> None:
    fields = read_labelled_fields(arguments.data)
    folds = read_fold_numbers(FOLDS_PATH, fields)
    views = _embeddings(arguments, fields)
    labels, groups = labels_of(fields), groups_of(fields)
    heads = {}
    for fold in np.unique(folds).tolist():
        outside = folds != fold
        print(f"  training the head that never saw fold {fold}", flush=True)
        training = {view: views[view][outside] for view in training_views(RECIPE)}
        heads[fold] = recipe_fit(RECIPE)(training, labels[outside], groups[outside]).logits
    embeddings = TrialEmbeddings(views[PLAIN], views[SHIFTED])
    logits = TrialLogits(
        np.array([field.path for field in fields]),
        groups,
        labels,
        folds,
        _out_of_fold(heads, embeddings.plain, folds),
        _out_of_fold(heads, embeddings.shifted, folds),
    )
    write_trial_logits(logits, REPOSITORY / LOGITS_PATH)
    for one_laboratory, path in CALIBRATED_PATHS.items():
        print(f"  calibrating in every draw: {path}", flush=True)
        calibrated = calibrated_logits(logits, embeddings, heads, one_laboratory=one_laboratory)
        write_calibrated(calibrated, REPOSITORY / path, REPOSITORY / LOGITS_PATH)


def _embeddings(
    arguments: argparse.Namespace, fields: Sequence[LabelledField]
) -> dict[str, NDArray[np.float32]]:
    """Returns the embeddings by view, the second laboratory among them; computed once and cached."""
    spec = RECIPE.spec
    crops = read_crops(arguments.data, fields, spec.input_px)
    graph = build_shipped_graph(spec, arguments.backbones / spec.weights_file).tflite
    cache = EmbeddingCache(arguments.cache)
    features = FieldFeatures(graph, crops, cache, print)
    views = {view: features.of_view(view) for view in training_views(RECIPE)}

    def shifted() -> NDArray[np.float32]:
        return TfliteEmbedder(graph).embed(np.stack([second_laboratory_view(crop) for crop in crops]))

    views[SHIFTED] = cache.fetch((digest_of(graph), digest_of(crops), SHIFTED), shifted)
    return views


def _out_of_fold(
    heads: Mapping[int, Logits], embeddings: NDArray[np.float32], folds: NDArray[np.int64]
) -> NDArray[np.float64]:
    logits = np.full(len(folds), np.nan)
    for fold, head in heads.items():
        logits[folds == fold] = head(embeddings[folds == fold])
    return logits


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("measure", "page"))
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data")
    parser.add_argument("--backbones", type=Path, default=REPOSITORY / "build" / "backbones")
    parser.add_argument("--cache", type=Path, default=REPOSITORY / "build" / "embeddings")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
