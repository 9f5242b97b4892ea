"""Reports of a real session: every format read back, and not one byte of a name in the pseudonymised ones."""

import csv
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pypdf
import pytest
from PIL import Image

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import ExportError
from desktop_app.domain.field import FieldState
from desktop_app.domain.model_identity import Thresholds
from desktop_app.domain.review import Decision, ReasonCode
from desktop_app.domain.row_index import RowIndex
from desktop_app.services.session import Session
from desktop_app.services.session_report import KINDS, ReportOrder, WriteReport
from desktop_app.services.workspace import Workspace
from tests.helpers.html_reading import ReadPage
from tests.helpers.picture_folder import noise_picture

BAND = Thresholds(0.0, 1.0)
PATIENT, SECRET, READER = "77-31337", "Quasimodo", "Esmeralda Vance"
FOLDER = "Notre Dame ward"


@dataclass
class Room:
    workspace: Workspace
    session: Session
    states: tuple[FieldState, ...]

    def order(self, path: Path, **changes: object) -> ReportOrder:
        order = ReportOrder(self.states, path, self.workspace.models.summary(), BAND)
        return replace(order, **changes)

    def write(self, path: Path, **changes: object) -> int:
        return WriteReport(self.session, self.workspace.models)(self.order(path, **changes), CancelToken())


def exif_picture(path: Path) -> None:
    noise_picture(path, 5)
    with Image.open(path) as picture:
        exif = Image.Exif()
        exif[0x010E] = f"slide of {SECRET}"
        picture.save(path, "JPEG", exif=exif, comment=SECRET.encode(), icc_profile=SECRET.encode() * 9)


@pytest.fixture(scope="module")
def room(tiny_models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    base = tmp_path_factory.mktemp("room")
    root = base / FOLDER
    noise_picture(root / "cabinet Zeta" / f"{PATIENT}A-1.png", 1)
    noise_picture(root / "cabinet Zeta" / f"{PATIENT}A-2.png", 2)
    noise_picture(root / "cabinet Omega" / f"{PATIENT}B-3.png", 3)
    exif_picture(root / "cabinet Omega" / f"{SECRET}_4.jpg")
    (root / "cabinet Omega" / f"{SECRET}_5.png").write_bytes(b"no picture")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAMELLA_MODELS_DIR", str(tiny_models_dir))
        workspace = Workspace.open(base / "profile")
        session = workspace.open_session(root)
        yield Room(workspace, session, _reviewed(workspace, session))
        session.close()
        workspace.close()


def _reviewed(workspace: Workspace, session: Session) -> tuple[FieldState, ...]:
    index = RowIndex()
    for event in session.open_folder(workspace.models.summary().identity, True, CancelToken()):
        index.upsert(event.batch)
    model = workspace.models.load()
    records = [state.record for state in index]
    for event in session.classify(records, model, CancelToken()):
        index.apply(event.batch)
    model.close()
    session.reviews.set_reader(READER)
    ids = [state.record.image_id for state in index if state.record.name.startswith(f"{PATIENT}A")]
    note = f"{SECRET} of {PATIENT}"
    session.reviews.decide(ids, Decision.MALIGNANT, reason=ReasonCode.ARTEFACT, note=note)
    index = RowIndex()
    for event in session.open_folder(workspace.models.summary().identity, True, CancelToken()):
        index.upsert(event.batch)
    return tuple(index)


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def sheet_rows(path: Path, sheet: str) -> list[dict[str, object]]:
    first, *rest = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(first, row, strict=True)) for row in rest]


def test_a_table_and_a_spreadsheet_say_the_same(room: Room, tmp_path: Path) -> None:
    assert room.write(tmp_path / "r.csv") == room.write(tmp_path / "r.xlsx") == 5
    for text, typed in zip(
        csv_rows(tmp_path / "r.csv"), sheet_rows(tmp_path / "r.xlsx", "Fields"), strict=True
    ):
        for column in (
            "file",
            "patient",
            "slide",
            "verdict",
            "status",
            "reviewer",
            "decision",
            "note",
            "sha256",
        ):
            assert (typed[column] or "") == text[column], column
        if text["malignant_probability"]:
            assert float(text["malignant_probability"]) == pytest.approx(
                typed["malignant_probability"], abs=1e-6
            )
    rows = {row["file"]: row for row in csv_rows(tmp_path / "r.csv")}
    first = rows[f"{PATIENT}A-1.png"]
    assert (first["patient"], first["slide"], first["reviewer"]) == (PATIENT, f"{PATIENT}A", READER)
    assert (first["decision"], first["reason_code"]) == ("malignant", "artefact")
    assert rows[f"{SECRET}_5.png"]["status"] == "failed"


def test_the_page_has_pictures_heat_maps_card_and_every_digest(room: Room, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    order = room.order(tmp_path / "r.html", lab_name="Pathology North")
    WriteReport(room.session, room.workspace.models)(
        order, CancelToken(), lambda done, total: told.append((done, total))
    )
    read = ReadPage((tmp_path / "r.html").read_text("utf-8"))

    assert told == [(number, 4) for number in range(4)]
    assert 4 < read.pictures <= 8
    for state in room.states:
        if state.facts is not None:
            assert state.facts.sha256 in read.text
    assert "Pathology North" in read.text
    assert "Intended use" in read.text
    assert f"Report on {FOLDER}" in read.text
    assert [PATIENT, "2", "3"] in [row[:3] for row in read.rows]


def test_paper_carries_the_notice_and_its_number_on_every_page(room: Room, tmp_path: Path) -> None:
    room.write(tmp_path / "r.pdf", with_heat_maps=False)
    pages = pypdf.PdfReader(tmp_path / "r.pdf").pages
    texts = [" ".join(page.extract_text().split()) for page in pages]

    assert len(pages) >= 2
    for number, text in enumerate(texts, 1):
        assert "For research use only: not for diagnosis." in text
        assert f"Page {number} of {len(pages)}" in text
    assert f"Report on {FOLDER}" in texts[0]
    assert PATIENT in " ".join(texts)


@pytest.mark.parametrize("kind", KINDS)
def test_a_pseudonymised_report_holds_no_name_in_any_byte(room: Room, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"{SECRET}.{kind}"  # whoever names the file may name a patient
    assert room.write(path, is_pseudonymised=True, lab_name="Pathology North") == 5
    content = unpacked(path)

    names = [
        PATIENT,
        SECRET,
        READER,
        "Esmeralda",
        "Vance",
        FOLDER,
        "Notre",
        "cabinet",
        "Zeta",
        "Omega",
    ]
    names += [str(room.session.root), room.session.root.parent.name]
    names += [state.record.name for state in room.states]
    names += [state.facts.sha256 for state in room.states if state.facts is not None]
    names += [state.facts.pixel_sha256 for state in room.states if state.facts is not None]
    for name in names:
        for form in (name, name.casefold(), name.replace(" ", "%20")):
            assert form.encode() not in content, form
            assert form.encode("utf-16-le") not in content, form
            assert form.encode("utf-16-be") not in content, form


def unpacked(path: Path) -> bytes:
    """Return every byte of a file, what is packed or drawn inside it included."""
    content = path.read_bytes()
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as archive:
            content += b"".join(archive.read(name) + name.encode() for name in archive.namelist())
    if path.suffix == ".html":
        import base64
        import re

        content += b"".join(map(base64.b64decode, re.findall(rb"base64,([A-Za-z0-9+/=]+)", content)))
    if path.suffix == ".pdf":
        reader = pypdf.PdfReader(path)
        content += " ".join(page.extract_text() for page in reader.pages).encode()
        content += repr(reader.metadata).encode()
        for page in reader.pages:
            content += b"".join(bytes(image.data) for image in page.images)
    return content


def test_pseudonyms_are_the_same_in_every_format_and_the_session_has_the_key(
    room: Room, tmp_path: Path
) -> None:
    room.write(tmp_path / "r.csv", is_pseudonymised=True)
    room.write(tmp_path / "r.xlsx", is_pseudonymised=True)
    text, typed = csv_rows(tmp_path / "r.csv"), sheet_rows(tmp_path / "r.xlsx", "Fields")
    assert [row["file"] for row in text] == [row["file"] for row in typed]
    true = {
        (kind, shown): name
        for kind, shown, name in WriteReport(room.session, room.workspace.models).key(room.states)
    }
    named = {true["file", row["file"]]: row for row in text}

    assert set(named) == {f"{state.record.folder}/{state.record.name}" for state in room.states}
    first = named[f"cabinet Zeta/{PATIENT}A-1.png"]
    assert true["patient", first["patient"]] == PATIENT
    assert true["reader", first["reviewer"]] == READER
    assert (first["note"], first["decision"], first["folder"]) == ("", "malignant", "")
    by_name = {state.record.name: state for state in room.states}
    assert float(first["malignant_probability"]) == pytest.approx(
        by_name[f"{PATIENT}A-1.png"].prediction.malignant_probability, abs=1e-6
    )
    assert true["digest", first["sha256"]] == by_name[f"{PATIENT}A-1.png"].facts.sha256


def test_the_order_of_a_pseudonymised_report_says_nothing_of_the_names(room: Room, tmp_path: Path) -> None:
    room.write(tmp_path / "a.csv", is_pseudonymised=True)
    room.write(tmp_path / "b.csv", is_pseudonymised=True, states=room.states[::-1])
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_a_cancelled_report_replaces_nothing(room: Room, tmp_path: Path) -> None:
    for kind in KINDS:
        path, cancel = tmp_path / f"r.{kind}", CancelToken()
        path.write_bytes(b"older")

        def stop(_done: int, _total: int, cancel: CancelToken = cancel) -> None:
            cancel.cancel()

        with pytest.raises(Cancelled):
            WriteReport(room.session, room.workspace.models)(room.order(path), _cancelled(), stop)
        assert path.read_bytes() == b"older"
        if kind in ("html", "pdf"):
            with pytest.raises(Cancelled):
                WriteReport(room.session, room.workspace.models)(room.order(path), cancel, stop)
            assert path.read_bytes() == b"older"


def _cancelled() -> CancelToken:
    cancel = CancelToken()
    cancel.cancel()
    return cancel


def test_what_is_wrong_is_told(room: Room, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no ending that says its format"):
        room.write(tmp_path / "report.doc")
    (tmp_path / "logo.png").write_bytes(b"no logo")
    with pytest.raises(ExportError, match=r"The logo logo\.png could not be read"):
        room.write(tmp_path / "r.html", logo=tmp_path / "logo.png")
    with pytest.raises(ExportError, match="does not exist"):
        room.write(tmp_path / "none" / "r.xlsx")


def test_a_logo_that_would_fill_the_memory_is_refused_in_a_sentence(room: Room, tmp_path: Path) -> None:
    rows = zlib.compress(bytes(50_001) * 2_000, 9)  # of 50,000 rows; a gigabyte and more when unpacked
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")]
    packed = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    ]
    (tmp_path / "bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(packed))
    (tmp_path / "r.html").write_text("the old report")

    with pytest.raises(ExportError, match=r"The logo bomb\.png could not be read"):
        room.write(tmp_path / "r.html", logo=tmp_path / "bomb.png")

    assert (tmp_path / "r.html").read_text() == "the old report"


def test_a_logo_is_drawn_anew_and_small(room: Room, tmp_path: Path) -> None:
    exif_picture(tmp_path / "logo.jpg")
    room.write(tmp_path / "r.html", logo=tmp_path / "logo.jpg", with_heat_maps=False, is_pseudonymised=True)

    assert SECRET.encode() not in unpacked(tmp_path / "r.html")
    huge = io.BytesIO()
    Image.new("RGB", (3000, 900), "navy").save(huge, "PNG")
    (tmp_path / "huge.png").write_bytes(huge.getvalue())
    room.write(tmp_path / "r.html", logo=tmp_path / "huge.png", with_heat_maps=False)
    assert (tmp_path / "r.html").read_text("utf-8").count("data:image/png") == 1
