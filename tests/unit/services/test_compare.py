"""Comparing installed models: the same fields for all, the best in bold, histories of runs."""

import dataclasses
import json
from pathlib import Path

import pytest

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.comparison import Comparison
from desktop_app.domain.errors import EvaluationError
from desktop_app.domain.job_messages import EpochDone
from desktop_app.domain.labelled import LabelledSet, Side
from desktop_app.domain.lineage import Lineage
from desktop_app.services.compare import CompareModels, roc_curves
from desktop_app.services.evaluation_figures import comparison_request, draw_here
from desktop_app.services.evaluation_report import comparison_text, save_comparison_html, save_comparison_json
from desktop_app.services.models import ModelService
from tests.helpers.model_variants import draw_labelled, variant


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> LabelledSet:
    return draw_labelled(tmp_path_factory.mktemp("fields"))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("room")
    variant(folder / "models" / "good", "good")
    variant(folder / "models" / "bad", "bad", skill=-1)
    lineage = Lineage.of_patients(None, "run-1", {"b0": Side.TRAIN})
    variant(folder / "models" / "tuned", "tuned", lineage=lineage)
    history = folder / "runs" / "run-1" / "history.jsonl"
    history.parent.mkdir(parents=True)
    epochs = [EpochDone(0, "head", n, 2, 0.5, 0.8, 0.5 / n, 0.9, 1e-3, 1.0, True) for n in (1, 2)]
    history.write_text("".join(json.dumps(dataclasses.asdict(epoch)) + "\n" for epoch in epochs), "utf-8")
    return folder


def compare(room: Path, labelled: LabelledSet, *ids: str) -> Comparison:
    use = CompareModels(ModelService((room / "models",)), room / "runs", threads=1)
    events = list(use.run(labelled, ids, CancelToken()))
    assert events[-1].done == events[-1].total
    return use.result


def test_all_models_answer_for_the_same_fields(room: Path, labelled: LabelledSet, tmp_path: Path) -> None:
    comparison = compare(room, labelled, "good", "bad", "tuned")

    assert [row.model_id for row in comparison.rows] == ["good", "bad", "tuned"]
    assert all("b0" not in row.evaluation.patients for row in comparison.rows)
    assert len({tuple(i.image.path for i in row.evaluation.scored) for row in comparison.rows}) == 1
    assert comparison.best("accuracy") == {"good", "tuned"}
    assert comparison.best("loss") == {"good", "tuned"}
    assert any("taught one of these models" in warning for warning in comparison.warnings)
    assert [(pair.first, pair.second) for pair in comparison.pairs] == [
        ("good", "bad"),
        ("good", "tuned"),
        ("bad", "tuned"),
    ]
    assert comparison.pairs[0].difference.value == 1.0
    assert comparison.pairs[1].p_value == 1.0
    assert [epoch.epoch for epoch in comparison.histories["tuned"]] == [1, 2]
    assert list(comparison.histories) == ["tuned"]
    assert all(row.size_bytes > 1000 for row in comparison.rows)

    request = comparison_request(roc_curves(comparison), comparison.histories, tmp_path / "f", tmp_path)
    figures = draw_here(request)
    assert [figure.key for figure in figures] == ["roc", "history"]
    save_comparison_html(comparison, figures, tmp_path / "c.html")
    text = (tmp_path / "c.html").read_text("utf-8")
    assert text.count("data:image/png;base64,") == 2
    assert "<b>1.000</b>" in text
    save_comparison_json(comparison, tmp_path / "c.json")
    body = json.loads((tmp_path / "c.json").read_text("utf-8"))
    assert body["pairs"][0]["accuracy_difference"]["value"] == 1.0
    assert "research use only" in comparison_text(comparison)


def test_one_model_is_no_comparison(room: Path, labelled: LabelledSet) -> None:
    with pytest.raises(EvaluationError, match="two different models"):
        compare(room, labelled, "good", "good")
