"""Prepares Pillow once per call site: own limits instead of its module-wide ones, and no warnings.

Pillow's bomb guard warns through a module-wide number; ours (``limits``) looks at the header instead, so the
guard is switched off here and nowhere else.
"""

import re
import warnings

_PILLOW_MODULES = r"PIL(\.|$)"


def prepare_pillow() -> None:
    """Switch off Pillow's pixel guard and its warnings; cheap, idempotent, safe from any thread."""
    from PIL import BmpImagePlugin, GifImagePlugin, Image, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

    del BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
    Image.MAX_IMAGE_PIXELS = None
    # catch_warnings would swap the filters of every thread; one standing filter does not.
    if not any(entry[0] == "ignore" and _is_ours(entry[3]) for entry in warnings.filters):
        warnings.filterwarnings("ignore", module=_PILLOW_MODULES)


def _is_ours(pattern: object) -> bool:
    return isinstance(pattern, re.Pattern) and pattern.pattern == _PILLOW_MODULES
