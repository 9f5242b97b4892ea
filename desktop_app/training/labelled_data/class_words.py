"""From the name of a class, in any spelling, to what it stands for."""

import unicodedata
from collections.abc import Mapping

from desktop_app.domain.labelled import Label, LabelOptions

_OBVIOUS = {label.value: label for label in Label}


def class_key(name: str) -> str:
    """Return the form in which two spellings of one class name are equal; case does not count."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


class ClassWords:
    """The class names that options define, looked up in any spelling."""

    def __init__(self, options: LabelOptions) -> None:
        """Take the mapping of ``options``; ``benign`` and ``malignant`` mean themselves if unlisted."""
        mapped: Mapping[str, Label | None] = options.class_map
        self._labels: dict[str, Label | None] = {**_OBVIOUS, **{class_key(k): v for k, v in mapped.items()}}

    def knows(self, name: str) -> bool:
        """Return True when ``name`` is a class, be it one that is to be left out."""
        return class_key(name) in self._labels

    def label_of(self, name: str) -> Label | None:
        """Return what ``name`` stands for; None when it is unknown or to be left out."""
        return self._labels.get(class_key(name))


def obvious_label(name: str) -> Label | None:
    """Return the label of a name that needs no mapping."""
    return _OBVIOUS.get(class_key(name))
