"""The HTML report, read back: what it says, that it fetches nothing and lets nothing run."""

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from desktop_app.domain.cancellation import Cancelled
from desktop_app.reports.session_html import MOST_ROWS_ON_PAPER, session_html
from desktop_app.reports.session_report import FieldPicture, LabMark, SessionReport
from tests.helpers.html_reading import ReadPage
from tests.helpers.report_values import NOTICE, every_kind, report_of, report_state


def jpeg(colour: tuple[int, int, int]) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(stream, "JPEG")
    return stream.getvalue()


def full_report() -> SessionReport:
    states = every_kind()
    doubtful = [states[2], states[6]]
    pictures = {3: FieldPicture(jpeg((200, 80, 120)), jpeg((20, 200, 90)))}
    return replace(report_of(states), doubtful=doubtful, pictures=pictures)


def test_it_says_how_many_fields_of_each_kind_and_who_the_patients_are() -> None:
    read = ReadPage(session_html(full_report()))

    assert ["malignant", "1", "14.3%"] in read.rows
    assert ["needs review", "2", "28.6%"] in read.rows
    assert ["not assessable", "1", "14.3%"] in read.rows
    assert ["14-22549", "1", "6", "3", "1", "33%", "0.500", "1", "open"] in read.rows
    assert ["24-1101", "1", "1", "1", "0", "0%", "0.800", "1", "malignant, 1 of 1 decided"] in read.rows
    assert read.titles[0] == "Report on slides of May"
    assert read.titles[1:] == [
        "Summary",
        "Fields by answer",
        "Patients",
        "Doubtful fields",
        "Not assessed",
        "Model card",
        "Run manifest",
        "Every field",
    ]


def test_every_field_stands_there_with_answer_and_digest() -> None:
    report = full_report()
    read = ReadPage(session_html(report))

    for state in report.states:
        digest = state.failure.sha256 if state.failure else state.facts.sha256 if state.facts else ""
        (row,) = [r for r in read.rows if len(r) == 6 and r[0] == f"left/{state.record.name}"]
        assert row[5] == digest
    assert ["left/14-22549-4.png", "14-22549", "not assessable: out of focus"] in read.rows
    assert ["left/14-22549-5.png", "14-22549", "14-22549-5.png ends in the middle"] in read.rows


def test_doubtful_fields_have_picture_heat_map_and_reasons() -> None:
    read = ReadPage(session_html(full_report()))

    assert read.pictures == 2
    assert "answers with parts of the head left out reach across the middle" in read.text
    assert "0.30 to 0.95 over 30 passes" in read.text
    assert "decided: benign, malignant" in read.text
    assert "(the picture cannot be read any more)" in read.text


def test_it_opens_nothing_outside_and_holds_no_script() -> None:
    text = session_html(full_report())
    read = ReadPage(text)

    assert all(address.startswith("data:image/") for address in read.addresses)
    assert not {"script", "link", "iframe", "object", "embed", "form", "base"} & read.tags
    assert not re.search(r"url\(|@import|https?:", text)


@pytest.mark.parametrize(
    "name",
    [
        "<script>alert(1)</script>.png",
        '"><img src=http://evil.example/x onerror=alert(1)>.png',
        "=cmd|' /C calc'!A0.png",
        "two\nlines\t.png",
        "caf\udce9.png",
        "\u202egnp.exe",
        "n" * 400,
    ],
)
def test_no_name_can_act(name: str) -> None:
    state = report_state(1, 0.5, patient=f"<b>{name}</b>", name=name)
    report = replace(report_of([state], LabMark(f"<i>{name}")), doubtful=[state], title=name)
    text = session_html(report)
    read = ReadPage(text)
    text.encode("utf-8")

    assert not {"script", "i"} & read.tags
    assert read.events == []
    assert all(address.startswith("data:image/") for address in read.addresses)
    assert " ".join(name.encode("utf-8", "backslashreplace").decode().split()) in read.text


def test_the_notice_stands_at_both_ends_and_at_the_foot_of_every_printed_page() -> None:
    text = session_html(full_report())

    assert ReadPage(text).text.count(NOTICE) == 3
    assert re.search(r'<div class="pagefoot"><p>For research use only', text)
    assert re.search(r"@media print \{.*\.pagefoot \{ display: table-footer-group", text, re.DOTALL)


def test_the_letterhead_shows_name_and_logo() -> None:
    report = replace(full_report(), lab=LabMark("Pathology North", jpeg((9, 9, 9)), 40))
    read = ReadPage(session_html(report))

    assert read.pictures == 3
    assert "Pathology North" in read.text


def test_paper_gets_the_first_rows_of_a_long_list_and_says_so() -> None:
    states = [report_state(number, 0.9) for number in range(MOST_ROWS_ON_PAPER + 5)]
    report = report_of(states)

    assert "and 5 more" in ReadPage(session_html(report, for_paper=True)).text
    read = ReadPage(session_html(report))
    assert sum(len(row) == 6 for row in read.rows) == len(states) + 1


def test_an_empty_folder_gives_a_report_too() -> None:
    read = ReadPage(session_html(report_of([])))

    assert ["all", "0", "100.0%"] in read.rows


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        session_html(full_report(), checkpoint=stop)
