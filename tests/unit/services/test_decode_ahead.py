"""Decoder threads answer in order, stay bounded, and are not waited for."""

import contextlib
import threading
import time

import pytest

from desktop_app.services.decode_ahead import DecodeAhead


def drain(ahead: DecodeAhead[int, int]) -> list[int]:
    results = []
    while len(ahead):
        result = ahead.next_result(1.0)
        assert result is not None
        results.append(result)
    return results


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_results_come_in_the_order_of_submission(threads: int) -> None:
    def work(task: int) -> int:
        time.sleep(0.004 if task % 3 == 0 else 0)  # early tasks finish late
        return task * 10

    with contextlib.closing(DecodeAhead(work, threads, depth=30)) as ahead:
        for task in range(30):
            ahead.submit(task)
        assert not ahead.has_room
        assert drain(ahead) == [task * 10 for task in range(30)]
        assert ahead.has_room


def test_nothing_is_there_before_it_is_done() -> None:
    may_finish = threading.Event()
    with contextlib.closing(DecodeAhead(lambda _task: may_finish.wait(), 1, depth=2)) as ahead:
        ahead.submit(1)
        assert ahead.next_result(0.01) is None
        may_finish.set()
        assert ahead.next_result(5.0) is True
        assert ahead.next_result(0.01) is None


def test_closing_does_not_wait_for_a_long_task_and_drops_the_rest() -> None:
    may_finish, done = threading.Event(), []

    def work(task: int) -> int:
        may_finish.wait()
        done.append(task)
        return task

    ahead = DecodeAhead(work, 1, depth=9)
    for task in range(5):
        ahead.submit(task)
    started = time.monotonic()
    ahead.close()
    waited = time.monotonic() - started
    may_finish.set()

    assert waited < 0.5
    deadline = time.monotonic() + 3
    while any(thread.name.startswith("decoder-") for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    assert done in ([], [0])
