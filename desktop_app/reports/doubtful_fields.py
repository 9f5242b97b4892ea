"""The doubtful fields of a report: picture, heat map, and why a person should look."""

from desktop_app.domain.field import FieldState
from desktop_app.domain.spread import ReviewReason
from desktop_app.reports import html_page as page
from desktop_app.reports.field_list import decision_of, probability_of, shown_name
from desktop_app.reports.html_page import escaped
from desktop_app.reports.session_report import FieldPicture, SessionReport

SIDE_PX = 180
_IN_A_ROW = 2
_WORDS = {
    ReviewReason.IN_BAND: "between the two thresholds",
    ReviewReason.DROPOUT_SPREAD: "answers with parts of the head left out reach across the middle",
    ReviewReason.VIEWS_DISAGREE: "turned and mirrored views fall on both sides",
    ReviewReason.PATIENT_DISAGREES: "the patient's other fields say otherwise",
}


def doubtful_grid(report: SessionReport) -> str:
    """Return the doubtful fields, two in a row."""
    cells = [_cell(state, report) for state in report.doubtful]
    return page.grid(cells, _IN_A_ROW)


def _cell(state: FieldState, report: SessionReport) -> str:
    picture = report.pictures.get(state.record.image_id)
    name = shown_name(state)
    patient = f", patient {state.record.patient}" if state.record.patient else ""
    lines = [
        f"<b>p {probability_of(state)}</b>{escaped(patient)}",
        *(escaped(line) for line in _why(state, report)),
        f'<span class="muted">{escaped(name)}</span>',
    ]
    return f"{_pictures(picture, name)}<br>{'<br>'.join(lines)}"


def _pictures(picture: FieldPicture | None, name: str) -> str:
    if picture is None:
        return "(the picture cannot be read any more)"
    shown = page.picture(picture.thumbnail, "jpeg", SIDE_PX, name)
    if not picture.heat:
        return shown
    return f"{shown}&nbsp;{page.picture(picture.heat, 'jpeg', SIDE_PX, f'heat map of {name}')}"


def _why(state: FieldState, report: SessionReport) -> list[str]:
    lines = [_WORDS[reason] for reason in state.review_reasons(report.context.thresholds)]
    if state.spread is not None and state.spread.passes:
        spread = state.spread
        lines.append(f"{spread.low:.2f} to {spread.high:.2f} over {spread.passes} passes with dropout")
    if state.peers is not None:
        lines.append(f"with the patient's other fields: {state.peers:.2f}")
    if decision := decision_of(state):
        lines.append(f"decided: {decision}")
    return lines
