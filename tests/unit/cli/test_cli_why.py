"""``lamella why`` in this process with a real, tiny model: the file, what is said, and every refusal."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop_app.cli.main import main
from tests.helpers.picture_folder import noise_picture


@pytest.fixture(autouse=True)
def _tiny_model(tiny_models_dir: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def field(tmp_path: Path) -> Path:
    noise_picture(tmp_path / "fields" / "f.png", 1)
    return tmp_path / "fields" / "f.png"


def pixels_of(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.array(picture.convert("RGB"))


def hot_target(field: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The side whose map of ``field`` is not all zero."""
    assert main(["why", str(field), "--target", "benign", "--out", "probe.png"]) == 0
    return "malignant" if "No place" in capsys.readouterr().out else "benign"


def test_the_map_is_written_and_told_about(
    field: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = hot_target(field, capsys)
    assert main(["why", str(field), "--target", target]) == 0
    told = capsys.readouterr().out
    assert f"speaks for {target} at depth second, the last of 2: 8 x 8 places" in told
    assert "% of the evidence" in told
    assert "tiny_dev 0.1.0 gives a malignant probability of" in told
    assert "research use only" in told
    painted = pixels_of(tmp_path / "f_why.png")
    assert painted.shape == pixels_of(field).shape
    assert (painted != pixels_of(field)).any()
    with Image.open(tmp_path / "f_why.png") as picture:
        assert "depth second" in picture.text["Description"]
        assert "not for diagnosis" in picture.text["Warning"]


def test_look_is_as_asked(field: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = hot_target(field, capsys)
    common = ["why", str(field), "--target", target]
    assert main([*common, "--out", "none.png", "--opacity", "0"]) == 0
    np.testing.assert_array_equal(pixels_of(Path("none.png")), pixels_of(field))
    assert main([*common, "--out", "pair.png", "--side-by-side"]) == 0
    height, width = pixels_of(field).shape[:2]
    pair = pixels_of(Path("pair.png"))
    assert pair.shape[0] == height
    assert pair.shape[1] > 2 * width
    np.testing.assert_array_equal(pair[:, :width], pixels_of(field))
    assert main([*common, "--out", "few.png", "--threshold", "0.9"]) == 0
    assert main([*common, "--out", "many.png", "--threshold", "0.1"]) == 0
    changed = [(pixels_of(Path(name)) != pixels_of(field)).sum() for name in ("few.png", "many.png")]
    assert changed[0] < changed[1]


def test_a_broken_picture_is_code_3_with_its_name_and_cause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.png").write_bytes(b"")
    assert main(["why", "empty.png"]) == 3
    assert "empty.png: the file is empty" in capsys.readouterr().err
    assert main(["why", "nowhere.png"]) == 3
    assert "nowhere.png" in capsys.readouterr().err
    assert not list(tmp_path.glob("*_why.png"))


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (["--out", "map.jpg"], "End the name in .png"),
        (["--out", "missing/map.png"], "its folder does not exist"),
        (["--out", "fields/f.png"], "is the field itself"),
        (["--model", "nobody"], "nobody"),
    ],
)
def test_refusals_are_code_2_and_name_the_cause(
    field: Path, words: list[str], cause: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = field.read_bytes()
    assert main(["why", str(field), *words]) == 2
    assert cause in capsys.readouterr().err
    assert field.read_bytes() == before


def test_a_file_that_nobody_named_is_never_replaced(
    field: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "f_why.png").write_bytes(b"mine")
    assert main(["why", str(field)]) == 2
    assert "--out" in capsys.readouterr().err
    assert (tmp_path / "f_why.png").read_bytes() == b"mine"


@pytest.mark.parametrize("words", [["--opacity", "1.1"], ["--threshold", "-1"], ["--opacity", "much"]])
def test_shares_outside_0_to_1_are_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["why", "x.png", *words])
    assert ended.value.code == 2
    assert "must lie in 0 to 1" in capsys.readouterr().err
