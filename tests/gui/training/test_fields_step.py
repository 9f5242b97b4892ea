"""Step one in the real program: a folder becomes a split, a leak is refused by name, odd folders are told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop_app.domain.labelled import Label
from desktop_app.domain.review import Decision
from desktop_app.gui.training.fine_tune_window import FineTuneWindow
from tests.helpers.review_session import ids, session_of

Spin = Callable[..., None]


Draw = Callable[..., Path]
Paint = Callable[[Path, int], None]


def settled(page: FineTuneWindow) -> bool:
    return page.tuning.split is not None or page.fields.alarm.isVisible()


def test_a_folder_becomes_a_split_with_every_patient_on_one_side(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, labelled_folder: Draw
) -> None:
    page.take(labelled_folder(tmp_path / "lab", 12))
    spin(lambda: settled(page))
    split = page.tuning.split
    assert split is not None
    assert len(split.sides) == 12
    rows = page.fields.table.texts()
    assert sum(int(row[1]) for row in rows) == 12
    assert sum(int(row[4]) for row in rows) == 24
    assert "24 fields of 12 patients" in page.fields.chooser.facts.text()
    assert page.fields.go_on.isEnabled()
    page.fields.go_on.click()
    assert page.plan.is_open
    assert not page.fields.is_open
    assert "12 patients" in page.fields.summary


def test_a_planted_leak_is_refused_with_the_patients_name(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, picture: Paint
) -> None:
    folder = tmp_path / "sides"
    for number in range(8):
        side = ("train", "validation", "test")[number % 3]
        for label in ("benign", "malignant"):
            picture(folder / side / label / f"26-{2000 + number}_{label}.png", number)
    picture(folder / "train" / "malignant" / "SYN_M_DC-14-13412-100-001.png", 501)
    picture(folder / "test" / "benign" / "SYN_B_A-14-13412-100-002.png", 502)
    page.take(folder)
    spin(lambda: settled(page))
    assert "14-13412" in page.fields.alarm.text.text()
    assert page.tuning.split is None
    assert not page.fields.go_on.isEnabled()
    assert page.tuning.request() is None


def test_class_names_nobody_knows_are_asked_for(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, labelled_folder: Draw
) -> None:
    page.take(labelled_folder(tmp_path / "names", 12, names=("klasse_1", "klasse_2")))
    chooser = page.fields.chooser
    spin(lambda: len(chooser.classes.boxes) == 2 and not chooser.progress.is_running)
    assert chooser.adjust.is_open
    assert page.tuning.split is None
    chooser.classes.boxes["klasse_1"].setCurrentIndex(0)
    chooser.classes.boxes["klasse_2"].setCurrentIndex(1)
    spin(lambda: page.tuning.split is not None)
    assert chooser.labelled is not None
    assert {image.label for image in chooser.labelled.images} == set(Label)


def test_a_pattern_is_tried_while_it_is_typed(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, picture: Paint
) -> None:
    for number in range(12):
        label = ("benign", "malignant")[number % 2]
        picture(tmp_path / "own" / label / f"case{number}_view1.png", number)
    page.take(tmp_path / "own")
    chooser = page.fields.chooser
    spin(lambda: not chooser.progress.is_running and "12" in chooser.patients.verdict.text())
    chooser.patients.line.setText("{patient}_{letters}{number}")
    chooser.patients.line.textEdited.emit("{patient}_{letters}{number}")
    spin(lambda: page.tuning.split is not None)
    assert chooser.labelled is not None
    assert len(chooser.labelled.patients) == 12
    assert "12 patients in 12 names" in chooser.patients.verdict.text()
    chooser.patients.line.setText("(?P<patient>")
    chooser.patients.line.textEdited.emit("(?P<patient>")
    spin(lambda: page.tuning.split is None and not chooser.progress.is_running)
    assert not page.fields.go_on.isEnabled()


@pytest.mark.parametrize(("patients", "said"), [(3, "patient"), (1, "")])
def test_too_few_patients_get_a_plain_word(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, labelled_folder: Draw, patients: int, said: str
) -> None:
    page.take(labelled_folder(tmp_path / "few", patients))
    spin(lambda: settled(page))
    told = page.fields.alarm.text.text() + page.fields.warning.text()
    assert told
    assert said in told


def test_an_empty_folder_is_told(page: FineTuneWindow, spin: Spin, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    page.take(tmp_path / "nothing")
    chooser = page.fields.chooser
    spin(lambda: not chooser.progress.is_running)
    spin(lambda: chooser.facts.isVisible() or chooser.trouble.isVisible())
    assert not page.fields.go_on.isEnabled()


def test_new_patients_get_a_side_and_the_others_stay(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, labelled_folder: Draw
) -> None:
    folder = labelled_folder(tmp_path / "grows", 12)
    page.take(folder)
    spin(lambda: settled(page))
    before = dict(page.tuning.split.sides)
    labelled_folder(folder, 16)
    page.take(folder)
    spin(lambda: page.fields.extend.isVisible())
    page.fields.extend.click()
    spin(lambda: page.tuning.split is not None)
    after = page.tuning.split.sides
    assert len(after) == 16
    assert {patient: after[patient] for patient in before} == before


def test_one_class_alone_is_refused(page: FineTuneWindow, spin: Spin, tmp_path: Path, picture: Paint) -> None:
    for number in range(12):
        picture(tmp_path / "one" / "benign" / f"26-{3000 + number}_1.png", number)
    page.take(tmp_path / "one")
    spin(lambda: settled(page))
    assert "malignant" in page.fields.alarm.text.text()
    assert not page.fields.go_on.isEnabled()


def test_a_dropped_folder_is_taken_and_another_replaces_it(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, labelled_folder: Draw
) -> None:
    for name, patients in (("first", 12), ("second", 14)):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(labelled_folder(tmp_path / name, patients)))])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        page.dropEvent(QDropEvent(QPointF(50, 50), copy, data, left, none))
        assert page.tuning.split is None
        spin(lambda: settled(page))
        assert page.tuning.split is not None
        assert len(page.tuning.split.sides) == patients


def test_reading_can_be_stopped(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, labelled_folder: Draw
) -> None:
    page.take(labelled_folder(tmp_path / "lab", 12))
    page.fields.chooser.cancel()
    spin(lambda: not page.fields.chooser.progress.is_running or page.tuning.split is not None)
    assert not page.tuning.is_running


def test_the_reviews_of_a_session_serve_as_labels(
    page: FineTuneWindow, spin: Spin, tmp_path: Path, picture: Paint
) -> None:
    folder, profile = tmp_path / "reviewed", tmp_path / "reviewer"
    for number in range(13):
        picture(folder / f"26-{3000 + number}-1.png", number)
    with session_of(folder, profile) as session:
        image_ids = ids(session)
        session.reviews.decide(image_ids[:6], Decision.BENIGN)
        session.reviews.decide(image_ids[6:12], Decision.MALIGNANT)
        session.reviews.decide(image_ids[12:], Decision.UNSURE)
        file = session.path
    assert file is not None
    page.fields.chooser.box.session.click()
    page.fields.chooser._dialog.fileSelected.emit(str(file))
    page.fields.chooser._dialog.close()
    spin(lambda: settled(page))
    assert page.tuning.split is not None
    facts = page.fields.chooser.facts.text()
    assert facts == "12 fields of 12 patients: 6 benign of 6 patients, 6 malignant of 6 patients."
    assert "1 because the reader was unsure" in page.fields.chooser.trouble.text()
