"""The use case "why" for one picture file: its map as a PNG. For the command line and the window's export."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import ExportError, ImageReadError
from desktop_app.domain.heat_map import HeatMap, HeatTarget
from desktop_app.services.heat_map import DEFAULT_OPACITY, DEFAULT_THRESHOLD, HeatMaps, overlay, side_by_side
from desktop_app.services.report_results import RESEARCH_USE_NOTICE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class HeatLook:
    """How a map is drawn.

    Attributes:
        opacity: of the colours, in [0, 1].
        threshold: share of the map's maximum below which the tissue stays as it is, in [0, 1].
        is_side_by_side: put the untouched field to the left.
    """

    opacity: float = DEFAULT_OPACITY
    threshold: float = DEFAULT_THRESHOLD
    is_side_by_side: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ExplainedPicture:
    """A picture and its map.

    Attributes:
        path: the file.
        pixels: (height, width, 3) uint8, as every part of Lamella sees the picture.
        heat: its map.
    """

    path: Path
    pixels: "NDArray[np.uint8]"
    heat: HeatMap


def explain_picture(
    heat_maps: HeatMaps, path: Path, model_id: str = "", target: HeatTarget | None = None
) -> ExplainedPicture:
    """Decode the picture at ``path`` once and return it with its map; see ``HeatMaps.of_pixels``.

    Raises:
        ImageReadError: the file is no readable picture; the message names it.
        ModelLoadError, EngineError: as ``HeatMaps.of_pixels`` does.
    """
    from desktop_app.imaging.decoding import decode_image

    try:
        pixels = decode_image(path).pixels
    except ImageReadError as error:
        raise ImageReadError(f"{path}: {error.message}.", error.reason, error.detail, error.sha256) from error
    return ExplainedPicture(path, pixels, heat_maps.of_pixels(pixels, model_id, target))


def check_target(path: Path, source: Path) -> None:
    """Refuse what could not or must not be written, before anything is computed.

    Raises:
        ExportError: the name does not end in .png, its folder is missing, or it is the picture itself.
    """
    if path.suffix.lower() != ".png":
        raise ExportError(f"{path.name} could not be written: heat maps are PNG files. End the name in .png.")
    if not path.absolute().parent.is_dir():
        raise ExportError(f"{path.name} could not be written: its folder does not exist.")
    if path.exists() and source.exists() and path.samefile(source):
        raise ExportError(f"{path.name} is the field itself and was left alone. Choose another name.")


def write_heat_png(explained: ExplainedPicture, path: Path, look: HeatLook) -> None:
    """Write the field with its map over it; the file tells model, depth and share in its own text fields.

    Raises:
        ExportError: see ``check_target``, or the file could not be written.
        ValueError: opacity or threshold lies outside 0 to 1.
    """
    from desktop_app.reports.png_picture import write_png

    check_target(path, explained.path)
    draw = side_by_side if look.is_side_by_side else overlay
    pixels = draw(explained.pixels, explained.heat, look.opacity, look.threshold)
    texts = {"Description": " ".join(heat_sentences(explained.heat)), "Warning": RESEARCH_USE_NOTICE}
    write_png(pixels, path, texts)


def heat_sentences(heat: HeatMap) -> tuple[str, ...]:
    """Return what must be said beside a map, in plain English: answer, depth, share, an empty map."""
    model = f"{heat.model.model_id} {heat.model.version}"
    if heat.model.calibration:
        model = f"{model}, calibrated with {heat.model.calibration}"
    places = f"{heat.values.shape[1]} x {heat.values.shape[0]} places"
    place = "the only one" if heat.depth_count == 1 else f"the last of {heat.depth_count}"
    sentences = [
        f"{model} gives a malignant probability of {heat.malignant_probability:.2f}.",
        f"The map shows what speaks for {heat.target} at depth {heat.depth}, {place}: "
        f"{places}, {heat.share:.0%} of the evidence.",
    ]
    if heat.is_zero:
        sentences.append(f"No place at this depth speaks for {heat.target}: the field is shown as it is.")
    return tuple(sentences)
