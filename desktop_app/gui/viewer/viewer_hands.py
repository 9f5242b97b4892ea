"""Zoom and pan by the keyboard and the buttons, on the picture that has the focus."""

from PySide6.QtCore import QObject, Slot

from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.viewer.sight import STEP
from desktop_app.gui.viewer.viewer_page import ViewerPage


class ViewerHands(QObject):
    """Carries out what concerns the view alone, not which field is shown."""

    def __init__(self, page: ViewerPage, actions: Actions) -> None:
        super().__init__()
        self._page = page
        actions["viewer_in"].triggered.connect(self._on_in_triggered)
        actions["viewer_out"].triggered.connect(self._on_out_triggered)
        actions["viewer_fit"].triggered.connect(self._on_fit_triggered)
        actions["viewer_full"].triggered.connect(self._on_full_triggered)
        actions["pan_left"].triggered.connect(self._on_pan_left_triggered)
        actions["pan_right"].triggered.connect(self._on_pan_right_triggered)
        actions["pan_up"].triggered.connect(self._on_pan_up_triggered)
        actions["pan_down"].triggered.connect(self._on_pan_down_triggered)

    @Slot()
    def _on_in_triggered(self) -> None:
        self._page.active().zoom(STEP)

    @Slot()
    def _on_out_triggered(self) -> None:
        self._page.active().zoom(1 / STEP)

    @Slot()
    def _on_fit_triggered(self) -> None:
        self._page.active().fit()

    @Slot()
    def _on_full_triggered(self) -> None:
        self._page.active().one_to_one()

    @Slot()
    def _on_pan_left_triggered(self) -> None:
        self._page.active().pan_step(-1, 0)

    @Slot()
    def _on_pan_right_triggered(self) -> None:
        self._page.active().pan_step(1, 0)

    @Slot()
    def _on_pan_up_triggered(self) -> None:
        self._page.active().pan_step(0, -1)

    @Slot()
    def _on_pan_down_triggered(self) -> None:
        self._page.active().pan_step(0, 1)
