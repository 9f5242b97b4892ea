"""Why a file could not be read, in the user's language; the sentences are made below Qt, in English."""

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.gui.language.retelling import Phrases

# As ``imaging`` says them, with names for their values; a test compares.
SENTENCES = (
    "the picture in the TIFF is laid out in a way that is not read",
    "there is not enough memory for this picture",
    "a text block in the file unpacks to an absurd size, so the file was not opened",
    "{kind} is not read; export it as 8-bit or 16-bit RGB",
    "the file is damaged: its {format} content cannot be decoded",
    "the file is empty (0 bytes)",
    "the file has {size} MB; files of up to {most} are read",
    "the file declares a picture of no size",
    "the picture is declared as {width} x {height} pixels ({size} megapixels); up to {most} megapixels are "
    "read, so export a smaller field",
    "the drive reported an error while the file was read ({problem})",
    "the file is no longer there (it was moved, renamed or deleted, or its drive was disconnected)",
    "the file may not be read (no permission, or another program keeps it locked)",
    "this is a folder, not a file",
    "the path of the file is too long for this system",
    "this is a device or a pipe, not a file",
    "the TIFF is stored in a form that is not read; export it as 8-bit or 16-bit RGB",
    "the picture is stored in a form that is not read ({mode}); export it as 8-bit or 16-bit RGB",
    "the header and the pixels of the PNG do not agree",
    "the file ends in the middle of the picture (it may not have been copied completely)",
    "this is {kind}, which is not read; export it as TIFF, PNG or JPEG",
    "the file is not a picture: its content is {kind}",
    "the file is not a picture: its content is of no known picture format",
    "the file is not a picture: its content is {kind}, although its name ends in {extension}",
    "the file is not a picture: its content is of no known picture format, although its name ends in "
    "{extension}",
    "the picture holds samples that are not numbers",
    "the picture holds fractional numbers outside 0 to 1 and does not declare their range; export it as "
    "8-bit or 16-bit RGB",
    "the TIFF is a volume, not a flat picture",
    "the TIFF lists fewer parts than its picture has",
    "parts of the picture were never written to the TIFF",
)


def told(sentence: str) -> str:
    """Return a sentence of ``imaging`` in the user's language; as it is where nobody translated it."""
    said = {english: QCoreApplication.translate("told_words", english) for english in SENTENCES}
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return Phrases(said, english, QLocale()).retell(sentence)
