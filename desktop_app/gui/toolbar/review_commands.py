"""The commands of reviewing in words. Digits count in the whole window, Enter only on fields."""

from desktop_app.gui.toolbar.command import Command
from desktop_app.gui.words import tr


def review_commands() -> tuple[Command, ...]:
    """Return the commands in the order of the page of shortcuts."""
    group = tr("Review")

    def of(name: str, text: str, tip: str, keys: tuple[str, ...], icon: str = "", place: str = "") -> Command:
        return Command(name, text, tip, keys, icon, group, place)

    return (
        of(
            "accept",
            tr("Accept the model's answer"),
            tr("Agree: take the model's benign or malignant as your own verdict"),
            ("Return", "Enter"),
            "check",
            "fields",
        ),
        of("benign", tr("Benign"), tr("Your verdict on the selected fields: benign"), ("1",)),
        of("malignant", tr("Malignant"), tr("Your verdict on the selected fields: malignant"), ("2",)),
        of("unsure", tr("Unsure"), tr("Your verdict on the selected fields: cannot tell"), ("3",)),
        of(
            "clear_review",
            tr("Clear"),
            tr("Take your verdict on the selected fields back"),
            ("0",),
        ),
        of(
            "next_doubtful",
            tr("Next doubtful field"),
            tr("Go to the next field that needs review and has no verdict of yours yet"),
            ("N",),
            "next_doubtful",
        ),
        of("heat", tr("Heat map"), tr("Show which places moved the model's answer"), ("H",), "heat"),
        of("undo", tr("Undo"), tr("Take back what you decided last"), ("Ctrl+Z",), "undo"),
        of(
            "redo",
            tr("Redo"),
            tr("Decide again what you took back"),
            ("Ctrl+Y", "Ctrl+Shift+Z"),
            "redo",
        ),
        of("note", tr("Write a note"), tr("Go to the note of the field"), ("Ctrl+N",)),
        of(
            "assess",
            tr("Assess it all the same"),
            tr("Let the model's answer count although the field seems unfit"),
            ("Ctrl+Shift+A",),
        ),
        of(
            "withhold",
            tr("Cannot be assessed"),
            tr("Say that the field is unfit: no answer of the model counts for it"),
            ("Ctrl+Shift+N",),
        ),
        of(
            "blinded",
            tr("Blinded review"),
            tr("Hide names and the model's answers of each field until you have decided on it"),
            ("Ctrl+Shift+B",),
            "eye_off",
        ),
        of(
            "advance",
            tr("Go on after deciding"),
            tr("Move to the next field after each verdict"),
            (),
        ),
        of("reader", tr("Reader\N{HORIZONTAL ELLIPSIS}"), tr("Say who is reviewing"), ("Ctrl+Shift+D",)),
        of(
            "agreement",
            tr("Agreement of readers\N{HORIZONTAL ELLIPSIS}"),
            tr("Compare what two readers decided: table and Cohen's kappa"),
            ("Ctrl+Shift+K",),
        ),
    )
