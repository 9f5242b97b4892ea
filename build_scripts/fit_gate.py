"""Makes and measures the "not assessable" gate: `fit_gate.py {measure,ship} [--data DIR]`.

`measure` fits a gate without each fold and one on all patients, for every package in models/, judges held-out
fields, the second laboratory and foreign pictures, and writes models/gate/*.csv: about 15 minutes on two free
cores, less with cached embeddings. `ship` fits on all patients and puts the gate into the packages; nothing
else in them changes. The figures go to docs/models.md by `train_models.py table`.

Some test kinds are cut from the pictures of the package scikit-image, which Lamella does not need:
`--scikit-image DIR` names its folder `skimage/data`; without it these kinds are left out.
"""

import argparse
import contextlib
import sys
import time
from dataclasses import replace
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

import numpy as np  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from desktop_app.domain.errors import AppError  # noqa: E402
from desktop_app.inference.field_classifier import open_classifier  # noqa: E402
from desktop_app.inference.package import open_package  # noqa: E402
from desktop_app.training.embedding_cache import EmbeddingCache, digest_of  # noqa: E402
from desktop_app.training.folds import read_fold_numbers  # noqa: E402
from desktop_app.training.gate import gate_table, gate_trial  # noqa: E402
from desktop_app.training.gate.foreign_pictures import picture_folders  # noqa: E402
from desktop_app.training.gate.gate_fitting import fit_gate  # noqa: E402
from desktop_app.training.gate.gate_shipping import ship_gate  # noqa: E402
from desktop_app.training.gate.measuring import Measured, all_pictures, embed, measure  # noqa: E402
from desktop_app.training.labelled_fields import LabelledField, read_labelled_fields  # noqa: E402
from desktop_app.training.models_page import MODEL_NAMES  # noqa: E402
from desktop_app.training.recipes import RECIPES  # noqa: E402

MODELS = REPOSITORY / "models"
GATE_FOLDER = MODELS / "gate"
FOLDS_PATH = MODELS / "folds.json"
SIDES = (224, 112)


def main() -> int:
    """Runs one command; returns 1 after an error that the user can mend."""
    arguments = _parse_arguments()
    try:
        fields = read_labelled_fields(arguments.data)
        measured = _measured(arguments, fields)
        if arguments.command == "measure":
            _judge(measured, fields)
        else:
            _ship(arguments, measured, fields)
    except AppError as error:
        print(error.message, file=sys.stderr)
        return 1
    return 0


def _judge(measured: Measured, fields: tuple[LabelledField, ...]) -> None:
    folds = read_fold_numbers(FOLDS_PATH, fields)
    fold_of = {field.group_id: int(fold) for field, fold in zip(fields, folds, strict=True)}
    judged = {}
    for model_id in measured.embeddings:
        training = gate_trial.training_fields(measured, model_id, fields)
        gates = gate_trial.fit_all_gates(training, fold_of)
        judged[model_id] = gate_trial.judge(measured, model_id, gates, fold_of)
        print(f"{model_id}: judged", flush=True)
    rows = [
        gate_table.picture_row(
            measured.facts[row],
            fold_of.get(measured.facts[row].group_id, gate_table.NO_FOLD),
            {model_id: found[row] for model_id, found in judged.items()},
        )
        for row in sorted(next(iter(judged.values())))
    ]
    gate_table.write_pictures(rows, GATE_FOLDER)
    gate_table.write_folders(gate_trial.judge_folders(measured, gates, fold_of), GATE_FOLDER)


def _ship(arguments: argparse.Namespace, measured: Measured, fields: tuple[LabelledField, ...]) -> None:
    versions = {recipe.model_id: recipe.version for recipe in RECIPES.values()}
    for model_id in measured.embeddings:
        gate = fit_gate(gate_trial.training_fields(measured, model_id, fields))
        identity = ship_gate(arguments.packages / model_id, gate, versions[model_id])
        print(f"{model_id}: {identity.version}, manifest {identity.sha256[:12]}")


def _measured(arguments: argparse.Namespace, fields: tuple[LabelledField, ...]) -> Measured:
    started = time.monotonic()
    folders = picture_folders(arguments.scikit_image)
    measured = measure(all_pictures(arguments.data, fields, folders), SIDES)
    print(f"{len(measured.facts)} pictures measured in {time.monotonic() - started:.0f} s", flush=True)
    cache = EmbeddingCache(arguments.cache)
    names = [name for name in MODEL_NAMES if arguments.only in {None, name}]
    return replace(
        measured, embeddings={name: _embeddings(arguments, name, measured, cache) for name in names}
    )


def _embeddings(
    arguments: argparse.Namespace, model_id: str, measured: Measured, cache: EmbeddingCache
) -> NDArray[np.float32]:
    package = open_package(arguments.packages / model_id)
    crops = measured.crops[package.manifest.backbone.input.width]

    def compute() -> NDArray[np.float32]:
        print(f"{model_id}: embedding {len(crops)} pictures", flush=True)
        with contextlib.closing(open_classifier(package)) as classifier:
            return embed(classifier, measured)

    return cache.fetch((package.identity.backbone_sha256, digest_of(crops), "gate"), compute)


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("measure", "ship"))
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data")
    parser.add_argument("--scikit-image", type=Path, help="folder skimage/data of the package scikit-image")
    parser.add_argument("--only", choices=MODEL_NAMES, help="one model")
    parser.add_argument("--cache", type=Path, default=REPOSITORY / "build" / "embeddings")
    parser.add_argument("--packages", type=Path, default=MODELS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
