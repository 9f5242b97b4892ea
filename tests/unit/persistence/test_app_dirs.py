"""Where files go must follow --profile, the environment, and the way Lamella was installed."""

import sys
from pathlib import Path

import pytest

from desktop_app.persistence import app_dirs
from desktop_app.persistence.app_dirs import AppDirs, bundled_dir, bundled_models_dir, samples_dir


def test_a_profile_moves_all_four_folders(tmp_path: Path) -> None:
    dirs = AppDirs.resolve(tmp_path / "profile")

    folders = [dirs.config_dir, dirs.data_dir, dirs.cache_dir, dirs.state_dir]
    assert len(set(folders)) == 4
    for folder in [*folders, dirs.sessions_dir, dirs.user_models_dir, dirs.log_path]:
        assert folder.is_relative_to(tmp_path / "profile")
    assert not (tmp_path / "profile").exists(), "asking must not write"


def test_the_environment_names_a_profile_unless_one_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAMELLA_PROFILE", str(tmp_path / "env"))

    assert AppDirs.resolve().data_dir.is_relative_to(tmp_path / "env")
    assert AppDirs.resolve(tmp_path / "given").data_dir.is_relative_to(tmp_path / "given")


def test_without_a_profile_the_systems_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LAMELLA_PROFILE")

    assert AppDirs.resolve().config_dir.name == "Lamella"


def test_shipped_files_are_found_in_checkout_wheel_and_frozen_program(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bundled_dir() == repository

    package = tmp_path / "site" / "desktop_app"
    (package / "bundled").mkdir(parents=True)
    monkeypatch.setattr(app_dirs.desktop_app, "__file__", str(package / "__init__.py"))
    assert bundled_dir() == package / "bundled"

    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    assert bundled_dir() == tmp_path / "frozen"
    assert samples_dir() == tmp_path / "frozen" / "resources" / "samples"


def test_the_models_folder_can_be_pointed_elsewhere(
    tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LAMELLA_MODELS_DIR", raising=False)
    assert bundled_models_dir() == repository / "models"

    monkeypatch.setenv("LAMELLA_MODELS_DIR", str(tmp_path))
    assert bundled_models_dir() == tmp_path
