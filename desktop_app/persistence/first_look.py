"""The two settings that the splash needs, read without loading what the settings are made of."""

import json
from pathlib import Path

from desktop_app.persistence.app_dirs import AppDirs

SETTINGS_NAME = "settings.json"
# As in domain.settings, whose import takes longer than the splash; a test holds them equal.
KNOWN_THEMES = ("system", "light", "dark")
KNOWN_PERCENTS = (100, 125, 150, 200)
_LARGEST_FILE = 1_000_000


def first_look(profile: Path | None) -> tuple[int, str]:
    """Return size of words in percent and theme; whatever cannot be read is the default, and told later."""
    path = AppDirs.resolve(profile).config_dir / SETTINGS_NAME
    try:
        if path.stat().st_size > _LARGEST_FILE:
            return KNOWN_PERCENTS[0], KNOWN_THEMES[0]
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        stored = None
    values = stored if isinstance(stored, dict) else {}
    percent, theme = values.get("text_percent"), values.get("theme")
    return (
        percent if percent in KNOWN_PERCENTS else KNOWN_PERCENTS[0],
        theme if theme in KNOWN_THEMES else KNOWN_THEMES[0],
    )
