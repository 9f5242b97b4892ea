"""Where Lamella keeps its files, and where the files that it ships lie."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

import desktop_app

_APP_NAME = "Lamella"
PROFILE_VARIABLE = "LAMELLA_PROFILE"
MODELS_VARIABLE = "LAMELLA_MODELS_DIR"


@dataclass(frozen=True, slots=True)
class AppDirs:
    """The folders Lamella writes to; none of them exists before something is written.

    Attributes:
        config_dir: settings.
        data_dir: sessions and the user's own models.
        cache_dir: thumbnails; may be deleted at any time.
        state_dir: log and crash log.
    """

    config_dir: Path
    data_dir: Path
    cache_dir: Path
    state_dir: Path

    @classmethod
    def resolve(cls, profile: Path | None = None) -> "AppDirs":
        """Return the system's folders for this user, or all four under ``profile``.

        Without ``profile`` the environment variable ``LAMELLA_PROFILE`` is looked at.
        """
        if profile is None and os.environ.get(PROFILE_VARIABLE):
            profile = Path(os.environ[PROFILE_VARIABLE])
        if profile is not None:
            root = profile.expanduser().absolute()
            return cls(root / "config", root / "data", root / "cache", root / "state")
        dirs = platformdirs.PlatformDirs(_APP_NAME, appauthor=False)
        return cls(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path, dirs.user_state_path)

    @property
    def sessions_dir(self) -> Path:
        """Folder of the session files, one per opened folder."""
        return self.data_dir / "sessions"

    @property
    def user_models_dir(self) -> Path:
        """Folder of models that the user added or trained."""
        return self.data_dir / "models"

    @property
    def calibrations_dir(self) -> Path:
        """Folder of the layers that fit models to this laboratory."""
        return self.data_dir / "calibrations"

    @property
    def log_path(self) -> Path:
        """The rotating log file."""
        return self.state_dir / "lamella.log"


def bundled_dir() -> Path:
    """Return the folder that holds the shipped ``models/`` and ``resources/``.

    That is the frozen program's own folder, the wheel's ``bundled`` folder, or the checkout.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    package = Path(desktop_app.__file__).resolve().parent
    installed = package / "bundled"
    return installed if installed.is_dir() else package.parent


def bundled_models_dir() -> Path:
    """Return the folder of the shipped models; ``LAMELLA_MODELS_DIR`` points it elsewhere."""
    elsewhere = os.environ.get(MODELS_VARIABLE)
    return Path(elsewhere).expanduser().absolute() if elsewhere else bundled_dir() / "models"


def samples_dir() -> Path:
    """Return the folder of the synthetic sample fields."""
    return bundled_dir() / "resources" / "samples"


def fonts_dir() -> Path:
    """Return the folder of the fonts that the program brings along."""
    return bundled_dir() / "resources" / "fonts"
