"""The loader of thumbnails: most wanted first, what is no longer wanted is dropped, late ones are told."""

import threading
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.domain.field import FieldRecord
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.workers.cell_picture import filled, fitted
from desktop_app.workers.thumbnail_loader import ThumbKey, ThumbnailLoader, ThumbWish
from tests.helpers.gui_values import record


def wish(number: int, session: int = 1) -> ThumbWish:
    return ThumbWish(ThumbKey(session, number, 64, True), record(number))


class Gate:
    """A picture reader that waits to be let through, and notes what it was asked for."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.asked: list[int] = []

    def load(self, field: FieldRecord, key: ThumbKey, _cancel: CancelToken) -> np.ndarray:
        self.asked.append(field.image_id)
        assert self.open.wait(10)
        if field.image_id == 13:
            raise ImageReadError("no picture", FailureReason.CORRUPT)
        return np.full((key.px, key.px, 3), field.image_id % 256, np.uint8)


@pytest.fixture
def gate() -> Gate:
    return Gate()


@pytest.fixture
def loader(gate: Gate) -> Iterator[ThumbnailLoader]:
    loader = ThumbnailLoader(threads=1)
    loader.start()
    yield loader
    gate.open.set()
    assert loader.stop()


def test_a_jump_drops_what_is_no_longer_wanted(qtbot: QtBot, loader: ThumbnailLoader, gate: Gate) -> None:
    loader.want([wish(number) for number in range(1, 100)], gate.load)
    qtbot.waitUntil(lambda: gate.asked == [1])
    loader.want([wish(number) for number in (500, 501)], gate.load)
    gate.open.set()
    qtbot.waitUntil(lambda: len(gate.asked) == 3)
    assert gate.asked == [1, 500, 501]


def test_a_wish_that_is_being_read_is_not_read_twice(
    qtbot: QtBot, loader: ThumbnailLoader, gate: Gate
) -> None:
    loader.want([wish(1), wish(2)], gate.load)
    qtbot.waitUntil(lambda: gate.asked == [1])
    loader.want([wish(1), wish(2)], gate.load)
    gate.open.set()
    qtbot.waitUntil(lambda: len(gate.asked) == 2)
    assert gate.asked == [1, 2]


def test_arrivals_are_told_once_until_they_are_taken(
    qtbot: QtBot, loader: ThumbnailLoader, gate: Gate
) -> None:
    spy = QSignalSpy(loader.arrived)
    gate.open.set()
    loader.want([wish(number) for number in range(1, 9)], gate.load)
    qtbot.waitUntil(lambda: len(gate.asked) == 8)
    qtbot.waitUntil(lambda: spy.count() >= 1)
    assert loader.stop()
    taken = loader.take(100)
    assert [thumb.key.image_id for thumb in taken] == list(range(1, 9))
    assert spy.count() == 1


def test_pictures_of_the_folder_before_never_show(qtbot: QtBot, loader: ThumbnailLoader, gate: Gate) -> None:
    shelf = ThumbnailShelf(loader, 64, square=True)
    shelf.open_session(gate.load)
    shelf.want([record(7)])
    qtbot.waitUntil(lambda: gate.asked == [7])
    shelf.open_session(gate.load)
    gate.open.set()
    shelf.want([record(8)])
    qtbot.waitUntil(lambda: shelf.pixmap(8) is not None)
    assert shelf.pixmap(7) is None


def test_an_unreadable_picture_is_asked_for_once(qtbot: QtBot, loader: ThumbnailLoader, gate: Gate) -> None:
    shelf = ThumbnailShelf(loader, 64, square=True)
    gate.open.set()
    shelf.open_session(gate.load)
    shelf.want([record(13)])
    qtbot.waitUntil(lambda: shelf.is_unreadable(13))
    shelf.want([record(13), record(14)])
    qtbot.waitUntil(lambda: shelf.pixmap(14) is not None)
    assert gate.asked == [13, 14]
    assert shelf.pixmap(13) is None


def test_the_large_picture_comes_before_all_thumbnails(
    qtbot: QtBot, loader: ThumbnailLoader, gate: Gate
) -> None:
    shelf = ThumbnailShelf(loader, 64, square=True)
    shelf.open_session(gate.load)
    shelf.want([record(number) for number in range(1, 5)])
    shelf.want_large(record(3))
    gate.open.set()
    qtbot.waitUntil(lambda: shelf.large(3) is not None)
    assert gate.asked[0] == 3


@pytest.mark.parametrize(("height", "width"), [(46, 70), (70, 46), (33, 33), (1, 90)])
def test_a_filled_cell_is_a_square_of_the_middle(height: int, width: int) -> None:
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[(height - 1) // 2, (width - 1) // 2] = 255
    assert filled(pixels, 33).shape == (33, 33, 3)
    assert filled(pixels, 33).max() > 0


def test_a_fitted_picture_keeps_its_shape_and_is_never_enlarged() -> None:
    assert fitted(np.zeros((460, 700, 3), np.uint8), 350).shape == (230, 350, 3)
    assert fitted(np.zeros((46, 70, 3), np.uint8), 350).shape == (46, 70, 3)


def test_a_picture_of_the_place_left_does_not_come_before_those_of_the_new_one(
    qtbot: QtBot, loader: ThumbnailLoader, gate: Gate
) -> None:
    told = QSignalSpy(loader.arrived)
    gate.open.set()
    loader.want([wish(1), wish(2)], gate.load)
    qtbot.waitUntil(lambda: len(gate.asked) == 2 and told.count() == 1 and not loader._busy)
    loader.want([wish(2), wish(500)], gate.load)
    qtbot.waitUntil(lambda: len(gate.asked) == 3 and not loader._busy)
    assert gate.asked == [1, 2, 500]
    assert [thumb.key.image_id for thumb in loader.take(10)] == [2, 500]
