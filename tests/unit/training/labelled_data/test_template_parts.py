"""A template is matched in linear time, and finds what trying everything would find."""

import re

import numpy as np
import pytest

from desktop_app.domain.errors import PatientPatternError
from desktop_app.training.labelled_data.patient_pattern import PatientPattern
from desktop_app.training.labelled_data.template_parts import PLACEHOLDERS

TEMPLATES = (
    "{patient}_{any}_{any}_{any}b",
    "{any}_{patient}_{number}",
    "{patient}-{slide}_{any}",
    "{any}{number}_{patient}_{any}b",
    "{patient}/{any}_{slide}",
    "{any}/{patient}_{letters}{any}",
    "a{number}{any}_{patient}b",
    "{letters}-{patient}_{number}_{any}",
)


def tried_every_way(template: str) -> re.Pattern[str]:
    """Return the plain expression of a template, which goes back to every part."""
    pieces = re.split(r"(\{\w+\})", template)
    plain = [PLACEHOLDERS[p[1:-1]] if p.startswith("{") else re.escape(p) for p in pieces]
    return re.compile("".join(plain) + r"(?:\.[^./]+)?", re.IGNORECASE)


@pytest.mark.parametrize("template", TEMPLATES)
def test_it_finds_what_trying_every_way_finds(template: str) -> None:
    random = np.random.default_rng(len(template))
    pattern, every_way = PatientPattern(template), tried_every_way(template)
    signs = "ab1_-" + ("/" if "/" in template else "")
    matched = 0
    for _ in range(4_000):
        name = "".join(random.choice(list(signs), random.integers(1, 14)))
        if name.count("/") != template.count("/") or "//" in name or name.strip("/") != name:
            continue
        wanted = every_way.fullmatch(name)
        matched += wanted is not None
        found = pattern.patient_in(name), pattern.slide_in(name)
        groups = wanted.groupdict() if wanted else {}
        assert found == (groups.get("patient", ""), groups.get("slide", "")), name
    assert matched > 10


@pytest.mark.parametrize("name", ["_" * 196, "1" * 196, "a_" * 98, "1_" * 98])
@pytest.mark.parametrize(
    "template", ["{patient}_{any}_{any}_{any}_x", "{patient}_{number}{any}_{number}{any}x"]
)
def test_no_name_keeps_it_busy(template: str, name: str) -> None:
    """Going back to every part takes more than a second for each of these names: this test would not end."""
    pattern = PatientPattern(template)
    found = {pattern.patient_in(name[: len(name) - number % 3]) for number in range(500)}
    assert found == {""}


def test_runs_that_nobody_could_tell_apart_are_refused() -> None:
    with pytest.raises(PatientPatternError, match="directly beside"):
        PatientPattern("{patient}_{number}0{number}0{number}0{number}x")
