"""The whole job on a real display with keys and mouse: open, classify, review, map, patients, four reports.

The driver presses; here the exports are read back and each value is compared with what was decided and shown.
"""

import csv
import json
import math
import os
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from PIL import Image

pytestmark = pytest.mark.xvfb
NOTICE = "For research use only: not for diagnosis."
DASH = "\N{EN DASH}"
INTERVAL = (("probability_low", "low"), ("probability_high", "high"))
BLANK = "SYN_B_TA-26-5001-200-003.jpg"
NOTE = "=1+1 two mitoses"


class Tables(HTMLParser):
    """Reads the tables of a page as rows of cell texts."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._in_cell = False

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._in_cell = True
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.tables[-1][-1][-1] += data


@pytest.fixture(scope="module")
def out(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the profile, the reports and ``seen.json`` go."""
    return tmp_path_factory.mktemp("review")


@pytest.fixture
def seen(repository: Path, x_display: str, out: Path) -> dict[str, Any]:
    """What the driver did and saw; it works once for all tests of this file."""
    if not (out / "seen.json").exists():
        fields = out / "fields"
        script = str(repository / "build_scripts" / "make_samples.py")
        drawn = [sys.executable, script, "--labelled", str(fields), "--patients", "12", "--fields", "2"]
        subprocess.run([*drawn, "--size", "350x230"], check=True, capture_output=True)
        # Glass without tissue: the model's answer to it must not count, whatever else is done.
        Image.new("RGB", (350, 230), (244, 243, 245)).save(fields / "benign" / BLANK, quality=95)
        environment = os.environ | {"DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "tests.e2e.review_driver", str(fields), str(out)]
        done = subprocess.run(
            command, cwd=repository, env=environment, capture_output=True, text=True, timeout=280
        )
        assert done.returncode == 0, done.stderr
        assert "QThread" not in done.stderr
    seen: dict[str, Any] = json.loads((out / "seen.json").read_text("utf-8"))
    return seen


def truths(seen: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {truth["file"]: truth for truth in seen["truth"]}


def words(category: str) -> str:
    return category.replace("_", " ")


def test_doubtful_fields_come_first(seen: dict[str, Any]) -> None:
    kinds = [category for _, category in seen["order"]]
    doubtful = kinds.count("needs_review")
    assert doubtful > 0
    assert kinds[:doubtful] == ["needs_review"] * doubtful
    assert truths(seen)[BLANK]["category"] == "not_assessable"
    assert seen["threads_ended"]


def test_nineteen_decisions_stand_and_one_is_taken_back(seen: dict[str, Any]) -> None:
    decisions = seen["decisions"]
    assert len(decisions) == 19
    by_file = truths(seen)
    for name, decision in decisions.items():
        assert by_file[name]["decision"] == decision
    assert by_file[seen["taken_back"]]["decision"] == "cleared"
    untouched = set(by_file) - set(decisions) - {seen["taken_back"]}
    assert all(by_file[name]["decision"] == "" for name in untouched)
    assert {name for name, truth in by_file.items() if truth["note"]} == {seen["noted"]}


def test_the_heat_map_is_told_and_saved(seen: dict[str, Any], out: Path) -> None:
    assert "% of the evidence" in seen["heat"] or "map is empty" in seen["heat"]
    with Image.open(out / "map.png") as picture:
        assert picture.size == (350, 230)
        assert picture.text["Warning"] == NOTICE


def test_the_patient_table_adds_the_fields_up(seen: dict[str, Any]) -> None:
    fields = defaultdict(list)
    for truth in seen["truth"]:
        fields[truth["patient"]].append(truth)
    assert [row[0] for row in seen["patients"]] == sorted(fields)
    assert seen["fields_of_first"] == len(fields["26-5001"]) == 3
    for patient, slides, count, assessable, share, score, doubtful, review in seen["patients"]:
        own = fields[patient]
        fit = [truth for truth in own if truth["category"] != "not_assessable"]
        assert (slides, count, assessable) == ("1", str(len(own)), str(len(fit)))
        if fit:
            malignant = sum(truth["category"] == "malignant" for truth in fit)
            assert share == f"{round(100 * malignant / len(fit))} %"
            assert float(score) == pytest.approx(pooled(fit), abs=0.0051)
        else:
            assert (share, score) == (DASH, DASH)
        assert int(doubtful) == sum(truth["category"] == "needs_review" for truth in own)
        if any(truth["decision"] == "malignant" for truth in own):
            assert review.startswith("Malignant")
        elif fit and all(truth["decision"] == "benign" for truth in fit):
            assert review.startswith("Benign")
        else:
            assert review.startswith("Open")


def pooled(fields: list[dict[str, Any]]) -> float:
    """Return the probability at the mean log-odds, reckoned apart from the program."""
    logits = [math.log(t["probability"] / (1 - t["probability"])) for t in fields]
    return 1 / (1 + math.exp(-sum(logits) / len(logits)))


def test_every_value_of_the_csv_is_right(seen: dict[str, Any], out: Path) -> None:
    with (out / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    by_file = truths(seen)
    assert sorted(row["file"] for row in rows) == sorted(by_file)
    for row in rows:
        truth = by_file[row["file"]]
        counts = truth["category"] != "not_assessable"
        for column, value in (("malignant_probability", "probability"), *INTERVAL):
            assert row[column] == (f"{truth[value]:.6f}" if counts else "")
        check_texts(row, truth, note=f"'{truth['note']}" if truth["note"] else "")


def check_texts(row: dict[str, Any], truth: dict[str, Any], note: str) -> None:
    decision = truth["decision"]
    withheld = truth["category"] == "not_assessable"
    assert {
        "folder": truth["folder"],
        "patient": truth["patient"],
        "magnification": "200X",
        "verdict": "" if withheld else truth["category"],
        "status": "not_assessable" if withheld else "ok",
        "not_assessable_reasons": "; ".join(truth["unfit"]),
        "sha256": truth["sha256"],
        "model_id": truth["model"],
        "review_reasons": "; ".join(truth["reasons"]),
        "decision": "" if decision == "cleared" else decision,
        "note": note,
        "careful": "no",
    }.items() <= row.items()
    if decision not in ("", "cleared"):
        opposite = {"benign": "malignant", "malignant": "benign"}.get(decision)
        assert row["reviewer"] == truth["reader"] == "Reader 1"
        assert row["disagreement"] == ("yes" if opposite == truth["category"] else "no")
        assert row["blinded"] == "no"
        assert row["decided_at"]


def test_every_value_of_the_spreadsheet_is_right(seen: dict[str, Any], out: Path) -> None:
    book = openpyxl.load_workbook(out / "report.xlsx")
    head, *cells = book["Fields"].iter_rows(values_only=True)
    by_file = truths(seen)
    assert sorted(row[0] for row in cells) == sorted(by_file)
    for line in cells:
        row = {name: "" if cell is None else cell for name, cell in zip(head, line, strict=True)}
        truth = by_file[row["file"]]
        counts = truth["category"] != "not_assessable"
        for column, value in (("malignant_probability", "probability"), *INTERVAL):
            assert row[column] == (pytest.approx(truth[value], abs=1e-9) if counts else "")
        check_texts(row, truth, note=truth["note"])
    noted = [cell for line in book["Fields"].iter_rows() for cell in line if cell.value == NOTE]
    assert [cell.data_type for cell in noted] == ["s"]
    head, *lines = book["Patients"].iter_rows(values_only=True)
    for line, shown in zip(lines, seen["patients"], strict=True):
        row = dict(zip(head, line, strict=True))
        assert [row["patient"], str(row["fields"]), str(row["needs_review"])] == [
            shown[0],
            shown[2],
            shown[6],
        ]
        share, score = row["malignant_share"], row["score"]
        assert (DASH if share is None else f"{share:.0%}") == shown[4].replace(" ", "")
        assert (DASH if score is None else f"{score:.2f}") == shown[5]
        assert shown[7].lower().startswith(row["review"])


def test_every_value_of_the_page_is_right(seen: dict[str, Any], out: Path) -> None:
    text = (out / "report.html").read_text("utf-8")
    assert text.count(NOTICE) >= 2
    assert not re.search(r'(src|href)="(?!data:|#)', text)
    page = Tables()
    page.feed(text)
    listed = next(table for table in page.tables if table[0][:3] == ["file", "patient", "answer"])
    assert [tuple(row) for row in listed[1:]] == expected_rows(seen)
    patients = next(table for table in page.tables if table[0][:2] == ["patient", "slides"])
    for row, shown in zip(patients[1:], seen["patients"], strict=True):
        assert [row[0], row[2], row[5], row[7]] == [shown[0], shown[2], shown[4].replace(" ", ""), shown[6]]
    doubtful = sum(truth["category"] == "needs_review" for truth in seen["truth"])
    assert text.count("<img") == 2 * doubtful


def expected_rows(seen: dict[str, Any]) -> list[tuple[str, ...]]:
    return [
        (
            f"{truth['folder']}/{truth['file']}",
            truth["patient"],
            words(truth["category"]),
            "" if truth["category"] == "not_assessable" else f"{truth['probability']:.3f}",
            "" if truth["decision"] == "cleared" else truth["decision"],
            truth["sha256"],
        )
        for truth in seen["truth"]
    ]


def test_every_value_of_the_printed_report_is_right(seen: dict[str, Any], out: Path) -> None:
    pages = [squeezed(page.extract_text()) for page in pypdf.PdfReader(out / "report.pdf").pages]
    assert all(squeezed(NOTICE) in page for page in pages)
    # What repeats on each page would stand in the middle of a table that runs over its end.
    foot = re.compile(re.escape(squeezed(NOTICE)) + r"|Page\d+of\d+")
    text = foot.sub("", "".join(pages))
    for row in expected_rows(seen):
        assert squeezed("".join(row)) in text, row
    for row in seen["patients"]:
        assert squeezed("".join(row[:4])) in text


def squeezed(text: str) -> str:
    """Return text without spaces and ligatures: where a line breaks is the printer's choice."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
