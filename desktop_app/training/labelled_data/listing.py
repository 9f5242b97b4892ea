"""What a reader of a source collects: pictures, files left out with a sentence, and notices for the user."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.labelled import LabelledImage, LeftOut, Side

_SIDE_WORDS = {
    **dict.fromkeys(("train", "training"), Side.TRAIN),
    **dict.fromkeys(("validation", "valid", "val"), Side.VALIDATION),
    **dict.fromkeys(("test", "testing"), Side.TEST),
}


@dataclass(slots=True)
class Listing:
    """Grows while a source is read.

    Attributes:
        images: usable as far as names and tables tell; their pixels were not read yet.
        left_out: files that are not used.
        notices: how labels and patients were understood.
    """

    images: list[LabelledImage] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def leave_out(self, path: Path, reason: str) -> None:
        """Note why the file at ``path`` is not used; ``reason`` is a clause without a full stop."""
        self.left_out.append(LeftOut(path, reason))

    def take(self, outcome: LabelledImage | LeftOut) -> None:
        """Add what became of a picture."""
        if isinstance(outcome, LeftOut):
            self.left_out.append(outcome)
        else:
            self.images.append(outcome)


def side_of_word(word: str) -> Side | None:
    """Return the side that a folder name or a word in a table states, None for any other word."""
    return _SIDE_WORDS.get(word.strip().casefold())


def shown(path: str | os.PathLike[str]) -> str:
    """Return ``path`` as text that can be shown and stored, whatever bytes it is made of."""
    return os.fsencode(path).decode("utf-8", "replace")
