"""What the offline test has Lamella do, and the proof of each step that it was really done.

Standard library only; pictures are drawn by the checkout's Python.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from offline_desk import SCREEN
from offline_processes import Role
from offline_programs import ROOT, Programs, Step, TourError, Watch
from offline_window import window_tour
from x_display import x_server

MODEL = "mobilenet_v3_large_breast"
TITLE, TAUGHT = "Offline", "offline"
_FIELDS = 3
_USAGE = 2
# Commands that only say something, and what must be in it.
_SPOKEN = (
    (("--version",), "Lamella "),
    (("classify", "--help"), "FOLDER"),
    (("models", "list"), MODEL),
    (("models", "verify", MODEL), "is complete and unchanged"),
    (("update", "status"), "running "),
    (("self-check",), "Result: "),
)


class Tour:
    """One way through Lamella; ``steps`` says what came of it."""

    def __init__(self, watch: Watch, programs: Programs, *, short: bool) -> None:
        """Prepare the pictures; ``short`` leaves out reports, figures and training."""
        self._watch, self._programs, self._short = watch, programs, short
        self.steps: list[Step] = []
        self.said: list[str] = []
        self._fields, self._labelled = watch.work / "fields", watch.work / "labelled"
        self._fields.mkdir(exist_ok=True)
        samples = sorted((ROOT / "resources" / "samples").rglob("*-00[1-4].jpg"))
        for sample in samples[:_FIELDS]:
            shutil.copy(sample, self._fields)

    def whole(self) -> None:
        """Take every step; one that fails is noted, and the next one is taken."""
        shell = (Role.COMMAND_LINE,)
        self._take("classify", shell, self._classify)
        if not self._short:
            self._draw_labelled()
            for words, expected in _SPOKEN:
                self._take(" ".join(words).lstrip("-"), shell, partial(self._says, words, expected))
            self._take("report", shell, self._report)
            self._take("evaluate", shell, self._evaluate)
            self._take("train", (*shell, Role.TRAINING_CHILD), self._train)
            if self._programs.has_training:
                self._take("classify with the new model", shell, self._classify_with_the_new_model)
        printing = () if self._short else (Role.PRINTING_CHILD,)
        self._take("window", (Role.WINDOW, *printing), self._window)
        if not self._short and not self._programs.is_installed:
            self._take("window reviews", (Role.WINDOW, Role.PRINTING_CHILD), self._window_reviews)
            self._take("window trains", (Role.WINDOW, Role.TRAINING_CHILD), self._window_trains)

    def _take(self, name: str, roles: tuple[Role, ...], work: Callable[[Step], str]) -> None:
        step = Step(name, roles)
        self.steps.append(step)
        try:
            fact = work(step)
        except (TourError, OSError, KeyError, ValueError) as error:
            step.problems.append(f"the tour stopped here: {type(error).__name__}: {error}")
            fact = "not done"
        if self._watch.traced:
            self._watch.judge(step)
        self.said.append(f"{name}, {step.seconds:.1f} s: {fact}")
        print(self.said[-1], flush=True)

    def _lamella(self, step: Step, *words: object, codes: tuple[int, ...] = (0,)) -> str:
        return self._watch.run(step, [*self._programs.console, *map(str, words)], codes)

    def _out(self, name: str) -> Path:
        return self._watch.work / name

    def _draw_labelled(self) -> None:
        script = str(ROOT / "build_scripts" / "make_samples.py")
        drawn = [self._programs.python, script, "--labelled", str(self._labelled)]
        subprocess.run([*drawn, "--patients", "12", "--fields", "2"], check=True, capture_output=True)

    def _classify(self, step: Step) -> str:
        table = self._out("classified.csv")
        self._lamella(step, "classify", self._fields, "--csv", table)
        return f"{self._answered(table)} rows with answers in the CSV"

    def _classify_with_the_new_model(self, step: Step) -> str:
        table = self._out("new.csv")
        self._lamella(step, "classify", self._fields, "--model", TAUGHT, "--csv", table)
        return f"{self._answered(table, TAUGHT)} rows with answers of the model just trained"

    def _answered(self, table: Path, model: str = "") -> int:
        with table.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        good = [row for row in rows if row["status"] in ("ok", "not_assessable") and row["model_id"]]
        models = {row["model_id"] for row in rows}
        if len(good) != _FIELDS or len(models) != 1 or (model and models != {model}):
            raise TourError(f"the CSV has {len(good)} answered rows of {len(rows)}, by {sorted(models)}")
        return len(good)

    def _says(self, words: tuple[str, ...], expected: str, step: Step) -> str:
        """Run a command that only speaks; return its first line, or the one with what is expected."""
        said = self._lamella(step, *words)
        lines = [line for line in said.splitlines() if expected in line]
        if not lines:
            raise TourError(f'{" ".join(words)} did not say "{expected}" but {said!r}')
        return " ".join(lines[0].split())

    def _report(self, step: Step) -> str:
        paths = [self._out(f"report.{kind}") for kind in ("csv", "xlsx", "html")]
        self._lamella(step, "report", self._fields, *(word for path in paths for word in ("--out", path)))
        self._answered(paths[0])
        if "xl/workbook.xml" not in zipfile.ZipFile(paths[1]).namelist():
            raise TourError("the XLSX has no workbook")
        page = paths[2].read_text(encoding="utf-8")
        if not all(field.name in page for field in self._fields.iterdir()):
            raise TourError("the HTML does not name every field")
        return "CSV, XLSX and HTML name every field"

    def _evaluate(self, step: Step) -> str:
        page, figures = self._out("evaluation.html"), self._out("evaluation.json")
        words = ("evaluate", self._labelled, "--model", MODEL, "--html", page, "--json", figures)
        self._lamella(step, *words)
        if not json.loads(figures.read_text(encoding="utf-8")) or page.stat().st_size < 1000:
            raise TourError("the evaluation is empty")
        return f"HTML of {page.stat().st_size} bytes and JSON"

    def _train(self, step: Step) -> str:
        words = ("train", self._labelled, "--model", MODEL, "--epochs", "2", "--title", TITLE)
        if not self._programs.has_training:
            said = self._lamella(step, *words, codes=(_USAGE,))
            step.roles = (Role.COMMAND_LINE,)
            return f"no training component is installed, and Lamella says so: {said.strip().splitlines()[-1]}"
        said = self._lamella(step, *words)
        if f"New model: {TAUGHT}" not in said:
            raise TourError(f"no model was made: {said[-1000:]}")
        return f"model {TAUGHT} trained and installed"

    def _window(self, step: Step) -> str:
        told = window_tour(self._watch, self._programs, self._fields, step, short=self._short)
        return "; ".join(told)

    def _window_reviews(self, step: Step) -> str:
        seen = self._drive(step, "review_driver", self._labelled, self._out("reviewed"))
        for kind in ("csv", "xlsx", "html", "pdf"):
            if self._out("reviewed").joinpath(f"report.{kind}").stat().st_size < 1000:
                raise TourError(f"the {kind} is empty")
        return f"{len(seen['decisions'])} fields decided, a heat map, CSV, XLSX, HTML and PDF"

    def _window_trains(self, step: Step) -> str:
        seen = self._drive(step, "fine_tune_driver", "whole", self._labelled, self._out("trained"))
        if seen["answered_by"] != [seen["new"]]:
            raise TourError(f"the new model answered nothing: {seen}")
        return f"model {seen['new']} after {seen['epochs']} epochs, used and taken back"

    def _drive(self, step: Step, name: str, *words: object) -> dict[str, list[str]]:
        """Run one of the drivers of the end-to-end tests; the last word is where its findings go."""
        out = Path(str(words[-1]))
        out.mkdir(exist_ok=True)
        command = [self._programs.python, "-m", f"tests.e2e.{name}", *map(str, words)]
        with x_server(*SCREEN) as display:
            self._watch.run(step, command, DISPLAY=display, QT_QPA_PLATFORM="xcb", PYTHONPATH=str(ROOT))
        seen: dict[str, list[str]] = json.loads((out / "seen.json").read_text(encoding="utf-8"))
        return seen
