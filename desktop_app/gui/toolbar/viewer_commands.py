"""The commands of the viewer in words; their keys count while a picture of it has the focus."""

from desktop_app.gui.toolbar.command import Command
from desktop_app.gui.words import tr

VIEWER, GRID = "viewer", "grid"


def viewer_commands() -> tuple[Command, ...]:
    """Return the commands in the order of the page of shortcuts."""
    group = tr("Viewer")

    def of(name: str, text: str, tip: str, keys: tuple[str, ...], icon: str = "") -> Command:
        return Command(name, text, tip, keys, icon, group, VIEWER)

    return (
        Command(
            "viewer",
            tr("Open in the viewer"),
            tr("Look at the field as large as the window"),
            ("Space",),
            "magnifier",
            group,
            GRID,
        ),
        of("viewer_close", tr("Back to the grid"), tr("Close the viewer"), ("Esc", "Space"), "back"),
        of(
            "viewer_previous",
            tr("Previous field"),
            tr("Show the field before"),
            ("Left", "PgUp"),
            "chevron_left",
        ),
        of("viewer_next", tr("Next field"), tr("Show the field after"), ("Right", "PgDown"), "chevron_right"),
        of("viewer_in", tr("Zoom in"), tr("Show it larger; the wheel zooms to the pointer"), ("+", "=")),
        of("viewer_out", tr("Zoom out"), tr("Show it smaller"), ("-",)),
        of("viewer_fit", tr("Fit"), tr("Show the whole picture"), ("F", "Ctrl+0")),
        of("viewer_full", tr("1:1"), tr("Show one pixel of the file as one of the screen"), ("Ctrl+1",)),
        of("pan_left", tr("Move left"), tr("See what is further left"), ("Shift+Left",)),
        of("pan_right", tr("Move right"), tr("See what is further right"), ("Shift+Right",)),
        of("pan_up", tr("Move up"), tr("See what is further up"), ("Shift+Up",)),
        of("pan_down", tr("Move down"), tr("See what is further down"), ("Shift+Down",)),
        of(
            "viewer_compare",
            tr("Compare"),
            tr("Keep this field on the left and go on to others on the right"),
            ("C",),
            "compare",
        ),
        of("viewer_link", tr("Linked"), tr("Zoom and move both pictures together"), ("K",), "link"),
        of("viewer_light", tr("Light"), tr("Brightness and contrast, for the eye only"), ("L",), "sun"),
        of(
            "viewer_grey",
            tr("Mid-grey"),
            tr("Put the picture on the mid-grey that monitors are judged on"),
            ("G",),
            "half",
        ),
        of("viewer_scale", tr("Pixel size"), tr("Say how much a pixel covers"), ("S",), "ruler"),
    )
