"""Lineage: what a package tells of the patients its model has seen."""

import json

from desktop_app.domain.labelled import Side
from desktop_app.domain.lineage import Lineage
from desktop_app.domain.model_identity import ModelIdentity

BASE = ModelIdentity("dense", "1.0.0", "ab" * 32, "cd" * 32)
SIDES = {"14-1": Side.TRAIN, "14-2": Side.VALIDATION, "14-3": Side.TEST}


def test_a_lineage_survives_json_and_names_no_patient() -> None:
    lineage = Lineage.of_patients(BASE, "run-1", SIDES)
    text = json.dumps(lineage.to_json())

    assert "14-1" not in text
    assert Lineage.from_json(json.loads(text)) == lineage


def test_only_training_and_validation_teach_a_model() -> None:
    lineage = Lineage.of_patients(BASE, "run-1", SIDES)

    assert [lineage.has_learnt_from(patient) for patient in ("14-1", "14-2", "14-3", "14-4")] == [
        True,
        True,
        False,
        False,
    ]
    assert lineage.side_of("14-3") is Side.TEST


def test_two_packages_share_no_digest_unless_they_share_the_salt() -> None:
    first, second = (Lineage.of_patients(None, "", SIDES) for _ in range(2))

    assert not set(first.sides) & set(second.sides)
    assert Lineage.of_patients(None, "", SIDES, first.salt) == first


def test_foreign_blocks_are_no_lineage() -> None:
    assert Lineage.from_json(None) is None
    assert Lineage.from_json({"patients": {"a": "train"}}) is None
    assert (
        Lineage.from_json({**Lineage.of_patients(BASE, "r", SIDES).to_json(), "patients": {"a": "x"}}) is None
    )
