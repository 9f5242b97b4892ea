"""A line at the top of the page: a training was interrupted; go on with it or discard it."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from desktop_app.gui import words
from desktop_app.gui.theme.theme import Theme
from desktop_app.services.fine_tune import RunSummary


class ResumeLine(QFrame):
    """Offers the newest unfinished run; hidden while there is none.

    Signals (GUI thread):
        resume_asked(run_id), discard_asked(run_id).
    """

    resume_asked = Signal(str)
    discard_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("NoticeBar")
        self._theme = theme
        self._run_id = ""
        self._icon, self.text = QLabel(), QLabel()
        self.text.setWordWrap(True)
        self.resume = QPushButton(self.tr("Resume"))
        self.discard = QPushButton(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Delete what it has learnt so far"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 4, 16, 4)
        line.setSpacing(8)
        line.addWidget(self._icon)
        line.addWidget(self.text, 1)
        for button in (self.resume, self.discard):
            button.setProperty("look", "outlined")
            line.addWidget(button)
        self.resume.clicked.connect(self._on_resume_clicked)
        self.discard.clicked.connect(self._on_discard_clicked)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def run_id(self) -> str:
        """The run on offer; empty for none."""
        return self._run_id

    def offer(self, run: RunSummary | None) -> None:
        """Offer a run, or none."""
        self._run_id = run.run_id if run is not None else ""
        self.setVisible(run is not None)
        if run is None:
            return
        if run.state == "failed":
            text = self.tr(
                "The training of \N{LEFT DOUBLE QUOTATION MARK}{title}\N{RIGHT DOUBLE QUOTATION MARK} "
                "failed: {problem}"
            )
        else:
            text = self.tr(
                "The training of \N{LEFT DOUBLE QUOTATION MARK}{title}\N{RIGHT DOUBLE QUOTATION MARK} "
                "was interrupted after {epochs} epochs. Nothing of them is lost."
            )
        self.text.setText(
            text.format(title=run.title, epochs=words.count(run.epochs_done), problem=run.problem)
        )

    @Slot()
    def _on_resume_clicked(self) -> None:
        self.resume_asked.emit(self._run_id)

    @Slot()
    def _on_discard_clicked(self) -> None:
        self.discard_asked.emit(self._run_id)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.icon("info").pixmap(QSize(18, 18), self.devicePixelRatioF()))
