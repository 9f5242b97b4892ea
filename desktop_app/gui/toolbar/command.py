"""What one command of the window says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: key in ``Actions``.
        text: a verb.
        tip: one sentence that teaches.
        keys: shortcuts, the first one is shown.
        icon: of the icon set; empty for none.
        group: heading on the page of shortcuts.
        place: where the keys count: ``grid``, ``viewer``, ``fields`` (both), or empty for the whole window.
            A place claims its keys before the window does.
    """

    name: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    place: str = ""
