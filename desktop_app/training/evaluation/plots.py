"""Draws with matplotlib's Agg into PNG bytes. For the child job "figures" and the command line only.

Nothing here touches pyplot or other global state, but for one more font in matplotlib's list; the window's
process never imports this file's matplotlib. Colours are the house's, of the Okabe-Ito family; curves also
differ in line style and marker.
"""

import functools
import io
import warnings
from typing import TYPE_CHECKING, Any, Literal

from desktop_app.persistence.app_dirs import fonts_dir

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Drawing

BLUE, RUST, GREEN, GREY, TEXT, LINE = "#0072B2", "#8F2D00", "#00796B", "#9C9C9C", "#1C1C1C", "#D9D9D9"
SERIES = (BLUE, RUST, GREEN, "#CC79A7", "#E69F00", "#56B4E9")
STYLES = ("-", "--", "-.", ":", (0, (5, 1, 1, 1, 1, 1)), (0, (1, 2)))
MARKERS = ("o", "D", "s", "^", "v", "P")
# Points of 1/100 inch read as CSS pixels; drawn at twice that for sharp screens and paper.
DPI = 200
WIDTH_PX, HEIGHT_PX = 400, 320


def new_drawing(panels: int = 1) -> "tuple[Drawing, list[Axes]]":
    """Return a drawing with panels side by side, each 400 x 320 CSS pixels."""
    with warnings.catch_warnings():
        # An installed Lamella leaves the third dimension out, which matplotlib tells everybody.
        warnings.filterwarnings("ignore", message="Unable to import Axes3D")
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

    drawing = Figure(figsize=(panels * WIDTH_PX / 100, HEIGHT_PX / 100), dpi=DPI, layout="constrained")
    FigureCanvasAgg(drawing)
    axes = [drawing.add_subplot(1, panels, number + 1) for number in range(panels)]
    for panel in axes:
        _dress(panel)
    return drawing, axes


def unit_square(panel: "Axes", x_label: str, y_label: str) -> None:
    """Let both axes run from 0 to 1 and name them."""
    panel.set_xlim(-0.02, 1.02)
    panel.set_ylim(-0.02, 1.02)
    name_axes(panel, x_label, y_label)


def name_axes(panel: "Axes", x_label: str, y_label: str) -> None:
    """Name the axes."""
    panel.set_xlabel(x_label, fontsize=8, color=TEXT)
    panel.set_ylabel(y_label, fontsize=8, color=TEXT)


def guide(panel: "Axes", x: tuple[float, float], y: tuple[float, float]) -> None:
    """Draw the thin line that a useless model would follow."""
    panel.plot(x, y, color=GREY, linewidth=0.9, linestyle=(0, (4, 3)), zorder=1)


def legend(panel: "Axes", where: Literal["best", "lower right"]) -> None:
    """Show the names of the curves; models may be named in Devanagari."""
    panel.legend(loc=where, prop={"size": 7, "family": _families()}, frameon=False)


def png(drawing: "Drawing") -> bytes:
    """Return the drawing as PNG; the same numbers give the same bytes."""
    stream = io.BytesIO()
    drawing.savefig(stream, format="png", metadata={"Software": None})
    return stream.getvalue()


def series_look(number: int) -> dict[str, Any]:
    """Return colour and line style of the n-th of several curves."""
    return {"color": SERIES[number % len(SERIES)], "linestyle": STYLES[number % len(STYLES)]}


@functools.cache
def _families() -> list[str]:
    """Return matplotlib's own font, and behind it those that the program brings along."""
    from matplotlib import font_manager

    families = ["DejaVu Sans"]
    for path in sorted(fonts_dir().rglob("*.ttf")):
        font_manager.fontManager.addfont(path)
        families.append(font_manager.get_font(path).family_name)
    return families


def _dress(panel: "Axes") -> None:
    panel.tick_params(labelsize=7, colors=TEXT, length=3, width=0.6)
    panel.grid(color=LINE, linewidth=0.5)
    panel.set_axisbelow(True)
    for side, spine in panel.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(GREY)
        spine.set_linewidth(0.6)
