"""The errors a user may meet. Every room raises these; windows and command line print ``message``."""

from enum import StrEnum

from desktop_app.domain.trust import Doubt


class AppError(Exception):
    """An error with a sentence for the user.

    Attributes:
        message: what happened, to which file, and what to do next, in the user's words.
        detail: technical detail for the log and the "more" button; may be empty.
    """

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


class FailureReason(StrEnum):
    """Why a file could not be read: stable codes for filters and tests, never shown as such."""

    EMPTY = "empty"
    TRUNCATED = "truncated"
    CORRUPT = "corrupt"
    NOT_AN_IMAGE = "not_an_image"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    VANISHED = "vanished"
    NO_PERMISSION = "no_permission"
    INTERNAL = "internal"


class ImageReadError(AppError):
    """A file is not a picture that Lamella can read.

    Attributes:
        reason: the stable code of the cause; ``message`` says it in words.
        sha256: hex digest of the file's bytes; empty when they could not be read.
    """

    def __init__(self, message: str, reason: FailureReason, detail: str = "", sha256: str = "") -> None:
        super().__init__(message, detail)
        self.reason = reason
        self.sha256 = sha256


class FolderError(AppError):
    """The folder to open does not exist, is no folder, or may not be read."""


class ModelLoadError(AppError):
    """A model package is missing, damaged, unsafe or newer than this program."""


class SignatureError(AppError):
    """A signature does not belong to what it is attached to: never accepted, whatever the user says."""


class ConsentNeededError(AppError):
    """Something may be installed only after the user was asked.

    Attributes:
        doubt: what the question is about.
    """

    def __init__(self, message: str, doubt: Doubt) -> None:
        super().__init__(message)
        self.doubt = doubt


class UpdateError(AppError):
    """An update of the program cannot be applied; what was installed is as it was."""


class EngineError(AppError):
    """The inference runtime failed on input that was valid."""


class NoEmbeddingError(AppError):
    """The model has not seen the fields that are to be compared."""


class StoreError(AppError):
    """The session file cannot be opened, read or written."""


class SettingsError(AppError):
    """The settings file cannot be read or written."""


class ExportError(AppError):
    """A report could not be written; the results themselves are safe."""


class FileInUseError(ExportError):
    """A report could not be written because another program holds the file, or it may not be written."""


class ChildDiedError(AppError):
    """A child process ended without an answer: it was killed, crashed, or the system took its memory."""


class TrainingBusyError(AppError):
    """Another training is at work in this profile."""


class EvaluationError(AppError):
    """A model cannot be measured on these fields; the message says why and what would help."""


class PromotionError(AppError):
    """A model may not become the default: by the rule, or because the rule could not be checked."""


class LabelledDataError(AppError):
    """Labelled fields, their table or their split cannot be used; the message says why."""


class PatientPatternError(LabelledDataError):
    """The pattern that should name the patients cannot be used as it is written."""


class SplitLeakError(LabelledDataError):
    """A split would let a model be measured on patients it learnt from.

    Attributes:
        patients: the patients that stand on two sides, or share pictures across them, sorted.
    """

    def __init__(self, message: str, patients: tuple[str, ...], detail: str = "") -> None:
        super().__init__(message, detail)
        self.patients = patients


class SplitOutdatedError(LabelledDataError):
    """A saved split does not know all patients of the labelled fields that it is to be used for.

    Attributes:
        new_patients: those it does not know, sorted.
    """

    def __init__(self, message: str, new_patients: tuple[str, ...]) -> None:
        super().__init__(message)
        self.new_patients = new_patients


class CalibrationError(AppError):
    """A calibration to the user's laboratory cannot be made, kept or used."""


class ReviewError(AppError):
    """A decision cannot be kept; the message says why. Nothing of it was written."""
