"""The window "Calibrate to my lab": real fields, real tiny model, real layers."""

from collections.abc import Callable
from pathlib import Path

from sample_drawing.labelled_set import write_labelled

from desktop_app.app import Lamella
from desktop_app.domain.local_calibration import CalibrationDepth
from desktop_app.gui.evaluating.calibrate_window import CalibrateWindow
from desktop_app.gui.panels.field_words import model_facts
from tests.helpers.package_statistics import add_statistics, drawn_statistics
from tests.helpers.picture_folder import noise_picture

Open = Callable[..., Lamella]
Spin = Callable[..., None]


def calibrate_window(program: Lamella, spin: Spin, source: Path) -> CalibrateWindow:
    spin(lambda: program.window.controls.choice.is_ready)
    program.window.controls.actions["calibrate"].trigger()
    window = program.window.labs.windows["calibrate"]
    assert isinstance(window, CalibrateWindow)
    window.source.set_source(source)
    spin(lambda: window.source.labelled is not None)
    return window


def test_a_calibration_is_tried_kept_named_everywhere_and_taken_off(
    open_program: Open, spin: Spin, rival: Path, tmp_path: Path
) -> None:
    write_labelled(tmp_path / "our fields", patients=12, fields=4, size=(96, 64), seed=3)
    program = open_program()
    window = calibrate_window(program, spin, tmp_path / "our fields")
    window.models.choose("rival_dev")
    assert window.chosen_depth is CalibrationDepth.BIAS
    window.start.click()
    spin(lambda: not window.is_running)
    proposal = window.proposal.proposal
    assert proposal is not None
    assert proposal.fields == 48
    assert window.proposal.table.rowCount() == len(proposal.before) > 0
    assert proposal.can_be_kept
    window.proposal.keep.click()
    spin(lambda: "Our lab" in window.layers.rows)
    chooser = program.window.controls.parts.commands.model
    spin(lambda: any(chooser.itemText(row).endswith("+ Our lab") for row in range(chooser.count())))
    window.layers.rows["Our lab"].switch.click()
    spin(lambda: not any(layer.is_active for layer in window.layers.layers))
    window.layers.rows["Our lab"].remove.click()
    assert "Remove the calibration Our lab?" in window.question.text
    window.question.agree.click()
    spin(lambda: not window.layers.rows)


def test_answers_say_that_they_were_calibrated(
    open_program: Open,
    spin: Spin,
    run_done: Callable[[Lamella], None],
    rival: Path,
    field_dir: Path,
    tmp_path: Path,
) -> None:
    write_labelled(tmp_path / "our fields", patients=12, fields=4, size=(96, 64), seed=3)
    program = open_program()
    window = calibrate_window(program, spin, tmp_path / "our fields")
    controls = program.window.controls
    window.models.choose(controls.choice.chosen_id)
    window.start.click()
    spin(lambda: not window.is_running)
    window.proposal.keep.click()
    spin(lambda: controls.choice.chosen is not None and bool(controls.choice.chosen.identity.calibration))
    spin(lambda: controls.choice.is_ready)
    program.window.open(field_dir)
    run_done(program)
    states = controls.browsing.rows.states(controls.browsing.all_ids())
    answered = next(state for state in states if state.prediction is not None)
    assert answered.prediction.model.calibration.startswith("Our lab@")
    assert ("Calibrated", answered.prediction.model.calibration) in model_facts(answered, None)


def test_too_few_fields_are_refused_in_a_sentence(
    open_program: Open, spin: Spin, rival: Path, tmp_path: Path
) -> None:
    write_labelled(tmp_path / "few", patients=3, fields=3, size=(96, 64), seed=3)
    window = calibrate_window(open_program(), spin, tmp_path / "few")
    window.start.click()
    spin(lambda: not window.is_running)
    proposal = window.proposal.proposal
    assert proposal is not None
    assert proposal.refusal
    assert proposal.refusal in window.proposal.warnings.sentences
    assert not proposal.can_be_kept


def test_more_fields_without_labels_are_taken_said_and_left_out_again(
    open_program: Open, spin: Spin, rival: Path, tmp_path: Path
) -> None:
    add_statistics(rival, drawn_statistics(24, centre=3.0))
    write_labelled(tmp_path / "our fields", patients=12, fields=4, size=(96, 64), seed=3)
    for patient in range(5):
        for number in range(2):
            noise_picture(tmp_path / "more" / f"q{patient}" / f"{number}.png", 900 + patient * 10 + number)
    window = calibrate_window(open_program(), spin, tmp_path / "our fields")
    window.models.choose("rival_dev")
    window.others.set_folder(tmp_path / "more")
    window.start.click()
    assert not window.others.isEnabled()
    spin(lambda: not window.is_running)
    proposal = window.proposal.proposal
    assert proposal is not None
    assert proposal.fields == 48
    assert window.proposal.alignment.text() == proposal.alignment
    assert "aligned to the training fields by" in proposal.alignment
    assert "from 17 patients" in proposal.alignment
    window.others.clear.click()
    assert window.others.folder is None
    assert window.proposal.proposal is None  # what was measured with these fields no longer holds
    window.start.click()
    spin(lambda: not window.is_running)
    assert window.proposal.proposal is not None
    assert "from 12 patients" in window.proposal.proposal.alignment


def test_a_folder_without_pictures_is_told_and_nothing_is_proposed(
    open_program: Open, spin: Spin, rival: Path, tmp_path: Path
) -> None:
    write_labelled(tmp_path / "our fields", patients=12, fields=4, size=(96, 64), seed=3)
    (tmp_path / "empty").mkdir()
    window = calibrate_window(open_program(), spin, tmp_path / "our fields")
    window.others.set_folder(tmp_path / "empty")
    window.start.click()
    spin(lambda: not window.is_running)
    assert window.proposal.proposal is None
    assert window.notices.notice is not None
    assert "no picture" in window.notices.notice.text
