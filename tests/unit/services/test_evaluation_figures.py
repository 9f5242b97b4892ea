"""Figures come from a real child of our own program; cancelling leaves nothing behind."""

from pathlib import Path

import pytest
from PIL import Image

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.evaluation import Level
from desktop_app.services.child_job import ChildJob
from desktop_app.services.evaluation_figures import draw_in_child, evaluation_request
from desktop_app.training.evaluation.curves import curves_of
from desktop_app.training.evaluation.levels import units_of
from tests.helpers.scored_images import BAND, scored_patients


def request(folder: Path) -> dict[str, object]:
    curves = curves_of(units_of(scored_patients(), Level.IMAGE, BAND))
    return evaluation_request(curves, folder / "figures", folder / "cache")


def test_a_child_draws_the_four_curves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)  # an earlier test drew in this very process
    figures = draw_in_child(request(tmp_path), CancelToken())

    assert [figure.key for figure in figures] == ["roc", "precision_recall", "reliability", "coverage"]
    for figure in figures:
        with Image.open(figure.path) as picture:
            assert picture.width == 2 * figure.width_px
    assert all(figure.title and figure.alt for figure in figures)
    assert (tmp_path / "cache" / "matplotlib").is_dir(), "matplotlib writes nowhere else"


def test_a_cancelled_job_starts_no_child_and_a_running_one_is_ended(tmp_path: Path) -> None:
    cancel, jobs = CancelToken(), list[ChildJob]()

    def stop(job: ChildJob) -> None:
        jobs.append(job)
        job.cancel()

    with pytest.raises(Cancelled):
        draw_in_child(request(tmp_path), cancel, on_start=stop)
    cancel.cancel()
    with pytest.raises(Cancelled):
        draw_in_child(request(tmp_path), cancel, on_start=stop)
    assert len(jobs) == 1
