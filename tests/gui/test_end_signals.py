"""Signals of the system reach the GUI thread as Qt signals, and have their old meaning afterwards."""

import os
import signal
import sys
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.workers.end_signals import EndSignals


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_polite_signal_is_told_and_an_ignored_one_is_not(qapp: QApplication, spin: Callable) -> None:
    before = signal.getsignal(signal.SIGTERM)
    hup = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    ends = EndSignals()
    asked: list[str] = []
    ends.asked.connect(lambda: asked.append("asked"))
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        spin(lambda: asked == ["asked"])
        os.kill(os.getpid(), signal.SIGHUP)
        qapp.processEvents()
        assert asked == ["asked"]
    finally:
        ends.stop()
        signal.signal(signal.SIGHUP, hup)
        ends.deleteLater()
    assert signal.getsignal(signal.SIGTERM) is before


def test_the_end_of_the_session_is_told(qapp: QApplication) -> None:
    ends = EndSignals()
    told: list[str] = []
    ends.session_ending.connect(lambda: told.append("ends"))
    try:
        ends.end_session(ends)
        assert told == ["ends"]
    finally:
        ends.stop()
        ends.deleteLater()
