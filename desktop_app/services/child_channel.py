"""The child's end of the line: sends messages, hears commands, ends the process when the parent is gone."""

import json
import os
import threading
from collections.abc import Mapping
from typing import IO, Any

from desktop_app.domain.cancellation import Cancelled
from desktop_app.domain.job_messages import JobMessage, message_to_json

PARENT_GONE = 4


class PipeChannel:
    """Implements ``JobChannel`` over two pipes; thread-safe."""

    def __init__(self, commands: IO[bytes], answers: IO[bytes]) -> None:
        self._commands = commands
        self._answers = answers
        self._sending = threading.Lock()
        self._changed = threading.Condition()
        self._is_paused = False
        self._is_cancelled = False
        self._should_finish = False

    def listen(self) -> None:
        """Hear commands in a thread of its own from now on."""
        threading.Thread(target=self._listen, name="lamella-commands", daemon=True).start()

    @property
    def should_finish(self) -> bool:
        """True once the user chose "Stop and keep best"."""
        return self._should_finish

    def send(self, message: JobMessage) -> None:
        """Tell the parent what happened."""
        self.send_body(message_to_json(message))

    def send_body(self, body: Mapping[str, Any]) -> None:
        """Send one JSON line; a parent that is gone ends this process."""
        line = json.dumps(body).encode("ascii") + b"\n"
        with self._sending:
            try:
                self._answers.write(line)
                self._answers.flush()
            except OSError:
                os._exit(PARENT_GONE)

    def checkpoint(self) -> None:
        """Wait while the job is paused.

        Raises:
            Cancelled: the job is to end and nothing is to be kept.
        """
        with self._changed:
            while self._is_paused and not self._is_cancelled:
                self._changed.wait()
            if self._is_cancelled:
                raise Cancelled

    def _listen(self) -> None:
        for line in self._commands:
            try:
                body = json.loads(line)
            except ValueError:
                continue
            if isinstance(body, dict):
                self.obey(str(body.get("do", "")))
        # The pipe ends when the parent does, however it died. Files are replaced whole: none is half written.
        os._exit(PARENT_GONE)

    def obey(self, word: str) -> None:
        """Take one command: pause, resume, finish or cancel."""
        with self._changed:
            if word in ("pause", "resume"):
                self._is_paused = word == "pause"
            elif word == "finish":
                # Who wants the best so far does not want to wait for a paused job either.
                self._should_finish, self._is_paused = True, False
            elif word == "cancel":
                self._is_cancelled = True
            self._changed.notify_all()
