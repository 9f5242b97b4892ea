"""A window that follows a dead one opens the same folder, with the same filters and field in hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop_app.app import Lamella
from desktop_app.domain.field_query import SortKey
from desktop_app.services.last_place import LastPlaceFile


def test_a_window_after_a_crash_opens_where_the_last_one_was(
    open_program: Callable[..., Lamella],
    run_done: Callable[[Lamella], None],
    spin: Callable[..., None],
    field_dir: Path,
    tmp_path: Path,
) -> None:
    first = open_program(field_dir)
    run_done(first)
    controls = first.window.controls
    query = replace(controls.browsing.query, patient="24-1102", sort_key=SortKey.PROBABILITY)
    controls.browsing.change(query)
    image_id = controls.parts.model.ids[2]
    controls.parts.grid.restore(image_id, (image_id,))
    spin(lambda: controls.placing.kept.image_id == image_id)
    session = controls.opening.session
    assert session is not None
    first.window.close()
    assert first.shut_down()
    place = LastPlaceFile(tmp_path / "profile" / "state" / "last_place.json")
    assert place.to_reopen("after_crash") is None
    place.enter(field_dir, session.path)  # as if the program had died

    second = open_program(None)
    controls = second.window.controls
    # The grid has a field in hand as soon as some are listed; the place comes back when all are.
    spin(lambda: controls.browsing.query.patient == "24-1102")
    assert controls.opening.path == field_dir
    assert controls.browsing.query.sort_key is SortKey.PROBABILITY
    assert controls.parts.grid.current_id() == image_id
    first.discard_windows()
