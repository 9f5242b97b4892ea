"""What window and command line share: folders, settings, models, sessions. Cheap to open."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import FolderError
from desktop_app.domain.settings import Settings
from desktop_app.persistence.app_dirs import AppDirs, bundled_models_dir, samples_dir
from desktop_app.persistence.calibration_files import CalibrationFiles
from desktop_app.persistence.log_file import start_log_file
from desktop_app.persistence.settings_file import SettingsFile
from desktop_app.persistence.thumbnail_cache import ThumbnailCache
from desktop_app.services.last_place import LastPlaceFile
from desktop_app.services.models import ModelService

if TYPE_CHECKING:
    from desktop_app.services.session import Session
    from desktop_app.services.thumbnails import ThumbnailSource

_log = logging.getLogger(__name__)
_MEGABYTE = 1_000_000


class Workspace:
    """The composition that both entry points build on.

    Attributes:
        dirs: folders Lamella writes to.
        settings: current choices; change them with ``save_settings``.
        settings_notice: sentence about settings that could not be read; empty when all was well.
        models: installed models.
        calibrations: layers that fit models to this laboratory.
        last_place: what was open last.
    """

    def __init__(self, dirs: AppDirs) -> None:
        self.dirs = dirs
        self._settings_file = SettingsFile(dirs.config_dir / "settings.json")
        self.settings, self.settings_notice = self._settings_file.load()
        folders = (bundled_models_dir(), dirs.user_models_dir)
        self.calibrations = CalibrationFiles(dirs.calibrations_dir)
        self.models = ModelService(folders, self.default_model_file, self.calibrations)
        self.last_place = LastPlaceFile(dirs.state_dir / "last_place.json")
        self._thumbnail_cache = ThumbnailCache(
            dirs.cache_dir / "thumbnails.sqlite", self.settings.thumbnail_cache_mb * _MEGABYTE
        )

    @classmethod
    def open(cls, profile: Path | None = None) -> "Workspace":
        """Return the workspace of this user, or the one whose every file lies under ``profile``."""
        return cls(AppDirs.resolve(profile))

    def start_logging(self) -> None:
        """Log to a rotating file in the state folder; without a usable folder, nowhere."""
        start_log_file(self.dirs.log_path)

    @property
    def samples_dir(self) -> Path:
        """Folder of the synthetic sample fields."""
        return samples_dir()

    @property
    def default_model_file(self) -> Path:
        """The file that names the default model this user chose; it need not exist."""
        return self.dirs.user_models_dir / "default.json"

    def save_settings(self, settings: Settings) -> None:
        """Take over ``settings`` and write them.

        Raises:
            SettingsError: they could not be written; they hold until the program ends all the same.
        """
        self.settings = settings
        self._settings_file.save(settings)

    def open_session(self, folder_or_image: Path) -> "Session":
        """Open the session of a folder, or of the folder that an image lies in, or a session file by itself.

        Raises:
            FolderError: there is no such folder, image or file.
            StoreError: a session file is none, or cannot be read.
        """
        from desktop_app.services.session import Session
        from desktop_app.services.session_files import is_session_file, session_of_folder, session_root
        from desktop_app.services.thumbnails import ThumbnailSource

        path = folder_or_image.expanduser().absolute()
        try:
            is_folder, is_file = path.is_dir(), path.is_file()
        except OSError:
            is_folder = is_file = False
        if not is_folder and not is_file:
            raise FolderError(
                f"There is no folder or image {folder_or_image}. It may have been moved or renamed."
            )
        thumbnails = ThumbnailSource(self._thumbnail_cache, self.settings.thumb_px)
        if is_file and is_session_file(path):
            return Session(session_root(path), None, path, thumbnails, opened_as=path)
        root = path if is_folder else path.parent
        file = session_of_folder(self.dirs.sessions_dir, root)
        return Session(root, None if is_folder else path, file, thumbnails)

    def thumbnails(self) -> "ThumbnailSource":
        """Return thumbnails of pictures that belong to no session."""
        from desktop_app.services.thumbnails import ThumbnailSource

        return ThumbnailSource(self._thumbnail_cache, self.settings.thumb_px)

    def clear_thumbnails(self) -> None:
        """Delete all cached thumbnails."""
        self._thumbnail_cache.clear()

    def close(self) -> None:
        """Free what is open; sessions are closed by whoever opened them."""
        self._thumbnail_cache.close()
