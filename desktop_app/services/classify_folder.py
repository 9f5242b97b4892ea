"""The use case "classify": decoder threads ahead, the engine in the calling thread, results as they come."""

import contextlib
import logging
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

from desktop_app.domain.cancellation import Cancelled, CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldRecord, FieldResult
from desktop_app.domain.progress import ProgressEvent
from desktop_app.persistence.session_store import SqliteSessionStore
from desktop_app.services.decode_ahead import DecodeAhead
from desktop_app.services.event_batch import EventBatch
from desktop_app.services.field_preparation import FieldPreparation, PixelSink, PreparedField
from desktop_app.services.folder_stain import FolderStainWatch, StainSink
from desktop_app.services.group_classification import GroupClassification
from desktop_app.services.group_feed import next_group
from desktop_app.services.run_record import ProblemSink, RunRecord
from desktop_app.services.scoring import FieldScorer
from desktop_app.services.stored_answers import stored_answers
from desktop_app.services.work_list import Priority, WorkList

_log = logging.getLogger(__name__)
_BLOCK = 200


class ClassifyFolder:
    """Classifies files of one session with one model; used and finished in one thread."""

    def __init__(
        self,
        store: SqliteSessionStore,
        scorer: FieldScorer,
        app_version: str,
        *,
        decoders: int = 1,
        settings: Mapping[str, object] | None = None,
        on_pixels: PixelSink | None = None,
        on_problem: ProblemSink | None = None,
        priority: Priority | None = None,
        on_stain: StainSink | None = None,
    ) -> None:
        """Set up a run.

        Args:
            store: where results and embeddings are kept, and found again.
            scorer: the model.
            app_version: kept with the run.
            decoders: decoder threads beside the engine.
            settings: kept with the run.
            on_pixels: gets each decoded picture, in a decoder thread.
            on_problem: told once when the session file fails; the run goes on.
            priority: asked before each file for image ids that should go first; else the order of records.
            on_stain: told at the end of a complete run when the stain of the folder asks for calibrating.
        """
        self._store = store
        self._scorer = scorer
        self._app_version = app_version
        self._decoders = decoders
        self._settings = settings or {}
        self._on_pixels = on_pixels
        self._on_problem = on_problem or _ignore
        self._priority = priority
        self._on_stain = on_stain

    def __call__(
        self, records: Sequence[FieldRecord], cancel: CancelToken
    ) -> Generator[ProgressEvent[FieldResult], None, None]:
        """Yield results in handfuls, at least every 50 ms while there are any; failures are results too.

        What the session can answer comes first, then the rest in the order of ``records``.

        Raises:
            Cancelled: after the last event, when ``cancel`` was set; what is done is kept.
        """
        events: EventBatch[FieldResult] = EventBatch(len(records))
        run = RunRecord(
            self._store,
            self._scorer.identity,
            self._scorer.preprocessing,
            self._app_version,
            self._settings,
            self._on_problem,
        )
        stain = FolderStainWatch(self._scorer, records, self._on_stain)
        outcome = "cancelled"
        try:
            with contextlib.closing(self._results(records, run, cancel)) as handfuls:
                for results in handfuls:
                    events.add(list(stain.note(results)))
                    if (event := events.due_event()) is not None:
                        yield event
            outcome = "finished"
            stain.tell()
            yield events.rest()
        except Cancelled:
            yield events.rest()
            raise
        except Exception:
            outcome = "failed"
            raise
        finally:
            run.end(outcome)

    def _results(
        self, records: Sequence[FieldRecord], run: RunRecord, cancel: CancelToken
    ) -> Generator[Iterable[FieldResult], None, None]:
        open_records: list[FieldRecord] = []
        for start in range(0, len(records), _BLOCK):
            cancel.raise_if_cancelled()
            found = stored_answers(self._store, self._scorer, run, records[start : start + _BLOCK])
            open_records.extend(found.open_records)
            yield found.results
        yield from self._computed(open_records, run, cancel)

    def _computed(
        self, records: Sequence[FieldRecord], run: RunRecord, cancel: CancelToken
    ) -> Iterator[Iterable[FieldResult]]:
        if not records:
            return
        work = WorkList(records, self._priority)
        prepare = FieldPreparation(self._scorer, cancel, self._on_pixels)
        classify = GroupClassification(self._scorer, run)
        depth = 2 * max(1, self._scorer.fields_per_call) + self._decoders
        ahead = DecodeAhead[FieldRecord, PreparedField](prepare, self._decoders, depth)
        with contextlib.closing(ahead):
            while len(work) or len(ahead):
                yield classify(next_group(self._scorer, work, ahead, cancel))


def _ignore(_error: AppError) -> None:
    """Serve as the sink of callers who do not ask; the log has it."""
