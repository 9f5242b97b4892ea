"""The windows for work on models: each is made when first asked for, kept, and closed with the program."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, Slot

from desktop_app.gui.controls import Controls
from desktop_app.gui.lab_window import LabWindow
from desktop_app.gui.training.fine_tune_window import FineTuneWindow


class Labs(QObject):
    """Opens one window of each kind. GUI thread only."""

    def __init__(self, controls: Controls, memory: QSettings) -> None:
        """Make no window yet; ``memory`` keeps their geometries."""
        super().__init__()
        self._controls, self._memory = controls, memory
        self._windows: dict[str, LabWindow] = {}
        controls.actions["fine_tune"].triggered.connect(self.show_fine_tuning)

    @property
    def windows(self) -> dict[str, LabWindow]:
        """The windows made so far, by name."""
        return dict(self._windows)

    @Slot()
    def show_fine_tuning(self) -> None:
        """Open the page on which a model learns from the user's own fields."""
        self._show("fine_tune", self._make_fine_tuning)

    def leave(self) -> None:
        """Close every window and let go of what goes on in it."""
        for window in self._windows.values():
            window.leave()
            window.close()

    def _show(self, name: str, make: Callable[[], LabWindow]) -> None:
        if name not in self._windows:
            self._windows[name] = make()
        self._windows[name].come_forward()

    def _make_fine_tuning(self) -> LabWindow:
        return FineTuneWindow(self._controls.theme, self._memory)
