"""The window that measures a model: real reader, real tiny model, real worker threads."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.app import Lamella
from desktop_app.domain.evaluation import Level
from desktop_app.gui.evaluating.evaluation_window import EvaluationWindow

Open = Callable[..., Lamella]
Spin = Callable[..., None]


def evaluation_window(program: Lamella, spin: Spin, source: Path) -> EvaluationWindow:
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.controls.actions["evaluate"].trigger()
    window = program.window.labs.windows["evaluate"]
    assert isinstance(window, EvaluationWindow)
    window.source.set_source(source)
    spin(lambda: window.source.labelled is not None)
    return window


def test_it_measures_a_model_and_shows_what_is_behind_a_number(
    open_program: Open, spin: Spin, labelled_dir: Path
) -> None:
    program = open_program()
    window = evaluation_window(program, spin, labelled_dir)
    assert window.start.isEnabled()
    window.start.click()
    assert window.progress.is_running
    spin(lambda: not window.is_running)
    evaluation = window.result.evaluation
    assert evaluation is not None
    assert len(evaluation.scored) == 24
    shown = window.result.figures.texts()
    accuracy = evaluation.at(Level.IMAGE).figure("accuracy").value
    assert accuracy is not None
    assert ["Accuracy", f"{accuracy:.3f}"] in [row[:2] for row in shown]
    spin(lambda: len(window.result.charts) == 4)
    assert all(chart.has_picture and chart.accessibleName() for chart in window.result.charts)
    window.result.tabs.setCurrentIndex(2)
    assert "4 benign, 4 malignant" in window.result.units.text()
    counted = {(cell.actual.value, cell.predicted.value): set(cell.paths) for cell in evaluation.confusion}
    for key, cell in window.result.matrix.cells.items():
        assert cell.isEnabled() == bool(counted[key])
        if counted[key]:
            cell.click()
            sheet = program.window.labs.windows["sheet"]
            assert sheet.isVisible()
            shown = sheet.sheet.pictures
            assert {shown.picture(row).path for row in range(shown.rowCount())} == counted[key]
    spin(lambda: len(sheet.sheet.pictures.pixmaps) >= 1)


def test_nothing_can_be_asked_before_there_are_fields(open_program: Open, spin: Spin) -> None:
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.labs.show_evaluation()
    window = program.window.labs.windows["evaluate"]
    assert not window.start.isEnabled()
    assert "Choose labelled fields" in window.start.toolTip()


def test_stopping_keeps_the_window_usable(open_program: Open, spin: Spin, labelled_dir: Path) -> None:
    program = open_program()
    window = evaluation_window(program, spin, labelled_dir)
    window.start.click()
    window.progress.cancel.click()
    spin(lambda: not window.is_running)
    assert window.result.evaluation is None
    assert window.notices.notice is not None
    assert window.notices.notice.text == "Stopped. Nothing was measured."
    window.start.click()
    spin(lambda: not window.is_running)
    assert window.result.evaluation is not None


def test_the_report_is_one_page_and_the_pdf_carries_the_notice(
    open_program: Open, spin: Spin, labelled_dir: Path, tmp_path: Path
) -> None:
    program = open_program()
    window = evaluation_window(program, spin, labelled_dir)
    assert window.report.html.isHidden()
    window.start.click()
    spin(lambda: len(window.result.charts) == 4)
    saved: list[Path] = []
    window.report.saved.connect(saved.append)
    pages: list[tuple[int, int]] = []
    window.report.progressed.connect(lambda done, total: pages.append((done, total)))
    for name in ("report.html", "report.pdf"):
        window.report.save(tmp_path / name)
        spin(lambda: bool(saved) and not window.writing.is_running)
        assert saved.pop() == tmp_path / name
    html = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert html.count("data:image/png;base64,") >= 4
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert pages[-1][1] >= 2, "printing must say how far it is"
    assert sorted(path.name for path in tmp_path.glob("report*")) == ["report.html", "report.pdf"]
    assert window.notices.notice is not None
    assert "report.pdf" in window.notices.notice.text


def test_a_report_that_cannot_be_written_says_so(
    open_program: Open, spin: Spin, labelled_dir: Path, tmp_path: Path
) -> None:
    program = open_program()
    window = evaluation_window(program, spin, labelled_dir)
    window.start.click()
    spin(lambda: len(window.result.charts) == 4)
    for name in ("report.html", "report.pdf"):
        window.notices.dismiss()
        window.report.save(tmp_path / "no such folder" / name)
        spin(lambda: window.notices.notice is not None and not window.writing.is_running)
        assert name in window.notices.notice.text


def test_a_model_from_elsewhere_has_no_locked_patients_here(open_program: Open, spin: Spin) -> None:
    program = open_program()
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.labs.show_evaluation()
    window = program.window.labs.windows["evaluate"]
    window.locked.click()
    spin(lambda: not window.is_running)
    assert window.notices.notice is not None
    assert "was not trained on this computer" in window.notices.notice.text


def test_closing_the_program_ends_a_measurement_that_is_going_on(
    open_program: Open, spin: Spin, labelled_dir: Path
) -> None:
    program = open_program()
    window = evaluation_window(program, spin, labelled_dir)
    window.start.click()
    program.window.close()
    assert program.shut_down()
    assert not window.isVisible()
