"""Drawn figures: PNGs of the right size, the same for the same numbers, left out where undefined."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from desktop_app.domain.curves_json import curves_from_json, curves_to_json
from desktop_app.domain.evaluation import Level
from desktop_app.domain.job_messages import EpochDone
from desktop_app.training.evaluation.curves import curves_of
from desktop_app.training.evaluation.figures import comparison_figures, evaluation_figures
from desktop_app.training.evaluation.figures_job import draw_figures
from desktop_app.training.evaluation.levels import units_of
from tests.helpers.scored_images import BAND, scored_patients


@pytest.fixture(autouse=True, scope="module")
def _fonts_in_a_scratch_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLCONFIGDIR", str(tmp_path_factory.mktemp("matplotlib")))
        import matplotlib  # noqa: F401 - reads the variable once


def epochs(count: int, best: int) -> tuple[EpochDone, ...]:
    return tuple(
        EpochDone(0, "head", n, count, 0.5, 0.8, 0.4 + abs(n - best) / 10, 0.9, 1e-3, 1.0, n == best)
        for n in range(1, count + 1)
    )


def test_four_figures_at_twice_the_density_and_reproducible() -> None:
    curves = curves_of(units_of(scored_patients(), Level.IMAGE, BAND))
    drawn = evaluation_figures(curves)

    assert list(drawn) == ["roc", "precision_recall", "reliability", "coverage"]
    assert all(Image.open(io.BytesIO(content)).size == (800, 640) for content in drawn.values())
    assert evaluation_figures(curves) == drawn
    assert len(set(drawn.values())) == 4


def test_curves_without_a_label_are_left_out() -> None:
    drawn = evaluation_figures(curves_of(units_of(scored_patients(0, 4), Level.IMAGE, BAND)))
    assert list(drawn) == ["precision_recall", "reliability", "coverage"]


def test_a_comparison_shows_roc_curves_and_histories_side_by_side() -> None:
    curve = curves_of(units_of(scored_patients(), Level.IMAGE, BAND)).roc
    assert curve is not None
    drawn = comparison_figures({"a": curve, "b": curve}, {"a": epochs(5, 3), "b": ()})

    assert list(drawn) == ["roc", "history"]
    assert Image.open(io.BytesIO(drawn["history"])).size == (1600, 640)
    assert list(comparison_figures({}, {"a": ()})) == []


def test_curves_survive_json_on_their_way_to_the_child() -> None:
    for curves in (
        curves_of(units_of(scored_patients(), Level.IMAGE, BAND)),
        curves_of(units_of(scored_patients(3, 0), Level.IMAGE, BAND)),
    ):
        assert curves_from_json(json.loads(json.dumps(curves_to_json(curves)))) == curves


def test_the_job_writes_pictures_into_its_folder(tmp_path: Path) -> None:
    curves = curves_of(units_of(scored_patients(), Level.IMAGE, BAND))
    request = {"what": "evaluation", "data": curves_to_json(curves), "folder": str(tmp_path / "figures")}
    drawn = draw_figures(request)

    assert drawn["roc"] == tmp_path / "figures" / "roc.png"
    assert all(path.stat().st_size > 1000 for path in drawn.values())


def test_services_import_no_matplotlib() -> None:
    statement = (
        "import sys, desktop_app.services.evaluate, desktop_app.services.evaluation_figures\n"
        "import desktop_app.training.evaluation.evaluating\n"
        "assert not {'matplotlib', 'sklearn', 'tensorflow'} & set(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", statement], check=False).returncode == 0
