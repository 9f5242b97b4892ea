"""The page of the self-check: what was looked at, how it stands, what to do; one text for support."""

import html
from collections.abc import Callable

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from desktop_app.domain.cancellation import CancelToken
from desktop_app.domain.errors import AppError
from desktop_app.domain.self_check import CheckLine, Health, to_text, worst
from desktop_app.gui.checking.check_words import advice_words, health_word, screen_lines, summary, topic_word
from desktop_app.gui.checking.give_away import GiveAway
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.progress_line import ProgressLine
from desktop_app.gui.theme.theme import Theme
from desktop_app.workers.self_check_worker import SelfCheckRequest, SelfCheckWorker

_SIGNS = {
    Health.OK: "\N{CHECK MARK}",
    Health.WARNING: "\N{WARNING SIGN}\ufe0e",
    Health.PROBLEM: "\N{BALLOT X}",
}


class SelfCheckWindow(LabWindow):
    """Checks when it is opened and when it is asked to.

    Signals (GUI thread):
        check_asked(SelfCheckRequest): for the worker.
        report_asked(text): show this crash report.
    """

    check_asked = Signal(object)
    report_asked = Signal(str)

    def __init__(self, theme: Theme, memory: QSettings, worker: SelfCheckWorker) -> None:
        super().__init__("self_check", self.tr("Self-check"), memory)
        self._theme = theme
        self._request: SelfCheckRequest | None = None
        self.lines: list[CheckLine] = []
        self.result = QLabel()
        self.result.setProperty("role", "heading")
        self.result.setWordWrap(True)
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setAccessibleName(self.tr("Findings"))
        self.again = QPushButton(self.tr("Check again"))
        self.again.setProperty("look", "outlined")
        self.report = QPushButton(self.tr("Show the report"))
        self.report.setProperty("look", "outlined")
        self.report.hide()
        self._report_text = ""
        self.progress = ProgressLine()
        self.give_away = GiveAway(theme, "lamella-self-check.txt", self.text)
        for button in (self.report, self.again):
            self.give_away.line.addWidget(button)
        self._build()
        self.again.clicked.connect(self.check)
        self.progress.cancel_asked.connect(self.stop)
        self.check_asked.connect(worker.check)
        self.report.clicked.connect(self._on_report_clicked)
        worker.report_read.connect(self._on_worker_report_read)
        worker.batch_ready.connect(self._on_worker_batch_ready)
        worker.progressed.connect(self._on_worker_progressed)
        for signal in (worker.finished, worker.cancelled):
            signal.connect(self._on_worker_ended)
        worker.failed.connect(self._on_worker_failed)
        theme.changed.connect(self._show)

    def text(self) -> str:
        """Return the text for support."""
        return to_text(self.lines)

    @property
    def is_checking(self) -> bool:
        """True while the worker is at work for this window."""
        return self._request is not None

    @Slot()
    def check(self) -> None:
        """Begin anew, unless a check is going on."""
        if self._request is not None:
            return
        self.lines = []
        self._request = SelfCheckRequest(next_job(), screen_lines(self), CancelToken())
        self.again.setEnabled(False)
        self.give_away.setEnabled(False)
        self.give_away.said.clear()
        self.progress.begin(self.tr("Checking\N{HORIZONTAL ELLIPSIS}"))
        self._show()
        self.check_asked.emit(self._request)

    @Slot()
    def stop(self) -> None:
        """Stop a check that is going on; what was found stays."""
        if self._request is not None:
            self._request.cancel.cancel()

    def leave(self) -> None:
        self.stop()

    def retell(self, _say: Callable[[str], str]) -> None:
        """Say the findings in the language in force."""
        self._show()

    def _build(self) -> None:
        explained = QLabel(
            self.tr(
                "Lamella looks at everything it needs. The text holds no picture and no name of a folder, a "
                "file or a patient, and is sent nowhere: give it as a file to whoever helps you."
            )
        )
        explained.setWordWrap(True)
        explained.setProperty("role", "muted")
        whole = QWidget()
        whole.setObjectName("LabPage")
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        for widget in (self.result, explained):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self.progress)
        column.addWidget(self.give_away)
        self.setCentralWidget(whole)

    @Slot()
    def _show(self) -> None:
        self.view.setHtml(
            f"<table cellpadding='5' width='100%'>{''.join(map(self._row, self.lines))}</table>"
        )
        if self.is_checking or not self.lines:
            self.result.setText(self.tr("Checking\N{HORIZONTAL ELLIPSIS}"))
        else:
            self.result.setText(summary(worst(self.lines)))

    def _row(self, line: CheckLine) -> str:
        tokens = self._theme.tokens
        ink, weight = (tokens.accent, "normal") if line.health is Health.OK else (tokens.text, "600")
        state = f"{_SIGNS[line.health]}&nbsp;{html.escape(health_word(line.health))}"
        topic = html.escape(topic_word(line.topic))
        found = html.escape(line.value)
        if line.advice:
            found += f"<br><b>{html.escape(advice_words(line.advice))}</b>"
        return (
            f"<tr><td style='color: {ink}; font-weight: {weight}; white-space: pre'>{state}</td>"
            f"<td style='white-space: pre'>{topic}</td><td width='70%'>{found}</td></tr>"
        )

    def _is_mine(self, job_id: int) -> bool:
        return self._request is not None and self._request.job_id == job_id

    @Slot()
    def _on_report_clicked(self) -> None:
        self.report_asked.emit(self._report_text)

    @Slot(int, str)
    def _on_worker_report_read(self, job_id: int, text: str) -> None:
        if self._is_mine(job_id):
            self._report_text = text
            self.report.setVisible(bool(text))

    @Slot(int, object)
    def _on_worker_batch_ready(self, job_id: int, lines: tuple[CheckLine, ...]) -> None:
        if self._is_mine(job_id):
            self.lines += lines
            self._show()

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if self._is_mine(job_id):
            self.progress.show_progress(done, total)

    @Slot(int)
    def _on_worker_ended(self, job_id: int) -> None:
        if self._is_mine(job_id):
            self._request = None
            self.progress.end()
            self.again.setEnabled(True)
            self.give_away.setEnabled(True)
            self._show()

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if self._is_mine(job_id):
            self._on_worker_ended(job_id)
            self.result.setText(error.message)
