"""New files are found once they are whole; files that were there, or are still growing, are not."""

from pathlib import Path

import pytest

from desktop_app.domain.errors import FolderError
from desktop_app.services.watch_folder import INTERVAL_S
from tests.helpers.review_session import draw, drawn_folder, session_of, states


def test_a_new_file_is_given_once_and_only_when_it_has_stopped_growing(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 2)
    with session_of(folder, tmp_path / "profile") as session:
        states(session)
        watch = session.watch(recursive=True)
        assert watch.look() == ()
        whole = draw(tmp_path / "new.png", 50).read_bytes()
        target = folder / "sub" / "new.png"
        target.parent.mkdir()
        target.touch()
        looks = [watch.look(), watch.look()]  # empty: it is about to be written
        target.write_bytes(whole[:20])
        looks.append(watch.look())
        target.write_bytes(whole)
        looks.append(watch.look())
        assert looks == [(), (), (), ()]
        (found,) = watch.look()
        (arrived,) = session.take_in([found])
        assert watch.look() == ()
        assert watch.pause_s >= INTERVAL_S

    assert found.path == target
    (state,) = arrived
    assert (state.record.folder, state.record.name, state.status.value) == ("sub", "new.png", "pending")


def test_sub_folders_only_when_asked_for_and_a_lost_folder_is_told(tmp_path: Path) -> None:
    folder = drawn_folder(tmp_path / "fields", 1)
    with session_of(folder, tmp_path / "profile") as session:
        states(session)
        flat = session.watch(recursive=False)
        draw(folder / "sub" / "new.png", 50)
        assert flat.look() == ()
        assert flat.look() == ()
        folder.rename(tmp_path / "away")
        with pytest.raises(FolderError):
            flat.look()
