"""Updates of the program: looks at a file, asks, shows how far it is; goes back; starts anew when wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.errors import AppError
from desktop_app.domain.trust import Doubt
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.pieces.job_ids import next_job
from desktop_app.gui.pieces.trust_words import NO_DOUBT, consent_to, question, signature
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.window_parts import WindowParts
from desktop_app.gui.words import file_size
from desktop_app.workers.update_worker import UpdateRequest, UpdateWorker

if TYPE_CHECKING:
    from desktop_app.services.update_offer import UpdateOffer
    from desktop_app.services.updates import UpdateStatus

RESTART = "restart_now"
_APPLY, _BACK = "apply_update", "go_back"
_TRYING = "trying"


class Updating(QObject):
    """One change at a time.

    Signals (GUI thread):
        look_asked(), inspect_asked, apply_asked, back_asked (UpdateRequest): go to the worker.
        told(Notice): what came of it.
        restart_asked(): end the program and start the current version.
    """

    look_asked = Signal()
    inspect_asked = Signal(object)
    apply_asked = Signal(object)
    back_asked = Signal(object)
    told = Signal(object)
    restart_asked = Signal()

    def __init__(
        self, parts: WindowParts, actions: Actions, worker: UpdateWorker, is_busy: Callable[[], bool]
    ) -> None:
        """Serve ``parts``; while ``is_busy`` says so, nothing is restarted."""
        super().__init__()
        self._parts, self._actions, self._is_busy = parts, actions, is_busy
        self._job = UpdateRequest(0)
        self._doubt, self._path = NO_DOUBT, Path()
        self._back_to, self._doing = "", ""
        self.dialog: QFileDialog | None = None
        for asked, slot in (
            (self.look_asked, worker.look),
            (self.inspect_asked, worker.inspect),
            (self.apply_asked, worker.apply),
            (self.back_asked, worker.roll_back),
        ):
            asked.connect(slot)
        worker.looked.connect(self._on_worker_looked)
        worker.offered.connect(self._on_worker_offered)
        worker.stepped.connect(self._on_worker_stepped)
        worker.progressed.connect(self._on_worker_progressed)
        worker.finished.connect(self._on_worker_finished)
        worker.cancelled.connect(self._on_worker_cancelled)
        worker.failed.connect(self._on_worker_failed)
        parts.update_progress.cancel_asked.connect(self.cancel)
        parts.ask.agreed.connect(self._on_ask_agreed)
        parts.notices.action_asked.connect(self._on_notices_action_asked)
        actions["apply_update"].triggered.connect(self.ask_for_file)
        actions["go_back"].triggered.connect(self._on_go_back_triggered)
        actions["go_back"].setEnabled(False)

    @property
    def is_changing(self) -> bool:
        """True while an update is looked at or applied."""
        return self._job.job_id > 0

    @Slot()
    def look(self) -> None:
        """Find out whether there is a version to go back to."""
        self.look_asked.emit()

    @Slot()
    def ask_for_file(self) -> None:
        """Let the user choose an update file."""
        dialog = self.dialog = QFileDialog(self._parts.window(), self.tr("Update Lamella"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Updates of Lamella") + " (*.lamella-update)")
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def offer(self, path: Path) -> None:
        """Look at an update file, then ask whether it is to be applied."""
        if self.is_changing:
            self.told.emit(Notice(self.tr("An update is going on. Wait until it has ended, then try again.")))
            return
        self._path = path
        self._job = UpdateRequest(next_job(), path)
        self.inspect_asked.emit(self._job)

    @Slot()
    def cancel(self) -> None:
        """Stop the update that is going on; nothing is changed then."""
        self._job.cancel.cancel()

    def say_anew(self) -> None:
        """Put the words that hold a version into the language in force."""
        action = self._actions["go_back"]
        if self._back_to:
            action.setText(self.tr("Go back to version {version}").format(version=self._back_to))

    def _begin(self, request: UpdateRequest, asked: str, doing: str) -> None:
        self._job, self._doing = request, doing
        self._parts.update_progress.begin(doing)
        (self.apply_asked if asked == _APPLY else self.back_asked).emit(request)

    def _end(self) -> None:
        self._job = UpdateRequest(0)
        self._parts.update_progress.end()

    @Slot(str)
    def _on_file_chosen(self, name: str) -> None:
        self.offer(Path(name))

    @Slot(object)
    def _on_worker_looked(self, status: "UpdateStatus") -> None:
        self._back_to = status.previous
        self._actions["go_back"].setEnabled(bool(status.previous))
        self.say_anew()

    @Slot(int, object)
    def _on_worker_offered(self, job_id: int, offer: "UpdateOffer") -> None:
        if job_id != self._job.job_id:
            return
        self._job = UpdateRequest(0)
        self._doubt = offer.doubt
        in_doubt = offer.doubt.standing.needs_question or offer.doubt.is_downgrade
        verb = self.tr("Install anyway") if in_doubt else self.tr("Update")
        self._parts.ask.ask(_APPLY, self._offered_words(offer), verb)

    def _offered_words(self, offer: "UpdateOffer") -> str:
        doubt = offer.doubt
        size = file_size(offer.megabytes * 1_000_000)
        facts = {"name": doubt.name, "version": doubt.version, "installed": doubt.installed, "size": size}
        facts["signature"] = signature(doubt.standing)
        if not doubt.installed:
            text = self.tr("Install {name} {version} ({signature}, {size})?").format(**facts)
        else:
            text = self.tr(
                "Update {name} from version {installed} to {version} ({signature}, {size})? Your sessions, "
                "models and settings stay, and you can go back."
            ).format(**facts)
        return f"{text} {question(doubt)}".strip()

    @Slot(str, str)
    def _on_ask_agreed(self, question_id: str, _text: str) -> None:
        if self.is_changing:
            return
        if question_id == _APPLY:
            request = UpdateRequest(next_job(), self._path, consent_to(self._doubt))
            doing = self.tr("Installing {name} {version} (MB)\N{HORIZONTAL ELLIPSIS}")
            self._begin(request, _APPLY, _named(doing, self._doubt))
        elif question_id == _BACK:
            self._doubt = Doubt("Lamella", self._back_to, NO_DOUBT.standing)
            doing = self.tr("Trying {name} {version}\N{HORIZONTAL ELLIPSIS}")
            self._begin(UpdateRequest(next_job()), _BACK, _named(doing, self._doubt))

    @Slot()
    def _on_go_back_triggered(self) -> None:
        text = self.tr(
            "Start Lamella {version} again from now on? The present version stays here, too. A session that "
            "the newer version changed may need it."
        )
        verb = self.tr("Go back")
        self._parts.ask.ask(_BACK, text.format(version=self._back_to), verb)

    @Slot(int, str)
    def _on_worker_stepped(self, job_id: int, step: str) -> None:
        if job_id == self._job.job_id and step == _TRYING:
            trying = self.tr("Trying {name} {version}\N{HORIZONTAL ELLIPSIS}")
            self._parts.update_progress.begin(_named(trying, self._doubt))

    @Slot(int, int, int)
    def _on_worker_progressed(self, job_id: int, done: int, total: int) -> None:
        if job_id == self._job.job_id and done < total and self._parts.update_progress.is_running:
            self._parts.update_progress.show_progress(done, total)

    @Slot(int)
    def _on_worker_finished(self, job_id: int) -> None:
        if job_id != self._job.job_id:
            return
        self._end()
        if self._doubt.name != "Lamella":
            text = self.tr("{name} {version} is installed. It is used when Lamella starts next.")
            self.told.emit(Notice(_named(text, self._doubt)))
            return
        text = _named(self.tr("{name} {version} is ready. It starts next time."), self._doubt)
        action = "" if self._is_busy() else self.tr("Restart now")
        self.told.emit(Notice(text, action=action, action_id=RESTART))

    @Slot(int)
    def _on_worker_cancelled(self, job_id: int) -> None:
        if job_id == self._job.job_id:
            self._end()
            self.told.emit(Notice(self.tr("Stopped; nothing was changed.")))

    @Slot(int, object)
    def _on_worker_failed(self, job_id: int, error: AppError) -> None:
        if job_id == self._job.job_id:
            self._end()
            self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))

    @Slot(str)
    def _on_notices_action_asked(self, action_id: str) -> None:
        if action_id != RESTART:
            return
        if self._is_busy():
            text = self.tr(
                "Something is going on in Lamella. The other version starts when you start it next."
            )
            self.told.emit(Notice(text))
            return
        self.restart_asked.emit()


def _named(text: str, doubt: Doubt) -> str:
    return text.format(name=doubt.name, version=doubt.version)
