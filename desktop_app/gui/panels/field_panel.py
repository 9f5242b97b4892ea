"""The right pane: everything about the field under the cursor."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.field import FieldState
from desktop_app.domain.field_query import FAILED
from desktop_app.domain.model_identity import ModelSummary, Thresholds
from desktop_app.gui.grid.grid_model import category_of
from desktop_app.gui.panels.fact_rows import FactRows
from desktop_app.gui.panels.field_words import file_facts, model_facts, why
from desktop_app.gui.panels.picture_view import PictureView
from desktop_app.gui.panels.probability_bar import ProbabilityBar
from desktop_app.gui.panels.review_box import ReviewBox
from desktop_app.gui.panels.verdict_heading import VerdictHeading
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.toolbar.actions import Actions

_SIDE = 16


class FieldPanel(QScrollArea):
    """Picture, answer, reason and facts of one field, or a hint when none is chosen."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FieldPanel")
        self.setAccessibleName(self.tr("Chosen field"))
        self.setWidgetResizable(True)
        self.setMinimumWidth(256)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._shown: tuple[FieldState, Thresholds, bool] | None = None
        self.picture = PictureView(theme)
        self._heading = VerdictHeading(theme)
        self._bar = ProbabilityBar(theme)
        self._why = _wrapping("")
        self._heat_words = _wrapping("")
        self._heat_words.setProperty("role", "small")
        self._heat_words.hide()
        self.review = ReviewBox(theme, actions)
        self._model_title = _section(self.tr("MODEL"))
        self._model_rows = FactRows()
        self._file_rows = FactRows(first_elided=True)
        self._details = self._build_details()
        hint = _wrapping(
            self.tr("Choose a field to see it larger, with its answer and the facts of its file.")
        )
        hint.setProperty("role", "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        body = QWidget()
        body.setObjectName("FieldPanelBody")
        self._stack = QStackedLayout(body)
        self._stack.addWidget(hint)
        self._stack.addWidget(self._details)
        self.setWidget(body)

    @property
    def shown_id(self) -> int:
        """The field on show, 0 for none."""
        return self._shown[0].record.image_id if self._shown else 0

    def retell(self, _say: Callable[[str], str]) -> None:
        """Forget what is shown: in another language it reads differently."""
        self._shown = None

    def show_field(
        self,
        state: FieldState | None,
        thresholds: Thresholds,
        model: ModelSummary | None,
        *,
        hidden: bool = False,
    ) -> None:
        """Show a field, or the hint for None. The picture follows by ``show_picture``.

        Args:
            state: what may be shown of the field.
            thresholds: bounds of the review band.
            model: the chosen model.
            hidden: the rest is hidden until the reader has decided.
        """
        if state is None:
            self.review.leave()
            self._shown = None
            self._stack.setCurrentIndex(0)
            return
        if self._shown == (state, thresholds, hidden):
            return
        category = category_of(state, thresholds)
        prediction = state.prediction if state.failure is None else None
        value = prediction.malignant_probability if prediction else None
        self._shown = (state, thresholds, hidden)
        self._show_answer(state, thresholds, category, value)
        if hidden:
            self._heading.show_hidden()
            self._why.setText(self.tr("Blinded review: the answer is shown once you have decided."))
        self.review.show_field(state, hidden=hidden)
        rows = model_facts(state, model)
        self._model_title.setVisible(bool(rows))
        self._model_rows.setVisible(bool(rows))
        self._model_rows.show_facts(rows)
        self._file_rows.show_facts(file_facts(state))
        self._stack.setCurrentIndex(1)

    def show_picture_here(self, shown: bool) -> None:
        """Show the picture in the pane, or leave its room to the words: it is on show elsewhere."""
        self.picture.setVisible(shown)

    def show_heat_words(self, text: str) -> None:
        """Say below the picture what the heat map over it shows; empty for no map."""
        self._heat_words.setText(text)
        self._heat_words.setVisible(bool(text))

    def _show_answer(
        self, state: FieldState, thresholds: Thresholds, category: str, value: float | None
    ) -> None:
        counts = value is not None and not state.is_withheld
        self._heading.show_answer(category, value if counts else None)
        self._bar.setVisible(counts)
        self._bar.show_value(value, thresholds, state.spread)
        self._why.setText(why(state, thresholds))

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Show the picture of the field on show; None while it is being read, or when it cannot be."""
        failed = self._shown is not None and category_of(*self._shown[:2]) == FAILED
        self.picture.show_pixmap(pixmap, "broken_page" if failed else "")

    def _build_details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(8)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self.picture, self._heat_words, self._heading, self._bar, self._why),
            (_section(self.tr("YOUR VERDICT")), self.review),
            (self._model_title, self._model_rows),
            (_section(self.tr("FILE")), self._file_rows),
        )
        for group in groups:
            for widget in group:
                column.addWidget(widget)
            column.addSpacing(8)
        column.addStretch(1)
        return details

    def sizeHint(self) -> QSize:
        return QSize(312, 600)


def _wrapping(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
