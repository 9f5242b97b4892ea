"""The fine-tuning page: four steps on one page, each folding to a line when it is done."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.panels.notice_bar import NoticeBar
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.step import Step

_PAGE_PX = 960


class FineTuneWindow(LabWindow):
    """Holds the steps and shows what may be done next."""

    def __init__(self, theme: Theme, memory: QSettings) -> None:
        super().__init__("fine_tune", self.tr("Train on your labelled fields"), memory)
        titles = (
            self.tr("Your labelled fields"),
            self.tr("What to train"),
            self.tr("Watch"),
            self.tr("Result"),
        )
        self.steps = tuple(Step(theme, at + 1, title) for at, title in enumerate(titles))
        self.notices = NoticeBar(theme)
        self._build()
        self.steps[0].set_reachable(True)
        self.steps[0].set_open(True)

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("LabPage")
        page.setMaximumWidth(_PAGE_PX)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for step in self.steps:
            column.addWidget(step)
        column.addStretch(1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.scroll_area.setWidget(page)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.notices)
        rows.addWidget(self.scroll_area, 1)
        self.setCentralWidget(whole)
