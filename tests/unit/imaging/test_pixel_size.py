"""What files say of the size of their pixels: true sizes are taken, settings for printers are not."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from tifffile import imwrite

from desktop_app.imaging.pixel_size import um_per_pixel

PIXELS = np.full((8, 12, 3), 200, np.uint8)


def tiff(**options: object) -> bytes:
    stream = BytesIO()
    imwrite(stream, PIXELS, photometric="rgb", **options)
    return stream.getvalue()


def png(dpi: float | None) -> bytes:
    stream = BytesIO()
    Image.fromarray(PIXELS).save(stream, "PNG", **({"dpi": (dpi, dpi)} if dpi else {}))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "um"),
    [
        (tiff(resolution=(40_000, 40_000), resolutionunit="CENTIMETER"), 0.25),
        (tiff(resolution=(101_600, 101_600), resolutionunit="INCH"), 0.25),
        (tiff(resolution=(2, 2), metadata={"unit": "um"}, imagej=True), 0.5),
        (tiff(resolution=(72, 72), resolutionunit="INCH"), None),
        (tiff(resolution=(300, 300), resolutionunit="NONE"), None),
        (tiff(), None),
        (tiff(description='<OME><Pixels PhysicalSizeX="0.32" PhysicalSizeXUnit="&#181;m"/></OME>'), None),
        (tiff(description='<OME><Pixels PhysicalSizeX="320" PhysicalSizeXUnit="nm"/></OME>'), 0.32),
        (tiff(description='<OME><Pixels PhysicalSizeX="0.32"/></OME>'), 0.32),
        (png(50_800), 0.5),
        (png(300), None),
        (png(None), None),
        (b"", None),
        (b"II*\0 broken", None),
        (b"\xff\xd8\xff\xe0 no picture", None),
    ],
)
def test_only_plausible_sizes_count(data: bytes, um: float | None) -> None:
    assert um_per_pixel(data) == (pytest.approx(um, rel=1e-3) if um else None)
