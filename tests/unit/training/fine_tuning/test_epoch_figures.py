"""What an epoch reports of training is the mean over all its fields, not its last batch."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.training_plan import HeadPlan, Stage, Strategy
from desktop_app.training.fine_tuning.train_job import run_training
from tests.helpers.training_run import PLAN, ListeningChannel, training_run

pytestmark = pytest.mark.tf


def first_epoch(folder: Path, batch_size: int) -> tuple[float, float]:
    # Steps too small to change anything: what is reported can only differ by how it is gathered.
    stages = (Stage(Strategy.HEAD, 1, 1e-12),)
    head = HeadPlan(dense=(8, 4), dropout=(0.0, 0.0, 0.0))
    plan = replace(PLAN, stages=stages, head=head, batch_size=batch_size, fresh_head=True)
    channel = ListeningChannel()
    run_training(training_run(folder, plan), channel)
    return channel.epochs[0].loss, channel.epochs[0].accuracy


def test_figures_of_an_epoch_do_not_depend_on_its_batches(tmp_path: Path) -> None:
    small, whole = first_epoch(tmp_path / "small", 3), first_epoch(tmp_path / "whole", 64)
    assert small == pytest.approx(whole, abs=1e-4)
