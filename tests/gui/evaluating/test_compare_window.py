"""The window that compares models: two real tiny models on the same labelled fields."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.app import Lamella
from desktop_app.gui.evaluating.compare_window import CompareWindow

Open = Callable[..., Lamella]
Spin = Callable[..., None]


def compare_window(program: Lamella, spin: Spin, source: Path) -> CompareWindow:
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.controls.actions["compare"].trigger()
    window = program.window.labs.windows["compare"]
    assert isinstance(window, CompareWindow)
    window.source.set_source(source)
    spin(lambda: window.source.labelled is not None)
    return window


def test_two_models_stand_side_by_side_with_a_paired_test(
    open_program: Open, spin: Spin, labelled_dir: Path, rival: Path, tmp_path: Path
) -> None:
    window = compare_window(open_program(), spin, labelled_dir)
    assert len(window.ticks.model_ids) == 2
    window.start.click()
    spin(lambda: not window.is_running)
    comparison = window.result.comparison
    assert comparison is not None
    names = [row[0] for row in window.result.table.texts()]
    assert names == [
        "Model rival_dev 1.0.0",
        "Tiny test model 0.1.0",
    ]
    best = comparison.best("accuracy")
    for at, row in enumerate(comparison.rows):
        assert (window.result.table.item(at, 1).font().weight() > 500) is (row.model_id in best)
    assert "Model rival_dev" in window.result.pairs.text()
    spin(lambda: len(window.result.charts) >= 1)
    saved: list[Path] = []
    window.report.saved.connect(saved.append)
    window.report.save(tmp_path / "comparison.pdf")
    spin(lambda: bool(saved))
    assert saved[0].read_bytes().startswith(b"%PDF-")


def test_one_model_is_not_enough(open_program: Open, spin: Spin, labelled_dir: Path, rival: Path) -> None:
    window = compare_window(open_program(), spin, labelled_dir)
    assert window.start.isEnabled()
    next(iter(window.ticks.boxes.values())).setChecked(False)
    assert not window.start.isEnabled()
    assert window.start.toolTip() == "Tick two models at least"
