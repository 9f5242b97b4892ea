"""The shared widgets of results: table, confusion matrix, sheet of pictures, progress line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.labelled import Label
from desktop_app.gui.pieces.confusion_matrix import ConfusionMatrix
from desktop_app.gui.pieces.figure_table import Cell, FigureTable
from desktop_app.gui.pieces.picture_sheet import PictureSheet
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.pieces.sheet_model import SheetPicture, sheet_words
from desktop_app.gui.theme.theme import Theme
from desktop_app.persistence.thumbnail_cache import ThumbnailCache
from desktop_app.services.thumbnails import ThumbnailSource
from desktop_app.workers.picture_worker import PictureWorker
from desktop_app.workers.thread_host import ThreadHost
from tests.helpers.picture_folder import noise_picture


@pytest.fixture
def picture_worker(tmp_path: Path) -> Iterator[PictureWorker]:
    """A real worker in its thread, on a cache of its own."""
    cache = ThumbnailCache(tmp_path / "cache.sqlite", 10_000_000)
    worker = PictureWorker(ThumbnailSource(cache))
    host = ThreadHost("lamella-pictures", worker)
    host.start()
    yield worker
    host.ask_to_leave()
    assert host.wait(10_000)
    cache.close()


def test_the_matrix_says_each_cell_and_opens_it(theme: Theme) -> None:
    matrix = ConfusionMatrix(theme)
    matrix.show_counts(((40, 2), (3, 0)))
    asked: list[tuple[str, str]] = []
    matrix.cell_asked.connect(lambda actual, predicted: asked.append((actual, predicted)))
    wrong = matrix.cells["benign", "malignant"]
    assert wrong.accessibleName() == "2 fields, benign, called malignant"
    assert not matrix.cells["malignant", "malignant"].isEnabled()
    matrix.show()
    wrong.setFocus()
    QTest.keyClick(wrong, Qt.Key.Key_Space)
    assert asked == [("benign", "malignant")]


def test_the_table_fits_its_rows_and_copies_them(theme: Theme) -> None:
    table = FigureTable("Figures")
    table.show_rows(
        ("Figure", "Fields"), [(Cell("Accuracy"), Cell("0.90", bold=True)), (Cell("F1"), Cell("0.88"))]
    )
    table.show()
    assert not table.verticalScrollBar().isVisible()
    assert table.item(0, 1).font().bold() or table.item(0, 1).font().weight() > 400
    table.selectRow(1)
    QTest.keySequence(table, "Ctrl+C")
    assert QApplication.clipboard().text() == "F1\t0.88"
    asked: list[int] = []
    table.row_asked.connect(asked.append)
    table.setCurrentCell(0, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked == [0]


def test_a_sheet_loads_what_it_shows_and_survives_a_broken_file(
    theme: Theme, picture_worker: PictureWorker, tmp_path: Path, spin: Callable[..., None]
) -> None:
    paths = [noise_picture(tmp_path / f"24-1101-{n}.png", n) for n in range(3)]
    paths[2].write_bytes(b"no picture")
    shown = [SheetPicture(path, Label.MALIGNANT, Label.BENIGN, 0.31, "24-1101") for path in paths]
    sheet = PictureSheet(theme, picture_worker)
    sheet.resize(600, 400)
    sheet.show_pictures(shown)
    sheet.show()
    spin(lambda: len(sheet.pictures.pixmaps) == 3)
    assert sheet.pictures.pixmaps[0] is not None
    assert sheet.pictures.pixmaps[2] is None
    opened: list[Path] = []
    sheet.picture_asked.connect(opened.append)
    sheet.setCurrentIndex(sheet.pictures.index(1))
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert opened == [paths[1]]
    sheet.drop()


def test_a_sheet_says_its_pictures_in_words() -> None:
    wrong = SheetPicture(Path("a/24-11-1.png"), Label.MALIGNANT, Label.BENIGN, 0.31, "24-11")
    assert sheet_words(wrong) == "24-11-1.png: called benign (0.31), is malignant: wrong. Patient 24-11"


def test_progress_tells_and_asks_to_stop_once(theme: Theme) -> None:
    line = ProgressLine()
    asked: list[bool] = []
    line.cancel_asked.connect(lambda: asked.append(True))
    line.begin("Reading")
    line.show_progress(1, 4)
    assert line.is_running
    line.cancel.click()
    line.cancel.click()
    assert asked == [True]
    line.end()
    assert not line.is_running


def test_quiet_figures_stay_readable_when_the_theme_changes(theme: Theme, spin: Callable[..., None]) -> None:
    table = FigureTable("Figures")
    table.show_rows(("Figure", "Interval"), [(Cell("Accuracy"), Cell("0.84 to 0.95", muted=True))])
    table.show()
    assert table.item(0, 1).foreground().color().name().upper() == theme.tokens.muted
    theme.apply("dark")
    spin(lambda: table.item(0, 1).foreground().color().name().upper() == theme.tokens.muted)
    theme.apply("light")
