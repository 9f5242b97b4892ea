"""The main job with an installed Lamella: classify on the command line and in the window, export, compare.

Standard library only.
"""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from install_place import LONGEST_SECONDS, CheckFailedError, Place, expect
from install_screen import Screen, colours, write_png

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
# Three of the samples are broken on purpose; `lamella classify` says so with this code.
SOME_FILES_FAILED = 3
_MANY_COLOURS = 500
_PATIENCE_S = 30.0
# What may differ between two runs on the same fields.
_TIMES = ("classified_at",)


@dataclass(frozen=True)
class Tour:
    """An installed Lamella at work.

    Attributes:
        place: home folder.
        programs: folder of `lamella` and `lamella-gui`, as commands see it.
        screen: where the window opens.
        pictures: folder for screenshots; it exists.
    """

    place: Place
    programs: Path
    screen: Screen
    pictures: Path

    def classify(self, name: str) -> list[dict[str, str]]:
        """Bring the samples as a folder and classify it on the command line; return the rows of the CSV."""
        place, fields = self.place, self.place.bring(SAMPLES, name)
        report, page = place.home / f"{name}.csv", place.home / f"{name}.html"
        words = ("--csv", report, "--report", page)
        place.run(self.programs / "lamella", "classify", fields, *words, code=SOME_FILES_FAILED)
        rows = self.rows(report)
        pictures = [path for path in SAMPLES.rglob("*") if path.is_file() and path.suffix != ".md"]
        expect(len(rows) == len(pictures), f"{len(rows)} rows for {len(pictures)} samples")
        verdicts = {row["verdict"] for row in rows if row["verdict"]}
        expect(verdicts == {"benign", "malignant"}, f"the samples got the verdicts {verdicts}")
        expect(place.outside(page).stat().st_size > 20_000, "the HTML report is next to empty")
        return rows

    def rows(self, report: Path) -> list[dict[str, str]]:
        """Read a CSV report, in the order of the files' names."""
        with self.place.outside(report).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        return sorted(rows, key=lambda row: (row["folder"], row["file"]))

    def window_classifies(self, name: str) -> Path:
        """Bring the samples as another folder, let the window classify it and end; return the folder."""
        fields = self.place.bring(SAMPLES, name)
        facts = self.window(fields, exit_after="run")
        expect(facts.get("run_seconds"), f"the window classified nothing: {facts}")
        expect(facts.get("foreign_modules") == [], f"the window loaded {facts.get('foreign_modules')}")
        return fields

    def window(self, folder: Path, exit_after: str = "") -> dict[str, object]:
        """Open the window on a folder, wait for its end and return its facts."""
        process, facts = self.open_window(folder, exit_after)
        return self.facts(process, facts)

    def open_window(self, folder: Path, exit_after: str = "") -> tuple[subprocess.Popen[str], Path]:
        """Start the window through its launcher; return the process and where its facts will be."""
        facts = self.place.home / "facts.json"
        self.place.outside(facts).unlink(missing_ok=True)
        variables = {"DISPLAY": self.screen.name, "LAMELLA_FACTS": str(facts)}
        if exit_after:
            variables["LAMELLA_EXIT_AFTER"] = exit_after
        return self.place.start(self.programs / "lamella-gui", folder, **variables), facts

    def facts(self, process: subprocess.Popen[str], path: Path) -> dict[str, object]:
        """Wait for the window's orderly end and return what it noted."""
        told, _ = process.communicate(timeout=LONGEST_SECONDS)
        expect(process.returncode == 0, f"the window ended with {process.returncode}:\n{told[-1500:]}")
        expect("Traceback" not in told, f"the window complained:\n{told[-1500:]}")
        outside = self.place.outside(path)
        facts = dict(json.loads(outside.read_text("utf-8")))
        outside.unlink()
        return facts

    def window_exports(self, folder: Path, picture: str) -> list[dict[str, str]]:
        """Open a classified folder, take a screenshot, export by keys, close; return the rows of the CSV."""
        process, facts = self.open_window(folder)
        try:
            # The splash before it bears the program's name alone.
            window = self.screen.focus(folder.name)
            self._photograph(picture)
            report = self.place.home / "from the window.csv"
            self._export(folder.name, report)
            self._photograph(f"{picture}_exported")
            self.screen.close(window)
            noted = self.facts(process, facts)
        except TimeoutError as error:
            write_png(self.screen.picture(), self.pictures / f"{picture}_failed.png")
            os.killpg(process.pid, signal.SIGKILL)
            told = process.communicate()[0][-1500:]
            raise CheckFailedError(f"{error}; see {picture}_failed.png; the window said: {told!r}") from error
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        expect(noted.get("first_paint_at"), f"the window was never painted: {noted}")
        return self.rows(report)

    def _export(self, title: str, report: Path) -> None:
        choice = self.screen.open_with(title, "ctrl+e", "Export report")
        self.screen.press("Return")
        # The question for a file name has the same title.
        self.screen.focus("Export report", but=choice)
        self.screen.press("ctrl+a")
        self.screen.type(report.name)
        self.screen.press("Return")
        give_up = time.monotonic() + _PATIENCE_S
        while not self.place.outside(report).is_file():
            expect(time.monotonic() < give_up, "the window did not write its report")
            time.sleep(0.1)

    def _photograph(self, name: str) -> None:
        pixels = self.screen.wait_until_still()
        write_png(pixels, self.pictures / f"{name}.png")
        seen = colours(pixels)
        expect(seen > _MANY_COLOURS, f"the screenshot {name} shows {seen} colours: where are the fields?")


def same_answers(one: list[dict[str, str]], other: list[dict[str, str]]) -> None:
    """See that two reports on the same fields differ in nothing but times and columns that one lacks.

    Raises:
        CheckFailedError: they differ.
    """
    expect(len(one) == len(other) > 0, f"one report has {len(one)} rows, the other {len(other)}")
    for left, right in zip(one, other, strict=True):
        differing = {key for key in left.keys() & right.keys() if left[key] != right[key]} - set(_TIMES)
        expect(not differing, f"{left['file']}: the answers differ in {sorted(differing)}")


def main_job(tour: Tour, picture: str) -> str:
    """Do all of it once; return a line on what was seen."""
    typed = tour.classify("fields")
    folder = tour.window_classifies("fields in the window")
    exported = tour.window_exports(folder, picture)
    same_answers(typed, exported)
    answered = sum(1 for row in typed if row["verdict"])
    return f"{len(typed)} fields, {answered} with a verdict, the same from window and command line"
