"""Says at the start how the window before ended, when it did not end as it should, and shows the report."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.domain.crash import CrashReport, Ending
from desktop_app.gui.panels.moments import moment
from desktop_app.gui.panels.notice_bar import Notice, NoticeBar, Severity

SHOW_CRASH = "show_crash"


class Crashes(QObject):
    """Tells of one report.

    Signals (GUI thread):
        report_asked(text): show it.
    """

    report_asked = Signal(str)

    def __init__(self, bar: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self.report: CrashReport | None = None
        bar.action_asked.connect(self._on_bar_action_asked)

    def tell_of(self, report: CrashReport) -> None:
        """Say what happened, with a button that shows the report."""
        self.report = report
        said = self._said()[report.ending].format(time=moment(report.when))
        where = self.tr("A report of it lies on this computer; nothing was sent.")
        self._bar.show_notice(
            Notice(f"{said} {where}", Severity.ERROR, self.tr("Show the report"), SHOW_CRASH)
        )

    def _said(self) -> dict[Ending, str]:
        return {
            Ending.CRASHED: self.tr("Lamella crashed when it ran last ({time})."),
            Ending.VANISHED: self.tr("Lamella was ended from outside, or the computer went off ({time})."),
            Ending.ERRORS: self.tr("Lamella met an unexpected error when it ran last ({time})."),
        }

    @Slot(str)
    def _on_bar_action_asked(self, _action: str) -> None:
        if self.report is None:
            return
        try:
            text = self.report.path.read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            text = self.tr("The report could not be read: {why}.").format(why=error.strerror)
        self.report_asked.emit(text)
