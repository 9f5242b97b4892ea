"""The use case "report": the fields of a folder as CSV, XLSX, HTML or PDF, under true names or pseudonyms."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import desktop_app
from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.csv_options import CsvOptions
from desktop_app.domain.errors import AppError, ExportError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import ModelSummary, Thresholds
from desktop_app.domain.patient_rollup import roll_up
from desktop_app.domain.report_choice import REPORT_KINDS
from desktop_app.reports.csv_columns import ReportContext
from desktop_app.reports.csv_report import write_csv, write_table
from desktop_app.reports.session_html import session_html
from desktop_app.reports.session_report import Line, SessionReport
from desktop_app.reports.xlsx_report import write_xlsx
from desktop_app.services.evaluation_report import save_text
from desktop_app.services.field_pictures import MOST_PICTURES, field_pictures, lab_mark, most_doubtful
from desktop_app.services.heat_map import HeatMaps
from desktop_app.services.models import ModelService
from desktop_app.services.pseudonymising import Pseudonymiser, layer_without_name
from desktop_app.services.report_printing import print_in_child
from desktop_app.services.report_results import RESEARCH_USE_NOTICE
from desktop_app.services.run_manifest import run_manifest
from desktop_app.services.session import Session

KINDS = REPORT_KINDS
Told = Callable[[int, int], None]
_EVERY = 500
# Lines of a card that are ours or numbers; the others may quote folders and people.
_CARD_WITHOUT_NAMES = frozenset(
    {"Model", "Id", "Version", "Network", "Input", "Verdict", "Views", "Trained on", "Split by", "Notice"}
)


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """What to report, and how.

    Attributes:
        states: the fields, in the order to list them.
        path: the file to write or replace; its ending says the format, one of ``KINDS``.
        model: whose answers they are; None when no model was loaded.
        thresholds: the band in force.
        csv: separator and decimal mark of a CSV.
        is_pseudonymised: replace every name.
        lab_name: stands at the head; empty for none.
        logo: picture that stands there too.
        with_heat_maps: explain the doubtful fields; takes a moment for each.
        device: what computed the answers, in words.
        foot: how pages of a PDF are numbered.
    """

    states: tuple[FieldState, ...]
    path: Path
    model: ModelSummary | None
    thresholds: Thresholds
    csv: CsvOptions = field(default_factory=CsvOptions)
    is_pseudonymised: bool = False
    lab_name: str = ""
    logo: Path | None = None
    with_heat_maps: bool = True
    device: str = ""
    foot: str = "Page {number} of {total}"


def report_kind(path: Path) -> str:
    """Return the format that the ending of ``path`` asks for.

    Raises:
        ExportError: it asks for none that there is.
    """
    kind = path.suffix.lower().lstrip(".")
    if kind == "htm":
        return "html"
    if kind not in KINDS:
        raise ExportError(
            f"The report {path.name} has no ending that says its format. Use .csv, .xlsx, .html or .pdf."
        )
    return kind


class WriteReport:
    """Writes one report of a session; any thread but the window's may call."""

    def __init__(self, session: Session, models: ModelService) -> None:
        self._session, self._models = session, models

    def __call__(self, order: ReportOrder, cancel: CancelToken, told: Told = lambda done, total: None) -> int:
        """Write the report, all of it or nothing; return the number of fields.

        Args:
            order: what to write.
            cancel: looked at before each picture, page and few hundred rows.
            told: gets done and total of the stage at work: pictures, then rows or pages.

        Raises:
            ExportError: the file could not be written; an older one stays as it was.
            StoreError: the session cannot keep the key of the pseudonyms.
            Cancelled: ``cancel`` was set.
        """
        kind = report_kind(order.path)
        cancel.raise_if_cancelled()
        report = self._report(order, kind in ("html", "pdf"), cancel, told)
        if kind == "csv":
            watched = _watched(report.states, cancel, told)
            return write_csv(watched, order.path, report.context, order.csv)
        if kind == "xlsx":
            return write_xlsx(report, order.path, _row_checkpoint(cancel, told, len(report.states)))
        text = session_html(report, for_paper=kind == "pdf", checkpoint=cancel.raise_if_cancelled)
        if kind == "html":
            save_text(text, order.path)
        else:
            # The name that somebody gives a file may be a patient's.
            title = "Lamella report" if order.is_pseudonymised else ""
            for event in print_in_child(text, order.path, order.foot, cancel, title):
                told(event.done, event.total)
        return len(report.states)

    def key(self, states: tuple[FieldState, ...]) -> list[tuple[str, str, str]]:
        """Return kind, pseudonym and true name of everything that pseudonymised reports on ``states`` name.

        Raises:
            StoreError: the session cannot keep the key.
        """
        return Pseudonymiser(self._session.pseudonyms).key(states)

    def _report(
        self, order: ReportOrder, with_pictures: bool, cancel: CancelToken, told: Told
    ) -> SessionReport:
        hidden = order.is_pseudonymised
        states = (
            Pseudonymiser(self._session.pseudonyms).states(order.states) if hidden else list(order.states)
        )
        model = None if order.model is None else order.model.identity
        if model is not None and hidden:
            model = layer_without_name(model)
        version = desktop_app.__version__
        report = SessionReport(
            title="pseudonymised fields" if hidden else self._session.root.name or str(self._session.root),
            states=states,
            patients=roll_up(states, order.thresholds),
            context=ReportContext(model, order.thresholds, version),
            model_title="" if order.model is None else order.model.title,
            card=self._card(order),
            manifest=(
                *run_manifest(states, model, order.thresholds, order.device, version),
                ("Session log, newest sha256", self._session.log_head()),
            ),
            notice=RESEARCH_USE_NOTICE,
            made_at=datetime.now().astimezone(),
            lab=lab_mark(order.lab_name, order.logo),
            is_pseudonymised=hidden,
        )
        return self._with_pictures(report, order, cancel, told) if with_pictures else report

    def _with_pictures(
        self, report: SessionReport, order: ReportOrder, cancel: CancelToken, told: Told
    ) -> SessionReport:
        doubtful = most_doubtful(report.states, order.thresholds)[:MOST_PICTURES]
        # The pictures lie under the true paths.
        true = {state.record.image_id: state for state in order.states}
        asked = [true[state.record.image_id] for state in doubtful]
        model_id = "" if order.model is None else order.model.identity.model_id
        heat = HeatMaps(self._models) if order.with_heat_maps and order.model is not None else None
        try:
            pictures = field_pictures(asked, heat, model_id, cancel, told)
        finally:
            if heat is not None:
                heat.close()
        return replace(report, doubtful=doubtful, pictures=pictures)

    def _card(self, order: ReportOrder) -> tuple[Line, ...]:
        if order.model is None:
            return ()
        try:
            lines = self._models.card(order.model.identity.model_id)
        except AppError as error:
            why = "" if order.is_pseudonymised else f": {error.message}"
            return (("Model", order.model.title), ("Card", f"cannot be read{why}"))
        if order.is_pseudonymised:
            return tuple(line for line in lines if line[0] in _CARD_WITHOUT_NAMES)
        return tuple(lines)


def write_key(session: Session, models: ModelService, states: tuple[FieldState, ...], path: Path) -> int:
    """Write who is who in pseudonymised reports on ``states`` as CSV; return the number of rows.

    Raises:
        ExportError: it could not be written.
        StoreError: the session cannot keep the key.
    """
    key = WriteReport(session, models).key(states)
    return write_table(("kind", "pseudonym", "name"), key, path)


def _watched(states: Iterable[FieldState], cancel: CancelToken, told: Told) -> Iterator[FieldState]:
    listed = list(states)
    checkpoint = _row_checkpoint(cancel, told, len(listed))
    for number, state in enumerate(listed):
        if number % _EVERY == 0:
            checkpoint(number)
        yield state


def _row_checkpoint(cancel: CancelToken, told: Told, total: int) -> Callable[[int], None]:
    def checkpoint(done: int) -> None:
        cancel.raise_if_cancelled()
        told(done, total)

    return checkpoint
