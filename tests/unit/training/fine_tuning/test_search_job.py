"""A small search on a real tiny network: every combination once, the locked test never read."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.job_messages import EpochDone, StepDone
from desktop_app.domain.training_plan import Stage, Strategy, TrainingPlan
from desktop_app.training.fine_tuning.search_job import run_search
from tests.helpers.training_run import PLAN, ListeningChannel, training_run

pytestmark = pytest.mark.tf

SHORT = replace(PLAN, stages=(Stage(Strategy.HEAD, 2, 0.01),))
RANGES = {"learning_rates": [1e-4, 1e-2], "batch_sizes": [4, 8], "heads": [[16, 8], [4, 4]]}


class StoppingChannel(ListeningChannel):
    """Asks to stop and keep the best once the second combination begins."""

    def send(self, message):  # type: ignore[no-untyped-def]
        super().send(message)
        if isinstance(message, StepDone) and (message.what, message.done) == ("trying settings", 1):
            self.should_finish = True


def test_every_combination_is_tried_and_the_best_comes_with_its_whole_plan(tmp_path: Path) -> None:
    run_dir = training_run(tmp_path, SHORT, search=RANGES)
    for field in (tmp_path / "fields").glob("test-*.png"):
        field.unlink()  # the locked test is not looked at: it need not even be there
    channel = ListeningChannel()
    result = run_search(run_dir, channel)
    rows = result["rows"]
    assert len({(row["learning_rate"], row["batch_size"], tuple(row["head"])) for row in rows}) == 8
    assert [row["chosen"] for row in rows].count(True) == 1
    assert result["best"]["chosen"]
    assert result["best"]["val_loss"] == min(row["val_loss"] for row in rows)
    plan = TrainingPlan.from_json(result["plan"])
    assert plan.stages[-1].learning_rate == result["best"]["learning_rate"]
    assert (plan.batch_size, list(plan.head.dense)) == (result["best"]["batch_size"], result["best"]["head"])
    assert not any(isinstance(message, EpochDone) for message in channel.messages)
    assert not (tmp_path / "user_models").exists()


def test_the_top_block_is_tried_too_where_the_plan_has_it(tmp_path: Path) -> None:
    plan = replace(PLAN, stages=(Stage(Strategy.HEAD, 1, 0.01), Stage(Strategy.TOP_BLOCK, 1, 1e-3)))
    ranges = {"learning_rates": [1e-3], "batch_sizes": [8]}
    result = run_search(training_run(tmp_path, plan, search=ranges), ListeningChannel())
    assert [row["strategy"] for row in result["rows"]] == ["head", "top_block"]


def test_stop_keeps_what_was_tried(tmp_path: Path) -> None:
    channel = StoppingChannel()
    result = run_search(training_run(tmp_path, SHORT, search=RANGES), channel)
    assert len(result["rows"]) == 1
    assert result["rows"][0]["chosen"]


def test_a_search_can_be_cancelled(tmp_path: Path) -> None:
    channel = ListeningChannel()
    channel.is_cancelled = True
    with pytest.raises(Cancelled):
        run_search(training_run(tmp_path, SHORT), channel)
