"""Step two: what is to be trained, as three choices in words; details fold out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from desktop_app.domain.model_identity import ModelSummary
from desktop_app.domain.strategy_words import STRATEGY_WORDS
from desktop_app.domain.training_plan import Strategy, TrainingPlan
from desktop_app.gui import words
from desktop_app.gui.pieces.fold import Fold
from desktop_app.gui.theme.theme import Theme
from desktop_app.gui.training.choice_card import ChoiceCard
from desktop_app.gui.training.fields_step import Alarm
from desktop_app.gui.training.plan_details import PlanDetails, plan_for
from desktop_app.gui.training.step import Step
from desktop_app.gui.training.training_words import cost

_TITLE_CHARACTERS = 80


class PlanStep(Step):
    """Name, choice and details of the model to be.

    Signals (GUI thread):
        start_asked(): train as set.
    """

    start_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 2, words.tr("What to train"))
        self.cards = {
            strategy: ChoiceCard(theme, self.tr(said.choice), self.tr(said.meaning))
            for strategy, said in STRATEGY_WORDS.items()
        }
        self.title_line = QLineEdit()
        self.title_line.setAccessibleName(self.tr("Name of the new model"))
        self.title_line.setTextMargins(8, 0, 8, 0)
        self.title_line.setMaxLength(_TITLE_CHARACTERS)
        self.details = PlanDetails()
        self.fold = Fold(theme, self.tr("Details"))
        self.fold.body.addWidget(self.details)
        self.alarm = Alarm(theme)
        self.start = QPushButton(self.tr("Start training"))
        self.start.setProperty("look", "primary")
        self.start.clicked.connect(self.start_asked)
        for card in self.cards.values():
            card.clicked.connect(self._on_card_clicked)
        self.cards[Strategy.HEAD].setChecked(True)
        self._build()
        self._on_card_clicked()

    def strategy(self) -> Strategy:
        """Return which card is chosen."""
        return next(strategy for strategy, card in self.cards.items() if card.isChecked())

    def plan(self) -> TrainingPlan:
        """Return the whole plan."""
        return self.details.plan()

    def title_text(self) -> str:
        """Return the name of the new model."""
        return self.title_line.text().strip() or self.title_line.placeholderText()

    def show_plan(self, plan: TrainingPlan) -> None:
        """Show a whole plan, such as the best of a search."""
        self.cards[plan.stages[-1].strategy].setChecked(True)
        self.details.show_plan(plan)
        self.details.changed.emit()

    def choose(self, strategy: Strategy) -> None:
        """Choose a card."""
        self.cards[strategy].setChecked(True)
        self._on_card_clicked()

    def show_models(self, models: Sequence[ModelSummary], chosen: str) -> None:
        """List the models that training can start from."""
        self.details.show_models(models, chosen)
        self._offer_title()

    def show_costs(self, seconds: Mapping[str, float]) -> None:
        """Say on each card how long it takes here; empty while it is being measured."""
        for strategy, card in self.cards.items():
            known = seconds.get(strategy.value)
            card.show_cost(
                cost(known) if known is not None else self.tr("measuring the time\N{HORIZONTAL ELLIPSIS}")
            )

    def show_unknown_costs(self) -> None:
        """Say nothing of times: they could not be measured."""
        for card in self.cards.values():
            card.show_cost("")

    def _offer_title(self) -> None:
        base = self.details.base_title() or self.tr("Model")
        self.title_line.setPlaceholderText(self.tr("{base}, my laboratory").format(base=base))

    def _build(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        name = QVBoxLayout()
        name.setSpacing(4)
        label = QLabel(self.tr("Name of the new model"))
        label.setBuddy(self.title_line)
        label.setProperty("role", "muted")
        name.addWidget(label)
        name.addWidget(self.title_line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.start)
        self.body.addLayout(cards)
        self.body.addLayout(name)
        self.body.addWidget(self.fold)
        self.body.addWidget(self.alarm)
        self.body.addLayout(foot)
        self.details.base.currentIndexChanged.connect(self._on_base_changed)

    @Slot()
    def _on_card_clicked(self) -> None:
        self.details.show_strategy(plan_for(self.details.plan(), self.strategy()))
        self.details.changed.emit()

    @Slot()
    def _on_base_changed(self) -> None:
        self._offer_title()
