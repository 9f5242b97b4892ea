"""The runtime's threads give way; the caller does not."""

import os
import sys
import threading

import pytest

from desktop_app.inference.background_pool import POOL_NICENESS, made_in_background


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads have a niceness on Linux only")
def test_what_is_started_in_the_background_gives_way_and_the_caller_does_not() -> None:
    seen: list[int] = []

    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def make() -> str:
        pool = threading.Thread(target=lambda: seen.append(niceness()))
        pool.start()
        pool.join()
        return "made"

    before = niceness()
    assert made_in_background(make) == "made"
    assert seen == [max(before, POOL_NICENESS)]
    assert niceness() == before


def test_errors_reach_the_caller() -> None:
    def fail() -> None:
        raise ValueError("no such graph")

    with pytest.raises(ValueError, match="no such graph"):
        made_in_background(fail)
