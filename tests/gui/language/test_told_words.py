"""Every sentence by which ``imaging`` refuses a file is known to the window, so that it can be translated."""

import ast
import re
from pathlib import Path

from desktop_app.gui.told_words import SENTENCES

# Sentences put together from alternatives; the window knows each of them.
IN_PARTS = {"the file is not a picture: {}{}", "{}"}


def sentences(repository: Path) -> set[str]:
    found: set[str] = set()
    for path in (repository / "desktop_app" / "imaging").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "ImageReadError":
                found.add(bare(node.args[0]))
    return found


def bare(node: ast.expr) -> str:
    """Return a text with ``{}`` for every value."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return "{}"


def test_every_refusal_is_known(repository: Path) -> None:
    known = {re.sub(r"\{\w+\}", "{}", sentence) for sentence in SENTENCES}
    found = sentences(repository)
    assert len(found) > 15
    assert found - IN_PARTS <= known
