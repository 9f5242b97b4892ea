"""What can be undone and redone: two stacks for each reader, rebuilt from the session's log."""

from dataclasses import dataclass, field

REVIEWED, UNDONE, REDONE = "reviewed", "undone", "redone"


@dataclass(slots=True)
class _Stacks:
    done: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)


class ReviewHistory:
    """Ids of the log entries of decisions, in the order in which undo takes them back.

    Each reader has stacks of their own: nobody takes back what another reader decided.
    """

    def __init__(self) -> None:
        self._readers: dict[str, _Stacks] = {}

    def note(self, reader: str, action: str, entry: int) -> None:
        """Take in what happened.

        Args:
            reader: who did it.
            action: ``reviewed``, ``undone`` or ``redone``.
            entry: log entry of the decision itself; for undo and redo, of the decision they are about.
        """
        stacks = self._readers.setdefault(reader, _Stacks())
        if action == REVIEWED:
            stacks.done.append(entry)
            stacks.undone.clear()
        elif action == UNDONE and stacks.done and stacks.done[-1] == entry:
            stacks.undone.append(stacks.done.pop())
        elif action == REDONE and stacks.undone and stacks.undone[-1] == entry:
            stacks.done.append(stacks.undone.pop())

    def to_undo(self, reader: str) -> int | None:
        """Return the log entry that undo would take back; None when there is none."""
        stacks = self._readers.get(reader)
        return stacks.done[-1] if stacks is not None and stacks.done else None

    def to_redo(self, reader: str) -> int | None:
        """Return the log entry that redo would bring back; None when there is none."""
        stacks = self._readers.get(reader)
        return stacks.undone[-1] if stacks is not None and stacks.undone else None
