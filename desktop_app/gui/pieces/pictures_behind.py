"""The pictures behind a cell of a confusion matrix: one way for every page that shows one."""

from collections.abc import Sequence

from desktop_app.domain.evaluation import ScoredImage
from desktop_app.domain.labelled import Label
from desktop_app.gui.pieces.confusion_matrix import label_word
from desktop_app.gui.pieces.sheet_model import SheetPicture
from desktop_app.gui.words import tr


def sheet_picture(scored: ScoredImage) -> SheetPicture:
    """Return a scored picture as a sheet shows it."""
    image = scored.image
    return SheetPicture(image.path, image.label, scored.predicted, scored.probability, image.patient)


def pictures_behind(
    scored: Sequence[ScoredImage], actual: str, predicted: str
) -> tuple[str, tuple[SheetPicture, ...]]:
    """Return title and pictures of one cell; ``actual`` and ``predicted`` are values of ``Label``.

    The surest come first: what the model is most wrong about is what one wants to see.
    """
    title = tr("Is {actual}, called {predicted}").format(
        actual=label_word(actual), predicted=label_word(predicted)
    )
    cell = (Label(actual), Label(predicted))
    behind = [sheet_picture(item) for item in scored if (item.image.label, item.predicted) == cell]
    behind.sort(key=lambda picture: picture.probability, reverse=predicted == Label.MALIGNANT.value)
    return title, tuple(behind)
