"""The promotion rule at its borders."""

from dataclasses import replace

import pytest

from desktop_app.domain.promotion import PromotionEvidence

FAIR = PromotionEvidence("new", "a" * 64, "old", "b" * 64, 0.02, -0.05, 0.09, 8, 12, 200)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"difference": 0.0, "low": -0.0999}, ""),
        ({"benign_patients": 3}, ""),
        ({"difference": -0.001}, "new is worse than the default"),
        ({"low": -0.10}, "may be much worse"),
        ({"benign_patients": 2}, "the rule needs 3 of each"),
        ({"malignant_patients": 0, "difference": None, "low": None}, "the rule needs 3 of each"),
        ({"low": None}, "cannot be compared"),
    ],
)
def test_the_rule(changes: dict[str, object], words: str) -> None:
    refusal = replace(FAIR, **changes).refusal  # type: ignore[arg-type]
    assert words in refusal
    assert bool(words) == bool(refusal)


def test_evidence_survives_json_and_knows_its_packages() -> None:
    assert PromotionEvidence.from_json(FAIR.to_json()) == FAIR
    assert FAIR.is_about("a" * 64, "b" * 64)
    assert not FAIR.is_about("b" * 64, "a" * 64)
