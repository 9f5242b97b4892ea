"""One cell on a canvas: the verdict stands around the tissue, never on its colours."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop_app.domain.assessment import Assessment, Unassessable
from desktop_app.domain.errors import FailureReason
from desktop_app.domain.field import Failure, FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Decision, Review
from desktop_app.domain.row_index import RowIndex
from desktop_app.gui.grid.cell_layout import TAG_PX, cell_size, layout_cell
from desktop_app.gui.grid.field_delegate import FieldDelegate
from desktop_app.gui.grid.grid_model import GridModel, spoken
from desktop_app.gui.grid.review_marks import badge_box
from desktop_app.gui.grid.thumbnail_shelf import ThumbnailShelf
from desktop_app.gui.theme.theme import Theme
from desktop_app.workers.thumbnail_loader import ThumbnailLoader
from tests.helpers.gui_values import field_state

THUMB_PX = 128
BAND = Thresholds(0.3, 0.7)
TISSUE = (201, 120, 170)
NONE, SELECTED = QStyle.StateFlag.State_None, QStyle.StateFlag.State_Selected


@pytest.fixture
def shelf(qtbot) -> ThumbnailShelf:
    """A shelf that holds one picture, of field 1."""
    loader = ThumbnailLoader(threads=1)
    shelf = ThumbnailShelf(loader, THUMB_PX, square=True)
    arrived = QSignalSpy(shelf.arrived)
    loader.start()
    shelf.open_session(lambda _record, key, _cancel: np.full((key.px, key.px, 3), TISSUE, np.uint8))
    shelf.want([field_state(1).record])
    qtbot.waitUntil(lambda: arrived.count() == 1)
    assert loader.stop()
    return shelf


def paint(theme: Theme, shelf: ThumbnailShelf, state: FieldState, flags: QStyle.StateFlag = NONE) -> QImage:
    rows = RowIndex([state])
    model = GridModel(rows, BAND)
    model.show(rows, [state.record.image_id], BAND)
    image = QImage(cell_size(THUMB_PX), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens.mat))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, image.width(), image.height())
    option.state = flags | QStyle.StateFlag.State_Enabled
    painter = QPainter(image)
    FieldDelegate(theme, shelf, QFont()).paint(painter, option, model.index(0))
    painter.end()
    return image


def layout() -> object:
    return layout_cell(QRect(0, 0, cell_size(THUMB_PX).width(), cell_size(THUMB_PX).height()), THUMB_PX)


@pytest.mark.parametrize(
    ("probability", "category"), [(0.9, "malignant"), (0.5, "needs_review"), (0.1, "benign")]
)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_frame_has_the_colour_of_the_verdict(theme, shelf, probability, category, mode) -> None:
    theme.apply(mode)
    image = paint(theme, shelf, field_state(1, probability))
    frame = layout().frame
    for x, y in ((frame.left() + 1, frame.center().y()), (frame.right() - 1, frame.center().y())):
        assert image.pixelColor(x, y).name() == theme.look(category).fill.lower()


@pytest.mark.parametrize("flags", [NONE, SELECTED, QStyle.StateFlag.State_MouseOver])
@pytest.mark.parametrize("probability", [None, 0.1, 0.5, 0.9])
def test_nothing_tints_the_tissue(theme, shelf, probability, flags) -> None:
    image = paint(theme, shelf, field_state(1, probability), flags)
    picture = layout().picture
    for y in range(picture.top(), picture.bottom() - TAG_PX, 7):
        for x in range(picture.left(), picture.right(), 7):
            assert image.pixelColor(x, y).getRgb()[:3] == TISSUE


def test_a_pending_field_has_a_thin_grey_frame_and_no_tag(theme, shelf) -> None:
    image = paint(theme, shelf, field_state(1))
    picture = layout().picture
    assert image.pixelColor(picture.left() - 1, picture.center().y()).name() == theme.tokens.pending.lower()
    assert image.pixelColor(picture.left() - 2, picture.center().y()).name() == theme.tokens.mat.lower()
    assert image.pixelColor(picture.left() + 8, picture.bottom() - 8).getRgb()[:3] == TISSUE


def test_the_ring_of_a_selected_field_stands_outside_its_frame(theme, shelf) -> None:
    plain, chosen = (
        paint(theme, shelf, field_state(1, 0.9)),
        paint(theme, shelf, field_state(1, 0.9), SELECTED),
    )
    ring, frame = layout().ring, layout().frame
    middle = ring.center().y()
    assert chosen.pixelColor(ring.left() + 1, middle).name() == theme.tokens.accent.lower()
    assert plain.pixelColor(ring.left() + 1, middle).name() == theme.tokens.mat.lower()
    assert plain.copy(frame) == chosen.copy(frame)


def test_a_failed_field_shows_a_broken_page(theme, shelf) -> None:
    record = field_state(2).record
    image = paint(theme, shelf, FieldState(record, failure=Failure(FailureReason.EMPTY, "It is empty.")))
    picture = layout().picture
    seen = {image.pixelColor(x, picture.center().y()).name() for x in range(picture.left(), picture.right())}
    assert theme.tokens.hover.lower() in seen
    assert len(seen) > 1


def test_a_long_name_loses_its_middle_and_stays_in_its_cell(theme, shelf) -> None:
    long_name = field_state(1)
    object.__setattr__(long_name.record, "name", "a-very-long-name-" * 8 + "end.tif")
    image = paint(theme, shelf, long_name)
    name = layout().name
    edge = [image.pixelColor(image.width() - 1, y).name() for y in range(name.top(), name.bottom())]
    assert set(edge) == {theme.tokens.mat.lower()}


def reviewed(state: FieldState, decision: Decision) -> FieldState:
    return replace(
        state, review=Review(state.record.image_id, "me", decision, datetime(2026, 11, 25, tzinfo=UTC))
    )


def test_a_reviewed_field_has_a_filled_tick_and_a_taken_back_one_has_none(theme, shelf) -> None:
    box = badge_box(layout())
    plain = paint(theme, shelf, field_state(1, 0.9))
    ticked = paint(theme, shelf, reviewed(field_state(1, 0.9), Decision.MALIGNANT))
    cleared = paint(theme, shelf, reviewed(field_state(1, 0.9), Decision.CLEARED))
    seen = {
        ticked.pixelColor(x, y).name()
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
    }
    assert {theme.tokens.text.lower(), theme.tokens.surface.lower()} <= seen
    assert cleared == plain


def test_only_a_field_on_which_reader_and_model_say_the_opposite_has_a_notch(theme, shelf) -> None:
    corner = layout().frame.topLeft()
    opposite = paint(theme, shelf, reviewed(field_state(1, 0.9), Decision.BENIGN))
    same = paint(theme, shelf, reviewed(field_state(1, 0.9), Decision.MALIGNANT))
    doubtful = paint(theme, shelf, reviewed(field_state(1, 0.5), Decision.BENIGN))
    assert opposite.pixelColor(corner.x() + 1, corner.y() + 1).name() == theme.tokens.mat.lower()
    assert same.pixelColor(corner.x() + 1, corner.y() + 1).name() == theme.look("malignant").fill.lower()
    assert (
        doubtful.pixelColor(corner.x() + 1, corner.y() + 1).name() == theme.look("needs_review").fill.lower()
    )


def test_a_field_that_cannot_be_assessed_is_grey_and_shows_no_probability(theme, shelf) -> None:
    withheld = replace(field_state(1, 0.9), assessment=Assessment((Unassessable.BLANK,)))
    image = paint(theme, shelf, withheld)
    frame = layout().frame
    assert (
        image.pixelColor(frame.left() + 1, frame.center().y()).name()
        == theme.look("not_assessable").fill.lower()
    )
    assert image == paint(theme, shelf, replace(field_state(1, 0.2), assessment=withheld.assessment))


def test_a_screen_reader_hears_the_decision_and_that_the_model_disagrees() -> None:
    said = spoken(reviewed(field_state(1, 0.9), Decision.BENIGN), "malignant")
    assert said == "field-1.png, Malignant, 0.90, reviewed: benign, the model disagrees"
