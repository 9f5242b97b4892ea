"""A little network that learns from scratch: the yardstick that shows what pretrained backbones are worth."""

from typing import Any

_FILTERS = (32, 64, 128, 256)
_CONVOLUTIONS = 1


def build_small_cnn(side_px: int) -> Any:
    """Returns four blocks of one 3 x 3 convolution each, without a top; 0.4 million weights.

    Every convolution is followed by batch normalisation and a ReLU; blocks 1 to 3 end in max pooling, and the
    first convolution steps by two, so that a field costs little.

    Args:
        side_px: side of the square input.
    """
    import keras

    pixels = keras.Input((side_px, side_px, 3), name="scaled_pixels")
    value = pixels
    for block, filters in enumerate(_FILTERS, start=1):
        for number in range(1, _CONVOLUTIONS + 1):
            strides = 2 if (block, number) == (1, 1) else 1
            value = _convolve(value, filters, f"block{block}", number, strides)
        if block < len(_FILTERS):
            value = keras.layers.MaxPooling2D(name=f"block{block}_pool")(value)
    return keras.Model(pixels, value, name="small_cnn")


def _convolve(value: Any, filters: int, block: str, number: int, strides: int) -> Any:
    import keras

    is_last = number == _CONVOLUTIONS
    act_name = f"{block}_act" if is_last else f"{block}_act{number}"
    convolution = keras.layers.Conv2D(
        filters, 3, strides=strides, padding="same", use_bias=False, name=f"{block}_conv{number}"
    )
    value = keras.layers.BatchNormalization(momentum=0.95, name=f"{block}_bn{number}")(convolution(value))
    return keras.layers.ReLU(name=act_name)(value)
