"""Kills the program with SIGKILL at random moments of a run with reviewing going on, and counts what is lost.

    python build_scripts/kill_test.py --kills 50

The program is the real one on Qt's offscreen platform with the model that ships, on drawn fields; a child
(kill_test_driver.py) presses keys and writes a diary. After each kill the session is opened again:
every decision that the window had shown for more than half a second, and every one that it had called
durable, must be there; SQLite must find the file intact, the log's hash chain must hold, and a run that was
cut off must be marked so. The same session goes through all kills; only the first start names the folder,
later ones must find back to it by themselves.
"""

import argparse
import contextlib
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PIL import Image, ImageChops  # noqa: E402 - the path is set above

from desktop_app.domain.cancellation import CancelToken  # noqa: E402
from desktop_app.services.session_files import check_session  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402

DRIVER = Path(__file__).with_name("kill_test_driver.py")
FIELD_SIZE = (350, 230)
SAFE_AFTER_S = 0.5
CLOCK_S = 0.002  # the file keeps milliseconds
PATIENCE_S = 120.0


@dataclass(slots=True)
class Tally:
    """What was seen over all kills."""

    kills: int = 0
    kills_in_run: int = 0
    decided: int = 0
    due: int = 0
    keys: int = 0
    confirmed: int = 0
    confirm_ms: list[float] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


class Scene:
    """The folder, the profile and the fields: new ones come with each start, so that a run has work."""

    def __init__(self, scratch: Path, fields_per_start: int) -> None:
        self.folder, self.profile = scratch / "fields", scratch / "profile"
        self._per_start = fields_per_start
        samples = sorted(path for path in (ROOT / "resources" / "samples").rglob("*.*") if is_picture(path))
        self._grounds = [Image.open(path).convert("RGB").resize(FIELD_SIZE) for path in samples]

    def add_fields(self, number: int) -> None:
        """Put new fields into the folder: samples, each shifted by another number of pixels."""
        target = self.folder / f"batch_{number:02}"
        target.mkdir(parents=True)
        for count in range(number * self._per_start, (number + 1) * self._per_start):
            ground, shift = self._grounds[count % len(self._grounds)], count // len(self._grounds)
            ImageChops.offset(ground, shift, shift // 3).save(target / f"field_{count:04}.png")


def is_picture(path: Path) -> bool:
    """Say whether ``path`` is a whole picture: names of the broken samples end in a word."""
    return path.suffix in {".png", ".jpg"} and path.stem[-1].isdigit()


def killed_at(scene: Scene, folder: str, diary: Path, seed: int, longest_s: float) -> float:
    """Start the program, let it run for a random time after its first result, kill it; return when.

    With an empty ``folder`` it must find back to the folder by itself.
    """
    command = [sys.executable, str(DRIVER), str(scene.profile), folder, str(diary), str(seed)]
    errors = diary.with_suffix(".stderr")
    with errors.open("wb") as stderr, subprocess.Popen(command, stderr=stderr) as program:
        give_up = time.monotonic() + PATIENCE_S
        while not any(line["what"] == "run" for line in lines(diary)):
            if program.poll() is not None or time.monotonic() > give_up:
                program.kill()
                raise SystemExit(f"the program did not get to work:\n{errors.read_text('utf-8')}")
            time.sleep(0.02)
        time.sleep(random.Random(seed).uniform(0.0, longest_s))
        moment = time.monotonic()
        program.send_signal(signal.SIGKILL)
    return moment


def lines(diary: Path) -> list[dict[str, Any]]:
    """Return what the diary holds; a last line that was cut off is left out."""
    if not diary.exists():
        return []
    return [json.loads(line) for line in diary.read_bytes().split(b"\n")[:-1]]


def look_back(scene: Scene, diary: Path, moment: float, tally: Tally) -> None:
    """Open the session as a restart does and compare it with the diary."""
    with (
        contextlib.closing(Workspace.open(scene.profile)) as workspace,
        contextlib.closing(workspace.open_session(scene.folder)) as session,
    ):
        if session.problem is not None or session.path is None:
            tally.problems.append(f"the session does not open: {session.problem}")
            return
        for _event in session.open_folder(None, True, CancelToken()):
            pass
        path = session.path
    told = lines(diary)
    kept = rows(path, "SELECT image, decision, decided_at FROM reviews ORDER BY id")
    compare(told, kept, moment, tally)
    compare_keys(told, kept, moment, tally)
    tally.problems.extend(check_session(path).problems)
    outcomes = [row[0] for row in rows(path, "SELECT outcome FROM runs ORDER BY id")]
    tally.kills += 1
    if not any(line["what"] == "run_ended" for line in told):
        tally.kills_in_run += 1
        if outcomes[-1] != "interrupted":
            tally.problems.append(f"the run that was cut off is marked {outcomes[-1]}")
    if "running" in outcomes:
        tally.problems.append("a run is still marked running")


def compare(told: list[dict[str, Any]], kept: list[tuple[Any, ...]], moment: float, tally: Tally) -> None:
    """Look for every decision of the diary that is due among the reviews on record."""
    on_record = set(kept)
    confirmed = {job: line["at"] for line in told if line["what"] == "confirmed" for job in line["jobs"]}
    tally.problems.extend(f"refused: {line['message']}" for line in told if line["what"] == "failed")
    for line in told:
        if line["what"] != "decided" or not line["reviews"]:
            continue
        tally.decided += len(line["reviews"])
        is_confirmed = line["job"] in confirmed
        if is_confirmed:
            tally.confirmed += len(line["reviews"])
            tally.confirm_ms.append((confirmed[line["job"]] - line["at"]) * 1000)
        if is_confirmed or moment - line["at"] > SAFE_AFTER_S:
            tally.due += len(line["reviews"])
            lost = [review for review in line["reviews"] if tuple(review) not in on_record]
            tally.problems.extend(f"lost: {review} of job {line['job']}" for review in lost)


def compare_keys(
    told: list[dict[str, Any]], kept: list[tuple[Any, ...]], moment: float, tally: Tally
) -> None:
    """Look for the decision of every key: written after it was pressed, or standing already when it was."""
    by_image: dict[int, list[tuple[float, str]]] = {}
    for image, decision, decided_at in kept:
        by_image.setdefault(image, []).append((datetime.fromisoformat(decided_at).timestamp(), decision))
    for line in told:
        if line["what"] != "key" or not line["decision"] or moment - line["at"] <= SAFE_AFTER_S:
            continue
        tally.keys += 1
        history = by_image.get(line["image"], [])
        before = [decision for at, decision in history if at < line["wall"]] or ["cleared"]
        after = [decision for at, decision in history if at >= line["wall"] - CLOCK_S]
        if line["decision"] not in (before[-1], *after):
            tally.problems.append(f"lost: {line['decision']} pressed for field {line['image']}")


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Return what the session file holds."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def report(tally: Tally, seconds: float) -> None:
    """Print what was seen."""
    waits = sorted(tally.confirm_ms)
    print(f"{tally.kills} kills, {tally.kills_in_run} of them in the middle of a run, in {seconds:.0f} s")
    print(f"{tally.decided} decisions shown, {tally.due} of them due, {tally.confirmed} called durable")
    print(f"{tally.keys} keys of verdicts pressed more than {SAFE_AFTER_S} s before the kill")
    if waits:
        print(f"shown to durable: median {waits[len(waits) // 2]:.0f} ms, longest {waits[-1]:.0f} ms")
    print(f"lost or damaged: {len(tally.problems)}")
    for problem in tally.problems[:20]:
        print(f"  {problem}")


def main(arguments: list[str] | None = None) -> int:
    """Run the test; return 0 when nothing was lost, 1 otherwise."""
    parser = argparse.ArgumentParser(description="Kills the program while somebody reviews.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fields", type=int, default=60, help="new fields for each start")
    parser.add_argument("--longest", type=float, default=3.0, help="seconds of life after the first result")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="work in DIR and leave diaries and session there"
    )
    options = parser.parse_args(arguments)
    tally, began = Tally(), time.monotonic()
    with contextlib.ExitStack() as stack:
        scratch = options.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        scratch.mkdir(parents=True, exist_ok=True)
        scene = Scene(scratch, options.fields)
        for number in range(options.kills):
            scene.add_fields(number)
            diary = scratch / f"diary_{number:02}"
            seed = options.seed * 1000 + number
            folder = "" if number else str(scene.folder)
            look_back(scene, diary, killed_at(scene, folder, diary, seed, options.longest), tally)
            print(
                f"kill {number + 1}: {tally.due} decisions due so far, {len(tally.problems)} problems",
                flush=True,
            )
    report(tally, time.monotonic() - began)
    return 1 if tally.problems or not tally.due else 0


if __name__ == "__main__":
    sys.exit(main())
