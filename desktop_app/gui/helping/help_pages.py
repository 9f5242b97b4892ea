"""The pages of help: files of ``resources/help`` with the real keys put in, and the page of all commands.

A page names keys as ``{key:open}`` and commands as ``{name:open}``, so that it cannot name a wrong one. A
page of the same name in a folder named after a language is preferred while that is spoken; else English.
"""

import html
import re
from pathlib import Path

from PySide6.QtGui import QKeySequence

from desktop_app.gui.toolbar.command_list import Command, commands
from desktop_app.gui.words import tr

FIRST, KEYS = "first-minute", "keys"
SCHEME = "page:"
_PLACE = re.compile(r"\{(key|name):(\w+)\}")
_TAG = re.compile(r"<[^>]+>")


def page_titles() -> dict[str, str]:
    """Return every page with its title, in the order of the list."""
    return {
        FIRST: tr("The first minute"),
        "verdicts": tr("Verdicts and colours"),
        "needs-review": tr("Why a field needs review"),
        "not-assessable": tr("Not assessable"),
        "heat-maps": tr("Heat maps: what they can and cannot tell"),
        "reviewing": tr("Reviewing by keyboard"),
        "finding": tr("Finding fields"),
        "patients": tr("Patients"),
        "reports": tr("Reports"),
        "sessions": tr("Sessions"),
        "fine-tuning": tr("Training on your own fields"),
        "judging": tr("Judging models"),
        "calibrating": tr("Calibrating to your laboratory"),
        "updating": tr("Updates"),
        "trouble": tr("When something is wrong"),
        KEYS: tr("All commands and keys"),
    }


def keys_of(command: Command) -> str:
    """Return the keys of a command as this system writes them."""
    names = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys]
    return " / ".join(names)


class HelpPages:
    """Reads pages. Nothing is kept: a page is a few kilobytes and read when it is looked at."""

    def __init__(self, folder: Path) -> None:
        """Read from ``folder``, the ``help`` folder of the resources."""
        self._folder = folder

    def read(self, name: str, language: str) -> str:
        """Return a page as HTML, in ``language`` where there is one, with the keys in force.

        Raises:
            KeyError: the page names a command that does not exist.
            OSError: there is no such page.
        """
        if name == KEYS:
            return _keys_page()
        own = self._folder / language / f"{name}.html"
        text = (own if own.is_file() else self._folder / f"{name}.html").read_text(encoding="utf-8")
        known = {command.name: command for command in commands()}
        return _PLACE.sub(lambda place: _filled(place[1], known[place[2]]), text)

    def matching(self, words: str, language: str) -> list[str]:
        """Return the pages that hold every one of ``words``, in order; all for no words."""
        wanted = words.casefold().split()
        found = []
        for name in page_titles():
            text = html.unescape(_TAG.sub(" ", self.read(name, language))).casefold()
            if all(word in text for word in wanted):
                found.append(name)
        return found


def _filled(kind: str, command: Command) -> str:
    if kind == "name":
        return html.escape(command.text.rstrip("\N{HORIZONTAL ELLIPSIS}"))
    return f"<b>{html.escape(keys_of(command) or command.text)}</b>"


def _keys_page() -> str:
    every = commands()
    parts = [f"<h1>{html.escape(tr('All commands and keys'))}</h1>"]
    for group in dict.fromkeys(command.group for command in every):
        rows = "".join(_row(command) for command in every if command.group == group)
        parts.append(f"<h2>{html.escape(group)}</h2><table cellpadding='4' width='100%'>{rows}</table>")
    return "".join(parts)


def _row(command: Command) -> str:
    name = html.escape(command.text.rstrip("\N{HORIZONTAL ELLIPSIS}"))
    tip, keys = html.escape(command.tip), html.escape(keys_of(command))
    return f"<tr><td width='30%'>{name}</td><td>{tip}</td><td width='20%'><b>{keys}</b></td></tr>"
