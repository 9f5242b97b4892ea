"""Turns what went wrong inside a decoder into a reason that a technician can act on."""

from pathlib import PurePath

from desktop_app.domain.errors import FailureReason, ImageReadError
from desktop_app.imaging.completeness import looks_cut_off
from desktop_app.imaging.jpeg_frame import rare_jpeg_kind
from desktop_app.imaging.sniffing import FileKind

_UNSUPPORTED_SIGNS = (
    "not supported",
    "unsupported",
    "not implemented",
    "cannot decompress",
    "is not a known ",
)
_TRUNCATION_SIGNS = ("truncated", "too small", "unexpected end", "not enough image data", "eof")


def cut_off_error(detail: str) -> ImageReadError:
    """Return the error for a file that stops before its picture does."""
    return ImageReadError(
        "the file ends in the middle of the picture (it may not have been copied completely)",
        FailureReason.TRUNCATED,
        detail,
    )


def foreign_file_error(kind: FileKind, name: str) -> ImageReadError:
    """Return the error for a file that is no picture, or a picture of a kind that is not read."""
    if kind.is_picture:
        return ImageReadError(
            f"this is {kind.description}, which is not read; export it as TIFF, PNG or JPEG",
            FailureReason.UNSUPPORTED,
        )
    extension = PurePath(name).suffix
    although = f", although its name ends in {extension}" if extension else ""
    what = (
        f"its content is {kind.description}"
        if kind.description
        else "its content is of no known picture format"
    )
    return ImageReadError(f"the file is not a picture: {what}{although}", FailureReason.NOT_AN_IMAGE)


def explain_failure(error: BaseException, file_format: str, data: bytes) -> ImageReadError:
    """Return the user's version of ``error``, raised by a decoder on ``data`` of ``file_format``."""
    detail = f"{type(error).__name__}: {error}"
    words = detail.lower()
    if isinstance(error, MemoryError):
        sentence, reason = "there is not enough memory for this picture", FailureReason.TOO_LARGE
    elif "max_text" in words or "decompressed data too large" in words:
        sentence = "a text block in the file unpacks to an absurd size, so the file was not opened"
        reason = FailureReason.TOO_LARGE
    elif kind := _unsupported_kind(error, words, file_format, data):
        sentence = f"{kind} is not read; export it as 8-bit or 16-bit RGB"
        reason = FailureReason.UNSUPPORTED
    elif looks_cut_off(file_format, data) or any(sign in words for sign in _TRUNCATION_SIGNS):
        return cut_off_error(detail)
    else:
        sentence = f"the file is damaged: its {file_format} content cannot be decoded"
        reason = FailureReason.CORRUPT
    return ImageReadError(sentence, reason, detail)


def _unsupported_kind(error: BaseException, words: str, file_format: str, data: bytes) -> str:
    """Return what is not read, such as "12-bit JPEG"; empty when the file is of a usual kind."""
    if isinstance(error, NotImplementedError) or any(sign in words for sign in _UNSUPPORTED_SIGNS):
        return f"this kind of {file_format}"
    return rare_jpeg_kind(data) if file_format == "JPEG" else ""
