"""Shows which patient each name would get, while the user is still typing the pattern."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from pathlib import PurePosixPath

from desktop_app.domain.errors import PatientPatternError
from desktop_app.domain.labelled import Label, LabelOptions, PatternPreview
from desktop_app.training.labelled_data.class_words import ClassWords
from desktop_app.training.labelled_data.listing import side_of_word
from desktop_app.training.labelled_data.patient_finding import PatientFinder
from desktop_app.training.labelled_data.patient_names import patient_key
from desktop_app.training.labelled_data.patient_pattern import PatientPattern

_MOST_ROWS = 200


def preview_patients(
    text: str, names: Sequence[str], class_map: Mapping[str, Label | None] | None = None
) -> PatternPreview:
    """Return what a pattern makes of ``names``; a wrong pattern gives a preview with a problem.

    Args:
        text: template or regular expression; empty shows what is read without a pattern.
        names: paths relative to the source, with ``/``.
        class_map: classes of the options, so that their folders do not count as patients.
    """
    try:
        find = PatientPattern(text).patient_in if text.strip() else _automatic(class_map or {})
    except PatientPatternError as error:
        rows = tuple((name, "") for name in islice(names, _MOST_ROWS))
        return PatternPreview(rows, len(names), len(names), 0, error.message)
    found = [(name, find(name)) for name in names]
    return PatternPreview(
        rows=tuple(found[:_MOST_ROWS]),
        total=len(found),
        unmatched=sum(not patient for _, patient in found),
        patients=len({patient_key(patient) for _, patient in found if patient}),
    )


def _automatic(class_map: Mapping[str, Label | None]) -> Callable[[str], str]:
    options = LabelOptions(class_map=class_map)
    classes, finder = ClassWords(options), PatientFinder(options)

    def find(name: str) -> str:
        folders = list(PurePosixPath(name).parts[:-1])
        if folders and side_of_word(folders[0]) is not None:
            folders = folders[1:]
        return finder.find(name, [folder for folder in folders if not classes.knows(folder)])

    return find
