"""The commands that concern a session as a whole, in words."""

from desktop_app.gui.toolbar.command import Command
from desktop_app.gui.words import tr


def session_commands() -> tuple[Command, ...]:
    """Return the commands in the order of the page of shortcuts."""
    group = tr("Session")
    return (
        Command(
            "open_session",
            tr("Open a session\N{HORIZONTAL ELLIPSIS}"),
            tr("Open a session file: what was found and decided about a folder"),
            ("Ctrl+Shift+O",),
            "folder_open",
            group,
        ),
        Command(
            "save_session_as",
            tr("Save the session as\N{HORIZONTAL ELLIPSIS}"),
            tr("Go on in a copy under another name; all is saved as it happens anyway"),
            ("Ctrl+Shift+S",),
            "",
            group,
        ),
        Command(
            "find_moved",
            tr("Find moved files\N{HORIZONTAL ELLIPSIS}"),
            tr("The folder was moved or renamed: find its files again by what they hold"),
            (),
            "",
            group,
        ),
        Command(
            "versions",
            tr("Versions behind the answers\N{HORIZONTAL ELLIPSIS}"),
            tr(
                "Which versions of models and of Lamella answered in this session, and what each of them said"
            ),
            (),
            "",
            group,
        ),
        Command(
            "watch",
            tr("Watch the folder"),
            tr("Take in new files as they come, and classify them"),
            ("Ctrl+Shift+W",),
            "",
            group,
        ),
    )
