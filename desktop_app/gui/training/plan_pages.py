"""What belongs to the plan besides the plan: the time it takes, devices, varied fields, a small search."""

from PySide6.QtCore import QObject, Slot

from desktop_app.domain.errors import AppError
from desktop_app.domain.labelled import Side
from desktop_app.domain.training_plan import AugmentationPlan, TrainingPlan
from desktop_app.gui.training.augmentation_dialog import AugmentationDialog
from desktop_app.gui.training.costing import Costing, SelfTest, seconds_for
from desktop_app.gui.training.device_page import DevicePage
from desktop_app.gui.training.fine_tuning import FineTuning
from desktop_app.gui.training.plan_step import PlanStep
from desktop_app.gui.training.search_page import SearchPage
from desktop_app.workers.child_worker import ShortJobWorker
from desktop_app.workers.training_worker import TrainingWorker
from desktop_app.workers.variants_worker import VariantsWorker

_MOST_FIELDS = 200


class PlanPages(QObject):
    """Opens the pages and keeps the cards' times true. GUI thread only."""

    def __init__(
        self,
        step: PlanStep,
        tuning: FineTuning,
        jobs: ShortJobWorker,
        training: TrainingWorker,
        variants: VariantsWorker,
    ) -> None:
        super().__init__()
        self._step, self._tuning = step, tuning
        self._training, self._variants = training, variants
        self.costing = Costing(jobs)
        self.devices = DevicePage(step)
        self.augmentation: AugmentationDialog | None = None
        self.search: SearchPage | None = None
        self.costing.measured.connect(self._on_costing_measured)
        self.costing.failed.connect(self._on_costing_failed)
        self.devices.measure_asked.connect(self._on_measure_asked)
        details = step.details
        details.changed.connect(self._on_details_changed)
        details.device_asked.connect(self._on_device_asked)
        details.augmentation_asked.connect(self._on_augmentation_asked)
        details.search_asked.connect(self._on_search_asked)
        tuning.step_asked.connect(self._on_step_asked)
        tuning.train_asked.connect(self._on_train_asked)

    def leave(self) -> None:
        """End what goes on."""
        self.costing.stop()
        if self.search is not None:
            self.search.stop()

    def _measure(self, *, again: bool = False) -> None:
        package = self._step.details.base_package()
        if package is None or self._tuning.is_running:
            return
        if again or self.costing.known(package) is None:
            self._step.show_costs({})
            self.devices.show_busy()
        self.costing.measure(package, again=again)

    def _show_costs(self) -> None:
        package = self._step.details.base_package()
        test = self.costing.known(package) if package is not None else None
        request = self._tuning.request()
        if test is None or request is None:
            return
        learning = len(request.split.images_of(request.labelled, Side.TRAIN))
        self._step.show_costs(seconds_for(test, request.plan, len(request.labelled.images), learning))

    @Slot(object)
    def _on_costing_measured(self, test: SelfTest) -> None:
        self.devices.show_test(test)
        self._step.details.show_device(test.why)
        self._show_costs()

    @Slot(object)
    def _on_costing_failed(self, error: AppError) -> None:
        self.devices.show_failure(error.message)
        self._step.details.show_device(error.message)
        self._step.show_unknown_costs()

    @Slot(int)
    def _on_step_asked(self, number: int) -> None:
        if number == self._step.number:
            self._measure()
            self._show_costs()

    @Slot()
    def _on_details_changed(self) -> None:
        if self._step.is_open:
            self._measure()
            self._show_costs()

    @Slot(object)
    def _on_train_asked(self, _job: object) -> None:
        if self.costing.is_running:
            self.costing.stop()
            self._step.show_unknown_costs()

    @Slot()
    def _on_measure_asked(self) -> None:
        self._measure(again=True)

    @Slot()
    def _on_device_asked(self) -> None:
        self._measure()
        self.devices.open()

    @Slot()
    def _on_augmentation_asked(self) -> None:
        request = self._tuning.request()
        if request is None:
            return
        learning = request.split.images_of(request.labelled, Side.TRAIN)[:_MOST_FIELDS]
        plan = request.plan
        self.augmentation = AugmentationDialog(
            [image.path for image in learning],
            plan.augmentation,
            plan.normalisation,
            self._variants,
            self._step,
        )
        self.augmentation.chosen.connect(self._on_augmentation_chosen)
        self.augmentation.open()

    @Slot(object)
    def _on_augmentation_chosen(self, plan: AugmentationPlan) -> None:
        self._step.details.set_augmentation(plan)
        self._show_costs()

    @Slot()
    def _on_search_asked(self) -> None:
        request = self._tuning.request()
        if request is None or self._tuning.is_running:
            return
        self.costing.stop()
        if self.search is None:
            self.search = SearchPage(self._training, self._step)
            self.search.chosen.connect(self._on_search_chosen)
        self.search.open()
        self.search.search(request)

    @Slot(object)
    def _on_search_chosen(self, plan: TrainingPlan) -> None:
        self._step.show_plan(plan)
