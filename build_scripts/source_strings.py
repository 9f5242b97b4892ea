r"""Finds in the Python sources what the window says, as (context, English text); read by ``translations.py``.

Qt's own ``lupdate`` reads Python too, but knows neither ``\N{...}`` nor a ``tr`` that is a plain function.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"
# Rooms below Qt keep the words of some lists as plain English; the window says them through tr().
WORD_LISTS = ("domain/strategy_words.py", "domain/figure_kinds.py")

# Sentences that rooms below Qt make; the window leads them back to these.
SENTENCE_LISTS = ("gui/told_words.py",)


def source_strings() -> dict[str, list[str]]:
    """Return every translatable text by context, both in the order of the sources."""
    found: dict[str, dict[str, None]] = {}
    for path in [*sorted((PACKAGE / "gui").rglob("*.py")), PACKAGE / "app.py"]:
        for context, text in _spoken_in(ast.parse(path.read_text("utf-8")), "words"):
            found.setdefault(context, {})[text] = None
    for name in WORD_LISTS:
        path = PACKAGE / name
        if path.is_file():
            found.setdefault("words", {}).update(dict.fromkeys(_words_of(ast.parse(path.read_text("utf-8")))))
    for name in SENTENCE_LISTS:
        found[Path(name).stem] = dict.fromkeys(_sentences_of(ast.parse((PACKAGE / name).read_text("utf-8"))))
    return {context: list(texts) for context, texts in sorted(found.items())}


def _spoken_in(node: ast.AST, context: str) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            text = _said(child)
            if text is not None:
                yield (inside if _is_own(child.func) else "words"), text
        yield from _spoken_in(child, inside)


def _said(call: ast.Call) -> str | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name != "tr" or not call.args or not isinstance(call.args[0], ast.Constant):
        return None
    value = call.args[0].value
    return value if isinstance(value, str) else None


def _is_own(func: ast.expr) -> bool:
    """Return whether it is ``self.tr``, whose context is the class; ``tr`` has "words"."""
    return isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name) and func.value.id == "self"


def _words_of(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
            for argument in arguments[1:]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _sentences_of(tree: ast.Module) -> Iterator[str]:
    """Yield the texts of the tuple ``SENTENCES`` of a module."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "SENTENCES":
            yield from ast.literal_eval(node.value)
