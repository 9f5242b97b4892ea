"""Pixels of labelled fields at the size a backbone takes, read by the decoder that the app uses."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.imaging.decoding import decode_image
from desktop_app.imaging.resizing import resize_squash
from desktop_app.training.labelled_fields import LabelledField

DECODER_THREADS = 2


def read_crops(data_dir: Path, fields: Sequence[LabelledField], side_px: int) -> NDArray[np.uint8]:
    """Returns every field squashed to a square, (n, side, side, 3) uint8 RGB, in the order given.

    Raises:
        ImageReadError: a file of the table cannot be read.
    """

    def read(field: LabelledField) -> NDArray[np.uint8]:
        return resize_squash(decode_image(data_dir / field.path).pixels, (side_px, side_px))

    with ThreadPoolExecutor(DECODER_THREADS) as pool:
        return np.stack(list(pool.map(read, fields)))
