"""Questions about the versions that answered in a session, for the worker that keeps its reviews."""

from dataclasses import dataclass

from desktop_app.domain.answer_version import AnswerVersion, KeptAnswer
from desktop_app.workers.review_worker import Question


@dataclass(frozen=True, slots=True)
class VersionsQuestion(Question):
    """Asks which versions answered."""

    def answer(self) -> "VersionsAnswer":
        """List them."""
        return VersionsAnswer(self.session.answer_versions())


@dataclass(frozen=True, slots=True)
class VersionsAnswer:
    """The versions, the newest first."""

    versions: tuple[AnswerVersion, ...]


@dataclass(frozen=True, slots=True)
class OldAnswersQuestion(Question):
    """Asks what one version answered."""

    version: AnswerVersion

    def answer(self) -> "OldAnswers":
        """Read its answers."""
        return OldAnswers(self.version, tuple(self.session.answers_of(self.version)))


@dataclass(frozen=True, slots=True)
class OldAnswers:
    """What one version answered, field by field."""

    version: AnswerVersion
    answers: tuple[KeptAnswer, ...]
