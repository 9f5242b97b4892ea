"""Numbers of jobs: one series for all windows, because several of them ask the same workers."""

import itertools

_numbers = itertools.count(1)


def next_job() -> int:
    """Return a number that no job has had; GUI thread."""
    return next(_numbers)
