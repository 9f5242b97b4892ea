"""Blinded reading: what is shown of a field until its reader has decided. One place, for every view.

A veiled field is an ordinary field without answer and name, so whoever draws it needs to know nothing.
"""

from dataclasses import replace

from desktop_app.domain.drawn_order import drawn_number
from desktop_app.domain.field import FieldState
from desktop_app.gui.words import tr


class Veil:
    """Hides names, patients, answers and other readers' decisions. GUI thread only.

    Attributes:
        is_on: True in blinded mode.
    """

    def __init__(self) -> None:
        self.is_on = False

    def hides(self, state: FieldState) -> bool:
        """Say whether the reader may not see what is known of a field yet."""
        return self.is_on and not (state.review is not None and state.review.is_decided)

    def shown(self, state: FieldState) -> FieldState:
        """Return what may be shown of a field; its path stays, for reading the picture."""
        if not self.hides(state):
            return state
        name = tr("Field {number}").format(number=drawn_number(state.record.image_id))
        record = replace(state.record, name=name, folder="", patient="", size_bytes=0, mtime_ns=0)
        return FieldState(record, facts=state.facts, review=state.review)
