"""Keeps decoder threads busy and gathers what they prepared into groups that fill one call of the engine."""

import time

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.field import FieldRecord
from desktop_app.services.decode_ahead import DecodeAhead
from desktop_app.services.field_preparation import PreparedField
from desktop_app.services.scoring import FieldScorer
from desktop_app.services.work_list import WorkList

_POLL_S = 0.05
# The engine pads a short call to a full one, so waiting a little for a full group costs less than it gains.
_FILL_WAIT_S = 0.1


def next_group(
    scorer: FieldScorer,
    work: WorkList,
    ahead: DecodeAhead[FieldRecord, PreparedField],
    cancel: CancelToken,
) -> list[PreparedField]:
    """Wait for a full group, or for a short while; empty when nothing is ready yet.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    group: list[PreparedField] = []
    group_size = max(1, scorer.fields_per_call)  # an engine that finds itself slow lowers it
    give_up = time.monotonic() + _FILL_WAIT_S
    while len(group) < group_size:
        cancel.raise_if_cancelled()
        while len(work) and ahead.has_room:
            ahead.submit(work.take())
        if not len(ahead):
            break
        prepared = ahead.next_result(_POLL_S)
        if prepared is not None:
            group.append(prepared)
        elif time.monotonic() >= give_up:
            break
    return group
