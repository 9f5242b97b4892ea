"""Loads what the first decoded picture would load, before anyone waits for it.

Loading a compiled module keeps Python's lock, so the window would stand still for a moment in the middle of
the first run. Called once, in a worker's thread, while the model is being loaded anyway.
"""

import contextlib
import logging
from pathlib import Path

from desktop_app.domain.errors import AppError

# One picture of each kind brings in all decoders.
_KINDS = (".jpg", ".png", ".tif", ".webp")

_log = logging.getLogger(__name__)


def warm_up(samples_dir: Path) -> None:
    """Decode and shrink one small picture of each kind that lies in ``samples_dir``; none is fine too."""
    import desktop_app.services.open_folder
    import desktop_app.services.session  # noqa: F401 - loaded for later
    from desktop_app.imaging.decoding import decode_image
    from desktop_app.imaging.resizing import make_thumbnail

    for kind in _KINDS:
        smallest = min(samples_dir.rglob(f"*{kind}"), key=lambda path: path.stat().st_size, default=None)
        if smallest is not None:
            with contextlib.suppress(AppError, OSError):
                make_thumbnail(decode_image(smallest).pixels, 64)
    _log.debug("decoders are warm")
