"""Thumbnails from the disk cache, else decoded; while classifying, each decoded picture leaves one there."""

import io
import logging
from typing import TYPE_CHECKING

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldRecord
from desktop_app.persistence.thumbnail_cache import ThumbnailCache, thumbnail_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_log = logging.getLogger(__name__)

# Few sizes, so that moving the size slider finds what is there; the window scales down while painting.
STORED_SIZES_PX = (128, 256, 512, 1024)
_LARGEST_GRID_PX = 512  # larger ones are asked for one at a time, by a preview
# Full colour resolution: halved chroma would blur the very stain contrast that people look at.
_JPEG_QUALITY = 92
_NO_CHROMA_SUBSAMPLING = 0


def stored_size_px(thumb_px: int) -> int:
    """Return the smallest stored size that is at least ``thumb_px``, or the largest there is."""
    return next((size for size in STORED_SIZES_PX if size >= thumb_px), STORED_SIZES_PX[-1])


class ThumbnailSource:
    """Gives thumbnails to any thread.

    Attributes:
        wanted_px: size the grid last asked for; what ``offer`` keeps.
    """

    def __init__(self, cache: ThumbnailCache, wanted_px: int = STORED_SIZES_PX[1]) -> None:
        self._cache = cache
        self.wanted_px = wanted_px

    def thumbnail(
        self, record: FieldRecord, thumb_px: int, cancel: CancelToken | None = None
    ) -> "NDArray[np.uint8]":
        """Return a picture (h, w, 3), uint8, sRGB, whose longer side is at least ``thumb_px`` where possible.

        Its longer side is the stored size at or above ``thumb_px``, or the picture's own if that is smaller.

        Raises:
            ImageReadError: the file is no readable picture.
            Cancelled: ``cancel`` was set before the file had to be decoded.
        """
        if thumb_px <= _LARGEST_GRID_PX:
            self.wanted_px = thumb_px
        key = self._key(record, thumb_px)
        stored = self._cache.get(key)
        if stored is not None and (pixels := _decoded(stored)) is not None:
            return pixels
        if cancel is not None:
            cancel.raise_if_cancelled()
        from desktop_app.imaging.decoding import decode_image

        return self._keep(key, decode_image(record.path).pixels, thumb_px)

    def offer(self, record: FieldRecord, pixels: "NDArray[np.uint8]") -> None:
        """Keep a thumbnail of a picture (height, width, 3) that was decoded anyway, unless there is one."""
        key = self._key(record, self.wanted_px)
        if self._cache.get(key) is None:
            self._keep(key, pixels, self.wanted_px)

    def _keep(self, key: bytes, pixels: "NDArray[np.uint8]", thumb_px: int) -> "NDArray[np.uint8]":
        from desktop_app.imaging.resizing import make_thumbnail

        thumbnail = make_thumbnail(pixels, stored_size_px(thumb_px))
        self._cache.put(key, _encoded(thumbnail))
        return thumbnail

    def _key(self, record: FieldRecord, thumb_px: int) -> bytes:
        return thumbnail_key(record.path, record.size_bytes, record.mtime_ns, stored_size_px(thumb_px))


def _encoded(pixels: "NDArray[np.uint8]") -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=_JPEG_QUALITY, subsampling=_NO_CHROMA_SUBSAMPLING)
    return stream.getvalue()


def _decoded(data: bytes) -> "NDArray[np.uint8] | None":
    import numpy as np
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            return np.array(image)
    except (OSError, ValueError, SyntaxError) as error:
        _log.warning("a stored thumbnail is damaged: %s", error)
        return None
