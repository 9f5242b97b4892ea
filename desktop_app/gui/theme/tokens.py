"""The two palettes as plain values. Chrome is a true grey (r = g = b), as tissue is judged beside it."""

from dataclasses import asdict, dataclass
from types import MappingProxyType

BASE_PX = 13
FONT_SIZES_PX = MappingProxyType({"small_px": 11, "base_px": BASE_PX, "heading_px": 16, "title_px": 22})
GRID_PX = 8


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by purpose, each ``#RRGGBB``.

    Attributes:
        window: behind tool bar and status strip.
        surface: panes and inputs.
        raised: menus and popovers.
        mat: behind the thumbnails.
        hairline: lines between regions.
        control: outlines of controls.
        text: words.
        muted: secondary words; at least 4.5:1 on ``surface``.
        disabled: words of controls that cannot be used now.
        hover: under the pointer.
        pressed: pressed, checked or chosen.
        accent: the one accent: primary button, focus, selection.
        accent_hover: the accent under the pointer.
        on_accent: words on the accent.
        scroll: scroll-bar handles.
        tip: tooltips.
        tip_text: words in tooltips.
        notice: the notice bar.
        notice_error: the notice bar when something failed.
        pending: the thin frame of a field without an answer.
    """

    window: str
    surface: str
    raised: str
    mat: str
    hairline: str
    control: str
    text: str
    muted: str
    disabled: str
    hover: str
    pressed: str
    accent: str
    accent_hover: str
    on_accent: str
    scroll: str
    tip: str
    tip_text: str
    notice: str
    notice_error: str
    pending: str

    def by_name(self) -> dict[str, str]:
        """Return every colour keyed by its attribute name."""
        return asdict(self)


LIGHT = Tokens(
    window="#F4F4F4",
    surface="#FFFFFF",
    raised="#FFFFFF",
    mat="#EAEAEA",
    hairline="#D9D9D9",
    control="#C4C4C4",
    text="#1C1C1C",
    muted="#5C5C5C",
    disabled="#9C9C9C",
    hover="#ECECEC",
    pressed="#E0E0E0",
    accent="#00796B",
    accent_hover="#006459",
    on_accent="#FFFFFF",
    scroll="#C2C2C2",
    tip="#2A2A2A",
    tip_text="#F5F5F5",
    notice="#E3F1EF",
    notice_error="#F9E7DE",
    pending="#B4B4B4",
)

DARK = Tokens(
    window="#242424",
    surface="#1E1E1E",
    raised="#2B2B2B",
    mat="#161616",
    hairline="#343434",
    control="#4A4A4A",
    text="#EDEDED",
    muted="#A6A6A6",
    disabled="#6C6C6C",
    hover="#303030",
    pressed="#3A3A3A",
    accent="#4DB6A6",
    accent_hover="#6CCABB",
    on_accent="#10231F",
    scroll="#505050",
    tip="#EDEDED",
    tip_text="#1C1C1C",
    notice="#1F3733",
    notice_error="#43291C",
    pending="#5A5A5A",
)
