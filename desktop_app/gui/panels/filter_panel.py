"""The left pane: filter by folder, verdict, review, reason, magnification, patient, each with its count."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.field_query import CATEGORIES, FieldCounts, FieldQuery, ReviewState
from desktop_app.gui.panels.facet_list import ROW_PX, FacetList
from desktop_app.gui.panels.facet_model import Facet
from desktop_app.gui.panels.facet_rows import FacetRows
from desktop_app.gui.theme.theme import Theme

_FOLDER_ROWS = 6
_REASON_ROWS = 8
_LEAST_PATIENT_ROWS = 6


class FilterPanel(QFrame):
    """The filter lists. Lists that could not narrow anything here are left out.

    Signals (GUI thread):
        folder_chosen(str or None), verdicts_chosen(frozenset), patient_chosen(str or None),
        reviews_chosen(frozenset), reasons_chosen(frozenset), magnification_chosen(str or None).
    """

    folder_chosen = Signal(object)
    verdicts_chosen = Signal(object)
    patient_chosen = Signal(object)
    reviews_chosen = Signal(object)
    reasons_chosen = Signal(object)
    magnification_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FilterPanel")
        self.setMinimumWidth(184)
        self._rows = FacetRows()
        self._folders = FacetList(theme, self.tr("Filter by folder"), many=False, most_rows=_FOLDER_ROWS)
        self._verdicts = FacetList(
            theme, self.tr("Filter by verdict"), many=True, most_rows=len(CATEGORIES) + 1
        )
        self._reviews = FacetList(
            theme, self.tr("Filter by review"), many=True, most_rows=len(ReviewState) + 1
        )
        self._reasons = FacetList(theme, self.tr("Filter by reason"), many=True, most_rows=_REASON_ROWS)
        self._magnifications = FacetList(
            theme, self.tr("Filter by magnification"), many=False, most_rows=_FOLDER_ROWS
        )
        self._patients = FacetList(theme, self.tr("Filter by patient"), many=False)
        self._titles: dict[FacetList, QLabel] = {}
        self._build()
        self._connect()

    def set_root_name(self, name: str) -> None:
        """Say which folder is open."""
        self._rows.root_name = name

    def retell(self, _say: Callable[[str], str]) -> None:
        """Let the rows be named anew when they are counted next."""
        self._rows.forget()

    def show_counts(self, counts: FieldCounts, query: FieldQuery) -> None:
        """Show the lists for a query; the rows keep their order while counts change."""
        rows, one = self._rows, frozenset
        folders, patients, reasons = counts.by_folder, counts.by_patient, counts.by_reason
        magnifications, any_of = counts.by_magnification, frozenset({None})
        lists: tuple[
            tuple[str, FacetList, Sequence[Facet], Mapping[str, int], frozenset[str | None]], ...
        ] = (
            ("folder", self._folders, rows.folders(folders, query.folder), folders, one({query.folder})),
            ("verdict", self._verdicts, rows.verdicts(), counts.by_verdict, query.verdicts or any_of),
            ("review", self._reviews, rows.reviews(), counts.by_review, query.reviews or any_of),
            ("reason", self._reasons, rows.reasons(reasons, query.reasons), reasons, query.reasons or any_of),
            (
                "magnification",
                self._magnifications,
                rows.magnifications(magnifications, query.magnification),
                magnifications,
                one({query.magnification}),
            ),
            (
                "patient",
                self._patients,
                rows.patients(patients, query.patient),
                patients,
                one({query.patient}),
            ),
        )
        for name, facets, rows_of, numbers, chosen in lists:
            numbered: dict[str | None, int] = {None: counts.without[name]}
            numbered.update(numbers)
            facets.show_facets(rows_of, numbered, chosen)
        self._set_shown(self._reasons, bool(reasons or query.reasons))
        self._set_shown(self._magnifications, self._magnifications.facets.rowCount() > 2)

    def _set_shown(self, facets: FacetList, shown: bool) -> None:
        facets.setVisible(shown)
        self._titles[facets].setVisible(shown)

    def _build(self) -> None:
        for many in (self._verdicts, self._reviews, self._reasons):
            many.setToolTip(self.tr("Click to see one kind of field, Ctrl+click to see several"))
        self._patients.setMinimumHeight(_LEAST_PATIENT_ROWS * ROW_PX)
        self._patients.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        body = QWidget()
        body.setObjectName("FilterPanelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        titled: tuple[tuple[str, FacetList], ...] = (
            (self.tr("FOLDER"), self._folders),
            (self.tr("VERDICT"), self._verdicts),
            (self.tr("REVIEW"), self._reviews),
            (self.tr("REASON"), self._reasons),
            (self.tr("MAGNIFICATION"), self._magnifications),
            (self.tr("PATIENT"), self._patients),
        )
        for title, facets in titled:
            self._add(column, title, facets)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole.addWidget(scroll)

    def _add(self, column: QVBoxLayout, title: str, facets: FacetList) -> None:
        label = QLabel(title)
        label.setProperty("role", "section")
        label.setContentsMargins(16, 12, 16, 4)
        label.setBuddy(facets)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._titles[facets] = label
        column.addWidget(label)
        column.addWidget(facets, 1 if facets is self._patients else 0)

    def _connect(self) -> None:
        self._folders.chosen.connect(self._on_folders_chosen)
        self._verdicts.chosen.connect(self._on_verdicts_chosen)
        self._reviews.chosen.connect(self._on_reviews_chosen)
        self._reasons.chosen.connect(self._on_reasons_chosen)
        self._magnifications.chosen.connect(self._on_magnifications_chosen)
        self._patients.chosen.connect(self._on_patients_chosen)

    @Slot(object)
    def _on_folders_chosen(self, values: tuple[str, ...]) -> None:
        self.folder_chosen.emit(values[0] if values else None)

    @Slot(object)
    def _on_verdicts_chosen(self, values: tuple[str, ...]) -> None:
        self.verdicts_chosen.emit(frozenset(values))

    @Slot(object)
    def _on_reviews_chosen(self, values: tuple[str, ...]) -> None:
        self.reviews_chosen.emit(frozenset(values))

    @Slot(object)
    def _on_reasons_chosen(self, values: tuple[str, ...]) -> None:
        self.reasons_chosen.emit(frozenset(values))

    @Slot(object)
    def _on_magnifications_chosen(self, values: tuple[str, ...]) -> None:
        self.magnification_chosen.emit(values[0] if values else None)

    @Slot(object)
    def _on_patients_chosen(self, values: tuple[str, ...]) -> None:
        self.patient_chosen.emit(values[0] if values else None)
