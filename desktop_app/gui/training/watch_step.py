"""Step three: watch the training, pause it, stop it and keep the best."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStackedWidget, QWidget

from desktop_app.domain.job_messages import EpochDone, StepDone
from desktop_app.gui import words
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.curve_chart import CurveChart
from desktop_app.gui.training.curve_scale import accuracy_axis, loss_axis
from desktop_app.gui.training.fields_step import Alarm
from desktop_app.gui.training.step import Step
from desktop_app.gui.training.training_words import epoch_line, seconds_left, step_line

_MOST_NOTICES = 3


class WatchStep(Step):
    """Curves, where the run stands, and the buttons that steer it.

    Signals (GUI thread):
        pause_asked(), go_on_asked(): wait, and go on.
        finish_asked(): stop and keep the best epoch.
        cancel_asked(): stop and keep nothing; asked twice before.
        resume_asked(): go on with a run whose process is gone.
    """

    pause_asked = Signal()
    go_on_asked = Signal()
    finish_asked = Signal()
    cancel_asked = Signal()
    resume_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 3, words.tr("Watch"))
        self.loss = CurveChart(theme, self.tr("Loss"), (_loss, _val_loss), loss_axis)
        self.accuracy = CurveChart(theme, self.tr("Accuracy"), (_accuracy, _val_accuracy), accuracy_axis)
        self.status, self.left, self.notice = QLabel(), QLabel(), QLabel()
        self.status.setWordWrap(True)
        self.notice.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.alarm = Alarm(theme)
        self.pause = _button(
            self.tr("Pause"), self.tr("Wait after this step; the computer is free meanwhile")
        )
        self.finish = _button(
            self.tr("Stop and keep best"),
            self.tr("End now; the best epoch so far becomes the model"),
            "primary",
        )
        self.cancel = _button(self.tr("Cancel\N{HORIZONTAL ELLIPSIS}"), self.tr("End now and keep nothing"))
        self.resume = _button(
            self.tr("Resume"), self.tr("Go on where the last finished epoch ended"), "primary"
        )
        self.discard = _button(self.tr("Discard it"), self.tr("End now and keep nothing"))
        self.keep_on = _button(self.tr("Go on training"), self.tr("Nothing happens"), "primary")
        self.epochs: tuple[EpochDone, ...] = ()
        self._paused = False
        self._told: list[str] = []
        self._feet = QStackedWidget()
        self._build()
        self._connect()
        self.show_idle()

    def show_idle(self) -> None:
        """Show an empty step: nothing is being trained."""
        self._show_epochs(())
        self.status.clear()
        self.left.clear()
        self._told.clear()
        self.notice.hide()
        self.alarm.say("")
        self.bar.setRange(0, 1)
        self.bar.setValue(0)
        self._feet.setCurrentIndex(0)
        self._enable(running=False)

    def show_running(self, epochs: Sequence[EpochDone] = ()) -> None:
        """Show a run that has begun, with the ``epochs`` of its earlier life if it is resumed."""
        self.show_idle()
        self._show_epochs(epochs)
        self.status.setText(self.tr("Starting\N{HORIZONTAL ELLIPSIS} this takes some seconds."))
        self.bar.setRange(0, 0)
        self._enable(running=True)
        self.show_paused(False)

    def add_epoch(self, epoch: EpochDone) -> None:
        """Draw one more epoch."""
        kept = self.epochs
        if kept and kept[-1].epoch >= epoch.epoch:
            kept = tuple(old for old in kept if old.epoch < epoch.epoch)
        self._show_epochs((*kept, epoch))
        self.status.setText(epoch_line(epoch, self.loss.best()))
        self.left.setText(words.time_left(seconds_left(self.epochs)))
        self.bar.setRange(0, epoch.epochs)
        self.bar.setValue(epoch.epoch)
        self.finish.setEnabled(True)

    def show_step(self, step: StepDone) -> None:
        """Say what goes on besides epochs."""
        self.status.setText(step_line(step))
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)

    def show_notice(self, sentence: str) -> None:
        """Show a sentence of the run, such as that the batch was halved."""
        if sentence not in self._told:
            self._told.append(sentence)
        self.notice.setText("\n".join(self._told[-_MOST_NOTICES:]))
        self.notice.show()

    def show_paused(self, paused: bool) -> None:
        """Offer to pause or to go on."""
        self._paused = paused
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause.setAccessibleName(self.pause.text())
        if paused:
            self.status.setText(self.tr("Paused. Nothing is lost."))
            self.left.clear()

    def show_finishing(self) -> None:
        """Say that the best epoch is being made into a model."""
        self.status.setText(self.tr("Stopping; the best epoch becomes the model\N{HORIZONTAL ELLIPSIS}"))
        self.left.clear()
        self.bar.setRange(0, 0)
        self._enable(running=False)

    def show_ended(self) -> None:
        """Leave the curves and say how it ended."""
        self.status.setText(self.summary_of(self.loss.best()))
        self.left.clear()
        self.bar.setRange(0, 1)
        self.bar.setValue(1)
        self._enable(running=False)

    def summary_of(self, best: EpochDone | None) -> str:
        """Return a run in one line."""
        if best is None:
            return self.tr("Finished")
        text = self.tr("{count} epochs; epoch {best} was best, with a validation accuracy of {accuracy}")
        return text.format(
            count=words.count(len(self.epochs)),
            best=words.count(best.epoch),
            accuracy=words.probability(best.val_accuracy),
        )

    def show_trouble(self, sentence: str, detail: str, *, resumable: bool) -> None:
        """Say that the run ended by itself, and offer to go on where that is possible."""
        self._feet.setCurrentIndex(2 if resumable else 0)
        self._enable(running=False)
        self.alarm.say(sentence, detail)
        self.status.clear()
        self.left.clear()
        self.bar.setRange(0, 1)
        if resumable:
            self.resume.setFocus()

    def _show_epochs(self, epochs: Sequence[EpochDone]) -> None:
        self.epochs = tuple(epochs)
        for chart in (self.loss, self.accuracy):
            chart.show_epochs(self.epochs)

    def _enable(self, *, running: bool) -> None:
        self.pause.setEnabled(running)
        self.cancel.setEnabled(running)
        self.finish.setEnabled(running and bool(self.epochs))

    def _build(self) -> None:
        charts = QHBoxLayout()
        charts.setSpacing(24)
        charts.addWidget(self.loss, 1)
        charts.addWidget(self.accuracy, 1)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.status, 1)
        told.addWidget(self.left)
        for label in (self.left, self.notice):
            label.setProperty("role", "muted")
        question = QLabel(self.tr("Nothing of this training will be kept."))
        for foot in (
            _foot((self.pause, self.cancel), self.finish),
            _foot((question,), self.discard, self.keep_on),
            _foot((), self.resume),
        ):
            self._feet.addWidget(foot)
        self.body.addLayout(charts)
        self.body.addWidget(self.bar)
        self.body.addLayout(told)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.alarm)
        self.body.addWidget(self._feet)

    def _connect(self) -> None:
        self.pause.clicked.connect(self._on_pause_clicked)
        self.finish.clicked.connect(self.finish_asked)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self.keep_on.clicked.connect(self._on_keep_on_clicked)
        self.discard.clicked.connect(self._on_discard_clicked)
        self.resume.clicked.connect(self.resume_asked)

    @Slot()
    def _on_pause_clicked(self) -> None:
        (self.go_on_asked if self._paused else self.pause_asked).emit()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._feet.setCurrentIndex(1)
        self.keep_on.setFocus()

    @Slot()
    def _on_keep_on_clicked(self) -> None:
        self._feet.setCurrentIndex(0)
        self.cancel.setFocus()

    @Slot()
    def _on_discard_clicked(self) -> None:
        self._feet.setCurrentIndex(0)
        self._enable(running=False)
        self.cancel_asked.emit()


def _button(text: str, tip: str, look: str = "outlined") -> QPushButton:
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setToolTip(tip)
    return button


def _foot(left: Sequence[QWidget], *right: QWidget) -> QWidget:
    foot = QWidget()
    line = QHBoxLayout(foot)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in left:
        line.addWidget(widget)
    line.addStretch(1)
    for widget in right:
        line.addWidget(widget)
    return foot


def _loss(epoch: EpochDone) -> float:
    return epoch.loss


def _val_loss(epoch: EpochDone) -> float:
    return epoch.val_loss


def _accuracy(epoch: EpochDone) -> float:
    return epoch.accuracy


def _val_accuracy(epoch: EpochDone) -> float:
    return epoch.val_accuracy
