"""The left pane: filter by folder, verdict and patient, each with its count."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.field_query import CATEGORIES, FieldCounts, FieldQuery
from desktop_app.gui import words
from desktop_app.gui.panels.facet_list import ROW_PX, FacetList
from desktop_app.gui.panels.facet_model import Facet
from desktop_app.gui.theme.theme import Theme

_FOLDER_ROWS = 6


class FilterPanel(QFrame):
    """Three filter lists.

    Signals (GUI thread):
        folder_chosen(str or None), verdicts_chosen(frozenset), patient_chosen(str or None).
    """

    folder_chosen = Signal(object)
    verdicts_chosen = Signal(object)
    patient_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FilterPanel")
        self.setMinimumWidth(184)
        self._root_name = ""
        self._folders = FacetList(theme, self.tr("Filter by folder"), many=False)
        self._verdicts = FacetList(theme, self.tr("Filter by verdict"), many=True)
        self._patients = FacetList(theme, self.tr("Filter by patient"), many=False)
        self._verdicts.setToolTip(self.tr("Click to see one kind of field, Ctrl+click to see several"))
        self._folders.setMaximumHeight(_FOLDER_ROWS * ROW_PX)
        self._verdicts.setFixedHeight((len(CATEGORIES) + 1) * ROW_PX + 4)
        self._patients.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._build()
        self._folders.chosen.connect(self._on_folders_chosen)
        self._verdicts.chosen.connect(self._on_verdicts_chosen)
        self._patients.chosen.connect(self._on_patients_chosen)

    def set_root_name(self, name: str) -> None:
        """Say which folder is open."""
        self._root_name = name

    def show_counts(self, counts: FieldCounts, query: FieldQuery) -> None:
        """Show the lists for a query; the rows keep their order while counts change."""
        self._folders.show_facets(self._folder_facets(counts), frozenset({query.folder}))
        every = sum(counts.by_verdict.values())
        verdicts = [Facet(None, self.tr("All"), every)]
        verdicts += [Facet(c, words.category(c), counts.by_verdict[c], c) for c in CATEGORIES]
        self._verdicts.show_facets(verdicts, frozenset(query.verdicts) or frozenset({None}))
        self._patients.show_facets(self._patient_facets(counts), frozenset({query.patient}))

    def _folder_facets(self, counts: FieldCounts) -> list[Facet]:
        every = sum(counts.by_folder.values())
        facets = [Facet(None, self._root_name or self.tr("All folders"), every)]
        names = sorted(counts.by_folder, key=str.casefold)
        if names not in ([], [""]):
            facets += [
                Facet(name, name or self.tr("(this folder itself)"), counts.by_folder[name], depth=1)
                for name in names
            ]
        return facets

    def _patient_facets(self, counts: FieldCounts) -> list[Facet]:
        facets = [Facet(None, self.tr("All patients"), sum(counts.by_patient.values()))]
        known = sorted(name for name in counts.by_patient if name)
        facets += [Facet(name, name, counts.by_patient[name]) for name in known]
        if "" in counts.by_patient and known:
            facets.append(Facet("", self.tr("Unknown"), counts.by_patient[""]))
        return facets

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        titled: Iterable[tuple[str, FacetList, int]] = (
            (self.tr("FOLDER"), self._folders, 0),
            (self.tr("VERDICT"), self._verdicts, 0),
            (self.tr("PATIENT"), self._patients, 1),
        )
        for title, facets, stretch in titled:
            label = QLabel(title)
            label.setProperty("role", "section")
            label.setContentsMargins(16, 8, 16, 4)
            label.setBuddy(facets)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            column.addWidget(label)
            column.addWidget(facets, stretch)
            column.addSpacing(8)

    @Slot(object)
    def _on_folders_chosen(self, values: tuple[str, ...]) -> None:
        self.folder_chosen.emit(values[0] if values else None)

    @Slot(object)
    def _on_verdicts_chosen(self, values: tuple[str, ...]) -> None:
        self.verdicts_chosen.emit(frozenset(values))

    @Slot(object)
    def _on_patients_chosen(self, values: tuple[str, ...]) -> None:
        self.patient_chosen.emit(values[0] if values else None)
