"""Fields per second of a whole run, from files to stored results, beside the plain loop on the same model.

    python build_scripts/benchmarks/folder_speed.py ../shared/data/breakhis_fields [--model ID] [--limit 200]

The rival decodes and infers in turn, one field at a time, on the same engine; it stores nothing and makes no
thumbnails. The second run of Lamella shows what it costs to open the folder again. Rounds alternate and
medians are printed, for a machine that others use too; on busy cores decoding ahead gains nothing.
"""

import argparse
import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop_app.domain.cancellation import CancelToken  # noqa: E402 - the path is set above
from desktop_app.domain.errors import ImageReadError  # noqa: E402
from desktop_app.domain.field import FieldRecord  # noqa: E402
from desktop_app.imaging.decoding import decode_image  # noqa: E402
from desktop_app.services.models import LoadedModel  # noqa: E402
from desktop_app.services.session import Session  # noqa: E402
from desktop_app.services.workspace import Workspace  # noqa: E402

ROUNDS = 3


def listed(session: Session, limit: int) -> list[FieldRecord]:
    """Return the first ``limit`` files of the session's folder."""
    events = session.open_folder(None, True, CancelToken())
    return [state.record for event in events for state in event.batch][:limit]


def seconds_of_run(
    session: Session, records: Sequence[FieldRecord], model: LoadedModel, thumbnails: bool
) -> float:
    """Classify with everything that a run does; the window keeps thumbnails, the command line does not."""
    started = time.perf_counter()
    for _event in session.classify(records, model, CancelToken(), keep_thumbnails=thumbnails):
        pass
    return time.perf_counter() - started


def seconds_in_turn(records: Sequence[FieldRecord], model: LoadedModel) -> float:
    """Decode, infer, next."""
    started = time.perf_counter()
    for record in records:
        with contextlib.suppress(ImageReadError):
            model.classify([model.prepare(decode_image(record.path).pixels)])
    return time.perf_counter() - started


def seconds_of_two_runs(
    folder: Path, model: LoadedModel, limit: int, thumbnails: bool
) -> tuple[float, float, list[FieldRecord]]:
    """Return the seconds of a first and a second run in a fresh profile, and the records."""
    with tempfile.TemporaryDirectory() as profile:
        workspace = Workspace.open(Path(profile))
        with contextlib.closing(workspace), contextlib.closing(workspace.open_session(folder)) as session:
            records = listed(session, limit)
            first = seconds_of_run(session, records, model, thumbnails)
            return first, seconds_of_run(session, records, model, thumbnails), records


def one_round(folder: Path, model: LoadedModel, limit: int) -> tuple[float, float, float, float, int]:
    """Return the seconds of the four arrangements and the number of fields."""
    window, _again, _records = seconds_of_two_runs(folder, model, limit, thumbnails=True)
    command, again, records = seconds_of_two_runs(folder, model, limit, thumbnails=False)
    return window, command, again, seconds_in_turn(records, model), len(records)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Times whole runs.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default="")
    parser.add_argument("--limit", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as profile:
        model = Workspace.open(Path(profile)).models.load(options.model)
    with contextlib.closing(model):
        rounds = [one_round(options.folder, model, options.limit) for _ in range(ROUNDS)]
    *seconds, counts = zip(*rounds, strict=True)
    window, command, again, in_turn = (statistics.median(times) for times in seconds)
    count = counts[0]
    print(f"{count} fields, model {model.identity.model_id}, {model.fields_per_call} fields per call")
    print(f"{'run':<34}{'fields/s':>10}{'against in turn':>18}")
    for name, median_s in [
        ("Lamella, with thumbnails", window),
        ("Lamella, without", command),
        ("Lamella, again", again),
        ("decode and infer in turn", in_turn),
    ]:
        print(f"{name:<34}{count / median_s:>10.1f}{in_turn / median_s:>17.2f}x")
    return 0


if __name__ == "__main__":
    sys.exit(main())
