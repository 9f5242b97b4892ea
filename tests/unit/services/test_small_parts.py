"""The small parts of a run: the order of work, the rhythm of events, what the locale offers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.field import FieldRecord
from desktop_app.domain.settings import Settings
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.export_csv import offered_options
from desktop_app.services.work_list import WorkList


def records(count: int) -> list[FieldRecord]:
    return [FieldRecord(n, Path(f"/{n}"), "", str(n), 1, 1, "", "unknown") for n in range(1, count + 1)]


@given(st.integers(0, 12), st.lists(st.lists(st.integers(0, 15), max_size=4), max_size=12))
def test_each_record_is_given_once_what_is_looked_at_first(count: int, wishes: list[list[int]]) -> None:
    asked = iter(wishes)
    current: list[int] = []

    def priority() -> list[int]:
        current[:] = next(asked, [])
        return current

    work = WorkList(records(count), priority)
    left = list(range(1, count + 1))
    while len(work):
        taken = work.take().image_id
        wanted = [wish for wish in current if wish in left]
        assert taken == (wanted[0] if wanted else left[0])
        left.remove(taken)
    assert left == []
    with pytest.raises(LookupError):
        work.take()


def test_an_event_is_due_after_enough_items_or_enough_time() -> None:
    now = [0.0]
    events: EventBatch[int] = EventBatch(40, most_items=16, longest_wait_s=0.05, clock=lambda: now[0])
    events.add(range(15))
    assert events.due_event() is None
    events.add([15])
    event = events.due_event()
    assert event is not None
    assert (event.done, event.total, event.batch) == (16, 40, tuple(range(16)))

    now[0] = 1.0
    assert events.due_event() is None, "no items, no event"
    events.add([16])
    due = events.due_event()
    assert due is not None
    assert due.batch == (16,)
    assert events.rest().batch == ()


@pytest.mark.parametrize(
    ("separator", "decimal", "locale_decimal", "offered"),
    [
        ("", "", ",", CsvOptions(";", ",")),
        ("", "", ".", CsvOptions(",", ".")),
        ("\t", ",", ".", CsvOptions("\t", ",")),
        (",", ",", ",", CsvOptions(";", ",")),
    ],
)
def test_the_remembered_marks_are_offered_else_those_of_the_locale(
    separator: str, decimal: str, locale_decimal: str, offered: CsvOptions
) -> None:
    settings = Settings(csv_separator=separator, csv_decimal=decimal)

    assert offered_options(settings, locale_decimal) == offered


def test_asking_the_system_changes_nothing() -> None:
    assert offered_options(Settings()) in (CsvOptions(",", "."), CsvOptions(";", ","))
    assert f"{1.5:n}" == "1.5"
