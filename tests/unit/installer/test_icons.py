"""The committed icons are those of the SVG, in every size that the platforms ask for."""

import io
from pathlib import Path

import make_icons
import numpy as np
import pytest
from PIL import IcnsImagePlugin, IcoImagePlugin, Image

# Rounding of other processors and versions of Qt; a changed drawing differs by far more.
_LEVELS = 3


@pytest.fixture(scope="module")
def drawn() -> dict[str, bytes]:
    return make_icons.draw_all(make_icons.SOURCE)


def _differs(one: Image.Image, other: Image.Image) -> int:
    first, second = (np.asarray(each.convert("RGBA"), dtype=np.int16) for each in (one, other))
    assert first.shape == second.shape
    return int(np.abs(first - second).max())


def _committed(name: str) -> Image.Image:
    # From memory: an icon keeps its file open for frames that nobody has asked for yet.
    return Image.open(io.BytesIO((make_icons.FOLDER / name).read_bytes()))


def test_committed_pngs_show_the_drawing(drawn: dict[str, bytes]) -> None:
    for side in make_icons.PNG_SIDES:
        name = f"lamella-{side}.png"
        assert _committed(name).size == (side, side)
        assert _differs(_committed(name), Image.open(io.BytesIO(drawn[name]))) <= _LEVELS, name


def test_windows_icon_holds_every_size_as_drawn() -> None:
    icon = _committed("lamella.ico")
    assert isinstance(icon, IcoImagePlugin.IcoImageFile)
    assert icon.ico.sizes() == {(side, side) for side in make_icons.ICO_SIDES}
    for side in {*make_icons.ICO_SIDES} & {*make_icons.PNG_SIDES}:
        assert _differs(icon.ico.getimage((side, side)), _committed(f"lamella-{side}.png")) <= _LEVELS, side


def test_mac_icon_holds_every_size() -> None:
    icon = _committed("lamella.icns")
    assert isinstance(icon, IcnsImagePlugin.IcnsImageFile)
    assert {width * scale for width, _, scale in icon.info["sizes"]} == {*make_icons.ICNS_SIDES}


def test_the_installers_side_shows_the_drawing(drawn: dict[str, bytes]) -> None:
    assert _committed("wizard.bmp").size == make_icons.PANEL
    assert _differs(_committed("wizard.bmp"), Image.open(io.BytesIO(drawn["wizard.bmp"]))) <= 3 * _LEVELS


def test_check_tells_a_stale_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert make_icons.main(["--out", str(tmp_path)]) == 0
    assert make_icons.main(["--check", "--out", str(tmp_path)]) == 0
    (tmp_path / "lamella-16.png").write_bytes(b"another")
    capsys.readouterr()
    assert make_icons.main(["--check", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().out.split() == ["lamella-16.png", "differs"]
