"""Whether this Lamella can train: an installed one by the program beside it, a checkout by its Python."""

import sys
from pathlib import Path

import pytest

import desktop_app
from desktop_app.domain.errors import AppError
from desktop_app.services import child_program, training_component
from desktop_app.services.child_jobs import JOBS
from desktop_app.services.training_component import Missing

OURS = desktop_app.__version__


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("0.2.0\n", encoding="ascii")
    return path


@pytest.fixture
def prefix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of this version, as the running program."""
    put(tmp_path / "current")
    put(tmp_path / "versions" / OURS / "lamella")
    own = put(tmp_path / "versions" / OURS / "lamella-gui")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(own))
    return tmp_path


def component_program(prefix: Path, version: str) -> Path:
    suffix = ".exe" if sys.platform == "win32" else ""
    return put(prefix / "training" / version / f"lamella-training{suffix}")


def test_the_component_of_the_same_version_trains(prefix: Path) -> None:
    program = component_program(prefix, OURS)
    assert training_component.require_training().program == program
    assert child_program.child_command("train") == [str(program), "_child", "train"]


def test_other_jobs_stay_with_the_console_program(prefix: Path) -> None:
    component_program(prefix, OURS)
    console = prefix / "versions" / OURS / "lamella"
    assert child_program.child_command("figures") == [str(console), "_child", "figures"]
    assert child_program.child_command("check")[0] == str(console)


def test_without_the_component_every_training_job_says_what_to_install(prefix: Path) -> None:
    assert {name for name, job in JOBS.items() if job.trains} == {"train", "search", "self_test", "engine"}
    for name in ("train", "search", "self_test", "engine"):
        with pytest.raises(AppError, match=f"Lamella Training {OURS}, which is not installed here"):
            child_program.child_command(name)


def test_a_component_of_another_version_is_named(prefix: Path) -> None:
    component_program(prefix, "0.1.9")
    (prefix / "training" / "0.1.8").mkdir()
    component = training_component.training_component()
    assert component.missing is Missing.SAME_VERSION
    assert f"Lamella {OURS}, and Lamella Training is installed as 0.1.9 only" in component.sentence()


def test_a_folder_as_the_build_left_it_has_no_component(
    prefix: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(put(prefix / "dist" / "lamella" / "lamella-gui")))
    assert training_component.training_component().missing is Missing.COMPONENT


def test_the_parts_that_the_component_carries(prefix: Path) -> None:
    assert not training_component.training_part_exists("vgg")
    program = component_program(prefix, OURS)
    put(program.parent / "_internal" / "models" / "vgg" / "training" / "weights.npz")
    assert training_component.training_part_exists("vgg")
    assert not training_component.training_part_exists("other")


def test_a_checkout_trains_with_its_own_python(monkeypatch: pytest.MonkeyPatch) -> None:
    assert training_component.require_training().program is None
    monkeypatch.setattr(training_component, "LIBRARIES", ("no_such_library",))
    with pytest.raises(AppError, match='Install Lamella with its extra "training"'):
        training_component.require_training()
