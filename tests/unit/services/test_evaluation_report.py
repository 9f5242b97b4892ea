"""The HTML and JSON reports: complete, escaped, offline, readable by Qt's rich text too."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from desktop_app.domain.errors import ExportError
from desktop_app.domain.evaluation import Evaluation, Level, ScoredImage
from desktop_app.domain.labelled import Label, LabelledImage, LeftOut
from desktop_app.reports.evaluation_tiles import tile_jpeg
from desktop_app.services.evaluation_figures import draw_here, evaluation_request
from desktop_app.services.evaluation_report import html_text, save_html, save_json
from desktop_app.training.evaluation.evaluating import evaluate_scores
from tests.helpers.model_variants import draw_labelled
from tests.helpers.scored_images import HEAD, scored_patients

# What QTextDocument understands of HTML, as far as the report needs it.
KNOWN_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "p", "b", "br", "span", "img"),
    *("table", "tr", "th", "thead", "td"),
}


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.sources.extend(value or "" for name, value in attrs if name in ("src", "href"))

    def handle_data(self, data: str) -> None:
        self.text += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    labelled = draw_labelled(tmp_path_factory.mktemp("fields"))
    scored = [
        ScoredImage(image, 0.2 + 0.6 * (image.label is Label.MALIGNANT) * (number % 4 != 0))
        for number, image in enumerate(labelled.images)
    ]
    left_out = (LeftOut(Path("/fields/notes.txt"), "is no picture"),)
    return evaluate_scores(replace(HEAD, source=labelled.source), scored, left_out, ["Mind the gap."])


def test_the_report_is_one_offline_file_with_everything_in_it(evaluation: Evaluation, tmp_path: Path) -> None:
    figures = draw_here(evaluation_request(evaluation.curves, tmp_path / "figures", tmp_path))
    save_html(evaluation, figures, tmp_path / "report.html")
    reader = read((tmp_path / "report.html").read_text("utf-8"))

    assert reader.tags <= KNOWN_TAGS
    assert len(reader.sources) == 4 + len(evaluation.hardest)
    assert all(
        source.startswith(("data:image/png;base64,", "data:image/jpeg;base64,")) for source in reader.sources
    )
    for words in ("Tiny test model", "tiny_dev 0.1.0", "balanced accuracy", "Mind the gap.", "notes.txt"):
        assert words in reader.text
    assert reader.text.count("research use only") == 2
    accuracy = evaluation.at(Level.IMAGE).figure("accuracy")
    assert f"{accuracy.value:.3f}{accuracy.low:.3f} to {accuracy.high:.3f}" in reader.text


def test_names_of_files_and_models_cannot_act(evaluation: Evaluation) -> None:
    bad = '<script>alert("x")</script>'
    image = LabelledImage(Path(f"/fields/{bad}.png"), Label.BENIGN, bad, bad)
    surrogate = LabelledImage(Path("/fields/\udcff.png"), Label.MALIGNANT, "p", "40X")
    scored = [ScoredImage(image, 0.9), ScoredImage(surrogate, 0.2)]
    head = replace(HEAD, model_title=bad, source=Path(f"/{bad}"), part=bad)
    text = html_text(evaluate_scores(head, scored, [LeftOut(Path(bad), bad)], [bad]))

    assert "script" not in read(text).tags
    assert "&lt;script&gt;" in text
    assert "\\udcff.png" in text
    assert "the picture cannot be read any more" in text


def test_undefined_figures_stand_as_a_dash_with_their_reason() -> None:
    text = read(html_text(evaluate_scores(HEAD, scored_patients(0, 4)))).text

    assert "There is nothing benign among these fields." in text
    assert not re.search(r"\bnan\b|\bNone\b", text)


def test_json_holds_numbers_and_nulls(evaluation: Evaluation, tmp_path: Path) -> None:
    save_json(evaluation, tmp_path / "report.json")
    body = json.loads((tmp_path / "report.json").read_text("utf-8"))

    assert (
        body["levels"]["image"]["figures"]["accuracy"]["value"]
        == evaluation.at(Level.IMAGE).figure("accuracy").value
    )
    assert len(body["images"]) == len(evaluation.scored)
    assert body["model"]["id"] == "tiny_dev"
    save_json(evaluate_scores(HEAD, scored_patients(0, 4)), tmp_path / "one.json")
    auc = json.loads((tmp_path / "one.json").read_text("utf-8"))["levels"]["image"]["figures"]["roc_auc"]
    assert auc["value"] is None
    assert auc["reason"]


def test_a_report_that_cannot_be_written_says_why(evaluation: Evaluation, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="its folder does not exist"):
        save_html(evaluation, (), tmp_path / "nowhere" / "report.html")


def test_a_tile_marks_errors_by_colour_and_shape_and_leaves_tissue_alone(evaluation: Evaluation) -> None:
    import io

    import numpy as np
    from PIL import Image

    path = evaluation.scored[0].image.path
    right, wrong = (
        np.asarray(Image.open(io.BytesIO(tile_jpeg(path, flag) or b""))) for flag in (True, False)
    )
    blue, rust = np.array([0, 0x72, 0xB2]), np.array([0x8F, 0x2D, 0])

    assert np.abs(right[1, 1].astype(int) - blue).max() < 20
    assert np.abs(wrong[1, 1].astype(int) - rust).max() < 20
    assert np.array_equal(right[60:120, 60:120], wrong[60:120, 60:120])
    light_right, light_wrong = ((tile[-20:, :30] > 200).all(axis=2) for tile in (right, wrong))
    assert (light_right != light_wrong).sum() > 20, "the marks differ in shape, not only in colour"
