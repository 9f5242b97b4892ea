"""Measures "calibrate to my lab": `second_laboratory.py {measure,page} [--data DIR]`.

`measure` trains the DenseNet121 head of every fold, scores the held-out fields as photographed and as the
second laboratory shows them, and writes models/oof/second_laboratory.csv: about 7 minutes on two free cores,
less with cached embeddings. `page` rebuilds the figures of docs/calibration.md from that file in seconds.
"""

import argparse
import os
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from desktop_app.domain.errors import AppError  # noqa: E402
from desktop_app.training.backbone_registry import DENSENET_121  # noqa: E402
from desktop_app.training.conversion import TfliteEmbedder  # noqa: E402
from desktop_app.training.cross_validation import out_of_fold_logits  # noqa: E402
from desktop_app.training.embedding_cache import EmbeddingCache, digest_of  # noqa: E402
from desktop_app.training.field_features import FieldFeatures, build_shipped_graph  # noqa: E402
from desktop_app.training.field_pixels import read_crops  # noqa: E402
from desktop_app.training.folds import read_fold_numbers  # noqa: E402
from desktop_app.training.head_fitting import recipe_fit, training_views  # noqa: E402
from desktop_app.training.labelled_fields import groups_of, labels_of, read_labelled_fields  # noqa: E402
from desktop_app.training.laboratory_page import figures, with_figures  # noqa: E402
from desktop_app.training.laboratory_trial import (  # noqa: E402
    TrialLogits,
    read_trial_logits,
    write_trial_logits,
)
from desktop_app.training.recipes import DistilledPlan, Recipe  # noqa: E402
from desktop_app.training.second_laboratory import second_laboratory_view  # noqa: E402
from desktop_app.training.views import PLAIN  # noqa: E402

LOGITS_PATH = REPOSITORY / "models" / "oof" / "second_laboratory.csv"
PAGE_PATH = REPOSITORY / "docs" / "calibration.md"
FOLDS_PATH = REPOSITORY / "models" / "folds.json"
SHIFTED = "second_laboratory"
# The recipe is stated here once more: whatever ships later, this trial stays what it was.
RECIPE = Recipe("densenet_121_breast", "1.0.0", "DenseNet121 1.0.0", DENSENET_121, DistilledPlan())


def main() -> int:
    """Runs one command; returns 1 after an error that the user can mend."""
    arguments = _parse_arguments()
    try:
        if arguments.command == "measure":
            write_trial_logits(_measured(arguments), LOGITS_PATH)
            print(f"{LOGITS_PATH} written")
    except AppError as error:
        print(error.message, file=sys.stderr)
        return 1
    logits = read_trial_logits(LOGITS_PATH)
    PAGE_PATH.write_text(with_figures(PAGE_PATH.read_text(encoding="utf-8"), logits), encoding="utf-8")
    print(figures(logits))
    return 0


def _measured(arguments: argparse.Namespace) -> TrialLogits:
    fields = read_labelled_fields(arguments.data)
    folds = read_fold_numbers(FOLDS_PATH, fields)
    crops = read_crops(arguments.data, fields, DENSENET_121.input_px)
    graph = build_shipped_graph(DENSENET_121, arguments.backbones / DENSENET_121.weights_file).tflite
    cache = EmbeddingCache(arguments.cache)
    features = FieldFeatures(graph, crops, cache, print)
    views = {view: features.of_view(view) for view in training_views(RECIPE)}

    def shifted() -> NDArray[np.float32]:
        return TfliteEmbedder(graph).embed(np.stack([second_laboratory_view(crop) for crop in crops]))

    views[SHIFTED] = cache.fetch((digest_of(graph), digest_of(crops), SHIFTED), shifted)
    logits = out_of_fold_logits(recipe_fit(RECIPE), views, (PLAIN, SHIFTED), fields, folds)
    return TrialLogits(
        np.array([field.path for field in fields]),
        groups_of(fields),
        labels_of(fields),
        folds,
        logits[PLAIN],
        logits[SHIFTED],
    )


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
