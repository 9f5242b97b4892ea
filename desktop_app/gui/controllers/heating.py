"""Shows why: the heat map over the field in the viewer and in the pane, and saves it as a picture."""

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from desktop_app.domain.errors import AppError
from desktop_app.domain.field import FieldState
from desktop_app.domain.heat_map import HeatMap, target_for
from desktop_app.domain.verdict import verdict_for
from desktop_app.gui.controllers.browsing import Browsing
from desktop_app.gui.controllers.heat_asking import HeatAsking, HeatWish
from desktop_app.gui.controllers.model_choice import ModelChoice
from desktop_app.gui.controllers.viewer_control import ViewerControl
from desktop_app.gui.panels import heat_words
from desktop_app.gui.panels.notice_bar import Notice, Severity
from desktop_app.gui.toolbar.actions import Actions
from desktop_app.gui.viewer.overlay import Overlay
from desktop_app.gui.window_parts import WindowParts
from desktop_app.services.explain_picture import HeatLook
from desktop_app.services.heat_map import heat_layer
from desktop_app.workers.files_worker import FilesWorker, HeatPictureRequest


class Heating(QObject):
    """Ties the switch, the sliders and the field under the cursor to the maps.

    Signals (GUI thread):
        save_asked(HeatPictureRequest): goes to the files worker.
        told(Notice).
        note_asked(): what a map can and cannot tell, please.
    """

    save_asked = Signal(object)
    told = Signal(object)
    note_asked = Signal()

    def __init__(
        self,
        parts: WindowParts,
        browsing: Browsing,
        choice: ModelChoice,
        viewer: ViewerControl,
        asking: HeatAsking,
        files: FilesWorker,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._parts, self._browsing, self._choice = parts, browsing, choice
        self._viewer, self._asking, self._actions = viewer, asking, actions
        self._row = parts.viewer.heat
        self._model_id = ""
        self._heat: HeatMap | None = None
        self._image: QImage | None = None
        self.dialog: QFileDialog | None = None
        self.save_asked.connect(files.save_heat_picture)
        files.heat_picture_saved.connect(self._on_files_heat_picture_saved)
        files.heat_picture_failed.connect(self._on_files_heat_picture_failed)
        actions["heat"].toggled.connect(self._on_heat_toggled)
        self._row.look_changed.connect(self._show)
        self._row.model_chosen.connect(self._on_row_model_chosen)
        self._row.beside_chosen.connect(viewer.show_twin)
        self._row.export_asked.connect(self.export)
        self._row.note_asked.connect(self.note_asked)
        parts.grid.current_changed.connect(self.refresh)
        viewer.shown.connect(self.refresh)
        browsing.fields_changed.connect(self._on_browsing_fields_changed)
        choice.listed.connect(self._on_choice_changed)
        choice.changed.connect(self._on_choice_changed)
        asking.arrived.connect(self.refresh)

    @property
    def heat(self) -> HeatMap | None:
        """The map on show; None without one."""
        return self._heat

    @Slot()
    def refresh(self) -> None:
        """Show the map of the field under the cursor, as soon as it is there."""
        state = self._state()
        if state is None:
            self._asking.want(None)
            self._take(None, self._why_not())
            return
        outcome = self._asking.want(self._wish(state))
        if isinstance(outcome, AppError):
            self._take(None, outcome.message)
        elif outcome is None:
            self._take(None, self.tr("Asking the model\N{HORIZONTAL ELLIPSIS}"))
        else:
            self._take(outcome, heat_words.caption(outcome))

    @Slot()
    def export(self) -> None:
        """Save the field with its map as a PNG."""
        state = self._state()
        if self._heat is None or state is None:
            return
        offered = state.record.path.with_name(f"{state.record.path.stem}-heat.png")
        self.dialog = QFileDialog(self._parts, self.tr("Save the heat map"), str(offered))
        self.dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.dialog.setNameFilter(self.tr("Picture (*.png)"))
        self.dialog.setDefaultSuffix("png")
        self.dialog.selectFile(str(offered))
        self.dialog.fileSelected.connect(self._on_dialog_file_selected)
        self.dialog.open()

    def write(self, path: Path) -> None:
        """Save the map on show, over its field or beside it, without asking."""
        state = self._state()
        if self._heat is not None and state is not None:
            request = HeatPictureRequest(
                state.record.path,
                self._heat,
                path,
                HeatLook(
                    self._row.opacity.value() / 100,
                    self._row.threshold.value() / 100,
                    self._row.beside.isChecked(),
                ),
            )
            self.save_asked.emit(request)

    def _state(self) -> FieldState | None:
        current = self._parts.grid.current_id()
        if not self._actions["heat"].isChecked() or current not in self._browsing.rows:
            return None
        state = self._browsing.rows.state(current)
        if self._parts.model.veil.hides(state) or state.failure is not None:
            return None
        return state

    def _why_not(self) -> str:
        if self._parts.model.veil.is_on:
            return self.tr("Blinded review: the map is shown once you have decided.")
        return self.tr("There is no map of this field.")

    def _wish(self, state: FieldState) -> HeatWish:
        model_id = self._model_id or self._choice.chosen_id
        prediction = state.prediction
        if prediction is None or prediction.model.model_id != model_id:
            return HeatWish(state.record, model_id, None)
        verdict = verdict_for(prediction.malignant_probability, self._browsing.query.thresholds)
        return HeatWish(state.record, model_id, target_for(verdict))

    def _take(self, heat: HeatMap | None, caption: str) -> None:
        self._heat = heat
        on = self._actions["heat"].isChecked()
        self._row.setVisible(on)
        self._row.show_caption(caption, is_ready=heat is not None)
        self._parts.field.show_heat_words(caption if on and not self._parts.is_viewing else "")
        self._show()

    @Slot()
    def _show(self) -> None:
        heat, opacity = self._heat, self._row.opacity.value() / 100
        extent = self._extent()
        if heat is None or extent is None:
            self._parts.viewer.main.set_overlay(None)
            self._parts.field.picture.set_overlay(None, 0.0)
            return
        layer = heat_layer(heat, *extent, self._row.threshold.value() / 100)
        height, width = layer.shape[:2]
        image = QImage(layer.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
        overlay = Overlay(image, QRectF(0, 0, *extent), opacity)
        self._parts.viewer.main.set_overlay(overlay if self._parts.is_viewing else None)
        self._parts.field.picture.set_overlay(image, opacity)

    def _extent(self) -> tuple[int, int] | None:
        current = self._parts.grid.current_id()
        facts = self._browsing.rows.state(current).facts if current in self._browsing.rows else None
        return None if facts is None else (facts.width, facts.height)

    @Slot(object)
    def _on_browsing_fields_changed(self, ids: tuple[int, ...]) -> None:
        if not ids or self._parts.grid.current_id() in ids:
            self.refresh()

    @Slot(bool)
    def _on_heat_toggled(self, on: bool) -> None:
        if on and not self._parts.is_viewing:
            self._actions["right_pane"].setChecked(True)
        if not on:
            self._row.beside.setChecked(False)
        self.refresh()

    @Slot(str)
    def _on_row_model_chosen(self, model_id: str) -> None:
        self._model_id = model_id
        self.refresh()

    @Slot(object)
    def _on_choice_changed(self) -> None:
        self._model_id = ""
        self._row.show_models(self._choice.models, self._choice.chosen_id)
        self._asking.forget()
        self.refresh()

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.write(Path(name))

    @Slot(object)
    def _on_files_heat_picture_saved(self, path: Path) -> None:
        self.told.emit(Notice(self.tr("The heat map is in {name}.").format(name=path.name), detail=str(path)))

    @Slot(object)
    def _on_files_heat_picture_failed(self, error: AppError) -> None:
        self.told.emit(Notice(error.message, Severity.ERROR, detail=error.detail))
