"""Keeps the translations of the window in step with its sources.

    python build_scripts/translations.py update        # take up new texts, drop vanished ones
    python build_scripts/translations.py check         # fail while a text is untranslated, a placeholder lost
    python build_scripts/translations.py fill FILE     # take over translations: {english: {"de": ..., ...}}
    python build_scripts/translations.py todo          # print as JSON what is missing

The ``.ts`` files are Qt Linguist's: translators may open them there as well.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "build_scripts")]

from source_strings import source_strings  # noqa: E402 - the path is set above

I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("es", "pt", "hi", "de")
_HOLE = re.compile(r"\{\w+\}")
Place = tuple[str, str]


def ts_path(language: str) -> Path:
    """Return the file of a language."""
    return I18N / f"lamella_{language}.ts"


def read_translations(language: str) -> dict[Place, str]:
    """Return what is translated, by context and source; empty while there is no file."""
    path = ts_path(language)
    if not path.is_file():
        return {}
    found: dict[Place, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and not translation.get("type"):
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found


def write_translations(language: str, known: Mapping[Place, str]) -> None:
    """Write the texts of the sources with what is known; a text said elsewhere lends its translation."""
    elsewhere = {source: said for (_, source), said in known.items()}
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for context, sources in source_strings().items():
        group = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(group, "name").text = context
        for source in sources:
            said = known.get((context, source)) or elsewhere.get(source)
            message = ElementTree.SubElement(group, "message")
            ElementTree.SubElement(message, "source").text = source
            translation = ElementTree.SubElement(message, "translation")
            translation.text = said
            if not said:
                translation.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    I18N.mkdir(parents=True, exist_ok=True)
    ts_path(language).write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def update() -> None:
    """Bring every file up to date with the sources."""
    for language in LANGUAGES:
        write_translations(language, read_translations(language))


def fill(translations: Mapping[str, Mapping[str, str]]) -> None:
    """Take over translations by English text, in every context that says it."""
    for language in LANGUAGES:
        known = read_translations(language)
        for context, sources in source_strings().items():
            for source in sources:
                if language in translations.get(source, {}):
                    known[context, source] = translations[source][language]
        write_translations(language, known)


def missing() -> dict[str, list[str]]:
    """Return the English texts without a translation, each with the languages that lack it."""
    lacking: dict[str, list[str]] = {}
    for language in LANGUAGES:
        known = read_translations(language)
        for context, sources in source_strings().items():
            for source in sources:
                if (context, source) not in known and language not in lacking.setdefault(source, []):
                    lacking[source].append(language)
    return {source: languages for source, languages in lacking.items() if languages}


def faults() -> list[str]:
    """Return what is wrong with the translations, a sentence each."""
    found = [
        f"{', '.join(languages)}: no translation of {source!r}" for source, languages in missing().items()
    ]
    for language in LANGUAGES:
        wanted = {(context, source) for context, sources in source_strings().items() for source in sources}
        for (context, source), said in read_translations(language).items():
            if (context, source) not in wanted:
                found.append(f"{language}: {source!r} is no longer said by {context}; run update")
            if sorted(_HOLE.findall(source)) != sorted(_HOLE.findall(said)):
                found.append(f"{language}: placeholders differ: {source!r} and {said!r}")
            if source[:1].isspace() != said[:1].isspace() or source[-1:].isspace() != said[-1:].isspace():
                found.append(f"{language}: space at an end differs: {source!r} and {said!r}")
    return found


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit code."""
    if arguments == ["update"]:
        update()
    elif len(arguments) == 2 and arguments[0] == "fill":
        fill(json.loads(Path(arguments[1]).read_text("utf-8")))
    elif arguments == ["todo"]:
        print(json.dumps(missing(), ensure_ascii=False, indent=0))
    elif arguments == ["check"]:
        wrong = faults()
        print("\n".join(wrong) or "complete")
        return 1 if wrong else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
