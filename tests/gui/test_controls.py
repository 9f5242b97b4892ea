"""Small parts of the window: words, filter lists, band, notices, actions."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop_app.domain.field_query import FieldQuery
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.row_index import RowIndex
from desktop_app.domain.verdict import Verdict, verdict_for
from desktop_app.gui import words
from desktop_app.gui.controllers.running import Pace
from desktop_app.gui.panels.filter_panel import FilterPanel
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.toolbar.band_popover import BandPopover, count_by_verdict
from desktop_app.gui.toolbar.band_slider import BandSlider
from tests.helpers.gui_values import field_state

UNIT = st.floats(min_value=0, max_value=1)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (0.2, "1 s left"),
        (3, "3 s left"),
        (61, "about 1 minute left"),
        (250, "about 4 minutes left"),
        (3 * 3600, "about 3 hours left"),
    ],
)
def test_time_left_is_said_in_words(seconds: float | None, text: str) -> None:
    assert words.time_left(seconds) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.934, "0.93"), (0.001, "0.01"), (0.999, "0.99"), (0.0, "0.00"), (1.0, "1.00")]
)
def test_a_probability_has_two_digits_and_never_claims_certainty(value: float, text: str) -> None:
    assert words.probability(value) == text


def test_numbers_have_the_separators_of_the_locale() -> None:
    assert words.fields(12345) == "12,345 fields"
    assert words.fields(1) == "1 field"


@given(st.lists(UNIT), UNIT, UNIT)
def test_the_live_count_agrees_with_the_verdicts(values: list[float], one: float, other: float) -> None:
    band = Thresholds(min(one, other), max(one, other))
    counts = Counter(verdict_for(value, band) for value in values)
    expected = (counts[Verdict.BENIGN], counts[Verdict.NEEDS_REVIEW], counts[Verdict.MALIGNANT])
    assert count_by_verdict(sorted(values), band) == expected


def test_the_pace_forgets_a_fast_start() -> None:
    pace = Pace()
    for second in range(30):
        pace.mark(10_000 + second * 4, float(second))
    assert pace.per_second == pytest.approx(4)
    assert pace.seconds_left(10_116, 10_156) == pytest.approx(10)


def test_arrow_keys_move_the_bounds_and_never_cross_them(qtbot: QtBot, theme: Theme) -> None:
    slider = BandSlider(theme)
    qtbot.addWidget(slider)
    slider.show_thresholds(Thresholds(0.40, 0.42))
    moved = QSignalSpy(slider.moved)
    for _ in range(5):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.thresholds() == Thresholds(0.42, 0.42)
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert slider.thresholds() == Thresholds(0.42, 0.47)
    assert moved.count() == 3


def test_dragging_a_handle_tells_the_band_once_the_user_rests(qtbot: QtBot, theme: Theme) -> None:
    popover = BandPopover(theme)
    qtbot.addWidget(popover)
    popover.show_band([0.1, 0.5, 0.9], Thresholds(0.4, 0.6))
    slider = popover.findChild(BandSlider)
    with qtbot.waitSignal(popover.band_chosen) as chosen:
        slider._move(20)
        slider._move(10)
    assert chosen.args == [Thresholds(0.1, 0.6)]


def test_a_filter_list_shows_counts_and_tells_what_was_clicked(qtbot: QtBot, theme: Theme) -> None:
    panel = FilterPanel(theme)
    qtbot.addWidget(panel)
    rows = RowIndex(
        [field_state(1, 0.9, "a", "24-1"), field_state(2, 0.1, "a", "24-2"), field_state(3, 0.5, "b", "24-2")]
    )
    query = FieldQuery(Thresholds(0.3, 0.7))
    panel.set_root_name("slides")
    panel.show_counts(rows.counts(query), query)
    panel.show()
    verdicts = panel._verdicts
    said = [verdicts.model().index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(6)]
    assert said[:3] == ["All, 3 fields", "Malignant, 1 field", "Needs review, 1 field"]
    with qtbot.waitSignal(panel.verdicts_chosen) as chosen:
        spot = verdicts.visualRect(verdicts.model().index(1)).center()
        qtbot.mouseClick(verdicts.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [frozenset({"malignant"})]
    folders = panel._folders
    with qtbot.waitSignal(panel.folder_chosen) as chosen:
        spot = folders.visualRect(folders.model().index(2)).center()
        qtbot.mouseClick(folders.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == ["b"]


def test_an_error_is_not_covered_by_a_hint(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.show_notice(Notice("The disk is full.", Severity.ERROR))
    bar.show_notice(Notice("By the way."))
    assert bar.notice is not None
    assert bar.notice.text == "The disk is full."
    bar.dismiss()
    bar.show_notice(Notice("By the way."))
    assert bar.notice.text == "By the way."


def test_every_command_teaches_and_no_two_share_a_key(theme: Theme) -> None:
    actions = Actions(theme)
    keys = Counter((command.place, key) for command in actions.commands() for key in command.keys)
    assert max(keys.values()) == 1
    for command in actions.commands():
        assert len(command.tip) > len(command.name)
        shown = actions[command.name].toolTip()
        assert command.tip in shown
        if command.keys and not command.place:
            assert actions[command.name].shortcut().toString() in shown


def test_the_keys_of_the_drawing_are_there(theme: Theme) -> None:
    known = {key for command in Actions(theme).commands() for key in command.keys}
    assert {"Ctrl+O", "Ctrl+R", "Esc", "/", "+", "-", "F1", "F9", "F10", "F11", "Ctrl+E", "Ctrl+?"} <= known


def test_icons_are_one_family_and_take_the_ink_of_the_theme(theme: Theme, repository) -> None:
    for path in (repository / "resources" / "icons").glob("*.svg"):
        text = path.read_text("utf-8")
        assert path.stem == "lamella" or 'viewBox="0 0 20 20"' in text
        assert path.stem == "lamella" or 'stroke-width="1.5"' in text
    theme.apply("dark")
    image = theme.icon("stop").pixmap(40, 40).toImage()
    inks = {image.pixelColor(x, 20).name() for x in range(40) if image.pixelColor(x, 20).alpha() == 255}
    assert inks == {theme.tokens.text.lower()}
