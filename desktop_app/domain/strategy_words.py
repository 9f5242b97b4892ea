"""What each strategy of training is called and does: one source for window and command line."""

from dataclasses import dataclass

from desktop_app.domain.training_plan import Strategy


@dataclass(frozen=True, slots=True)
class StrategyWords:
    """How people are told of a strategy.

    Attributes:
        option: what is typed on the command line.
        choice: the name of the choice.
        part: what learns in a stage.
        meaning: what the choice does, in a sentence.
    """

    option: str
    choice: str
    part: str
    meaning: str


STRATEGY_WORDS: dict[Strategy, StrategyWords] = {
    Strategy.HEAD: StrategyWords(
        "head", "Quick", "Head", "Only the last step learns, which weighs what the model already sees."
    ),
    Strategy.TOP_BLOCK: StrategyWords(
        "top-block",
        "Better",
        "Top block",
        "The upper part learns too, and so sees what is special about your slides.",
    ),
    Strategy.WHOLE: StrategyWords(
        "whole",
        "Thorough",
        "Whole network",
        "The whole model learns, in two stages. For some hundred fields and a night.",
    ),
}
STRATEGY_BY_OPTION = {words.option: strategy for strategy, words in STRATEGY_WORDS.items()}


def part_name(strategy: str) -> str:
    """Return what learns in a stage; the value itself where a later version wrote it."""
    try:
        return STRATEGY_WORDS[Strategy(strategy)].part
    except ValueError:
        return strategy
