"""The whole way through the window with the shipped model: classify, filter, report, stop, reopen."""

import csv
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Lamella
from desktop_app.domain.report_choice import ReportChoice
from desktop_app.gui.controls import Controls
from desktop_app.services.workspace import Workspace
from desktop_app.workers.facts import Facts

PATIENCE_S = 120.0
BROKEN = "cut_off"


class Driver:
    """Operates one program as a user would, and waits for what it does."""

    def __init__(self, application: QApplication, profile: Path) -> None:
        self._application = application
        self.program = Lamella(application, Workspace.open(profile), Facts("", ""), owns_process=False)
        self.runs: list[bool] = []
        self.controls.running.ended.connect(self.runs.append)

    @property
    def controls(self) -> Controls:
        return self.program.window.controls

    def wait(self, until: Callable[[], bool]) -> None:
        give_up = time.monotonic() + PATIENCE_S
        while not until():
            assert time.monotonic() < give_up, "it did not happen in time"
            self._application.processEvents()
            time.sleep(0.002)

    def answered(self) -> int:
        # Drawn fields are partly withheld as unlike training: their answers are kept, but do not count.
        return sum(state.prediction is not None for state in self.controls.browsing.rows)

    def close(self) -> None:
        self.program.window.close()
        assert self.program.shut_down(), "a thread survived the window"


@pytest.fixture
def driver(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Driver]]:
    qapp.setQuitOnLastWindowClosed(False)
    drivers: list[Driver] = []

    def start(folder: Path, profile: Path = tmp_path / "profile") -> Driver:
        drivers.append(Driver(qapp, profile))
        drivers[-1].program.start(folder)
        return drivers[-1]

    yield start
    for started in drivers:
        started.close()
        started.program.discard_windows()


def test_classify_filter_report(driver: Callable[..., Driver], samples_dir: Path, tmp_path: Path) -> None:
    user = driver(samples_dir)
    user.wait(lambda: user.runs == [True])
    controls = user.controls
    files = [state.record.name for state in controls.browsing.rows]
    failed = [state.record.name for state in controls.browsing.rows if state.failure is not None]
    assert files
    assert user.answered() == len(files) - len(failed)
    assert any(BROKEN in name for name in failed)
    controls.browsing.show_only(frozenset({"failed"}))
    assert controls.parts.model.rowCount() == len(failed)
    target = tmp_path / "report.csv"
    controls.exporting.write(tuple(controls.browsing.rows), target, ReportChoice())
    user.wait(lambda: controls.exporting.last_path == target)
    with target.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sorted(row["file"] for row in rows) == sorted(files)
    assert {row["status"] for row in rows} == {"ok", "not_assessable", "failed"}
    assert {row["model_id"] for row in rows if row["status"] == "ok"} == {controls.choice.chosen_id}
    assert all(row["reason"] for row in rows if row["status"] == "failed")


def test_stop_is_quick_and_what_was_done_is_there_again(
    driver: Callable[..., Driver], many_fields: Path, tmp_path: Path
) -> None:
    user = driver(many_fields)
    user.wait(lambda: user.answered() >= 8)
    asked = time.monotonic()
    user.controls.actions["stop"].trigger()
    user.wait(lambda: user.runs == [False])
    # A generous bound for a busy machine: the point is that nobody waits for the run to end.
    assert time.monotonic() - asked < 5
    done = user.answered()
    assert 8 <= done < 300
    assert "Stopped" in user.controls.parts.notices.notice.text
    user.close()
    again = driver(many_fields)
    again.controls.keeper.change(auto_classify=False)
    again.wait(lambda: not again.controls.opening.is_scanning and len(again.controls.browsing.rows) == 300)
    again.wait(lambda: again.controls.choice.is_ready)
    assert again.answered() == done
    assert not again.runs


def test_another_folder_may_be_opened_in_the_middle_of_a_run(
    driver: Callable[..., Driver], many_fields: Path, samples_dir: Path
) -> None:
    user = driver(many_fields)
    user.wait(lambda: user.answered() >= 4)
    user.program.window.open(samples_dir)
    user.wait(lambda: user.runs == [False, True])
    assert user.controls.opening.session.root == samples_dir
    assert all(state.prediction or state.failure for state in user.controls.browsing.rows)
