"""What the window is started with: by the file manager, with one file or several."""

from pathlib import Path

from desktop_app.gui.window_arguments import first_of, parse


def test_one_path_opens_itself_and_several_open_their_folder(tmp_path: Path) -> None:
    words = [str(tmp_path / name) for name in ("a b.jpg", "c.jpg")]
    assert first_of(parse([]).paths) is None
    assert first_of(parse(words[:1]).paths) == tmp_path / "a b.jpg"
    assert first_of(parse(words).paths) == tmp_path
    assert parse([*words, "--profile", "p"]).profile == Path("p")


def test_a_package_or_an_update_among_several_goes_first(tmp_path: Path) -> None:
    words = [str(tmp_path / name) for name in ("a.jpg", "b.lamella", "c.lamella-update")]
    assert first_of(parse(words).paths) == tmp_path / "b.lamella"
